"""References within the agreement and into other documents."""

from generator.rules.references import (
    x101_annex_named,
    x102_basic_provisions_section,
    x103_indenture_section,
    x104_letters_run,
    x105_quoted_form,
)
from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    x101_annex_named,
    x102_basic_provisions_section,
    x103_indenture_section,
    x104_letters_run,
    x105_quoted_form,
)
