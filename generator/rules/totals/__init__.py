"""Amounts that add up."""

from generator.rules.rule import Rule
from generator.rules.totals import (
    t101_annex_total,
    t102_amount_as_printed,
    t103_commitment_positive,
    t104_commitment_denomination,
    t105_series_total,
    t106_term_sheet_agrees,
)

RULES: tuple[Rule, ...] = (
    t101_annex_total,
    t102_amount_as_printed,
    t103_commitment_positive,
    t104_commitment_denomination,
    t105_series_total,
    t106_term_sheet_agrees,
)
