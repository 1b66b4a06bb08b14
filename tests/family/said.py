"""What an agreement of the family says, by block, and what it must say."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from generator.agreement import document
from generator.takedown import load
from generator.tree.document import Block, Document, Section, Terms
from generator.tree.walk import plain, runs, walk
from generator.writers.ascii import ascii_form

HERE = Path(__file__).parent
MODEL = HERE.parents[1] / "deals" / "citigroup-2003-01-24.yaml"
UNPRINTABLE = "unprintable: "
FILES = {
    "offer": "offer",
    "terms": "terms",
    "addressee": "addressee",
    "attention": "addressee",
    "salutation": "addressee",
    "additional terms": "additional-terms",
    "incorporation": "incorporation",
    "signatures": "signatures",
    "annex": "annex-a",
}
"""The template that words a block, by the name that `expected.yaml` gives the block."""


@dataclass(frozen=True)
class Expected:
    """A string that must stand in a block, or why it cannot."""

    agreement: str
    field: str
    block: str = ""
    says: str = ""
    unprintable: str = ""


@cache
def expected() -> tuple[Expected, ...]:
    """All of `expected.yaml`, in its order."""
    listed = YAML(typ="base").load(HERE / "expected.yaml")
    return tuple(_expected(name, field, said) for name, fields in listed.items() for field, said in fields.items())


def _expected(agreement: str, field: str, said: object) -> Expected:
    if isinstance(said, dict):
        return Expected(agreement, field, str(said["in"]), str(said["says"]))
    reason = str(said)
    assert reason.startswith(UNPRINTABLE), f"{agreement} {field}: expected a block and words, or {UNPRINTABLE!r}"
    return Expected(agreement, field, unprintable=reason.removeprefix(UNPRINTABLE))


def deal_file(agreement: str) -> Path:
    """The deal of an agreement; the model's is the shipped one."""
    return MODEL if agreement == MODEL.stem else HERE / f"{agreement}.yaml"


@cache
def drafted(agreement: str) -> Document:
    """Its draft copy."""
    return document(load(deal_file(agreement)), "draft")


def said(agreement: str, block: str) -> str:
    """The words of a block in ASCII; nothing where there is no such block."""
    document = drafted(agreement)
    if block.startswith("row "):
        label = block.removeprefix("row ")
        tables = (found for found in walk(document.blocks) if isinstance(found, Terms))
        rows = [row for table in tables for row in table.rows if plain(row.label).strip(" :") == label]
        return _flat(plain(row.value) for row in rows)
    found = (one for one in walk(document.blocks) if not isinstance(one, Section) and _is_of(one, FILES[block]))
    return _flat(plain(run) for one in found for run in runs(one))


def _is_of(block: Block, file: str) -> bool:
    return Path(block.at.rpartition(":")[0]).stem == file


def _flat(texts: object) -> str:
    assert hasattr(texts, "__iter__")
    return " ".join(ascii_form(" ".join(texts)).split())


def is_said(one: Expected) -> bool:
    """Whether the words stand in their block."""
    return one.says in said(one.agreement, one.block)
