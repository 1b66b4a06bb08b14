"""The coupon in the title is the interest rate, digit by digit.

The title names the securities on every later paper; a title typed by hand keeps the coupon of the deal before. The
same number in other digits (3.5%, 3-1/2%) differs, too: both stand in one table, and the digits are those as written.
In words ("Three and one-half percent") it is a warning.

Example:
    title: 3.250% Fixed Rate Senior Notes due 2008
    interest:
      rate: 3.500%

Fix: draw the coupon from its field: "{securities.interest.rate} Fixed Rate Senior Notes due 2008".
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.text.words.numerals import WORDS, value
from generator.rules.titles.printed import Title, titles
from generator.values.facts import Fact
from generator.values.money import Percent

SEVERITY: Severity = "error"
_COUPON = re.compile(r"(?P<digits>\d+(?:\.\d+)?)(?:[- ](?P<over>\d{1,2})/(?P<under>[1-9]\d?))? ?(?:%|per ?cent\b)")
_WORD = rf"(?:{'|'.join(sorted(WORDS, key=len, reverse=True))})"
_IN_WORDS = re.compile(rf"\b(?P<words>{_WORD}(?:(?:-|\s+(?:and\s+)?){_WORD})*)\s+per\s?cent\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Problem]:
    """A problem for each title whose coupons are all of them another than the interest rate."""
    rate = case.deal.securities.interest.rate
    for title in titles(case):
        coupons = list(_COUPON.finditer(title.text))
        if coupons and not any(_written(coupon) == rate.text for coupon in coupons):
            yield _problem(title, coupons, rate)
        elif not coupons and (said := _IN_WORDS.search(title.text)) and (number := value(said["words"])) is not None:
            yield _worded(title, said[0], number, rate)


def _worded(title: Title, said: str, number: Decimal, rate: Fact[Percent]) -> Problem:
    message = f"the title says {said}; the interest rate is {rate.text}"
    if number == rate.value.number:
        return Problem(title.at, f"{message} (the same rate in words)", (rate,), "warning")
    return Problem(title.at, f"{message} ({_by(rate.value.number - number)})", also=(rate,))


def _problem(title: Title, coupons: list[re.Match[str]], rate: Fact[Percent]) -> Problem:
    said = f"the title says {', '.join(map(_written, coupons))}; the interest rate is {rate.text}"
    if any(_number(coupon) == rate.value.number for coupon in coupons):
        return Problem(title.at, f"{said} (the same rate in other digits)", also=(rate,))
    return Problem(title.at, f"{said} ({_by(rate.value.number - _number(coupons[0]))})", also=(rate,))


def _by(difference: Decimal) -> str:
    return f"{abs(difference):f}% {'more' if difference > 0 else 'less'}"


def _written(coupon: re.Match[str]) -> str:
    """`3.500%`, `6-5/8%`."""
    return f"{re.sub(r' ?(?:%|per ?cent)$', '', coupon[0])}%"


def _number(coupon: re.Match[str]) -> Decimal:
    part = Decimal(coupon["over"]) / Decimal(coupon["under"]) if coupon["over"] else Decimal(0)
    return Decimal(coupon["digits"]) + part
