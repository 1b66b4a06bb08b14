"""Whoever signs is an underwriter, and every underwriter signs or is signed for.

An underwriter is bound by its own signature, or by that of a firm that signs for it under the agreement among
underwriters. Several may sign for all. Where none signs for all, each signs for itself.

Example:
    underwriters:
      - name: Salomon Smith Barney Inc.
        signs_for: itself                # `all` was meant
        by: {name: Jeffrey A. Drake, title: Vice President}
      - name: Lehman Brothers Inc.       # nobody signs

Fix: say `signs_for: all` of the firm that signs for the others, or name a signatory for each firm.
"""

from collections.abc import Iterator

from generator.deal.parties import Underwriter
from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.signing.named import blocks
from generator.tree.document import Signature
from generator.tree.walk import plain, walk
from generator.values.facts import OPEN

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each strange signatory, and one for all the firms for which nobody signs."""
    yield from _without_a_block(case)
    yield from _strangers(case)
    yield from _unsigned(case)


def _without_a_block(case: Case) -> Iterator[Problem]:
    """A side of the agreement that no signature block binds."""
    signed = [block for block in walk(case.document.blocks) if isinstance(block, Signature)]
    parts = ("program.parts",)
    if not blocks(case):
        firms = case.deal.underwriters
        said = "the underwriter" if len(firms) == 1 else f"the {len(firms)} underwriters"
        yield Problem(firms[0].name, f"no signature block binds {said}", parts)
    if len(blocks(case)) == len(signed):
        issuer = case.program.issuer.name.text
        yield Problem(case.deal.acceptance.time, f"no signature block binds {issuer}", parts)


def _strangers(case: Case) -> Iterator[Problem]:
    """Those that sign as agents and are no underwriters; a firm that signs alone is compared as one that is bound."""
    names = {firm.name.text.upper() for firm in case.deal.underwriters}
    for block in blocks(case):
        agent = plain(block.agent or ())
        if agent and agent.upper() not in names and OPEN not in agent:
            said = f"{agent} signs for the underwriters, and is none of them"
            passage = next(one for one in case.index.within(block.id) if one.text == agent and one.role == "signatory")
            yield Problem(passage, said, also=("underwriters",))


def _unsigned(case: Case) -> Iterator[Problem]:
    """Certain where another firm says that it signs for itself; else perhaps a `signs_for: all` was forgotten."""
    firms = case.deal.underwriters
    if nobody := unsigned(case):
        alone = next((firm for firm in firms if firm.signs_for), None)
        signer = alone or next(firm for firm in firms if firm not in nobody)
        names = "; ".join(firm.name.text for firm in nobody)
        said = f"no firm signs for all{_alone(alone)}, and nobody is named to sign for {names}"
        rest = tuple(firm.name for firm in nobody[1:])
        yield Problem(nobody[0].name, said, (*rest, signer.name), None if alone else "warning")


def unsigned(case: Case) -> list[Underwriter]:
    """The firms for which nobody signs, although somebody does for others; none where one signs for all, or may."""
    firms = case.deal.underwriters
    open_choice = any(firm.signs_for and firm.signs_for.is_open for firm in firms)
    nobody = [firm for at, firm in enumerate(firms) if not firm.signs_for and not _has_signatory(case, at)]
    return [] if case.deal.signers_for_all or open_choice or len(nobody) == len(firms) else nobody


def _alone(firm: Underwriter | None) -> str:
    return f", {firm.name.text} signs for itself" if firm else ""


def _has_signatory(case: Case, place: int) -> bool:
    """Whether the deal says anything of who signs, be it that this is not known yet."""
    return f"underwriters[{place}].by" in case.takedown.marks
