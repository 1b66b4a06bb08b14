"""The proof that every comparison makes of itself: the changes, applied to OLD, give NEW."""

from collections.abc import Sequence

from generator.filing.compare.comparison import Pair
from generator.filing.compare.tokens.token import Token
from generator.filing.compare.units import Unit
from generator.filing.compare.words.operations import whole


class Inconsistent(AssertionError):
    """The comparison does not lead from the one version to the other: a bug, never a fault of the texts."""


def prove(pairs: Sequence[Pair], old: tuple[Unit, ...], new: tuple[Unit, ...]) -> None:
    """Raise Inconsistent unless the pairs hold every unit once and their operations make NEW's tokens of OLD's."""
    if sorted(unit.number for pair in pairs for unit in pair.old) != list(range(len(old))):
        raise Inconsistent("not every unit of the old version stands in the comparison once")
    if [unit.number for pair in pairs for unit in pair.new] != list(range(len(new))):
        raise Inconsistent("the comparison has not every unit of the new version in order")
    kept = [pair.old[0].number for pair in pairs if pair.old and not pair.moved]
    if kept != sorted(kept):
        raise Inconsistent("units of the old version stand in another order and are not told as moved")
    for pair in pairs:
        if applied(pair) != list(pair.new_tokens):
            raise Inconsistent(f"the changes of {pair.old[0].at or pair.old[0].text[:40]!r} do not give the new words")


def applied(pair: Pair) -> list[Token]:
    """The old tokens with the operations applied, which may keep only tokens of equal keys."""
    made: list[Token] = []
    at = 0
    for tag, start, end, new, new_end in pair.operations:
        if start != at:
            raise Inconsistent("an operation leaves out words of the old version")
        at = end
        if tag == "kept":
            kept = pair.old_tokens[start:end]
            texts = [token.text for token in pair.new_tokens[new:new_end]]
            if [token.text for token in kept] != texts:
                raise Inconsistent("words are told as kept that differ")
        elif tag == "spelled" and not _equal(pair.old_tokens[start:end], pair.new_tokens[new:new_end]):
            raise Inconsistent("words are told as spelled otherwise that differ")
        made += pair.new_tokens[new:new_end]
    if at != len(pair.old_tokens):
        raise Inconsistent("the operations end before the words of the old version")
    return made


def _equal(old: tuple[Token, ...], new: tuple[Token, ...]) -> bool:
    if whole(old).lower() == whole(new).lower():
        return True
    return len(old) == len(new) == 1 and (old[0].also == new[0].key or new[0].also == old[0].key)
