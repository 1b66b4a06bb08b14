"""The agreements that are written and read back: every deal of the repository, each copy that can be made of it."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

from generator import Refused, load
from generator.agreement import document
from generator.resources import deals_dir
from generator.tree.document import Copy, Document

MODEL = deals_dir() / "citigroup-2003-01-24.yaml"
FILED = MODEL.with_suffix(".filed.txt")
HERE = Path(__file__).parents[2] / "deals"


@cache
def agreement(deal: Path, copy: Copy) -> Document | None:
    """One copy's tree; None where the deal is not ready for such a copy."""
    try:
        return document(load(deal, HERE / "templates" if deal.parent == HERE else None), copy)
    except Refused:
        return None


def model(copy: Copy = "filing") -> Document:
    """The model's tree."""
    made = agreement(MODEL, copy)
    assert made is not None
    return made


def agreements() -> Iterator[tuple[str, Document]]:
    """Every copy that can be made of every deal, with its name."""
    for deal in (*sorted(deals_dir().glob("*-*-*-*.yaml")), *sorted(HERE.glob("*-*-*-*.yaml"))):
        for copy in get_args(Copy):
            if made := agreement(deal, copy):
                yield f"{deal.stem} {copy}", made
