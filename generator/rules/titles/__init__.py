"""The title of the securities, against the facts."""

from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
