"""Every agreement of the family says what its record says, field by field, but for what is told to be unprintable."""

from pathlib import Path

import pytest

from generator.drafting import draft
from generator.takedown import load
from generator.writers import FORMATS
from tests.family.report import OUTPUT, report
from tests.family.said import HERE, MODEL, deal_file, expected, is_said, said

AGREEMENTS = tuple(dict.fromkeys(one.agreement for one in expected()))
IN_EVERY_FORMAT = ("citigroup-1998-10-29", "citigroup-2005-10-24", "citigroup-2010-08-09")
"""One firm alone; yen; one that signs for all. `make family` drafts every one in every format."""


FIELDS, REPRODUCED = 560, 527
"""Of the record, and of these said: change them knowingly."""


def test_every_record_has_a_deal_and_no_deal_is_without_a_record() -> None:
    assert {deal_file(name) for name in AGREEMENTS} == {*HERE.glob("*-*-*.yaml"), MODEL}


@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_says_what_the_record_says(agreement: str) -> None:
    wanted = [one for one in expected() if one.agreement == agreement and not one.unprintable]
    assert wanted
    missing = {one.field: (one.says, said(agreement, one.block)) for one in wanted if not is_said(one)}
    assert not missing


@pytest.mark.parametrize("agreement", IN_EVERY_FORMAT)
def test_is_drafted_in_every_format(agreement: str) -> None:
    assert set(draft(load(deal_file(agreement)), "draft", FORMATS)) == set(FORMATS)


def test_as_many_are_said_as_were() -> None:
    printed = [one for one in expected() if not one.unprintable]
    assert (len(expected()), sum(map(is_said, printed))) == (FIELDS, REPRODUCED)


def test_words_that_are_not_there_are_missed() -> None:
    one = next(one for one in expected() if one.field == "purchase_price")
    assert is_said(one)
    assert one.says.replace("9", "8") not in said(one.agreement, one.block)


def test_the_report_is_of_today(rewrite_goldens: bool) -> None:
    if rewrite_goldens:
        OUTPUT.write_text(report(), "utf-8")
    assert Path(OUTPUT).read_text("utf-8") == report()
