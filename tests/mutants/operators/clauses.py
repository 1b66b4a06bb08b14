"""Clauses: used outside their dates, said twice, missing for a jurisdiction, lacking a fact."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from tests.mutants.base import Base
from tests.mutants.expected import note, warning
from tests.mutants.wrong import Wrong, covenant, put, reword, take

ROOMS = ("covenants", "selling_restrictions", "opinions")


def outside_dates(base: Base, chance: Random) -> Iterator[Wrong]:
    """A clause whose last day is before the agreement, or its first day after it; one not looked at for long."""
    agreed = base.day("date")
    names = sorted(name for room in ROOMS for name in base.named(room))
    for name in chance.sample(names, min(2, len(names))):
        span = re.search(r"^valid: .*$", base.words[name], re.MULTILINE)
        assert span
        for other in (f"..{agreed - timedelta(1)}", f"{agreed + timedelta(1)}..", f"..{agreed.year - 1}-12-31"):
            yield reword(base, name, span[0], f"valid: {other}", warning("L101"))
    for name in names[:1]:
        checked = base.head(name, "law_checked_on")
        if date.fromisoformat(checked) >= agreed:
            other = f"law_checked_on: {agreed.year - 2}-01-02"
            yield reword(base, name, f"law_checked_on: {checked}", other, note("L102"))


def old_law(base: Base, chance: Random) -> Iterator[Wrong]:
    """A clause of the library added to a deal that is dated outside its days."""
    agreed = base.day("date")
    for room in ("covenants", "selling_restrictions"):
        stated = base.sources.deal.get(room) or []
        for name in base.library.room(room):
            first, _, last = base.head(name, "valid").partition("..")
            late = bool(last) and date.fromisoformat(last) < agreed
            if name not in stated and (late or (first and agreed < date.fromisoformat(first))):
                yield put(base, room, [*stated, name], warning("L101")).but(f"{room}: one more: {name}")
                break


def twice(base: Base, chance: Random) -> Iterator[Wrong]:
    """The words of one clause again, under another name; the same name again."""
    plain = [name for name in base.named("covenants") if "{" not in body(base, name)]
    for name in plain[:2]:
        yield covenant(base, body(base, name), warning("L104"))
    stated = base.sources.deal.get("selling_restrictions") or []
    plain = [name for name in base.named("selling_restrictions") if not re.search("[{<]", body(base, name))]
    for name in plain[:2]:
        item = {"id": "one-more", "one_off": body(base, name)}
        made = put(base, "selling_restrictions", [*stated, item], warning("L104"))
        yield made.but(f"selling_restrictions: one more with the words of {name}")


def body(base: Base, name: str) -> str:
    """The words of a clause, as the deal would say them."""
    words = re.sub(r"\{#.*?#\}", "", base.words[name], flags=re.DOTALL)
    return " ".join(re.sub(r"</?(?:p|li)>", "", words).split())


def restrictions(base: Base, chance: Random) -> Iterator[Wrong]:
    """Offered where no restriction is for; the only restriction for a jurisdiction left out."""
    offered = base.sources.deal.get("offered_in") or []
    for other in ("Italy", "Singapore"):
        if not any(base.head(name, "jurisdiction") == other for name in base.named("selling_restrictions")):
            yield put(base, "offered_in", [*offered, other], warning("L103"))
    stated = base.sources.deal.get("selling_restrictions") or []
    homes = [base.head(name, "jurisdiction") for name in base.named("selling_restrictions")]
    for name in base.named("selling_restrictions"):
        home = base.head(name, "jurisdiction")
        if home in offered and homes.count(home) == 1:
            rest = [one for one in stated if one != name]
            yield put(base, "selling_restrictions", rest, warning("L103")).but(f"selling_restrictions: without {name}")


def lacking(base: Base, chance: Random) -> Iterator[Wrong]:
    """A fact that a clause prints left out; a clause that asks for one which the deal does not state."""
    if "us-tax-non-us-holders" in base.printed:
        yield take(base, "counsel.tax", warning("L105", "P101", explains=("U107", "G101")))
    for name in base.named("selling_restrictions")[:1]:
        asked = next((path for path in ("minimum_denomination", "ranking") if not base.has(f"securities.{path}")), None)
        if asked and not base.head(name, "facts"):
            said = f"law_checked_on: {base.head(name, 'law_checked_on')}"
            yield reword(base, name, said, f"{said}\nfacts: [securities.{asked}]", warning("L105"))


OPERATORS = (outside_dates, old_law, twice, restrictions, lacking)
