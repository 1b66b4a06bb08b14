"""The clauses that a deal names, and those whose words stand in this deal alone."""

from typing import Annotated

from pydantic import Discriminator, Tag

from generator.deal.fields import FileName, Name, Unstopped, Wording
from generator.deal.part import Part, stated
from generator.source import Map


class OneOff(Part):
    """A clause that stands in this deal alone; no template holds it and nobody here has looked at it."""

    id: Name = stated("A name for it, unlike any clause's.", "singapore")
    one_off: Wording = stated("Its words, one paragraph.", "The Company shall …")


class OneOffRestriction(OneOff):
    """A selling restriction that stands in this deal alone: an item of the list, which gives it letter and stop."""

    one_off: Unstopped = stated(
        "Its words, one paragraph, without its letter and its last stop.", "it has not offered …"
    )


def _clause_form(given: object) -> str:
    return "one_off" if isinstance(given, Map | OneOff) else "name"


Clause = Annotated[
    Annotated[FileName, Tag("name")] | Annotated[OneOff, Tag("one_off")],
    Discriminator(_clause_form),
]
Clauses = tuple[Clause, ...]
Restriction = Annotated[
    Annotated[FileName, Tag("name")] | Annotated[OneOffRestriction, Tag("one_off")],
    Discriminator(_clause_form),
]
