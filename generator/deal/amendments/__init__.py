"""How a deal varies the Basic Provisions."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Annotated

from pydantic import BeforeValidator, Discriminator, Tag
from pydantic_core import PydanticCustomError

from generator.deal.amendments.locator import Locator, Step
from generator.deal.amendments.operations import (
    AddParagraph,
    AddSection,
    AddSentence,
    Deemed,
    DeemedReference,
    Delete,
    DeleteWhole,
    Insert,
    Rename,
    Renumber,
    Replace,
    ReplaceWhole,
)
from generator.source import Map

__all__ = [
    "OPERATIONS",
    "AddParagraph",
    "AddSection",
    "AddSentence",
    "Amendment",
    "Deemed",
    "DeemedReference",
    "Delete",
    "DeleteWhole",
    "Insert",
    "Locator",
    "Rename",
    "Renumber",
    "Replace",
    "ReplaceWhole",
    "Step",
]

OPERATIONS = (
    Rename, Delete, Replace, Insert, DeleteWhole, ReplaceWhole, AddSection, AddParagraph, AddSentence, DeemedReference,
    Renumber,
)  # fmt: skip
"""Every kind of amendment."""

_MARKS = {
    "rename": "rename",
    "renumber": "renumber",
    "add_section": "add-section",
    "text": "add-section",
    "add_paragraph": "add-paragraph",
    "add_sentence": "add-sentence",
    "replace_with": "replace-whole",
    "delete_entirely": "delete-whole",
    "delete_only": "delete",
    "called": "delete",
    "delete": "replace",
    "delete_phrase": "replace",
    "delete_word": "replace",
    "before": "insert",
    "after": "insert",
}
"""The keys by which a kind is known; `after` is a section's as well."""


def _marks(given: Map) -> dict[str, str]:
    """The keys of an amendment that tell its kind, a kind each."""
    found = {_MARKS[key]: key for key in reversed(_MARKS) if key in given}
    if "add-section" in found and found.get("insert") == "after":
        del found["insert"]
    return dict(reversed(found.items()))


def _operation(given: object) -> str:
    """The kind of an amendment, by the keys that it has; by those that were perhaps meant, where it has none."""
    if not isinstance(given, Map):
        return str(getattr(given, "operation", "replace"))
    if kinds := [*_marks(given)]:
        return kinds[0]
    if "deemed" in given and not given.keys() & {"at", "insert"}:
        return "deemed"
    if "to" in given and not given.keys() & {"at", "insert"}:
        return "rename"
    return next(_meant(given), "replace")


def _meant(given: Map) -> Iterator[str]:
    """The kinds whose keys are nearly those of an amendment."""
    for key in given:
        yield from (_MARKS[near] for near in get_close_matches(key, _MARKS, n=1, cutoff=0.7))


def _of_one_kind(given: object) -> object:
    """An amendment with the keys of one kind alone, and with one by which that is known."""
    if not isinstance(given, Map):
        return given
    found = [*_marks(given).values()]
    said = ""
    if len(found) > 1:
        said = f"expected the keys of one kind of amendment, found {', '.join(found[:-1])} and {found[-1]}"
    elif not found and not given.keys() & {"insert", "deemed", "to"} and not any(_meant(given)):
        *kinds, last = (key for key in _MARKS if key not in ("text", "called"))
        said = f"expected a key that says what is done ({', '.join(kinds)} or {last}), found none"
    if said:
        raise PydanticCustomError("value", "{said}", {"said": said})
    return given


Amendment = Annotated[
    Annotated[Rename, Tag("rename")]
    | Annotated[Delete, Tag("delete")]
    | Annotated[Replace, Tag("replace")]
    | Annotated[Insert, Tag("insert")]
    | Annotated[DeleteWhole, Tag("delete-whole")]
    | Annotated[ReplaceWhole, Tag("replace-whole")]
    | Annotated[AddSection, Tag("add-section")]
    | Annotated[AddParagraph, Tag("add-paragraph")]
    | Annotated[AddSentence, Tag("add-sentence")]
    | Annotated[DeemedReference, Tag("deemed")]
    | Annotated[Renumber, Tag("renumber")],
    Discriminator(_operation),
    BeforeValidator(_of_one_kind),
]
