"""The agreement's date and the closing."""

from generator.rules.rule import Rule
from generator.rules.settlement import (
    s101_closing_before_agreement,
    s102_closing_on_business_day,
    s103_closing_on_market_holiday,
    s104_settlement_cycle,
)

RULES: tuple[Rule, ...] = (
    s101_closing_before_agreement,
    s102_closing_on_business_day,
    s103_closing_on_market_holiday,
    s104_settlement_cycle,
)
