"""What a user has today, on the same pairs of files as text of 80 columns: which words each tool marks."""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

from redlines import Redlines

from generator.filing.compare import compare
from generator.filing.reading import read_bytes
from generator.index import Index
from generator.tree.document import Document
from generator.writers.ascii import ascii_form
from tests.diffbench.edits import Gold
from tests.diffbench.operators.every import OPERATORS
from tests.diffbench.scoring import loud
from tests.diffbench.sources import MODEL, agreement
from tests.filing.layouts import Look, look, typed

Marked = Counter[str]
"""The words that a tool marks as gone or come."""
Tool = Callable[[bytes, bytes], Marked]
PLAIN = Look(width=80)


@dataclass(frozen=True)
class Pair:
    """An edit of the model in one layout, as files, and the words that went and came by it."""

    old: bytes
    new: bytes
    words: Counter[str]


def edited() -> list[Pair]:
    """Single edits that put words or figures in the place of others, both sides in one layout."""
    model = agreement(MODEL)
    made = [operator.apply(model.blocks, Random(f"other {operator.name}")) for operator in OPERATORS]
    return [
        Pair(_plain(model), _plain(replace(model, blocks=one.blocks)), _words(one.gold[0]))
        for one in made
        if one and len(one.gold) == 1 and _words(one.gold[0])
    ]


def _words(gold: Gold) -> Counter[str]:
    """The words that go and come by an edit."""
    old, new = (Counter(ascii_form(words).split()) for words in (gold.old, gold.new))
    return (old - new) + (new - old)


def relaid(count: int) -> list[Pair]:
    """The model in two layouts, both of text of 80 columns: their pages, indents and leaders differ, no words do."""
    model = agreement(MODEL)
    looks = (replace(look(seed), width=80, quotes="ascii", wrapper="", line_end="\n") for seed in range(count))
    return [Pair(_plain(model), typed(model, how), Counter()) for how in looks]


def _plain(document: Document) -> bytes:
    return typed(document, PLAIN)


def rows(count: int) -> Iterator[str]:
    """The lines of the table: how many edits each tool marks, and how many words where nothing changed."""
    yield "| | edits, all their words marked | others marked, median | words marked where only layout differs, median |"
    yield "|---|---:|---:|---:|"
    edits, layouts = edited(), relaid(count)
    for name, tool in tools():
        marks = [(tool(pair.old, pair.new), pair.words) for pair in edits]
        found = sum(all(any(one in word for word in marked) for one in words) for marked, words in marks)
        beside = median(max(marked.total() - words.total(), 0) for marked, words in marks)
        nothing = median(tool(pair.old, pair.new).total() for pair in layouts)
        yield f"| `{name}` | {found} of {len(edits)} | {beside:.0f} | {nothing:,.0f} |"


def tools() -> Iterator[tuple[str, Tool]]:
    """The tools that are here, by name, and ours."""
    yield "git diff --word-diff", _git
    if shutil.which("wdiff"):
        yield "wdiff", _wdiff
    yield "redlines", _redlines
    yield "terms diff", _ours


def _git(old: bytes, new: bytes) -> Marked:
    return _command(["git", "diff", "--no-index", "--word-diff=plain", "--no-color"], old, new)


def _wdiff(old: bytes, new: bytes) -> Marked:
    return _command(["wdiff"], old, new)


def _command(command: list[str], old: bytes, new: bytes) -> Marked:
    with TemporaryDirectory(prefix="others-") as folder:
        files = [Path(folder) / name for name in ("old.txt", "new.txt")]
        for file, said in zip(files, (old, new), strict=True):
            file.write_bytes(said)
        ran = subprocess.run([*command, *map(str, files)], capture_output=True, text=True)
    runs = re.findall(r"\[-(.*?)-\]|\{\+(.*?)\+\}", ran.stdout, re.DOTALL)
    return Counter(word for run in runs for word in "".join(run).split())


def _redlines(old: bytes, new: bytes) -> Marked:
    marked = Redlines(old.decode("ascii"), new.decode("ascii"), markdown_style="none").output_markdown
    runs = re.findall(r"<del>(.*?)</del>|<ins>(.*?)</ins>", marked, re.DOTALL)
    return Counter(word for run in runs for word in "".join(run).replace("¶", " ").split())


def _ours(old: bytes, new: bytes) -> Marked:
    here = read_bytes(old, "old")
    there = read_bytes(new, "new", beside=(passage.text for passage in Index(here.blocks).passages))
    sides = (side for change in loud(compare(here, there)) for side in (change.old, change.new) if side)
    return Counter(word for side in sides for word in side.text.split())
