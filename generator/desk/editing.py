"""Edits of a deal's text that leave all else as it stands: comments, order, blanks."""

import re
from collections.abc import Mapping
from pathlib import Path

from generator.filing.patching import reworded, scalars
from generator.findings import Unavailable, did_you_mean
from generator.source import Map, Node, Scalar, Seq, parse

OPEN = "TBD"
"""What stands in a deal for a fact that is not known yet."""

_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def source(text: str, file: str) -> Map:
    """The mapping that a deal's text holds; raises Refused where it is none."""
    return parse(text.encode(), file, json=Path(file).suffix == ".json")


def with_fact(text: str, file: str, path: str, said: str) -> str:
    """The text of a deal in which the fact at a path is `said`, put in place or added to the mapping that it is of.

    Raises Unavailable where there is no such place, or where what stands there cannot be changed in place.
    """
    held = source(text, file)
    known = scalars(held)
    if path in known:
        there = known[path]
        if str(there) == said:
            return text
        made = _filled(text, there, said) if there.blank and not str(there) else reworded(text, there, said)
        if not made:
            place = there.position
            raise Unavailable(
                f"{place}: {path} stands there in a form that cannot be changed in place; edit it by hand"
            )
        return made
    return _added(text, held, path, said)


def _filled(text: str, there: Scalar, said: str) -> str:
    """The text with a value behind a key that has none."""
    lines = text.split("\n")
    at = there.position.line - 1
    key, colon, rest = lines[at].partition(f"{there.path.rpartition('.')[2]}:")
    if not colon:
        return ""
    lines[at] = f"{key}{colon} {_written(said)}{rest}"
    return "\n".join(lines)


def _added(text: str, held: Map, path: str, said: str) -> str:
    """The text with an entry more in the mapping that a path leads into."""
    parent, _, key = path.rpartition(".")
    within, entry = _at(held, parent), f"{key}: {_written(said, flow=True)}"
    if within is None:  # the group is not there either: it is put into its own
        parent, _, group = parent.rpartition(".")
        within, entry = _at(held, parent), f"{group}: {{{entry}}}"
    if not isinstance(within, Map) or not within or not re.fullmatch(r"\w+", key):
        hint = did_you_mean(path, list(scalars(held)))
        raise Unavailable(f"expected a fact of the deal, found no {path}{hint}")
    *_, (last_key, last) = within.items()
    lines = text.split("\n")
    if lines[within.position.line - 1][within.position.column - 1 : within.position.column] == "{":
        end = _end(lines, last)
        line = lines[end[0]]
        lines[end[0]] = f"{line[: end[1]]}, {entry}{line[end[1] :]}"
    else:
        at = _last_line(last)
        lines.insert(at, f"{' ' * (within.keys_at[last_key].column - 1)}{entry}")
    return "\n".join(lines)


def _at(held: Map, path: str) -> Node | None:
    """What stands at a path."""
    within: Node | None = held
    for name, number in _STEP.findall(path):
        if number:
            within = within[int(number)] if isinstance(within, Seq) and int(number) < len(within) else None
        else:
            within = within.get(name) if isinstance(within, Map) else None
    return within


def _last_line(node: object) -> int:
    """The last line that a node begins an entry on."""
    if isinstance(node, Scalar):
        return node.position.line
    inner = list(node.values()) if isinstance(node, Map) else list(node) if isinstance(node, Seq) else []
    here = node.position.line if isinstance(node, Map | Seq) else 0
    return max([here, *(_last_line(one) for one in inner)])


def _end(lines: list[str], last: object) -> tuple[int, int]:
    """Where the last value of a mapping in braces ends."""
    position = last.position if isinstance(last, Scalar | Map | Seq) else None
    assert position is not None
    at, depth = position.line - 1, 0
    line = lines[at]
    quote = line[position.column - 1] if line[position.column - 1] in "'\"" else ""
    for column in range(position.column - 1 + len(quote), len(line)):
        character = line[column]
        if quote:
            quote = "" if character == quote else quote
        elif character in "'\"" and line[column - 1] in " [{":
            quote = character
        elif character in "[{":
            depth += 1
        elif character in "]}" and depth:
            depth -= 1
        elif character in "]},":
            return at, len(line[:column].rstrip())
    return at, len(line.rstrip())


def _written(said: str, flow: bool = False) -> str:
    """A value as YAML writes it: plain where it may be, between quotation marks where not."""
    loose = re.fullmatch(r"[\w$(][^#:\[\]{},\"']*", said) and not said.endswith(" ")
    if loose or (not flow and re.match(r"[\w$(]", said) and ": " not in said and " #" not in said):
        return said
    escaped = said.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def settings(given: list[str]) -> Mapping[str, str]:
    """`PATH=VALUE` as given on a command line; raises Unavailable for one that is none, or given twice."""
    made: dict[str, str] = {}
    for one in given:
        path, equals, said = (part.strip() for part in one.partition("="))
        if not equals or not path or not said:
            raise Unavailable(f"expected PATH=VALUE such as securities.price.to_public=99.478%, found {one!r}")
        if path in made:
            raise Unavailable(f"expected {path} once, found it twice")
        made[path] = said
    return made
