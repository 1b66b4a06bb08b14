"""What the streams of a PDF unpack to, before PDFium is given the file: it would unpack a bomb to the end."""

import re
import zlib

from generator.filing.reading import limits
from generator.filing.reading.limits import Unfit

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_FAR = 500
"""Bytes before a stream among which its dictionary says that it is a picture."""


def refuse_bombs(data: bytes) -> None:
    """Raises Unfit where a stream, or all of them, unpack to more than the limits allow; pictures are never unpacked.

    Only what is packed as it usually is (FlateDecode) is looked at.
    """
    view, total = memoryview(data), 0
    for found in _STREAM.finditer(data):
        if b"/Image" in data[max(found.start() - _FAR, 0) : found.start()].rpartition(b" obj")[2]:
            continue
        end = data.find(b"endstream", found.end())
        packed = view[found.end() : end if end >= 0 else len(data)]
        most = min(max(limits.SMALL, limits.RATIO * len(packed)), limits.UNPACKED - total)
        size = _unpacked(packed, most + 1)
        total += size
        if size > most:
            raise Unfit(f"expected a PDF whose streams unpack to at most {limits.RATIO} times their size, found more")


def _unpacked(packed: memoryview, most: int) -> int:
    """The bytes that a stream unpacks to, `most` at most; none where it is packed otherwise."""
    try:
        return len(zlib.decompressobj().decompress(packed, most))
    except zlib.error:
        return 0
