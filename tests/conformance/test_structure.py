"""The structure that a screen reader follows: what a page's end parts is one, and page furniture is none of it."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pytest

from generator.tree.document import Address, Items, Paragraph
from generator.tree.walk import walk
from generator.writers import pdf
from tests.conformance import made
from tests.every_node import every_node


class Structure:
    """The elements of a PDF, and the words of each."""

    def __init__(self, data: bytes) -> None:
        self.file = pikepdf.open(BytesIO(data))
        self.root: Any = self.file.Root.StructTreeRoot.K[0]

    def all(self, *kinds: str) -> list[Any]:
        """The elements of some kinds, in reading order."""
        return [element for element in _walk(self.root) if element.S in kinds]


def _walk(element: Any) -> Iterator[Any]:
    yield element
    for kid in _kids(element):
        yield from _walk(kid)


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", pikepdf.Array())
    kids = kids if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


@pytest.fixture(scope="module")
def annex() -> Structure:
    return Structure(made.copies()["annex"])


@pytest.fixture(scope="module")
def draft() -> Structure:
    return Structure(made.copies()["draft"])


def test_a_table_over_many_pages_is_one(annex: Structure) -> None:
    (terms, table) = annex.all("/Table")
    assert [part.S for part in _kids(table)] == ["/THead", "/TBody", "/TFoot"]
    assert len(_kids(_kids(table)[1])) == made.MOST
    heads = annex.all("/TH")
    assert len({str(head.ID) for head in heads}) == len(heads)
    assert [head.A.Scope for head in heads][-2:] == ["/Column", "/Column"]
    assert {head.A.Scope for head in heads[:-2]} == {"/Row"} and len(_kids(terms)) == 1
    named = {str(head.ID) for head in heads}
    assert all({str(name) for name in cell.A.Headers} <= named for cell in annex.all("/TD"))


def test_a_paragraph_and_an_item_over_a_pages_end_are_one() -> None:
    tree = made.tree(2)
    structure = Structure(made.unsigned(2))
    lists = [block for block in walk(tree.blocks) if isinstance(block, Items)]
    assert [len(_kids(found)) for found in structure.all("/L")] == [len(block.items) for block in lists]
    for item in structure.all("/LI"):
        assert [part.S for part in _kids(item)] == ["/Lbl", "/LBody"]
    (part,) = structure.all("/Part")
    prose = [kid for kid in _kids(part) if kid.S == "/P"]
    assert len(prose) == len([block for block in tree.blocks if isinstance(block, Paragraph | Address)]) > 5


def _artifacts(page: pikepdf.Page) -> Iterator[str]:
    """What each artifact on a page is."""
    said: Any
    for said in pikepdf.parse_content_stream(page):
        if str(said.operator) == "BDC" and said.operands[0] == "/Artifact":
            yield str(said.operands[1].get("/Subtype", ""))


def test_page_furniture_is_no_content() -> None:
    data = pdf.write(every_node())
    with pdfium.PdfDocument(data) as document:
        pages = len(document)
    with pikepdf.open(BytesIO(data)) as file:
        for page in file.pages:
            assert "/Footer" in list(_artifacts(page))
        assert len(file.pages) == pages == 3


def test_a_link_is_told_by_its_words(draft: Structure) -> None:
    assert [str(link.K[0].Obj.Contents) for link in draft.all("/Link")] == ["Annex A"]


def test_each_field_is_a_form_of_one_reference(draft: Structure) -> None:
    forms = draft.all("/Form")
    assert [str(form.K.Obj.T) for form in forms] == ["sig-1-salomon-smith-barney", "sig-2-citigroup"]
    for form in forms:
        assert form.K.Type == "/OBJR" and form.K.Obj.F == 4 and form.K.Obj.FT == "/Sig" and "/V" not in form.K.Obj
    assert [str(form.K.Obj.TU) for form in forms] == [
        "Salomon Smith Barney Inc., Jeffrey A. Drake, Vice President",
        "Citigroup Inc., Charles E. Wainhouse, Assistant Treasurer",
    ]
