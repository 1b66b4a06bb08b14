"""A circulated draft: what its folder holds, and whether that still is what went out."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from generator.findings import Unavailable

RECORD = "draft.json"
"""The file of a draft's folder that tells of the others."""
READ = ".txt"
"""What the name of the file ends in that a draft's words are read from: plain text, which is in every draft."""


class Spoiled(Unavailable):
    """A circulated draft is not as it went out; the message says what is wrong."""


@dataclass(frozen=True)
class Record:
    """What is kept of a draft: `files` and its `words` less the foot by SHA-256; `deal` is the name of that file."""

    number: int
    deal: str
    time: str
    recipients: tuple[str, ...]
    files: Mapping[str, str]
    words: str
    versions: Mapping[str, str]

    def written(self) -> bytes:
        """The record as JSON."""
        return json.dumps(asdict(self), indent=2, ensure_ascii=False).encode() + b"\n"


@dataclass(frozen=True)
class Circulated:
    """A draft that went out, and the folder that keeps it."""

    record: Record
    folder: Path

    @property
    def called(self) -> str:
        """What covers call it: `citigroup, draft 2 (January 23, 2003 11:40 p.m. EST)`."""
        when = f" ({self.record.time})" if self.record.time else ""
        return f"{Path(self.record.deal).stem}, draft {self.record.number}{when}"

    @property
    def agreement(self) -> Path:
        """The file that its words are read from."""
        return self.folder / next(name for name in self.record.files if name.endswith(READ))

    def checked(self) -> "Circulated":
        """Itself; raises Spoiled where a file is gone or not as it went out."""
        for name, known in self.record.files.items():
            file = self.folder / name
            if not file.is_file():
                raise Spoiled(f"expected {file} as it was circulated, found none")
            if digest(file.read_bytes()) != known:
                raise Spoiled(f"expected {file} as it was circulated, found it changed since")
        return self


def drafts_of(deal: Path) -> Path:
    """The folder of a deal's drafts: `deals/x.drafts` beside `deals/x.yaml`."""
    return deal.with_name(f"{deal.stem}.drafts")


def last(deal: Path) -> Circulated | None:
    """The last draft that was circulated, None where there is none; raises Spoiled where its record is."""
    folder = drafts_of(deal)
    numbers = [int(each.name) for each in folder.iterdir() if each.name.isdecimal()] if folder.is_dir() else []
    return _read(folder / str(max(numbers))) if numbers else None


def _read(folder: Path) -> Circulated:
    file = folder / RECORD
    try:
        said = json.loads(file.read_bytes())
        record = Record(**said | {"recipients": tuple(said["recipients"])})
    except (FileNotFoundError, ValueError, TypeError, KeyError) as error:
        raise Spoiled(f"expected the record of a circulated draft in {file}, found none that can be read") from error
    return Circulated(record, folder)


def digest(content: bytes) -> str:
    """The SHA-256 of a file."""
    return sha256(content).hexdigest()
