"""Markup into the document tree; what is not in the closed subset is a finding at its template's line."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from generator.findings import Refused
from generator.tree import elements
from generator.tree.builder import Builder, Makers, Within, origins
from generator.tree.document import (
    Address,
    Block,
    Heading,
    Inlines,
    Item,
    Items,
    Paragraph,
    ParagraphRole,
    Section,
    SectionRole,
    Signature,
    TermRow,
    Terms,
)
from generator.tree.elements import Element
from generator.tree.grid import table
from generator.tree.inlines import inlines
from generator.tree.walk import plain


@dataclass
class Tree:
    """Blocks, and what is printed at the foot of each page."""

    blocks: tuple[Block, ...] = ()
    foot: Inlines = ()


def parse(markup: str) -> Tree:
    """The tree of a rendered agreement; raises Refused with every piece of markup that is not in the subset."""
    root, findings = elements.parse(markup)
    builder = Builder(findings, BLOCKS)
    tree = Tree(builder.blocks(root, Within()), builder.foot)
    if builder.findings:
        raise Refused(builder.findings)
    return tree


def _heading(builder: Builder, element: Element, within: Within) -> Block:
    return Heading(
        **builder.node(element, within),
        level=1 if element.tag == "h1" else 2,
        content=builder.words(element),
        label=element.get("data-label"),
    )


def _paragraph(builder: Builder, element: Element, within: Within) -> Block:
    role = builder.role(element, ("body", "flush", "legend", "date", "closing", "centred"))
    return Paragraph(
        **builder.node(element, within),
        content=builder.words(element),
        role=cast(ParagraphRole, role),
    )


def _address(builder: Builder, element: Element, within: Within) -> Block:
    lines: list[list[Element | str]] = [[]]
    for child in element.children:
        if isinstance(child, Element) and child.tag == "br":
            lines.append([])
        else:
            lines[-1].append(child)
    return Address(
        **builder.node(element, within),
        lines=tuple(inlines(line, builder.findings) for line in lines),
    )


def _items(builder: Builder, element: Element, within: Within) -> Block:
    made = []
    for child, inner in builder.children(element, within):
        if child.tag != "li":
            builder.tell(child, f"expected <li> in a list, found <{child.tag}>")
            continue
        made.append(Item(**builder.node(child, inner), content=builder.words(child)))
    return Items(**builder.node(element, within), items=tuple(made), bulleted=element.tag == "ul")


def _terms(builder: Builder, element: Element, within: Within) -> Block:
    rows, label = [], None
    for child, inner in builder.children(element, within):
        if child.tag == "dt" and label is None:
            label = child
        elif child.tag == "dd" and label is not None:
            rows.append(_term_row(builder, label, child, inner))
            label = None
        else:
            builder.tell(child, f"expected <dt> and <dd> by turns, found <{child.tag}>")
    if label is not None:
        builder.tell(label, "expected <dd> after <dt>, found none")
    return Terms(**builder.node(element, within), rows=tuple(rows))


def _term_row(builder: Builder, label: Element, value: Element, within: Within) -> TermRow:
    words = builder.words(label)
    return TermRow(
        id=builder.named(label, within, key=plain(words)),
        at=label.at,
        origins=origins(value, within),
        label=words,
        value=builder.words(value),
    )


def _signature(builder: Builder, element: Element, within: Within) -> Block:
    lines: dict[str, list[Inlines]] = {}
    for child, _ in builder.children(element, within):
        if child.tag != "p":
            builder.tell(child, f"expected <p> in a signature, found <{child.tag}>")
            continue
        role = builder.role(child, ("firm", "agent", "conformed", "name", "title"))
        lines.setdefault(role, []).append(builder.words(child))
        if role != "firm" and len(lines[role]) > 1:
            builder.tell(child, f'expected one <p class="{role}"> in a signature, found another')
    first = {role: found[0] for role, found in lines.items()}
    return Signature(
        **builder.node(element, within),
        side=cast(Literal["left", "right"], builder.role(element, ("right", "left"))),
        party=element.get("data-party"),
        firms=tuple(lines.get("firm", ())),
        agent=first.get("agent"),
        conformed=first.get("conformed"),
        name=first.get("name"),
        title=first.get("title"),
        signed=_signed(builder, element),
    )


def _signed(builder: Builder, element: Element) -> date | None:
    said = element.get("data-signed")
    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        builder.tell(element, f"expected a day such as 2003-01-24 in data-signed, found {said!r}; print it | canonical")
        return None


def _section(builder: Builder, element: Element, within: Within) -> Block:
    return Section(
        **builder.node(element, within),
        blocks=builder.blocks(element, within),
        role=cast(SectionRole, builder.role(element, ("plain", "signatures", "annex", "cover"))),
    )


BLOCKS: Makers = {
    "h1": _heading,
    "h2": _heading,
    "p": _paragraph,
    "address": _address,
    "ol": _items,
    "ul": _items,
    "dl": _terms,
    "table": table,
    "signature": _signature,
    "section": _section,
}
