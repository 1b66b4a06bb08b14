"""How an identifier is written: nothing but its characters, in capitals."""

import re
from collections.abc import Iterator

from generator.rules.problem import Problem
from generator.values.facts import Fact


def compact(number: str) -> str:
    """The characters of an identifier: no blanks, dashes or full stops, in capitals."""
    return re.sub(r"[\s.\u2010-\u2015-]", "", number).upper()


def apart(fact: Fact[str], name: str) -> Iterator[Problem]:
    """A warning where an identifier is written with anything between its characters, or in small letters."""
    if (number := compact(fact.value)) != fact.value:
        said = f"the {name} is written {fact.value}; without blanks or dashes and in capitals it is {number}"
        yield Problem(fact, said, severity="warning")


def misformed(fact: Fact[str], name: str, form: str, characters: str) -> Problem | None:
    """A problem where an identifier is not of the `form` that is a pattern, in words its `characters`."""
    number = compact(fact.value)
    if re.fullmatch(form, number, re.ASCII):
        return None
    strange = "".join(dict.fromkeys(re.sub(r"[A-Z0-9]", "", number)))
    found = f"{len(number)} characters" + (f", among them {strange}" if strange else "")
    return Problem(fact, f"{fact.value} has {found}; {name} is {characters}")
