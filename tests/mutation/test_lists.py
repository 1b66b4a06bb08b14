"""An entry removed, a list reversed, a list emptied: letters, last stops and totals follow, and nothing else changes.

What is expected is worked out from the model's own lines, by rules that are stated here again and not taken from the
generator.
"""

import re
from collections.abc import Callable, Sequence

import pytest

from generator.tree.document import Copy, Document
from tests.lines import lines
from tests.sources import model

from .conftest import Drafting
from .told import Told, drawn_from, entries, replaced, told
from .values import OUTSIDE

LETTERED = ("amendments", "selling_restrictions")
PARAGRAPHS = ("covenants", "opinions")


def of_list(document: Document, path: str) -> list[Told]:
    """The lines that a lettered list or a list of paragraphs makes, and no others."""
    return [(line.id, line.text) for line in lines(document) if drawn_from(line, path)]


def body(words: str) -> str:
    """An item without its letter and without what its place in the list puts at its end."""
    words = re.sub(r"^\([a-z]\) ", "", words)
    return re.sub(r'(; and|;|\.(?="?$))', "", words) if words[-1] != '"' else re.sub(r'\."$', '"', words)


def lettered(bodies: Sequence[Told]) -> list[Told]:
    made = []
    for index, (name, words) in enumerate(bodies):
        behind = len(bodies) - 1 - index
        if behind == 0 and words.endswith('"'):
            words = words[:-1] + '."'
        elif behind > 0 or not words.endswith("."):
            words += {0: ".", 1: "; and"}.get(behind, ";")
        made.append((name, f"({'abcdefgh'[index]}) {words}"))
    return made


def listed(path: str, made: Document, change: Callable[[list[Told]], list[Told]]) -> list[Told]:
    """The lines of the model with those of the list at `path` changed, and lettered again where they have letters."""
    part = of_list(made, path)
    by = change([(name, body(words) if path in LETTERED else words) for name, words in part])
    return replaced(told(made), part, lettered(by) if path in LETTERED else by)


@pytest.mark.parametrize(
    ("path", "index"), [(path, index) for path in (*LETTERED, *PARAGRAPHS) for index in entries(path)]
)
def test_one_removed(path: str, index: int, copies: dict[Copy, Document], tree: Drafting) -> None:
    found = told(tree(model().without(f"{path}[{index}]"), "filing"))
    assert len(of_list(copies["filing"], path)) == len(entries(path))
    assert found == listed(path, copies["filing"], lambda rest: rest[:index] + rest[index + 1 :])


@pytest.mark.parametrize("path", [*LETTERED, *PARAGRAPHS])
def test_reversed(path: str, copies: dict[Copy, Document], tree: Drafting) -> None:
    found = told(tree(model().changed({path: model().at(path)[::-1]}), "filing"))
    assert found == listed(path, copies["filing"], lambda rest: rest[::-1])


EMPTIED: dict[str, tuple[tuple[str, ...], dict[str, str]]] = {
    "amendments": (("amendments",), {"are, except as indicated below, herein": "are herein"}),
    "selling_restrictions": (("selling-restrictions",), {}),
    "covenants": ((), {}),
    "opinions": ((), {}),
}
"""What goes with a list that is emptied: the blocks that lead to it, and words elsewhere."""


@pytest.mark.parametrize("left_out", [False, True])
@pytest.mark.parametrize("path", EMPTIED)
def test_emptied(path: str, left_out: bool, copies: dict[Copy, Document], tree: Drafting) -> None:
    sources = model().without(path) if left_out else model().changed({path: []})
    gone, rewritten = EMPTIED[path]
    names = {*gone, *(name for name, _ in of_list(copies["filing"], path))}
    expected = [(name, words) for name, words in told(copies["filing"]) if name not in names]
    for old, new in rewritten.items():
        assert sum(old in words for _, words in expected) == 1
        expected = [(name, words.replace(old, new)) for name, words in expected]
    assert told(tree(sources, "filing")) == expected


def test_all_lists_emptied_at_once(copies: dict[Copy, Document], tree: Drafting) -> None:
    words = [text for _, text in told(tree(model().changed({path: [] for path in EMPTIED}), "filing"))]
    assert not [text for text in words if re.match(r"\([a-z]\) ", text)]
    assert len(words) < len(told(copies["filing"])) - 20


ADDRESS = 'insert in lieu thereof "399 Park Avenue, New York, New York 10043'


@pytest.mark.parametrize(
    ("order", "ending"),
    [
        ((0, 7), f'{ADDRESS}."'),
        ((7, 0), f'{ADDRESS}"; and'),
        ((7, 1, 0), f'{ADDRESS}";'),
    ],
)
def test_the_last_stop_stands_inside_quotation_marks(order: tuple[int, ...], ending: str, tree: Drafting) -> None:
    given = model().at("amendments")
    found = told(tree(model().changed({"amendments": [given[index] for index in order]}), "filing"))
    (quoted,) = [words for name, words in found if name.startswith("amendment-10-")]
    assert quoted.endswith(ending)


WORDED: dict[str, tuple[str, str, list[str]]] = {
    "securities.interest.payment_dates": (
        "Semi-annually on February 1 and August 1, commencing",
        "Semi-annually on August 1 and February 1, commencing",
        ["Annually on August 1, commencing", "Annually on February 1, commencing"],
    ),
    "securities.interest.record_dates": (
        "The January 15 or July 15 preceding",
        "The July 15 or January 15 preceding",
        ["The July 15 preceding", "The January 15 preceding"],
    ),
    "program.indenture.defeasance": (
        "The provisions of Sections 11.03 and 11.04 of the Indenture",
        "The provisions of Sections 11.04 and 11.03 of the Indenture",
        ["The provisions of Section 11.04 of the Indenture", "The provisions of Section 11.03 of the Indenture"],
    ),
    "basic_provisions.opinions": (
        "required by Sections 5(c) and 5(d) of the Basic Provisions",
        "required by Sections 5(d) and 5(c) of the Basic Provisions",
        [
            "required by Section 5(d) of the Basic Provisions",
            "required by Section 5(c) of the Basic Provisions",
        ],
    ),
    "program.issuer.address": (
        '"399 Park Avenue, New York, New York 10043."',
        '"New York, New York 10043, 399 Park Avenue."',
        ['"New York, New York 10043."', '"399 Park Avenue."'],
    ),
}
"""The words of each list of two plain facts: as filed, reversed, and with each of the two removed."""


@pytest.mark.parametrize("path", WORDED)
def test_lists_of_facts(path: str, copies: dict[Copy, Document], tree: Drafting) -> None:
    filed, backwards, removed = WORDED[path]
    first, second = model().at(path)
    expected = {filed: [first, second], backwards: [second, first], removed[0]: [second], removed[1]: [first]}
    changed = {line.id for line in lines(copies["filing"]) if drawn_from(line, path)}
    for words, entries_left in expected.items():
        found = told(tree(model().changed({path: entries_left}), "filing"))
        assert sum(words in text for _, text in found) == 1
        assert [line for line in found if line[0] not in changed] == [
            line for line in told(copies["filing"]) if line[0] not in changed
        ]


def test_parts_reversed(copies: dict[Copy, Document], tree: Drafting) -> None:
    """The agreement's parts stand in the order of the program, each with the lines it had."""
    backwards = model().changed({"program.parts": model().at("program.parts")[::-1]})

    def by_part(document: Document) -> dict[str, list[Told]]:
        """The lines of each part, by the part's name."""
        parts: dict[str, list[Told]] = {}
        for line in lines(document):
            (path,) = {path for path in line.pieces[0].origins if path.startswith("program.parts[")}
            names = model().at("program.parts") if document is copies["filing"] else backwards.at("program.parts")
            parts.setdefault(names[int(path[14:-1])], []).append((line.id, line.text))
        return parts

    found, filed = by_part(tree(backwards, "filing")), by_part(copies["filing"])
    assert found == filed
    assert list(found) == list(filed)[::-1]


LISTS = {*LETTERED, *PARAGRAPHS, "underwriters", *WORDED, "program.parts"}
UNPRINTED = {"basic_provisions.sections.known", "basic_provisions.terms.known", "program.indenture.sections.known"}


def test_every_list_is_here() -> None:
    """Each list of the model's files is removed from and reversed above, but for outlines, which print nothing."""

    def within(node: object, path: str) -> list[str]:
        match node:
            case dict():
                return [found for key, value in node.items() for found in within(value, f"{path}.{key}")]
            case list():
                return [path, *(found for one in node for found in within(one, path))]
            case _:
                return []

    files = model()
    found = [*within(files.deal, ""), *within(files.program, ".program")]
    found += within(files.basic_provisions, ".basic_provisions")
    paths = {path.removeprefix(".") for path in found}
    assert {path for path in paths if not path.startswith(OUTSIDE)} == LISTS | UNPRINTED
