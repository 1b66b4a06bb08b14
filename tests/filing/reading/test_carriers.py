"""What is no file of ours: a page read as typed text, a submission of HTML, a name that says nothing of the format."""

from pathlib import Path

import pytest

from generator.filing.reading import read, read_bytes
from generator.findings import Refused
from generator.writers import WRITERS, Writer
from tests.filing.layouts import laid_out

from .agreements import model
from .passages import passages, shown

EXPECTED = shown(passages(model().blocks))


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
def test_a_format_is_known_by_what_the_file_is(tmp_path: Path, writer: Writer) -> None:
    file = tmp_path / "agreement.bin"
    file.write_bytes(writer.write(model()))
    assert shown(passages(read(file).blocks)) == EXPECTED


def test_text_within_a_page() -> None:
    text = laid_out(model(), 1).decode("ascii").replace("&", "&amp;").replace("\r", "\n")
    page = f"<html><body><pre>\n{text}\n</pre></body></html>"
    assert shown(passages(read_bytes(page.encode(), "x").blocks)) == EXPECTED


def test_a_file_too_large_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as large:
        large.truncate(65 * 2**20)
    with pytest.raises(Refused, match="at most 64 MB"):
        read(file)
