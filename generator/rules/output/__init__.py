"""The files that were written, read back before they are released."""

from generator.rules.output import (
    o101_facts_in_file,
    o102_words_equal,
    o103_fonts,
    o104_signature_split,
    o105_keep_together,
)
from generator.rules.output.rule import OutputRule

RULES: tuple[OutputRule, ...] = (
    o101_facts_in_file,
    o102_words_equal,
    o103_fonts,
    o104_signature_split,
    o105_keep_together,
)
