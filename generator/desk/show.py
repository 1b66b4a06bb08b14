"""A deal as a term sheet of one page on the terminal: what is stated, what follows from it, and what is open."""

import re
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap
from typing import Any

from generator.deal.interest import FixedInterest, FixedThenFloating
from generator.deal.model import Deal
from generator.deal.securities import Series
from generator.figures import day_count_words, of_series, worked
from generator.findings import Finding
from generator.takedown import Takedown
from generator.templating.library import CLAUSE_ROOMS
from generator.values.calendars import business_days_between, is_business_day
from generator.values.facts import Fact

UNKNOWN = "open"
"""What stands for a fact that is not known."""

REDEEMED = {"tax": "upon United States tax events alone", "none": "not before maturity"}

Row = tuple[str, str]


def lines(takedown: Takedown, width: int, findings: Sequence[Finding] = ()) -> Iterator[str]:
    """The sheet, wrapped to a width."""
    deal, program = takedown.deal, takedown.program
    yield f"{program.issuer.name.text}: {' and '.join(_text(one.title) for one in deal.series)}"
    first = [] if deal.several else list(_series(deal.securities))
    groups = (
        ("", [*_offer(takedown), *first]),
        *((one.securities.term.text, list(_series(one.securities))) for one in deal.each if one.securities.term),
        *((_computed_title(one), list(_computed(one))) for one in deal.each),
        ("Underwriters", list(_underwriters(deal))),
        ("Documents", list(_documents(takedown))),
    )
    for title, rows in groups:
        yield ""
        if title:
            yield title
        yield from _table(rows, width)
    if still := grouped(fact.origins[0] for fact in takedown.open_facts()):
        yield ""
        yield from wrap(f"Open: {still}", width, subsequent_indent="  ", break_on_hyphens=False)
    if findings:
        counted = {kind: sum(one.severity == kind for one in findings) for kind in ("error", "warning", "note")}
        said = ", ".join(f"{count} {kind}{'s' * (count != 1)}" for kind, count in counted.items() if count)
        yield ""
        yield f"terms check: {said}"


def grouped(paths: Iterable[str]) -> str:
    """Paths in few words: the entries of a list are told once, as `underwriters[].commitment`."""
    return ", ".join(dict.fromkeys(re.sub(r"\[\d+\]", "[]", path) for path in paths))


def _text(fact: Fact[Any] | None) -> str:
    return "" if fact is None else UNKNOWN if fact.is_open else " ".join(fact.text.split())


def _table(rows: Sequence[Row], width: int) -> Iterator[str]:
    shown = [(label, said) for label, said in rows if said]
    column = max((len(label) for label, _ in shown), default=0) + 2
    for label, said in shown:
        first, *others = wrap(said, max(width - column, 20), break_on_hyphens=False) or [""]
        yield f"{label.ljust(column)}{first}"
        yield from (f"{' ' * column}{line}" for line in others)


def _offer(takedown: Takedown) -> Iterator[Row]:
    deal = takedown.deal
    yield "Agreement dated", _text(deal.date)
    yield "Closing", _closing(deal)
    yield "Registration", _text(deal.prospectus.registration)
    yield "Base prospectus", _text(deal.prospectus.date)


def _closing(deal: Deal) -> str:
    closing = deal.closing.date
    if closing.is_open or deal.date.is_open:
        return _text(closing)
    count = business_days_between(deal.date.value, closing.value)
    settled = f"T+{count}" if is_business_day(closing.value) else "no business day"
    return f"{closing.text}, {_text(deal.closing.time)} ({settled})"


def _series(series: Series) -> Iterator[Row]:
    yield "Title", _text(series.title) if series.term else ""
    yield "Principal", _text(series.principal)
    yield "Ranking", _text(series.ranking)
    yield "Maturity", _text(series.maturity)
    interest = series.interest
    if isinstance(interest, FixedInterest):
        yield "Coupon", _text(interest.rate)
    else:
        first = ""
        if isinstance(interest, FixedThenFloating):
            first = f"{_text(interest.fixed_rate)} to {_text(interest.fixed_until)}, then "
        yield "Interest", f"{first}{_text(interest.index)}{f' plus {_text(interest.margin)}' if interest.adds else ''}"
    yield "Payment dates", _several(interest.payment_dates)
    yield "First payment", _text(interest.first_payment)
    yield "Record dates", _several(interest.record_dates)
    yield "Day count", _text(interest.day_count)
    yield "Price to public", _text(series.price.to_public)
    yield "Purchase price", _text(series.price.to_underwriters)
    yield "Accrues from", _text(series.price.accrues_from)
    yield "Redemption", REDEEMED.get(_text(series.redemption), _text(series.redemption))
    yield "Denominations", _text(series.minimum_denomination)
    yield "CUSIP", _text(series.identifiers.cusip)
    yield "ISIN", _text(series.identifiers.isin)


def _computed_title(deal: Deal) -> str:
    return of_series(deal, f"Computed ({day_count_words(deal.securities)})")


def _several(facts: Sequence[Fact[Any]]) -> str:
    *others, last = [_text(fact) for fact in facts] or [""]
    return f"{', '.join(others)} and {last}" if others else last


def _computed(deal: Deal) -> Iterator[Row]:
    yield from ((one.label.rpartition(": ")[2], _text(one.fact)) for one in worked(deal))


def _underwriters(deal: Deal) -> Iterator[Row]:
    for firm in deal.underwriters:
        signs = f" (signs for {_text(firm.signs_for)})" if firm.signs_for else ""
        yield _text(firm.name), f"{' / '.join(map(_text, firm.commitments))}{signs}"
    yield "Total", _text(deal.total)
    if not deal.total.is_open and not deal.principal.is_open:
        apart = "" if deal.total.value == deal.principal.value else "not the principal"
        yield "", apart


def _documents(takedown: Takedown) -> Iterator[Row]:
    deal = takedown.deal
    yield "Basic Provisions", f"{_text(takedown.base.title)}, {_text(takedown.base.date)}"
    yield "Amendments", str(len(deal.amendments) or "none")
    for room in CLAUSE_ROOMS:
        entries = getattr(deal, room)
        yield room.replace("_", " ").capitalize(), ", ".join(_named(entry) for entry in entries)
    yield "For counsel", ", ".join(_text(fact) for fact in deal.for_counsel)
    yield "Counsel to the Company", _text(deal.counsel.company.name)
    yield "Tax counsel", _text(deal.counsel.tax)
    yield "Underwriters' counsel", _text(deal.counsel.underwriters)


def _named(entry: Any) -> str:
    return _text(entry) if isinstance(entry, Fact) else f"{_text(entry.id)} (its own words)"
