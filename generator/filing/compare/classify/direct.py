"""The changes that a pair of units shows by itself: added, dropped, moved, and the operations on its words."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.filing.compare.classify.figures import notes
from generator.filing.compare.classify.kinds import Place, kind
from generator.filing.compare.classify.lexicon import Lexicon
from generator.filing.compare.classify.places import around, leads, name, side, whole
from generator.filing.compare.comparison import Change, Class, Kind, Pair
from generator.filing.compare.tokens.scan import INVISIBLE
from generator.filing.compare.tokens.token import Token, why
from generator.filing.compare.units import Unit
from generator.filing.compare.words.operations import Operation
from generator.tree.document import Paragraph

CAPTIONS = re.compile(
    r"\W*(?:execution copy|conformed copy|\(?continued\)?"
    r"|(?:exhibit|ex[-\u2010\u2011]) ?\d[\d.]*|signature pages? follows?"
    r"|remainder of (?:this )?page (?:intentionally )?left blank)\W*",
    re.IGNORECASE,
)
"""Lines that say what a copy or a page is, and nothing of the agreement."""
_LINES = ("firm", "signatory", "address")


@dataclass(frozen=True)
class Context:
    """What the changes of one pair are told by: the terms of both versions, and what leads to each unit."""

    lexicon: Lexicon
    old_leads: dict[int, str]
    new_leads: dict[int, str]

    @classmethod
    def of(cls, old: tuple[Unit, ...], new: tuple[Unit, ...]) -> "Context":
        """The context of two versions."""
        return cls(Lexicon((*old, *new)), leads(old), leads(new))

    def where(self, pair: Pair) -> str:
        """What a reader calls the place of a pair."""
        unit = (pair.new or pair.old)[0]
        return name(unit, (self.new_leads if pair.new else self.old_leads)[unit.number])


def direct(pair: Pair, number: int, context: Context) -> Iterator[Change]:
    """The changes of one pair, in order."""
    if not pair.old or not pair.new:
        yield from _one_sided(pair, number, context)
        return
    if pair.moved:
        where = context.where(pair)
        yield Change("", "moved", None, whole(pair.old), whole(pair.new), where, pair=number)
    if len(pair.old) > 1 or len(pair.new) > 1:
        yield _change(pair, number, context, ("paragraph-split",))
    for at, operation in enumerate(pair.operations):
        if operation.tag == "changed":
            yield replace(_changed(pair, operation, number, context), operation=at)
        elif operation.tag == "spelled":
            yield replace(_spelled(pair, operation, number, context), operation=at)
    if _spaced(pair):
        yield _change(pair, number, context, ("spacing",))


def _one_sided(pair: Pair, number: int, context: Context) -> Iterator[Change]:
    units = pair.new or pair.old
    if not any(unit.tokens for unit in units):
        return
    here, there = (whole(pair.old) if pair.old else None), (whole(pair.new) if pair.new else None)
    where = context.where(pair)
    if _caption(units[0]):
        yield Change("", "layout", None, here, there, where, rules=("caption",), pair=number)
        return
    which: Kind = "name" if units[0].kind in _LINES else "clause added" if pair.new else "clause dropped"
    yield Change("", "substantive", which, here, there, where, pair=number)


def _caption(unit: Unit) -> bool:
    legend = isinstance(unit.block, Paragraph) and unit.block.role == "legend"
    said = " ".join(unit.text.translate(INVISIBLE).split())
    return unit.kind == "paragraph" and (legend or bool(CAPTIONS.fullmatch(said)))


def _change(pair: Pair, number: int, context: Context, rules: tuple[str, ...]) -> Change:
    return Change("", "layout", None, whole(pair.old), whole(pair.new), context.where(pair), rules=rules, pair=number)


def _changed(pair: Pair, operation: Operation, number: int, context: Context) -> Change:
    old, new = _runs(pair, operation)
    unit = (pair.new or pair.old)[0]
    place = Place(
        unit.kind,
        unit.passages[0].text if unit.kind == "term" else "",
        pair.new_tokens[max(operation.new - 8, 0) : operation.new],
        pair.new_tokens[operation.new_end : operation.new_end + 8],
        unit.kind == "row" and operation.new < unit.cuts[1],
    )
    which = kind(old, new, place, context.lexicon)
    return _told(pair, operation, number, context, "substantive", which, said=notes(old, new))


def _runs(pair: Pair, operation: Operation) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    return (
        pair.old_tokens[operation.old : operation.old_end],
        pair.new_tokens[operation.new : operation.new_end],
    )


def _spelled(pair: Pair, operation: Operation, number: int, context: Context) -> Change:
    old, new = _runs(pair, operation)
    if len(old) != len(new):
        return _told(pair, operation, number, context, "layout", None, ("paragraph-split",))
    rules = Counter(
        rule for one, other in zip(old, new, strict=True) if one.text != other.text for rule in why(one, other)
    )
    if set(rules) == {"spaces"}:
        return _told(pair, operation, number, context, "layout", None, ("spaces",))
    return _told(pair, operation, number, context, "typographic", None, tuple(sorted(rules)))


def _told(
    pair: Pair,
    operation: Operation,
    number: int,
    context: Context,
    sort: Class,
    which: Kind | None,
    rules: tuple[str, ...] = (),
    said: tuple[str, ...] = (),
) -> Change:
    before, after = around(pair, operation.new, operation.new_end)
    return Change(
        "",
        sort,
        which,
        side(pair.old, operation.old, operation.old_end, pair.old_tokens),
        side(pair.new, operation.new, operation.new_end, pair.new_tokens),
        context.where(pair),
        before,
        after,
        rules=rules,
        notes=said,
        pair=number,
    )


def _spaced(pair: Pair) -> bool:
    """Whether kept words stand apart otherwise."""
    if len(pair.old) > 1 or len(pair.new) > 1 or pair.old[0].text == pair.new[0].text:
        return False
    old, new = _gaps(pair.old), _gaps(pair.new)
    return any(
        old[one.old + step] != new[one.new + step]
        for one in pair.operations
        if one.tag != "changed"
        for step in range(1, one.old_end - one.old)
    )


def _gaps(units: tuple[Unit, ...]) -> list[str]:
    """What stands before each token that is none itself."""
    found = []
    for unit in units:
        for passage, first, last in zip(unit.passages, unit.cuts, unit.cuts[1:], strict=False):
            at = 0
            for token in unit.tokens[first:last]:
                found.append(passage.text[at : token.start])
                at = token.end
    return found
