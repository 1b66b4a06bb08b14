"""What a user has today, on the same pairs as text: which of the changed words it marks, and how many others."""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import wrap

from redlines import Redlines

from generator.index import Index
from tests.diffbench.edits import Blocks

Marked = Counter[str]
"""The words that a tool marks as gone or come."""


def text(blocks: Blocks) -> str:
    """A tree as a text, wrapped as a filing is."""
    lines = (f"{passage.letter} {passage.text}".strip() for passage in Index(blocks).passages if passage.text)
    return "\n\n".join("\n".join(wrap(line, 80)) for line in lines) + "\n"


def _git(old: str, new: str) -> Marked:
    return _command(["git", "diff", "--no-index", "--word-diff=plain", "--no-color"], old, new)


def _wdiff(old: str, new: str) -> Marked:
    return _command(["wdiff"], old, new)


def _command(command: list[str], old: str, new: str) -> Marked:
    with TemporaryDirectory(prefix="others-") as folder:
        files = [Path(folder) / name for name in ("old.txt", "new.txt")]
        for file, said in zip(files, (old, new), strict=True):
            file.write_text(said, "utf-8")
        ran = subprocess.run([*command, *map(str, files)], capture_output=True, text=True)
    runs = re.findall(r"\[-(.*?)-\]|\{\+(.*?)\+\}", ran.stdout, re.DOTALL)
    return Counter(word for run in runs for word in "".join(run).split())


def _redlines(old: str, new: str) -> Marked:
    marked = Redlines(old, new, markdown_style="none").output_markdown
    runs = re.findall(r"<del>(.*?)</del>|<ins>(.*?)</ins>", marked, re.DOTALL)
    return Counter(word for run in runs for word in "".join(run).replace("¶", " ").split())


def tools() -> Iterator[tuple[str, Callable[[str, str], Marked]]]:
    """The tools that are here, by name."""
    yield "git diff --word-diff", _git
    if shutil.which("wdiff"):
        yield "wdiff", _wdiff
    yield "redlines", _redlines
