"""The offer's deadline, the prospectus and its registration."""

from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
