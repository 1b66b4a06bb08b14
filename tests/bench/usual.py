"""The usual way: facts into a Word template with docxtpl. As a program: `python usual.py TEMPLATE FACTS OUT`."""

import json
import sys
from io import BytesIO
from pathlib import Path

from docxtpl import DocxTemplate


def usual_docx(template: Path, facts: Path) -> bytes:
    """The agreement as docxtpl makes it, from its files; autoescape, or an ampersand in a name spoils the file."""
    document = DocxTemplate(template)
    document.render(json.loads(facts.read_text("utf-8")), autoescape=True)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


if __name__ == "__main__":
    Path(sys.argv[3]).write_bytes(usual_docx(Path(sys.argv[1]), Path(sys.argv[2])))
