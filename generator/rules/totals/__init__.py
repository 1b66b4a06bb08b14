"""Amounts that add up."""

from generator.rules.rule import Rule
from generator.rules.totals import t101_annex_total

RULES: tuple[Rule, ...] = (t101_annex_total,)
