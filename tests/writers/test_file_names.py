"""The names of written files: EDGAR's are short, and no two deals share one."""

import re

import pytest

from generator.writers import WRITERS, file_name

TXT, EDGAR = (next(writer for writer in WRITERS if writer.name == name) for name in ("txt", "edgar"))


def test_a_name_that_fits_is_kept() -> None:
    assert file_name("citigroup-2003-01-24", "filing", "", EDGAR) == "citigroup-2003-01-24-filing.htm"


def test_cut_names_differ() -> None:
    names = {file_name(f"citigroup-floating-notes-{at}", "execution", "", EDGAR) for at in range(20)}
    assert len(names) == 20


@pytest.mark.parametrize("number", ["", "2", "9" * 60, "[●]"])
@pytest.mark.parametrize("deal", ["a", "é", "deal", "2003-01", "citigroup-floating-notes-2003"])
def test_no_name_is_too_long(deal: str, number: str) -> None:
    for name in (file_name(deal, "draft", number, EDGAR), file_name(deal, "filing", number, TXT)):
        assert len(name) <= 32 and re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\.(htm|txt)", name), name


def test_names_without_a_letter_first_differ() -> None:
    names = {file_name(deal, "filing", "", EDGAR) for deal in ("é", "è", "deal", "2004", "deal-2004")}
    assert len(names) == 5 and "deal-2004-filing.htm" in names


@pytest.mark.parametrize("number", ["[●]", "***"])
def test_a_number_without_a_letter_or_digit_is_open(number: str) -> None:
    assert file_name("deal", "draft", number, TXT) == "deal-draft-open.txt"


def test_each_format_tells_what_it_cannot_hold() -> None:
    lacking = {writer.name: missing("你") for writer in WRITERS if (missing := writer.missing)}
    assert lacking == {"pdf": ["你"], "txt": ["你"]}
