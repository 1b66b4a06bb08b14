"""The words themselves."""

from generator.rules.rule import Rule
from generator.rules.text import (
    e101_placeholder,
    e102_template_tags,
    e103_drafting_note,
    e104_unpaired,
    e105_doubled_word,
    e106_impossible_date,
    e107_words_and_figures,
    e108_article,
    e109_currency,
    e110_known_slip,
)

RULES: tuple[Rule, ...] = (
    e101_placeholder,
    e102_template_tags,
    e103_drafting_note,
    e104_unpaired,
    e105_doubled_word,
    e106_impossible_date,
    e107_words_and_figures,
    e108_article,
    e109_currency,
    e110_known_slip,
)
