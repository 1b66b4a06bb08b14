"""Paragraphs: a style by its id, and the few properties that no style can know."""

from generator.writers.ooxml.elements import Element, child, twips


def paragraph(
    parent: Element,
    style: str,
    *,
    keep_next: bool = False,
    keep_lines: bool = False,
    new_page: bool = False,
    number: int = 0,
    after: int | None = None,
    left: int = 0,
    hanging: int = 0,
) -> Element:
    """A new paragraph, an item of the list `number`; `after`, the space below, `left` and `hanging` are points."""
    made = child(parent, "p")
    properties = child(made, "pPr")
    child(properties, "pStyle", val=style)
    if keep_next:
        child(properties, "keepNext")
    if keep_lines:
        child(properties, "keepLines")
    if new_page:
        child(properties, "pageBreakBefore")
    if number:
        numbered = child(properties, "numPr")
        child(numbered, "ilvl", val=0)
        child(numbered, "numId", val=number)
    if after is not None:
        child(properties, "spacing", after=twips(after))
    if left:
        child(properties, "ind", left=twips(left), **({"hanging": twips(hanging)} if hanging else {}))
    return made
