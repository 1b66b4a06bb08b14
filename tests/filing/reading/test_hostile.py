"""Random, truncated and hostile files give a reading or a refusal, in bounded time, and never a traceback."""

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.filing.reading import read_bytes
from generator.filing.version import Version
from generator.findings import Refused
from generator.writers import WRITERS
from tests.filing.layouts import laid_out, laid_out_html

from .agreements import model
from .hostile import HOSTILE

BOUND = 10.0
"""Seconds of a processor that any of these files may take; most take milliseconds."""


@contextmanager
def bounded() -> Iterator[None]:
    began = time.process_time()
    yield
    assert time.process_time() - began < BOUND


def attempt(data: bytes) -> Version | Refused:
    """What comes of a file: a reading, or a refusal with a finding at the file."""
    made: Version | Refused
    try:
        made = read_bytes(data, "x")
    except Refused as refused:
        made = refused
    if isinstance(made, Refused):
        assert [(str(finding.position), finding.code) for finding in made.findings] == [("x:1:1", "V101")]
    return made


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    made = {writer.name: writer.write(model()) for writer in WRITERS}
    return {**made, "laid out": laid_out(model(), 4), "laid out HTML": laid_out_html(model(), 4)}


@settings(max_examples=150)
@given(
    data=st.binary(max_size=3000), head=st.sampled_from((b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"<DOCUMENT>\n"))
)
def test_random_bytes(data: bytes, head: bytes) -> None:
    with bounded():
        attempt(head + data)


SIGNS = "\n \t\f\r-=_.$()<>/&;:,*[]|aA1ivPAGE“”—\u00a0\u200b"


@settings(max_examples=150)
@given(text=st.text(alphabet=SIGNS, max_size=2000))
def test_random_layout(text: str) -> None:
    with bounded():
        attempt(text.encode())


@pytest.mark.parametrize("name", ["docx", "pdf", "html", "txt", "edgar", "laid out", "laid out HTML"])
def test_truncated_and_garbled(name: str, files: dict[str, bytes]) -> None:
    pick = random.Random(name)
    data = files[name]
    with bounded():
        for _ in range(12):
            attempt(data[: pick.randrange(len(data))])
            garbled = bytearray(data)
            for _ in range(pick.choice((1, 10, 100))):
                garbled[pick.randrange(len(data))] = pick.randrange(256)
            attempt(bytes(garbled))


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile(name: str) -> None:
    data = HOSTILE[name]()
    with bounded():
        attempt(data)


REFUSED = (
    "zip bomb", "zip bomb that lies", "five thousand parts", "deep XML", "entities", "entity of the file system",
    "numbering beyond reason", "no document", "PDF of nothing", "empty", "nothing but blanks",
)  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    assert isinstance(attempt(HOSTILE[name]()), Refused)


@pytest.mark.parametrize("data", [bytes(range(256)) * 9, b"\xd0\xcf\x11\xe0x", b"x\0", random.Random(1).randbytes(999)])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    made = attempt(data)
    assert isinstance(made, Refused)
    assert made.findings[0].message.startswith("expected a PDF, a DOCX, a page of HTML or text, found ")


def test_a_stray_control_character_is_no_binary() -> None:
    assert isinstance(attempt(b"TERMS AGREEMENT\r\n\x1a"), Version)


def test_a_hundred_thousand_words_take_time_in_proportion(files: dict[str, bytes]) -> None:
    def taken(times: int) -> float:
        began = time.process_time()
        read_bytes(files["txt"] * times, "x")
        return time.process_time() - began

    taken(1)
    assert taken(50) < 16 * taken(5) + 0.2  # ten times the words; twice as much again would be a square's
