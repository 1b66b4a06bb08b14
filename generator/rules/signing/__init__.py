"""Who is bound: the firms as they print, and those who sign for them."""

from generator.rules.rule import Rule
from generator.rules.signing import (
    u101_firms_differ,
    u102_firms_in_order,
    u103_signed_for,
    u111_signatory_unused,
    u112_nobody_named,
)

RULES: tuple[Rule, ...] = (
    u101_firms_differ,
    u102_firms_in_order,
    u103_signed_for,
    u111_signatory_unused,
    u112_nobody_named,
)
