"""Letters and stops that an item brings of its own, though its place in the list gives them."""

from collections.abc import Iterator
from random import Random

from tests.mutants.base import Base
from tests.mutants.expected import UNREADABLE, Expected, warning
from tests.mutants.wrong import Wrong, put, reword

ITEM = "it will observe the customs of the market of the Kingdom of Ruritania"


def own(base: Base, chance: Random) -> Iterator[Wrong]:
    """A restriction that the deal words, with a letter or a stop of its own."""
    stated = base.sources.deal.get("selling_restrictions") or []
    if not stated:
        return
    for before, after in (("(c) ", ""), ("(i) ", ""), ("(b)", ""), ("", "; and")):
        expects: Expected = warning("X104") if before else UNREADABLE
        item = {"id": "ruritania", "one_off": f"{before}{ITEM}{after}"}
        yield put(base, "selling_restrictions", [*stated, item], expects).but(
            f"selling_restrictions: one more: {before}it will observe … Ruritania{after}"
        )


def in_template(base: Base, chance: Random) -> Iterator[Wrong]:
    """A clause's file with a letter of its own, with a stop, with the wrong word before the last item."""
    names = [name for name in base.named("selling_restrictions") if base.words[name].count("<li>\n  ") == 1]
    for name in chance.sample(names, min(2, len(names))):
        at = base.named("selling_restrictions").index(name)
        letter, other = f"({'abcdefghijkl'[at]})", f"({'abcdefghijkl'[at + 1]})"
        for start in (letter, other):
            yield reword(base, name, "<li>\n  ", f"<li>\n  {start} ", warning("X104"))
        last = at + 1 == len(base.at("selling_restrictions"))
        for stop in (";", "; and", ",", *(() if last else (".",))):  # the last item ends with one all the same
            yield reword(base, name, "\n</li>", f"{stop}\n</li>", warning("X104"))


def amended(base: Base, chance: Random) -> Iterator[Wrong]:
    """An amendment that ends with a stop of its own."""
    count = len(base.sources.deal.get("amendments") or [])
    if count > 1 and base.has("amendments[0].to"):
        for stop in (";", ".", "; and"):
            text = f"{base.at('amendments[0].to')}{stop}"
            expects = warning("X104", "D104", "U106")
            yield put(base, "amendments[0].to", text, expects)


OPERATORS = (own, in_template, amended)
