"""Signed pages that came back: whose each is, of which draft, and whether it may be put into the agreement."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pikepdf
from PIL import Image

from generator.filing.reading import limits
from generator.filing.reading.limits import Unfit
from generator.filing.reading.pdf.packed import refuse_bombs
from generator.findings import Finding, Position, Severity
from generator.identity import Identity, read
from generator.packets.packet import Packet, Page
from generator.signing.placed import packet_of, placed_fields
from generator.verifying.contents import foreign
from generator.verifying.pictures import differing
from generator.verifying.signatures import signatures

PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff")
PIXELS = 60_000_000
"""Pixels of a scan: a sheet at 600 dots an inch has 34 million."""

SHEETS = 4
"""Pages of a file that came back; more than one is told."""

_NAMED = re.compile(r"sig-(\d+)(?!\d)")


@dataclass(frozen=True)
class Returned:
    """A signed page: whose, from which file, how it was signed, and of which draft, as its metadata says."""

    page: Page
    file: str
    data: bytes
    how: str
    """`digital signature of NAME …`, `marks on the page` or `scan`."""
    draft: str


class Refusal(Exception):
    """A file that is not taken: its code and why."""

    def __init__(self, code: str, said: str) -> None:
        self.code, self.said = code, said
        super().__init__(said)


def returned(folder: Path, packet: Packet) -> tuple[list[Returned], list[Finding]]:
    """The signed pages of a folder, in the order of the agreement, and what there is to say of its files.

    A finding that is an error stands for a file that is not taken.
    """
    taken: list[Returned] = []
    found: list[Finding] = []
    for file in sorted(one for one in folder.iterdir() if one.is_file() and not one.name.startswith(".")):
        try:
            page, warnings = _taken(file, packet)
            if any(before.page == page.page for before in taken):
                raise Refusal("K104", f"expected one signed page of {page.page.field.party}, found another")
            taken.append(page)
            found += [_finding(file, "K105", said, "warning") for said in warnings]
        except Refusal as refusal:
            found.append(_finding(file, refusal.code, refusal.said))
        except (Unfit, pikepdf.PdfError, OSError, Image.DecompressionBombError, ValueError) as error:
            found.append(
                _finding(file, "V101", f"expected a signed page as PDF, PNG, JPEG or TIFF, found {_plain(error)}")
            )
    order = {page.field.name: at for at, page in enumerate(packet.pages)}
    return sorted(taken, key=lambda one: order[one.page.field.name]), found


def _plain(error: Exception) -> str:
    said = " ".join(str(error).split())
    return said[:120] if isinstance(error, Unfit) else "one that cannot be read"


def _finding(file: Path, code: str, said: str, severity: Severity = "error") -> Finding:
    return Finding(Position(str(file), 1, 1), code, said, severity)


def _taken(file: Path, packet: Packet) -> tuple[Returned, list[str]]:
    """The page that a file holds, with what to say of it; raises Refusal and what reading a file raises."""
    if file.suffix.lower() in PICTURES:
        data = _bytes(file)
        _refuse_large(data)
        page = _by_name(file, packet)
        return Returned(page, file.name, data, "scan", ""), [_unsaid(page, packet, "a scan")]
    data = _bytes(file)
    if data[:5] != b"%PDF-":
        raise Unfit("something else")
    refuse_bombs(data)
    with pikepdf.open(BytesIO(data)) as pdf:
        pages = len(pdf.pages)
    if not 1 <= pages <= SHEETS:
        raise Refusal("K102", f"expected the signed page alone, found a file of {pages} pages")
    identity = read(packet_of(data))
    if identity is None:
        page = _by_name(file, packet)
        return Returned(page, file.name, data, "scan", ""), [_unsaid(page, packet, "a PDF that does not say its draft")]
    return _of_ours(file, data, packet, identity)


def _bytes(file: Path) -> bytes:
    with file.open("rb") as stream:
        data = stream.read(limits.FILE + 1)
    if len(data) > limits.FILE:
        raise Unfit(f"one of more than {limits.FILE // 2**20} MB")
    return data


def _refuse_large(data: bytes) -> None:
    with Image.open(BytesIO(data), formats=("PNG", "JPEG", "TIFF")) as image:
        if image.width * image.height > PIXELS:
            raise Unfit(f"a picture of more than {PIXELS:,} pixels")
        image.load()


def _unsaid(page: Page, packet: Packet, what: str) -> str:
    ours = packet.made.identity
    assert ours is not None
    return f"the page of {page.field.party} is {what}: of which draft cannot be told; this is {ours.shown}"


def _by_name(file: Path, packet: Packet) -> Page:
    """The signatory whose field a file is named after."""
    names = [int(number) for number in _NAMED.findall(file.stem.lower())]
    if len(set(names)) != 1 or not 1 <= names[0] <= len(packet.pages):
        files = ", ".join(page.file for page in packet.pages)
        raise Refusal("K102", f"expected a file named as it went out ({files}), found {file.name}")
    return next(page for page in packet.pages if page.field.name.startswith(f"sig-{names[0]}-"))


def _of_ours(file: Path, data: bytes, packet: Packet, identity: Identity) -> tuple[Returned, list[str]]:
    """A page that the tool wrote, signed."""
    ours = packet.made.identity
    assert ours is not None
    if identity.agreement != ours.agreement:
        raise Refusal("K101", f"expected a page of {ours.agreement}, found one of {identity.agreement}")
    names = [field.name for field in placed_fields(data)]
    if len(names) != 1 or names[0] not in {page.field.name for page in packet.pages}:
        said = ", ".join(names) or "none"
        raise Refusal("K102", f"expected the field of one who signs {ours.agreement}, found {said}")
    page = next(page for page in packet.pages if page.field.name == names[0])
    same = identity.words == ours.words and identity.templates == ours.templates and identity.tool == ours.tool
    how = _signed(data, packet.page(page) if same else None, page)
    return Returned(page, file.name, data, how, identity.shown), list(_warnings(identity, ours, page))


def _warnings(identity: Identity, ours: Identity, page: Page) -> Iterator[str]:
    if identity.words != ours.words or identity.copy != ours.copy:
        yield (
            f"the page of {page.field.party} is of {identity.shown} ({identity.copy} copy); "
            f"this is {ours.shown} ({ours.copy} copy)"
        )


def _signed(data: bytes, blank: bytes | None, page: Page) -> str:
    """How a page was signed; Refusal where it was not, or shows something else than `blank`, the page that went out."""
    found = signatures(data)
    for one in found:
        if one.amiss:
            raise Refusal("K103", f"expected an intact signature, found that {one.said}")
    marks = _marks(data, blank, page, [one.field for one in found])
    if others := [said for said in marks if found]:
        raise Refusal("K103", f"expected the page as it went out, found that {others[0]}")
    if found:
        return f"digital signature of {found[0].signer} {found[0].when}".rstrip()
    if not marks and not _notes(data):
        raise Refusal(
            "K103", f"expected the signature of {page.field.party}, found neither a digital signature nor a mark"
        )
    return "marks on the page"


def _marks(data: bytes, blank: bytes | None, page: Page, signed: Sequence[str]) -> list[str]:
    if blank is None:
        return []
    there = [field for field in placed_fields(blank) if field.name in signed]
    return list(differing(data, blank, there))


def _notes(data: bytes) -> list[str]:
    return list(foreign(data))
