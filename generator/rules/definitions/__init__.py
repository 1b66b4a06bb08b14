"""Defined terms."""

from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
