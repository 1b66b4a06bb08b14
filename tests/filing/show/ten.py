"""The model deal, and the same with ten edits: one redline for every format."""

from functools import cache
from pathlib import Path

from generator.filing.compare import compare
from generator.filing.show.redline import Redline, redline
from generator.filing.sides import side
from tests.sources import MODEL

EDITED = Path(__file__).parent / "ten-edits.yaml"


@cache
def ten() -> Redline:
    """The redline of both, as filing copies."""
    old, new = side(MODEL), side(EDITED)
    return redline(compare(old.version, new.version), old, new)
