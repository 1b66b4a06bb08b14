"""The terms of an agreement: where each is given its meaning, in which forms it is used, and where."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from string import capwords

from generator.index import Passage
from generator.rules.case import Case
from generator.rules.definitions.names import FUNCTION_WORDS
from generator.rules.definitions.wording import QUOTED, own_words, spans, unamended
from generator.tree.document import Term
from generator.values.facts import OPEN

_GROUP = re.compile(r"\(([^()]*[\"“][^()]*)\)")
_LINKING = frozenset(
    "a an and as being called collectively each hereinafter individually or the to together with".split()
)
_LAST = re.compile(r", (?:collectively |together )?(?:the|an?) [\"“][^\"“”]+[\"”]\Z")
"""`(together with the notes, the "Securities")`."""
_SAID = re.compile(
    r"[\"“]([^\"“”]+)[\"”],? (?=(?:each )?(?:means?|shall mean|has the meaning|shall have the meaning)\b)"
    r"|\b(?<!so-)(?:called|known as|referred to as|defined as) (?:the |an? )?[\"“]([^\"“”]+)[\"”]"
)
_LOCAL = re.compile(r"\b(?:purposes? of|used in) this (?:paragraph|clause|item|sentence|section)\W*\Z", re.IGNORECASE)

_ELSEWHERE = re.compile(r"\b(?:purposes? of|used in) the (?:Basic Provisions|Indenture),?\W*\Z", re.IGNORECASE)


@dataclass(frozen=True)
class Definition:
    """A term where it is given its meaning: between `start` and `end` of the passage, quotation marks included."""

    term: str
    passage: Passage
    order: int
    """Which passage of the agreement it is."""
    start: int
    end: int

    @property
    def local(self) -> bool:
        """Whether it holds for its own paragraph alone."""
        return bool(_LOCAL.search(self.passage.text[: self.start]))

    @property
    def elsewhere(self) -> bool:
        """Whether it is given a meaning for another document, which uses it."""
        return bool(_ELSEWHERE.search(self.passage.text[: self.start]))

    @property
    def place(self) -> tuple[int, int]:
        """Where it prints, for comparing."""
        return self.order, self.start


@dataclass(frozen=True)
class Use:
    """A term, or any words that were looked for, where they stand."""

    text: str
    passage: Passage
    order: int
    start: int
    end: int
    alone: bool
    """Whether no capitalised word before or after makes it part of a longer name."""
    named: bool = False
    """Whether a capitalised word before it does."""

    @property
    def place(self) -> tuple[int, int]:
        """Where it prints, for comparing."""
        return self.order, self.start


@lru_cache(maxsize=1)
def definitions(case: Case) -> tuple[Definition, ...]:
    """Every term that the agreement itself gives a meaning, in order; none that is open, no label of the terms."""
    return tuple(
        Definition(term, passage, order, start, end)
        for order, passage in enumerate(case.index.passages)
        for start, end, term in sorted(set(_defined(passage)))
        if OPEN not in term
    )


def labels(case: Case) -> tuple[str, ...]:
    """What the terms table gives a meaning: `Maturity`, `Interest Payment Dates`."""
    return tuple(passage.text.rstrip(": ") for passage in case.index.passages if passage.role == "label")


def outlined(case: Case) -> tuple[str, ...]:
    """What the Basic Provisions and the Indenture are known to define."""
    outlines = (case.base.terms, case.program.indenture.terms)
    return tuple(fact.text for outline in outlines for fact in outline.known)


def own_name(case: Case) -> str:
    """What the agreement calls itself: `Terms Agreement`."""
    return capwords(case.program.title.text)


@lru_cache(maxsize=1)
def running(case: Case) -> tuple[tuple[int, Passage, str], ...]:
    """Every passage of running words, with its number and the words that it says itself."""
    return tuple(
        (order, passage, own_words(passage))
        for order, passage in enumerate(case.index.passages)
        if passage.role in ("paragraph", "item", "term")
    )


def uses(case: Case, *terms: str) -> Iterator[Use]:
    """Every use of any of `terms`, singular, plural and possessive, in order."""
    yield from found(case, "|".join(pattern(form) for term in terms for form in forms(term)))


def found(case: Case, expression: str, flags: int = 0) -> Iterator[Use]:
    """Every place at which an expression is matched in what the agreement says itself, in order."""
    wanted = re.compile(rf"(?<![\w-])(?:{expression})(?![\w-])", flags)
    for order, passage, text in running(case):
        for match in wanted.finditer(text):
            named = _named(text, match.start())
            alone = not named and not re.match(r"(?:['’]s?)? [A-Z]", text[match.end() :])
            yield Use(match[0], passage, order, match.start(), match.end(), alone, named)


def pattern(words: str) -> str:
    """The expression that finds `words`."""
    return re.escape(words)


def forms(term: str) -> tuple[str, ...]:
    """A term with its other number: `Securities` and `Security`."""
    head, blank, last = term.rpartition(" ")
    return tuple(f"{head}{blank}{word}" for word in dict.fromkeys((last, *_other_number(last))))


def _other_number(word: str) -> Iterator[str]:
    if word.endswith("ies"):
        yield word[:-3] + "y"
    elif word.endswith(("sses", "uses", "xes", "ches")):
        yield word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us")):
        yield word[:-1]
    elif re.search(r"[^aeiou]y\Z", word):
        yield word[:-1] + "ies"
    else:
        yield word + ("es" if word.endswith(("s", "x", "ch")) else "s")


def _named(text: str, start: int) -> bool:
    before = re.search(r"([\w'’&./-]+) \Z", text[:start])
    return bool(before and before[1][0].isupper() and before[1].lower() not in FUNCTION_WORDS)


def _defined(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Terms that the template marks, and what words say of what they quote."""
    text = unamended(passage)
    for start, end, node in spans(passage.content):
        if isinstance(node, Term) and text[start] == '"':
            yield start, end, text[start + 1 : end - 1]
    for group in _GROUP.finditer(text):
        linked = set(re.findall(r"\w+", QUOTED.sub("", group[1]).lower())) <= _LINKING
        if linked or _LAST.search(group[1]):
            for quoted in list(QUOTED.finditer(group[1]))[0 if linked else -1 :]:
                first = group.start(1)
                yield first + quoted.start(), first + quoted.end(), quoted[0][1:-1].rstrip(",")
    for said in _SAID.finditer(text):
        which = 1 if said[1] else 2
        yield said.start(which) - 1, said.end(which) + 1, said[which].rstrip(",")


def known_terms(case: Case) -> frozenset[str]:
    """Every term that is known to have a meaning, in either number, and what the agreement calls itself."""
    name = own_name(case).split(" ")
    itself = [" ".join(name[start:]) for start in range(len(name))]
    terms = (*(each.term for each in definitions(case)), *labels(case), *outlined(case), *itself)
    return frozenset(form for term in terms for form in forms(term))
