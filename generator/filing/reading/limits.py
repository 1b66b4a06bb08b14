"""How large and how deep a file may be that is read: far above any agreement's, far below what would stop a machine."""

FILE = 64 * 2**20
"""Bytes of a file."""

UNPACKED = 256 * 2**20
"""Bytes that the parts of a DOCX or the streams of a PDF may unpack to, all told."""

RATIO = 200
"""How many times its size a part of a DOCX or a stream of a PDF may unpack to, once it is larger than `SMALL`."""

SMALL = 2**20

PARTS = 4_000
"""Parts of a DOCX."""

PAGES = 3_000
"""Pages of a PDF."""

CHARACTERS = 2_500_000
"""Characters of the words of an agreement: some 1,600 pages."""


class Unfit(ValueError):
    """The file is not what its format says, or beyond these limits; the message says how."""
