"""Names of firms, for comparing: the words that tell one firm from another, and how else the same firm is spelled."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

FORMS = frozenset(
    "ab ag bv co company corp corporation group gmbh inc incorporated limited llc llp lp ltd nv partners "
    "partnership plc pty sa se spa".split()
)
"""Words of a name that say what kind of body the firm is, without their full stops."""

SHORT = {"bros": "brothers", "secs": "securities", "intl": "international", "mkts": "markets"}
"""How words of a name are shortened."""

SMALL = frozenset({"a", "and", "of", "the"})


def words(name: str) -> tuple[str, ...]:
    """The words of a name in small letters: `L.P.` is `lp`; commas, brackets and `&` are none."""
    bare = re.sub(r"['\u2019.]", "", name.casefold())
    return tuple(SHORT.get(word, word) for word in re.findall(r"\w+", bare))


def distinctive(name: str) -> tuple[str, ...]:
    """The words of a name that are its own: `blaylock` of `Blaylock & Partners, L.P.`; all, where it has none."""
    every = words(name)
    return tuple(word for word in every if word not in FORMS | SMALL) or every


def same(one: str, other: str) -> bool:
    """Whether two names are one but for capitals and white space."""
    return one.casefold().split() == other.casefold().split()


def near(one: str, other: str) -> bool:
    """Whether two names could be meant for one firm: the same words of their own, each alike to a letter or so."""
    ones, others = distinctive(one), distinctive(other)
    return (len(ones) == len(others) and all(map(_alike, ones, others))) or misspelt(one, other)


def misspelt(one: str, other: str) -> bool:
    """Whether two names differ in one long word alone, by a letter or so: `Cororation`."""
    ones, others = words(one), words(other)
    differ = [(one, other) for one, other in zip(ones, others, strict=False) if one != other]
    return len(ones) == len(others) > 1 and len(differ) == 1 and all(_alike(one, other) for one, other in differ)


def _alike(one: str, other: str) -> bool:
    """Short words are alike only when equal: UBS Securities is not RBS Securities."""
    return one == other or (min(len(one), len(other)) >= 5 and SequenceMatcher(None, one, other).ratio() >= 0.85)


def spelled(name: str, text: str) -> Iterator[re.Match[str]]:
    """Every place of `text` that has the words of `name` but for the forms at their end, with any forms that follow.

    Another capital after it makes it another firm: Salomon Smith Barney Holdings Inc. is not Salomon Smith Barney Inc.
    """
    last = max((place for place, word in enumerate(words(name), 1) if word not in FORMS), default=None)
    kept = [word for word in words(name)[:last] if word != "and"]
    own = [r"\.?".join(map(re.escape, word)) if len(word) < 4 else re.escape(word) for word in kept]
    core = r"\.?[^\w.;:]+(?:and\s+)?".join(own)
    form = "|".join(r"\.?".join(form) for form in sorted(FORMS, key=len, reverse=True))
    forms = rf"(?i:\)|,?\s+(?:&\s+|and\s+)?(?:{form})\b\.?)+"
    yield from re.finditer(rf"{re.escape(name)}|\b(?i:{core})\b(?:{forms}|(?!\s+[A-Z]))", text)
