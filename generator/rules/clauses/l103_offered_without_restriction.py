"""Every jurisdiction in which the securities are offered has its selling restriction.

The underwriters promise there to keep to the law of each place. A listing is no offer, and asks for none; in the United
States the offering is registered. The deal's own clause counts for a place that it names.

Example:
    offered_in: [United Kingdom, Singapore]
    selling_restrictions: [uk-public-offers, uk-fsma]

Fix: name the restriction under `selling_restrictions`, or word one there; or take the place out of `offered_in`.
"""

import re
from collections.abc import Iterator

from generator.findings import Severity, did_you_mean
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "error"

UNITED_STATES = "united states"
ALSO_CALLED = {
    "united kingdom": ("uk", "great britain", "united kingdom of great britain and northern ireland"),
    UNITED_STATES: ("us", "usa", "united states of america"),
    "netherlands": ("holland", "kingdom of netherlands"),
    "germany": ("federal republic of germany",),
    "france": ("republic of france", "french republic"),
    "hong kong": ("hong kong sar", "hong kong special administrative region"),
    "european economic area": ("eea",),
    "korea": ("south korea", "republic of korea"),
    "china": ("prc", "people's republic of china"),
    "united arab emirates": ("uae",),
}
CALLED = {other: name for name, others in ALSO_CALLED.items() for other in others}


def check(case: Case) -> Iterator[Problem]:
    """A problem at each place that no restriction is for."""
    restrictions = [clause for clause in case.clauses if clause.room in ("selling_restrictions", "parts")]
    named = [clause.head.jurisdiction.text for clause in restrictions if clause.head.jurisdiction]
    covered = {_place(name) for name in named} | {UNITED_STATES}
    own = [_plain(entry.one_off.text) for entry, path in case.one_offs if path.startswith("selling_restrictions")]
    for offered in case.deal.offered_in:
        if offered.is_open or _place(offered.value) in covered or _is_named(_place(offered.value), own):
            continue
        here = ", ".join(dict.fromkeys(named)) or "no place"
        said = f"the securities are offered in {offered.value}; the selling restrictions are for {here}"
        hint = _in_the_library(case, offered.value) or did_you_mean(offered.value, list(named))
        yield Problem(offered, f"{said}{hint}", also=("selling_restrictions",))


def _is_named(place: str, texts: list[str]) -> bool:
    called = "|".join(map(re.escape, (place, *ALSO_CALLED.get(place, ()))))
    return any(re.search(rf"\b(?:{called})\b", text) for text in texts)


def _place(name: str) -> str:
    plain = _plain(name)
    return CALLED.get(plain, plain)


def _plain(words: str) -> str:
    """Small letters, without full stops, articles and doubled blanks: `the U.K.` is `uk`."""
    return " ".join(re.sub(r"\bthe\b", "", words.casefold().replace(".", "").replace("\u2019", "'")).split())


def _in_the_library(case: Case, offered: str) -> str:
    """Which restrictions for that place there are to be named."""
    heads = {name: case.head(name).jurisdiction for name in case.takedown.library.room("selling_restrictions")}
    names = [name for name, place in heads.items() if place and _place(place.text) == _place(offered)]
    return f"; of the clauses to be named, {', '.join(sorted(names))} would be" if names else ""
