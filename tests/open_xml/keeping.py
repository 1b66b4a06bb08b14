"""Keeps every Word file that any test writes, and validates them all at the run's end: `make word-files`.

A plug-in of pytest, since it takes minutes: -p tests.open_xml.keeping.
"""

import os
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from unittest.mock import patch

import pytest

from generator.writers import docx
from generator.writers.ooxml.parts.package import package
from tests.open_xml.validator import invalid

FOLDER = "TERMS_WORD_FILES"
"""The variable that tells the run's processes where to."""


def pytest_configure() -> None:
    folder = Path(os.environ.setdefault(FOLDER, mkdtemp(prefix="word-files-")))

    def kept(document: bytes, properties: bytes, parts: dict[str, bytes]) -> bytes:
        made = package(document, properties, parts)
        (folder / f"{sha256(made).hexdigest()[:16]}.docx").write_bytes(made)
        return made

    patch.object(docx, "package", kept).start()


def pytest_sessionfinish(session: pytest.Session) -> None:
    if not hasattr(session.config, "workerinput"):
        files = sorted(Path(os.environ[FOLDER]).glob("*.docx"))
        found = invalid(files)
        report = session.config.get_terminal_writer()
        report.line(f"\n{len(files)} Word files validated, {len(found)} errors; they are in {os.environ[FOLDER]}")
        for line in found:
            report.line(line)
        if found or not files:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
