"""In a reopening interest accrues from the last payment date before the closing, or since the series was issued.

The securities are one with those of the series, and those have accrued since the last payment date, or the business
day after it to which it rolled; since the first of them were issued, where no payment date has passed. The buyers pay
for that interest, and get it back on the next payment date. From another day, or from the closing, it would be other
interest than the series bears. Where the first payment date came so soon after the issue that nothing may have been
paid on it, either day will do.

Example:
    reopens: {issued: [2005-05-18]}
    securities:
      price:
        accrues_from: issuance         # August 18, 2005 was a payment date
    closing:
      date: 2005-09-14

Fix: state the last payment date; nothing, where the series has accrued from another day, as its prospectus supplement
then says.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.payments.cycle import due, payment_days
from generator.rules.problem import Problem
from generator.values.calendars import DAY, PRECEDING
from generator.values.dates import MonthDay, long_date
from generator.values.schedule import cycle_before

SEVERITY: Severity = "warning"


def check(case: Case) -> Iterator[Problem]:
    """A problem where it accrues from another day, and where the series is issued only after the closing."""
    if case.deal.reopens is None or not case.deal.reopens.issued:
        return  # since when it has accrued is not stated
    series, closing = case.deal.securities, case.deal.closing.date
    issued, accrues = min(case.deal.reopens.issued, key=lambda day: day.value), series.price.accrues_from
    since = accrues.value if isinstance(accrues.value, date) else closing.value
    days = payment_days(series.interest)
    last = cycle_before(closing.value + DAY, days)
    if issued.value > closing.value:
        said = f"the Securities add to a series that is issued on {issued.text}, after the closing, {closing.text}"
        yield Problem(issued, said, (closing,))
    elif since <= closing.value and not _fits(since, issued.value, last, days, series.currency):  # S309 tells of later
        said = f"interest accrues from {accrues.text if since < closing.value else f'the closing, {closing.text}'};"
        if issued.value > last:
            said = f"{said} the series was issued on {issued.text}, and no payment date has passed since"
        else:
            said = f"{said} the last payment date of the series that the Securities add to is {long_date(last)}"
        yield Problem(accrues, said, (issued, closing))


def _fits(since: date, issued: date, last: date, days: Sequence[MonthDay], currency: str) -> bool:
    """Whether a series issued on a day may have accrued since another, `last` being the last date of its cycle."""
    if since == issued:
        return cycle_before(last, days) < issued
    stands = due(since, days, currency)
    return issued <= last and stands is not None and stands[0] >= last and stands[1] != PRECEDING
