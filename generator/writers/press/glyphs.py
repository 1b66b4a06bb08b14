"""Which characters the faces of a PDF can show, so that one they cannot is known before anything is written."""

from collections.abc import Iterable
from functools import cache

from generator.resources import templates_dir


def missing_glyphs(text: str) -> list[str]:
    """The characters of `text` that one of our faces lacks, each once, in the order of their code points."""
    return sorted(set(text) - _BLANKS - _shown())


_BLANKS = frozenset("\n\t")


@cache
def _shown() -> frozenset[str]:
    """What all four faces can show."""
    from fontTools.ttLib import TTFont

    faces = sorted((templates_dir() / "style" / "fonts").glob("*.ttf"))
    maps: Iterable[set[int]] = (set(TTFont(face, lazy=True).getBestCmap()) for face in faces)
    return frozenset(map(chr, set.intersection(*maps)))
