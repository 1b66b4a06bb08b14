"""The text of the Basic Provisions, and what hangs on it."""

from generator.rules.base_text import (
    a201_text_not_to_hand,
    a202_numbering_not_recognised,
    a203_outline_differs,
    a204_deemed_term_undefined,
    a205_deleted_term_used,
    a206_reference_into_amended_section,
)
from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    a201_text_not_to_hand,
    a202_numbering_not_recognised,
    a203_outline_differs,
    a204_deemed_term_undefined,
    a205_deleted_term_used,
    a206_reference_into_amended_section,
)
