"""What is drafted once a run."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from generator.agreement import document
from generator.proofing import proof
from generator.takedown import Takedown, load
from generator.tree.document import Copy, Document
from generator.writers import FORMATS, WRITERS, file_name
from tests.sources import MODEL

Files = dict[str, bytes]


class Drafted:
    """One copy of a deal with its files, and what the output rules say of those or of others in their place."""

    def __init__(self, takedown: Takedown, copy: Copy, formats: tuple[str, ...] = FORMATS) -> None:
        self.takedown = takedown
        self.document: Document = document(takedown, copy)
        self.files: Files = {one.name: one.write(self.document) for one in WRITERS if one.name in formats}
        self.names = {one.name: file_name("deal", copy, "", one) for one in WRITERS}

    def told(self, files: Files, names: Mapping[str, str] | None = None) -> list[str]:
        """The findings on `files`, of each file its name alone; `names` are others than those of the deal."""
        found = proof(self.takedown, self.document, files, names or self.names)
        short = [replace(one, position=replace(one.position, file=Path(one.position.file).name)) for one in found]
        return [str(finding) for finding in sorted(short)]


@pytest.fixture(scope="session")
def model() -> Drafted:
    """The model's filing copy in every format."""
    return Drafted(load(MODEL), "filing")
