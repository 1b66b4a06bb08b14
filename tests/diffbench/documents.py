"""Redlines in Word: accepted they are the new version and rejected the old, by two readers; beside Docxodus.

`python -m tests.diffbench.documents` writes tests/bench/DIFF-WORD.md.
"""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from xml.etree import ElementTree
from zipfile import ZipFile

from generator.filing.compare import compare
from generator.filing.reading import read_bytes
from generator.filing.show.moves import notes
from generator.filing.show.redline import redline
from generator.filing.sides import Side
from generator.writers import docx
from tests.bench.report import commit, printed
from tests.bench.ways import HERE
from tests.diffbench.edits import Gold
from tests.diffbench.operators.every import OPERATORS
from tests.diffbench.rounds import Score
from tests.diffbench.sources import FIRST, LAST, MODEL, SECOND, agreement
from tests.redlines.resolver import Verdict, W, resolved
from tests.redlines.word_processor import accepted_and_rejected

OUTPUT = HERE / "DIFF-WORD.md"
AGREEMENTS = (*FIRST, *SECOND, *LAST)
BATCH = 40
"""How many files one start of LibreOffice resolves."""
Tool = Callable[[bytes, bytes], bytes]
"""Two DOCX files in, their redline out."""


@dataclass(frozen=True)
class Pair:
    """An agreement and the same with one edit, as our DOCX files; the words that went and came, if only words did."""

    name: str
    old: bytes
    new: bytes
    words: Counter[str]


def pairs(name: str) -> list[Pair]:
    """Every edit once on an agreement."""
    document = agreement(name)
    made = [(operator.name, operator.apply(document.blocks, Random(f"word {operator.name}"))) for operator in OPERATORS]
    old = docx.write(document)
    return [
        Pair(
            f"{name} {operator}",
            old,
            docx.write(replace(document, blocks=edited.blocks)),
            _words(edited.gold) if len(edited.gold) == 1 else Counter(),
        )
        for operator, edited in made
        if edited
    ]


def _words(golds: Sequence[Gold]) -> Counter[str]:
    (gold,) = golds
    old, new = Counter(gold.old.split()), Counter(gold.new.split())
    return (old - new) + (new - old)


def lines() -> Iterator[str]:
    """What the report says."""
    every = [pair for name in AGREEMENTS for pair in pairs(name)]
    redlines = [ours(pair.old, pair.new) for pair in every]
    yield "# Redlines in Word, measured\n"
    yield f"Written by `make diff-bench`; do not edit. Every kind of edit once on {len(AGREEMENTS)} agreements: both"
    yield "sides read from our DOCX, the redline written as DOCX.\n"
    yield f"- commit: {commit()}; {datetime.now(UTC):%Y-%m-%d %H:%M} UTC; seed: `word` and the name of the edit"
    yield f"- {printed('soffice', '--version')}; {_docxodus_version()}\n"
    yield "| accepted it is the new file, rejected the old | |\n|---|---:|"
    yield f"| by a resolver that shares no code with the writer | {_shown(_by_resolver(every, redlines))} |"
    yield f"| by LibreOffice | {_shown(_by_word_processor(every, redlines))} |"
    yield "\nBeside what a user has today, on the model, DOCX to DOCX; seconds of the whole process, or in ours.\n"
    yield "| | edits, all their words marked | marked besides, median, most | accepted new, rejected old | seconds |"
    yield "|---|---:|---:|---:|---:|"
    model = pairs(MODEL)
    for name, tool in _tools():
        yield _row(name, tool, model)


def _docxodus_version() -> str:
    here = find_spec("python_redlines")
    return f"python-redlines {version('python-redlines-docxodus')}" if here else "python-redlines: not here"


def ours(old: bytes, new: bytes) -> bytes:
    """`terms diff OLD NEW --format docx`, in this process."""
    here = read_bytes(old, "old.docx")
    there = read_bytes(new, "new.docx")
    found = compare(here, there)
    made = redline(found, Side(here, Path("old.docx")), Side(there, Path("new.docx")))
    return docx.write(made.document, notes(found))


def _tools() -> Iterator[tuple[str, Tool]]:
    if find_spec("python_redlines"):
        yield "python-redlines, Docxodus", _docxodus
    yield "terms diff", ours


def _docxodus(old: bytes, new: bytes) -> bytes:
    from python_redlines import DocxodusEngine

    made, _, _ = DocxodusEngine().run_redline("Bench", old, new)
    return bytes(made)


def _row(name: str, tool: Tool, cases: Sequence[Pair]) -> str:
    found, besides, both, seconds, broken = Score(), [], Score(), [], 0
    for pair in cases:
        began = perf_counter()
        try:
            made = tool(pair.old, pair.new)
        except (OSError, subprocess.SubprocessError, RuntimeError):
            broken += 1
            continue
        seconds.append(perf_counter() - began)
        marked = _marked(made)
        if pair.words:
            found.count(all(any(word in one or one in word for one in marked) for word in pair.words), pair.name)
            besides.append(max(marked.total() - pair.words.total(), 0))
        both.count(_is(made, "accepted", pair.new) and _is(made, "rejected", pair.old), pair.name)
    failed = f"; {broken} failed" if broken else ""
    return (
        f"| `{name}` | {found.good} of {found.all}{failed} | {median(besides):.0f}, {max(besides)} "
        f"| {both.good} of {both.all} | {median(seconds):.2f} |"
    )


def _marked(redlined: bytes) -> Counter[str]:
    """The words in a redline's insertions and deletions."""
    with ZipFile(BytesIO(redlined)) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml"))
    marks = [mark for tag in ("ins", "del", "moveFrom", "moveTo") for mark in body.iter(f"{W}{tag}")]
    texts = ("".join(text.text or "" for text in mark.iter() if text.tag in (f"{W}t", f"{W}delText")) for mark in marks)
    return Counter(word for text in texts for word in text.split())


def _is(made: bytes, verdict: Verdict, file: bytes) -> bool:
    """Whether a redline resolved is a file, by its typed words, or by these with its labels, typed or counted."""
    if _texts(made, verdict) == _texts(file, "accepted"):
        return True
    return _folded(resolved(made, verdict)) == _folded(resolved(file, "accepted"))


def _texts(file: bytes, verdict: Verdict) -> str:
    """A file's typed words, changes resolved."""
    gone = ("del", "moveFrom") if verdict == "accepted" else ("ins", "moveTo")
    with ZipFile(BytesIO(file)) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml"))
    return re.sub(r"\s", "", "".join(_left(body, {f"{W}{tag}" for tag in gone})))


def _left(element: ElementTree.Element, gone: set[str]) -> Iterator[str]:
    if element.tag in gone:
        return
    if element.tag in (f"{W}t", f"{W}delText"):
        yield element.text or ""
    for inner in element:
        yield from _left(inner, gone)


def _by_resolver(cases: Sequence[Pair], redlines: Sequence[bytes]) -> Score:
    score = Score()
    for pair, made in zip(cases, redlines, strict=True):
        now, before = (_folded(resolved(file, "accepted")) for file in (pair.new, pair.old))
        score.count(
            _folded(resolved(made, "accepted")) == now and _folded(resolved(made, "rejected")) == before, pair.name
        )
    return score


def _by_word_processor(cases: Sequence[Pair], redlines: Sequence[bytes]) -> Score:
    score = Score()
    plain = _batched([file for pair in cases for file in (pair.old, pair.new)])
    for number, (pair, made) in enumerate(zip(cases, _batched(redlines), strict=True)):
        old, new = plain[2 * number], plain[2 * number + 1]
        score.count(
            _folded(made["accepted"]) == _folded(new["accepted"])
            and _folded(made["rejected"]) == _folded(old["accepted"]),
            pair.name,
        )
    return score


def _batched(files: Sequence[bytes]) -> list[dict[str, list[str]]]:
    """Each file once, however often it is asked for."""
    once = list(dict.fromkeys(files))
    done = [one for at in range(0, len(once), BATCH) for one in accepted_and_rejected(once[at : at + BATCH])]
    found = dict(zip(once, done, strict=True))
    return [found[file] for file in files]


def _folded(texts: list[str]) -> str:
    """Words and labels in their order; where lines of a title or a signature break is no word."""
    return "".join("".join(texts).split())


def _shown(score: Score) -> str:
    for case in score.failed[:8]:
        sys.stderr.write(f"  not: {case}\n")
    return f"{score.good} of {score.all}"


if __name__ == "__main__":
    OUTPUT.write_text("\n".join(lines()) + "\n", "utf-8")
