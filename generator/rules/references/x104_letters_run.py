"""Letters and stops are the list's alone, and a letter that is referred to is there.

The generator gives each item its letter, and "; ", "; and" or "." after it. They come out wrong where a template or the
deal's own words bring theirs along: "(d) (c) it will not …", ";;", "and; and". A reference to a letter in plain words
("paragraph (k) above") does not move when the list does; `<a href="#…">` does.

Example:
    selling_restrictions:
      - id: singapore
        one_off: (i) it has not offered … ;

Fix: leave letter and last stop to the list; refer to an item by its id where a template does.
"""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.index import Passage
from generator.rules.case import Case
from generator.rules.definitions.wording import hide, own_words, spans, stated, unamended
from generator.rules.problem import Place, Problem
from generator.tree.document import Cite, Ref

SEVERITY: Severity = "error"
_OWN = re.compile(r"(?:\(([a-z]{1,4})\) ?|([a-z])[.)] )(?=\S)")
_STOPS = re.compile(
    r"[;,:]\s*;(?: and\b)?|;\s*[.,:]|\b(?:and|or);(?: and\b)?|; and[;.](?: and\b)?|,\.(?=\s|$)"
    r"|; and,(?=\s*(?:$|(?:and|or)\b))"
    r"|(?:(?<=[a-z]{4}\.)|(?<=[a-z]{3}\)\.)|(?<=\d\.)|(?<=\d\)\.));(?: and\b)?"
)
_ABBREVIATED = re.compile(r"\b(?:Corp|Inc|Co|Ltd|Bros|Cie|Esq|Assoc|Intl|Dept|Cos|corp|dept)\.\Z")
_NAMED = re.compile(
    r"\b(?:paragraph|clause|item|sub-?paragraph|sub-?clause|restriction|amendment)s? "
    r"(\([a-z]{1,2}\)(?:(?:, and |, or |, | and | or | to | through )\([a-z]{1,2}\))*)"
    r"(?: (above|below)|(?! (?:of|in|to|under)\b))",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Problem]:
    """A problem for each letter and each stop beside the list's, and a warning for each letter that is not there."""
    for order, passage in enumerate(case.index.passages):
        if passage.role not in ("item", "paragraph", "term"):
            continue
        yield from _lettered_twice(passage)
        for match in _STOPS.finditer(unamended(passage)):
            if match[0] not in (";", "; and") or not _ABBREVIATED.search(passage.text[: match.start()]):
                said = f"{match[0]!r} stands {_after(passage, match)}; the list gives the stops"
                said = said if passage.role == "item" else f"{match[0]!r} stands {_after(passage, match)}"
                yield Problem(_place(passage, match), said)
        yield from _not_there(case, order, passage)
    yield from _other_than_its_target(case)


def _lettered_twice(passage: Passage) -> Iterator[Problem]:
    """An item whose words begin with a letter; not one that counts on within itself: `(i) … and (ii) …`."""
    match = _OWN.match(passage.text) if passage.role == "item" else None
    if match:
        own = match[1] or match[2]
        following = re.search(rf"\(({'|'.join(_next(own))})\)|\b{_next(own)[0]}[.)] ", passage.text[match.end() :])
        if not following:
            item = f"item {passage.letter}" if passage.letter else "an item with a bullet"
            said = f"{item} begins with a letter of its own, {match[0].strip()!r}"
            yield Problem(stated(passage, 0, len(match[0])), said)


def _other_than_its_target(case: Case) -> Iterator[Problem]:
    """A reference whose own words bear a letter, and another than its target has."""
    for found in case.index.refs:
        for letter in re.findall(r"\([a-z]{1,2}\)", found.text):
            if found.node.label and letter != found.node.label:
                said = f"{found.text!r} leads to {found.node.label}; a reference without words of its own prints that"
                yield Problem(found.passage, said)


def _next(letter: str) -> tuple[str, ...]:
    """What may come after a letter or a small Roman numeral."""
    roman = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
    after = [chr(ord(letter[0]) + 1) * len(letter)]
    return (*after, *(roman[at + 1] for at, numeral in enumerate(roman[:-1]) if numeral == letter))


def _not_there(case: Case, order: int, passage: Passage) -> Iterator[Problem]:
    hidden = ((start, end) for start, end, node in spans(passage.content) if isinstance(node, Ref | Cite))
    text = hide(own_words(passage), hidden)
    for match in _NAMED.finditer(text):
        there = _letters(case, order, passage, match[2])
        itself = set(re.findall(r"\([a-z]{1,2}\)", hide(text, [match.span()])))
        for letter in re.findall(r"\([a-z]{1,2}\)", match[1]):
            if letter not in there and letter not in itself:
                where = f" {match[2]}" if match[2] else ""
                has = f"the last letter there is {there[-1]}" if there else "there is no lettered list"
                said = f"{match[0].split(' ')[0]} {letter} is referred to{where}; {has}"
                yield Problem(stated(passage, *match.span()), said, severity="warning")


def _letters(case: Case, order: int, passage: Passage, where: str | None) -> list[str]:
    """The letters of the passage's own list, or else of every list; those above it or below it where it says so."""
    passages = list(enumerate(case.index.passages))
    found = [(at, other) for at, other in passages if other.letter and at != order]
    if passage.letter:
        found = [(at, other) for at, other in found if other.block is passage.block]
    return [
        other.letter for at, other in found if where is None or (at < order if where.lower() == "above" else at > order)
    ]


def _place(passage: Passage, match: re.Match[str]) -> Place:
    """The deal's own words, where the stop or what is before it came from them."""
    return stated(passage, max(match.start() - 1, 0), match.start() + 1)


def _after(passage: Passage, match: re.Match[str]) -> str:
    words = passage.text[: match.start()].split()[-3:]
    item = f"in item {passage.letter} " if passage.letter else ""
    return f"{item}after {' '.join(words)!r}"
