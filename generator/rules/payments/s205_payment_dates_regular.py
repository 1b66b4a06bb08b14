"""The interest payment dates part the year into equal numbers of months, on the same day of each.

Coupons are equal parts of the yearly rate. The order in which the dates are written is free, and the last days of
months are the same day: April 30 and October 31.

Example:
    payment_dates: [February 1, September 1]     # seven months, then five

Fix: correct the date that is out of line.
"""

from calendar import monthrange
from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.payments.cycle import listed, payment_days
from generator.rules.problem import Problem
from generator.values.dates import MonthDay

SEVERITY: Severity = "warning"
A_LEAP_YEAR, NO_LEAP_YEAR = 2004, 2003


def check(case: Case) -> Iterator[Problem]:
    """A problem for a date that stands twice, or else for dates that are out of line."""
    facts = case.deal.securities.interest.payment_dates
    days = payment_days(case.deal.securities.interest)
    twice = [at for at, day in enumerate(days) if day in days[:at]]
    for at in twice:
        said = f"{days[at]} stands twice among the interest payment dates"
        yield Problem(facts[at], said, also=(facts[days.index(days[at])],))
    if not twice and (trouble := _trouble(sorted(days))):
        yield Problem(facts[0], f"the interest payment dates, {listed(days, 'and')}, are {trouble}", also=facts[1:])


def _trouble(days: list[MonthDay]) -> str:
    following = [*days[1:], days[0]]
    gaps = [(after.month - day.month) % 12 or 12 for day, after in zip(days, following, strict=True)]
    if len(set(gaps)) > 1:
        return f"not evenly spaced: {', then '.join(map(str, gaps))} months apart"
    latest = max(day.day for day in days)
    if any(day.day != latest and not _ends_month(day) for day in days):
        return "not on the same day of the month"
    return ""


def _ends_month(day: MonthDay) -> bool:
    return any(day.day == monthrange(year, day.month)[1] for year in (A_LEAP_YEAR, NO_LEAP_YEAR))
