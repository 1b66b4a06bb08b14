"""The quick validator, over every PDF that any test has an agreement written to: 50 ms each, the same file once."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from typing import Any
from unittest.mock import patch

import page

from generator.writers import pdf
from generator.writers.press.archival import finisher

PROFILES = {"PDF/A-3a": page.ValidationProfile.PDF_A_3A, "PDF/UA-1": page.ValidationProfile.PDF_UA_1}


def faults(data: bytes) -> list[str]:
    """What it finds against a file, by profile; none where the file conforms to both."""
    found = ((name, page.validate_pdf_bytes(data, profile=profile)) for name, profile in PROFILES.items())
    return [f"{name}: {fault.rule_id} {fault.message}" for name, report in found for fault in report.failures]


@contextmanager
def every_pdf_validated() -> Iterator[None]:
    """Within, whatever `generator.writers.pdf` finishes is validated, but what a test spoils by another finisher."""
    finished, known = pdf.finished, set[str]()

    def validated(*given: Any) -> bytes:
        made = finished(*given)
        if vars(pdf)["finisher"] is finisher and (digest := sha256(made).hexdigest()) not in known:
            assert faults(made) == []
            known.add(digest)
        return made

    with patch.object(pdf, "finished", validated):
        yield
