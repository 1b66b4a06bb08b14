"""Dates: out of their order, on days when nothing settles, off the cycle, or typed where the fact belongs."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from generator.values.dates import MonthDay, long_date
from tests.mutants.base import Base
from tests.mutants.days import business_days, holidays, next_open, on_day, standard_cycle
from tests.mutants.expected import (
    PAYING,
    SETTLING,
    SHELF_RULE,
    Expected,
    error,
    note,
    of_acceptance,
    of_closing,
    of_first_payment,
    of_maturity,
    of_prospectus,
    of_record,
    of_supplement,
    unknowable,
    warning,
)
from tests.mutants.wrong import Wrong, put, reword, take

FIRST, MATURITY = "securities.interest.first_payment", "securities.maturity"
RECORDS, PAYMENTS = "securities.interest.record_dates", "securities.interest.payment_dates"


def closing(base: Base, chance: Random) -> Iterator[Wrong]:
    """The day before the agreement; a Saturday, a Sunday, a holiday; days after the first payment; a day too long."""
    agreed, closed, first = base.day("date"), base.day("closing.date"), base.day(FIRST)
    saturday = closed + timedelta(5 - closed.weekday())
    shut = sorted(
        (day, name) for year in (closed.year, closed.year + 1) for name, day in holidays(year).items() if closed < day
    )
    days = [agreed - timedelta(1), saturday, saturday + timedelta(1), shut[0][0], shut[1][0]]
    days += [next_open(closed + timedelta(3)), first, next_open(first)]
    for day in dict.fromkeys(days):
        yield put(base, "closing.date", day.isoformat(), of_closing(base, day))


def good_friday(base: Base, chance: Random) -> Iterator[Wrong]:
    """The exchange is shut on Good Friday, the Federal Reserve is not."""
    known = {2003: date(2003, 4, 18), 2005: date(2005, 3, 25), 2006: date(2006, 4, 14), 2010: date(2010, 4, 2)}
    day = known.get(base.day("closing.date").year)
    if day and base.day("date") < day < base.day(FIRST):
        yield put(base, "closing.date", day.isoformat(), note("S103", explains=SETTLING))


def agreement(base: Base, chance: Random) -> Iterator[Wrong]:
    """The agreement dated after its closing, before its base prospectus, or after it was signed."""
    closed = base.day("closing.date")
    explains = ("S301", "S305", "S308", "R103", "R104", "L101", "S306")
    yield put(base, "date", (closed + timedelta(1)).isoformat(), error("S101", explains=explains))
    before = base.day("prospectus.date") - timedelta(1)
    if not base.has("prospectus.supplement"):
        yield put(base, "date", before.isoformat(), error("S305", explains=explains))
    day = next_open(base.day("date"))
    if base.has("acceptance.date") and base.day("acceptance.date") < day:
        yield put(base, "date", day.isoformat(), error("S301", explains=explains))
    elif base.has("acceptance.by.signed") and base.day("acceptance.by.signed") < day <= closed:
        yield put(base, "date", day.isoformat(), note("S308", explains=explains))


def first_payment(base: Base, chance: Random) -> Iterator[Wrong]:
    """On the closing, before it, days and a month off the cycle, a period late."""
    closed, first = base.day("closing.date"), base.day(FIRST)
    cycle = sorted(
        on_day(text, year) for text in base.at(PAYMENTS) for year in (first.year, first.year + 1, first.year + 2)
    )
    later = next(day for day in cycle if day > first + timedelta(20))
    for day in (closed, closed - timedelta(1), first + timedelta(6), first + timedelta(45), later):
        yield put(base, FIRST, day.isoformat(), of_first_payment(base, day))


def maturity(base: Base, chance: Random) -> Iterator[Wrong]:
    """Days off the cycle, a month and a half off, before the first payment, before the closing, a year later."""
    last, first = base.day(MATURITY), base.day(FIRST)
    year = on_day(str(MonthDay(last.month, last.day)), last.year + 1)
    days = [last + timedelta(7), last - timedelta(45), first - timedelta(7), base.day("closing.date") - timedelta(3)]
    for day in (*days, base.day("date"), year):
        yield put(base, MATURITY, day.isoformat(), of_maturity(base, day))


def century(base: Base, chance: Random) -> Iterator[Wrong]:
    """The year of maturity mistyped by a century."""
    last = base.day(MATURITY)
    day = on_day(str(MonthDay(last.month, last.day)), last.year + 100)
    yield put(base, MATURITY, day.isoformat(), warning("S208", explains=("N104", "R103", "R104")))


def record_dates(base: Base, chance: Random) -> Iterator[Wrong]:
    """One too few; one a month early, one in the week before; one stated twice."""
    stated = base.at(RECORDS)
    if len(stated) > 1:
        yield put(base, RECORDS, stated[:-1], warning("S206", explains=PAYING))
        yield put(base, f"{RECORDS}[1]", stated[0], of_record(base, 1, stated[0]))
    yield put(base, RECORDS, [*stated, "May 7"], warning("S206", "S207", explains=PAYING))
    payment = on_day(base.at(PAYMENTS)[0], 2003)
    for apart in (45, 3, 21, 9, 16):
        day = payment - timedelta(apart)
        text = str(MonthDay(day.month, day.day))
        if text != stated[0]:
            yield put(base, f"{RECORDS}[0]", text, of_record(base, 0, text))


def payment_dates(base: Base, chance: Random) -> Iterator[Wrong]:
    """One month out of step; one left out."""
    stated, explains = base.at(PAYMENTS), PAYING
    expects = warning("S205", "S202", "S204", "S206", explains=explains)
    if len(stated) > 1:
        yield put(base, PAYMENTS, stated[:-1], expects)
        day = on_day(stated[0], 2003) + timedelta(30)
        other = str(MonthDay(day.month, 7))
        yield put(base, f"{PAYMENTS}[0]", other, expects)
        yield put(base, f"{PAYMENTS}[1]", other, expects)


def record_before_closing(base: Base, chance: Random) -> Iterator[Wrong]:
    """A closing between the first record date and its payment."""
    first = base.day(FIRST)
    day = next_open(first - timedelta(8))
    if base.day("closing.date") < day < first:
        yield put(base, "closing.date", day.isoformat(), note("S207", "S206", explains=SETTLING))


def acceptance(base: Base, chance: Random) -> Iterator[Wrong]:
    """The day before the agreement; a week later; a zone that is not kept on that day, or nowhere."""
    agreed = base.day("date")
    for day in (agreed - timedelta(1), agreed + timedelta(7)):
        yield put(base, "acceptance.date", day.isoformat(), of_acceptance(base, day))
    summer = 4 < agreed.month < 10
    wrong = "Eastern Standard Time" if summer else "Eastern Daylight Time"
    short = "EST" if summer else "EDT"
    if summer or agreed.month in (1, 2, 3, 12):
        for zone in (wrong, short):
            yield put(base, "acceptance.time", f"9:00 p.m. {zone}", warning("S303"))
    yield put(base, "acceptance.time", "9:00 p.m. Estern Time", warning("S303"))


def prospectus(base: Base, chance: Random) -> Iterator[Wrong]:
    """The supplement late, early, before the base prospectus; the base prospectus after it, or too old."""
    agreed, shelf = base.day("date"), base.day("prospectus.date")
    days = [
        day
        for day in (agreed + timedelta(1), agreed - timedelta(30), shelf - timedelta(1))
        if day.isoformat() != base.sources.deal["prospectus"].get("supplement")
    ]
    for day in days:
        yield put(base, "prospectus.supplement", day.isoformat(), of_supplement(base, day))
    late = base.day("prospectus.supplement", "date") + timedelta(30)
    yield put(base, "prospectus.date", late.isoformat(), of_prospectus(base, late))
    if agreed >= SHELF_RULE:
        old = agreed.replace(year=agreed.year - 3, day=1) - timedelta(40)
        yield put(base, "prospectus.date", old.isoformat(), of_prospectus(base, old))
        yield put(base, "prospectus.effective", old.isoformat(), warning("S306"))
    yield put(base, "prospectus.effective", (agreed + timedelta(10)).isoformat(), warning("S305", "S306"))


def accrual(base: Base, chance: Random) -> Iterator[Wrong]:
    """Interest that accrues from days after the closing; before it, where a figure says that none has."""
    path, closed = "securities.price.accrues_from", base.day("closing.date")
    yield put(base, path, (closed + timedelta(3)).isoformat(), warning("S309", explains=("R103", "R104")))
    expects = unknowable("interest may accrue from an earlier day")
    if base.has("securities.figures.accrued_interest"):
        expects = error("R103", explains=("S309", "R104"))
    yield put(base, path, (closed - timedelta(10)).isoformat(), expects)


def moved_alike(base: Base, chance: Random) -> Iterator[Wrong]:
    """The agreement, its closing and its signatures a week later, where none of these days is a holiday."""
    week, paths = timedelta(7), ["date", "closing.date", "acceptance.by.signed"]
    paths += [path for path in ("acceptance.date", "prospectus.supplement") if base.has(path)]
    paths += [f"underwriters[{index}].by.signed" for index in range(len(base.firms))]
    days = {path: base.day(path) + week for path in paths if base.has(path)}
    agreed, closed = days["date"], days["closing.date"]
    stated = base.has("securities.figures") or base.sources.deal["securities"]["price"]["accrues_from"] != "issuance"
    longer = business_days(agreed, closed) > max(standard_cycle(agreed), business_days(agreed - week, closed - week))
    if not stated and not longer and closed < base.day(FIRST) and closed not in holidays(closed.year).values():
        values = {path: day.isoformat() for path, day in days.items()}
        yield Wrong("every date of the sale: a week later", values, (), None, unknowable("every date moved alike"))


def typed(base: Base, chance: Random) -> Iterator[Wrong]:
    """A date typed into a template in the place of the fact."""
    day = long_date(base.day("date") - timedelta(1))
    places: tuple[tuple[str, str, str, Expected], ...] = (
        ("acceptance", "dated {{ deal.date }}", f"dated {day}", error("X105")),
        ("offer", "{{ deal.closing.date }}", day, note("C104", "S101")),
        ("rows", "{{ securities.maturity }}", long_date(base.day(MATURITY) + timedelta(365)), note("C104", "N104")),
    )
    for clause, fact, other, expects in places:
        if base.words[clause].count(fact) == 1:
            yield reword(base, clause, fact, other, expects)


def signed_deadline(base: Base, chance: Random) -> Iterator[Wrong]:
    """The Company's acceptance signed after the last day of the offer, or on the day of the deal before."""
    if base.has("acceptance.by.signed"):
        day = base.day("acceptance.date", "date") + timedelta(4)
        yield put(base, "acceptance.by.signed", day.isoformat(), warning("S302", "S308"))
        day = base.day("date") - timedelta(102)
        yield put(base, "acceptance.by.signed", day.isoformat(), warning("S308"))


def left_out(base: Base, chance: Random) -> Iterator[Wrong]:
    """A supplement's date that differs from the agreement's, left out: it is then the agreement's."""
    if base.has("prospectus.supplement"):
        yield take(base, "prospectus.supplement", unknowable("the supplement bears the agreement's date"))


OPERATORS = (
    closing,
    good_friday,
    agreement,
    first_payment,
    maturity,
    century,
    record_dates,
    payment_dates,
    record_before_closing,
    acceptance,
    prospectus,
    accrual,
    moved_alike,
    typed,
    signed_deadline,
    left_out,
)
