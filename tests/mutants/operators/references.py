"""References: an Annex that nothing refers to, a section that no complete outline has, a letter that no item has."""

import re
from collections.abc import Iterator
from random import Random

from tests.mutants.base import Base
from tests.mutants.expected import error, of_section, unknowable, warning
from tests.mutants.wrong import Wrong, covenant, put, reword

LINK = '<a href="#annex-a">Annex A</a>'
BASE_OUTLINE, INDENTURE_OUTLINE = "basic_provisions.sections", "program.indenture.sections"


def annex(base: Base, chance: Random) -> Iterator[Wrong]:
    """The offer refers to no Annex, to another, to one that is not there."""
    # A warning: agreements of 1998 and 2001 were filed with "the list attached hereto".
    if base.words["offer"].count(f"list attached as {LINK} hereto") == 1:
        yield reword(base, "offer", f"list attached as {LINK} hereto", "list attached hereto", warning("X101"))
    if base.words["offer"].count(LINK) == 1:
        yield reword(base, "offer", LINK, '<a href="#annex-a">Annex B</a>', error("X101"))
        yield reword(base, "offer", LINK, "Annex B", error("X101", explains=("G101",)))
        yield reword(base, "offer", LINK, '<a href="#annex-b">Annex B</a>', error("P103"))
    yield covenant(base, "The prices are those set out in Annex C hereto.", error("X101"))


def sections(base: Base, chance: Random) -> Iterator[Wrong]:
    """Sections that are in no outline, in an amendment, in an opinion, on defeasance; one that is in it."""
    for index in range(len(base.sources.deal.get("amendments") or [])):
        path = f"amendments[{index}].at.section"
        if base.has(path):
            yield put(base, path, "19(z)", of_section(base, BASE_OUTLINE, "X102", "19(z)"))
            known = [name for name in base.at(f"{BASE_OUTLINE}.known") if name != base.at(path)]
            yield put(base, path, known[0], unknowable("another section of the outline"))
            break
    if "us-tax-non-us-holders" in base.printed and base.has("basic_provisions.opinions[0]"):
        yield put(base, "basic_provisions.opinions[0]", "15(k)", of_section(base, BASE_OUTLINE, "X102", "15(k)"))
    expects = of_section(base, INDENTURE_OUTLINE, "X103", "21.09")
    yield put(base, "program.indenture.defeasance[0]", "21.09", expects)


def typed_sections(base: Base, chance: Random) -> Iterator[Wrong]:
    """A section that a covenant cites, and no outline has."""
    words = "The Company will comply with Section 19(z) of the Basic Provisions."
    yield covenant(base, words, of_section(base, BASE_OUTLINE, "X102", "19(z)"))
    words = "The Company will comply with Section 21.09 of the Indenture."
    yield covenant(base, words, of_section(base, INDENTURE_OUTLINE, "X103", "21.09"))


def items(base: Base, chance: Random) -> Iterator[Wrong]:
    """A reference to an item of a letter that no list reaches; a link that says another letter than its item's."""
    yield covenant(base, "The Company relies on paragraph (x) above.", warning("X101", "X104"))
    names = base.named("selling_restrictions")
    linked = [name for name in names if re.search(r"<li>\n  ", base.words[name])]
    if len(names) > 2 and linked:
        wrong = f'notwithstanding <a href="#{linked[0]}">paragraph (z)</a>, '
        target = linked[-1]
        yield reword(base, target, "<li>\n  ", f"<li>\n  {wrong}", warning("X101", "X104", "P103"))


OPERATORS = (annex, sections, typed_sections, items)
