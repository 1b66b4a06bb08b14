"""Edits of a base document made at random: words changed, sentences and paragraphs put in and taken out."""

from collections.abc import Sequence
from typing import NamedTuple

from hypothesis import strategies as st

from generator.amendments.base.text import BaseText

WORDS = (
    "the Company shall not, unless otherwise agreed in writing, $2,000,000 99.478% January 24, 2003 (the 'Notes') "
    "definitive global Section 6(a) certified Registration Statement Inc. and/or -- Underwriters; Act) {braces} #1"
).split()
KINDS = ("replace", "replace", "delete", "insert", "swap", "sentence", "paragraph", "gone", "split", "join", "section")


class Edit(NamedTuple):
    """One edit: its kind, which paragraph, which word, how many, and the new ones."""

    kind: str
    paragraph: int
    word: int
    many: int
    new: tuple[str, ...]


EDITS = st.lists(
    st.builds(
        Edit,
        st.sampled_from(KINDS),
        st.integers(0, 200),
        st.integers(0, 300),
        st.integers(1, 4),
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(tuple),
    ),
    min_size=1,
    max_size=6,
)


def edited(base: BaseText, edits: Sequence[Edit]) -> list[str]:
    """The paragraphs of an edited copy; the title and the first paragraph stay as they are."""
    paragraphs = [base.text[each.start : each.end] for each in base.paragraphs]
    fixed = len([each for each in base.paragraphs if each.centred]) + 1
    for edit in edits:
        at = fixed + edit.paragraph % max(len(paragraphs) - fixed, 1)
        if at < len(paragraphs):
            paragraphs[at : at + 1] = _changed(paragraphs[at], edit)
    return paragraphs


def _changed(paragraph: str, edit: Edit) -> list[str]:
    words = paragraph.split()
    start = edit.word % len(words)
    end = min(len(words), start + edit.many)
    match edit.kind:
        case "replace":
            words[start:end] = edit.new
        case "delete":
            del words[start:end]
        case "insert":
            words[start:start] = edit.new
        case "swap":
            words[start:end] = reversed(words[start:end])
        case "sentence":
            words += ["Nothing", *edit.new, "applies."]
        case "paragraph":
            return [paragraph, " ".join(["A", "further", "matter:", *edit.new, "and", "so", "on."])]
        case "section":
            return [paragraph, " ".join(["77.", "Copies.", "Each", *edit.new]), "And a second paragraph."]
        case "gone":
            return []
        case "split" if start:
            return [" ".join(words[:start]), " ".join(words[start:])]
        case _:
            pass
    return [" ".join(words)] if words else []
