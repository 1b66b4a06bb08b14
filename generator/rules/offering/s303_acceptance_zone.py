"""The hour of acceptance and that of the closing name a zone that is kept on their day.

In summer no clock in New York shows Eastern Standard Time: a deadline in it is an hour later than most read it. The
deadline needs a zone, since whether the Company accepted in time can turn on it; a closing has a place, and may do
without. `Eastern Time` and `New York City time` are right all year.

Example:
    date: 2003-07-24
    acceptance:
      time: 9:00 p.m. Eastern Standard Time

Fix: name the zone without its season, or the one that is kept on that day.
"""

from collections.abc import Iterator
from datetime import date

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.values.dates import ClockTime
from generator.values.facts import Fact
from generator.values.zones import is_kept, meant_zone, zone

SEVERITY: Severity = "warning"


def check(case: Case) -> Iterator[Problem]:
    """A problem for a zone that is not kept on the day, a note for one unknown, or missing from the deadline."""
    accept, closing = case.deal.acceptance.time, case.deal.closing
    if accept.known and not accept.known.zone:
        said = f"the offer ends at {accept.text}, without a zone of time"
        yield Problem(accept, said, severity="note")
    for hour, day in ((accept, case.deal.accept_by), (closing.time, closing.date)):
        if hour.known and hour.known.zone:
            yield from _kept(hour, day)


def _kept(hour: Fact[ClockTime], day: Fact[date]) -> Iterator[Problem]:
    named = zone(hour.value.zone)
    if named is None:
        meant = meant_zone(hour.value.zone)
        said = f"{hour.value.zone!r} is no zone of time known here{meant and f'; did you mean {meant}?'}"
        yield Problem(hour, said, severity="warning" if meant else "note")
    elif day.known and not is_kept(named, day.known, hour.value):
        kept = "standard time" if named.summer else "daylight saving time"
        said = f"{hour.text} is not kept on {day.text}, when that zone has {kept}; did you mean {named.all_year}?"
        yield Problem(hour, said, also=(day,))
