"""Where an amendment acts: a place in the Basic Provisions, level within level."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import PrivateAttr, model_validator
from pydantic_core import PydanticCustomError

from generator.deal.fields import Count, Reads, SectionLabel, Yes
from generator.deal.part import Part, stated
from generator.source import Map, Scalar
from generator.values.facts import Fact

ITEM = r"\([A-Za-z]{1,5}\)|\(\d{1,2}\)"


def _step(text: str) -> int | str:
    if re.fullmatch(ITEM, text, re.ASCII):
        return text
    if text.isascii() and text.isdigit() and 0 < int(text) < 10000:
        return int(text)
    raise ValueError(text)


def _meant(text: str) -> str:
    """The letter in its brackets."""
    bare = text.strip("(). ")
    return f"({bare})" if re.fullmatch("[A-Za-z]{1,5}", bare, re.ASCII) else ""


Level = Annotated[
    Fact[int | str], Reads(_step, "a number such as 2, or a letter such as (a)", rf"[1-9]\d{{0,3}}|{ITEM}", _meant)
]


@dataclass(frozen=True, slots=True)
class Step:
    """One level of a place: its unit, and which of them, by number or by letter."""

    unit: str
    at: Fact[Any]

    @property
    def lettered(self) -> bool:
        """Whether a letter names it."""
        return isinstance(self.at.known, str)


def _section_open(given: Map) -> Map:
    """A place of which no section is said: that is open."""
    filled = Map(given.path, given.position)
    filled.keys_at = given.keys_at
    filled["section"] = Scalar.at("", f"{given.path}.section", given.position, blank=True)
    filled.update(given)
    return filled


class Locator(Part):
    """A place in the Basic Provisions as printed; each level is looked for within the one before it, as written."""

    document: Yes | None = stated(
        "`yes` in the place of a section: for the whole of the document, or its opening.", "yes", default=None
    )
    section: SectionLabel | None = stated("The section.", "6(a)", default=None)
    subsection: Level | None = stated("Which lettered part of the section.", "(a)", default=None)
    paragraph: Count | None = stated("Which paragraph of it.", "3", default=None)
    sentence: Count | None = stated("Which sentence of it.", "4", default=None)
    clause: Level | None = stated("Which clause of it.", "(i)", default=None)
    line: Count | None = stated("Which printed line of it: that in which the quoted words begin.", "14", default=None)
    _order: tuple[str, ...] = PrivateAttr(default=())

    @model_validator(mode="wrap")
    @classmethod
    def order_of_keys(cls, given: object, handler: Callable[[object], "Locator"]) -> "Locator":
        """The levels in the order of their keys: a sentence of a clause is not a clause of a sentence."""
        if not isinstance(given, Map):
            return handler(given)
        if "document" in given and ("section" in given or "subsection" in given):
            said = "expected document: yes without a section, found both"
            raise PydanticCustomError("value", "{said}", {"said": said})
        made = handler(given if "section" in given or "document" in given else _section_open(given))
        made._order = tuple(given)
        return made

    @property
    def outward(self) -> tuple[Step, ...]:
        """The levels from the innermost to the section, as a sentence names them: none for the whole document."""
        return self.inward[::-1]

    @property
    def inward(self) -> tuple[Step, ...]:
        """The levels from the section to the innermost, as they are looked for."""
        units = [unit for unit in type(self).model_fields if unit != "document"]
        order = sorted(units, key=lambda unit: self._order.index(unit) if unit in self._order else len(units))
        outside = ["section", *(unit for unit in order if unit not in ("section", "line")), "line"]
        return tuple(Step(unit, fact) for unit in outside if (fact := getattr(self, unit)) is not None)

    @property
    def unit(self) -> str:
        """What the place is: its innermost level, or `document`."""
        return self.outward[0].unit if self.outward else "document"

    @property
    def label(self) -> str:
        """The place in short: `3 paragraph 3 line 14`; nothing for the whole document."""
        named = (f"{step.unit} {step.at.known or '?'}" for step in self.inward)
        return " ".join(named).removeprefix("section ")
