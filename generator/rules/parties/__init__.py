"""Underwriters and counsel: who they are, and what is said of them."""

from generator.rules.parties import (
    u104_near_names,
    u105_singular,
    u106_doubled_stop,
    u107_counsel_in_opinion,
    u108_affiliate_without_conflict_clause,
    u109_shares_issuers_name,
    u110_firm_twice,
    u113_firm_registered,
)
from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    u104_near_names,
    u105_singular,
    u106_doubled_stop,
    u107_counsel_in_opinion,
    u108_affiliate_without_conflict_clause,
    u109_shares_issuers_name,
    u110_firm_twice,
    u113_firm_registered,
)
