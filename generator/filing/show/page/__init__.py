"""A comparison as one page of HTML, to read without a script: a list of changes, the redline, both sides beside it."""

from base64 import b64encode
from hashlib import sha256

from generator.filing.show.listing import Entry, counts, entries, kinds
from generator.filing.show.page.changes import linked, listed
from generator.filing.show.page.columns import columns
from generator.filing.show.redline import Redline, anchors
from generator.writers import html
from generator.writers.typeset import typeset
from generator.writers.web.blocks import blocks
from generator.writers.web.element import element, escape, void
from generator.writers.web.sheets import measures, sheet

SHOWN = ("substantive", "moved", "relettered")
"""The classes that a page shows as it opens."""
_HELP = (
    ("n, p", "next change, previous change"),
    ("i, s", "inline, side by side"),
    ("1–5", "show or hide a class"),
    ("?", "these keys"),
)


def write(made: Redline, strict: bool = False) -> bytes:
    """The page in UTF-8; with `strict`, it opens with spellings shown."""
    printed = typeset(made.document)
    found = entries(made.comparison, made.old, made.new, anchors(made))
    shown = (*SHOWN, "typographic") if strict else SHOWN
    inline = element("article", "\n", blocks(linked(printed.blocks, found)), "\n", id="inline")
    side = columns(printed.blocks, made.old.label, made.new.label)
    body = (
        *_inputs(shown),
        _head(made, found),
        _toolbar(made),
        element("div", listed(found), "\n", element("main", inline, "\n", side), class_="room"),
        _help(),
        element("script", _script()),
    )
    return html.page(printed, f"{_policy()}\n{_style(made)}", "\n".join(body)).encode()


def _style(made: Redline) -> str:
    look = measures(made.document.style.print)
    return element("style", look, *map(sheet, ("print.css", "variants.css", "screen.css", "redline.css")))


def _script() -> str:
    return sheet("redline.js")


def _policy() -> str:
    """Nothing is fetched, and no script runs but ours."""
    known = b64encode(sha256(_script().encode()).digest()).decode()
    said = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{known}'"
    return void("meta", http_equiv="Content-Security-Policy", content=said)


def _inputs(shown: tuple[str, ...]) -> list[str]:
    """The switches, before all that they act on: so a style sheet alone obeys them."""
    views = [
        void("input", type="radio", name="view", id="view-inline", checked="", class_="switch"),
        void("input", type="radio", name="view", id="view-side", class_="switch"),
    ]
    filters = [
        void("input", type="checkbox", id=f"show-{name}", checked="" if name in shown else None, class_="switch")
        for name in ("substantive", "moved", "relettered", "typographic", "layout")
    ]
    return [*views, *filters]


def _head(made: Redline, found: list[Entry]) -> str:
    sides = "".join(
        element("div", element("dt", name), element("dd", escape(side.label)))
        for name, side in (("Old", made.old), ("New", made.new))
    )
    same = "" if found else element("p", "The same: no difference.", class_="same")
    return element("header", element("h1", "Blackline"), element("dl", sides), same)


def _toolbar(made: Redline) -> str:
    views = element(
        "div", _label("view-inline", "Inline", "i"), _label("view-side", "Side by side", "s"), class_="views"
    )
    filters = [
        _label(f"show-{name}", f"{count} {said}", str(number), kinds(made.comparison) if number == 1 else None)
        for number, (name, said, count) in enumerate(counts(made.comparison), 1)
    ]
    legend = element("p", "Legend: ", *_legend(), class_="legend-line")
    return element("nav", views, element("div", *filters, class_="filters"), legend, class_="tools", aria_label="View")


def _legend() -> tuple[str, ...]:
    return (
        element("del", "deleted", class_="deleted"),
        " ",
        element("ins", "added", class_="added"),
        " ",
        element("del", "moved from", class_="deleted moved"),
        " ",
        element("ins", "moved to", class_="added moved"),
    )


def _label(switch: str, words: str, key: str, title: str | None = None) -> str:
    return element("label", element("span", escape(words)), element("kbd", key), for_=switch, title=title or None)


def _help() -> str:
    rows = "".join(element("div", element("dt", keys), element("dd", said)) for keys, said in _HELP)
    return element("dialog", element("h2", "Keys"), element("dl", rows), id="help")
