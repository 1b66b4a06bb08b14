"""The gate: which findings keep a copy from being written, and which of them somebody answers for."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.agreement import refusals
from generator.checking import check
from generator.findings import Finding
from generator.rules.book import RULES
from generator.rules.rule import Rule
from generator.takedown import Takedown
from generator.tree.document import Copy

NEVER = frozenset({"C101", "C102", "L107", "T101", "T102", "T105"})
"""Nobody answers for these: an open commercial fact, a missing signature, totals that differ, a clause for counsel."""


@dataclass(frozen=True)
class Judgement:
    """The findings against one copy, sorted: what bars it, what was overridden, and what else there is."""

    bars: tuple[Finding, ...]
    overridden: tuple[Finding, ...]
    others: tuple[Finding, ...]


def judge(
    takedown: Takedown,
    copy: Copy,
    strict: bool = False,
    override: Collection[str] = (),
    rules: Sequence[Rule] = RULES,
) -> Judgement:
    """What stands against a copy. Errors bar an execution and a filing copy, with `strict` warnings too; none a draft.

    `override` are codes that somebody answers for; those of `NEVER` are barred all the same. Raises Refused where the
    templates cannot be rendered.
    """
    if copy == "draft":
        return Judgement((), (), ())
    missing = refusals(takedown, copy)
    found = [finding for finding in check(takedown, rules) if finding.code not in ("C101", "C102")]
    barring = ("error", "warning") if strict else ("error",)
    against = sorted({*missing, *(finding for finding in found if finding.severity in barring)})
    answered = {finding for finding in against if finding.code in override and finding.code not in NEVER}
    return Judgement(
        bars=tuple(finding for finding in against if finding not in answered),
        overridden=tuple(finding for finding in against if finding in answered),
        others=tuple(finding for finding in found if finding not in against),
    )
