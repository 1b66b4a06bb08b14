"""The readers of words, on small inputs written by hand; and that no change of one character escapes them."""

import ast
import random
import string
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from .words import difference, split, words_of_filed, words_of_txt
from .words_docx import words_of_docx
from .words_html import words_of_html
from .words_pdf import Page, words_of_pages

FILED = (Path(__file__).parents[2] / "deals" / "citigroup-2003-01-24.filed.txt").read_text("ascii")
SEED = 20030124


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("the “Company”", ["the", '"Company"']),
        ("Moody’s ‘A’", ["Moody's", "'A'"]),
        ("Corporation — Debt", ["Corporation", "--", "Debt"]),
        ("2003–2008", ["2003-2008"]),
        ("re‑offering re‐sale", ["re-offering", "re-sale"]),
        ("January\u00a024, New\u202fYork", ["January", "24,", "New", "York"]),
        ("öffentliche", ["öffentliche"]),
        ("soft\u00adhyphen", ["soft\u00adhyphen"]),
        ("zero\u200bwidth", ["zero\u200bwidth"]),
    ],
)
def test_only_quotes_dashes_and_non_breaking_characters_are_mapped(printed: str, words: list[str]) -> None:
    """What print does for looks is undone, and nothing beyond it."""
    assert split(printed) == words


@pytest.mark.parametrize(
    ("filed", "words"),
    [
        ("one\n\n     1\n\ntwo\n     2\n", ["one", "two"]),
        ("one\n     2\ntwo\n     1\nthree", ["one", "2", "two", "three"]),
        ("due\n     2008\n\n    1\n", ["due", "2008"]),
        ("Title: ........  Notes", ["Title:", "Notes"]),
        ("and so on ... until", ["and", "so", "on", "...", "until"]),
        ("Title: .  Notes", ["Title:", ".", "Notes"]),
        ("NAME      AMOUNT\n- ----      ------\nSmith       $1", ["NAME", "AMOUNT", "Smith", "$1"]),
        ("    $1\n    ==\n    ====\n", ["$1", "=="]),
        ("Corporation\n-- Debt -- Basic", ["Corporation", "--", "Debt", "--", "Basic"]),
        ("Corporation\n- -- Debt", ["Corporation", "--", "Debt"]),
        ("a - -- b", ["a", "-", "--", "b"]),
        ("one ---- two", ["one", "----", "two"]),
    ],
)
def test_words_of_filed(filed: str, words: list[str]) -> None:
    """Page numbers in sequence, leaders after a label, lines of rules and the escape go; what looks alike stays."""
    assert words_of_filed(filed) == words


def test_words_of_filed_on_the_model() -> None:
    """The model from end to end: how many words, and those at its seams."""
    words = words_of_filed(FILED)
    assert len(words) == 1994
    assert words[:4] == ["Exhibit", "1.01", "TERMS", "AGREEMENT"]
    assert words[-2:] == ["TOTAL", "$2,000,000,000"]
    assert " ".join(words).count("and that it has not distributed and will not") == 1


def test_words_of_txt_knows_neither_page_numbers_nor_escapes() -> None:
    """Our own text has none, and if it had, the proof must see them."""
    assert words_of_txt("one\n   1\nTitle: ....  x\n----\n- -- y") == ["one", "1", "Title:", "x", "-", "--", "y"]


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<title>T</title><p>one</p><p>two</p>", ["one", "two"]),
        ("<style>p { color: red }</style><script>x()</script><p>one", ["one"]),
        ("<p>Smith<br>Inc.</p>", ["Smith", "Inc."]),
        ("<p>the <b>C</b>ompany<i>,</i> a</p>", ["the", "Company,", "a"]),
        ("<tr><td>Smith</td><td>$1</td></tr>", ["Smith", "$1"]),
        ("<p>Pierce, Fenner &amp; Smith &lt;x&gt; &#8220;A&#8221;&nbsp;B", 'Pierce, Fenner & Smith <x> "A" B'.split()),
        ('<p>the <q class="x">Company</q>', ["the", '"Company"']),
        ('<p hidden>one</p><p style="display: none">two <b>three</b></p><p>four', ["four"]),
        ("<head><meta charset=utf-8><title>T</title></head><body>one", ["one"]),
        ("<!-- no --><p>one<wbr>word", ["oneword"]),
    ],
)
def test_words_of_html(html: str, words: list[str]) -> None:
    """What is seen, and blocks as the bounds of words."""
    assert words_of_html(html) == words


def test_words_of_docx(office: dict[str, str]) -> None:
    """Automatic labels, cells and hard breaks are read; the footer, a comment on every page, is not."""
    expected = '(a) it "has" not -- re-offered; (b) so non-breaking after break Title: 3.500% A & Co. $1 end'
    assert words_of_docx(office["by hand"]) == expected.split()


@pytest.mark.parametrize(
    ("bodies", "words"),
    [
        (["one two\n\nthree\n", "four\n"], ["one", "two", "three", "four"]),
        (["for re-\n   offering or to re-", "sale"], ["for", "re-offering", "or", "to", "re-sale"]),
        (["Debt -\nx", "and (non-\n(b) y --\nz"], ["Debt", "-", "x", "and", "(non-", "(b)", "y", "--", "z"]),
        (["Title: . . . . . . 3.500%\n          due", "Maturity: ........ x"], "Title: 3.500% due Maturity: x".split()),
    ],
)
def test_words_of_pages(bodies: list[str], words: list[str]) -> None:
    """Words run on over lines and pages; one broken after its own hyphen is whole again."""
    assert words_of_pages([Page(body, "1") for body in bodies]) == words


def test_difference_tells_the_first_word_that_differs() -> None:
    """The message has the place, both sides and the words before; sameness has no message."""
    told = difference("a b c d".split(), "a b C d".split())
    assert "word 3 of 4 differs" in told and "after     … a b" in told
    assert "expected  c d" in told and "found     C d" in told
    assert "word 3 of 3 differs (2 found)" in difference(["a", "b", "c"], ["a", "b"])
    assert difference(["a"], ["a"]) == ""


def imported(module: Path) -> set[str]:
    """The top-level names of what a module imports, `.` for its own neighbours."""
    tree = ast.walk(ast.parse(module.read_text("utf-8")))
    names: set[str] = set()
    for node in tree:
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add("." if node.level else str(node.module).split(".")[0])
    return names


@pytest.mark.parametrize("reader", sorted(Path(__file__).parent.glob("words*.py")), ids=lambda path: path.stem)
def test_readers_share_no_code_with_the_writers(reader: Path) -> None:
    """A reader imports the standard library and other readers alone."""
    assert imported(reader) - sys.stdlib_module_names - {"."} == set()
    neighbours = {line.split()[1] for line in reader.read_text("utf-8").splitlines() if line.startswith("from .")}
    assert neighbours <= {".words"}


def changed(text: str, at: int, chance: random.Random) -> str:
    """`text` with the character at `at` made another of its kind: a digit, the other case, another mark."""
    old = text[at]
    if old.isdigit():
        new = chance.choice(string.digits.replace(old, ""))
    elif old.isalpha():
        new = old.swapcase()
    else:
        new = chance.choice(string.punctuation.replace(old, ""))
    return text[:at] + new + text[at + 1 :]


def places(text: str, chance: random.Random) -> Iterator[int]:
    """Each comma and each digit of `text`, and 800 of its other characters that are not blank."""
    rest = []
    for at, character in enumerate(text):
        if character == "," or character.isdigit():
            yield at
        elif not character.isspace():
            rest.append(at)
    yield from chance.sample(rest, 800)


def test_no_change_of_one_character_escapes() -> None:
    """A comma, a digit, the case of a letter or a mark changed anywhere, furniture included, changes the words."""
    chance = random.Random(SEED)
    words = words_of_filed(FILED)
    unseen = [at for at in places(FILED, chance) if words_of_filed(changed(FILED, at, chance)) == words]
    assert unseen == []


def test_no_word_lost_or_added_escapes() -> None:
    """A comma taken away, a word taken away, and a blank put into a word change the words."""
    words = words_of_filed(FILED)
    for at in (at for at, character in enumerate(FILED) if character == ","):
        assert words_of_filed(FILED[:at] + FILED[at + 1 :]) != words, f"comma lost at {at}"
    for word in random.Random(SEED).sample(words, 100):
        assert words_of_filed(FILED.replace(word, "", 1)) != words, f"{word} lost"
        assert len(word) == 1 or words_of_filed(FILED.replace(word, f"{word[0]} {word[1:]}", 1)) != words, word
