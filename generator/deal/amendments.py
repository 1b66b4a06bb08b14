"""How a deal varies the Basic Provisions: what is done, where, and with which words."""

from typing import Annotated

from pydantic import Discriminator, Tag, model_validator
from pydantic_core import PydanticCustomError

from generator.deal.fields import Count, SectionLabel, Text, Wording
from generator.deal.part import Part, stated
from generator.source import Map
from generator.values.facts import Fact
from generator.values.words import Words


class Rename(Part):
    """All references to one name refer to another."""

    rename: Wording = stated("The name in the Basic Provisions.", "Primerica Corporation")
    to: Wording = stated("The name that it stands for.", "{program.issuer.name}")

    @property
    def operation(self) -> str:
        """The name of the clause that words it."""
        return "rename"


class Locator(Part):
    """A place in the Basic Provisions as printed: a section, a paragraph of it, a line of either."""

    section: SectionLabel = stated("The section.", "6(a)")
    paragraph: Count | None = stated("Which paragraph of the section.", "3", default=None)
    line: Count | None = stated("Which line of the paragraph, or of the section.", "14", default=None)

    @property
    def label(self) -> str:
        """The place in short: `3 paragraph 3 line 14`."""
        steps = (("", self.section), ("paragraph", self.paragraph), ("line", self.line))
        return " ".join(f"{unit} {step.known or '?'}".strip() for unit, step in steps if step)


class Deemed(Part):
    """A reference in the Basic Provisions that is deemed to be to something else."""

    reference: Text = stated("The term in the Basic Provisions.", "Registration Statement")
    to: Wording = stated("What it is deemed to refer to.", "such registration statement on Form S-3")


class Replace(Part):
    """Words are deleted and others inserted in lieu of them; the key says what the deal calls the deleted words."""

    at: Locator = stated("Where.", {"section": "2(a)", "line": 2})
    delete: Wording | None = stated("The words deleted.", "(33-55542), including a prospectus", default=None)
    delete_phrase: Wording | None = stated("The same, called a phrase.", "next day", default=None)
    delete_word: Wording | None = stated("The same, called a word.", "definitive", default=None)
    insert: Wording = stated("The words inserted.", "global")
    deemed: Deemed | None = stated("A deemed reference that rides on it.", {"reference": "X", "to": "Y"}, default=None)

    @model_validator(mode="after")
    def one_deletion(self) -> "Replace":
        """Exactly one of the three ways to say what is deleted."""
        if len([words for words in (self.delete, self.delete_phrase, self.delete_word) if words]) != 1:
            said = "expected exactly one of delete, delete_phrase and delete_word"
            raise PydanticCustomError("value", "{said}", {"said": said})
        return self

    @property
    def operation(self) -> str:
        """The name of the clause that words it."""
        return "replace"

    @property
    def key(self) -> str:
        """What tells this amendment from the others: its place and the words that it deletes."""
        return f"{self.at.label} {str(self.deleted.known or '')[:24]}"

    @property
    def deleted(self) -> Fact[Words]:
        """The words deleted, whichever key holds them."""
        words = self.delete or self.delete_phrase or self.delete_word
        assert words is not None, "the model admits exactly one"
        return words


def _operation(given: object) -> str:
    if isinstance(given, Map):
        return "rename" if "rename" in given or ("at" not in given and "to" in given) else "replace"
    return "rename" if isinstance(given, Rename) else "replace"


Amendment = Annotated[Annotated[Rename, Tag("rename")] | Annotated[Replace, Tag("replace")], Discriminator(_operation)]
