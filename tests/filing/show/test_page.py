"""The page of a redline in a browser: its keys, its filters, both views, the way from the list and back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.filing.compare import compare
from generator.filing.show import page
from generator.filing.show.redline import redline
from generator.filing.sides import Side
from generator.filing.version import Version
from generator.tree.document import Item, Items, Paragraph, Text

from .browser import Browser, browser
from .ten import ten

CURRENT = "return document.querySelector('#changes li.current')?.id"
HASH = "return location.hash"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("page") / "ten.html"
    file.write_bytes(page.write(ten()))
    return file.as_uri()


@pytest.fixture(scope="module")
def window() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


@pytest.fixture
def shown(window: Browser, address: str) -> Browser:
    window.open("about:blank")
    window.open(address)
    return window


def visible(window: Browser, selector: str) -> Any:
    return window.run(f"return [...document.querySelectorAll('{selector}')].filter(e => e.offsetParent).length")


def test_n_and_p_go_from_change_to_change(shown: Browser) -> None:
    shown.press("n")
    assert (shown.run(CURRENT), shown.run(HASH)) == ("l-c1", "#c1-old")
    shown.press("n", "n")
    assert shown.run(CURRENT) == "l-c3"
    shown.press("p")
    assert (shown.run(CURRENT), shown.run(HASH)) == ("l-c2", "#c2-old")
    assert shown.run(
        "const r = document.querySelector(':target').getBoundingClientRect(); return r.top > 0 && r.top < 900"
    )
    shown.press("p", "p", "p")
    assert shown.run(CURRENT) == "l-c1"


def test_i_and_s_change_the_view_and_stay_at_the_change(shown: Browser) -> None:
    assert (visible(shown, "#inline"), visible(shown, "#side")) == (1, 0)
    shown.press("n", "n", "s")
    assert (visible(shown, "#inline"), visible(shown, "#side")) == (0, 1)
    assert shown.run(HASH) == "#s-c2-old"
    assert shown.run("return document.querySelector(':target').textContent") == "8:30\N{NO-BREAK SPACE}A.M."
    assert shown.run("return [...document.querySelectorAll('.pair.head > div')].map(e => e.textContent)") == [
        "citigroup-2003-01-24 (filing copy)",
        "ten-edits (filing copy)",
    ]
    shown.press("i")
    assert (visible(shown, "#inline"), shown.run(HASH)) == (1, "#c2-old")


@pytest.mark.parametrize(
    ("key", "name"), [("1", "substantive"), ("2", "moved"), ("3", "relettered"), ("4", "typographic"), ("5", "layout")]
)
def test_a_digit_shows_or_hides_a_class(key: str, name: str, shown: Browser) -> None:
    entries, struck = f"#changes li.{name}", f"#inline del.{name}"
    before = visible(shown, entries), visible(shown, struck)
    shown.press(key)
    if name in page.SHOWN:
        assert before[0] > 0 and (visible(shown, entries), visible(shown, struck)) == (0, 0)
        look = f"return getComputedStyle(document.querySelector('#inline ins.{name}')).textDecorationLine"
        assert shown.run(look) == "none"
    assert shown.run(f"return document.getElementById('show-{name}').checked") is (name not in page.SHOWN)
    shown.press(key)
    assert (visible(shown, entries), visible(shown, struck)) == before


def test_n_passes_over_what_is_hidden(shown: Browser) -> None:
    shown.press("1", "n")
    assert shown.run(CURRENT) == "l-c7"


def test_the_keys_are_told(shown: Browser) -> None:
    shown.press("?")
    assert shown.run("return document.getElementById('help').open")
    shown.press("?")
    assert not shown.run("return document.getElementById('help').open")


def test_every_entry_leads_to_the_text_and_back(shown: Browser) -> None:
    lost = """return [...document.querySelectorAll('#changes a, main a')].map(a => a.getAttribute('href').slice(1))
        .filter(id => !document.getElementById(decodeURIComponent(id)))"""
    assert shown.run(lost) == []
    entries = [f"l-{change.id}" for change in ten().comparison.of("substantive", "moved")]
    back = shown.run("return [...document.querySelectorAll('#inline a[href^=\"#l-\"]')].map(a => a.hash.slice(1))")
    assert set(entries) <= set(back)
    shown.run("document.querySelector('#inline a[href=\"#l-c12\"]').click()")
    assert (shown.run(HASH), shown.run(CURRENT)) == ("#l-c12", "l-c12")


def test_every_id_is_there_once(shown: Browser) -> None:
    assert (
        shown.run(
            "const all = [...document.querySelectorAll('[id]')]; return all.length - new Set(all.map(e => e.id)).size"
        )
        == 0
    )


def test_without_scripts_switches_and_links_work(address: str) -> None:
    with browser(scripts=False) as window:
        window.open(address)
        assert visible(window, "#changes li") == len(ten().comparison.of("substantive", "moved", "relettered"))
        window.press("n")
        assert window.run(CURRENT) is None
        window.run("document.querySelector('[for=view-side]').click()")
        window.run("document.querySelector('[for=show-moved]').click()")
        assert (visible(window, "#side"), visible(window, "#changes li.moved")) == (1, 0)


def test_a_narrow_window_needs_no_scrolling_aside(window: Browser, address: str) -> None:
    window.open(address, 480, 900)
    assert window.run("return document.documentElement.scrollWidth <= innerWidth")


def test_print_hides_the_switches_and_keeps_the_marks(shown: Browser) -> None:
    from .test_formats import pages

    text = pages(shown.printed())
    assert "12 of substance" in text[0] and "Side by side" not in "".join(text)
    assert any("Vice PresidentManaging Director" in one for one in text)


def test_nothing_of_the_text_is_markup(window: Browser, tmp_path: Path) -> None:
    evil = '<img src=x onerror="document.title=\'x\'"> & " id="c1" <script>document.title=\'x\'</script>'
    item = Item(id="a", label="(a)<b>", content=(Text(f"The {evil} shall pay $5"),))
    old = Version("old", (Items(id="items", items=(item,)),))
    new = replace(old, blocks=(Items(id="items", items=(replace(item, content=(Text(f"The {evil} shall pay $6"),)),)),))
    other = Side(replace(new, blocks=(*new.blocks, Paragraph(id="p", content=(Text(evil),)))), Path("x"), called=evil)
    mine = Side(old, Path(f"{evil.replace('/', '')}.txt"))
    file = tmp_path / "evil.html"
    file.write_bytes(page.write(redline(compare(mine.version, other.version), mine, other)))
    window.open(file.as_uri())
    assert window.run("return document.querySelectorAll('img, b + b, script').length") == 1
    assert window.run("return document.title").startswith("Blackline of <img")
    assert window.run("return document.getElementById('inline').textContent.includes('<script>')")
