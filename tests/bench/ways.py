"""The ways to the agreement that are measured: ours, and the usual ones beside it."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.timing import cold, python

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DEAL = ROOT / "deals" / "citigroup-2003-01-24.yaml"
FACTS = HERE / "facts.json"
FORMATS = ("txt", "html", "edgar", "docx", "pdf")
BATCH = 10

CONSOLE_SCRIPT = "from generator.cli import main; sys.exit(main())"
WEASYPRINT = "import sys, weasyprint; weasyprint.HTML(filename=sys.argv[1]).write_pdf(sys.argv[2])"


@dataclass(frozen=True)
class Room:
    """A directory for one benchmark, with what the ways read and write in it."""

    path: Path

    @property
    def template(self) -> Path:
        """The docxtpl template."""
        return self.path / "template.docx"

    @property
    def html(self) -> Path:
        """The agreement's page of HTML, as our writer makes it."""
        return self.path / "agreement.html"

    @property
    def output(self) -> Path:
        """Where our command writes."""
        return self.path / "output"

    @property
    def usual(self) -> Path:
        """Where docxtpl writes."""
        return self.path / "usual.docx"

    def soffice(self, *files: Path) -> list[str]:
        """The command that makes PDFs with LibreOffice, in a profile that it has used before."""
        profile = f"-env:UserInstallation=file://{self.path}/profile"
        options = [profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(self.path / "pdf")]
        return ["soffice", *options, *map(str, files)]


def terms(*arguments: str) -> list[str]:
    """Our command: as it is installed beside this interpreter, or else what its script would do, from the checkout."""
    script = Path(sys.executable).with_name("terms")
    if script.exists():
        return [str(script), *arguments]
    return python("-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); {CONSOLE_SCRIPT}", *arguments)


def drafting(room: Room, formats: str) -> list[str]:
    """Our command, drafting the filing copy."""
    options = ["--as", "filing", "--format", formats, "--output", str(room.output), "--force"]
    return terms("draft", str(DEAL), *options)


def cold_ways(room: Room) -> dict[str, list[list[str]]]:
    """The commands of each way, by its name, to be run in a row."""
    docxtpl = python(str(HERE / "usual.py"), str(room.template), str(FACTS), str(room.usual))
    batch = [room.path / "batch" / f"{number}.docx" for number in range(BATCH)]
    ways = {f"terms draft, {form}": [drafting(room, form)] for form in FORMATS}
    ways |= {
        "terms --help": [terms("--help")],
        "terms check": [terms("check", str(DEAL))],
        "terms draft, docx and pdf": [drafting(room, "docx,pdf")],
        "docxtpl": [docxtpl],
        "docxtpl + LibreOffice": [docxtpl, room.soffice(room.usual)],
        f"LibreOffice, {BATCH} files": [room.soffice(*batch)],
        "bare WeasyPrint": [python("-c", WEASYPRINT, str(room.html), str(room.path / "bare.pdf"))],
    }
    return ways


def warm_way(name: str, room: Room) -> Callable[[], object]:
    """The way of that name as a call; what it needs is imported here, before the clock starts."""
    match name:
        case "docxtpl":
            from tests.bench.usual import usual_docx

            return lambda: usual_docx(room.template, FACTS)
        case "bare WeasyPrint":
            import weasyprint

            return lambda: weasyprint.HTML(filename=room.html).write_pdf()
        case _:
            return ours(name)


def ours(name: str) -> Callable[[], object]:
    """`load and draft, pdf`: from the deal file to the bytes; `draft, pdf`: from a deal in memory; `write, pdf`: the
    writer alone, from the tree of the agreement."""
    from generator import check, draft, load

    if name == "load and check":
        return lambda: check(load(DEAL))
    what, form = name.split(", ")
    if what == "write":
        return writing(form)
    if what == "load and draft":
        return lambda: draft(load(DEAL), copy="filing", formats=(form,))
    deal = load(DEAL)
    return lambda: draft(deal, copy="filing", formats=(form,))


def writing(form: str) -> Callable[[], object]:
    """The writer of a format, alone."""
    from generator import load
    from generator.agreement import document
    from generator.writers import WRITERS

    (writer,) = (writer for writer in WRITERS if writer.name == form)
    tree = document(load(DEAL), "filing")
    return lambda: writer.write(tree)


WARM = (
    *(f"{what}, {form}" for what in ("load and draft", "draft") for form in FORMATS),
    "write, docx",
    "write, pdf",
    "load and check",
    "docxtpl",
    "bare WeasyPrint",
)
"""The ways that are measured in a warm process."""


def prepare(room: Room) -> None:
    """Make what the ways read, and LibreOffice's profile; each command runs once, so that caches are warm for all."""
    from generator import draft, load
    from tests.bench.template import template
    from tests.bench.usual import usual_docx

    room.template.write_bytes(template())
    room.html.write_bytes(draft(load(DEAL), copy="filing", formats=("html",))["html"])
    room.output.mkdir()
    batch = room.path / "batch"
    batch.mkdir()
    made = usual_docx(room.template, FACTS)
    for number in range(BATCH):
        (batch / f"{number}.docx").write_bytes(made)
    room.usual.write_bytes(made)
    subprocess.run(room.soffice(room.usual), check=True, capture_output=True)
    for commands in cold_ways(room).values():
        cold(commands, room.path)
