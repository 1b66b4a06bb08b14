"""The DOCX writer: pages, tables, signature blocks, and elements in the order that Word's schema wants."""

from dataclasses import replace

import pytest

from generator.tree.document import Section, Signature, TermRow, Terms
from tests.every_node import every_node, words

from .word_file import Element, W, WordFile, find, of_blocks, paragraph, text, values, word_file

DOCUMENT = every_node()


@pytest.fixture(scope="module")
def written() -> WordFile:
    return word_file(DOCUMENT)


# Styles


def test_every_style_used_is_there(written: WordFile) -> None:
    styles = find(written.tree("styles"), "w:style")
    given = {style.get(f"{W}styleId") or "" for style in styles}
    used = {
        value
        for part in (written.body, written.tree("footer"))
        for kind in ("pStyle", "rStyle", "tblStyle")
        for value in values(part, f".//w:{kind}")
    }
    assert used <= given
    assert set(values(written.tree("styles"), "w:style/w:basedOn")) <= given
    assert set(values(written.tree("styles"), "w:style/w:next")) <= given
    assert len(given) == len(styles)


def test_headings_are_in_the_outline(written: WordFile) -> None:
    styled = {words: values(paragraph(written.body, words), "w:pPr/w:pStyle") for words in ("TERMS", "ANNEX", "varied")}
    assert styled == {"TERMS": ["Title"], "ANNEX": ["Heading1"], "varied": ["Heading2"]}
    for style, level in (("Title", "0"), ("Heading1", "0"), ("Heading2", "1")):
        (look,) = find(written.tree("styles"), f"w:style[@w:styleId='{style}']")
        assert values(look, "w:pPr/w:outlineLvl") == [level]
        assert find(look, "w:pPr/w:keepNext")


# Pages


def test_signatures_and_annexes_begin_a_page(written: WordFile) -> None:
    turned = find(written.body, ".//w:p[w:pPr/w:pageBreakBefore]")
    assert [text(found) for found in turned] == ["Very truly yours,", "ANNEX\u00a0A"]


def test_a_section_of_a_table_alone_begins_a_page() -> None:
    terms = Terms(id="t", rows=(TermRow(id="r", label=words("Title:"), value=words("Notes")),))
    made = of_blocks(Section(id="a", role="annex", blocks=(terms,)))
    assert [text(found) for found in find(made.body, ".//w:p[w:pPr/w:pageBreakBefore]")] == ["Title:  "]


def test_what_leads_to_a_list_or_a_signature_stays_with_it(written: WordFile) -> None:
    assert find(paragraph(written.body, "promise"), "w:pPr/w:keepNext")
    assert find(paragraph(written.body, "The Closing Date"), "w:pPr/w:keepNext")
    assert not find(paragraph(written.body, "Set out in"), "w:pPr/w:keepNext")
    assert values(paragraph(written.body, "Very truly"), "w:pPr/w:pStyle") == ["Closing"]
    for style in ("Closing", "Heading2"):
        assert find(written.tree("styles"), f"w:style[@w:styleId='{style}']/w:pPr/w:keepNext")


# Tables


def test_the_terms_have_leaders_and_two_columns(written: WordFile) -> None:
    (table,) = _tables(written, "Terms")
    assert values(table, "w:tblGrid/w:gridCol", "w") == ["3600", "5760"]
    assert values(table, "w:tblPr/w:tblLook", "firstColumn") == ["1"]
    assert all(len(find(line, "w:tc[1]//w:r/w:tab")) == 1 for line in find(table, "w:tr"))
    assert len(find(table, "w:tr/w:trPr/w:cantSplit")) == len(find(table, "w:tr"))
    (leader,) = find(written.tree("styles"), "w:style[@w:styleId='TermsLabel']//w:tab")
    assert [leader.get(W + name) for name in ("val", "leader", "pos")] == ["right", "dot", "3420"]


def test_a_long_term_may_break() -> None:
    rows = (TermRow(id="r", label=words("Redemption:"), value=words("whole or in part " * 80)),)
    made = of_blocks(Terms(id="t", rows=rows))
    assert not find(made.body, ".//w:cantSplit")
    assert not find(made.body, ".//w:trPr")


def test_the_annex(written: WordFile) -> None:
    (table,) = _tables(written, "Underwriters & <their> commitments")
    head, *body, total = find(table, "w:tr")
    assert find(head, "w:trPr/w:tblHeader")
    assert not any(find(line, "w:trPr/w:tblHeader") for line in (*body, total))
    assert all(find(line, "w:trPr/w:cantSplit") for line in (head, *body, total))
    assert {style for line in body for style in values(line, "w:tc[2]//w:pStyle")} == {"TableAmount"}
    assert values(written.tree("styles"), "w:style[@w:styleId='TableAmount']/w:pPr/w:jc") == ["right"]
    assert values(total, "w:tc/w:p/w:pPr/w:pStyle") == ["TableTotal", "TableTotalAmount"]
    rules = "w:style[@w:styleId='{}']/w:pPr/w:pBdr/*"
    assert values(written.tree("styles"), rules.format("TableTotalAmount")) == ["single", "double"]
    assert not find(written.tree("styles"), rules.format("TableTotal"))
    assert values(written.tree("styles"), "w:style[@w:styleId='TableHead']/w:pPr/w:pBdr/w:bottom") == ["single"]


def test_the_total_is_not_alone_on_a_page(written: WordFile) -> None:
    (table,) = _tables(written, "Underwriters & <their> commitments")
    kept = [bool(find(line, ".//w:keepNext")) for line in find(table, "w:tr")]
    assert kept == [True, *[False] * 10, True, True, False]


def test_tables_that_touch_are_parted() -> None:
    terms = Terms(id="t", rows=(TermRow(id="r", label=words("Title:"), value=words("Notes")),))
    made = of_blocks(terms, replace(terms, id="u", rows=(replace(terms.rows[0], id="s"),)))
    tags = [str(element.tag).removeprefix(W) for element in made.body if "bookmark" not in str(element.tag)]
    assert tags == ["tbl", "p", "tbl", "p", "sectPr"]


def test_every_cell_ends_in_a_paragraph(written: WordFile) -> None:
    assert all(cell[-1].tag == f"{W}p" for cell in find(written.body, ".//w:tc"))


def _tables(file: WordFile, caption: str) -> list[Element]:
    tables = find(file.body, ".//w:tbl")
    return [table for table in tables if values(table, "w:tblPr/w:tblCaption") == [caption]]


# Signatures


def test_a_signature_block_is_a_row_that_does_not_break(written: WordFile) -> None:
    blocks = _signatures(written)
    assert len(blocks) == 3
    for block in blocks:
        (line,) = find(block, "w:tr")
        assert find(line, "w:trPr/w:cantSplit")
        assert all(find(found, "w:pPr/w:keepLines") for found in find(line, ".//w:p"))
    assert [values(block, "w:tblPr/w:tblInd", "w") for block in blocks] == [["3600"], ["0"], ["0"]]


def test_the_lines_of_a_block(written: WordFile) -> None:
    lines = [[text(line) for line in find(block, ".//w:p")] for block in _signatures(written)]
    assert lines[0][-4:] == ["By: A & B <“O’NEILL”> CO., L.P.", "By: /s/ Ann O’Neill ", "Name: Ann O’Neill", "Title: "]
    assert lines[1] == ["A & B <“O’NEILL”> CO., L.P.", "By:  "]
    assert lines[2] == ["A & B <“O’NEILL”> CO., L.P.", "By:  ", "Name: ", "Title: [●]"]


def test_the_line_to_sign_on_is_ruled(written: WordFile) -> None:
    for block in _signatures(written):
        (ruled,) = [line for line in find(block, ".//w:p") if find(line, ".//w:u")]
        assert values(ruled, ".//w:u") == ["single"] * len(find(ruled, ".//w:u"))
        assert find(ruled, "w:r[last()][w:rPr/w:u]/w:tab")


@pytest.mark.parametrize("firms", [1, 6, 30])
def test_a_block_that_a_page_holds_is_one_row(firms: int) -> None:
    assert len(find(_block(firms, "FIRM LLC"), "w:tr")) == 1


@pytest.mark.parametrize(
    ("firms", "name"), [(40, "FIRM LLC"), (7, "VERY LONG NAME " * 20), (25, "LONGER NAME LLC " * 3)]
)
def test_a_longer_block_breaks_between_firms_only(firms: int, name: str) -> None:
    block = _block(firms, name)
    rows = [[values(line, "w:pPr/w:pStyle")[0] for line in find(row, ".//w:p")] for row in find(block, "w:tr")]
    firm = "SignatureFirm"
    assert rows[0] == [firm] * 3
    assert rows[1:-1] == [[firm]] * (firms - 6)
    assert rows[-1] == [*[firm] * 3, "SignatureBy", "SignatureBy", "SignatureDetail", "SignatureDetail"]
    assert all(find(row, "w:trPr/w:cantSplit") for row in find(block, "w:tr"))


def _block(firms: int, name: str) -> Element:
    signature = Signature(
        id="s",
        side="right",
        party="All",
        firms=(words(name.strip()),) * firms,
        agent=words("THE AGENT"),
        conformed=None,
        name=(),
        title=(),
    )
    (block,) = _signatures(of_blocks(signature))
    return block


def _signatures(file: WordFile) -> list[Element]:
    return [table for table in find(file.body, ".//w:tbl") if find(table, ".//w:pStyle[@w:val='SignatureBy']")]


# The schema: Word calls a file corrupt whose elements stand in another order

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
    " suppressAutoHyphens spacing ind contextualSpacing mirrorIndents jc textAlignment outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike color spacing kern position sz szCs highlight u lang",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing"
    " tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "tc": "tcPr p",
    "sectPr": "headerReference footerReference pgSz pgMar cols titlePg docGrid",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId lvlJc pPr rPr",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "numbering": "abstractNum num",
    "num": "abstractNumId lvlOverride",
    "style": "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr",
    "styles": "docDefaults latentStyles style",
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
    "compat": "doNotExpandShiftReturn compatSetting",
}
FULL = {"rPr", "pPr", "trPr", "tcPr", "numPr", "tr", "tc", "tbl"}
"""Elements that may not be empty."""


@pytest.mark.parametrize("part", ["document", "styles", "numbering", "settings", "footer"])
def test_elements_stand_in_the_order_of_the_schema(written: WordFile, part: str) -> None:
    for element in written.tree(part).iter():
        tag = str(element.tag).removeprefix(W)
        children = [str(child.tag).removeprefix(W) for child in element]
        assert children or tag not in FULL, tag
        if tag in ORDER:
            places = [ORDER[tag].split().index(child) for child in children]
            assert places == sorted(places), (tag, children)
            assert tag not in FULL - {"tr", "tc", "tbl"} or len(places) == len(set(places)), (tag, children)
