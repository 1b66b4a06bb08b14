"""Those who sign do so from the day of the agreement to the closing; the Company until the offer ends.

Pages are often signed some days before pricing, held, and released against the final agreement: that is a note, so
that somebody sees to it that they belong to this one. More than seven days before, it is a warning: pages are not held
for longer than a pricing put off by a week, and an issuer's last deal is seldom less than two weeks back, so that such
a day is rather left from that deal. The filing copy would print it as a signature. A signature after the closing, or an
acceptance after the offer ended, comes too late.

Example:
    date: 2003-01-24
    acceptance:
      by: {name: Charles E. Wainhouse, title: Assistant Treasurer, signed: 2003-01-27}

Fix: correct the day of the signature, or take it out until it is given; for a page signed early, see that it was
released for this agreement.
"""

from collections.abc import Iterator
from datetime import date

from generator.deal.parties import Signatory
from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.calendars import apart
from generator.values.facts import Fact

SEVERITY: Severity = "warning"
HELD = 7
"""Days before the agreement beyond which a page is rather another deal's than one signed and held."""


def check(case: Case) -> Iterator[Problem]:
    """A problem for each signature that is too late or long before, a note for each that is a few days early."""
    signed, deadline, closing = case.deal.date, case.deal.accept_by, case.deal.closing.date
    yield from _day(case.deal.acceptance.by, "for the Company", signed, deadline, "the end of the offer")
    if guarantor := case.deal.guarantor:
        yield from _day(guarantor.by, f"for {guarantor.name.text}", signed, deadline, "the end of the offer")
    for firm in case.deal.underwriters:
        yield from _day(firm.by, f"for {firm.name.text}", signed, closing, "the closing")


def _day(by: Signatory, of: str, agreement: Fact[date], last: Fact[date], what: str) -> Iterator[Problem]:
    if by.signed is None or by.signed.known is None:
        return
    day, said = by.signed.known, f"Signed {of} on {by.signed.text},"
    if day < agreement.value:
        held, early = (agreement.value - day).days <= HELD, apart(day, agreement.value)
        said = f"{said} {early} before the agreement, {agreement.text}"
        ask = "" if held else "; was that day left from an earlier deal?"
        yield Problem(by.signed, said + ask, (agreement,), "note" if held else "warning")
    elif last.known and day > last.known:
        yield Problem(by.signed, f"{said} {apart(day, last.known)} after {what}, {last.text}", also=(last,))
