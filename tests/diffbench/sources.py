"""The agreements that are changed: the model's filing copy, and drafts of the other deals of the tests."""

from functools import cache
from pathlib import Path

from generator.agreement import document
from generator.resources import deals_dir
from generator.takedown import load
from tests.diffbench.edits import Blocks, settled

HERE = Path(__file__).parent
DEALS = HERE.parent / "deals"
FIRST = ("citigroup-2003-01-24", "citigroup-2003-02-11", "citigroup-2005-05-24", "citigroup-2017-10-23")
"""The deals that the comparison was written with."""
SECOND = ("citigroup-2000-10-03", "citigroup-2002-02-27", "citigroup-2004-02-02", "citigroup-2008-12-02",
            "citigroup-2009-08-05", "ssbh-2001-03-16")  # fmt: skip
"""Others, whose failures were mended too: no sample that nobody has looked at."""
MODEL = FIRST[0]


@cache
def source(name: str) -> Blocks:
    """The tree of an agreement, its lists stopped as edits stop them."""
    if name == MODEL:
        return settled(document(load(deals_dir() / f"{name}.yaml"), "filing").blocks)
    return settled(document(load(DEALS / f"{name}.yaml"), "draft").blocks)
