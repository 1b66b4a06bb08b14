"""The sound deals that wrong ones are made from: the model, the model with every optional fact, and those of tests."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from generator.resources import templates_dir
from generator.takedown import Takedown
from generator.templating.library import Library, search_path
from generator.values.dates import MonthDay
from generator.values.money import Percent, parse_percent
from tests.mutants.days import on_day
from tests.sources import MODEL, Data, Sources

TESTS = Path(__file__).parents[1]
FILES = (MODEL, *sorted((TESTS / "issuer").glob("fernhill-*.yaml")), *sorted((TESTS / "deals").glob("*-*-*-*.yaml")))
"""Deals of one series each."""

FULL: dict[str, object] = {
    "prospectus.supplement": "2003-01-24",
    "prospectus.effective": "2001-03-30",
    "prospectus.registered": "$10,000,000,000",
    "acceptance.date": "2003-01-24",
    "securities.ranking": "senior",
    "securities.minimum_denomination": "$1,000",
    "securities.interest.day_count": "30/360",
    "securities.figures": {
        "gross_proceeds": "$1,989,560,000",
        "underwriting_discount": "$6,500,000",
        "accrued_interest": "$0.00",
        "expenses": "$350,000",
        "net_proceeds": "$1,982,710,000",
        "yield": "3.615%",
    },
    "securities.identifiers": {"cusip": "172967BK6", "isin": "US172967BK60"},
    "offered_in": ["United Kingdom", "Japan", "Germany", "France", "Hong Kong", "The Netherlands"],
    "underwriters[0].affiliate_of_issuer": "yes",
    "program.issuer.lei": "6SHGI4ZSSLCXXQSBB395",
    "program.indenture.sections.complete": "yes",
    "basic_provisions.sections.complete": "yes",
}
"""What the full model states beside the model; the numbers that identify it are made up, with sound check digits."""


@dataclass(frozen=True, eq=False)
class Base:
    """A sound deal as data, with the folder of its templates; `at` and the like read a field path."""

    name: str
    sources: Sources
    library: Library

    def at(self, path: str) -> Any:
        """What stands at a field path; KeyError or IndexError where nothing does."""
        return self.sources.at(path)

    def has(self, path: str) -> bool:
        """Whether anything stands at a field path, and is known."""
        try:
            return self.at(path) not in (None, "TBD")
        except (KeyError, IndexError, TypeError):
            return False

    def day(self, path: str, otherwise: str = "") -> date:
        """The date at a path, or at another where that is left out."""
        return date.fromisoformat(self.at(path if self.has(path) or not otherwise else otherwise))

    @property
    def firms(self) -> list[Data]:
        """The underwriters."""
        firms: list[Data] = self.sources.deal["underwriters"]
        return firms

    def yes(self, path: str) -> bool:
        """Whether a field says yes."""
        return self.has(path) and self.at(path) == "yes"

    @cached_property
    def words(self) -> dict[str, str]:
        """The text of each clause by its name."""
        return {name: file.read_text("utf-8") for name, file in self.library.clauses.items()}

    def named(self, room: str) -> list[str]:
        """The clauses of a room that the deal names."""
        return [name for name in self.sources.deal.get(room) or [] if isinstance(name, str)]

    @property
    def printed(self) -> set[str]:
        """The clauses that this deal prints."""
        rooms = ("covenants", "selling_restrictions", "opinions")
        return {*self.sources.program["parts"], *(name for room in rooms for name in self.named(room))}

    def head(self, clause: str, key: str) -> str:
        """What the head of a clause says under a key, or nothing."""
        match = re.search(rf"^{key}: (.+)$", self.words[clause], re.MULTILINE)
        return match[1] if match else ""

    def relative(self, clause: str) -> Path:
        """Where a clause stands within a folder of templates."""
        file = self.library.clauses[clause]
        root = next(root for root in self.library.roots if file.is_relative_to(root))
        return file.relative_to(root)

    def written(self, sources: Sources, clauses: dict[Path, str], folder: Path) -> Takedown:
        """What `load` makes of changed files, put into `folder` with the deal's own templates."""
        for root in reversed([root for root in self.library.roots if root != templates_dir().resolve()]):
            shutil.copytree(root, folder / "templates", dirs_exist_ok=True)
        for relative, text in clauses.items():
            file = folder / "templates" / relative
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        return sources.takedown(folder)


def _read(file: Path) -> Base:
    deal = YAML(typ="base").load(file)
    library = Library(search_path(file), deal["program"])
    program = YAML(typ="base").load(library.program_file())
    basic = YAML(typ="base").load(library.base_file(program["basic_provisions"]))
    return filled(Base(file.stem, Sources(deal, program, basic), library))


def filled(base: Base) -> Base:
    """The deal with words for what it leaves open, since a change to a blank shows nothing."""
    agreed, purchase = base.day("date"), base.at("securities.price.to_underwriters")
    payments = [on_day(text, agreed.year) - timedelta(14) for text in base.at("securities.interest.payment_dates")]
    said: dict[str, object] = {
        "prospectus.registration": "333-41234",
        "prospectus.date": f"{agreed.year - 1}-07-02",
        "counsel.company.name": "Pat Quillfeather, Esq.",
        "securities.price.to_public": str(Percent(parse_percent(purchase).number + Decimal("0.325"))),
        "securities.interest.record_dates": [str(MonthDay(day.month, day.day)) for day in payments],
        "program.issuer.address": ["200 Riverside Drive", "New York, New York 10013"],
    }
    wanting = {path: value for path, value in said.items() if not base.has(path)}
    return Base(base.name, base.sources.changed(wanting), base.library)


@cache
def bases() -> tuple[Base, ...]:
    """Every sound deal: the model, the full model, then those of the tests."""
    return tuple(_all())


def _all() -> Iterator[Base]:
    model, *others = map(_read, FILES)
    yield Base("model", model.sources, model.library)
    yield Base("model, full", model.sources.changed(FULL), model.library)
    yield from others
