"""A section of the Basic Provisions that the agreement cites is in them.

An amendment of a section that is not there amends nothing, and an opinion "required by Section 5(c)" is required by
nobody. Sections are looked up in the outline of the document (`sections` of its file in
templates/basic_provisions). Where that is incomplete, a section that it does not hold is a note: it may be there
all the same. A part of a section of which the outline names no part ("3(b)", where it has "3") is a note too, even
in a complete one. A section that an amendment of the deal adds, or to which one gives its number, is known. A
document that is cited by a name that no template knows is a warning. The lines and paragraphs of a section are not
looked up.

Example:
    amendments:
      - at: {section: 7(a), line: 2}        # the Basic Provisions have no Section 7(a)

Fix: correct the section, or add it to the outline from the document itself.
"""

from collections.abc import Iterator

from generator.deal.amendments import AddSection, Renumber
from generator.findings import Severity, did_you_mean
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.references.outlines import DOCUMENTS, unknown_sections

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each section that is not known, and for each document."""
    yield from unknown_sections(case, "basic-provisions", case.base.sections, _made(case))
    for cite in case.index.cites:
        if (name := cite.node.document) not in DOCUMENTS:
            said = f"{cite.text} is cited of {name!r}, a document that is not known here"
            yield Problem(cite.passage, said + did_you_mean(name, list(DOCUMENTS)), severity="warning")


def _made(case: Case) -> list[str]:
    """The sections that there are by the deal's own amendments."""
    added = [one.add_section for one in case.deal.amendments if isinstance(one, AddSection)]
    renumbered = [one.to for one in case.deal.amendments if isinstance(one, Renumber)]
    return [fact.value for fact in (*added, *renumbered) if not fact.is_open]
