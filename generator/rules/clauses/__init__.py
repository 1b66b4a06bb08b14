"""Clauses against their law and the deal."""

from generator.rules.clauses import (
    l101_outside_its_dates,
    l102_law_not_checked_since,
    l103_offered_without_restriction,
    l104_same_said_twice,
    l105_lacks_facts,
    l106_slip_kept,
    l107_for_counsel,
    l108_disclosure_package,
)
from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    l101_outside_its_dates,
    l102_law_not_checked_since,
    l103_offered_without_restriction,
    l104_same_said_twice,
    l105_lacks_facts,
    l106_slip_kept,
    l107_for_counsel,
    l108_disclosure_package,
)
