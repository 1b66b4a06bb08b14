"""The words of DOCX files, through LibreOffice: what a word processor makes of them, automatic numbers included.

A start of LibreOffice takes seconds, a further file takes a tenth of one: hence a batch.
"""

import subprocess
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree
from zipfile import ZipFile

from .words import split

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def docx_texts(paths: Sequence[Path], soffice: str = "soffice") -> dict[Path, str]:
    """The text of each of `paths`, made by one start of LibreOffice in a profile of its own.

    Headers and footers are not in LibreOffice's text export; labels of numbered paragraphs are; a table gives a line a
    cell. A file that LibreOffice cannot read raises `FileNotFoundError`.
    """
    with TemporaryDirectory(prefix="docx-texts-") as room:
        named = {path: Path(room, "in", f"{number}.docx") for number, path in enumerate(paths)}
        Path(room, "in").mkdir()
        for path, copy in named.items():
            copy.write_bytes(path.read_bytes())
        convert(room, list(named.values()), soffice)
        return {path: Path(room, "out", f"{copy.stem}.txt").read_text("utf-8-sig") for path, copy in named.items()}


def convert(room: str, files: Sequence[Path], soffice: str) -> None:
    """Have LibreOffice write the text of each of `files` into `room/out`."""
    command = [soffice, f"-env:UserInstallation=file://{room}/profile", "--headless", "--norestore"]
    command += ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", f"{room}/out", *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def words_of_docx(text: str) -> list[str]:
    """The words of a DOCX, from the text that `docx_texts` gave for it."""
    return split(text)


def words_in_docx(data: bytes) -> list[str]:
    """The words that stand in a DOCX, as its XML has them: without the labels of lists, which are numbering."""
    with ZipFile(BytesIO(data)) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml"))
    words = []
    for node in body.iter():
        if node.tag == f"{W}t":
            words.append(node.text or "")
        elif node.tag in (f"{W}p", f"{W}tab", f"{W}br"):
            words.append(" ")
    return split("".join(words))
