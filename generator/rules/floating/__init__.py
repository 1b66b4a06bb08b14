"""Floating rates: the index."""

from generator.rules.floating import s501_index_tenor, s502_index_ended
from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    s501_index_tenor,
    s502_index_ended,
)
