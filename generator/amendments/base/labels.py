"""Numbers and letters at the head of a paragraph: what they are, and which comes after which."""

import re
from dataclasses import dataclass
from typing import Literal

Form = Literal["section", "letter", "roman", "capital", "number"]

_SECTION = re.compile(r"(?:(?:Section|§) ?(\d{1,3}[A-Z]?)\.|SECTION (\d{1,3}[A-Z]?)\.?|(\d{1,3}[A-Z]?)\.)(?: |$)")
_ITEM = re.compile(r"\(([A-Za-z]{1,5}|\d{1,2})\)(?: |$)")
_STRANGE = re.compile(
    r"(?:ARTICLE|Article) (?:[IVXLC]+|\d+)\b|\d{1,3}\.\d+|[A-Z]\. |[IVX]{2,}\. |[ivx]+\. |[a-z]\) |\d{1,2}\) |§"
)
ROMANS = (
    "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv xxvi xxvii xxviii "
    "xxix xxx"
).split()


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed, `6` or `(a)`, and where the words behind it begin."""

    text: str
    end: int
    is_section: bool = False


def label(words: str, at: int = 0) -> Label | None:
    """The label that `words` have at `at`; None where they have none that such documents use."""
    if at == 0 and (match := _SECTION.match(words)):
        return Label(match[1] or match[2] or match[3], match.end(), is_section=True)
    match = _ITEM.match(words, at)
    return Label(match[0].strip(), match.end()) if match and _forms(match[1]) else None


def strange(words: str) -> str:
    """What at the head of `words` looks like numbering of a kind that is not recognised; empty where nothing does."""
    match = _STRANGE.match(words)
    return match[0].strip() if match else ""


def after(text: str) -> tuple[str, ...]:
    """The labels that may come after one: `(b)` after `(a)`, `(j)` or `(ii)` after `(i)`, `3` or `2A` after `2`."""
    if not text.startswith("("):
        number, letter = int(re.sub(r"\D", "", text)), re.sub(r"\d", "", text)
        lettered = f"{number}{chr(ord(letter) + 1)}" if letter else f"{number}A"
        return str(number + 1), lettered
    return tuple(f"({following})" for following in _following(text[1:-1]))


def first(text: str) -> bool:
    """Whether a label begins a list."""
    return text in ("(a)", "(i)", "(A)", "(I)", "(1)")


def _forms(inner: str) -> bool:
    lower = inner.lower()
    return inner.isdigit() or lower in ROMANS or len(set(inner)) == 1


def _following(inner: str) -> list[str]:
    if inner.isdigit():
        return [str(int(inner) + 1)]
    found = []
    lower = inner.lower()
    if len(set(inner)) == 1:
        found.append("aa"[: len(inner) + 1] if lower[0] == "z" else chr(ord(lower[0]) + 1) * len(inner))
    if lower in ROMANS[:-1]:
        found.append(ROMANS[ROMANS.index(lower) + 1])
    return [each.upper() if inner.isupper() else each for each in found]
