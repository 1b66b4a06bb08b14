"""What a place must be for what is done there."""

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from generator.deal.amendments.locator import Locator


def _other_than(at: Locator, units: tuple[str, ...], expected: str) -> Locator:
    if at.unit in units:
        found = "the whole document" if at.unit == "document" else f"a {at.unit}"
        raise PydanticCustomError("value", "{said}", {"said": f"expected {expected}, found {found}"})
    return at


def _whole(at: Locator) -> Locator:
    return _other_than(at, ("document", "line"), "a section or a part of one, a paragraph or a sentence")


def _ending_paragraph(at: Locator) -> Locator:
    return _other_than(at, ("sentence", "line"), "a section, a part of one or a paragraph")


def _ending_sentence(at: Locator) -> Locator:
    return _other_than(at, ("line",), "a section or a part of one, a paragraph or a sentence")


WholePlace = Annotated[Locator, AfterValidator(_whole)]
"""What can be taken out in its entirety."""
ParagraphPlace = Annotated[Locator, AfterValidator(_ending_paragraph)]
"""What a paragraph can be added to, or behind."""
SentencePlace = Annotated[Locator, AfterValidator(_ending_sentence)]
"""What a sentence can be added to, or behind."""
