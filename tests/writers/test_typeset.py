"""Typesetting: quotes turned by their neighbours, dashes joined, blanks tied, and nothing else touched."""

from dataclasses import replace

import pytest

from generator.tree.document import Break, Cite, Emphasis, Inline, Inlines, Paragraph, Quote, Ref, Term, Text
from generator.tree.walk import plain
from generator.writers.typeset import typeset
from tests.every_node import AWKWARD, DAY, TIME, every_node, value, words


def set_in_type(*content: Inline) -> Inlines:
    """A paragraph's content once typeset."""
    (done,) = typeset(replace(every_node(), blocks=(Paragraph(id="p", content=content),))).blocks
    assert isinstance(done, Paragraph)
    return done.content


@pytest.mark.parametrize(
    ("straight", "curly"),
    [
        ('entitled "Basic Provisions" and', "entitled “Basic Provisions” and"),
        ('"At the start', "“At the start"),
        ('(the "Company")', "(the “Company”)"),
        ('delete "(33-55542)" now', "delete “(33-55542)” now"),
        ('word--"quoted" -- "again"', "word—“quoted” — “again”"),
        ('non-"U.S." persons', "non-“U.S.” persons"),
        ("the Underwriters' and O'Neill's", "the Underwriters’ and O’Neill’s"),
        ("called 'the Plan' here", "called ‘the Plan’ here"),
        ("\"the 'Plan'\"", "“the ‘Plan’”"),
        ("in the '90s, 'Tis Capital", "in the ’90s, ’Tis Capital"),
        (AWKWARD, "A & B <“O’Neill”> Co., L.P."),
        ("Primerica Corporation -- Debt Securities", "Primerica Corporation — Debt Securities"),
        ("non-United re-offering", "non-United re-offering"),
        ("a --- b ---- c", "a --- b ---- c"),
    ],
)
def test_marks(straight: str, curly: str) -> None:
    assert plain(set_in_type(Text(straight))) == curly


@pytest.mark.parametrize(
    ("loose", "tied"),
    [
        ("the January 15 or July 15 preceding", "the January~15 or July~15 preceding"),
        ("at 9:00 p.m. Eastern", "at 9:00~p.m. Eastern"),
        ("of Sections 11.03 and 11.04", "of Sections~11.03 and 11.04"),
        ("Rule 2720 on Form S-3 and Annex A, Article IV", "Rule~2720 on Form~S-3 and Annex~A, Article~IV"),
        ("Registration No. 333-57364 by Mr. Dye", "Registration No.~333-57364 by Mr.~Dye"),
        ("(Section 11 of the Act) and $10,000 a 10 b", "(Section~11 of the Act) and $10,000 a 10 b"),
        ("the Section Heads of Annex Bank in May 2003", "the Section Heads of Annex Bank in May 2003"),
    ],
)
def test_ties(loose: str, tied: str) -> None:
    assert plain(set_in_type(Text(loose))) == tied.replace("~", "\u00a0")


def test_values_are_tied_inside() -> None:
    assert plain(set_in_type(DAY, Text(" "), TIME)) == "January\u00a024, 2003 8:30\u00a0A.M."


def test_a_tie_across_a_border_stands_before_the_number() -> None:
    section, cite = set_in_type(Text("in Section "), Cite("basic-provisions", "6(a)", words("6(a)")))
    assert section == Text("in Section\u00a0")
    assert cite == Cite("basic-provisions", "6(a)", words("6(a)"))
    assert set_in_type(Ref("annex-a", words("Annex A"), "A")) == (Ref("annex-a", words("Annex\u00a0A"), "A"),)


def test_marks_see_over_the_borders_of_nodes() -> None:
    assert plain(set_in_type(Text('the "'), value("Name", "x"), Text('" and'))) == "the “Name” and"
    assert plain(set_in_type(value("Owners", "x"), Text("' rights"))) == "Owners’ rights"
    assert plain(set_in_type(Text("Line:"), Break(), Text('"next"'))) == "Line: “next”"
    assert plain(set_in_type(Text("("), Emphasis(words('"so"')), Text(")"))) == "(“so”)"


def test_quotes_and_terms_stay_nodes() -> None:
    content = (Quote((Text("'inner'"),)), Text(" "), Term(words("FSMA's")))
    assert set_in_type(*content) == (Quote((Text("‘inner’"),)), Text(" "), Term(words("FSMA’s")))


def test_nothing_but_texts_is_touched_and_twice_is_once() -> None:
    once = typeset(every_node())
    assert typeset(once) == once
    assert (once.title, once.subject, once.author) == (every_node().title, every_node().subject, AWKWARD)
    assert "'" not in repr(plain(once.foot))[1:-1] and plain(once.foot).startswith("Draft No.\u00a03 — ")
