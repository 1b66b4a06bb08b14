"""Amendments out of an edited copy (work in progress)."""

from pathlib import Path

from generator.takedown import Takedown


def amendments_block(takedown: Takedown, edited: Path) -> str:
    """The `amendments:` block of a deal."""
    raise NotImplementedError(edited)
