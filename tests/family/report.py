"""The report: per agreement what is reproduced and what not, and why; `python -m tests.family` writes it."""

from collections.abc import Iterator
from pathlib import Path

from generator.takedown import load
from tests.family.said import HERE, deal_file, expected, is_said

OUTPUT = HERE.parent / "bench" / "FAMILY.md"


def report() -> str:
    """What tests/bench/FAMILY.md says."""
    return "".join(f"{line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    every = expected()
    printed = [one for one in every if not one.unprintable]
    names = list(dict.fromkeys(one.agreement for one in every))
    yield "# The family, field by field"
    yield ""
    yield "Written by `make family`; do not edit. Agreements of the model's own form, filed from 1995 to 2025, as"
    yield "deals under `tests/family`. What each must say stands in `tests/family/expected.yaml`, written by hand from"
    yield "the record of what was filed, with the block in which it must stand; a field that cannot be printed as filed"
    yield "stands there with the reason. Values that the record lacks are `TBD` or marked as invented in the deal."
    yield ""
    count = sum(map(is_said, printed))
    yield f"Of {len(every)} fields of {len(names)} agreements, the model among them, {count} are reproduced."
    yield ""
    yield "| agreement | fields | reproduced | open in the deal | not reproduced, and why |"
    yield "|---|---:|---:|---:|---|"
    for name in names:
        mine = [one for one in every if one.agreement == name]
        said = sum(not one.unprintable and is_said(one) for one in mine)
        why = "; ".join(f"`{one.field}`: {one.unprintable}" for one in mine if one.unprintable)
        lost = "; ".join(f"`{one.field}`: missing" for one in mine if not one.unprintable and not is_said(one))
        open_ = len(load(Path(deal_file(name))).open_facts())
        yield f"| {name} | {len(mine)} | {said} | {open_} | {'; '.join(filter(None, (why, lost)))} |"
