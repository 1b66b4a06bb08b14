"""Day counts, and the price and the yield of a bond, in exact decimals.

The conventions, which are those of the field for notes at a fixed rate:

- Interest for a period is rate × fraction, the fraction of a year being counted by the bond's day count. An odd first
  coupon, short or long, is counted in the same way from the day on which interest begins to accrue to the first
  payment, an odd last one from the payment before it to maturity; that one is never long, since interest is paid on
  each date of the cycle before maturity.
- A payment is discounted by (1 + yield / frequency) to the power of frequency × time, the time being the sum of the
  same fractions from settlement to the payment. So on 30/360 and actual/actual a regular period is one whole period of
  compounding, and an odd one is as much of a period as its interest is of a regular coupon.
- A price is clean: without the interest accrued to settlement, which the buyer pays on top of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, localcontext
from functools import cached_property
from itertools import accumulate, pairwise

from generator.values.dates import MonthDay, long_date
from generator.values.schedule import coupon_dates, cycle_after, cycle_before, on_cycle

DIGITS = 34
"""The digits with which all of this is reckoned."""
NEAR = Decimal("1e-20")
"""When two yields count as the same, as a part of one."""
DAYS_A_YEAR = {"30/360": 360, "actual/365": 365, "actual/360": 360}


def days(start: date, end: date, day_count: str) -> int:
    """The days from `start` to `end` as a day count has them: months of 30 days on 30/360, else the days that pass.

    30/360 is the bond basis of MSRB Rule G-33(e) and of section 4.16(f) of the 2006 ISDA Definitions: a period that
    begins on the 31st begins on the 30th, and one that began so ends on the 30th where it would end on the 31st. The
    end of February is a day like any other.
    """
    if day_count != "30/360":
        return (end - start).days
    first = min(start.day, 30)
    last = 30 if end.day == 31 and first == 30 else end.day
    return 360 * (end.year - start.year) + 30 * (end.month - start.month) + last - first


def fraction(start: date, end: date, day_count: str, cycle: Sequence[MonthDay]) -> Decimal:
    """What part of a year interest has from `start` to `end`.

    On actual/actual (ICMA Rule 251) each period of the cycle is an equal part of a year, and a part of a period the
    part that its days are of the period's.
    """
    if day_count != "actual/actual":
        return Decimal(days(start, end, day_count)) / DAYS_A_YEAR[day_count]
    part = Decimal(0)
    while start < end:
        begins = start if on_cycle(start, cycle) else cycle_before(start, cycle)
        ends = cycle_after(start, cycle)
        part += Decimal((min(ends, end) - start).days) / (ends - begins).days
        start = ends
    return part / len(cycle)


@dataclass(frozen=True)
class Bond:
    """A bond at a fixed `rate`, in percent a year, that settles on a day; prices and yields are in percent too.

    Raises ValueError where no interest is paid after settlement, or where its first payment is not before maturity or
    on it.
    """

    rate: Decimal
    cycle: tuple[MonthDay, ...]
    accrues_from: date
    settlement: date
    first_payment: date
    maturity: date
    day_count: str = "30/360"

    def __post_init__(self) -> None:
        if not self.cycle:
            raise ValueError("expected at least one interest payment date a year, found none")
        if self.day_count != "actual/actual" and self.day_count not in DAYS_A_YEAR:
            raise ValueError(f"expected a day count, found {self.day_count!r}")
        if self.first_payment <= max(self.settlement, self.accrues_from):
            begins = long_date(max(self.settlement, self.accrues_from))
            raise ValueError(f"expected the first payment after {begins}, found {long_date(self.first_payment)}")
        if self.maturity < self.first_payment:
            first = long_date(self.first_payment)
            raise ValueError(f"expected maturity on {first} or later, found {long_date(self.maturity)}")

    @cached_property
    def dates(self) -> tuple[date, ...]:
        """Every date on which interest is paid."""
        return coupon_dates(self.cycle, self.first_payment, self.maturity)

    @cached_property
    def accrued(self) -> Decimal:
        """Interest accrued to settlement, in percent of principal; none where it begins to accrue later."""
        with localcontext(prec=DIGITS):
            return self.rate * self._fraction(self.accrues_from, max(self.settlement, self.accrues_from))

    @cached_property
    def payments(self) -> tuple[tuple[Decimal, Decimal], ...]:
        """Each payment: the time to it in periods of compounding, and its amount in percent of principal."""
        with localcontext(prec=DIGITS):
            fractions = [self._fraction(*period) for period in pairwise((self.accrues_from, *self.dates))]
            before = self._fraction(self.accrues_from, max(self.settlement, self.accrues_from))
            ahead = self._fraction(self.settlement, max(self.settlement, self.accrues_from))
            times = accumulate(fractions, initial=ahead - before)
            next(times)
            paid = [self.rate * part for part in fractions]
            paid[-1] += 100
            return tuple((time * len(self.cycle), amount) for time, amount in zip(times, paid, strict=True))

    def price(self, yield_: Decimal) -> Decimal:
        """The clean price at a yield to maturity, compounded as often as interest is paid."""
        with localcontext(prec=DIGITS):
            growth = 1 + yield_ / 100 / len(self.cycle)
            if growth <= 0:
                raise ValueError(f"expected a yield above {-100 * len(self.cycle)}%, found {yield_}%")
            return self._worth(growth)[0] - self.accrued

    def yield_(self, price: Decimal) -> Decimal:
        """The yield to maturity at a clean price, compounded as often as interest is paid.

        Newton's steps on the growth of one period, halving the bracket instead where a step would leave it.
        """
        if price <= 0:
            raise ValueError(f"expected a price above zero, found {price}%")
        with localcontext(prec=DIGITS):
            sought = price + self.accrued
            low, high = self._bracket(sought)
            growth = (low + high) / 2
            while high - low > NEAR * low:
                worth, slope = self._worth(growth)
                low, high = (growth, high) if worth > sought else (low, growth)
                step = growth - (worth - sought) / slope
                nearer = step if low < step < high else (low + high) / 2
                if abs(nearer - growth) <= NEAR * growth:
                    growth = nearer
                    break
                growth = nearer
            return (growth - 1) * 100 * len(self.cycle)

    def _fraction(self, start: date, end: date) -> Decimal:
        return fraction(start, end, self.day_count, self.cycle)

    def _worth(self, growth: Decimal) -> tuple[Decimal, Decimal]:
        """What the payments are worth at settlement, and how that changes with the growth of one period."""
        worths = [(time, amount * growth**-time) for time, amount in self.payments]
        return sum((worth for _, worth in worths), Decimal(0)), -sum((t * w for t, w in worths), Decimal(0)) / growth

    def _bracket(self, sought: Decimal) -> tuple[Decimal, Decimal]:
        """Growths of one period between which the payments are worth what is sought: worth falls as growth rises."""
        low, high = Decimal(1), Decimal(2)
        while self._worth(low)[0] < sought:
            low, high = low / 2, low
        while self._worth(high)[0] > sought:
            low, high = high, high * 2
        return low, high
