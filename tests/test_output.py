"""Files are written whole or not at all, and never over something that somebody else wrote or changed."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.output import MANIFEST, Occupied, release

NAMES = st.sampled_from(["deal.txt", "deal.docx", "deal.pdf", "Vertrag über Schuldverschreibungen.txt"])
FILES = st.dictionaries(NAMES, st.binary(max_size=40), min_size=1)


def contents(folder: Path) -> dict[str, bytes]:
    """What stands in a folder, its manifest aside."""
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file() and file.name != MANIFEST}


def manifest(folder: Path) -> dict[str, str]:
    """What the manifest says."""
    said: dict[str, str] = json.loads((folder / MANIFEST).read_text("utf-8"))
    return said


@given(st.lists(FILES, min_size=1, max_size=4))
@settings(max_examples=25)
def test_what_terms_wrote_it_replaces_and_keeps_account_of(releases: list[dict[str, bytes]]) -> None:
    with TemporaryDirectory() as room:
        folder = Path(room) / "some" / "output"
        standing: dict[str, bytes] = {}
        for files in releases:
            assert release(files, folder) == [folder / name for name in files]
            standing |= files
            assert contents(folder) == standing
            assert manifest(folder) == {name: sha256(content).hexdigest() for name, content in standing.items()}


@given(FILES, FILES, st.binary(max_size=40), st.data())
@settings(max_examples=25)
def test_what_was_edited_stays_and_so_does_all_else(
    first: dict[str, bytes], second: dict[str, bytes], edit: bytes, data: st.DataObject
) -> None:
    with TemporaryDirectory() as room:
        folder = Path(room)
        release(first, folder)
        name = data.draw(st.sampled_from(sorted(second)))
        (folder / name).write_bytes(edit)
        before = contents(folder), manifest(folder)
        if edit in (second[name], first.get(name)):
            release(second, folder)
            assert contents(folder) == first | second
            return
        with pytest.raises(Occupied) as caught:
            release(second, folder)
        assert caught.value.files == [folder / name]
        assert (contents(folder), manifest(folder)) == before
        release(second, folder, force=True)
        assert contents(folder) == first | second


def test_every_file_in_the_way_is_told(tmp_path: Path) -> None:
    files = {"a.txt": b"ours", "b.txt": b"ours", "c.txt": b"ours"}
    (tmp_path / "a.txt").write_bytes(b"theirs")
    (tmp_path / "c.txt").write_bytes(b"theirs")
    with pytest.raises(Occupied, match=r"a\.txt, .*c\.txt$"):
        release(files, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "c.txt"]


@pytest.mark.parametrize("spoiled", ["", "{", "[]", '"x"', "null", '{"a.txt": 1}', '{"a.txt": null}', "\udcff"])
def test_a_spoiled_manifest_makes_nothing_ours(tmp_path: Path, spoiled: str) -> None:
    release({"a.txt": b"one"}, tmp_path)
    (tmp_path / MANIFEST).write_text(spoiled, "utf-8", errors="surrogateescape")
    with pytest.raises(Occupied):
        release({"a.txt": b"two"}, tmp_path)
    assert contents(tmp_path) == {"a.txt": b"one"}
    release({"a.txt": b"two"}, tmp_path, force=True)
    assert manifest(tmp_path)["a.txt"] == sha256(b"two").hexdigest()


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("where", ["b.txt", MANIFEST])
def test_a_folder_in_the_way_keeps_everything_as_it_was(tmp_path: Path, where: str, force: bool) -> None:
    (tmp_path / where).mkdir()
    with pytest.raises(IsADirectoryError) as caught:
        release({"a.txt": b"one", "b.txt": b"two"}, tmp_path, force)
    assert caught.value.filename == str(tmp_path / where)
    assert [path.name for path in tmp_path.iterdir()] == [where]


@pytest.mark.parametrize("fails_at", [1, 2, 3])
def test_a_disk_that_fills_up_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    release({"a.txt": b"old"}, tmp_path)
    before = contents(tmp_path), manifest(tmp_path)
    synced: list[int] = []

    def full(handle: int) -> None:
        synced.append(handle)
        if len(synced) == fails_at:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        release({"a.txt": b"new", "b.txt": b"new"}, tmp_path)
    assert (contents(tmp_path), manifest(tmp_path)) == before
    assert len(synced) == fails_at


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights of root, whom no permission stops."""
    mine = os.geteuid()
    if mine == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(mine)


def test_a_folder_that_may_not_be_written_in_stays_as_it_is(tmp_path: Path) -> None:
    with TemporaryDirectory() as room:  # pytest's own folders are closed to others
        Path(room).chmod(0o755)
        folder = Path(room) / "output"
        folder.mkdir()
        folder.chmod(0o555)
        with as_nobody(), pytest.raises(PermissionError):
            release({"a.txt": b"one"}, folder)
        with as_nobody(), pytest.raises(PermissionError):
            release({"a.txt": b"one"}, folder / "inner")
        assert not list(folder.iterdir())


def test_a_link_is_replaced_and_what_it_led_to_stays(tmp_path: Path) -> None:
    (tmp_path / "theirs.txt").write_bytes(b"one")
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "a.txt").symlink_to(tmp_path / "theirs.txt")
    with pytest.raises(Occupied):
        release({"a.txt": b"two"}, tmp_path / "output")
    release({"a.txt": b"two"}, tmp_path / "output", force=True)
    assert (tmp_path / "theirs.txt").read_bytes() == b"one"
    assert contents(tmp_path / "output") == {"a.txt": b"two"}


def test_a_pipe_in_the_way_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(Occupied):
        release({"a.txt": b"one"}, tmp_path)
    release({"a.txt": b"one"}, tmp_path, force=True)
    assert contents(tmp_path) == {"a.txt": b"one"}


def test_what_a_killed_run_left_behind_is_nobodys_business(tmp_path: Path) -> None:
    (tmp_path / ".terms-abcdefgh").write_bytes(b"half of a file")
    release({"a.txt": b"one"}, tmp_path)
    release({"a.txt": b"two"}, tmp_path)
    assert contents(tmp_path) == {"a.txt": b"two", ".terms-abcdefgh": b"half of a file"}


def test_files_have_the_rights_of_ordinary_ones(tmp_path: Path) -> None:
    (tmp_path / "ordinary").write_bytes(b"")
    release({"a.txt": b"one"}, tmp_path)
    expected = (tmp_path / "ordinary").stat().st_mode
    assert {(tmp_path / name).stat().st_mode for name in ("a.txt", MANIFEST)} == {expected}


WRITER = """
import sys
from pathlib import Path
from generator.output import release
for round in range(30):
    release({f"{sys.argv[1]}-{round}.txt": sys.argv[1].encode()}, Path(sys.argv[2]))
"""


def test_two_runs_at_once_forget_none_of_each_others_files(tmp_path: Path) -> None:
    runs = [
        subprocess.Popen([sys.executable, "-c", WRITER, name, str(tmp_path)], cwd=Path(__file__).parents[1])
        for name in ("one", "two")
    ]
    assert [run.wait(60) for run in runs] == [0, 0]
    assert len(manifest(tmp_path)) == 60
    assert set(manifest(tmp_path)) == set(contents(tmp_path))
