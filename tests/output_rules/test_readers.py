"""The readers on small inputs written by hand: what is a word, what is furniture, what a list's label is."""

from functools import reduce

import pytest

from generator.proofs.numbering import counted, read_numbering
from generator.proofs.plain_text import read_text
from generator.proofs.reading import Read, settled
from generator.proofs.web_page import read_page
from generator.proofs.word import split
from generator.writers import text as writer
from tests.every_node import every_node
from tests.reading import words_of

NUMBERING = (
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
    '<w:lvlText w:val="(%1)"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/>'
    '<w:lvlText w:val="(%1)(%2)"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>'
)


@pytest.mark.parametrize(
    ("paragraphs", "labels"),
    [
        ([("1", 0), ("1", 0), ("1", 0)], "(a) (b) (c)"),
        ([("1", 0), ("2", 0)], "(a) (b)"),  # another list of the same outline goes on
        ([("1", 0), ("3", 0), ("3", 0)], "(a) (a) (b)"),  # unless it says that it starts again
        ([("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 1)], "(a) (a)(i) (a)(ii) (b) (b)(i)"),
        ([("9", 0), ("1", 5)], "[?] [?]"),
    ],
)
def test_labels(paragraphs: list[tuple[str, int]], labels: str) -> None:
    numbering = read_numbering(NUMBERING.encode())
    assert [numbering.label(*paragraph) for paragraph in paragraphs] == labels.split()


@pytest.mark.parametrize(
    ("number", "form", "said"),
    [
        (1, "lowerLetter", "a"),
        (26, "lowerLetter", "z"),
        (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"),
        (4, "lowerRoman", "iv"),
        (39, "upperRoman", "XXXIX"),
        (40, "lowerRoman", "[?]"),
        (12, "decimal", "12"),
        (1, "chineseCounting", "[?]"),
    ],
)
def test_counted(number: int, form: str, said: str) -> None:
    assert counted(number, form) == said


@pytest.mark.parametrize(
    ("expected", "lines", "settles"),
    [
        ("a b c", "a b/c", "a b c"),
        ("for re-offering", "for re-/offering", "for re-offering"),
        ("re- offering", "re-/offering", "re- offering"),
        ("Cie--Banque x", "Cie--/Banque x", "Cie--Banque x"),
        ("1234567 x", "12/34/567 x", "1234567 x"),
        ("re-offering", "re- offering", "re- offering"),  # parted within a line: a fault, and no layout's
        ("a re-sale b", "x re-/sale b", "x re-sale b"),  # and so after a difference
        ("a b", "a b/c", "a b c"),
        ("a b c", "a/b", "a b"),
    ],
)
def test_lines_of_print(expected: str, lines: str, settles: str) -> None:
    found = [
        Read(word, ends=at == len(words))
        for words in map(str.split, lines.split("/"))
        for at, word in enumerate(words, 1)
    ]
    assert [word.text for word in settled(expected.split(), found)] == settles.split()


@pytest.mark.parametrize(
    ("expected", "text", "settles"),
    [
        ("Title: Notes", "Title: .......... Notes", "Title: Notes"),
        ("Title: ... Notes", "Title: ... Notes", "Title: ... Notes"),
        ("By: Name: A", "By:\n     -----\n     Name:  A", "By: Name: A"),
        ("a -- b", "a -- b", "a -- b"),
        ("a -- b", "a b", "a b"),
        ("$1 $2", "$1\n--\n$2\n==", "$1 $2"),
        ("a b", "x ---- b", "x b"),
    ],
)
def test_furniture_of_text(expected: str, text: str, settles: str) -> None:
    assert [word.text for word in settled(expected.split(), read_text(text.encode()))] == settles.split()


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<title>T</title><p>one</p><p>two</p>", "one two"),
        ("<style>p {}</style><script>x()</script><p>one<!-- no --> two", "one two"),
        ("<p>Smith<br>Inc.<p>the <b>C</b>ompany<i>,</i> a", "Smith Inc. the Company, a"),
        ("<table><tr><td>Smith</td><td>$1</td></tr></table>", "Smith $1"),
        ("<p>A &amp; B &lt;x&gt; &#8220;A&#8221;&nbsp;B", 'A & B <x> "A" B'),
        ('<p hidden>one</p><p style="display: none">two</p><p>three<wbr>four', "threefour"),
    ],
)
def test_pages(html: str, words: str) -> None:
    assert [word.text for word in read_page(html.encode())] == words.split()


def test_words() -> None:
    printed = "the “Company” Moody’s — 2003–2008 re‑sale Section\u00a03 soft\u00adhyphen zero\u200bwidth oﬃce a\u2060b"
    assert (
        split(printed) == 'the "Company" Moody\'s -- 2003-2008 re-sale Section 3 softhyphen zerowidth office ab'.split()
    )


def test_the_text_of_every_node_reads_back() -> None:
    """Against the tests' own reading of the tree, which shares no code with ours."""
    document = every_node()
    ascii_forms = {"[●]": "[*]", "•": "*", "ünïcode": "unicode"}
    expected = [
        reduce(lambda said, form: said.replace(*form), ascii_forms.items(), word) for word in words_of(document)
    ]
    read = [word.text for word in settled(expected, read_text(writer.write(document)))]
    assert read[: len(expected)] == expected
