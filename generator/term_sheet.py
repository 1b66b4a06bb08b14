"""The pricing term sheet of a deal, as a document of its own: from the facts of which the agreement is made."""

from generator.takedown import Takedown
from generator.templating.render import render_named
from generator.tree.document import Document
from generator.tree.markup import parse
from generator.tree.number import number

SHEET, FOOT = "term-sheet", "draft-foot"
"""The clauses that word the sheet, and its foot while a fact is open."""


def term_sheet(takedown: Takedown) -> Document:
    """The sheet, a draft while a commercial fact is open; raises Refused where a template fails."""
    deal, program = takedown.deal, takedown.program
    is_open = any(fact.is_open for fact in takedown.open_facts())
    tree = parse(render_named(takedown, [SHEET, *([FOOT] if is_open else [])], {}))
    return Document(
        title=f"Pricing Term Sheet dated {deal.date.text}",
        subject=f"{program.issuer.name.text}, {deal.sold}",
        author=program.issuer.name.text,
        date=deal.date.known,
        copy="draft" if is_open else "execution",
        blocks=number(tree.blocks),
        foot=tree.foot,
        style=program.style,
    )
