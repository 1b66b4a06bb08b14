"""Where templates are found: folders searched in order, each with clauses, programs and base documents."""

from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from generator.findings import Finding, Position
from generator.installed import points
from generator.resources import templates_dir

SUFFIX = ".html"
TEXTS = (".txt", ".docx", ".htm", ".html")
"""What the text of a base document can be read from, in the order in which it is looked for."""


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

    def base_text(self, file: Path) -> Path | None:
        """The text of the base document of which `file` tells the facts: the file of its name beside it, if any."""
        beside = (file.with_suffix(suffix) for suffix in TEXTS)
        return next((text for text in beside if text.is_file()), None)

    def first(self, relative: str) -> Path | None:
        """The first file of that relative path in any root, or None."""
        return next((file for root in self.roots if (file := root / relative).is_file()), None)

    def every(self, relative: str) -> list[Path]:
        """Every file of that relative path, of earlier roots before later ones."""
        return [file for root in self.roots if (file := root / relative).is_file()]

    def programs(self) -> list[str]:
        """The names of all programs."""
        return sorted({file.parent.name for root in self.roots for file in root.glob("*/program.yaml")})

    def base_documents(self) -> list[str]:
        """The names of all base documents."""
        return sorted({file.stem for root in self.roots for file in root.glob("basic_provisions/*.yaml")})

    @cached_property
    def clauses(self) -> dict[str, Path]:
        """Every clause by its name: the program's own files before the shared ones, earlier roots before later ones."""
        found: dict[str, Path] = {}
        for file in [*self._own, *(file for file, _ in self._shared)]:
            found.setdefault(file.stem, file)
        return found

    def room(self, folder: str) -> list[str]:
        """The clauses that `clauses/FOLDER` holds in any root, and the program's own that no other folder has."""
        elsewhere = {file.stem for file, home in self._shared if home != folder}
        own = {file.stem for file in self._own} - elsewhere
        return sorted(own.union(file.stem for file, home in self._shared if home == folder))

    def clashes(self) -> list[Finding]:
        """A finding for each shared clause whose name another folder of `clauses` has too: one would hide the other."""
        first: dict[str, tuple[Path, str]] = {}
        found: dict[str, Finding] = {}
        for file, home in self._shared:
            other, its_home = first.setdefault(file.stem, (file, home))
            if home != its_home:
                said = f"expected a name that no other folder of clauses has, found {file.stem!r}, as in {shown(file)}"
                found.setdefault(file.stem, Finding(Position(shown(other), 1, 1), "P104", said))
        return list(found.values())

    @cached_property
    def _own(self) -> list[Path]:
        """The program's own clauses."""
        return [
            file for root in self.roots for file in sorted((root / self.program).glob(f"*{SUFFIX}")) if self.program
        ]

    @cached_property
    def _shared(self) -> list[tuple[Path, str]]:
        """The shared clauses, each with the folder of `clauses` that holds it."""
        rooms = [root / "clauses" for root in self.roots]
        return [
            (file, file.parent.relative_to(room).as_posix())
            for room in rooms
            for file in sorted(room.rglob(f"*{SUFFIX}"))
        ]


GROUP = "terms.templates"
"""The entry points of installed packages that bring templates: each a package whose folder is searched."""


def search_path(deal: Path, templates: Path | None = None) -> tuple[Path, ...]:
    """The folders to search, in order.

    `templates` if given, `templates/` beside the deal or in its parent, those of installed packages, the shipped one.
    """
    if templates:
        next(templates.iterdir(), None)  # trouble now rather than a folder that is passed over
    folder = deal.parent.resolve()  # of a bare file name, too, there is a folder above
    beside = [folder / "templates", folder.parent / "templates"]
    ours = templates_dir()
    wanted = [*([templates] if templates else []), *beside, *_installed()]
    found = dict.fromkeys(folder.resolve() for folder in wanted if folder.is_dir())
    return (*(folder for folder in found if folder != ours), ours)


def _installed() -> list[Path]:
    """The template folders that installed packages bring, by the names of their entry points."""
    specs = [find_spec(point.value) for point in points(GROUP)]
    return [Path(folder) for spec in specs if spec for folder in spec.submodule_search_locations or ()]


def shown(file: Path) -> str:
    """How messages name a file: from the current folder where it lies within."""
    return str(file.relative_to(Path.cwd())) if file.is_relative_to(Path.cwd()) else str(file)
