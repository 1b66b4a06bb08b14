"""The facts that a PDF carries along, where `--embed-source` put them there."""

from io import BytesIO

import pikepdf

from generator.writers.press.attached import NAME


def embedded_facts(data: bytes) -> bytes | None:
    """The deal file in a PDF, as it was attached; None where there is none. Raises pikepdf.PdfError for no PDF.

    Look for bombs in a file from outside first: an attachment unpacks whole.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        for spec in pdf.Root.get("/AF", ()):
            if spec.get("/AFRelationship") == "/Source" and str(spec.get("/UF", "")) == NAME:
                return bytes(spec.EF.F.read_bytes())
    return None
