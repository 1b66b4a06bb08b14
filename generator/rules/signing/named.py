"""Where an agreement names its underwriters: the signature blocks, Annex A, and the offer where it names them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.index import Passage
from generator.rules.case import Case
from generator.rules.parties.names import spelled
from generator.tree.document import Section, Signature, Table
from generator.tree.walk import plain, walk

REPRESENTED = re.compile(
    r"\brepresentatives?\b|\bon behalf of\b|\bothers?\b|\bnamed (?:in|on|herein|below)\b|\blisted (?:in|on)\b", re.I
)
"""Words that say that the firms named are not all the firms."""


@dataclass(frozen=True)
class Named:
    """A firm as it prints."""

    name: str
    passage: Passage


@dataclass(frozen=True)
class Naming:
    """A place that names firms, in the order in which it does; `rows` are the runs whose order is chosen there."""

    place: str
    rows: tuple[tuple[Named, ...], ...]
    capitals: bool = False
    whole: bool = True
    """Whether it should name every underwriter."""

    @property
    def firms(self) -> tuple[Named, ...]:
        """All that it names."""
        return tuple(named for row in self.rows for named in row)

    def as_printed(self, name: str) -> str:
        """How a firm's name is to print here."""
        return name.upper() if self.capitals else name


def namings(case: Case) -> tuple[Naming, ...]:
    """Every place of the agreement that names firms."""
    return tuple(naming for naming in (_signatures(case), *_annexes(case), *_offers(case)) if naming.firms)


def blocks(case: Case) -> tuple[Signature, ...]:
    """The signature blocks of the underwriters: all but the issuer's, and its guarantor's."""
    guarantor = case.deal.guarantor
    others = {name.text.casefold() for name in (case.program.issuer.name, guarantor and guarantor.name) if name}
    signed = (block for block in walk(case.document.blocks) if isinstance(block, Signature))
    return tuple(block for block in signed if block.party.casefold() not in others)


def _signatures(case: Case) -> Naming:
    """A block that an agent signs lists its firms in an order; those that firms sign alone follow one another."""
    by_block = {block.id: tuple(_firms(case, block)) for block in blocks(case)}
    agents = {block.id for block in blocks(case) if block.agent is not None}
    alone = tuple(named for id_, firms in by_block.items() if id_ not in agents for named in firms)
    rows = (*(by_block[id_] for id_ in by_block if id_ in agents), alone)
    text = " ".join(passage.text for passage in case.index.passages if passage.block.id in by_block)
    return Naming("the signature blocks", rows, capitals=True, whole=not REPRESENTED.search(text))


def _firms(case: Case, block: Signature) -> Iterator[Named]:
    for passage in case.index.within(block.id):
        if passage.role == "firm" and not REPRESENTED.search(passage.text):
            yield Named(passage.text.removesuffix(","), passage)  # which ends a line above "on behalf of"


def _annexes(case: Case) -> Iterator[Naming]:
    """The first column of each table that says what each underwriter takes; of many series there are several."""
    annexes = (block for block in walk(case.document.blocks) if isinstance(block, Section) and block.role == "annex")
    tables = [block for annex in annexes for block in walk((annex,)) if isinstance(block, Table)]
    lists = [table.id for table in tables if any("underwriter" in plain(c.content).lower() for c in table.head.cells)]
    for id_ in dict.fromkeys(lists):
        cells: dict[str, Named] = {}
        for passage in case.index.passages:
            if passage.role == "cell" and passage.block.id == id_ and passage.text.strip():
                cells.setdefault(passage.id, Named(passage.text, passage))
        yield Naming("Annex A", (tuple(cells.values()),))


def defining(case: Case) -> tuple[Passage, ...]:
    """The passages that give Underwriters its meaning."""
    terms = (term for term in case.index.terms if term.text.strip('"') in ("Underwriter", "Underwriters"))
    return tuple(dict.fromkeys(term.passage for term in terms))


def _offers(case: Case) -> Iterator[Naming]:
    """The passages that give Underwriters its meaning, those of them that name firms."""
    names = [firm.name.value for firm in case.deal.underwriters if not firm.name.is_open]
    issuer = case.program.issuer.name.text
    for passage in defining(case):
        text = passage.text.replace(issuer, "\0" * len(issuer))  # whose name may begin as a firm's does
        found = {match.start(): match for name in names for match in spelled(name, text)}
        row = tuple(Named(_printed(found[at], names, text), passage) for at in sorted(found))
        yield Naming("the offer", (row,), whole=len(row) > 1 and not REPRESENTED.search(passage.text))


def _printed(found: re.Match[str], names: list[str], text: str) -> str:
    """The name that stands there: a firm's own if it does, for what follows a name may look like its last words."""
    exact = [name for name in names if text.startswith(name, found.start())]
    return max(exact, key=len) if exact else found[0]
