"""The words of clauses, as an agreement prints them and as a template holds them."""

import re
from pathlib import Path as File

from generator.index import Passage
from generator.rules.case import Case
from generator.tree.document import Path

_TEMPLATE = re.compile(r"\{#.*?#\}|\{%.*?%\}|<[^>]*>", re.DOTALL)
_EXPRESSION = re.compile(r"\{\{.*?\}\}", re.DOTALL)


def passages_of(case: Case, path: Path) -> tuple[Passage, ...]:
    """The passages that stand or fall with the field that names a clause: `covenants[0]`, `covenants[0].id`."""
    return tuple(passage for passage in case.index.passages if path in passage.origins)


def printed(case: Case, path: Path) -> str:
    """The words of those passages."""
    return " ".join(passage.text for passage in passages_of(case, path))


def held(file: File) -> str:
    """The words of a template: without its head, its logic and its tags, each expression an ellipsis."""
    bare = _EXPRESSION.sub("\u2026", _TEMPLATE.sub(" ", file.read_text("utf-8")))
    return " ".join(bare.split())
