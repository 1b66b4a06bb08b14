"""The model, taken down and drafted once for all of its changes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.agreement import document
from generator.takedown import Takedown
from generator.tree.document import Copy, Document
from generator.values.facts import Fact
from tests.sources import Sources, model

from .values import facts

TEMPLATES = Path(__file__).parent / "templates"
"""Clauses to put in the place of the model's."""

Drafting = Callable[[Sources, Copy], Document]


@pytest.fixture(scope="session")
def takedown(tmp_path_factory: pytest.TempPathFactory) -> Takedown:
    """The model."""
    return model().takedown(tmp_path_factory.mktemp("model"), TEMPLATES)


@pytest.fixture(scope="session")
def stated(takedown: Takedown) -> dict[str, Fact[object]]:
    """Each fact of the model by its path."""
    return facts(takedown)


@pytest.fixture(scope="session")
def copies(takedown: Takedown) -> dict[Copy, Document]:
    """The model's tree in each copy."""
    every: tuple[Copy, ...] = ("draft", "execution", "filing")
    return {copy: document(takedown, copy) for copy in every}


@pytest.fixture
def tree(tmp_path: Path) -> Drafting:
    """Drafts the tree of changed sources."""
    return lambda sources, copy: document(sources.takedown(tmp_path, TEMPLATES), copy)
