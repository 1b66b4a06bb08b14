"""Goldens: files as they were drafted once and read by someone; `--rewrite-goldens` writes them anew."""

from collections.abc import Iterable
from pathlib import Path

from generator.tree.document import Copy
from generator.writers import WRITERS, file_name


def named(deal: str, copy: Copy, made: dict[str, bytes]) -> dict[str, bytes]:
    """What was drafted in each format, by the name of its file."""
    return {file_name(deal, copy, "", writer): made[writer.name] for writer in WRITERS if writer.name in made}


def check(golden: Path, content: bytes, rewrite: bool) -> None:
    """Fail where `content` is not what `golden` holds, or there is no such golden."""
    if rewrite:
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(content)
    assert golden.is_file(), f"no golden {golden.name}: read what --rewrite-goldens writes, and keep it"
    assert content.decode().splitlines() == golden.read_bytes().decode().splitlines()
    assert content == golden.read_bytes()


def orphans(folder: Path, names: Iterable[str], rewrite: bool) -> list[str]:
    """The files of `folder` that nothing drafts; gone when goldens are written anew."""
    found = {file.name for file in folder.iterdir()} - set(names)
    for name in found if rewrite else ():
        (folder / name).unlink()
    return [] if rewrite else sorted(found)
