"""Ways to break a file: each takes chance, a file and another, and gives bytes."""

import random
import re
import zlib
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

Mutation = Callable[[random.Random, bytes, bytes], bytes]

_NUMBER = re.compile(rb"\d+")
_STREAM = re.compile(rb"(?<=stream\n)(.+?)(?=\nendstream)", re.DOTALL)
WILD = (b"0", b"-1", b"65536", b"2147483648", b"99999999999999999999", b"1e309", b"NaN")
"""Numbers in the place of others."""


def flipped(pick: random.Random, data: bytes, other: bytes) -> bytes:
    """Some bytes changed."""
    made = bytearray(data)
    for _ in range(pick.choice((1, 4, 32, 256))):
        made[pick.randrange(len(made))] = pick.randrange(256)
    return bytes(made)


def truncated(pick: random.Random, data: bytes, other: bytes) -> bytes:
    """The beginning alone, or the end alone."""
    at = pick.randrange(len(data))
    return data[:at] if pick.random() < 0.7 else data[at:]


def spliced(pick: random.Random, data: bytes, other: bytes) -> bytes:
    """A piece of another file put in."""
    at, start = pick.randrange(len(data)), pick.randrange(len(other))
    return data[:at] + other[start : start + pick.choice((8, 200, 5000))] + data[at:]


def repeated(pick: random.Random, data: bytes, other: bytes) -> bytes:
    """A piece of it many times over."""
    at = pick.randrange(len(data))
    return data[:at] + data[at : at + pick.choice((1, 30, 400))] * pick.choice((2, 50, 500)) + data[at:]


def lost(pick: random.Random, data: bytes, other: bytes) -> bytes:
    """A piece of it left out."""
    at = pick.randrange(len(data))
    return data[:at] + data[at + pick.choice((1, 30, 400, 5000)) :]


def miscounted(pick: random.Random, data: bytes, other: bytes) -> bytes:
    """Some numbers made wild."""
    odds = pick.choice((0.005, 0.05, 0.5))
    return _NUMBER.sub(lambda one: pick.choice(WILD) if pick.random() < odds else one[0], data)


def within(pick: random.Random, data: bytes, other: bytes) -> bytes:
    """What is packed in it broken, and packed again: a part of a DOCX, a stream of a PDF; else any bytes."""
    how = pick.choice((flipped, truncated, repeated, lost, miscounted, spliced))
    if data.startswith(b"PK"):
        try:
            return _part(pick, data, other, how)
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
            return how(pick, data, other)  # it was broken before
    if data.startswith(b"%PDF"):
        return _STREAM.sub(lambda found: _stream(pick, found[1], other, how), data)
    return how(pick, data, other)


def _part(pick: random.Random, data: bytes, other: bytes, how: Mutation) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(made, "w", ZIP_DEFLATED) as after:
        chosen = pick.choice(before.namelist())
        for name in before.namelist():
            part = before.read(name)
            after.writestr(name, how(pick, part, _unpacked(other)) if name == chosen else part)
    return made.getvalue()


def _stream(pick: random.Random, data: bytes, other: bytes, how: Mutation) -> bytes:
    if pick.random() < 0.6:
        return data
    try:
        return zlib.compress(how(pick, zlib.decompress(data), other))
    except zlib.error:
        return how(pick, data, other)


def _unpacked(other: bytes) -> bytes:
    try:
        with ZipFile(BytesIO(other)) as archive:
            return archive.read("word/document.xml")
    except (BadZipFile, KeyError):
        return other


MUTATIONS: tuple[Mutation, ...] = (flipped, truncated, spliced, repeated, lost, miscounted, within, within)
"""What is inside a file is broken twice as often: the outside alone is soon refused."""
