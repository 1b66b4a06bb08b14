"""The words that tell kinds of change apart: what is cited, months, counts; and the terms that the versions define."""

import re
from collections.abc import Iterable, Sequence

from generator.filing.compare.tokens.token import Token
from generator.filing.compare.units import Unit

CITED = frozenset(
    "Section Sections section sections Article Articles Annex Annexes Exhibit Schedule Rule Rules Form Chapter Part "
    "MAR paragraph paragraphs Paragraph clause clauses Clause subparagraph sentence line Regulation Appendix".split()
)
"""What stands before the number of a reference."""
LAWS = frozenset("Act Regulations Ordinance Law Code Order Directive Effectenverkeer".split())
"""What stands before the year of a law."""
ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth last".split()
)
COUNTS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half quarter "
    "annually semi-annually quarterly monthly".split()
)
MONTHS = frozenset("January February March April May June July August September October November December".split())
PLACES = frozenset("Avenue Street Road Floor Suite York Broadway Plaza Square Lane Park".split())
"""What stands beside the number of a house or the code of a town."""
SIGNS = frozenset(("-", "--", "+", "(", ")", "plus", "minus"))
"""What makes another figure of the one beside it."""
_DEFINED = re.compile(r'["“]([^"“”]{2,60})["”]\s*\)|["“]([^"“”]{2,60})["”]\s+(?:means|shall mean|has the meaning)')
_INHERITED = (
    "Closing Date", "Prospectus Supplement", "Prospectus", "Indenture", "Registration Statement", "Terms Agreement",
    "Registered Securities", "Interest Payment Date", "Underwriter",
)  # fmt: skip


class Lexicon:
    """The terms that either version defines, with those that its base document is known to."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self.terms: set[str] = set(_INHERITED)
        for unit in units:
            self.terms.update(unit.terms)
            if '"' in unit.text or "”" in unit.text:
                self.terms.update(one or other for one, other in _DEFINED.findall(unit.text))
        self._longest = max((len(term.split()) for term in self.terms), default=1)
        self.terms |= {term[:-1] if term.endswith("s") else f"{term}s" for term in self.terms}

    def defines(self, before: Sequence[Token], run: Sequence[Token], after: Sequence[Token]) -> bool:
        """Whether a defined term begins, ends or stands within a run of tokens, and the run is little else."""
        words = [token for token in run if token.kind == "word"]
        if not words or len(words) > self._longest + 2:
            return False
        room = self._longest - 1
        around = [*before[len(before) - min(room, len(before)) :], *run, *after[:room]]
        first = min(room, len(before))
        last = first + len(run)
        return any(
            " ".join(token.key for token in around[start:end]) in self.terms
            for start in range(last)
            for end in range(max(start, first) + 1, min(start + self._longest, len(around)) + 1)
        )
