"""Options of the test run."""

import pytest
from hypothesis import settings

settings.register_profile("shared machine", deadline=None)
settings.load_profile("shared machine")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-goldens", action="store_true", help="Write what was expected anew, to be read as a diff."
    )


@pytest.fixture(scope="session")
def rewrite_goldens(request: pytest.FixtureRequest) -> bool:
    """Whether goldens and transcripts are written anew."""
    return bool(request.config.getoption("--rewrite-goldens"))
