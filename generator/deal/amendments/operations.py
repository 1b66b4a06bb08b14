"""How a deal varies the Basic Provisions: what is done, where, and with which words.

The operations are those that Akoma Ntoso (OASIS LegalDocML 1.0) calls textual modifications, and the deemed reference.
"""

from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from generator.deal.amendments.locator import Locator
from generator.deal.amendments.places import ParagraphPlace, SentencePlace, WholePlace
from generator.deal.fields import Count, SectionLabel, Text, Wording, Yes, one_of
from generator.deal.part import Part, stated
from generator.source import Scalar, Seq
from generator.values.facts import Fact
from generator.values.words import Words

WHERE = {"section": "2(a)", "line": 2}
WHOLE = {"section": "9", "paragraph": 2}
Called = Annotated[Fact[str], one_of("phrase", "word")]


def _listed(given: object) -> object:
    """A single text is a list of one."""
    return Seq.of(given, given) if isinstance(given, Scalar) else given


Paragraphs = Annotated[
    tuple[Wording, ...],
    Field(min_length=1),
    BeforeValidator(_listed, json_schema_input_type=Wording | Annotated[tuple[Wording, ...], Field(min_length=1)]),
]
"""A text of its own, a paragraph each."""


def _exactly_one(*given: object, of: str) -> None:
    if len([one for one in given if one]) != 1:
        raise PydanticCustomError("value", "{said}", {"said": f"expected exactly one of {of}"})


def _key(at: Locator, words: Fact[Words]) -> str:
    return f"{at.label} {str(words.known or '')[:24]}"


class Rename(Part):
    """All references to one name refer to another."""

    rename: Wording = stated("The name in the Basic Provisions.", "Primerica Corporation")
    to: Wording = stated("The name that it stands for.", "{program.issuer.name}")

    @property
    def operation(self) -> str:
        """The name of the clause that words it."""
        return "rename"


class Deemed(Part):
    """A reference in the Basic Provisions that is deemed to be to something else."""

    reference: Text = stated("The term in the Basic Provisions.", "Registration Statement")
    to: Wording = stated("What it is deemed to refer to.", "such registration statement on Form S-3")


class DeemedReference(Part):
    """A deemed reference that rides on no other amendment; it changes no words."""

    deemed: Deemed = stated("The reference.", {"reference": "Prospectus", "to": "the prospectus"})

    @property
    def operation(self) -> str:
        """The name of the clause that words it."""
        return "deemed"


class Quoting(Part):
    """An amendment that quotes words of the document; `occurrence` chooses where they stand there more than once."""

    at: Locator = stated("Where.", WHERE)
    occurrence: Count | None = stated("Which of several such words in that place.", "2", default=None)


class Delete(Quoting):
    """Words are deleted, and none put in their place."""

    delete_only: Wording = stated("The words deleted.", "or definitive")
    called: Called | None = stated("What the agreement calls them.", "phrase", default=None)
    deemed: Deemed | None = stated("A deemed reference that rides on it.", {"reference": "X", "to": "Y"}, default=None)

    @property
    def operation(self) -> str:
        """The name of the clause that words it."""
        return "delete"

    @property
    def key(self) -> str:
        """What tells this amendment from the others: its place and the words that it deletes."""
        return _key(self.at, self.delete_only)

    @property
    def deleted(self) -> Fact[Words]:
        """The words deleted."""
        return self.delete_only


class Replace(Quoting):
    """Words are deleted and others inserted in lieu of them; the key says what the deal calls the deleted words."""

    delete: Wording | None = stated("The words deleted.", "(33-55542), including a prospectus", default=None)
    delete_phrase: Wording | None = stated("The same, called a phrase.", "next day", default=None)
    delete_word: Wording | None = stated("The same, called a word.", "definitive", default=None)
    insert: Wording = stated("The words inserted.", "global")
    deemed: Deemed | None = stated("A deemed reference that rides on it.", {"reference": "X", "to": "Y"}, default=None)

    @model_validator(mode="after")
    def one_deletion(self) -> "Replace":
        """Exactly one of the three ways to say what is deleted."""
        given = (self.delete, self.delete_phrase, self.delete_word)
        beside = "" if any(given) else ", or of after and before"
        _exactly_one(*given, of=f"delete, delete_phrase and delete_word{beside}")
        return self

    @property
    def operation(self) -> str:
        """The name of the clause that words it."""
        return "replace"

    @property
    def key(self) -> str:
        """What tells this amendment from the others: its place and the words that it deletes."""
        return _key(self.at, self.deleted)

    @property
    def deleted(self) -> Fact[Words]:
        """The words deleted, whichever key holds them."""
        words = self.delete or self.delete_phrase or self.delete_word
        assert words is not None, "the model admits exactly one"
        return words


class Insert(Quoting):
    """Words are inserted before or after others."""

    insert: Wording = stated("The words inserted.", "as amended")
    after: Wording | None = stated("The words that they follow.", "the Act", default=None)
    before: Wording | None = stated("The words that they go before.", "the Act", default=None)

    @model_validator(mode="after")
    def one_neighbour(self) -> "Insert":
        """Either the words before or the words behind."""
        _exactly_one(self.after, self.before, of="after and before")
        return self

    @property
    def operation(self) -> str:
        """The name of the clause that words it."""
        return "insert"

    @property
    def key(self) -> str:
        """What tells this amendment from the others: its place and the words that it is put beside."""
        return _key(self.at, self.beside)

    @property
    def beside(self) -> Fact[Words]:
        """The words beside which others are inserted."""
        words = self.after or self.before
        assert words is not None, "the model admits exactly one"
        return words


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
