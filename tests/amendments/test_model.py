"""The model's eight amendments on the specimen: they resolve, and whatever moves under them is caught.

`model.txt` holds every message, whole: of each amendment, its words a line further down or up (a paragraph, where it
names no line), with one character changed, doubled within their place, and removed.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.agreement import document
from generator.amendments.base.text import BaseText, Span
from generator.amendments.edits import Edit, Resolution
from generator.amendments.of_deal import resolution
from generator.amendments.redlined import amended
from generator.amendments.resolve import resolve
from generator.checking import check
from generator.resources import templates_dir
from generator.rules import amending, base_text
from generator.takedown import Takedown, load
from generator.tree.number import letter
from tests.sources import MODEL

from .cases import base_text as read_text
from .cases import told

GOLDEN = Path(__file__).with_name("model.txt")
SPECIMEN = templates_dir() / "basic_provisions/specimen-1993.txt"
NOTED = ("(f)", "(g)", "(h)")
"""The amendments with a comma inside their quotation marks."""


@cache
def model() -> tuple[Takedown, Resolution]:
    takedown = load(MODEL, None, "specimen-1993")
    resolved = resolution(takedown, document(takedown, "draft"))
    assert resolved is not None
    return takedown, resolved


def test_all_eight_resolve_with_the_notes_that_they_deserve() -> None:
    takedown, resolved = model()
    assert {edit.amendment for edit in resolved.edits} == set(range(8))
    assert len([edit for edit in resolved.edits if edit.amendment == 0]) == 7  # six, and the title in capitals
    assert [(letter(trouble.amendment), trouble.kind) for trouble in resolved.troubles] == [
        (name, "closing punctuation") for name in NOTED
    ]
    found = [finding.code for finding in check(takedown, [*amending.RULES, *base_text.RULES], whole=False)]
    assert found == ["A107"] * 3


def test_they_make_of_the_specimen_what_they_say() -> None:
    _, resolved = model()
    text = amended(resolved)
    assert "Primerica Corporation" not in text and text.count("Citigroup Inc.") == 6
    assert "PRIMERICA CORPORATION" not in text and "CITIGROUP INC.\nDebt Securities" in text
    for words in (
        '(the "Commission") a registration statement on Form S-3 (333-57364), including a prospectus, by which',
        "to the Company by wire transfer of federal or other same day funds. The Representatives shall inform",
        "shall be paid by wire transfer of federal or other same day funds",
        "Registered Securities shall be delivered in global form,",
        "of a material fact contained in the Registration Statement, the Prospectus or any",
        "whether the Registration Statement, the Prospectus or any",
        "to Citigroup Inc. at 399 Park Avenue, New York, New York 10043, Attention: Treasurer;",
    ):
        assert text.count(words) == 1, words


def test_read_to_the_letter_commas_go_and_a_stop_comes(tmp_path: Path) -> None:
    deal = tmp_path / "deal.yaml"
    deal.write_text(MODEL.read_text("utf-8").replace("\namendments:", "\nclosing_punctuation: literal\namendments:"))
    takedown = load(deal, None, "specimen-1993")
    resolved = resolution(takedown, document(takedown, "draft"))
    assert resolved is not None and not resolved.troubles
    text = amended(resolved)
    assert "contained in the Registration Statement the Prospectus" in text
    assert "New York, New York 10043. Attention: Treasurer" in text  # it ends the agreement's list, and its sentence


def targets() -> Iterator[tuple[int, Span]]:
    """Where each amendment that quotes finds its words."""
    _, resolved = model()
    yield from ((edit.amendment, edit) for edit in resolved.edits if edit.amendment)


def moved(text: str, base: BaseText, target: Span, by: int, lined: bool) -> str:
    """The specimen with a target further down or up by a line; by a paragraph, where its line is not named."""
    lines = text.split("\n")
    first = base.line_number(target.start) - 1
    if not lined and by > 0:
        lines[first:first] = ["", "     A paragraph that nobody has amended begins here, and so"]
    elif not lined:
        begins = base.paragraph_at(target.start).line - 1
        lines[begins - 1 : begins + 1] = [lines[begins].lstrip()]
    elif by > 0:
        lines.insert(first, "one line more of these same words, that nobody has amended, and so")
    else:
        upper = max(at for at in range(first) if lines[at].strip() and not lines[at].strip().isdigit())
        lines[upper] += " " + lines.pop(first)
    return "\n".join(lines)


def changed(text: str, base: BaseText, target: Edit, words: str) -> str:
    """The specimen with other words in the place of a target; line ends within it become blanks."""
    old = base.text[target.start : target.end]
    pattern = re.compile(r"\s+".join(map(re.escape, old.split())))
    first = base.line_number(target.start) - 1
    head = "".join(line + "\n" for line in text.split("\n")[:first])
    at = pattern.search(text, len(head))
    assert at is not None
    return text[: at.start()] + words.replace("@", old) + text[at.end() :]


def spoiled(kind: str, target: Edit, lined: bool) -> str:
    """The specimen with a target spoiled in one way."""
    _, resolved = model()
    base, text = resolved.base, SPECIMEN.read_text("utf-8")
    old = base.text[target.start : target.end]
    match kind:
        case "down":
            return moved(text, base, target, 1, lined)
        case "up":
            return moved(text, base, target, -1, lined)
        case "a character":
            last = old.rstrip(",")[-1]
            return changed(text, base, target, old.rstrip(",")[:-1] + ("9" if last.isdigit() else "x"))
        case "doubled":
            return changed(text, base, target, "@ and @")
        case _:
            return changed(text, base, target, "")


def messages() -> Iterator[str]:
    """What there is to say of each amendment once its words were spoiled, notes on commas aside."""
    takedown, _ = model()
    for index, target in targets():
        assert isinstance(target, Edit)
        lined = getattr(takedown.deal.amendments[index], "at").line is not None  # noqa: B009 - of all but the rename
        for kind in ("down", "up", "a character", "doubled", "removed"):
            base = read_text(spoiled(kind, target, lined), "specimen.txt")
            resolved = resolve(base, takedown.deal.amendments)
            found = [said for said in told(resolved) if not re.match(r"\(\w\) (closing punctuation|noted)", said)]
            yield f"=== {letter(index)} {kind}"
            yield from found
            own = [said for said in found if said.startswith(letter(index))]
            assert own, (index, kind, found)


def test_whatever_moves_under_them_is_caught(rewrite_goldens: bool) -> None:
    now = "".join(f"{line}\n" for line in messages())
    if rewrite_goldens:
        GOLDEN.write_text(now, "utf-8")
    assert now == GOLDEN.read_text("utf-8")


def test_a_name_that_is_written_otherwise_is_not_renamed() -> None:
    takedown, _ = model()
    text = SPECIMEN.read_text("utf-8").replace("Primerica", "Primerika").replace("PRIMERICA", "PRIMERIKA")
    resolved = resolve(read_text(text), takedown.deal.amendments[:1])
    assert [trouble.kind for trouble in resolved.troubles] == ["nothing renamed"]
