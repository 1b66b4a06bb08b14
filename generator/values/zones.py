"""The words for zones of time in which agreements tell an hour, and whether such a zone is kept on a day."""

from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches

from generator.values.dates import ClockTime

AMERICAN = (
    ("Eastern", "E", "America/New_York"),
    ("Central", "C", "America/Chicago"),
    ("Mountain", "M", "America/Denver"),
    ("Pacific", "P", "America/Los_Angeles"),
)
SUMMER = (
    ("British Summer Time", "BST", "London time", "Europe/London"),
    ("Central European Summer Time", "CEST", "Central European time", "Europe/Paris"),
)
"""Zones kept in summer alone: their name, its short form, words that are right all year, the place."""
PLACES = (
    "amsterdam", "brussels", "central european", "chicago", "dublin", "frankfurt", "greenwich mean", "hong kong",
    "japan", "japan standard", "london", "luxembourg", "milan", "new york", "new york city", "paris", "singapore",
    "sydney", "tokyo", "toronto", "zurich",
)  # fmt: skip
"""What stands before `time` where the words are right all year."""
SHORT = ("cet", "gmt", "jst", "utc")


@dataclass(frozen=True, slots=True)
class Zone:
    """What zone words say: words for the same zone that are right all year, and where it is kept.

    `summer` is whether the words say daylight saving time; None where they hold all year.
    """

    all_year: str
    place: str = ""
    summer: bool | None = None


def _zones() -> dict[str, Zone]:
    known = {name: Zone(name) for name in (*(f"{place} time" for place in PLACES), *SHORT)}
    for name, letter, place in AMERICAN:
        plain = f"{name} Time"
        known |= {words.lower(): Zone(plain, place) for words in (plain, f"{letter}T")}
        for words in (f"{name} Standard Time", f"{letter}ST"):
            known[words.lower()] = Zone(plain, place, summer=False)
        for words in ("Daylight Time", "Daylight Saving Time", "Daylight Savings Time"):
            known[f"{name} {words}".lower()] = Zone(plain, place, summer=True)
        known[f"{letter}DT".lower()] = Zone(plain, place, summer=True)
    for name, short, plain, place in SUMMER:
        known |= {words.lower(): Zone(plain, place, summer=True) for words in (name, short)}
    return known


ZONES = _zones()
"""Every zone known, by its words in small letters."""


def zone(words: str) -> Zone | None:
    """The zone that words such as `(Eastern Time)` name; None where they name none that is known here."""
    return ZONES.get(words.strip("() ").lower().removeprefix("prevailing ").rstrip("."))


def is_kept(named: Zone, day: date, at: ClockTime) -> bool:
    """Whether the place of a zone keeps it at that hour: standard or daylight saving time, as its words say."""
    if named.summer is None:
        return True
    from zoneinfo import ZoneInfo

    return bool(datetime.combine(day, at.time, ZoneInfo(named.place)).dst()) == named.summer


def meant_zone(words: str) -> str:
    """The zone that misspelt words such as `Estern Time` nearly name; empty where they name another, or none."""
    near = get_close_matches(words.strip("() ").lower(), [name for name in ZONES if " " in name], n=1, cutoff=0.85)
    return ZONES[near[0]].all_year if near else ""
