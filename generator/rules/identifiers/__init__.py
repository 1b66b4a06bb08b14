"""Numbers with check digits."""

from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
