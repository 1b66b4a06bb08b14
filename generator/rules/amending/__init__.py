"""Amendments, carried out on the text of the Basic Provisions."""

from generator.rules.amending import (
    a101_words_not_found,
    a102_words_found_again,
    a103_no_such_place,
    a104_amendments_overlap,
    a105_rename_touches,
    a106_order_matters,
    a107_closing_punctuation,
    a108_amendment_without_effect,
    a109_numbers_of_sections,
)
from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    a101_words_not_found,
    a102_words_found_again,
    a103_no_such_place,
    a104_amendments_overlap,
    a105_rename_touches,
    a106_order_matters,
    a107_closing_punctuation,
    a108_amendment_without_effect,
    a109_numbers_of_sections,
)
