"""The deals whose tie-out sheets are looked at, each with its sheet and its page."""

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import html as parser

from generator import load
from generator.agreement import document
from generator.index import Index
from generator.takedown import Takedown
from generator.tieout.page import html
from generator.tieout.rows import Row
from generator.tieout.sheet import Sheet, sheet
from generator.writers.typeset import typeset

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "deals" / "citigroup-2003-01-24.yaml"
FERNHILL = ROOT / "tests" / "issuer" / "fernhill-2004-05-18.yaml"
HOSTILE = """<b>A & B</b> "O'Neill" </style><script>alert(1)</script> Co."""
NAMES = ("model", "fernhill", "open", "awkward")

Changes = tuple[tuple[str, str], ...]

CHANGES: dict[str, Changes] = {
    "model": (),
    "open": (
        ("principal: $2,000,000,000", "principal: TBD"),
        ("to_underwriters: 99.153%", "to_underwriters: TBD"),
        ("maturity: 2008-02-01", "maturity: TBD"),
        ("  date: 2003-01-31", "  date: TBD"),
        ("Bear, Stearns & Co. Inc.\n    commitment: $50,000,000", "Bear, Stearns & Co. Inc.\n    commitment: TBD"),
    ),
    "awkward": (
        ("name: Salomon Smith Barney Inc.", f"name: '{HOSTILE.replace(chr(39), chr(39) * 2)}'"),
        ("place: the Corporate Law", 'place: "&amp; <i>the</i> {{{{x}}}} 2 Main"  #'),
        ("covenants: [luxembourg-listing,", "covenants: [{id: one, one_off: 'It pays <b>5%</b> & more.'},"),
    ),
}

_FOLDER = TemporaryDirectory()


@cache
def takedown(name: str) -> Takedown:
    """The deal of a name."""
    if name == "fernhill":
        return load(FERNHILL, FERNHILL.parent / "templates")
    return changed(*CHANGES[name], file=Path(_FOLDER.name) / f"{name}.yaml")


def changed(*changes: tuple[str, str], file: Path | None = None) -> Takedown:
    """The model with words replaced."""
    file = file or Path(_FOLDER.name) / "changed.yaml"
    text = MODEL.read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    file.write_text(text, encoding="utf-8")
    return load(file)


@cache
def made(name: str) -> Sheet:
    """The sheet of the deal of a name, without findings."""
    return sheet(takedown(name), ())


@cache
def page(name: str) -> parser.HtmlElement:
    """The page of the deal of a name, as a browser reads it."""
    return parser.document_fromstring(html(made(name)).decode())


@cache
def index(name: str) -> Index:
    """What the agreement says."""
    return Index(typeset(document(takedown(name), "draft")).blocks)


def row(path: str, name: str = "model") -> Row:
    """The row of a fact."""
    (found,) = (row for group in made(name).groups for row in group.rows if row.path == path)
    return found


def straight(words: str) -> str:
    """Words with straight quotation marks and folded blanks."""
    return " ".join(re.sub("[“”]", '"', words).replace("\u00a0", " ").split())
