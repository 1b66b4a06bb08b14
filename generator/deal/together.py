"""What of a deal must go together: its series and the commitments to them, its choices and what they want."""

from collections.abc import Callable, Iterator

from generator.deal.model import Deal
from generator.deal.program import Program
from generator.findings import Finding, Position
from generator.values.facts import Fact
from generator.values.money import Money

At = Callable[[str], Position]
"""The place of a field path."""


def spread(deal: Deal) -> Deal:
    """The deal with an open commitment to each of several series where one alone is said to be open."""
    if not deal.several:
        return deal
    firms = tuple(
        firm.model_copy(update={"commitments": firm.commitments * len(deal.series)})
        if len(firm.commitments) == 1 and firm.commitments[0].is_open
        else firm
        for firm in deal.underwriters
    )
    return deal.model_copy(update={"underwriters": firms})


def apart(deal: Deal, program: Program, at: At) -> Iterator[Finding]:
    """A finding for each thing that does not go together with the rest of the deal, or that a choice of it lacks."""
    yield from _choices(deal, program, at)
    yield from _terms(deal, at)
    yield from _alike(deal, at)
    yield from _currencies(deal, at)
    if deal.several and deal.reopens and deal.reopens.title is None:
        yield Finding(at("reopens"), "D102", "expected the key 'title', since several series are sold, found none")
    for number, firm in enumerate(deal.underwriters):
        if len(firm.commitments) != len(deal.series):
            wanted = f"{len(deal.series)} amounts, one for each series, as $1 / $1" if deal.several else "one amount"
            said = f"expected {wanted}, found {len(firm.commitments)}"
            yield Finding(at(f"underwriters[{number}].commitment"), "D103", said)


def _choices(deal: Deal, program: Program, at: At) -> Iterator[Finding]:
    """Choices that print a fact which nobody states."""
    if _is(deal.introduced, "representatives") and not deal.representatives:
        said = "expected `represents: yes` of one underwriter or more, since the offer is to name them, found none"
        yield Finding(at("introduced"), "D102", said)
    if _is(deal.terms_in, "term-sheet") and deal.term_sheet is None:
        said = "expected the key 'term_sheet', since the terms are to stand there, found none"
        yield Finding(at("terms_in"), "D102", said)
    if _is(deal.clearing, "euroclear") and program.common_depositary is None:
        day = f" on {deal.date.text}" if deal.date.known else ""
        said = f"expected the program to say who holds for Euroclear and Clearstream{day} (`common_depositary`)"
        yield Finding(at("clearing"), "D102", f"{said}, found nothing")


def _is(fact: Fact[str] | None, choice: str) -> bool:
    return fact is not None and fact.known == choice


def _terms(deal: Deal, at: At) -> Iterator[Finding]:
    """Each of several series has a defined term of its own; one alone is called the Securities."""
    seen: set[str] = set()
    for number, series in enumerate(deal.series):
        term = series.term
        if term is None:
            if deal.several:
                said = "expected the key 'term', since several series are sold, found none"
                yield Finding(at(f"securities[{number}]"), "D102", said)
            continue
        if not deal.several:
            said = "expected no term of its own for the only series, which the agreement calls the Securities"
            yield Finding(at(term.origins[0]), "D104", f"{said}, found {term.text!r}")
        elif term.known and term.text in seen and not term.known.references:  # what is drawn is told by G103
            said = f"expected a term of its own for each series, found {term.text!r} again"
            yield Finding(at(term.origins[0]), "D104", said)
        seen.add(term.text)


def _alike(deal: Deal, at: At) -> Iterator[Finding]:
    """Series of one agreement rank alike and are paid in one money: Additional Terms speak of them all."""
    first = deal.series[0]
    for number, series in enumerate(deal.series):
        place = at(f"securities[{number}]" if deal.several else "securities")
        if (series.paid_in and series.paid_in.known) != (first.paid_in and first.paid_in.known):
            said = "expected series that are paid in one money, since Additional Terms say in which, found two"
            yield Finding(place, "D104", said)
        if (series.ranking and series.ranking.known) != (first.ranking and first.ranking.known):
            said = "expected series of one ranking, since each ranking has an indenture of its own, found two"
            yield Finding(place, "D104", said)


def _currencies(deal: Deal, at: At) -> Iterator[Finding]:
    """What is added up is in one currency."""
    facts: list[Fact[Money]] = [series.principal for series in deal.series]
    facts += [amount for firm in deal.underwriters for amount in firm.commitments]
    facts += [deal.total_principal] if deal.total_principal else []
    known = [fact for fact in facts if not fact.is_open]
    for fact in known:
        if fact.value.currency != known[0].value.currency:
            said = f"expected an amount in {known[0].value.currency}, as {known[0].text} is, found {fact.text}"
            yield Finding(at(fact.origins[0]), "D104", said)
