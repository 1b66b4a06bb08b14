"""What each operation makes of a text: `resolve/NAME.txt` holds the text, amendments, and what they come to.

Its parts: `base`, as printed; `deal`, the block of amendments; `becomes`, a paragraph a line, nothing where amendments
clash; `told`, what is found.
"""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.amendments.base.text import BaseText
from generator.amendments.edits import Resolution
from generator.amendments.redlined import amended, redlined
from generator.amendments.resolve import resolve

from .cases import Data, amended_deal, amendments, base_text, data, told

CASES = sorted((Path(__file__).parent / "resolve").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_comes_to_what_is_written(case: Path, tmp_path: Path, rewrite_goldens: bool) -> None:
    given_ = data(case)
    base = tmp_path / "base.txt"
    base.write_text(given_.parts["base"], "utf-8")
    _, resolved = amended_deal(given_.parts["deal"], base, tmp_path)
    parts = {"base": given_.parts["base"], "deal": given_.parts["deal"]}
    clash = any(trouble.kind in ("overlap", "order") for trouble in resolved.troubles)
    parts |= {"becomes": "" if clash else amended(resolved) + "\n"}
    parts |= {"told": "".join(f"{line}\n" for line in told(resolved))}
    now = Data(given_.comment, parts).text
    if rewrite_goldens:
        case.write_text(now, "utf-8")
    assert now == case.read_text("utf-8")
    if not clash:
        assert_nothing_else_changes(resolved)


def assert_nothing_else_changes(resolved: Resolution) -> None:
    """Outside the edits every character stays, in its order; without the changes the text is as it was."""
    base = resolved.base
    paragraphs = redlined(resolved)
    original = [p for p in paragraphs if p.source is not None]
    before = ["".join(piece.text for piece in p.pieces if piece.kind != "added") for p in original]
    assert "\n".join(before) == base.text
    kept = "".join(piece.text for p in paragraphs for piece in p.pieces if piece.kind == "kept")
    rest, at = "", 0
    for edit in resolved.edits:
        rest += base.text[at : edit.start]
        at = max(at, edit.end)
    rest += base.text[at:]
    letters = rest.replace("\n", "")
    if not any(edit.new and not edit.whole for edit in resolved.edits):
        assert kept == letters
    else:  # words that a replacement begins and ends with alike are kept, too
        following = iter(kept)
        assert all(character in following for character in letters)


WORD = st.sampled_from("the Company shall sell to each Underwriter, (a) Inc. notes; and “funds” -- on a day".split())
TEXT = st.lists(WORD, min_size=1, max_size=12).map(" ".join)


@st.composite
def amended_texts(draw: st.DrawFn) -> tuple[BaseText, str]:
    """A text of a few sections, and amendments of words that stand in it, or do not."""
    paragraphs = draw(st.lists(TEXT, min_size=1, max_size=6))
    lines = "\n\n".join(f"     {number}. {words}" for number, words in enumerate(paragraphs, 1))
    base = base_text(lines + "\n")
    block = "amendments:\n"
    for _ in range(draw(st.integers(1, 5))):
        section = draw(st.integers(1, len(paragraphs)))
        words = paragraphs[section - 1].split()
        first = draw(st.integers(0, len(words) - 1))
        old = " ".join(words[first : first + draw(st.integers(1, 4))])
        new = draw(TEXT)
        at = f'{{section: "{section}"}}'
        block += draw(
            st.sampled_from(
                (
                    f"  - {{at: {at}, delete: '{old}', insert: '{new}'}}\n",
                    f"  - {{at: {at}, delete_only: '{old}'}}\n",
                    f"  - {{at: {at}, after: '{old}', insert: '{new}'}}\n",
                    f"  - {{at: {at}, before: '{old}', insert: '{new}'}}\n",
                    f"  - {{at: {at}, add_sentence: '{new}'}}\n",
                    f"  - {{at: {at}, add_paragraph: '{new}'}}\n",
                    f"  - {{at: {at}, replace_with: '{new}'}}\n",
                    f"  - {{at: {at}, delete_entirely: yes}}\n",
                    f"  - {{rename: '{old}', to: '{new}'}}\n",
                )
            )
        )
    return base, block


@given(amended_texts())
@settings(max_examples=100)
def test_what_resolves_leaves_everything_else_untouched(given_: tuple[BaseText, str]) -> None:
    base, block = given_
    resolved = resolve(base, amendments(block))
    if {trouble.kind for trouble in resolved.troubles} <= {"closing punctuation", "rename touches"}:
        assert_nothing_else_changes(resolved)
        assert _spliced(resolved) == amended(resolved)


def test_a_sentence_added_to_a_section_that_is_replaced_is_told() -> None:
    """Though a paragraph is added at the same place, and stands between them in order."""
    block = "amendments:\n" + "".join(
        f'  - {{at: {{section: "1"}}, {what}: the Company}}\n'
        for what in ("add_paragraph", "replace_with", "add_sentence")
    )
    found = resolve(base_text("     1. the notes\n"), amendments(block))
    assert [(trouble.kind, trouble.amendment) for trouble in found.troubles] == [("overlap", 2)]


def _spliced(resolved: Resolution) -> str:
    """The text with each edit carried out on its characters, from the last to the first; words before paragraphs."""
    text = resolved.base.text
    for edit in sorted(resolved.edits, key=lambda edit: (edit.start, edit.end, edit.whole), reverse=True):
        if not edit.whole:
            text = text[: edit.start] + edit.new + text[edit.end :]
        elif edit.start == edit.end:
            text = f"{text[: edit.start]}\n{edit.new}{text[edit.start :]}"
        elif edit.new:
            text = text[: edit.start] + edit.new + text[edit.end :]
        else:
            text = text[: edit.start] + "\x00" + text[edit.end :]
    return "\n".join(line for line in text.split("\n") if line != "\x00")
