"""Where an underwriter is an affiliate of the issuer, the agreement has the clause on conflicts of interest.

NASD Rule 2720, since December 15, 2010 FINRA Rule 5121, sets terms for an offering in which a member distributes
securities of its affiliate; the underwriters agree to comply with them. The clause may stand here or in the Basic
Provisions, whose outline is looked at as far as it is known.

Example:
    underwriters:
      - name: Citigroup Global Markets Inc.
        affiliate_of_issuer: yes
    covenants: [luxembourg-listing]              # nasd-rule-2720 is not among them

Fix: name the clause under `covenants`, or the section that holds it in the outline of the Basic Provisions.
"""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "warning"

CONFLICT = re.compile(r"\b(?:2720|5121)\b|\bconflicts? of interest\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Problem]:
    """One problem for all such firms, at the first of them."""
    firms = [firm for firm in case.deal.underwriters if firm.affiliate_of_issuer and firm.affiliate_of_issuer.known]
    if not firms or any(map(CONFLICT.search, _where_it_may_stand(case))):
        return
    names = " and ".join(firm.name.text for firm in firms)
    are, complete = "is an affiliate" if len(firms) == 1 else "are affiliates", case.base.sections.complete
    known = "" if complete and complete.known else ", as far as their outline is known,"
    said = f"{names} {are} of the issuer; no clause of the agreement or the Basic Provisions{known} answers to"
    first, *rest = [marked for firm in firms if (marked := firm.affiliate_of_issuer)]
    yield Problem(first, f"{said} Rule 2720 or 5121 on conflicts of interest", also=tuple(rest))


def _where_it_may_stand(case: Case) -> Iterator[str]:
    """The words of the agreement, the law of its clauses, the outline of the Basic Provisions."""
    yield case.index.text
    yield from (clause.head.law.text for clause in case.clauses if clause.head.law)
    yield from (fact.text for outline in (case.base.sections, case.base.terms) for fact in outline.known)
