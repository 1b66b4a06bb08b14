"""Whatever stands on either side, there is an error or a comparison, in bounded time and memory."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.filing.compare import Comparison, compare
from generator.filing.reading import read_bytes
from generator.filing.version import Version
from generator.findings import Refused
from tests.filing.layouts import laid_out, laid_out_html
from tests.filing.reading.agreements import model

MODEL = Version("model", model().blocks)
ROOT = Path(__file__).parents[3]
ROOT = Path(__file__).parents[3]
BOUND = 30.0
"""Seconds of a processor that any of these may take; most take a few hundredths."""
MEMORY = 512
"""MB that one word and one line of dots, of megabytes each, may take, the interpreter among them."""
HEADS = (b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"<DOCUMENT>\n")
SIGNS = "\n \t\f\r-=_.$()<>/&;:,*[]|aA1ivPAGE“”—\u00a0\u200b"
FILES = st.one_of(
    st.builds(bytes.__add__, st.sampled_from(HEADS), st.binary(max_size=2000)),
    st.text(alphabet=SIGNS, max_size=1500).map(str.encode),
)


@contextmanager
def bounded() -> Iterator[None]:
    began = time.process_time()
    yield
    assert time.process_time() - began < BOUND


def attempt(old: bytes, new: bytes) -> None:
    """A comparison of two files, which proves itself, or a refusal with its finding."""
    made: Comparison | Refused
    try:
        made = compare(read_bytes(old, "old"), read_bytes(new, "new"))
    except Refused as refused:
        made = refused
    if isinstance(made, Refused):
        assert {finding.code for finding in made.findings} == {"V101"}


@settings(max_examples=100)
@given(old=FILES, new=FILES)
def test_random_files_on_both_sides(old: bytes, new: bytes) -> None:
    with bounded():
        attempt(old, new)


@settings(max_examples=40)
@given(data=FILES)
def test_the_model_beside_a_random_file_either_way(data: bytes) -> None:
    ours = laid_out(model(), 4)
    with bounded():
        attempt(ours, data)
        attempt(data, ours)


@pytest.mark.parametrize("html", [False, True], ids=["text", "HTML"])
def test_a_file_garbled_or_cut_short(html: bool) -> None:
    pick = Random(f"garbled {html}")
    data = (laid_out_html if html else laid_out)(model(), 4)
    with bounded():
        for _ in range(8):
            garbled = bytearray(data)
            for _ in range(pick.choice((1, 10, 100))):
                garbled[pick.randrange(len(data))] = pick.randrange(256)
            attempt(data, bytes(garbled))
            attempt(data[: pick.randrange(len(data))], data)


HOSTILE = {
    "one line of dots": b"Label: " + b". " * 400_000 + b"x",
    "one word": b"x" * 2_000_000,
    "hyphens": b"-" * 500_000 + b"x\n- " * 5_000,
    "labels": b"(a) x\n\n" * 8_000,
    "brackets": b"[" * 80_000 + b"(" * 80_000,
    "table": b"Name      $1,000\n" * 5_000,
    "breaks of a page": b"<html><p>" + b"x<br>" * 10_000,
    "one cell": b"<html><table><tr><td colspan=99999>" + b"x " * 80_000 + b"</table>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile(name: str) -> None:
    with bounded():
        there = read_bytes(HOSTILE[name], "x")
        assert compare(MODEL, there).pairs
        assert compare(there, MODEL).pairs


def test_more_than_any_agreement_has_is_refused() -> None:
    with bounded(), pytest.raises(Refused, match="at most 2,500,000 characters"):
        read_bytes(b"word " * 600_000, "x")


def test_more_words_than_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("generator.filing.compare.units"), "LETTERS", 100)
    with pytest.raises(Refused, match="fewer than 100 different words"):
        compare(MODEL, MODEL)


def test_memory_is_bounded(tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_bytes(HOSTILE["one word"])
    new.write_bytes(HOSTILE["one line of dots"])
    said = (
        "import re, sys; from pathlib import Path; from tests.bench.comparing.one import compared; "
        "compared(Path(sys.argv[1]), Path(sys.argv[2])); "
        "print(int(re.search(r'VmHWM:\\s+(\\d+) kB', Path('/proc/self/status').read_text())[1]) // 1024)"
    )
    run = subprocess.run(
        [sys.executable, "-c", said, str(old), str(new)], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert int(run.stdout) < MEMORY
