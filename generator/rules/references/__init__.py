"""References within the agreement and into other documents."""

from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
