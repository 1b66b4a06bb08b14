"""What changes of a program by date: its facts as they were on the day of an agreement."""

from datetime import date

from generator.findings import Finding, Refused
from generator.source import Map, Node, Scalar, Seq
from generator.values.dates import parse_date

CHANGES = "changes"
"""The key of a program under which they stand: each with `from`, the first day on which it holds, or `until`, the last,
and the facts that are others then."""


def as_of(program: Map, day: date | None) -> Map:
    """The program as it is on a day, without its changes where the day is open; raises Refused where a change has none.

    A change of a mapping leaves what it does not name; one of a list or a value takes its place. Of two that hold, the
    one whose day is nearer to the agreement's is the stronger.
    """
    listed = program.get(CHANGES)
    if listed is None:
        return program
    if not isinstance(listed, Seq):
        raise Refused([Finding(listed.position, "D103", "expected a list of changes, found something else")])
    made = _copied(program, program.path, without=(CHANGES,))
    for change in _holding(listed, day):
        made = _merged(made, _copied(change, program.path, without=("from", "until")))
    return made


def _holding(listed: Seq, day: date | None) -> list[Map]:
    """The changes that hold on a day, the strongest last."""
    since, until = [], []
    for change in listed:
        key, at = _day(change)
        if not isinstance(change, Map):
            continue
        if key == "from" and day is not None and at <= day:
            since.append((at, change))
        elif key == "until" and day is not None and day <= at:
            until.append((at, change))
    before = sorted(until, key=lambda one: one[0], reverse=True)
    return [change for _, change in (*sorted(since, key=lambda one: one[0]), *before)]


def _day(change: Node) -> tuple[str, date]:
    said = {key: change[key] for key in ("from", "until") if key in change} if isinstance(change, Map) else {}
    if len(said) != 1:
        found = "both" if said else "none"
        message = f"expected the key `from` or `until`, the first or the last day of the change, found {found}"
        raise Refused([Finding(change.position, "D102", message)])
    ((key, at),) = said.items()
    try:
        return key, parse_date(str(at))
    except ValueError:
        found = f"expected a date such as 2003-01-24, found {str(at)!r}"
        raise Refused([Finding(at.position, "D104", found)]) from None


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
