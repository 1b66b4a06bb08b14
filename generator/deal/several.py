"""Several series in one agreement: what each must say so that all can stand in it."""

from collections.abc import Callable, Iterator

from generator.deal.model import Deal
from generator.findings import Finding, Position
from generator.values.facts import Fact
from generator.values.money import Money

At = Callable[[str], Position]
"""The place of a field path."""


def unlike(deal: Deal, at: At) -> Iterator[Finding]:
    """A finding for each thing by which series, or commitments to them, do not go together in one agreement."""
    yield from _terms(deal, at)
    yield from _currencies(deal, at)
    if deal.several and deal.reopens and deal.reopens.title is None:
        yield Finding(at("reopens"), "D102", "expected the key 'title', since several series are sold, found none")
    for number, firm in enumerate(deal.underwriters):
        if len(firm.commitments) != len(deal.series) and not all(one.is_open for one in firm.commitments):
            wanted = f"{len(deal.series)} amounts, one for each series, as $1 / $1" if deal.several else "one amount"
            said = f"expected {wanted}, found {len(firm.commitments)}"
            yield Finding(at(f"underwriters[{number}].commitment"), "D103", said)


def _terms(deal: Deal, at: At) -> Iterator[Finding]:
    """Each of several series has a defined term of its own; one alone is called the Securities."""
    seen: set[str] = set()
    ranked = deal.series[0].ranking
    for number, series in enumerate(deal.series):
        place = at(f"securities[{number}]" if deal.several else "securities")
        if series.term is None:
            if deal.several:
                yield Finding(place, "D102", "expected the key 'term', since several series are sold, found none")
        elif not deal.several:
            said = "expected no term of its own for the only series, which the agreement calls the Securities"
            yield Finding(at(series.term.origins[0]), "D104", f"{said}, found {series.term.text!r}")
        elif series.term.text in seen and not series.term.value.references:
            said = f"expected a term of its own for each series, found {series.term.text!r} again"
            yield Finding(at(series.term.origins[0]), "D104", said)
        seen.add(series.term.text if series.term else "")
        if (series.ranking and series.ranking.known) != (ranked and ranked.known):
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
