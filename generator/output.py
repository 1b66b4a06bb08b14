"""Files written whole or not at all, and never over something that the tool did not write."""

import json
import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

MANIFEST = ".terms.json"
"""In each output folder: the SHA-256 of each file as the tool wrote it."""


class Occupied(Exception):
    """Files stand where output would go that the tool did not write, or that changed since it did."""

    def __init__(self, files: list[Path]) -> None:
        self.files = files
        super().__init__(", ".join(map(str, files)))


def release(files: Mapping[str, bytes], folder: Path, force: bool = False) -> list[Path]:
    """The paths of `files`, written into `folder`: all are there in full before the first takes its name.

    Raises Occupied, having written nothing, where a file in the way is not the tool's own as it left it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    known = _manifest(folder)
    taken = [folder / name for name, content in files.items() if _foreign(folder / name, content, known)]
    if taken and not force:
        raise Occupied(taken)
    known |= {name: _hash(content) for name, content in files.items()}
    manifest = json.dumps(known, indent=2, sort_keys=True).encode() + b"\n"
    prepared: list[tuple[Path, Path]] = []
    try:
        for name, content in {**files, MANIFEST: manifest}.items():
            prepared.append((_prepared(content, folder), folder / name))
        for ready, target in prepared:
            ready.replace(target)
    finally:
        for ready, _ in prepared:
            ready.unlink(missing_ok=True)
    return [folder / name for name in files]


def _foreign(file: Path, content: bytes, known: Mapping[str, str]) -> bool:
    """Whether something stands at `file` that the tool may not replace."""
    if not file.exists():
        return False
    if not file.is_file():
        return True
    there = _hash(file.read_bytes())
    return there not in (known.get(file.name), _hash(content))


def _manifest(folder: Path) -> dict[str, str]:
    file = folder / MANIFEST
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError:  # spoiled by hand: then nothing counts as the tool's own
        return {}
    return {str(name): str(value) for name, value in said.items()} if isinstance(said, dict) else {}


def _prepared(content: bytes, folder: Path) -> Path:
    """A new file beside the target, with the rights of an ordinary one."""
    with NamedTemporaryFile(dir=folder, prefix=".terms-", delete=False) as temporary:
        temporary.write(content)
        temporary.flush()
        os.fsync(temporary.fileno())
    ready = Path(temporary.name)
    mask = os.umask(0)
    os.umask(mask)
    ready.chmod(0o666 & ~mask)
    return ready


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()
