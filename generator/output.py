"""Files written whole or not at all, and never over something that the tool did not write."""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from errno import EISDIR
from fcntl import LOCK_EX, flock
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

    Raises Occupied, having written nothing, where a file in the way is not the tool's own as it left it; OSError where
    the folder cannot be written in, or a folder stands where a file would go.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder), ExitStack() as leftovers:
        known = _manifest(folder)
        taken = [folder / name for name, content in files.items() if _foreign(folder / name, content, known)]
        if taken and (not force or any(map(_signed, taken))):
            raise Occupied(taken)
        known |= {name: _hash(content) for name, content in files.items()}
        manifest = json.dumps(known, indent=2, sort_keys=True).encode() + b"\n"
        contents = {**files, MANIFEST: manifest}
        prepared = {folder / name: _prepared(content, folder, leftovers) for name, content in contents.items()}
        for target, ready in prepared.items():
            ready.replace(target)
    return [folder / name for name in files]


def replaced(file: Path, content: bytes) -> None:
    """Put `content` in the place of a file, whole or not at all."""
    with ExitStack() as leftovers:
        ready = _prepared(content, file.parent, leftovers)
        ready.chmod(file.stat().st_mode & 0o777)
        ready.replace(file)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Waits until no other process releases into `folder`: of two at once, the manifest would forget one's files."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # a file system without locks
            flock(handle, LOCK_EX)
        yield
    finally:
        os.close(handle)


def _foreign(file: Path, content: bytes, known: Mapping[str, str]) -> bool:
    """Whether something stands at `file` that the tool may not replace; IsADirectoryError where it never could."""
    if not file.exists():
        return False
    if file.is_dir():
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(file))
    if not file.is_file():
        return True
    there = _hash(file.read_bytes())
    return there not in (known.get(file.name), _hash(content))


def _signed(file: Path) -> bool:
    """Whether a PDF bears a signature: then nothing goes in its place, whoever asks."""
    return file.suffix == ".pdf" and b"/ByteRange" in file.read_bytes()


def _manifest(folder: Path) -> dict[str, str]:
    file = folder / MANIFEST
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError:  # spoiled by hand: then nothing counts as the tool's own
        return {}
    return {str(name): str(value) for name, value in said.items()} if isinstance(said, dict) else {}


def _prepared(content: bytes, folder: Path, leftovers: ExitStack) -> Path:
    """A new file beside the target, with the rights of an ordinary one; `leftovers` removes it unless it is renamed."""
    with NamedTemporaryFile(dir=folder, prefix=".terms-", delete=False) as temporary:
        leftovers.callback(Path(temporary.name).unlink, missing_ok=True)
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
