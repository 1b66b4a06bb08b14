"""An agreement since December 2005 says what investors had when they agreed to buy.

From December 1, 2005 liability under Section 12(a)(2) of the Securities Act is measured by what was conveyed when it
was sold (Rule 159; Securities Offering Reform, Release 33-8591). Agreements name the Applicable Time and the Disclosure
Package since, unless the Basic Provisions do.

Example:
    date: 2006-01-26
    # no disclosure:, and no terms.known of the Basic Provisions has Applicable Time and Disclosure Package

Fix: state `disclosure:`, or add both terms to the outline of the base document that defines them (`terms.known`).
"""

from collections.abc import Iterator
from datetime import date

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.saying import listed

SEVERITY: Severity = "warning"
SINCE = date(2005, 12, 1)
TERMS = ("Applicable Time", "Disclosure Package")


def check(case: Case) -> Iterator[Problem]:
    """A problem where neither the agreement nor what is known of the Basic Provisions gives the terms a meaning."""
    known = {fact.text for fact in case.base.terms.known} | {found.text.strip('"') for found in case.index.terms}
    missing = [term for term in TERMS if term not in known]
    if case.deal.date.value >= SINCE and missing:
        base = f"the Basic Provisions of {case.base.date.text} are not known to"
        yield Problem(case.deal.date, f"nothing gives {listed(missing)} a meaning: no disclosure is stated, and {base}")
