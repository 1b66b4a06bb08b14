"""The lines of a text: what the file has, what of it is a tag or a page break, what is left to read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.filing.reading.parts import Drops

_ENDS = re.compile(r"\r\n|\r|\n")
_PAGE = re.compile(r"\s*<PAGE>\s*(?:(?:[-–]\s*)?\d{1,4}(?:\s*[-–])?\s*$)?", re.IGNORECASE)
_TAGS = re.compile(r"\s*(?:<(?:[SC]|FN|/FN|F\d+)>\s*)+$", re.IGNORECASE)
_LEADING_TAG = re.compile(r"\s*(?:</?TABLE>|</?CAPTION>)", re.IGNORECASE)
_NOTE = re.compile(r"\s*<F\d+>(?=\s*\S)", re.IGNORECASE)
_ESCAPED = re.compile(r"- (?=-)")
_PICTURE = re.compile(
    r"\s*\[(?:[\w .,&'-]{0,60}\s)?(?:LOGO|GRAPHIC|GRAPHIC OMITTED|LOGO OMITTED|IMAGE|PHOTO)\]\s*$", re.IGNORECASE
)
_NOTICE = re.compile(
    r"\s*[\[(<]\s*(?:(?:the )?(?:remainder|rest|balance) of (?:this |the )?page.{0,40}blank.{0,40}"
    r"|signature pages?(?: (?:to )?follows?)?.{0,120}|signatures? (?:appear )?on (?:the )?(?:following|next) page"
    r"|continued.{0,40}|intentionally left blank)\s*[\])>]\s*$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Line:
    """A line: its number in the file, what stands in it from `indent` to `right`, what page layout it is, if any."""

    number: int
    text: str
    """Without blanks at either end."""
    indent: int = 0
    right: float = 0
    rule: str = ""
    """The normalisation rule that leaves it out."""
    breaks: bool = False
    """Whether a page ends with it, as the file says in so many words."""
    gap: int = 0
    """How many blank lines stand before it, those of page furniture aside."""
    page: bool = False
    """Whether it is the first of its page."""
    lead: float = 0
    """The columns that its first word takes up, where type is not all of one width."""

    @property
    def is_open(self) -> bool:
        """Whether it has no words to read."""
        return bool(self.rule) or not self.text


def split(text: str) -> list[str]:
    """The lines of a text, whatever ends them."""
    return _ENDS.split(text)


def prepared(raw: Sequence[str], first: int, drops: Drops) -> list[Line]:
    """Lines that begin at the line `first` of the file, tags and escapes taken out, form feeds and tabs seen to."""
    return [made for at, text in enumerate(raw) for made in _lines(text, first + at, drops)]


def _lines(text: str, number: int, drops: Drops) -> Iterator[Line]:
    if "\f" not in text:
        yield _line(text, number, drops)
        return
    before, *others = text.split("\f")
    if before.strip():
        yield _line(before, number, drops)
    yield Line(number, "", rule="form-feed", breaks=True)
    for other in others:
        if other.strip():
            yield _line(other, number, drops)


def _line(text: str, number: int, drops: Drops) -> Line:
    text = text.expandtabs(8) if "\t" in text else text
    if text.startswith("- -") and (escaped := _ESCAPED.match(text)):
        drops.drop("dash-escape", number, escaped[0])
        text = text[2:]
    stripped = text.strip()
    made = Line(number, stripped, len(text) - len(text.lstrip()), len(text.rstrip()))
    if stripped.startswith("<"):
        return _tagged(text, made, drops)
    made.rule = notice(stripped)
    return made


def notice(text: str) -> str:
    """The rule by which a line is left out that says of its page what it is: a notice, or the place of a picture."""
    if not text.startswith(("[", "(")):
        return ""
    return "page-notice" if _NOTICE.match(text) else "picture" if _PICTURE.match(text) else ""


def _tagged(text: str, made: Line, drops: Drops) -> Line:
    """A line that begins with a tag: without it, or left out as a whole."""
    if page := _PAGE.match(text):
        drops.drop("page-break", made.number, page[0])
        rest = text[page.end() :]
        return Line(made.number, rest.strip(), page.end(), len(text.rstrip()), "" if rest.strip() else "page-tag", True)
    if _TAGS.match(text):
        made.rule = "table-tags"
    elif tag := _LEADING_TAG.match(text) or _NOTE.match(text):
        drops.drop("table-tags", made.number, tag[0])
        rest = " " * tag.end() + text[tag.end() :]
        return _line(rest, made.number, drops)
    return made
