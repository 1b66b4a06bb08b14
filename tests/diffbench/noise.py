"""Noise: what differs between two texts of one agreement and is no difference, a kind at a time and stacked."""

import re
from collections.abc import Callable
from dataclasses import replace
from random import Random

from generator.tree.document import (
    Address,
    Block,
    Break,
    Cell,
    Heading,
    Inline,
    Inlines,
    Items,
    Paragraph,
    Section,
    Signature,
    Table,
    Terms,
    Text,
)
from generator.tree.walk import map_runs, plain
from tests.diffbench.edits import Blocks, mapped

Noise = Callable[[Blocks, Random], Blocks]


def spelled(change: Callable[[str], str]) -> Noise:
    """Noise in every run of words, read as a text is: without marks of its own."""

    def apply(blocks: Blocks, chance: Random) -> Blocks:
        return tuple(map_runs(block, lambda content: _text(change(plain(content)))) for block in blocks)

    return apply


def sometimes(pattern: str, new: str, share: float = 0.5) -> Noise:
    """Noise in some of the places that match."""

    def apply(blocks: Blocks, chance: Random) -> Blocks:
        def change(text: str) -> str:
            return re.sub(pattern, lambda m: m.expand(new) if chance.random() < share else m[0], text)

        return spelled(change)(blocks, chance)

    return apply


def _text(text: str) -> Inlines:
    return (Text(text),) if text else ()


def _capitals(blocks: Blocks, chance: Random) -> Blocks:
    def changed(block: Block) -> tuple[Block, ...]:
        match block:
            case Heading():
                return (replace(block, content=_text(plain(block.content).upper())),)
            case Table():
                cells = tuple(replace(cell, content=_text(plain(cell.content).upper())) for cell in block.head.cells)
                return (replace(block, head=replace(block.head, cells=cells)),)
            case Terms():
                rows = (replace(row, label=_text(plain(row.label).upper())) for row in block.rows)
                return (replace(block, rows=tuple(rows)),)
            case Signature():
                return (replace(block, firms=tuple(_text(plain(firm).title()) for firm in block.firms)),)
            case _:
                return (block,)

    return mapped(blocks, changed)


def _split(blocks: Blocks, chance: Random) -> Blocks:
    """Some paragraphs parted after a sentence."""

    def changed(block: Block) -> tuple[Block, ...]:
        if not isinstance(block, Paragraph) or chance.random() < 0.5:
            return (block,)
        text = plain(block.content)
        spots = [match.end() for match in re.finditer(r"[a-z]\. (?=[A-Z])", text)]
        if not spots:
            return (block,)
        at = chance.choice(spots)
        return replace(block, content=_text(text[:at].rstrip())), replace(
            block, id=f"{block.id}-on", content=_text(text[at:])
        )

    return mapped(blocks, changed)


def _cut_by_page(blocks: Blocks, chance: Random) -> Blocks:
    """Some paragraphs parted in the middle of a sentence."""

    def changed(block: Block) -> tuple[Block, ...]:
        words = plain(block.content).split(" ") if isinstance(block, Paragraph) else []
        if not isinstance(block, Paragraph) or len(words) < 30 or chance.random() < 0.7:
            return (block,)
        at = chance.randrange(8, len(words) - 8)
        first, second = _text(" ".join(words[:at])), _text(" ".join(words[at:]))
        return replace(block, content=first), replace(block, id=f"{block.id}-on", content=second)

    return mapped(blocks, changed)


def _lists_cut(blocks: Blocks, chance: Random) -> Blocks:
    """Lists that a page parts in two."""

    def changed(block: Block) -> tuple[Block, ...]:
        if not isinstance(block, Items) or len(block.items) < 2:
            return (block,)
        at = chance.randrange(1, len(block.items))
        return replace(block, items=block.items[:at]), replace(block, id=f"{block.id}-on", items=block.items[at:])

    return mapped(blocks, changed)


def _sections_gone(blocks: Blocks, chance: Random) -> Blocks:
    made: list[Block] = []
    for block in blocks:
        made += _sections_gone(block.blocks, chance) if isinstance(block, Section) else (block,)
    return tuple(made)


def _headings_as_paragraphs(blocks: Blocks, chance: Random) -> Blocks:
    def changed(block: Block) -> tuple[Block, ...]:
        if isinstance(block, Heading):
            return (Paragraph(id=block.id, content=_text(plain(block.content)), role="flush"),)
        return (block,)

    return mapped(blocks, changed)


def _addresses_as_paragraphs(blocks: Blocks, chance: Random) -> Blocks:
    def changed(block: Block) -> tuple[Block, ...]:
        if isinstance(block, Address):
            return tuple(Paragraph(id=f"{block.id}-{at}", content=line) for at, line in enumerate(block.lines))
        return (block,)

    return mapped(blocks, changed)


def _addresses_as_one(blocks: Blocks, chance: Random) -> Blocks:
    def changed(block: Block) -> tuple[Block, ...]:
        if isinstance(block, Address):
            lines: list[Inline] = []
            for line in block.lines:
                lines += [*line, Break()]
            return (Paragraph(id=block.id, content=tuple(lines[:-1])),)
        return (block,)

    return mapped(blocks, changed)


def _firms_wrapped(blocks: Blocks, chance: Random) -> Blocks:
    def changed(block: Block) -> tuple[Block, ...]:
        if not isinstance(block, Signature):
            return (block,)
        lines: list[Inlines] = []
        for firm in block.firms:
            head, _, last = plain(firm).rpartition(" ")
            lines += [_text(head), _text(last)] if len(head) > 30 else [firm]
        return (replace(block, firms=tuple(lines)),)

    return mapped(blocks, changed)


def _every_amount_signed(blocks: Blocks, chance: Random) -> Blocks:
    def cell(one: Cell) -> Cell:
        text = plain(one.content)
        return replace(one, content=_text(f"${text}")) if re.fullmatch(r"\d[\d,]+", text) else one

    def changed(block: Block) -> tuple[Block, ...]:
        if not isinstance(block, Table):
            return (block,)
        body = tuple(replace(row, cells=tuple(map(cell, row.cells))) for row in block.body)
        return (replace(block, body=body),)

    return mapped(blocks, changed)


def _labels_bare(blocks: Blocks, chance: Random) -> Blocks:
    style = chance.choice(("{}.", "{})", "{}"))

    def changed(block: Block) -> tuple[Block, ...]:
        if not isinstance(block, Items):
            return (block,)
        items = tuple(replace(item, label=style.format(item.label.strip("()"))) for item in block.items)
        return (replace(block, items=items),)

    return mapped(blocks, changed)


def _ids_gone(blocks: Blocks, chance: Random) -> Blocks:
    """Ids that hang on the place, as a reader gives them."""
    count = 0

    def next_id() -> str:
        nonlocal count
        count += 1
        return f"b{count}"

    def changed(block: Block) -> tuple[Block, ...]:
        block = replace(block, id=next_id(), origins=())
        match block:
            case Items():
                return (replace(block, items=tuple(replace(one, id=next_id(), origins=()) for one in block.items)),)
            case Terms():
                return (replace(block, rows=tuple(replace(one, id=next_id(), origins=()) for one in block.rows)),)
            case Table():
                return (replace(block, body=tuple(replace(one, id=next_id(), origins=()) for one in block.body)),)
            case _:
                return (block,)

    return mapped(blocks, changed)


def _captioned(blocks: Blocks, chance: Random) -> Blocks:
    return (
        Paragraph(id="caption", content=_text(chance.choice(("EXECUTION COPY", "[Conformed Copy]", "EX-1.01")))),
        *blocks,
    )


def _curly(text: str) -> str:
    text = re.sub(r'(^|[\s(])"', r"\1“", text).replace('"', "”")
    return re.sub(r"(^|[\s(])'", r"\1‘", text).replace("'", "’")


NOISE: dict[str, Noise] = {
    "quotes": spelled(_curly),
    "angled-quotes": spelled(lambda text: re.sub(r'"([^"]*)"', r"«\1»", text)),
    "two-apostrophes": spelled(lambda text: re.sub(r'"([^"]*)"', r"``\1''", text)),
    "em-dash": spelled(lambda text: text.replace(" -- ", "—")),
    "en-dash": spelled(lambda text: text.replace(" -- ", " – ").replace("-", "‑")),
    "pem-dash": spelled(lambda text: text.replace("--", "- -")),
    "no-break-space": sometimes(" ", "\u00a0"),
    "thin-space": sometimes(r"(?<=\d) | (?=\d)", "\u2009"),
    "double-space": sometimes(r"(?<=[.;:,]) ", "  "),
    "justified": sometimes(" ", "   ", 0.2),
    "zero-width": sometimes(r"(?<=[a-z])(?=[a-z])", "\u200b", 0.05),
    "soft-hyphen": sometimes(r"(?<=[a-z]{3})(?=[a-z]{3})", "\u00ad", 0.2),
    "word-joiner": sometimes(r"(?<=\d)(?=[%(,])", "\u2060"),
    "ligatures": spelled(lambda text: text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ")),
    "space-in-percent": sometimes(r"(?<=\d)%", " %"),
    "space-after-sign": sometimes(r"\$(?=\d)", "$ "),
    "space-in-section": sometimes(r"(?<=Section )(\d+)\((\w)\)", r"\1 (\2)"),
    "space-before-stop": sometimes(r"(?<=[a-z])([;:])", r" \1"),
    "space-in-brackets": sometimes(r"\((?=[a-z]{3})", "( "),
    "conformed-slashes": spelled(lambda text: text.replace("/s/", "/ s /")),
    "accents": spelled(lambda text: text.replace("offentliche", "öffentliche").replace("Dusseldorf", "Düsseldorf")),
    "combining": spelled(lambda text: text.replace("offentliche", "o\u0308ffentliche")),
    "placeholders": spelled(lambda text: text.replace("[●]", "______")),
    "trade-mark": spelled(lambda text: text.replace("™", "(TM)").replace("®", "(R)").replace("℠", "(SM)")),
    "date-order": spelled(lambda text: re.sub(r"([A-Z][a-z]{2,}) (\d{1,2}), (\d{4})", r"\2 \1 \3", text)),
    "date-comma": spelled(lambda text: re.sub(r"([A-Z][a-z]{2,} \d{1,2}), (\d{4})", r"\1 \2", text)),
    "capitals": _capitals,
    "labels-without-colon": lambda blocks, chance: mapped(blocks, _uncoloned),
    "labels-with-leader": lambda blocks, chance: mapped(blocks, _leadered),
    "paragraphs-split": _split,
    "paragraphs-cut-by-page": _cut_by_page,
    "lists-cut-by-page": _lists_cut,
    "sections-gone": _sections_gone,
    "headings-as-paragraphs": _headings_as_paragraphs,
    "addresses-as-paragraphs": _addresses_as_paragraphs,
    "addresses-as-one": _addresses_as_one,
    "firms-wrapped": _firms_wrapped,
    "every-amount-signed": _every_amount_signed,
    "label-style": _labels_bare,
    "ids-gone": _ids_gone,
    "captioned": _captioned,
}


def _uncoloned(block: Block) -> tuple[Block, ...]:
    if not isinstance(block, Terms):
        return (block,)
    rows = tuple(replace(row, label=_text(plain(row.label).rstrip(":"))) for row in block.rows)
    return (replace(block, rows=rows),)


def _leadered(block: Block) -> tuple[Block, ...]:
    if not isinstance(block, Terms):
        return (block,)
    rows = tuple(replace(row, label=_text(f"{plain(row.label)} ........")) for row in block.rows)
    return (replace(block, rows=rows),)


def stacked(blocks: Blocks, chance: Random) -> Blocks:
    """The tree with several kinds of noise, one upon another."""
    for name in chance.sample(sorted(NOISE), chance.randrange(3, 12)):
        blocks = NOISE[name](blocks, chance)
    return blocks
