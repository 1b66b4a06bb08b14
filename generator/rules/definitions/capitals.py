"""Capitalised phrases that stand as defined terms do: `the Closing Date`, `any Registered Securities`, `the SSPA`."""

import re
from collections.abc import Iterator

from generator.rules.case import Case
from generator.rules.definitions import names
from generator.rules.definitions.terms import Use, forms, running

_WORD = r"(?:[A-Z][a-z]+(?:-[A-Z]?[a-z]+)*|[A-Z]{2,6})"
_LINK = r" (?:of the|and|for|&|on) "
_RUN = re.compile(rf"(?<![\w./&'’-]){_WORD}(?:(?:{_LINK}| of | )(?:{_WORD}|\d[\w.()]*)(?![\w/&-]))*(?![\w/&-])")
_STARTS = re.compile(r"(?:\A|[.?!:] |[.?!:][\"”)] |[\"“(])\Z")
_NAMES = re.compile(
    r"(?:^|\.)(?:name|rename|issuer|address|attention|jurisdiction|tax|underwriters|offered_in)(?:\[\d+\])?\Z"
)


def phrases(case: Case, known: frozenset[str]) -> dict[str, list[Use]]:
    """The phrases that no name accounts for and `known` does not hold, in either number, each with its uses in order.

    A use is `alone` where it stands as a term does: after a word such as `the` or `each`, with a known term as a part
    of it, or in capital letters throughout.
    """
    stated = named(case)
    found: dict[str, list[Use]] = {}
    for use in _capitalised(case, known):
        if (
            known.isdisjoint(forms(use.text))
            and not is_name(use)
            and not any(_names(name, use.text) for name in stated)
        ):
            first = next((form for form in forms(use.text) if form in found), use.text)
            found.setdefault(first, []).append(use)
    return found


def named(case: Case) -> list[str]:
    """The names that the deal, its program and its base document state."""
    parts = (case.deal, case.program, case.base)
    return [fact.text for part in parts for fact in part.each_fact() if _NAMES.search(fact.origins[0])]


def is_name(use: Use) -> bool:
    """Whether a capitalised phrase is a name by its words, or by the number or letter after it."""
    words = re.findall(r"[\w-]+", use.text)
    cited = re.match(r" (?:\d|[A-Z]{1,2}\b|[IVX]+\b)", use.passage.text[use.end :])
    return bool(
        any(word[0].isdigit() for word in words)
        or use.text in names.ACRONYMS
        or ((words[-1] in names.CITATIONS or words[-1].isupper()) and cited)
        or names.PROPER & {part for word in words for part in word.split("-")}
        or names.OFFICES & set(words)
        or (len(words) > 1 and (names.INSTITUTIONS | names.PLACES) & set(words))
    )


def _names(name: str, phrase: str) -> bool:
    """Whether a phrase is part of a name that the deal states; of several words any part, of one the first."""
    if " " in phrase:
        return bool(re.search(rf"\b{re.escape(phrase)}\b", name))
    return bool(re.match(rf"{re.escape(phrase)}\b", name))


def _capitalised(case: Case, known: frozenset[str]) -> Iterator[Use]:
    for order, passage, text in running(case):
        if passage.text.isupper():
            continue
        for run in _RUN.finditer(text):
            for start, end in _pieces(run, known):
                words = text[start:end]
                opens = bool(_STARTS.search(text[:start]))
                if words and not (opens and " " not in words):
                    yield Use(words, passage, order, start, end, _as_a_term(text[:start], words, known, opens))


def _as_a_term(before: str, words: str, known: frozenset[str], opens: bool) -> bool:
    if re.fullmatch(r"[A-Z]{3,6}", words) and not re.fullmatch("[IVXLC]+", words):
        return not re.search(r"\b[A-Z]{2,},? \Z", before)
    last = re.search(r"(\w+) \Z", before)
    led = bool(last and last[1].lower() in names.DETERMINERS)
    parts = words.split(" ")
    return led or (not opens and len(parts) > 1 and not known.isdisjoint(forms(parts[-1])))


def _pieces(run: re.Match[str], known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """A name whole; of what is none, each part between its links, without the words before it that open a sentence."""
    text, start = run[0], run.start()
    words = set(re.findall(r"[\w-]+", text))
    if len(words) > 1 and names.INSTITUTIONS & words:
        yield run.span()
        return
    at = 0
    for part in re.split(f"({_LINK}|{_of_known(known, text)})", text):
        said = part
        while (word := said.partition(" ")[0]).lower() in names.FUNCTION_WORDS and word:
            said = said[len(word) + 1 :]
        if said and not re.fullmatch(f"{_LINK}| of ", part):
            yield start + at + len(part) - len(said), start + at + len(part)
        at += len(part)


def _of_known(known: frozenset[str], text: str) -> str:
    """The link ` of ` where it stands before or after a known term; else it is part of one: `Event of Default`."""
    parts = re.split(f"{_LINK}| of ", text)
    return " of " if any(part in known for part in parts) else "(?!)"
