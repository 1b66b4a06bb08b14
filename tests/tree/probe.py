"""An agreement of one small part, to see what a template makes of the model's facts."""

from collections.abc import Mapping
from pathlib import Path

from generator.agreement import document
from generator.takedown import Takedown
from generator.tree.document import Document
from tests.sources import Sources, model

FRONT = """{#
title: A probe
source: ours
valid: ..
law_checked_on: 2003-01-24
#}
"""
"""What stands on top of every clause; so the first line of a template is line 7 of its file."""


def probe(
    folder: Path, template: str, others: Mapping[str, str] | None = None, sources: Sources | None = None
) -> Takedown:
    """A takedown whose only part is `template`; `others` are the clauses that it includes or imports, by name."""
    clauses = folder / "templates/clauses/agreement"
    clauses.mkdir(parents=True, exist_ok=True)
    for name, text in {"probe": template, **(others or {})}.items():
        (clauses / f"{name}.html").write_text(FRONT + text, "utf-8")
    return (sources or model()).changed({"program.parts": ["probe"]}).takedown(folder)


def tree(folder: Path, template: str, others: Mapping[str, str] | None = None) -> Document:
    """The filing copy of a `probe`."""
    return document(probe(folder, template, others), "filing")
