"""Rules of a firm's own: from installed packages, and from the folder `rules` beside the templates of `--templates`.

A folder of rules is Python that runs. Only the one beside `--templates` is read, never one that came with a deal.
"""

from collections.abc import Iterator, Sequence
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from re import fullmatch
from typing import cast, get_args

from generator.findings import CODES, Severity, Unavailable
from generator.installed import points
from generator.rules.book import RULES
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.rule import Rule, code
from generator.values.facts import StillOpen

GROUP = "terms.rules"
"""The entry points that name rules: each the module of one."""


class FirmRule:
    """A rule that is not ours: what fails in it is told by its name instead of ending in a traceback."""

    def __init__(self, rule: Rule, home: str) -> None:
        self.__name__, self.__doc__, self.SEVERITY = rule.__name__, rule.__doc__, rule.SEVERITY
        self.rule, self.home = rule, home

    def check(self, case: Case) -> Iterator[Problem]:
        """The problems that the rule finds; raises Unavailable where it fails."""
        try:
            yield from self.rule.check(case)
        except StillOpen:
            raise
        except Exception as error:
            raise Unavailable(f"rule {code(self)} ({self.home}) failed: {type(error).__name__}: {error}") from error


def every_rule(templates: Path | None = None) -> tuple[Rule, ...]:
    """Our rules, then those of installed packages, then those beside `templates`; Unavailable where one is none."""
    firm = (*_installed(), *_beside(templates))
    taken = {code(rule): "the rules of terms" for rule in RULES} | dict.fromkeys(CODES, "the codes of terms")
    for rule in firm:
        if (where := taken.setdefault(code(rule), rule.home)) != rule.home:
            raise Unavailable(f"rule {code(rule)} ({rule.home}): expected a code of its own, found it in {where}")
    return (*RULES, *firm)


def _installed() -> Iterator[FirmRule]:
    for point in points(GROUP):
        try:
            module = point.load()
        except Exception as error:
            raise Unavailable(f"rule {point.value}: cannot be loaded: {type(error).__name__}: {error}") from error
        yield _rule(module, point.value)


def _beside(templates: Path | None) -> Iterator[FirmRule]:
    if templates:
        next(templates.iterdir(), None)  # trouble now rather than a folder that is passed over
    files: Sequence[Path] = sorted((templates.resolve().parent / "rules").glob("*.py")) if templates else ()
    for file in files:
        spec = spec_from_file_location(f"firm.{file.stem}", file)
        if spec is None or spec.loader is None:
            raise Unavailable(f"rule {file}: cannot be loaded")
        module = module_from_spec(spec)
        try:
            spec.loader.exec_module(module)
        except Exception as error:
            raise Unavailable(f"rule {file}: cannot be loaded: {type(error).__name__}: {error}") from error
        yield _rule(module, str(file))


def _rule(module: object, home: str) -> FirmRule:
    """The rule that a module is; Unavailable, with what it lacks, where it is none."""
    name, page = str(getattr(module, "__name__", "")), getattr(module, "__doc__", None)
    severity, check = getattr(module, "SEVERITY", None), getattr(module, "check", None)
    lacks = {
        "a name such as f101_what_it_checks": not fullmatch(r"[a-z]\d{3}(_\w+)+", name.rpartition(".")[2]),
        "a docstring, which is its page": not page,
        f"SEVERITY, one of {', '.join(get_args(Severity))}": severity not in get_args(Severity),
        "a function check(case)": not callable(check),
    }
    if wanting := [what for what, lacking in lacks.items() if lacking]:
        raise Unavailable(f"rule {home}: expected {'; '.join(wanting)}")
    return FirmRule(cast(Rule, module), home)
