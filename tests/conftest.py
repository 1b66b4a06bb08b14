"""Options of the test run."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("shared machine", deadline=None, derandomize=True, max_examples=40)
settings.register_profile("search", deadline=None)  # new examples: HYPOTHESIS_PROFILE=search
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "shared machine"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-goldens", action="store_true", help="Write what was expected anew, to be read as a diff."
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of one file share a process, and so do all that need LibreOffice, or Java, which start once a run."""
    for item in items:
        folder, file = item.path.parent.name, str(item.path)
        item.add_marker(pytest.mark.xdist_group(folder if folder in ("proof", "conformance") else file))


@pytest.fixture(scope="session")
def rewrite_goldens(request: pytest.FixtureRequest) -> bool:
    """Whether goldens and transcripts are written anew."""
    return bool(request.config.getoption("--rewrite-goldens"))


@pytest.fixture(scope="session", autouse=True)
def every_pdf_validated() -> Iterator[None]:
    """Every PDF that any test writes conforms, as the quick validator has it."""
    from tests.conformance.quick import every_pdf_validated

    with every_pdf_validated():
        yield
