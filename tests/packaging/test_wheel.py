"""The wheel holds all that drafting needs and drafts, far from the checkout, the same bytes as the checkout does."""

import re
import subprocess
import sys
import sysconfig
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
DRAFT = ("draft", "citigroup-2003-01-24", "--as", "filing", "--format", "docx,pdf,html,txt", "--output")
MAIN = "import sys; from generator.cli import main; sys.argv[0] = 'terms'; sys.exit(main())"


@dataclass(frozen=True)
class Built:
    """What `python -m build` makes of a checkout: the sdist, and the wheel built from that sdist."""

    sdist: Path
    wheel: Path

    def shipped(self) -> set[str]:
        """The wheel's files but for its metadata."""
        return {name for name in zipfile.ZipFile(self.wheel).namelist() if ".dist-info/" not in name}


def run(*command: str | Path, cwd: Path) -> str:
    """What a command prints, run in a folder and out of the tests' own environment's sight."""
    clean = {"PATH": "/usr/bin:/bin", "HOME": str(cwd), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=cwd, env=clean, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def drafted(folder: Path) -> dict[str, bytes]:
    """The files of a drafted agreement; the tool's own notes beside them are left out."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("built")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, CHECKOUT, cwd=folder)
    (sdist,) = folder.glob("*.tar.gz")
    (wheel,) = folder.glob("*.whl")
    return Built(sdist, wheel)


@pytest.fixture(scope="module")
def installed(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a fresh environment: the wheel, and this environment's libraries, but not its checkout."""
    folder = tmp_path_factory.mktemp("installed")
    run(sys.executable, "-m", "venv", "--without-pip", "env", cwd=folder)
    python = folder / "env" / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check")
    run(*pip, "install", "--quiet", "--no-index", "--no-deps", "--no-compile", built.wheel, cwd=folder)
    # A path in a .pth file is searched last, and .pth files found there, such as an editable install's, are not read.
    (site,) = (folder / "env" / "lib").glob("python*/site-packages")
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python


def test_the_wheel_holds_the_package_its_templates_and_its_deals_and_nothing_else(built: Built) -> None:
    paths = (path for name in ("generator", "templates", "deals") for path in (CHECKOUT / name).rglob("*"))
    names = {path.relative_to(CHECKOUT).as_posix() for path in paths if path.is_file() and path.suffix != ".pyc"}
    expected = {re.sub(r"^(?=templates/|deals/)", "generator/data/", name) for name in names}
    assert built.shipped() == expected


def test_the_wheel_holds_fonts_with_their_licence_schema_reference_pages_and_type_marker(built: Built) -> None:
    names = sorted(built.shipped())
    folder = "generator/data/templates/style/fonts"
    faces = {f"{folder}/LiberationSerif-{face}.ttf" for face in ("Regular", "Bold", "Italic", "BoldItalic")}
    assert faces == {name for name in names if name.endswith(".ttf")}
    assert f"{folder}/OFL.txt" in names
    assert "generator/py.typed" in names
    assert "generator/data/deals/citigroup-2003-01-24.yaml" in names
    assert [name for name in names if name.endswith(".schema.json")]
    assert [name for name in names if name.startswith("generator/reference/") and name.endswith(".md")]
    licences = {Path(name).name for name in zipfile.ZipFile(built.wheel).namelist() if "/licenses/" in name}
    assert licences == {"LICENSE", "OFL.txt"}


def test_an_installed_wheel_drafts_what_the_checkout_drafts(installed: Path, tmp_path: Path) -> None:
    package = Path(run(installed, "-c", "import generator; print(generator.__file__)", cwd=tmp_path).strip()).parent
    assert package.is_relative_to(installed.parents[1])
    for filed in (package / "data" / "deals").glob("*.filed.txt"):
        filed.unlink()  # what was filed is for comparing, never for drafting
    run(installed.parent / "terms", *DRAFT, tmp_path / "wheel", cwd=tmp_path)
    run(sys.executable, "-c", MAIN, *DRAFT, tmp_path / "checkout", cwd=CHECKOUT)
    wheel, checkout = drafted(tmp_path / "wheel"), drafted(tmp_path / "checkout")
    assert {Path(name).suffix for name in wheel} == {".docx", ".pdf", ".html", ".txt"}
    assert wheel == checkout


@pytest.mark.parametrize("arguments", [["--help"], ["schema"]])
def test_the_light_commands_load_no_heavy_library(arguments: list[str]) -> None:
    loaded = (
        "import contextlib, io, sys\nsys.argv[0] = 'terms'\nfrom generator.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):\n    main()\n"
        "print(*sys.modules)"
    )
    modules = set(run(sys.executable, "-c", loaded, *arguments, cwd=CHECKOUT).split())
    assert "generator.cli" in modules
    assert not modules & {"docx", "weasyprint"}
