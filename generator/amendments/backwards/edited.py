"""An edited copy of a base document: its paragraphs in the characters of the original, without title page and notes."""

import re
from collections.abc import Sequence
from pathlib import Path

from generator.amendments.base.files import read_base
from generator.amendments.base.folded import fold
from generator.amendments.base.text import BaseText
from generator.findings import Unavailable
from generator.tree.document import Document, Section
from generator.tree.walk import plain, runs, walk
from generator.writers.ascii import ascii_form

_NOTE = re.compile(r" ?\[Note \d+\]")


def edited_paragraphs(base: BaseText, file: Path, front: Document) -> list[str]:
    """The paragraphs of an edited copy; `front` is a conformed copy with the title page and the foot to leave out.

    Raises Unavailable where the copy has tracked changes and is not of this document.
    """
    if file.suffix.lower() == ".docx":
        before = _paragraphs(read_base(file, str(file), "original"), base, front)
        original = [base.text[each.start : each.end] for each in base.paragraphs]
        after = _paragraphs(read_base(file, str(file)), base, front)
        if before not in (original, after):  # the latter where no change is tracked
            raise Unavailable(f"{file}: {_differs(original, before)}")
        return after
    return _paragraphs(read_base(file, str(file)), base, front)


def _paragraphs(read: BaseText, base: BaseText, front: Document) -> list[str]:
    lines = [read.text[each.start : each.end] for each in read.paragraphs]
    if base.text.isascii():
        lines = [ascii_form(line) for line in lines]
    lines = _without(lines, " ".join(_cover(front)).split())
    lines = _without(lines[::-1], ascii_form(plain(front.foot)).split(), backwards=True)[::-1]
    kept = [" ".join(_NOTE.sub("", line).split()) for line in lines if not line.startswith("[Note ")]
    return [_as_original(line, base) for line in kept if line]


def _cover(front: Document) -> list[str]:
    covers = [block for block in front.blocks if isinstance(block, Section) and block.role == "cover"]
    return [ascii_form(plain(run)) for block in walk(covers) for run in runs(block)]


def _without(lines: Sequence[str], words: list[str], backwards: bool = False) -> list[str]:
    """The lines less the first of them, as long as these are made up of `words` in their order."""
    left = list(words)
    for at, line in enumerate(lines):
        said = line.split()
        there = left[-len(said) :] if backwards else left[: len(said)]
        if not left or said != there:
            return list(lines[at:]) if not left or at == 0 else list(lines)
        left = left[: -len(said)] if backwards else left[len(said) :]
    return [] if not left else list(lines)


def _as_original(line: str, base: BaseText) -> str:
    """A line in the very characters of the original's paragraph that it folds to, where there is one."""
    return base.by_fold.get(fold(line).text, line)


def _differs(original: Sequence[str], before: Sequence[str]) -> str:
    """Where a copy with its changes rejected first differs from the base document."""
    at = next((at for at, (a, b) in enumerate(zip(original, before, strict=False)) if a != b), 0)
    here, there = (repr(lines[at][:60]) if at < len(lines) else "nothing" for lines in (before, original))
    return f"expected the base document once all changes are rejected, found {here} in the place of {there}"
