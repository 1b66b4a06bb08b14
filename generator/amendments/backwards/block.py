"""The `amendments:` block of a deal, written as YAML and tried before it is given away."""

from io import StringIO
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from generator.amendments.backwards.edited import edited_paragraphs
from generator.amendments.backwards.hunks import differences
from generator.amendments.backwards.renames import renamed
from generator.amendments.backwards.saying import Said, said
from generator.amendments.base.text import BaseText
from generator.amendments.redlined import amended
from generator.amendments.resolve import resolve
from generator.deal.amendments import Amendment
from generator.findings import Unavailable
from generator.source import parse
from generator.tree.document import Document

HEAD = "# Deemed references change no words, and so are not here.\n"


def amendments_block(base: BaseText, file: Path, front: Document) -> str:
    """The block that leads from the base document to the edited copy in `file`; `front` is a conformed copy.

    Raises Unavailable where no amendments do.
    """
    return block(base, edited_paragraphs(base, file, front))


def block(base: BaseText, edited: list[str]) -> str:
    """The block that leads to these paragraphs: a name that is changed throughout as a rename."""
    found = list(differences(base, edited))
    for names in (renamed(base, found), []):
        rest = [one for one in found if not any(name.makes(one) for name in names)]
        text = _yaml([*(name.said for name in names), *said(base, rest)])
        if _leads_to(base, text, edited):
            return HEAD + text
    raise Unavailable("no amendments were found that lead to the edited copy, character by character")


def _yaml(amendments: list[Said]) -> str:
    writer = YAML()
    writer.width = 110
    writer.indent(mapping=2, sequence=4, offset=2)
    stream = StringIO()
    writer.dump({"amendments": [_node(one) for one in amendments] or _flow([])}, stream)
    return stream.getvalue()


def _node(amendment: Said) -> CommentedMap:
    made = CommentedMap()
    for key, value in amendment.items():
        made[key] = _flow(value) if key == "at" else value
    return made


def _flow(value: Any) -> Any:
    made = CommentedMap(value) if isinstance(value, dict) else CommentedSeq(value)
    made.fa.set_flow_style()
    return made


def _leads_to(base: BaseText, text: str, edited: list[str]) -> bool:
    """Whether the block, read as a deal is, resolves without trouble to the edited copy."""
    nodes = parse(text.encode(), "amendments")["amendments"]
    adapter: TypeAdapter[tuple[Amendment, ...]] = TypeAdapter(tuple[Amendment, ...])
    resolution = resolve(base, adapter.validate_python(nodes))
    return not resolution.troubles and amended(resolution) == "\n".join(edited)
