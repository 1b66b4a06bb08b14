"""A DOCX by its paragraphs: their words, automatic letters among them, and what holds each of them on a page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from generator.proofs.numbering import Numbering, W, read_numbering
from generator.proofs.reading import Read, Unreadable
from generator.proofs.word import split

BLANKS = frozenset(f"{W}{tag}" for tag in ("tab", "br", "cr"))
_TEXT, _HYPHEN, _CODE, _FIELD = (f"{W}{tag}" for tag in ("t", "noBreakHyphen", "instrText", "fldChar"))


@dataclass(frozen=True, eq=False)
class Row:
    """A row of a table: whether it stays whole, and whether it is repeated on each page."""

    whole: bool
    head: bool


@dataclass(frozen=True, eq=False)
class Paragraph:
    """One paragraph: its words, whether it is kept with the next, and the row that it stands in."""

    words: tuple[str, ...]
    keep_next: bool
    row: Row | None


@dataclass(frozen=True, eq=False)
class WordFile:
    """The paragraphs of a DOCX in order, and the words at the foot of its pages less the number."""

    paragraphs: Sequence[Paragraph]
    foot: Sequence[str]

    def words(self) -> Iterator[Read]:
        """Every word with the number of its paragraph; those of the foot come last, and stand in none."""
        for number, paragraph in enumerate(self.paragraphs):
            yield from (Read(word, number) for word in paragraph.words)
        yield from (Read(word, len(self.paragraphs)) for word in self.foot)


def read_docx(data: bytes) -> WordFile:
    """The DOCX in `data`; Unreadable where it is none."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist() if name.startswith("word/")}
        kept = _kept(parts["word/styles.xml"])
        numbering = read_numbering(parts["word/numbering.xml"])
        body = etree.fromstring(parts["word/document.xml"])
    except (BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        raise Unreadable(str(error)) from None
    foot = "\n".join(_words(etree.fromstring(part)) for name, part in parts.items() if name.startswith("word/footer"))
    return WordFile(list(_paragraphs(body, kept, numbering)), split(foot))


def _paragraphs(body: etree._Element, kept: Mapping[str, bool], numbering: Numbering) -> Iterator[Paragraph]:
    rows: dict[etree._Element, Row] = {}
    for element in body.iter(f"{W}p"):
        properties = element.find(f"{W}pPr")
        label = _label(properties, numbering)
        words = split(f"{label} {_words(element)}")
        line = next(element.iterancestors(f"{W}tr"), None)
        row = None if line is None else rows.setdefault(line, _row(line))
        yield Paragraph(tuple(words), _keeps(properties, kept), row)


def _words(element: etree._Element) -> str:
    """The text of a part or a paragraph, less the number of the page."""
    said, number = [], False
    for node in element.iter():
        if node.tag == _CODE:
            number = (node.text or "").split()[:1] == ["PAGE"]
        elif node.tag == _FIELD and node.get(f"{W}fldCharType") == "end":
            number = False
        elif node.tag == _TEXT and not number:
            said.append(node.text or "")
        elif node.tag == _HYPHEN:
            said.append("-")
        elif (node.tag in BLANKS and node.getparent() is not None) or node.tag == f"{W}p":
            said.append(" ")
    return "".join(said)


def _label(properties: etree._Element | None, numbering: Numbering) -> str:
    said = None if properties is None else properties.find(f"{W}numPr")
    if said is None:
        return ""
    number, level = (said.find(f"{W}{tag}") for tag in ("numId", "ilvl"))
    shown = "" if number is None else str(number.get(f"{W}val"))
    return numbering.label(shown, 0 if level is None else int(level.get(f"{W}val", "0")))


def _row(line: etree._Element) -> Row:
    properties = line.find(f"{W}trPr")
    return Row(_is_on(properties, "cantSplit") is True, _is_on(properties, "tblHeader") is True)


def _keeps(properties: etree._Element | None, kept: Mapping[str, bool]) -> bool:
    """Whether a paragraph is kept with the next: by its own word, else by its style's."""
    own = _is_on(properties, "keepNext")
    if own is not None or properties is None:
        return bool(own)
    style = properties.find(f"{W}pStyle")
    return style is not None and kept.get(str(style.get(f"{W}val")), False)


def _kept(part: bytes) -> dict[str, bool]:
    """Whether each style keeps a paragraph with the next, by its own word or by that of a style it is based on."""
    own: dict[str, bool | None] = {}
    based: dict[str, str] = {}
    for style in etree.fromstring(part).iter(f"{W}style"):
        name = str(style.get(f"{W}styleId"))
        own[name] = _is_on(style.find(f"{W}pPr"), "keepNext")
        base = style.find(f"{W}basedOn")
        if base is not None:
            based[name] = str(base.get(f"{W}val"))
    return {name: _inherited(name, own, based) for name in own}


def _inherited(name: str, own: Mapping[str, bool | None], based: Mapping[str, str]) -> bool:
    passed: set[str] = set()
    while name in own and own[name] is None and name in based and name not in passed:
        passed.add(name)
        name = based[name]
    return own.get(name) is True


def _is_on(properties: etree._Element | None, tag: str) -> bool | None:
    """What a property says; None where it says nothing."""
    found = None if properties is None else properties.find(f"{W}{tag}")
    return None if found is None else found.get(f"{W}val", "1") not in ("0", "false", "off")
