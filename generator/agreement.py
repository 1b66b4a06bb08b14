"""One copy of an agreement: from a takedown, through its templates, to the numbered tree."""

from collections.abc import Iterator
from string import capwords
from typing import Any

from generator.deal.interest import FixedInterest
from generator.deal.model import Deal
from generator.findings import Finding, Refused
from generator.takedown import Takedown
from generator.templating.library import CLAUSE_ROOMS
from generator.templating.render import render
from generator.tree.document import Copy, Document, Text
from generator.tree.markup import parse
from generator.tree.number import lost_references, number
from generator.tree.walk import origins, walk
from generator.values.facts import Fact


def document(takedown: Takedown, copy: Copy) -> Document:
    """The tree of one copy; raises Refused where the copy cannot be made of what is known, or a template is wrong."""
    if findings := refusals(takedown, copy):
        raise Refused(findings)
    tree = parse(render(takedown, copy))
    blocks = number(tree.blocks)
    if findings := lost_references(blocks):
        raise Refused(findings)
    deal, program = takedown.deal, takedown.program
    title = f"{capwords(program.title.text)} dated {deal.date.text}"
    signed = copy != "filing" and program.has_signature_foot(deal.date.known)
    return Document(
        title=title,
        subject=f"{program.issuer.name.text}, {deal.sold}",
        author=program.issuer.name.text,
        date=deal.date.known,
        copy=copy,
        blocks=blocks,
        foot=tree.foot,
        style=program.style,
        signature_foot=(Text(f"[Signature Page to {title}]"),) if signed else (),
    )


def unprinted(takedown: Takedown, made: Document) -> Iterator[Finding]:
    """A finding for each clause, amendment and main term of the deal that no part of the program prints."""
    printed = {path for block in walk(made.blocks) for path in origins(block)}
    for field in (*CLAUSE_ROOMS, "amendments"):
        for index in range(len(getattr(takedown.deal, field))):
            path = f"{field}[{index}]"
            if not any(found == path or found.startswith(f"{path}.") for found in printed):
                yield _unprinted(takedown, path)
    for fact in _main_terms(takedown.deal):
        if not fact.is_open and fact.origins[0] not in printed:
            yield _unprinted(takedown, fact.origins[0])


def _unprinted(takedown: Takedown, path: str) -> Finding:
    said = f"expected {path} in the agreement, found no part of the program that prints it"
    return Finding(takedown.place(path), "C104", said)


def _main_terms(deal: Deal) -> Iterator[Fact[Any]]:
    """The facts without which no agreement is one, whatever its program; others print under some choices alone."""
    for series in deal.series:
        price, interest = series.price, series.interest
        yield from (series.principal, series.maturity, price.to_public, price.to_underwriters)
        yield interest.rate if isinstance(interest, FixedInterest) else interest.index
        if price.accrued is None or price.accrued.known != "none":
            yield price.accrues_from
    yield deal.closing.date
    for firm in deal.underwriters:
        yield firm.name
        if not deal.alone:
            yield from firm.commitments


def refusals(takedown: Takedown, copy: Copy) -> list[Finding]:
    """Why this copy cannot be made: commercial facts that are open, signatures that nobody gave."""
    if copy == "draft":
        return []
    wanting = takedown.open_facts()
    if copy == "filing" and (exhibit := takedown.deal.exhibit) and exhibit.is_open:
        wanting.append(exhibit)  # it stands at the head of this copy alone
    opened = [
        Finding(takedown.place(path), "C101", f"expected {path} to be known for the {copy} copy, found it open")
        for path in dict.fromkeys(fact.origins[0] for fact in wanting)
    ]
    return opened + (_unsigned(takedown) if copy == "filing" else [])


def _unsigned(takedown: Takedown) -> list[Finding]:
    """A finding for each signatory of a filing copy whose block records no name or no day of signing."""
    deal = takedown.deal
    signers = [*deal.signers_for_all, *deal.signers_for_themselves]
    blocks = [(firm.name.text, firm.by) for firm in signers] + [(takedown.program.issuer.name.text, deal.acceptance.by)]
    blocks += [(deal.guarantor.name.text, deal.guarantor.by)] if deal.guarantor else []
    findings = []
    for party, by in blocks:
        who = f"the signatory of {party}" if by.name.is_open else f"{by.name.text} for {party}"
        unsigned = by.signed is None or by.signed.is_open
        lacking = {
            "name": by.name.is_open and f"the name of {who}",
            "signed": unsigned and f"the day on which {who} signed",
        }
        for key, what in lacking.items():
            path = by.name.origins[0].removesuffix("name") + key
            if what:
                findings.append(Finding(takedown.place(path), "C102", f"expected {what} ({path}), found none"))
    return findings
