"""A small DOCX with what a reader may stumble over: automatic letters, hard breaks, a table, a footer, leaders."""

from io import BytesIO

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls

LETTERS = (
    f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0">'
    '<w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/><w:lvlJc w:val="left"/>'
    "</w:lvl></w:abstractNum>"
)
LIST = f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'
IN_LIST = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="90"/></w:numPr>'


def by_hand() -> bytes:
    """The DOCX; `test_words_of_docx` says what its words are."""
    document = docx.Document()
    numbering = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
    assert isinstance(numbering, XmlPart)
    numbering.element.insert(0, parse_xml(LETTERS))
    numbering.element.append(parse_xml(LIST))
    for text in ("it “has” not — re\u2011offered;", "so"):
        document.add_paragraph(text)._p.get_or_add_pPr().append(parse_xml(IN_LIST))
    run = document.add_paragraph("non").runs[0]
    run._r.append(OxmlElement("w:noBreakHyphen"))
    run.add_text("breaking")
    run.add_break()
    run.add_text("after\u00a0break")
    document.add_paragraph("Title:\t3.500%")
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "A & Co.", "$1"
    document.sections[0].footer.paragraphs[0].text = "Confidential 1"
    document.add_paragraph("end")
    made = BytesIO()
    document.save(made)
    return made.getvalue()
