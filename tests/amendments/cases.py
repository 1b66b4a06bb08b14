"""Base documents and amendments as tests write them: data files in parts, and a deal that has other amendments."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.agreement import document
from generator.amendments.base.printed import printed
from generator.amendments.base.structure import structured
from generator.amendments.base.text import BaseText
from generator.amendments.edits import Resolution
from generator.amendments.of_deal import resolution
from generator.deal.amendments import Amendment
from generator.deal.part import Part, stated
from generator.deal.read import build
from generator.source import parse
from generator.takedown import Takedown, load
from generator.tree.number import letter
from tests.sources import MODEL

_BLOCK = re.compile(r"^amendments:.*?\n(?=\n)", re.MULTILINE | re.DOTALL)


class Amendments(Part):
    """The amendments of a deal."""

    amendments: tuple[Amendment, ...] = stated("The amendments.", [])


@dataclass(frozen=True)
class Data:
    """A data file: a comment for the reader, then parts that begin with `=== NAME`."""

    comment: str
    parts: dict[str, str]

    @property
    def text(self) -> str:
        """The file."""
        return self.comment + "".join(f"=== {name}\n{text}" for name, text in self.parts.items())


def data(file: Path) -> Data:
    """The parts of a data file."""
    comment, *parts = re.split(r"^=== (.*)\n", file.read_text("utf-8"), flags=re.MULTILINE)
    return Data(comment, dict(zip(parts[::2], parts[1::2], strict=True)))


def base_text(text: str, file: str = "base.txt") -> BaseText:
    """A base document as printed."""
    return structured(printed(text), file)


def amendments(block: str) -> tuple[Amendment, ...]:
    """The amendments of a block of YAML."""
    return build(Amendments, parse(block.encode(), "deal.yaml")).amendments


def deal_with(block: str, folder: Path) -> Path:
    """The model deal with another block of amendments, in a folder."""
    model = MODEL.read_text("utf-8")
    assert len(_BLOCK.findall(model)) == 1
    deal = folder / "deal.yaml"
    deal.write_text(_BLOCK.sub(lambda _: block, model), "utf-8")
    return deal


def amended_deal(block: str, base: str | Path, folder: Path) -> tuple[Takedown, Resolution]:
    """The model deal with other amendments, resolved against a base document."""
    takedown = load(deal_with(block, folder), None, str(base))
    resolved = resolution(takedown, document(takedown, "draft"))
    assert resolved is not None
    return takedown, resolved


def told(resolved: Resolution) -> Iterator[str]:
    """What there is to say of each amendment, and where its notes stand."""
    for trouble in resolved.troubles:
        at = f" ({resolved.base.line_number(trouble.also)})" if trouble.also is not None else ""
        yield f"{letter(trouble.amendment)} {trouble.kind} [{trouble.field}]{at}: {trouble.said}"
    for deeming in resolved.deemings:
        behind = resolved.base.text[max((deeming.at or 0) - 30, 0) : deeming.at] if deeming.at else "nowhere"
        yield f"{letter(deeming.amendment)} noted behind: {behind}"
