"""A table's markup into the tree: its caption, the row at its head, its body and its foot, as many cells in each."""

from generator.tree.builder import Builder, Within
from generator.tree.document import Block, Cell, Row, Table
from generator.tree.elements import Element
from generator.tree.walk import plain

GROUPS = ("caption", "thead", "tbody", "tfoot")


def table(builder: Builder, element: Element, within: Within) -> Block:
    """The table that an element says."""
    groups = _groups(builder, element, within)
    head, body, foot = (_rows(builder, groups.get(tag), within) for tag in GROUPS[1:])
    if "thead" in groups and len(head) != 1:
        builder.tell(groups["thead"], f"expected one row in <thead>, found {len(head)}")
    for row, said in (*body, *foot):
        if head and len(row.cells) != len(head[0][0].cells):
            builder.tell(said, f"expected {len(head[0][0].cells)} cells as in the head, found {len(row.cells)}")
    return Table(
        **builder.node(element, within),
        caption=plain(builder.words(groups.get("caption", Element("caption")))),
        head=head[0][0] if head else Row(id="", cells=()),
        body=tuple(row for row, _ in body),
        foot=tuple(row for row, _ in foot),
    )


def _groups(builder: Builder, element: Element, within: Within) -> dict[str, Element]:
    """What a table holds, by its tag."""
    found: dict[str, Element] = {}
    for child, _ in builder.children(element, within):
        if child.tag not in GROUPS:
            builder.tell(child, f"expected {', '.join(f'<{tag}>' for tag in GROUPS)} in a table, found <{child.tag}>")
        elif child.tag in found:
            builder.tell(child, f"expected one <{child.tag}> in a table, found another")
        found.setdefault(child.tag, child)
    for tag in GROUPS[:-1]:
        if tag not in found:
            builder.tell(element, f"expected <{tag}> in a table, found none")
    return found


def _rows(builder: Builder, group: Element | None, within: Within) -> list[tuple[Row, Element]]:
    """The rows of a group, each with its element."""
    made = []
    for child, inner in builder.children(group, within) if group else ():
        if child.tag != "tr":
            builder.tell(child, f"expected <tr>, found <{child.tag}>")
            continue
        cells = tuple(_cell(builder, cell) for cell, _ in builder.children(child, inner))
        key = plain(cells[0].content) if cells else ""
        made.append((Row(**builder.node(child, inner, key), cells=cells), child))
    return made


def _cell(builder: Builder, cell: Element) -> Cell:
    if cell.tag not in ("th", "td"):
        builder.tell(cell, f"expected <th> or <td>, found <{cell.tag}>")
    amount = bool(cell.get("class")) and builder.role(cell, ("amount",)) == "amount"
    return Cell(builder.words(cell), amount)
