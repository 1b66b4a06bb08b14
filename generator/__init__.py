"""Terms agreements, drafted from deal files.

    from generator import Refused, check, draft, load

    takedown = load("deals/citigroup-2003-01-24.yaml")
    check(takedown)  # findings, sorted
    files = draft(takedown, copy="filing", formats=("docx", "txt"))
    files["txt"]  # bytes

`load` and `draft` raise `Refused` with its `findings` where a deal or a template is wrong.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.checking import check
    from generator.drafting import draft
    from generator.findings import Finding, Refused
    from generator.takedown import Takedown, load

__version__ = "0.1.0"

__all__ = ["Finding", "Refused", "Takedown", "check", "draft", "load"]

_HOMES = {
    "Finding": "generator.findings",
    "Refused": "generator.findings",
    "Takedown": "generator.takedown",
    "check": "generator.checking",
    "draft": "generator.drafting",
    "load": "generator.takedown",
}


def __getattr__(name: str) -> object:
    """The API's names, imported when they are used: `terms --help` needs none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module 'generator' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
