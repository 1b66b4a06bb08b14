"""Freezing a draft: its files, the deal as it was, and a record of both, written once and never again."""

import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from tempfile import mkdtemp

from generator import __version__
from generator.drafting import Drafted, drafted
from generator.identity import templates_of, words_of
from generator.rounds.circulated import RECORD, Circulated, Record, digest, drafts_of
from generator.takedown import Takedown
from generator.writers import WRITERS, file_name

LIBRARIES = ("weasyprint", "python-docx")
"""The libraries that have a hand in how the files come out."""


class Taken(Exception):
    """A draft of that number has been circulated already."""


@dataclass(frozen=True)
class Draft:
    """A draft that is ready to go out: its number, the deal's bytes, its tree and its files by format."""

    number: int
    takedown: Takedown
    deal: Path
    source: bytes
    made: Drafted

    @property
    def words(self) -> str:
        """The SHA-256 of its text, without the foot, which numbers it."""
        return words_of(self.made.tree)

    @property
    def names(self) -> dict[str, str]:
        """The name of each file by its format."""
        return {writer.name: file_name(self.deal.stem, "draft", str(self.number), writer) for writer in WRITERS}


def prepared(takedown: Takedown, deal: Path, number: int, formats: Sequence[str]) -> Draft:
    """The draft of a takedown whose foot bears the number, in `formats` and as text; raises Refused where it cannot."""
    wanted = list(dict.fromkeys((*formats, "txt")))
    return Draft(number, takedown, deal, deal.read_bytes(), drafted(takedown, "draft", wanted))


def freeze(draft: Draft) -> Circulated:
    """The draft in its folder, complete from its first moment; raises Taken where there is one of that number."""
    files = {draft.names[name]: content for name, content in draft.made.files.items()}
    files[draft.deal.name] = draft.source
    record = _record(draft, files)
    folder = drafts_of(draft.deal) / str(draft.number)
    folder.parent.mkdir(exist_ok=True)
    room = Path(mkdtemp(prefix=".terms-", dir=folder.parent))
    try:
        for name, content in {**files, RECORD: record.written()}.items():
            _write(room / name, content)
        room.chmod(0o755)
        room.rename(folder)
    except OSError as error:
        shutil.rmtree(room, ignore_errors=True)
        if folder.exists():
            raise Taken(str(folder)) from error
        raise
    return Circulated(record, folder)


def _write(file: Path, content: bytes) -> None:
    """A file that nobody is to change."""
    with file.open("wb") as stream:
        stream.write(content)
        os.fsync(stream.fileno())
    file.chmod(0o444)


def _record(draft: Draft, files: Mapping[str, bytes]) -> Record:
    foot = draft.takedown.deal.draft
    return Record(
        number=draft.number,
        deal=draft.deal.name,
        time=foot.time.text if foot.time else "",
        recipients=tuple(recipient.text for recipient in foot.recipients),
        files={name: digest(content) for name, content in files.items()},
        words=draft.words,
        versions={"terms": __version__, "templates": templates_of(draft.takedown), **_libraries()},
    )


def _libraries() -> dict[str, str]:
    return {name: version(name) for name in LIBRARIES}
