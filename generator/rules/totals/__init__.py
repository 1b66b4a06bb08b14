"""Amounts that add up."""

from generator.rules.rule import Rule
from generator.rules.totals import (
    t101_annex_total,
    t102_amount_as_printed,
    t103_commitment_positive,
    t104_commitment_denomination,
)

RULES: tuple[Rule, ...] = (
    t101_annex_total,
    t102_amount_as_printed,
    t103_commitment_positive,
    t104_commitment_denomination,
)
