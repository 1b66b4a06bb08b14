"""The normalisation rules of reading: what of a file's layout is undone, and what on purpose is not."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["drop", "undo", "keep"]
"""`drop` leaves characters out, and lists each in `Version.dropped` under the rule; `undo` brings words back into the
order and the form that they had before layout; `keep` is what looks like layout and is left as it is."""


@dataclass(frozen=True)
class Normalisation:
    """One rule: its id, its kind, what it does, and an example of what it does it to."""

    id: str
    kind: Kind
    does: str
    example: str


NORMALISATIONS = (
    # --- the file and its characters ---
    Normalisation(
        "pem-envelope", "drop",
        "Leaves out the envelope of an old filing.",
        "-----BEGIN PRIVACY-ENHANCED MESSAGE-----",
    ),
    Normalisation(
        "sgml-wrapper", "drop",
        "Leaves out the headers that EDGAR puts around a document.",
        "<TYPE>EX-1.01",
    ),
    Normalisation("other-document", "drop", "Of several documents, reads the exhibit of type EX-1.", "<TYPE>8-K"),
    Normalisation(
        "decoding", "undo",
        "Reads UTF-8 and UTF-16, else Windows-1252; repairs what was misread before where it comes out whole.",
        "â€œCompanyâ€\x9d",
    ),
    Normalisation(
        "line-ends", "undo",
        "Takes CR, LF and CRLF for the end of a line, a tab for the blanks to its next stop.",
        "\\r\\n",
    ),
    Normalisation(
        "dash-escape", "drop",
        "Leaves out the escape before a line that begins with a hyphen.",
        "- -------",
    ),
    Normalisation(
        "blanks", "undo",
        "Takes a run of blanks of any width for one blank, and unseen characters for none.",
        "March  26,\u00a01999",
    ),
    Normalisation(
        "entities", "undo",
        "Reads references to characters as Windows means them, and those that were escaped twice.",
        "&#147;Company&amp;#148;",
    ),
    Normalisation("hidden", "drop", "Leaves out what a page or a Word file hides.", "display: none"),
    Normalisation(
        "text-box", "drop",
        "Leaves out what stands in boxes over the text of a Word file.",
        "CONFIDENTIAL",
    ),
    # --- pages ---
    Normalisation("page-break", "drop", "Leaves out the mark of a page's end.", "<PAGE>   2"),
    Normalisation("form-feed", "undo", "Takes a form feed for the end of a page.", "\\f"),
    Normalisation("page-number", "drop", "Leaves out lone numbers that count the pages up.", "- 3 -"),
    Normalisation(
        "running-line", "drop",
        "Leaves out a line that stands at the end or the beginning of page after page.",
        "Terms Agreement -- 3",
    ),
    Normalisation(
        "page-notice", "drop",
        "Leaves out notices of what follows or is left blank.",
        "[Signature page follows]",
    ),
    Normalisation("picture", "drop", "Leaves out the place of a picture.", "[CITIGROUP LOGO]"),
    Normalisation(
        "page-split", "undo",
        "Joins what a page's end parted: a paragraph, an item, a value, a row.",
        "that it has / 3 / not distributed",
    ),
    Normalisation(
        "word-split", "undo",
        "Joins a word that a page's end parted, where the text has it whole elsewhere.",
        "Su / 3 / pplement",
    ),
    Normalisation("draft-foot", "drop", "Leaves out the foot of a draft.", "NYDOCS1-712345 -- Version 4 -- Draft"),
    # --- lines ---
    Normalisation(
        "wrap", "undo",
        "Joins the lines of a paragraph, whatever its width and its indents; parts lines that end early.",
        "the\\nCompany",
    ),
    Normalisation(
        "hyphenation", "drop",
        "Joins a word parted at a line's end; its hyphen goes unless the word has one elsewhere.",
        "under-\\nwriters",
    ),
    Normalisation(
        "dash-at-line-end", "undo",
        "Takes two hyphens at a line's end for a dash.",
        "Primerica --\\nDebt Securities",
    ),
    Normalisation("rule-line", "drop", "Leaves out lines that are drawn.", "--------"),
    Normalisation("spaced-caps", "undo", "Reads letters set apart as words.", "T E R M S   A G R E E M E N T"),
    Normalisation(
        "placing", "undo",
        "Takes centring and indents for signs of what a line is, and for nothing else.",
        "        ANNEX A",
    ),
    # --- blocks ---
    Normalisation(
        "label", "undo",
        "Keeps the label of an item apart from its words, automatic numbers counted.",
        "(a) it has complied",
    ),
    Normalisation(
        "dot-leader", "drop",
        "Leaves out the leader between a label and its value.",
        "Maturity: ........  February 1, 2008",
    ),
    Normalisation(
        "terms", "undo",
        "Reads labels and values in columns, by leader, gap, table or tab, as rows.",
        "Maturity:    February 1, 2008",
    ),
    Normalisation("table-tags", "drop", "Leaves out the tags around a table.", "<TABLE> <S> <C>"),
    Normalisation(
        "table", "undo",
        "Reads names and amounts in columns as rows; a name over two lines is one.",
        "Merrill Lynch\\n   Incorporated   20,000,000",
    ),
    Normalisation(
        "own-sign", "undo",
        "Puts a currency sign, a percent sign or a bracket in a cell of its own to its amount.",
        "$ | 1,700,000,000",
    ),
    Normalisation(
        "table-split", "drop",
        "Leaves out the head of a table where it stands again on a further page.",
        "NAME OF UNDERWRITER",
    ),
    Normalisation(
        "signature", "undo",
        "Reads who is bound, who signs, the line, the name, the title, labels apart; one column after another.",
        "By: /s/ Ann Lee",
    ),
    Normalisation(
        "tracked-changes", "undo",
        "Reads a Word file with its tracked changes made or, on request, undone.",
        "w:ins, w:del",
    ),
    Normalisation("footnotes", "undo", "Reads the footnotes of a Word file after its text.", "w:footnote"),
    # --- kept on purpose ---
    Normalisation("lone-number", "keep", "A lone number that counts no pages stays.", "144"),
    Normalisation(
        "characters", "keep",
        "Quotation marks, dashes, currencies and marks stay as they are written.",
        "(euro), “, --",
    ),
    Normalisation(
        "figures", "keep",
        "Digits, zeros, signs and grouping stay; equal values are not made equal.",
        "3.50% and 3.500%",
    ),
    Normalisation("case", "keep", "Capitals stay.", "TERMS AGREEMENT"),
    Normalisation(
        "placeholders", "keep",
        "What stands for words that are not known stays, and begins no list.",
        "[*] is counsel",
    ),
    Normalisation("list-marks", "keep", "A mark in brackets within words is no label.", "Section 2\\n(a) of the Act"),
)  # fmt: skip
"""Every rule, in the order in which a reader meets what it is about."""
