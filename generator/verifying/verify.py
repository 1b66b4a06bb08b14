"""A PDF held against its deal: the agreement is drawn again, and the pages of both are compared."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pikepdf

from generator.agreement import document
from generator.facts_alone import facts_alone
from generator.filing.compare import Comparison, compare
from generator.filing.reading import limits, read_bytes
from generator.filing.sides import Side
from generator.filing.version import Version
from generator.findings import Finding, Position, Refused
from generator.identity import Identity, identified, read
from generator.signing.placed import packet_of, placed_fields
from generator.takedown import Takedown, with_foot
from generator.tree.document import Copy
from generator.verifying.contents import attached_facts, fields_apart, foreign
from generator.verifying.pictures import differing
from generator.verifying.signatures import SignatureFound, signatures
from generator.writers import pdf


@dataclass(frozen=True)
class Verified:
    """What came of it: the words compared, other differences, signatures, and what is good to know."""

    words: Comparison
    old: Side
    new: Side
    pages: int
    differences: tuple[str, ...]
    signatures: tuple[SignatureFound, ...]
    notes: tuple[str, ...] = field(default=())

    @property
    def same(self) -> bool:
        """Whether the file shows the agreement and nothing else, and every signature is intact."""
        return not self.differences and not self.changed and not any(one.amiss for one in self.signatures)

    @property
    def changed(self) -> bool:
        """Whether words differ; how quotation marks and dashes are drawn is for the pictures to tell."""
        return any(change.sort not in ("layout", "typographic") for change in self.words.changes)


def identity_of(data: bytes, name: str) -> Identity | None:
    """The draft that a PDF says it is, if it does; raises Refused where the file is no PDF that can be read."""
    _refuse(data, name)
    return read(packet_of(data))


def facts_of(data: bytes, name: str) -> bytes:
    """The facts attached to a PDF; raises Refused where there are none."""
    _refuse(data, name)
    if (found := attached_facts(data)) is None:
        raise _refused(name, "expected the facts attached to the file (--embed-source), found none; name the deal")
    return found


def verify(data: bytes, name: str, takedown: Takedown, copy: Copy) -> Verified:
    """What a PDF shows, beside what the deal draws; raises Refused where one of them cannot be read or drawn."""
    identity = identity_of(data, name)
    if copy == "draft" and identity is not None and identity.number:
        takedown = with_foot(takedown, {"number": identity.number})
    made = identified(takedown, document(takedown, copy))
    ours = pdf.write(made)
    expected = placed_fields(ours)
    there = read_bytes(data, name)
    here = Version(f"{takedown.file} ({copy} copy)", made.blocks)
    signed = {one.name: one for one in placed_fields(data) if one.signed}
    pages = _pages(data), _pages(ours)
    differences = [
        *([f"expected {pages[1]} pages, found {pages[0]}"] if pages[0] != pages[1] else []),
        *fields_apart(data, expected),
        *foreign(data),
        *differing(data, ours, [one for one in expected if one.name in signed]),
        *_facts_apart(data, takedown),
    ]
    return Verified(
        compare(here, there),
        Side(here, Path(takedown.file), takedown, copy),
        Side(there, Path(name)),
        pages[0],
        tuple(differences),
        signatures(data),
        tuple(_versions(identity, made.identity)),
    )


def _refuse(data: bytes, name: str) -> None:
    """Raises Refused where a file is no PDF, or one that would stop a machine."""
    if data.lstrip()[:5] != b"%PDF-":
        raise _refused(name, "expected a PDF, found something else; terms diff compares other files")
    read_bytes(data, name)
    try:
        if (pages := _pages(data)) > limits.PAGES:
            raise _refused(name, f"expected at most {limits.PAGES:,} pages, found {pages:,}")
    except pikepdf.PdfError as error:
        raise _refused(name, f"expected a PDF, found one that cannot be read: {error}") from None


def _refused(name: str, said: str) -> Refused:
    return Refused([Finding(Position(name, 1, 1), "V101", said)])


def _pages(data: bytes) -> int:
    from io import BytesIO

    with pikepdf.open(BytesIO(data)) as opened:
        return len(opened.pages)


def _facts_apart(data: bytes, takedown: Takedown) -> Iterator[str]:
    attached = attached_facts(data)
    if attached is not None and sha256(attached).digest() != sha256(facts_alone(takedown)).digest():
        yield "the facts attached to the file are not those of the deal"


def _versions(there: Identity | None, here: Identity | None) -> Iterator[str]:
    """What differs of the versions that drew the two."""
    if there is None or here is None:
        yield "the file does not say which draft it is, nor what drew it"
        return
    if there.tool != here.tool:
        yield f"drawn by terms {there.tool}; this is terms {here.tool}"
    if there.templates != here.templates:
        yield f"drawn from templates {there.templates[:12]}; these are {here.templates[:12]}"
    if there.words != here.words:
        yield f"the file says that it is {there.shown} of {there.agreement}; the deal now draws {here.shown}"
