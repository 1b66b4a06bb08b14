"""Prices, and what follows from them."""

from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
