"""Prices, and the figures that follow from them."""

from generator.rules.prices import (
    r101_purchase_price,
    r102_spread,
    r103_stated_dollars,
    r104_stated_yield,
    r105_rate_unlikely,
    r106_price_unlikely,
)
from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    r101_purchase_price,
    r102_spread,
    r103_stated_dollars,
    r104_stated_yield,
    r105_rate_unlikely,
    r106_price_unlikely,
)
