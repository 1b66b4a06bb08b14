"""The words that a passage says itself: not those that it quotes, cites or takes from a fact; all keep their places."""

import re
from collections.abc import Iterable, Iterator

from generator.index import Passage
from generator.rules.problem import Place
from generator.tree.document import Break, Cite, Inlines, Inserted, Quote, Ref, Span, Struck, Term, Text, Value
from generator.tree.walk import flat, plain

HIDDEN = "\0"
"""What stands for each character that is not looked at."""
QUOTED = re.compile(r'["“][^"“”]*["”]')
_NAMES = (".term", ".called")
"""The facts that are defined terms, whatever they draw."""
_WORDED = (".one_off", ".redemption", *_NAMES)
"""The facts that are wording of the deal's own, where others are names, numbers and dates."""


def spans(content: Inlines, start: int = 0) -> Iterator[tuple[int, int, Span]]:
    """Every span of `content` with the places between which it stands in the plain words, before those within it."""
    for node in content:
        end = start + len(plain((node,)))
        if not isinstance(node, Text | Break):
            yield start, end, node
            yield from spans(node.content, start + isinstance(node, Term | Quote))
        start = end


def own_words(passage: Passage) -> str:
    """The words with what is quoted, cited or drawn hidden; a passage that is one quotation says what it quotes."""
    every = list(spans(passage.content))
    named = [(start, end) for start, end, node in every if isinstance(node, Value) and _is_of(node, _NAMES)]
    said = [
        (start, end)
        for start, end, node in every
        if _foreign(node, end - start, len(passage.text))
        and not any(first <= start and end <= last for first, last in named)
    ]
    text = hide(passage.text, said)
    return hide(text, (match.span() for match in QUOTED.finditer(text) if len(match[0]) < len(text)))


def unamended(passage: Passage) -> str:
    """The words with its quotations hidden where it amends another document: they are that document's words."""
    if not any(isinstance(node, Struck | Inserted) for node in flat(passage.content)):
        return passage.text
    return hide(passage.text, ((start, end) for start, end, node in spans(passage.content) if isinstance(node, Quote)))


def hide(text: str, places: Iterable[tuple[int, int]]) -> str:
    """`text` with the characters between `places` hidden."""
    for start, end in places:
        text = text[:start] + HIDDEN * (end - start) + text[end:]
    return text


def stated(passage: Passage, start: int, end: int) -> Place:
    """Where words of a passage are stated: the deal's field that they came from, or the passage."""
    drawn = [
        node for first, last, node in spans(passage.content) if isinstance(node, Value) and first <= start < end <= last
    ]
    return drawn[-1].origins[0] if drawn and drawn[-1].origins else passage


def _foreign(node: Span, length: int, whole: int) -> bool:
    match node:
        case Cite() | Ref():
            return True
        case Quote() | Term():
            return length < whole
        case Value():
            return not _is_of(node, _WORDED)
        case _:
            return False


def _is_of(node: Value, fields: tuple[str, ...]) -> bool:
    return any(f".{path}".endswith(fields) for path in node.origins)
