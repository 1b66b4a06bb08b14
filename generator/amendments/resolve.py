"""All amendments of a deal, resolved against the base document as it was, never against each other's results."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.amendments.base.text import BaseText, Span
from generator.amendments.edits import Deeming, Edit, Kind, Resolution, Trouble
from generator.amendments.locate import described
from generator.amendments.matching import found
from generator.amendments.quoting import Quoted, shown
from generator.amendments.wholes import Whole
from generator.deal.amendments import (
    AddParagraph,
    AddSection,
    AddSentence,
    DeemedReference,
    Delete,
    DeleteWhole,
    Insert,
    Rename,
    Renumber,
    Replace,
    ReplaceWhole,
)
from generator.tree.number import letter
from generator.values.facts import StillOpen


def resolve(base: BaseText, amendments: Sequence[Any], literal: Mapping[int, str] | None = None) -> Resolution:
    """The edits that amendments come to; one of which the place or the words looked for are open comes to nothing.

    `literal` gives the inserted words of each amendment as the agreement prints them, where quotations are to be read
    to the letter; else a comma or a stop that American printing puts inside the marks is the agreement's own.
    """
    outcomes = [outcome for index, one in enumerate(amendments) for outcome in _outcomes(base, index, one, literal)]
    edits = sorted(
        (one for one in outcomes if isinstance(one, Edit)), key=lambda edit: (edit.start, edit.end, edit.amendment)
    )
    troubles = [one for one in outcomes if isinstance(one, Trouble)]
    renames = {index for index, one in enumerate(amendments) if isinstance(one, Rename)}
    edits, touched = _less_renamed(base, edits, renames)
    troubles += [
        *touched,
        *_renamed_in(base, edits, amendments),
        *_overlaps(base, edits),
        *_unsettled(base, edits, renames),
    ]
    troubles = _in_order(base, edits, troubles, amendments)
    deemings = tuple(one for one in outcomes if isinstance(one, Deeming))
    return Resolution(base, tuple(edits), deemings, tuple(sorted(troubles, key=lambda trouble: trouble.amendment)))


def _outcomes(
    base: BaseText, index: int, amendment: Any, literal: Mapping[int, str] | None
) -> list[Edit | Trouble | Deeming]:
    whole = Whole(base, index)
    try:
        match amendment:
            case Rename():
                return list(whole.rename(amendment))
            case Delete() | Replace():
                rider = whole.deemed(amendment.deemed) if amendment.deemed else ()
                return [*Quoted(base, index, amendment, literal).outcome(), *rider]
            case Insert():
                return list(Quoted(base, index, amendment, literal).outcome())
            case ReplaceWhole():
                return list(whole.replaced(amendment))
            case DeleteWhole():
                return list(whole.deleted(amendment))
            case AddSection():
                return list(whole.section(amendment))
            case AddParagraph():
                return list(whole.paragraph(amendment))
            case AddSentence():
                return list(whole.sentence(amendment))
            case DeemedReference():
                return list(whole.deemed(amendment.deemed))
            case Renumber():
                return list(whole.renumbered(amendment))
            case _:
                raise TypeError(f"no kind of amendment: {amendment!r:.60}")
    except StillOpen:
        said = (
            "a fact that it hangs on is still open; nobody looked it up in the Basic Provisions, and nothing is changed"
        )
        return [Trouble("open", index, said)]


def _less_renamed(base: BaseText, edits: Sequence[Edit], renames: set[int]) -> tuple[list[Edit], list[Trouble]]:
    """The edits without those of a rename that stand in words that another amendment takes out; a note on each."""
    others = [edit for edit in edits if edit.amendment not in renames and edit.end > edit.start]
    starts, furthest = [edit.start for edit in others], list[Edit]()
    for edit in others:
        furthest.append(edit if not furthest or edit.end > furthest[-1].end else furthest[-1])
    kept, troubles = [], []
    for edit in edits:
        at = bisect_right(starts, edit.end - 1) - 1
        if edit.amendment in renames and at >= 0 and furthest[at].end > edit.start:
            said = (
                f"{shown(base.text[edit.start : edit.end])} stands in words that {_who(furthest[at].amendment)} "
                f"deletes ({described(base, edit.start)}); it is deleted, not renamed"
            )
            troubles.append(Trouble("rename touches", edit.amendment, said, "rename", edit.start))
        else:
            kept.append(edit)
    return kept, troubles


def _renamed_in(base: BaseText, edits: Sequence[Edit], amendments: Sequence[Any]) -> Iterator[Trouble]:
    """A note on each name that is renamed throughout, and that another amendment puts in."""
    names = {index: str(one.rename.known) for index, one in enumerate(amendments) if isinstance(one, Rename)}
    for edit in edits:
        for index, name in names.items():
            if edit.amendment != index and name in edit.new and name != "None":
                said = (
                    f"{_who(edit.amendment)} inserts {shown(name)}, which stays: amendments change the Basic "
                    "Provisions as they were, not each other's words"
                )
                yield Trouble("rename touches", index, said, "rename", edit.start)


def _overlaps(base: BaseText, edits: Sequence[Edit]) -> Iterator[Trouble]:
    """Two amendments that change the same words; or that put words into the same place, in an order of their own."""
    open_: list[Edit] = []
    for edit in edits:
        open_ = [one for one in open_ if one.end >= edit.start]
        if rival := next((one for one in reversed(open_) if _touch(one, edit)), None):
            yield _rivalry(base, rival, edit)
        open_.append(edit)


def _rivalry(base: BaseText, before: Edit, edit: Edit) -> Trouble:
    if before.start == before.end == edit.start == edit.end:
        said = f"{_who(before.amendment)} puts words into the same place ({described(base, edit.start)}); "
        return Trouble("order", edit.amendment, said + "which of them come first is not said", "", edit.start)
    shared = base.text[max(before.start, edit.start) : min(before.end, edit.end)]
    words = shown(shared) if shared else "this place"
    how = "deletes all around it" if before.start <= edit.start and edit.end < before.end else "changes it, too"
    said = f"{words} is changed here, and {_who(before.amendment)} {how} ({described(base, edit.start)})"
    return Trouble("overlap", edit.amendment, said, "", edit.start)


def _unsettled(base: BaseText, edits: Sequence[Edit], renames: set[int]) -> Iterator[Trouble]:
    """An insertion beside words that another amendment changes; a note where it only renames them."""
    changes = [edit for edit in edits if _takes(edit)]
    starts = [edit.start for edit in changes]
    for edit in edits:
        if edit.beside is None:
            continue
        at = bisect_right(starts, edit.beside.end - 1) - 1
        if at >= 0 and edit.beside.start < changes[at].end and not changes[at].start < edit.start < changes[at].end:
            other = changes[at]
            words = shown(base.text[max(other.start, edit.beside.start) : min(other.end, edit.beside.end)].strip())
            said = f"{words}, which this is put beside, is changed by {_who(other.amendment)}"
            kind: Kind = "rename touches" if other.amendment in renames else "overlap"
            yield Trouble(kind, edit.amendment, f"{said} ({described(base, other.start)})", "", other.start)


def _touch(before: Edit, edit: Edit) -> bool:
    """Whether two edits, the one before the other, have characters or a place in common."""
    if before.start == before.end and edit.start == edit.end:
        return before.start == edit.start and before.whole == edit.whole
    if before.whole != edit.whole and _takes(before if before.whole else edit):
        return edit.start <= before.end  # words put in at either end of a paragraph that goes
    return edit.start < before.end and (edit.end > before.start or edit.start > before.start)


def _takes(edit: Edit) -> bool:
    return edit.end > edit.start


def _in_order(
    base: BaseText, edits: Sequence[Edit], troubles: Sequence[Trouble], amendments: Sequence[Any]
) -> list[Trouble]:
    """The troubles, words that are not found being told as a matter of order where another amendment puts them in."""
    made = []
    for trouble in troubles:
        quoted = getattr(amendments[trouble.amendment], "deleted", None) or getattr(
            amendments[trouble.amendment], "beside", None
        )
        words = str(quoted.known) if trouble.kind == "not found" and quoted is not None else ""
        maker = next((edit for edit in edits if words and words.rstrip(",.") in edit.new), None)
        if maker is not None and not found(base, words, Span(0, len(base.text))):
            said = (
                f"{shown(words)} stands in the Basic Provisions only once {_who(maker.amendment)} has put it there; "
                "every amendment is looked up in the document as it was"
            )
            trouble = Trouble("order", trouble.amendment, said, trouble.field, maker.start)
        made.append(trouble)
    return made


def _who(index: int) -> str:
    return f"amendment {letter(index)}"
