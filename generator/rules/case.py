"""What a rule looks at: the deal with its program, its base document and its clauses, and the tree drafted of them."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from generator.deal.clauses import OneOff
from generator.deal.model import Deal
from generator.deal.precedents import Precedent, read_precedents
from generator.deal.program import BasicProvisions, Program
from generator.findings import Refused
from generator.index import Index
from generator.takedown import Takedown
from generator.templating.clauses import Clause, read_clause
from generator.templating.library import CLAUSE_ROOMS, shown
from generator.tree.document import Document, Path
from generator.values.facts import Fact

if TYPE_CHECKING:
    from generator.amendments.edits import Resolution


@dataclass(frozen=True)
class NamedClause:
    """A clause that the deal or its program names: where, in which list, and what its file says of itself."""

    fact: Fact[str]
    """The fact that names it; its place is the deal's line."""
    room: str
    """`covenants`, `selling_restrictions` or `opinions`; `parts` where the program names it."""
    head: Clause

    @property
    def name(self) -> str:
        """Its name, which is that of its file."""
        return self.fact.value


@dataclass(frozen=True, eq=False)
class Case:
    """One agreement to be checked. Rules read it; the value of an open fact raises StillOpen, and ends the rule."""

    takedown: Takedown
    made: Document | Refused
    """Its draft copy, or why it cannot be drafted."""
    series: Deal | None = None
    """The deal as if one of its several series were sold alone, where that one is looked at."""

    @property
    def document(self) -> Document:
        """Its draft copy, numbered, with open facts as `[●]`; raises Refused where it cannot be drafted."""
        if isinstance(self.made, Refused):
            raise self.made
        return self.made

    @property
    def deal(self) -> Deal:
        """The deal, with the series alone that is looked at."""
        return self.series or self.takedown.deal

    @property
    def whole(self) -> Deal:
        """The deal with every series."""
        return self.takedown.deal

    def each(self) -> "tuple[Case, ...]":
        """This case for each series that is sold."""
        return tuple(replace(self, series=deal) for deal in self.whole.each) if self.whole.several else (self,)

    @property
    def program(self) -> Program:
        """The program."""
        return self.takedown.program

    @property
    def base(self) -> BasicProvisions:
        """The Basic Provisions."""
        return self.takedown.base

    @cached_property
    def index(self) -> Index:
        """What the tree says."""
        return Index(self.document.blocks)

    @cached_property
    def clauses(self) -> tuple[NamedClause, ...]:
        """The clauses that the deal names, then the parts that its program names, in their order."""
        lists = [(room, getattr(self.deal, room)) for room in CLAUSE_ROOMS] + [("parts", self.program.parts)]
        return tuple(
            NamedClause(fact, room, self.head(fact.value))
            for room, facts in lists
            for fact in facts
            if isinstance(fact, Fact)
        )

    @cached_property
    def resolution(self) -> "Resolution | None":
        """What the amendments come to in the text of the base document; None where that is not to hand."""
        from generator.amendments.of_deal import resolution  # most base documents are known by their outlines alone

        return resolution(self.takedown, self.document)

    @property
    def one_offs(self) -> tuple[tuple[OneOff, Path], ...]:
        """The clauses that the deal itself words, each with its field path."""
        lists = ((room, getattr(self.deal, room)) for room in CLAUSE_ROOMS)
        return tuple(
            (entry, f"{room}[{index}]")
            for room, entries in lists
            for index, entry in enumerate(entries)
            if isinstance(entry, OneOff)
        )

    def head(self, name: str) -> Clause:
        """What the file of a clause says of itself."""
        file = self.takedown.library.clauses[name]
        return read_clause(file, shown(file))

    @cached_property
    def precedents(self) -> tuple[Precedent, ...]:
        """The program's earlier deals, by date, as its `precedents.yaml` lists them; none where it has none."""
        file = self.takedown.library.first(f"{self.takedown.library.program}/precedents.yaml")
        return read_precedents(file, shown(file)) if file else ()
