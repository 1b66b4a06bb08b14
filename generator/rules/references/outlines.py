"""Sections of other documents that an agreement cites, looked up in what is known of those documents."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from generator.deal.program import Outline
from generator.index import Passage
from generator.rules.case import Case
from generator.rules.definitions.wording import hide, spans, stated, unamended
from generator.rules.problem import Place, Problem
from generator.rules.saying import listed
from generator.tree.document import Cite, Quote, Value
from generator.tree.walk import flat

DOCUMENTS = {"basic-provisions": "Basic Provisions", "indenture": "Indenture"}
"""The documents that a template can cite, and what agreements call them."""
_LABEL = r"\d+[A-Z]?(?:\.\d+)*(?:\([0-9A-Za-z]+\))*"
_AND = r"(?:, and |, or |, | and | or | to | through )"
_OWN_WORDS = r"\bSections? ((?:{label}|\0+)(?:{and_}(?:{label}|\0+))*),? (?:of|in) the {name}\b"


@dataclass(frozen=True)
class Cited:
    """A section of another document, where it is cited."""

    label: str
    """As it is numbered there: `6(a)`."""
    place: Place


def unknown_sections(case: Case, document: str, outline: Outline, made: Collection[str] = ()) -> Iterator[Problem]:
    """A problem for each section that the outline does not hold: an error where it is complete, else a note.

    A note as well where the outline stops at a section of which a part is cited; one note where there is no outline.
    Sections that the deal itself has `made` are known.
    """
    name = DOCUMENTS[document]
    known = [fact.text for fact in outline.known]
    cited = {found.label: found for found in reversed(list(_cited(case, document)))}
    cited = {label: found for label, found in cited.items() if not _made_here(made, label)}
    complete = bool(outline.complete and outline.complete.known)
    if not known and not complete:
        if cited:
            said = f"no outline of the {name} is known; nobody looked up {_listed(sorted(cited, key=_order))}"
            yield Problem(next(reversed(cited.values())).place, said, severity="note")
        return
    source = f" (source: {outline.source.text})" if outline.source else ""
    for label, found in reversed(cited.items()):
        if _holds(known, label):
            continue
        whole = label.partition("(")[0]
        if whole in known and not any(other.startswith(f"{whole}(") for other in known):
            said = (
                f"the outline of the {name} known to us{source} has Section {whole}, but does not say what is in it; "
            )
            yield Problem(found.place, said + f"nobody looked up Section {label}", severity="note")
        elif complete:
            said = f"the {name} have no Section {label}" if name.endswith("s") else f"the {name} has no Section {label}"
            yield Problem(found.place, f"{said}{source}{_nearest(label, known)}")
        else:
            said = f"Section {label} of the {name} is not in the outline known to us{source}"
            yield Problem(found.place, said, severity="note")


def _holds(known: list[str], label: str) -> bool:
    """Whether a section is known itself, or by a part of it."""
    return label in known or any(re.match(rf"{re.escape(label)}[(.]", other) for other in known)


def _made_here(made: Collection[str], label: str) -> bool:
    """Whether a section, or that of which it is a part, is among those that the deal makes."""
    return any(label == one or re.match(rf"{re.escape(one)}[(.]", label) for one in made)


def _nearest(label: str, known: list[str]) -> str:
    near = [other for other in known if other.partition("(")[0] == label.partition("(")[0]]
    near = near or get_close_matches(label, known, n=3, cutoff=0.5)
    return f"; did you mean {' or '.join(near[-3:])}?" if near else ""


def _order(label: str) -> tuple[tuple[int, str], ...]:
    """Sections as they are numbered: 3 before 10."""
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in re.findall(r"\w+", label))


def _listed(labels: list[str]) -> str:
    return f"its Section{'s' * (len(labels) > 1)} {listed(labels)}"


def _section(at: str) -> str:
    """The section of a place, with the part of it that a letter names: `6(a)` of `6 subsection (a) line 9`."""
    section, _, within = at.partition(" ")
    part = re.match(r"subsection (\(\w+\))", within)
    return section + part[1] if part else section


def _cited(case: Case, document: str) -> Iterator[Cited]:
    """The sections that the agreement cites of a document, by <cite> or in words, in order."""
    for passage in case.index.passages:
        for node in flat(passage.content):
            if isinstance(node, Cite) and node.document == document and (label := _section(node.at)):
                drawn = [value.origins[0] for value in flat(node.content) if isinstance(value, Value)]
                if label[0].isdigit():
                    yield Cited(label, drawn[0] if drawn else passage)
        yield from _in_words(passage, DOCUMENTS[document])


def _in_words(passage: Passage, name: str) -> Iterator[Cited]:
    """`Section 6(a) of the Basic Provisions`, where it is no <cite> and no words of an amendment."""
    text = unamended(passage)
    cites = [
        (start, end)
        for start, end, node in spans(passage.content)
        if isinstance(node, Cite) or (isinstance(node, Quote) and end - start < len(text))
    ]
    text = hide(text, cites)
    for match in re.finditer(_OWN_WORDS.format(label=_LABEL, and_=_AND, name=name), text):
        for label in re.finditer(_LABEL, match[1]):
            start = match.start(1) + label.start()
            yield Cited(label[0], stated(passage, start, match.start(1) + label.end()))
