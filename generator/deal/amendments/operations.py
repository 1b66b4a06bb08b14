"""How a deal varies the Basic Provisions: what is done, where, and with which words.

The operations are those that Akoma Ntoso (OASIS LegalDocML 1.0) calls textual modifications, and the deemed reference.
"""

from typing import Annotated

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from generator.deal.amendments.locator import Locator
from generator.deal.fields import Count, Text, Wording, one_of
from generator.deal.part import Part, stated
from generator.values.facts import Fact
from generator.values.words import Words

WHERE = {"section": "2(a)", "line": 2}
Called = Annotated[Fact[str], one_of("phrase", "word")]


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
