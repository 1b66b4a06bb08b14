"""How a deal varies the Basic Provisions."""

from typing import Annotated

from pydantic import Discriminator, Tag

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

_KEYS = {
    "rename": "rename",
    "renumber": "renumber",
    "add_section": "add-section",
    "add_paragraph": "add-paragraph",
    "add_sentence": "add-sentence",
    "replace_with": "replace-whole",
    "delete_entirely": "delete-whole",
    "delete_only": "delete",
}
"""The keys that only one kind has."""


def _operation(given: object) -> str:
    """The kind of an amendment, by the keys that it has."""
    if not isinstance(given, Map):
        return str(getattr(given, "operation", "replace"))
    if kinds := [kind for key, kind in _KEYS.items() if key in given]:
        return kinds[0]
    if "after" in given or "before" in given:
        return "insert"
    if "at" not in given and "to" in given:
        return "rename"
    return "deemed" if set(given) == {"deemed"} else "replace"


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
]
