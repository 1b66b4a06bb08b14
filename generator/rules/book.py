"""The rule book: every rule of `terms check`, by families in the order of the reference."""

from generator.rules import (
    amending,
    base_text,
    clauses,
    definitions,
    floating,
    identifiers,
    offering,
    parties,
    payments,
    prices,
    references,
    reopenings,
    settlement,
    signing,
    text,
    titles,
    totals,
)
from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *totals.RULES,
    *prices.RULES,
    *titles.RULES,
    *settlement.RULES,
    *payments.RULES,
    *offering.RULES,
    *reopenings.RULES,
    *floating.RULES,
    *references.RULES,
    *amending.RULES,
    *base_text.RULES,
    *definitions.RULES,
    *signing.RULES,
    *parties.RULES,
    *clauses.RULES,
    *identifiers.RULES,
    *text.RULES,
)
