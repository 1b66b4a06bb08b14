"""What changes of a program by date: its facts as they were on the day of an agreement."""

from datetime import date

from generator.findings import Finding, Refused
from generator.source import Map, Node, Scalar, Seq
from generator.values.dates import parse_date

CHANGES = "changes"
"""The key of a program under which they stand, each with `from`, a day, and the facts that are others from then on."""


def as_of(program: Map, day: date | None) -> Map:
    """The program with the changes up to a day, all of them where the day is open; raises Refused where one has no day.

    A change of a mapping leaves what it does not name; one of a list or a value takes its place.
    """
    listed = program.get(CHANGES)
    if listed is None:
        return program
    if not isinstance(listed, Seq):
        raise Refused([Finding(listed.position, "D103", "expected a list of changes, found something else")])
    dated = sorted(((_day(change), change) for change in listed), key=lambda one: one[0])
    made = _copied(program, program.path, without=(CHANGES,))
    for since, change in dated:
        if isinstance(change, Map) and (day is None or since <= day):
            made = _merged(made, _copied(change, program.path, without=("from",)))
    return made


def _day(change: Node) -> date:
    said = change.get("from") if isinstance(change, Map) else None
    if said is None:
        raise Refused([Finding(change.position, "D102", "expected the key `from`, the day of the change, found none")])
    try:
        return parse_date(str(said))
    except ValueError:
        found = f"expected a date such as 2003-01-24, found {str(said)!r}"
        raise Refused([Finding(said.position, "D104", found)]) from None


def _copied(node: Map, path: str, without: tuple[str, ...] = ()) -> Map:
    """A mapping as if it stood at a path, its places kept."""
    made = Map(path, node.position)
    made.keys_at = {key: place for key, place in node.keys_at.items() if key not in without}
    made.update({key: _at(value, f"{path}.{key}") for key, value in node.items() if key not in without})
    return made


def _at(node: Node, path: str) -> Node:
    if isinstance(node, Map):
        return _copied(node, path)
    if isinstance(node, Seq):
        made = Seq(path, node.position)
        made.extend(_at(one, f"{path}[{number}]") for number, one in enumerate(node))
        return made
    return Scalar.at(str(node), path, node.position, node.blank)


def _merged(old: Map, new: Map) -> Map:
    made = Map(old.path, old.position)
    made.keys_at = {**old.keys_at, **new.keys_at}
    made.update(old)
    for key, value in new.items():
        was = old.get(key)
        made[key] = _merged(was, value) if isinstance(was, Map) and isinstance(value, Map) else value
    return made
