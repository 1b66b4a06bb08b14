"""Titles that say what the terms say."""

from generator.rules.rule import Rule
from generator.rules.titles import n101_title_coupon, n102_title_type, n103_title_ranking, n104_title_maturity

RULES: tuple[Rule, ...] = (n101_title_coupon, n102_title_type, n103_title_ranking, n104_title_maturity)
