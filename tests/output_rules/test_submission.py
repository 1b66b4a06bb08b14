"""What EDGAR would not take is told of at its line as submission.txt says; each spoiled file has a sound twin."""

from pathlib import Path

import pytest

from generator.rules.output import RULES
from generator.rules.rule import code

from .conftest import Drafted
from .spoiled import Spoil, text

TOLD = Path(__file__).parent / "submission.txt"
"""What is told of each case below, under its name; written anew by --rewrite-goldens."""

CODES = {code(rule) for rule in RULES if ".edgar." in rule.__name__}

TITLE = "<B>TERMS AGREEMENT</B>"
HEAD = "                                 TERMS AGREEMENT\n"
TABLE = "<TABLE>\n<CAPTION>\n   Underwriter         Amount\n<S>                 <C>\nA                   1\n</TABLE>\n"

FILES: dict[str, tuple[str, Spoil]] = {
    "a script": ("edgar", text(TITLE, f"<SCRIPT>x</SCRIPT>{TITLE}")),
    "a tag of a later HTML": ("edgar", text(TITLE, f"<SPAN>{TITLE}</SPAN>")),
    "an old tag": ("edgar", text(TITLE, f"<FONT SIZE='2'>{TITLE}</FONT>")),
    "what happens at a click": ("edgar", text("<B>", '<B ONCLICK="x()">')),
    "words that nobody sees": ("edgar", text("<B>", '<B STYLE="display: none">')),
    "a picture behind the page": ("edgar", text("<B>", '<B STYLE="background: url(x.gif)">')),
    "an instruction": ("edgar", text("<HEAD>", "<?x?><HEAD>")),
    "a comment and a declaration": ("edgar", text("<HTML>", "<!DOCTYPE HTML><!-- x --><HTML>")),
    "words after the end": ("edgar", text("</HTML>", "</HTML><P>")),
    "no beginning": ("edgar", text("<HTML>", "")),
    "an empty page": ("edgar", lambda data: b""),
    "a table in a table": ("edgar", text("Title:</TD>", "Title:<TABLE></TABLE></TD>")),
    "bold without an end": ("edgar", text("</B>", "")),
    "an end without a beginning": ("edgar", text("<B>", "")),
    "a paragraph without an end": ("edgar", text("</P>", "")),
    "a link to another site": ("edgar", text(TITLE, f'<A HREF="https://www.example.com/">{TITLE}</A>')),
    "a link to a script": ("edgar", text(TITLE, f'<A HREF="javascript:x()">{TITLE}</A>')),
    "a link to no place": ("edgar", text('HREF="#annex-a"', 'HREF="#annex-b"')),
    "a link to a filing": (
        "edgar",
        text(TITLE, f'<A HREF="https://www.sec.gov/Archives/edgar/data/831001/x.txt">{TITLE}</A>'),
    ),
    "a picture of another site": ("edgar", text(TITLE, f'<IMG SRC="//example.com/x.gif">{TITLE}')),
    "a picture of the submission": ("edgar", text(TITLE, f'<IMG SRC="x.gif" ALT="">{TITLE}')),
    "a byte beyond ASCII": ("edgar", text("&#8220;", "\u201c")),
    "a number of Windows'": ("edgar", text("&#8220;", "&#147;")),
    "a name that is none": ("edgar", text("&#8220;", "&quote;")),
    "an ampersand alone": ("edgar", text("&#8220;", "& ")),
    "a name of HTML": ("edgar", text("&#8220;", "&ldquo;")),
    "a line beyond measure": ("edgar", text(TITLE, TITLE + " " * 1024)),
    "a quotation mark in the text": ("txt", text('"Company"', "\u201cCompany\u201d")),
    "a form feed": ("txt", text(HEAD, "\f" + HEAD)),
    "a line of 81": ("txt", text(HEAD, HEAD + " " * 81 + "\n")),
    "a line of 132 in a table": ("txt", text(HEAD, HEAD + TABLE.replace("A  ", " " * 131 + "A\nA  "))),
    "a line of 133 in a table": ("txt", text(HEAD, HEAD + TABLE.replace("A  ", " " * 132 + "A\nA  "))),
    "angle brackets": ("txt", text("(the", "<the>")),
    "a page": ("txt", text(HEAD, "<PAGE>\n" + HEAD)),
    "a page within a line": ("txt", text(HEAD, "<PAGE> 2\n" + HEAD)),
    "a page in a table": ("txt", text(HEAD, HEAD + TABLE.replace("</T", "<PAGE>\n</T"))),
    "a table": ("txt", text(HEAD, HEAD + TABLE)),
    "a table without an end": ("txt", text(HEAD, HEAD + TABLE.replace("</TABLE>\n", ""))),
    "a table without columns": ("txt", text(HEAD, HEAD + TABLE.replace("<S>                 <C>\n", ""))),
    "columns with words beside": ("txt", text(HEAD, HEAD + TABLE.replace("<C>", "<C> x"))),
    "a caption below the columns": ("txt", text(HEAD, HEAD + TABLE.replace("A  ", "<CAPTION>\nA  "))),
    "columns in no table": ("txt", text(HEAD, HEAD + "<S>   <C>\n")),
}

NAMES = {
    "Deal Filing.htm": "edgar", "2003-filing.htm": "edgar", "deal.v2.htm": "edgar", "deal-filing.html": "edgar",
    "a-deal-of-rather-a-long-name-2003.htm": "edgar", "DEAL.TXT": "txt",
}  # fmt: skip
SOUND = {"deal-2003_filing.htm": "edgar", "x.htm": "edgar", "a-deal-of-a-name-of-32-signs.txt": "txt"}


def found(model: Drafted, name: str) -> list[str]:
    """What is told of a case by the rules of this room."""
    if name in NAMES or name in SOUND:
        form = {**NAMES, **SOUND}[name]
        return model.told({form: model.files[form]}, {form: name})
    form, spoil = FILES[name]
    return [line for line in model.told({form: spoil(model.files[form])}) if line.split()[1] in CODES]


def test_every_case(model: Drafted, rewrite_goldens: bool) -> None:
    told = "\n".join(line for name in (*FILES, *NAMES) for line in [f"=== {name}", *found(model, name), ""])
    if rewrite_goldens:
        TOLD.write_text(told, "utf-8")
    assert TOLD.read_text("utf-8") == told
    assert {line.split()[1] for line in told.splitlines() if line.startswith("deal")} == CODES


@pytest.mark.parametrize("name", SOUND)
def test_sound_names(name: str, model: Drafted) -> None:
    assert found(model, name) == []


def test_other_copies_are_not_for_edgar_but_as_its_page(model: Drafted) -> None:
    """A text copy that is not filed may have any words; the page for EDGAR is for EDGAR always."""
    execution = Drafted(model.takedown, "execution", ("txt", "edgar"))
    spoiled = {
        "txt": text("(the", "<the>")(execution.files["txt"]),
        "edgar": text("<B>", "<Q>")(execution.files["edgar"]),
    }
    codes = {line.split()[1] for line in execution.told(spoiled)}
    assert codes == {"O102", "O107", "O108"}
