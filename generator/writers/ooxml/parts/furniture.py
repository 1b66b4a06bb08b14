"""The small parts: what stands at the foot of a page, the settings, and the properties of the file."""

from datetime import UTC, datetime, time

from docx.opc.coreprops import CoreProperties
from docx.oxml.coreprops import CT_CoreProperties

from generator.tree.document import Document, Inlines
from generator.writers.ooxml.elements import child, root, run, serialize, words
from generator.writers.ooxml.fields import field
from generator.writers.ooxml.paragraphs import paragraph
from generator.writers.ooxml.revisions import Revisions
from generator.writers.ooxml.sheet import Sheet

COMPATIBILITY = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
}
"""A file of Word 2013 or later: without these, Word opens it in compatibility mode and says so in the title bar."""

LONGEST = 255
"""Characters that Word allows in a property of a file."""


def settings(language: str) -> bytes:
    """The settings part; it asks for no update of fields, whose results stand in the file."""
    top = root("settings")
    child(top, "zoom", percent=100)
    child(top, "defaultTabStop", val=720)
    child(top, "characterSpacingControl", val="doNotCompress")
    compatible = child(top, "compat")
    child(compatible, "doNotExpandShiftReturn")
    for name, value in COMPATIBILITY.items():
        child(compatible, "compatSetting", name=name, uri="http://schemas.microsoft.com/office/word", val=value)
    child(top, "themeFontLang", val=language)
    child(top, "decimalSymbol", val=".")
    child(top, "listSeparator", val=",")
    return serialize(top)


def footer(line: Inlines, sheet: Sheet, signing: Inlines = ()) -> bytes:
    """The foot of every page: its number, `signing` on pages that are signed, and `line` where there is one."""
    top = root("ftr")
    number = paragraph(top, "Footer")
    with field(number, "PAGE"):
        words(run(number), "1")
    if signing:
        sheet.write(paragraph(top, "SignatureFoot"), signing)
    if line:
        sheet.write(paragraph(top, "DraftFoot"), line)
    return serialize(top)


def comments(revisions: Revisions) -> bytes:
    """The comments on changes, by those who made them."""
    top = root("comments")
    for number, said in revisions.comments.items():
        made = child(top, "comment", id=number, **revisions.made)
        words(run(paragraph(made, "Normal")), said)
    return serialize(top)


def properties(document: Document) -> bytes:
    """The core properties: every date is the agreement's, or there is none, and nobody is named but its author."""
    element = CT_CoreProperties.new()
    core = CoreProperties(element)
    core.title, core.subject, core.author = (
        document.title[:LONGEST],
        document.subject[:LONGEST],
        document.author[:LONGEST],
    )
    core.last_modified_by, core.language = core.author, document.language
    if document.date:
        core.created = core.modified = datetime.combine(document.date, time(), UTC)
    core.revision = 1
    return serialize(element)
