"""The agreements that are changed: the model's filing copy, and drafts of the other deals of the tests."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from generator.agreement import document
from generator.resources import deals_dir
from generator.takedown import load
from generator.tree.document import Document
from tests.diffbench.edits import Blocks, settled

HERE = Path(__file__).parent
DEALS = HERE.parent / "deals"
FIRST = ("citigroup-2003-01-24", "citigroup-2003-02-11", "citigroup-2005-05-24", "citigroup-2017-10-23")
"""The deals that the comparison was written with."""
SECOND = ("citigroup-2000-10-03", "citigroup-2002-02-27", "citigroup-2004-02-02", "citigroup-2008-12-02",
            "citigroup-2009-08-05", "ssbh-2001-03-16")  # fmt: skip
"""Others, whose failures were mended too: no sample that nobody has looked at."""
LAST = ("citigroup-2000-11-30",)
"""One that nobody has compared until the benchmark was done."""
MODEL = FIRST[0]


@cache
def agreement(name: str) -> Document:
    """An agreement, its lists stopped as edits stop them."""
    whole = document(load(deals_dir() / f"{name}.yaml"), "filing") if name == MODEL else _draft(name)
    return replace(whole, blocks=settled(whole.blocks))


def _draft(name: str) -> Document:
    return document(load(DEALS / f"{name}.yaml"), "draft")


def source(name: str) -> Blocks:
    """The tree of an agreement."""
    return agreement(name).blocks
