"""The part of reading markup that is the same for every block: where it stands, its id, its words, its trouble."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypedDict

from generator.findings import Finding
from generator.templating.filters import slug
from generator.tree.document import Block, Inlines, Path, Ref
from generator.tree.elements import Element, place
from generator.tree.inlines import inlines
from generator.tree.walk import flat


@dataclass(frozen=True)
class Within:
    """Where a block stands: the clause that it is in, the fields that it stands or falls with."""

    clause: str = ""
    origins: tuple[Path, ...] = ()


class NodeFields(TypedDict):
    """The fields of a node that every block has."""

    id: str
    at: str
    origins: tuple[Path, ...]


Makers = Mapping[str, Callable[["Builder", Element, Within], Block]]
"""What makes a block of each tag."""


@dataclass
class Builder:
    """Builds blocks from elements by the `makers` of each tag, and keeps the findings on the way."""

    findings: list[Finding]
    makers: Makers
    foot: Inlines = ()
    footed: bool = False
    ids: dict[str, str] = field(default_factory=dict)

    def blocks(self, parent: Element, within: Within) -> tuple[Block, ...]:
        """The blocks in `parent`, those of clauses in it among them."""
        return tuple(block for child, inner in self.children(parent, within) for block in self.block(child, inner))

    def children(self, parent: Element, within: Within) -> list[tuple[Element, Within]]:
        """The elements in `parent` with where they stand, clauses opened; words between them are a finding."""
        found: list[tuple[Element, Within]] = []
        for child in parent.children:
            if isinstance(child, str):
                if child.strip():
                    self.tell(parent, f"expected a block around the words {' '.join(child.split())[:40]!r}")
            elif child.tag == "clause":
                inner = Within(child.get("id"), (*within.origins, *child.get("data-from").split()))
                found.extend(self.children(child, inner))
            else:
                found.append((child, within))
        return found

    def block(self, element: Element, within: Within) -> tuple[Block, ...]:
        """The block that an element makes; nothing for the foot, and for what is no block."""
        if element.tag == "footer":
            self._foot(element)
            return ()
        if element.tag not in self.makers:
            self.tell(element, f"expected a block, found <{element.tag}>")
            return ()
        return (self.makers[element.tag](self, element, within),)

    def _foot(self, element: Element) -> None:
        """Keep the foot; there is one, and since it belongs to no block it refers to none."""
        if self.footed:
            self.tell(element, "expected one <footer>, found another")
        self.footed = True
        self.foot = self.words(element)
        if any(isinstance(node, Ref) for node in flat(self.foot)):
            self.tell(element, "expected no reference in a <footer>, found <a>")

    def tell(self, element: Element, message: str) -> None:
        """Keep a finding at an element's place in its template."""
        self.findings.append(Finding(place(element.at), "P102", message))

    def named(self, element: Element, within: Within, key: str = "") -> str:
        """The block's id: its own, or its clause's with `key`.

        Two blocks of one id are a finding, unless one line of a template made both: then two entries of the deal are
        alike (two names still open, say), and the later gets a number.
        """
        parts = [within.clause, str(slug(key))] if key else [within.clause]
        wanted = name = element.get("id") or "-".join(part for part in parts if part)
        again = 1
        while name in self.ids and self.ids[name] == element.at:
            again += 1
            name = f"{wanted}-{again}"
        if name in self.ids:
            said = f"the id {name!r} stands twice, first at {self.ids[name]}; give one of the blocks an id of its own"
            self.findings.append(Finding(place(element.at), "P103", said))
        self.ids.setdefault(name, element.at)
        return name

    def node(self, element: Element, within: Within, key: str = "") -> NodeFields:
        """What every block has."""
        return {"id": self.named(element, within, key), "at": element.at, "origins": origins(element, within)}

    def words(self, element: Element) -> Inlines:
        """The inline nodes within an element."""
        return inlines(element.children, self.findings)

    def role(self, element: Element, choices: tuple[str, ...]) -> str:
        """The element's class, one of `choices`, the first when it has none."""
        said = element.get("class") or choices[0]
        if said not in choices:
            self.tell(element, f"expected a class of {', '.join(choices)}, found {said!r}")
        return said


def origins(element: Element, within: Within) -> tuple[Path, ...]:
    """The fields that an element stands or falls with: its clauses' and its own."""
    return tuple(dict.fromkeys((*within.origins, *element.get("data-from").split())))
