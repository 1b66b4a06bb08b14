"""Signing: a firm for which nobody signs, a signatory who signs for none, days of signing out of order."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

from tests.mutants.base import Base
from tests.mutants.expected import error, note, of_signed, unknowable
from tests.mutants.wrong import Wrong, put, reword

ALONE = "deal.signers_for_themselves %}"
WHO = {"name": "Pat Quillfeather", "title": "Vice President"}


def unused(base: Base, chance: Random) -> Iterator[Wrong]:
    """A signatory of a firm for which another signs; a lead that signs for all beside firms that have signatories."""
    signing = [index for index, firm in enumerate(base.firms) if firm.get("signs_for") == "all"]
    quiet = [index for index, firm in enumerate(base.firms) if not firm.get("signs_for")]
    if signing and quiet:
        yield put(base, f"underwriters[{chance.choice(quiet)}].by", WHO, note("U111"))
    if not signing and len(base.firms) > 1:
        yield put(base, "underwriters[0].signs_for", "all", note("U111"))
    if not signing and len(base.firms) > 2:
        yield put(base, "underwriters[1].signs_for", "all", note("U111"))


def nobody(base: Base, chance: Random) -> Iterator[Wrong]:
    """The signature block leaves out those who sign for themselves, or those who sign for all."""
    words = base.words["signatures"]
    lead = any(firm.get("signs_for") == "all" for firm in base.firms)
    loop = "{% for signer in deal.signers_for_all %}" if lead else f"{{% for signer in {ALONE}"
    if words.count(loop) == 1:
        none = loop.replace(" %}", "[:0] %}")
        yield reword(base, "signatures", loop, none, error("U101", "U103", explains=("U101", "U103", "C102")))


def days(base: Base, chance: Random) -> Iterator[Wrong]:
    """Signed a week before the agreement, the day before it, after the closing, two days after it."""
    agreed, closed = base.day("date"), base.day("closing.date")
    signed = [f"underwriters[{index}].by.signed" for index in range(len(base.firms))]
    paths = [path for path in signed if base.has(path)][:1]
    paths += [path for path in ("acceptance.by.signed",) if base.has(path)]
    for path in paths:
        for day in (agreed - timedelta(7), agreed - timedelta(1), closed + timedelta(1)):
            yield put(base, path, day.isoformat(), of_signed(base, day))


def people(base: Base, chance: Random) -> Iterator[Wrong]:
    """Another person who signs; the same person for the Company and for the lead."""
    if base.has("acceptance.by.name"):
        yield put(base, "acceptance.by.name", WHO["name"], unknowable("who signs is stated once"))


OPERATORS = (unused, nobody, days, people)
