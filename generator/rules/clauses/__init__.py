"""Clauses against their law and the deal."""

from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
