"""The files that were written, read back before they are released."""

from generator.rules.output import (
    o101_facts_in_file,
    o102_words_equal,
    o103_fonts,
    o104_signature_split,
    o105_keep_together,
)
from generator.rules.output.edgar import (
    o106_edgar_name,
    o107_edgar_tags,
    o108_edgar_nesting,
    o109_edgar_links,
    o110_edgar_characters,
    o111_edgar_lines,
    o112_edgar_text_tags,
)
from generator.rules.output.rule import OutputRule

RULES: tuple[OutputRule, ...] = (
    o101_facts_in_file,
    o102_words_equal,
    o103_fonts,
    o104_signature_split,
    o105_keep_together,
    o106_edgar_name,
    o107_edgar_tags,
    o108_edgar_nesting,
    o109_edgar_links,
    o110_edgar_characters,
    o111_edgar_lines,
    o112_edgar_text_tags,
)
