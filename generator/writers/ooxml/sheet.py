"""What the blocks of one document are written on: its body, what they share, and where the writing has come to."""

from contextlib import nullcontext
from dataclasses import dataclass, field

from generator.tree.changes import change
from generator.tree.document import Inlines
from generator.tree.style import PrintStyle
from generator.writers.ooxml.bookmarks import Bookmarks
from generator.writers.ooxml.elements import Element, W
from generator.writers.ooxml.forms import Form
from generator.writers.ooxml.paper import page
from generator.writers.ooxml.paragraphs import paragraph
from generator.writers.ooxml.parts.package import RELATED
from generator.writers.ooxml.revisions import Revisions, first_id
from generator.writers.ooxml.runs import Runs

TABLE, *MARKS = (
    f"{{{W}}}{tag}" for tag in ("tbl", "bookmarkStart", "bookmarkEnd", "moveFromRangeEnd", "moveToRangeEnd")
)


@dataclass
class Sheet:
    """The body and its bookmarks; `leading` are the ids of paragraphs that stay with what they lead to.

    `lists` are the forms of those written so far that Word numbers.
    """

    body: Element
    measures: PrintStyle
    marks: Bookmarks
    revisions: Revisions
    leading: frozenset[str]
    lists: list[Form] = field(default_factory=list)
    new_page: bool = False
    heading: str = "Title"
    foot: str = "footer"
    """The part that stands at the foot of the pages that are being written."""
    signing: str = ""
    """That of pages that are signed, where they have their own."""
    signed: bool = False
    """Whether what comes next is no longer of the pages that are signed."""

    def turn(self) -> bool:
        """Whether the next paragraph begins a page, as a section has asked: yes once, then no."""
        turned, self.new_page = self.new_page, False
        return turned

    def leave_table(self, after: int | None = None) -> None:
        """Part what follows from a table above: Word makes one of two that touch, and ends no text with one.

        `after` are the points between the two.

        A table is parted from a paragraph above that a change takes out, too: the mark of that goes into the next one.
        """
        above = next((made for made in reversed(self.body) if made.tag not in MARKS), None)
        if above is not None and (above.tag == TABLE or self.revisions.ends(above)):
            paragraph(self.body, "TableEnd", after=after)

    def turn_foot(self, foot: str) -> None:
        """End the pages written so far, which keep their foot; those that follow have `foot`."""
        above = next((made for made in reversed(self.body) if made.tag not in MARKS), None)
        if above is not None:
            last = paragraph(self.body, "TableEnd") if above.tag == TABLE else above
            page(last[0], self.measures, RELATED[self.foot])
        self.foot, self.signed = foot, False

    def runs(self, made: Element) -> Runs:
        """A pen for the paragraph `made`."""
        return Runs(made, self.marks, self.revisions)

    def write(self, made: Element, content: Inlines, id: str = "") -> None:
        """Put `content` into the paragraph `made`, under the bookmark of `id` where one is given."""
        with self.marks.around(made, id) if id else nullcontext():
            self.runs(made).write(content)

    def row(self, line: Element, *content: Inlines) -> None:
        """Track a row that has no cells yet, where all of its words are part of one change."""
        if whole := change(content):
            self.revisions.row(line, whole)

    def end(self, made: Element, *content: Inlines) -> None:
        """End a paragraph that is not the last of a cell: its mark is part of the change that all its words are."""
        if whole := change(content):
            self.revisions.mark(made, whole, *map(first_id, content[:1]))
            self.revisions.part(made, whole)
