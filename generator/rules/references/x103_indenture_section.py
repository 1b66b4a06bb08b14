"""A section of the Indenture that the agreement cites is in it.

"The provisions of Sections 11.03 and 11.04 of the Indenture relating to defeasance shall apply": with a wrong
number, another provision applies, or none. Sections are looked up in the program's outline of the Indenture
(`indenture.sections`). Where that is incomplete, a section that it does not hold is a note: it may be there all the
same. Where there is no outline, one note says which sections nobody looked up.

Example:
    indenture:
      defeasance: ["11.03", "11.40"]
      sections: {complete: yes, known: ["11.01", "11.02", "11.03", "11.04"]}

Fix: correct the section, or add it to the outline from the Indenture itself.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.references.outlines import unknown_sections

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem for each section that is not known."""
    yield from unknown_sections(case, "indenture", case.program.indenture.sections)
