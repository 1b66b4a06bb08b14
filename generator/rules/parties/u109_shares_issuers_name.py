"""An underwriter with the issuer's name is marked as its affiliate, or as none.

An offering that an affiliate of the issuer distributes is a conflict of interest under NASD Rule 2720, since December
15, 2010 FINRA Rule 5121, whether it leads or not; whether one name makes an affiliate is for the deal to say. Generic
words such as Bank or Capital are nobody's name.

Example:
    underwriters:
      - name: Citigroup Global Markets Inc.      # of Citigroup Inc.
        signs_for: all

Fix: say `affiliate_of_issuer: yes`, or `no`.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.parties.names import distinctive, words
from generator.rules.problem import Problem

SEVERITY: Severity = "note"

GENERIC = frozenset(
    "america american americas atlantic bank banc banking brothers business capital central city credit discount east "
    "eastern electric energy europe federal finance financial first funding gas general global holding holdings "
    "industries international investment investments light management market markets mortgage national new north "
    "northern pacific power public realty royal savings securities services south southern state states systems trust "
    "union united us usa utilities water west western world york".split()
)
"""Words that the names of unrelated firms share."""


def check(case: Case) -> Iterator[Problem]:
    """A problem at each such firm that nothing is said of."""
    issuer = case.program.issuer.name
    for firm in case.deal.underwriters:
        if firm.affiliate_of_issuer is None and not firm.name.is_open and _shared(firm.name.value, issuer.value):
            said = f"{firm.name.value} shares the name of the issuer, {issuer.value}: is it an affiliate?"
            yield Problem(firm.name, f"{said} affiliate_of_issuer says neither yes nor no", also=(issuer,))


def _shared(firm: str, issuer: str) -> bool:
    """Whether a word of the issuer's own is one of the firm's, or opens its name as in `J.P. Morgan`."""
    own = [word for word in distinctive(issuer) if word not in GENERIC and len(word) > 2]
    return any(word in words(firm) or (len(word) > 5 and "".join(words(firm)).startswith(word)) for word in own)
