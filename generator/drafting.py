"""Drafting: a takedown into finished files, in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import get_args

from generator.agreement import document, unprinted
from generator.facts_alone import facts_alone
from generator.findings import Finding, Refused
from generator.identity import identified
from generator.takedown import Takedown
from generator.tree.characters import unwritable
from generator.tree.document import Copy, Document
from generator.writers import FORMATS, WRITERS, Writer


def draft(
    takedown: Takedown,
    copy: Copy = "execution",
    formats: Sequence[str] = ("docx", "pdf"),
    gate: bool = False,
    embed_source: bool = False,
) -> dict[str, bytes]:
    """One copy in each of `formats` (docx, pdf, html, txt, edgar), by format; `embed_source` puts the facts into a PDF.

    The same takedown, templates and versions give the same bytes. Raises Refused with every finding that stands
    against the copy, with `gate` the errors of every rule among them, as the command does; ValueError for a copy that
    there is not, or a format that is not one of `FORMATS`.
    """
    if copy not in get_args(Copy):
        raise ValueError(f"expected a copy of {', '.join(get_args(Copy))}, found {copy}")
    if unknown := [name for name in formats if name not in FORMATS]:
        raise ValueError(f"expected formats of {', '.join(FORMATS)}, found {', '.join(unknown)}")
    if gate:
        from generator.gate import judge  # the rules are slow to load, and most callers have asked them already

        if barred := judge(takedown, copy).bars:
            raise Refused(list(barred))
    return drafted(takedown, copy, formats, embed_source).files


@dataclass(frozen=True)
class Drafted:
    """One copy: its tree, and its files by format."""

    tree: Document
    files: dict[str, bytes]


def drafted(takedown: Takedown, copy: Copy, formats: Sequence[str], embed_source: bool = False) -> Drafted:
    """What `draft` gives, with the tree that it was written from."""
    made = identified(takedown, document(takedown, copy))
    if embed_source:
        made = replace(made, facts=facts_alone(takedown))
    writers = [writer for writer in WRITERS if writer.name in formats]
    if findings := [*unprinted(takedown, made), *unheld(made, takedown, writers)]:
        raise Refused(findings)
    return Drafted(made, {writer.name: writer.write(made) for writer in writers})


def unheld(made: Document, takedown: Takedown, writers: Sequence[Writer]) -> list[Finding]:
    """A finding for each character of a document that one of the formats cannot hold."""
    able = [(writer.name, missing) for writer in writers if (missing := writer.missing)]
    return [finding for name, missing in able for finding in unwritable(made, takedown, missing, name)]
