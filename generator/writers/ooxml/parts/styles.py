"""The styles part: python-docx's styles, on a sheet of our own: its template is ten times an agreement."""

from functools import cache
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.parser import parse_xml
from docx.shared import Pt
from docx.styles.style import ParagraphStyle
from docx.styles.styles import Styles
from docx.text.parfmt import ParagraphFormat

from generator.tree.style import PrintStyle
from generator.writers.ooxml.elements import Element, W, child, serialize
from generator.writers.ooxml.parts.looks import Look, looks

SHEET = f"""\
<w:styles xmlns:w="{W}">
  <w:docDefaults>
    <w:rPrDefault><w:rPr><w:rFonts/><w:sz/><w:szCs/><w:lang w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
    <w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault>
  </w:docDefaults>
  <w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1"
    w:defQFormat="0" w:count="376"/>
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
  <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
    <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/>
  </w:style>
  <w:style w:type="table" w:default="1" w:styleId="TableNormal">
    <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
    <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>
      <w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>
    </w:tblPr>
  </w:style>
  <w:style w:type="numbering" w:default="1" w:styleId="NoList">
    <w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
  </w:style>
  <w:style w:type="table" w:customStyle="1" w:styleId="AgreementTable">
    <w:name w:val="Agreement Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
    <w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>
  </w:style>
  <w:style w:type="character" w:customStyle="1" w:styleId="DefinedTerm">
    <w:name w:val="Defined Term"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>
  </w:style>
</w:styles>"""

ALIGNMENTS = {
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
STOPS = {"left": WD_TAB_ALIGNMENT.LEFT, "right": WD_TAB_ALIGNMENT.RIGHT}


@cache
def stylesheet(measures: PrintStyle, language: str) -> bytes:
    """The styles part of every agreement with these measures in this language."""
    sheet: Any = parse_xml(SHEET)
    _defaults(sheet, measures, language)
    styles = Styles(sheet)
    table = looks(measures)
    for look in table:
        _paragraph_style(styles, look)
    for look in table:
        if look.then:
            _style(styles, look.name).next_paragraph_style = _style(styles, look.then)
    return serialize(sheet)


def _defaults(sheet: Any, measures: PrintStyle, language: str) -> None:
    fonts, size, size_cs, lang = sheet.find(f".//{{{W}}}rPr")
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(f"{{{W}}}{script}", measures.font)
    for element in (size, size_cs):
        element.set(f"{{{W}}}val", str(measures.size * 2))
    for kind in ("val", "eastAsia"):
        lang.set(f"{{{W}}}{kind}", language)


def _style(styles: Styles, name: str) -> ParagraphStyle:
    style = styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _paragraph_style(styles: Any, look: Look) -> None:
    style: ParagraphStyle = styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH, look.builtin)
    style.style_id = look.name.title().replace(" ", "")
    style.base_style = styles[look.based_on]
    style.quick_style = True
    if look.bold:
        style.font.bold = True
    if look.size:
        style.font.size = Pt(look.size)
    if look.rules:
        borders = child(_properties(style), "pBdr")
        for rule in look.rules:
            child(borders, rule.side, val=rule.line, sz=6, space=1, color="auto")
    _flow(style.paragraph_format, look)
    if look.level:
        child(_properties(style), "outlineLvl", val=look.level - 1)


def _properties(style: ParagraphStyle) -> Element:
    element: Any = style.element
    properties: Element = element.get_or_add_pPr()
    return properties


def _lengths(look: Look) -> dict[str, int]:
    """The lengths of `look` by python-docx's names for them."""
    return {
        "left_indent": look.left,
        "first_line_indent": look.first,
        "right_indent": look.right,
        "space_before": look.before,
        "space_after": look.after,
    }


def _flow(form: ParagraphFormat, look: Look) -> None:
    """What `look` says, and of what it leaves to the style that it is based on, nothing."""
    for name, points in _lengths(look).items():
        if points:
            setattr(form, name, Pt(points))
    if look.align in ALIGNMENTS:
        form.alignment = ALIGNMENTS[look.align]
    if look.keep_next:
        form.keep_with_next = True
    if look.keep_lines:
        form.keep_together = True
    for tab in look.tabs:
        leader = WD_TAB_LEADER.DOTS if tab.dotted else WD_TAB_LEADER.SPACES
        form.tab_stops.add_tab_stop(Pt(tab.at), STOPS[tab.alignment], leader)
