"""Where the shipped templates and deals are: beside the package in a checkout, inside it when it is installed."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def templates_dir() -> Path:
    """The folder of the shipped templates."""
    return _shipped("templates")


def deals_dir() -> Path:
    """The folder of the shipped deals."""
    return _shipped("deals")


def _shipped(name: str) -> Path:
    """A wheel holds the checkout's top-level folders in `generator/data` (see pyproject.toml); a checkout has none."""
    installed = _PACKAGE / "data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
