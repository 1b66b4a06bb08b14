"""`make amend-bench`: how long many amendments of a long document take to resolve, into AMENDMENTS.md."""

import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from pydantic import TypeAdapter

from generator.amendments.base.printed import printed
from generator.amendments.base.structure import structured
from generator.amendments.base.text import BaseText
from generator.amendments.resolve import resolve
from generator.deal.amendments import Amendment
from generator.resources import templates_dir
from generator.source import parse
from tests.bench.report import machine
from tests.bench.timing import Series, warm

HERE = Path(__file__).parent
SPECIMEN = templates_dir() / "basic_provisions" / "specimen-1993.txt"
LINES = 2000
SECTIONS = 14
"""The specimen's."""
COUNTS = (125, 250, 500, 1000, 2000)
SEED = 20030124
SECONDS = 1.0
"""The most CPU that 1,000 amendments of 2,000 lines may take."""

Amendments = tuple[Amendment, ...]


def long_document(lines: int) -> BaseText:
    """The specimen's sections one after another, numbered on, until there are so many printed lines."""
    text = SPECIMEN.read_text("ascii")
    sections = text[text.index("     1. ") :]
    made = ""
    for times in range(1 + lines // sections.count("\n")):
        made += _numbered_on(sections, SECTIONS * times)
    return structured(printed("\n".join(made.split("\n")[:lines])), "long.txt")


def _numbered_on(sections: str, by: int) -> str:
    return re.sub(r"^     (\d+)\. ", lambda match: f"     {int(match[1]) + by}. ", sections, flags=re.MULTILINE)


def many(base: BaseText, count: int, chance: random.Random) -> Amendments:
    """So many amendments, each of a word that stands once in its line, no two of the same word."""
    places = list(_places(base))
    chosen = chance.sample(places, count)
    lines = [
        f"- at: {{section: {label}, line: {line}}}\n  delete_word: '{word}'\n  insert: other{number}"
        for number, (label, line, word) in enumerate(chosen)
    ]
    nodes = parse(("amendments:\n" + "\n".join(lines)).encode(), "many")["amendments"]
    return TypeAdapter(Amendments).validate_python(nodes)


def _places(base: BaseText) -> Iterator[tuple[str, int, str]]:
    for unit in base.units:
        for number, line in enumerate(base.lines_in(unit), 1):
            inner = base.units_at(line.start)
            words = re.findall(r"[A-Za-z]{4,}", base.text[max(line.start, unit.start) : line.end])
            if inner and inner[-1] is unit:
                yield from ((unit.label, number, word) for word in set(words) if words.count(word) == 1)


def measured() -> dict[int, Series]:
    """The CPU of resolving each number of amendments; every one of them has to resolve."""
    base = long_document(LINES)
    found = {}
    for count in COUNTS:
        amendments = many(base, count, random.Random(SEED))
        resolution = resolve(base, amendments)
        if resolution.troubles or len(resolution.edits) != count:
            raise SystemExit(f"{count} amendments: {len(resolution.troubles)} in trouble: {resolution.troubles[:2]}")
        found[count] = warm(lambda amendments=amendments: resolve(base, amendments), 9)  # type: ignore[misc]
    return found


def report(found: dict[int, Series]) -> str:
    """AMENDMENTS.md."""
    base = found[1000].cpu
    rows = [f"| {count:,} | {series.cpu:.0f} | {1000 * series.cpu / count:.0f} |" for count, series in found.items()]
    verdict = "met" if base <= 1000 * SECONDS else "**not met**"
    return "\n".join(
        [
            "# What amendments cost",
            "",
            "Written by `make amend-bench`; do not edit. Amendments that each quote one word in one printed line,",
            f"resolved against a document of {LINES:,} lines (the specimen, numbered on); medians of 9 runs, warm.",
            "",
            *machine(),
            f"- seed {SEED}",
            "",
            f"Aim: 1,000 amendments in under {SECONDS:g} s of CPU: {base / 1000:.2f} s, {verdict}. Growing no worse",
            "than linearly: the last column does not grow.",
            "",
            "| amendments | CPU, ms | microseconds each |",
            "|---:|---:|---:|",
            *rows,
            "",
        ]
    )


if __name__ == "__main__":
    (HERE / "AMENDMENTS.md").write_text(report(measured()), "utf-8")
    sys.stderr.write((HERE / "AMENDMENTS.md").read_text("utf-8"))
