"""Amendments that quote nothing of the Basic Provisions: whole sections, paragraphs and sentences, and numbers."""

from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from generator.deal.amendments.places import ParagraphPlace, SentencePlace, WholePlace
from generator.deal.fields import SectionLabel, Wording, Yes
from generator.deal.part import Part, stated
from generator.source import Scalar, Seq
from generator.values.facts import Fact

WHOLE = {"section": "9", "paragraph": 2}


def _listed(given: object) -> object:
    """A single text is a list of one."""
    return Seq.of(given, given) if isinstance(given, Scalar) else given


Paragraphs = Annotated[
    tuple[Wording, ...],
    Field(min_length=1),
    BeforeValidator(_listed, json_schema_input_type=Wording | Annotated[tuple[Wording, ...], Field(min_length=1)]),
]
"""A text of its own, a paragraph each."""


class DeleteWhole(Part):
    """A section, a paragraph or a sentence is deleted in its entirety."""

    at: WholePlace = stated("What is deleted.", WHOLE)
    delete_entirely: Yes = stated("`yes`.", "yes")

    @property
    def operation(self) -> str:
        """The name of the clause that words it."""
        return "delete-whole"


class ReplaceWhole(Part):
    """A section, a paragraph or a sentence is deleted in its entirety and replaced with a text."""

    at: WholePlace = stated("What is deleted.", WHOLE)
    replace_with: Paragraphs = stated("The text, a paragraph each.", ["It may be ended."])

    @property
    def operation(self) -> str:
        """The name of the clause that words it."""
        return "replace-whole"


class AddSection(Part):
    """A section is added behind another."""

    add_section: SectionLabel = stated("Its number.", "11A")
    after: SectionLabel = stated("The section that it follows.", "11")
    text: Paragraphs = stated("Its text without the number, a paragraph each.", ["Copies. Each party …"])

    @model_validator(mode="after")
    def number_apart(self) -> "AddSection":
        """The number stands in a field of its own, and so not in the text."""
        if self.add_section.known and str(self.text[0].known or "").startswith(f"{self.heading.text} "):
            said = (
                f"expected the text without its number, which is put before it, found {self.heading.text!r} at its head"
            )
            raise PydanticCustomError("value", "{said}", {"said": said})
        return self

    @property
    def heading(self) -> Fact[str]:
        """What its text begins with: `11A.` of a section, `(c)` of a part of one."""
        return self.add_section.showing(lambda label: label[label.rindex("(") :] if "(" in label else f"{label}.")

    @property
    def operation(self) -> str:
        """The name of the clause that words it."""
        return "add-section"


class AddParagraph(Part):
    """A paragraph is added behind another, or at the end of a section."""

    at: ParagraphPlace = stated(
        "The paragraph that it follows, or the section that it ends.", {"section": "3", "paragraph": 2}
    )
    add_paragraph: Paragraphs = stated("The text, a paragraph each.", ["Nothing here …"])

    @property
    def operation(self) -> str:
        """The name of the clause that words it."""
        return "add-paragraph"


class AddSentence(Part):
    """A sentence is added at the end of a section or a paragraph, or behind another sentence."""

    at: SentencePlace = stated("What it is added to; the sentence that it follows.", {"section": "3", "paragraph": 2})
    add_sentence: Wording = stated("The sentence.", "Time is of the essence.")

    @property
    def operation(self) -> str:
        """The name of the clause that words it."""
        return "add-sentence"


class Renumber(Part):
    """A section gets another number."""

    renumber: SectionLabel = stated("The section.", "11")
    to: SectionLabel = stated("Its new number.", "12")

    @property
    def operation(self) -> str:
        """The name of the clause that words it."""
        return "renumber"
