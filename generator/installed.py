"""What installed packages bring: their entry points, looked up once for what is on the path."""

import sys
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points


def points(group: str) -> tuple[EntryPoint, ...]:
    """The entry points of a group, by name."""
    return _points(group, tuple(sys.path))


@lru_cache(maxsize=8)
def _points(group: str, path: tuple[str, ...]) -> tuple[EntryPoint, ...]:
    """`path` is what was searched: another one is searched anew."""
    return tuple(sorted(entry_points(group=group), key=lambda point: point.name))
