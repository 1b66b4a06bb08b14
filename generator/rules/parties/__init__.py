"""Underwriters, signatories, counsel."""

from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
