"""The form of acceptance speaks of this agreement by its date, which stands in its first lines.

The issuer may accept by sending the quoted words. If they name another day, they accept another offer.

Example:
    January 24, 2003
    … "We hereby accept your offer, set forth in the Terms Agreement, dated January 23, 2003 …"

Fix: let both print the deal's `date` ({{ deal.date }} in a template, {date} in the deal's own words).
"""

import re
from collections.abc import Iterator
from datetime import datetime

from generator.findings import Severity
from generator.index import Passage
from generator.rules.case import Case
from generator.rules.definitions.terms import own_name
from generator.rules.definitions.wording import QUOTED, stated, unamended
from generator.rules.problem import Problem
from generator.values.dates import MONTHS

SEVERITY: Severity = "error"
_DAY = re.compile(rf"(?:{'|'.join(MONTHS)}) \d{{1,2}}, \d{{4}}")


def check(case: Case) -> Iterator[Problem]:
    """A problem for each quoted form that names another date or none, and where the first lines lack the date."""
    date = case.deal.date
    day, name = date.value, own_name(case)
    for passage in case.index.passages:
        for form in QUOTED.finditer(unamended(passage)):
            named = re.search(rf"\b{re.escape(name)}\b(?:,? dated (?:as of )?(.*))?", form[0])
            if named is None or re.search(r"\b(?:I|we)\b", form[0], re.IGNORECASE) is None:
                continue
            said = _DAY.match(named[1] or "")
            at = form.start() + (named.start(1) if said else named.start())
            where = stated(passage, at, at + 1)
            if said is None:
                said_so = f"the quoted form names the {name} without its date, {date.text}"
                yield Problem(where, said_so, (date,), "warning")
            elif said[0] != date.text:
                off = f" ({_apart(said[0], day.toordinal())})"
                yield Problem(
                    where,
                    f"the quoted form speaks of the {name} dated {said[0]}; it is dated {date.text}{off}",
                    (date,),
                )
    yield from _first_lines(case)


def _first_lines(case: Case) -> Iterator[Problem]:
    date, first = case.deal.date, _head(case)
    if any(date.text in passage.text for passage in first):
        return
    other = next((passage for passage in first if _DAY.search(passage.text)), None)
    if other is None:
        yield Problem(date, f"the agreement is dated {date.text}; its first lines do not say so")
    else:
        yield Problem(other, f"the first lines say {other.text}; the agreement is dated {date.text}", (date,))


def _head(case: Case) -> list[Passage]:
    """The passages before the first one that reads on, such as the offer."""
    first: list[Passage] = []
    for passage in case.index.passages:
        if passage.role == "paragraph" and getattr(passage.block, "role", "") == "body":
            break
        first.append(passage)
    return first


def _apart(printed: str, day: int) -> str:
    try:
        days = datetime.strptime(printed, "%B %d, %Y").date().toordinal() - day
    except ValueError:
        return "no such day"
    return f"{abs(days)} day{'' if abs(days) == 1 else 's'} {'later' if days > 0 else 'earlier'}"
