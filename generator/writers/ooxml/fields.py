"""Fields: what Word computes, with the result as we know it, so that nothing needs updating on opening."""

from collections.abc import Iterator
from contextlib import contextmanager

from generator.writers.ooxml.bookmarks import Landing
from generator.writers.ooxml.elements import SPACE, Element, child, run


@contextmanager
def field(parent: Element, instruction: str) -> Iterator[None]:
    """A field around the runs put into `parent` meanwhile, which are its cached result."""
    _mark(parent, "begin")
    code = child(run(parent), "instrText")
    code.set(SPACE, "preserve")
    code.text = f" {instruction} "
    _mark(parent, "separate")
    yield
    _mark(parent, "end")


def reference(landing: Landing) -> str:
    """The instruction for the label that `landing` has: a paragraph's number, or the words under a bookmark."""
    kind = r"\r \h" if landing.numbered else r"\h \* MERGEFORMAT"
    return f"REF {landing.bookmark} {kind}"


def _mark(parent: Element, kind: str) -> None:
    child(run(parent), "fldChar", fldCharType=kind)
