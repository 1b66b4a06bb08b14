"""Where templates are found: folders searched in order, each with clauses, programs and base documents."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.resources import templates_dir

SUFFIX = ".html"


CLAUSE_ROOMS = ("covenants", "selling_restrictions", "opinions")
"""The fields of a deal that name clauses; each is the name of the folder of `templates/clauses` that holds them."""


@dataclass(frozen=True, eq=False)
class Library:
    """Template folders in the order of the search; a program's own clause hides the shared one of its name."""

    roots: tuple[Path, ...]
    program: str = ""

    def program_file(self) -> Path | None:
        """The first `PROGRAM/program.yaml`."""
        return self.first(f"{self.program}/program.yaml")

    def base_file(self, name: str) -> Path | None:
        """The first `basic_provisions/NAME.yaml`."""
        return self.first(f"basic_provisions/{name}.yaml")

    def first(self, relative: str) -> Path | None:
        """The first file of that relative path in any root, or None."""
        return next((file for root in self.roots if (file := root / relative).is_file()), None)

    def programs(self) -> list[str]:
        """The names of all programs."""
        return sorted({file.parent.name for root in self.roots for file in root.glob("*/program.yaml")})

    def base_documents(self) -> list[str]:
        """The names of all base documents."""
        return sorted({file.stem for root in self.roots for file in root.glob("basic_provisions/*.yaml")})

    @cached_property
    def clauses(self) -> dict[str, Path]:
        """Every clause by its name: the program's own files before the shared ones, earlier roots before later ones."""
        own = [file for root in self.roots for file in sorted((root / self.program).glob(f"*{SUFFIX}")) if self.program]
        shared = [file for root in self.roots for file in sorted((root / "clauses").rglob(f"*{SUFFIX}"))]
        found: dict[str, Path] = {}
        for file in [*own, *shared]:
            found.setdefault(file.stem, file)
        return found

    def room(self, folder: str) -> list[str]:
        """The names of the clauses that `clauses/FOLDER` holds in any root."""
        return sorted({file.stem for root in self.roots for file in (root / "clauses" / folder).glob(f"*{SUFFIX}")})


def search_path(deal: Path, templates: Path | None = None) -> tuple[Path, ...]:
    """The folders to search: `templates` if given, `templates/` beside the deal or in its parent, the shipped one."""
    if templates:
        next(templates.iterdir(), None)  # trouble now rather than a folder that is passed over
    beside = [deal.parent / "templates", deal.parent.parent / "templates"]
    wanted = [*([templates] if templates else []), *beside, templates_dir()]
    return tuple(dict.fromkeys(folder.resolve() for folder in wanted if folder.is_dir()))


def shown(file: Path) -> str:
    """How messages name a file: from the current folder where it lies within."""
    return str(file.relative_to(Path.cwd())) if file.is_relative_to(Path.cwd()) else str(file)
