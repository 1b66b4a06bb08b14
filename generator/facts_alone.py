"""The facts of a deal alone, as canonical YAML: what may be told with the agreement, and nothing that was said of it.

No comment, no waiver, no question for counsel, no foot of a draft and none of its recipients. Every value is between
quotation marks, as written, so that the same facts are the same bytes whatever the order and the hand of the deal.
"""

import json
from collections.abc import Iterator

from generator.deal.model import Deal
from generator.source import Map, Node, Scalar
from generator.takedown import Takedown

WITHHELD = frozenset({"draft", "waivers", "for_counsel"})
"""Keys of a deal that say nothing of the agreement."""

_FIRST = ("id", "name", "at")
"""Keys that stand before the others of their mapping."""


def facts_alone(takedown: Takedown) -> bytes:
    """The facts of the deal as a deal file in UTF-8, which drafts the same agreement."""
    order = [info.alias or name for name, info in Deal.model_fields.items()]
    said = takedown.source
    kept = [key for key in order if key in said and key not in WITHHELD]
    return "".join(f"{line}\n" for key in kept for line in _entry(key, said[key])).encode()


def _entry(key: str, node: Node) -> Iterator[str]:
    """`key:` and what stands under it, by line."""
    name = key if key.replace("_", "").isalnum() else json.dumps(key, ensure_ascii=False)
    if isinstance(node, Scalar) or not node:
        yield f"{name}: {_value(node)}"
    else:
        yield f"{name}:"
        yield from (f"  {line}" for line in _lines(node))


def _lines(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield _value(node)
    elif isinstance(node, Map):
        for key in sorted(node, key=lambda key: (key not in _FIRST, key)):
            yield from _entry(key, node[key])
    else:
        for item in node:
            first, *others = _lines(item) if item else [_value(item)]
            yield f"- {first}"
            yield from (f"  {line}" for line in others)


def _value(node: Node) -> str:
    if isinstance(node, Scalar):
        return "" if node.blank else json.dumps(str(node), ensure_ascii=False)
    return "{}" if isinstance(node, Map) else "[]"
