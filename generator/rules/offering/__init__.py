"""The offer's deadline, the prospectus and its registration."""

from generator.rules.offering import (
    s301_acceptance_before_agreement,
    s302_acceptance_late,
    s303_acceptance_zone,
    s304_supplement_date,
    s305_supplement_after_base,
    s306_shelf_expired,
    s307_registered_amount,
    s308_signed_before_agreement,
    s309_accrual_date,
)
from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    s301_acceptance_before_agreement,
    s302_acceptance_late,
    s303_acceptance_zone,
    s304_supplement_date,
    s305_supplement_after_base,
    s306_shelf_expired,
    s307_registered_amount,
    s308_signed_before_agreement,
    s309_accrual_date,
)
