"""Numbers by which securities, issuers and registrations are known."""

from generator.rules.identifiers import (
    i101_cusip,
    i102_isin,
    i103_isin_contains_cusip,
    i104_lei,
    i105_registration_form,
    i106_registration_typed,
)
from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    i101_cusip,
    i102_isin,
    i103_isin_contains_cusip,
    i104_lei,
    i105_registration_form,
    i106_registration_typed,
)
