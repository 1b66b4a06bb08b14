"""Reopenings: from when interest accrues, and to whom the next payment goes."""

from generator.rules.reopenings import s401_reopening_accrual, s402_reopening_after_record_date
from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    s401_reopening_accrual,
    s402_reopening_after_record_date,
)
