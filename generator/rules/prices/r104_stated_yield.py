"""The yield that the deal states is the one at which its price to public follows from its terms.

Price and yield are two ways to say one thing, and are read out together at pricing: where they disagree, a digit of the
price, the coupon or a date is wrong. The yield is computed from the price to public, compounded as often as interest is
paid, odd first and last coupons counted, on the stated day count or on 30/360. The two are equal when the computed one,
rounded half up to the decimals of the stated one, is the stated one.

Example:
    figures:
      yield: 3.651%                     # 3.61498% computed: digits changed places

Fix: compare the price, the coupon, the dates and the yield with the pricing wire.
"""

from collections.abc import Iterator

from generator.figures import day_count_words, exact_yield, rounded, yield_to_maturity
from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem where they differ."""
    series, stated = case.deal.securities, case.deal.securities.figures.yield_
    if stated is None:
        return
    exact = exact_yield(case.deal)
    decimals = -int(stated.value.number.as_tuple().exponent)
    difference = stated.value.number - rounded(exact.value, decimals).number
    if difference:
        by = f"{abs(difference):f}% too {'high' if difference > 0 else 'low'}"
        how = f"{series.interest.frequency.text.lower()}, {day_count_words(series)}"
        said = f"the yield is stated as {stated.text}; {series.price.to_public.text} yields "
        yield Problem(stated, f"{said}{yield_to_maturity(case.deal).text} ({by}; {how})", also=exact.origins)
