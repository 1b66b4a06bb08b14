"""How a text is set, and what a seed makes of that."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Look:
    """How a text is set. Columns count from 0; `seed` decides what is left to chance."""

    seed: int = 0
    width: int = 80
    length: int = 60
    indent: int = 6
    item: int = 6
    hang: int = 3
    number: str = "3"
    """How page 3 says its number: `3`, `- 3 -`, `Page 3 of 9`, `iii`; empty for none."""
    number_at: str = "bottom"
    number_side: str = "centre"
    mark: str = ""
    """How a page ends: `<PAGE>`, `<PAGE> 3`, a form feed."""
    head: str = ""
    foot: str = ""
    line_end: str = "\n"
    leader: str = "...."
    value: int = 38
    hyphens: bool = False
    """Whether words are parted at a line's end."""
    justified: bool = False
    tags: str = ""
    escaped: bool = False
    underlined: str = ""
    quotes: str = "ascii"
    """`ascii` for straight ones; else the encoding of curly ones."""
    spaced_title: bool = False
    own_dollar: bool = False
    name_hang: int = 11
    signature: int = 33
    line: str = "-"
    blanks: int = 1
    wrapper: str = ""
    anywhere: bool = False
    """Whether a page may end before any line, though print then leaves open whether a paragraph goes on."""


def look(seed: int) -> Look:
    """The look of a seed."""
    pick = Random(seed)
    width = pick.choice((60, 64, 68, 70, 72, 75, 78, 80, 80, 80, 90, 100, 120, 132))
    indent = pick.choice((0, 3, 4, 5, 6, 8, 10))
    number = pick.choice(("", "3", "3", "- 3 -", "-3-", "Page 3", "Page 3 of 9", "[3]", "iii"))
    return Look(
        seed=seed,
        width=width,
        length=pick.randint(30, 66),
        indent=indent,
        item=pick.choice((0, 3, 5, 6, 10)),
        hang=pick.choice((0, 3, 4, 5, 10)),
        number=number,
        number_at=pick.choice(("bottom", "bottom", "top")),
        number_side=pick.choice(("centre", "centre", "right", "left")),
        mark=pick.choice(("", "<PAGE>", "<page>", "<PAGE> 3", "\f")) if number else pick.choice(("<PAGE>", "\f")),
        head=pick.choice(("", "", "Citigroup Inc. -- Terms Agreement", "TERMS AGREEMENT (cont'd)")),
        foot=pick.choice(("", "", "NYDOCS1-712345.4", "Notes due 2008")),
        line_end=pick.choice(("\n", "\n", "\r\n", "\r")),
        leader=pick.choice(("....", "....", ". . .", "____", "  ")),
        value=pick.choice((24, 26, 30, 34, 38)) if width < 70 else pick.choice((30, 34, 38, 40)),
        hyphens=pick.random() < 0.3,
        justified=pick.random() < 0.2,
        tags=pick.choice(("", "upper", "title")),
        escaped=pick.random() < 0.3,
        underlined=pick.choice(("", "", "-", "=")),
        quotes=pick.choice(("ascii", "ascii", "cp1252", "utf-8")),
        spaced_title=pick.random() < 0.15,
        own_dollar=pick.random() < 0.3,
        name_hang=pick.choice((2, 3, 5, 11)),
        signature=pick.choice((20, 24, 30)) if width < 70 else pick.choice((28, 33, 36, 40)),
        line=pick.choice(("-", "_")),
        blanks=pick.choice((1, 1, 1, 2)),
        wrapper=pick.choice(("", "", "sgml", "pem")),
    )
