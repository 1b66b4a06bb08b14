"""Interest payment dates, record dates and maturity."""

from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
