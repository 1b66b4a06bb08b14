"""What `terms check` makes of a sound deal and of a wrong one."""

from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.checking import check
from generator.findings import Finding, Refused, Severity
from generator.takedown import Takedown
from tests.mutants.base import Base
from tests.mutants.kinds import Mutant
from tests.mutants.wrong import severity_reaches

Told = tuple[str, Severity, str]
"""A finding without its place: its code, its severity, its message."""


@dataclass(frozen=True)
class Outcome:
    """A wrong deal, and the findings that the sound one has not."""

    mutant: Mutant
    found: tuple[Told, ...]

    @property
    def caught(self) -> bool:
        """Whether one of the codes that must catch it did, as severely as it must."""
        expects = self.mutant.wrong.expects
        return any(code in expects.codes and severity_reaches(said, expects.least) for code, said, _ in self.found)

    @property
    def missed(self) -> bool:
        """Whether the deal contradicts itself, and nothing that must say so does."""
        return self.mutant.wrong.expects.knowable and not self.caught

    @property
    def stray(self) -> tuple[Told, ...]:
        """Errors of codes that the change does not explain; warnings, too, where the deal is as sound as before."""
        expects = self.mutant.wrong.expects
        alarms = ("error", "warning") if expects.quiet else ("error",)
        return tuple(
            told for told in self.found if told[1] in alarms and told[0] not in expects.codes + expects.explains
        )


def told(takedown: Takedown) -> Counter[Told]:
    """The findings on a takedown."""
    return _counted(check(takedown))


def _counted(findings: list[Finding]) -> Counter[Told]:
    return Counter((finding.code, finding.severity, finding.message) for finding in findings)


def _by_code(found: Counter[Told]) -> Counter[tuple[str, Severity]]:
    return Counter((code, severity) for code, severity, _ in found.elements())


@cache
def sound(base: Base) -> Counter[Told]:
    """The findings on a sound deal."""
    with TemporaryDirectory(prefix="mutants-") as folder:
        return told(base.written(base.sources, {}, Path(folder)))


def outcome(mutant: Mutant) -> Outcome:
    """What is found on a wrong deal, beyond what is found on the sound one."""
    with TemporaryDirectory(prefix="mutants-") as folder:
        try:
            found = told(mutant.wrong.takedown(mutant.base, Path(folder)))
        except Refused as refused:
            found = _counted(refused.findings)
        here = f"{folder}/"
    before = sound(mutant.base)
    if mutant.wrong.expects.quiet:  # what is told in other words is not told anew
        before = Counter({one: found[one] for one in found if _by_code(found)[one[:2]] <= _by_code(before)[one[:2]]})
    fresh = found - before
    return Outcome(mutant, tuple((code, said, message.replace(here, "")) for code, said, message in fresh))
