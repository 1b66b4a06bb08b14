"""The text of the Basic Provisions is to hand, with its lines as printed, so that amendments can be looked up in it.

Where only an outline is known, sections are looked up in that; whether the quoted words are there, once and in that
line, nobody has looked. The same holds for lines of a document that has none, such as a Word file, and for an amendment
that is still open.

Example:
    basic_provisions: primerica-1993           # templates/basic_provisions/primerica-1993.yaml, and no .txt beside it

Fix: put the text beside it as primerica-1993.txt, lines as printed, or as .docx or .htm; or name it with --base.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.amending.told import told
from generator.rules.case import Case
from generator.rules.problem import Problem

SEVERITY: Severity = "note"


def check(case: Case) -> Iterator[Problem]:
    """A note where amendments could not be looked up, or not in their lines."""
    quoting = [one for one in case.deal.amendments if hasattr(one, "at") or hasattr(one, "rename")]
    if case.resolution is None and quoting:
        named = case.program.basic_provisions.text
        said = (
            f"the text of the Basic Provisions ({named}) is not to hand; nobody looked whether the words of "
            f"{len(quoting)} amendment{'' if len(quoting) == 1 else 's'} stand at their places"
        )
        yield Problem("amendments", said)
    yield from told(case, "no lines", "open")
