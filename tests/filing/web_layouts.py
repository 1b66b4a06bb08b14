"""HTML as all sorts of hands have made it of one agreement, by a seed."""

from generator.tree.document import Document


def laid_out_html(document: Document, seed: int) -> bytes:
    """`document` as a page of HTML in the look of a seed."""
    raise NotImplementedError
