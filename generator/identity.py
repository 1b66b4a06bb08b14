"""What draft a file is: of which agreement, which copy, with which words, by which version; kept in its metadata alone.

A signed page is matched to its draft by this, and `terms verify` names the versions by it. Nothing of it says who drew
the file, where or when.
"""

from dataclasses import dataclass, fields, replace
from functools import lru_cache
from hashlib import sha256
from html import escape
from pathlib import Path

from lxml import etree

from generator import __version__
from generator.facts_alone import facts_alone
from generator.takedown import Takedown
from generator.tree.document import Document
from generator.tree.walk import plain, runs, walk

NAMESPACE = "urn:terms-agreement:draft:1#"
"""The XMP namespace of these entries; `terms` is its prefix."""

NAMED = f"{{{NAMESPACE}}}"
"""What their names begin with in a tree of XML."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A draft; `words`, `facts` and `templates` are SHA-256 digests, `number` is empty where the deal gives none."""

    agreement: str
    """The name of the deal's file, without its folder and its ending."""
    title: str
    """`Terms Agreement dated January 24, 2003`."""
    copy: str
    number: str
    words: str
    facts: str
    templates: str
    tool: str

    @property
    def shown(self) -> str:
        """The draft in a message: its number if it has one, and the beginning of its digest."""
        return " ".join(filter(None, (self.number and f"draft {self.number}", self.words[:12])))


ENTRIES = tuple(field.name for field in fields(Identity))
"""The names of the entries, which are the fields of `Identity`."""


def identified(takedown: Takedown, made: Document) -> Document:
    """`made` with its identity."""
    number = takedown.deal.draft.number if made.copy == "draft" else None
    return replace(
        made,
        identity=Identity(
            agreement=Path(takedown.file).stem,
            title=made.title,
            copy=made.copy,
            number=number.text if number else "",
            words=words_of(made),
            facts=sha256(facts_alone(takedown)).hexdigest(),
            templates=templates_of(takedown),
            tool=__version__,
        ),
    )


def words_of(document: Document) -> str:
    """The SHA-256 of a document's words, run by run, without what stands at the foot of its pages."""
    said = "\n".join(plain(run) for block in walk(document.blocks) for run in runs(block))
    return sha256(said.encode()).hexdigest()


def templates_of(takedown: Takedown) -> str:
    """The SHA-256 of all templates that a deal could draw on, by their paths within their folders."""
    files = [(root, file) for root in takedown.library.roots for file in sorted(root.rglob("*"))]
    found = sha256()
    for root, file in files:
        if file.suffix != ".ttf" and file.is_file():
            found.update(f"{file.relative_to(root).as_posix()}\0{_digest(file, file.stat().st_mtime_ns)}\n".encode())
    return found.hexdigest()


@lru_cache(maxsize=4096)
def _digest(file: Path, changed: int) -> str:
    """`changed` is when: a file that changes is read anew."""
    return sha256(file.read_bytes()).hexdigest()


def entries(identity: Identity) -> dict[str, str]:
    """What stands in the metadata, by name."""
    return {name: getattr(identity, name) for name in ENTRIES}


def read(packet: bytes) -> Identity | None:
    """The identity that an XMP packet tells, in whatever way its program writes it; None where it tells not all."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    top = etree.fromstring(packet, parser) if packet.strip() else None
    if top is None:
        return None
    said = {
        str(name).removeprefix(NAMED): str(value) for element in top.iter() for name, value in element.attrib.items()
    }
    said |= {element.tag.removeprefix(NAMED): element.text or "" for element in top.iter(f"{NAMED}*")}
    return Identity(**{name: said[name] for name in ENTRIES}) if set(ENTRIES) <= set(said) else None


def written(identity: Identity) -> str:
    """The identity as an RDF description."""
    lines = (f"<terms:{name}>{escape(value, quote=False)}</terms:{name}>" for name, value in entries(identity).items())
    return f'<rdf:Description rdf:about="" xmlns:terms="{NAMESPACE}">{"".join(lines)}</rdf:Description>'
