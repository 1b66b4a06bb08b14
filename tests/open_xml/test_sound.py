"""Word files of every kind are sound to Microsoft's Open XML SDK; one that is not is told of."""

from collections.abc import Mapping
from pathlib import Path

from generator.writers import docx
from tests.every_node import every_node
from tests.output_rules.spoiled import docx as spoiled

from .validator import invalid
from .written import word_files


def test_every_kind(tmp_path: Path) -> None:
    files = _put(tmp_path, dict(word_files(tmp_path)))
    assert len(files) > 12
    assert invalid(files) == []


def test_what_is_wrong_is_told(tmp_path: Path) -> None:
    sound = docx.write(every_node())
    wrong = spoiled("document", "<w:keepNext/>", "<w:keepPrevious/>", 1)(sound)
    again = spoiled("document", 'w:id="1"', 'w:id="0"')(sound)
    files = {"wrong": wrong, "again": again, "cut": sound[:-100]}
    told = {line.partition(": ")[0]: line for line in invalid(_put(tmp_path, files))}
    assert set(told) == {"wrong.docx", "again.docx", "cut.docx"}
    assert "/word/document.xml: The element has invalid child element" in told["wrong.docx"]


def _put(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    made = [folder / f"{name}.docx" for name in files]
    for file, data in zip(made, files.values(), strict=True):
        file.write_bytes(data)
    return made
