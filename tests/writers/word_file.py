"""A DOCX taken apart for the tests: its parts as trees, and a few questions that many tests ask."""

from dataclasses import dataclass, replace
from functools import cached_property
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from generator.tree.document import Block, Document
from generator.writers.docx import write
from tests.every_node import every_node

Element = etree._Element

NAMES = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
W = f"{{{NAMES['w']}}}"


@dataclass(frozen=True)
class WordFile:
    """The bytes of a DOCX."""

    data: bytes

    @cached_property
    def parts(self) -> dict[str, bytes]:
        """What the zip holds, in its order."""
        with ZipFile(BytesIO(self.data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def tree(self, name: str) -> Element:
        """The root of `word/NAME.xml`."""
        return etree.fromstring(self.parts[f"word/{name}.xml"])

    @cached_property
    def body(self) -> Element:
        """The body of the document."""
        return find(self.tree("document"), "w:body")[0]


def word_file(document: Document) -> WordFile:
    """`document` as written."""
    return WordFile(write(document))


def of_blocks(*blocks: Block) -> WordFile:
    """A document of `blocks` alone, as written."""
    return word_file(replace(every_node(), blocks=blocks))


def find(top: Element, path: str) -> list[Element]:
    """The elements at `path` from `top`."""
    found = top.xpath(path, namespaces=NAMES)
    assert isinstance(found, list)
    return [element for element in found if isinstance(element, etree._Element)]


def values(top: Element, path: str, attribute: str = "val") -> list[str]:
    """What the elements at `path` have as `attribute`."""
    return [element.get(W + attribute) or "" for element in find(top, path)]


def text(top: Element) -> str:
    """The words below `top`: a tab or a line break is a blank, codes of fields are left out."""
    pieces = {f"{W}tab": " ", f"{W}br": " "}
    return "".join(
        element.text or "" if element.tag == f"{W}t" else pieces[str(element.tag)]
        for element in find(top, "descendant-or-self::w:r/*[self::w:t or self::w:tab or self::w:br]")
    )


def paragraph(top: Element, words: str) -> Element:
    """The first paragraph that holds `words`."""
    return next(found for found in find(top, ".//w:p") if words in text(found))
