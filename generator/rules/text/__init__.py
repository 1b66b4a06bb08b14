"""The words themselves."""

from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
