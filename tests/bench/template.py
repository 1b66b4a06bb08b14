"""Makes the docxtpl template of the benchmark, as somebody would have made it by hand in Word, from `agreement.txt`.

A fair one: real styles, automatic letters, tables, a page number, and only the styles that it uses, since the two large
style parts of python-docx's default would be a burden that a template from Word does not have.
"""

from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.styles.style import ParagraphStyle
from docx.table import _Row

AGREEMENT = Path(__file__).with_name("agreement.txt")
TABLES = {"Term": "Term", "Head": "Row", "Row": "Row", "Total": "Row"}
LETTERED = {"Amendment": 91, "Restriction": 92}
CENTRED = {"Title", "Dated", "Annex"}
INDENTS = {"Signature": 234, "Line": 234, "Under": 256, "Left under": 22}
KEPT = {"Normal", "Title", "Footer", "Default Paragraph Font", "Normal Table", "No List"}

Line = tuple[str, list[str]]


def lines() -> Iterator[Line]:
    """Each line of `agreement.txt`: its style and its cells."""
    for line in AGREEMENT.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            style, *cells = line.split(" | ")
            yield style, cells


def template() -> bytes:
    """The template's DOCX."""
    document = docx.Document()
    strip(document)
    letters(document)
    for table, group in groupby(lines(), lambda line: TABLES.get(line[0], "")):
        if table:
            add_table(document, [cells for _, cells in group])
        else:
            for style, cells in group:
                document.add_paragraph(cells[0], named(document, style))
    page_number(document)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def strip(document: Document) -> None:
    """Take out the styles that nothing uses, the part of styles with effects, and set the face."""
    styles = document.styles
    for style in list(styles):
        if style.name not in KEPT:
            styles.element.remove(style.element)
    for key, relation in list(document.part.rels.items()):
        if relation.reltype.endswith("stylesWithEffects"):
            document.part.drop_rel(key)
    normal = styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    normal.font.name, normal.font.size = "Times New Roman", Pt(12)


def named(document: Document, name: str) -> ParagraphStyle:
    """The paragraph style of that name, made where it is not there yet."""
    styles = document.styles
    style = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    shape = style.paragraph_format
    shape.space_after = Pt(12)
    shape.first_line_indent = Pt(36 if name == "Body" else 0)
    shape.left_indent = Pt(INDENTS.get(name, 0))
    shape.page_break_before = name == "Annex"
    shape.keep_with_next = name in INDENTS
    if name in CENTRED:
        shape.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if name in LETTERED and style.element.pPr.numPr is None:
        style.element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = LETTERED[name]
    return style


def letters(document: Document) -> None:
    """Two lists lettered (a), (b), …, each with a numbering of its own."""
    part = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
    assert isinstance(part, XmlPart)
    numbering = part.element
    for old in list(numbering):
        numbering.remove(old)
    for number in LETTERED.values():
        numbering.append(
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
                '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/>'
                '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:firstLine="360"/></w:pPr></w:lvl></w:abstractNum>'
            )
        )
    for number in LETTERED.values():
        xml = f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        numbering.append(parse_xml(xml))


def add_table(document: Document, rows: list[list[str]]) -> None:
    """A table of two columns; the row of a loop's tag has its tag in the first cell."""
    table = document.add_table(rows=0, cols=2)
    for cells in rows:
        fill(table.add_row(), cells)


def fill(row: _Row, cells: list[str]) -> None:
    """Put a text into each cell of a row."""
    for cell, text in zip(row.cells, cells, strict=True):
        cell.text = text


def page_number(document: Document) -> None:
    """The number of the page, centred in the footer."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = paragraph._p.makeelement(qn("w:fldSimple"), {qn("w:instr"): "PAGE"})
    paragraph._p.append(field)
