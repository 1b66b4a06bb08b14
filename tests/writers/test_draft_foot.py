"""The foot of a draft is set as small in DOCX as on the sheet of the PDF, and so it fits on one line in both."""

from generator.resources import templates_dir
from generator.tree.style import PrintStyle
from generator.writers.ooxml.parts.looks import looks


def test_the_foot_is_as_small_as_in_print() -> None:
    (foot,) = (look for look in looks(PrintStyle()) if look.name == "Draft Foot")
    sheet = (templates_dir() / "style" / "print.css").read_text("utf-8")
    (rule,) = (line for line in sheet.split("\n") if line.startswith("footer p {"))
    assert f"font-size: {foot.size}pt" in rule
