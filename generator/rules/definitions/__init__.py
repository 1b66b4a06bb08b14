"""Defined terms."""

from generator.rules.definitions import (
    g101_undefined,
    g102_unused,
    g103_defined_twice,
    g104_used_before_defined,
    g105_long_name,
    g106_capitals_vary,
)
from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    g101_undefined,
    g102_unused,
    g103_defined_twice,
    g104_used_before_defined,
    g105_long_name,
    g106_capitals_vary,
)
