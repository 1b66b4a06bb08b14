"""Names: a firm twice, nearly alike, spelled otherwise or left out where it signs, counsel that is none."""

import re
from collections.abc import Iterator
from random import Random

from tests.mutants.base import Base
from tests.mutants.expected import error, note, unknowable, warning
from tests.mutants.wrong import Wrong, put, reword, take

SIGNED_FOR = '<p class="firm">{{ underwriter.name | upper }}</p>'
SIGNED_ALONE = '<p class="firm">{{ signer.name | upper }}</p>'
AGENT = '<p class="agent">{{ signer.name | upper }}</p>'
WE = "as underwriters (the <dfn>"
ENDINGS = {"Inc.": "L.P.", "L.P.": "Inc.", "LLC": "Inc.", "Incorporated": "LLC", "Corporation": "LLC", "Limited": "LLC"}


def misspelled(name: str) -> str:
    """The longest word of a name without one of its letters."""
    word = max(re.findall(r"[A-Za-z]+", name), key=len)
    return name.replace(word, word[:3] + word[4:])


def another_form(name: str) -> str:
    """A name with another kind of company at its end."""
    return next((name.removesuffix(end) + new for end, new in ENDINGS.items() if name.endswith(end)), f"{name} LLC")


def twice(base: Base, chance: Random) -> Iterator[Wrong]:
    """A firm that stands twice."""
    if len(base.firms) > 1:
        index, other = chance.sample(range(1, len(base.firms)), 1)[0], 0
        yield put(
            base, f"underwriters[{index}].name", base.firms[other]["name"], error("U110", explains=("U101", "P103"))
        )


def nearly(base: Base, chance: Random) -> Iterator[Wrong]:
    """A firm whose name is nearly another's."""
    if len(base.firms) < 2:
        return
    first, second = chance.sample(range(len(base.firms)), 2)
    name, path = base.firms[first]["name"], f"underwriters[{second}].name"
    for other in (another_form(name), misspelled(name), name.replace("&", "and")):
        if other not in (name, base.at(path)):
            yield put(base, path, other, warning("U104", explains=("U103", "U107")))


def stops(base: Base, chance: Random) -> Iterator[Wrong]:
    """A full stop too many in a name; a place whose last stop meets the sentence's."""
    index = chance.randrange(len(base.firms))
    name = base.firms[index]["name"].removesuffix(".")
    yield put(base, f"underwriters[{index}].name", f"{name}..", warning("U106"))
    yield put(base, "counsel.underwriters", f"{base.at('counsel.underwriters')}, P.C..", warning("U106"))
    yield put(base, "closing.place", f"{base.at('closing.place')}.", warning("U106"))


def other_firm(base: Base, chance: Random) -> Iterator[Wrong]:
    """Another name altogether, wherever it prints."""
    index = chance.randrange(len(base.firms))
    expects = unknowable("another firm, the same wherever it is named")
    yield put(base, f"underwriters[{index}].name", "Quillfeather, Moss & Co.", expects)


def signature_block(base: Base, chance: Random) -> Iterator[Wrong]:
    """Firms of the signature block: spelled otherwise, one left out, in another order, one that is no underwriter."""
    words = base.words["signatures"]
    lead = next((firm for firm in base.firms if firm.get("signs_for") == "all"), None)
    loop = "{% for underwriter in deal.signed_for %}" if lead else "{% for signer in deal.signers_for_themselves %}"
    fact = SIGNED_FOR if lead else SIGNED_ALONE
    explains = ("U103", "C104", "C102")
    if words.count(loop) != 1 or words.count(fact) != 1:
        return
    name = base.firms[-1]["name"].upper().replace("&", "&amp;")
    for other in (misspelled(name), "QUILLFEATHER, MOSS &amp; CO."):
        expects = error("U101", "U103", explains=explains)
        yield reword(base, "signatures", fact, f'<p class="firm">{other}</p>', expects)
    if len(base.firms) > 1:
        whole = loop.split(" in ")[1].removesuffix(" %}")
        for part in ("[1:]", "[:-1]"):
            expects = error("U101", "U103", explains=explains)
            yield reword(base, "signatures", loop, loop.replace(whole, whole + part), expects)
        yield reword(base, "signatures", loop, loop.replace(whole, whole + "[::-1]"), warning("U102"))
    if lead and words.count(AGENT) == 1:
        other = '<p class="agent">QUILLFEATHER, MOSS &amp; CO.</p>'
        yield reword(base, "signatures", AGENT, other, error("U101", "U103", "U111", explains=explains))


def annex(base: Base, chance: Random) -> Iterator[Wrong]:
    """Annex A: in another order, without one firm, with a name typed."""
    loop, fact = "{% for underwriter in part.underwriters %}", "<td>{{ underwriter.name }}</td>"
    words = base.words["annex-a"]
    if words.count(loop) != 1 or len(base.firms) < 2:
        return
    explains = ("T101", "T102", "U101", "U103", "C104")
    yield reword(base, "annex-a", loop, loop.replace("underwriters %", "underwriters[::-1] %"), warning("U102"))
    yield reword(base, "annex-a", loop, loop.replace("writers %", "writers[:-1] %"), error("U101", explains=explains))
    if words.count(fact) == 1:
        name = misspelled(base.firms[0]["name"]).replace("&", "&amp;")
        yield reword(base, "annex-a", fact, f"<td>{name}</td>", error("U101", explains=explains))


def offer(base: Base, chance: Random) -> Iterator[Wrong]:
    """Firms named in the offer: one spelled otherwise, all but one, all in another order."""
    if base.words["offer"].count(WE) != 1 or len(base.firms) < 2:
        return
    lead = misspelled(base.firms[0]["name"]).replace("&", "&amp;")
    yield reword(
        base,
        "offer",
        WE,
        f"{lead} and the other underwriters named in Annex A, {WE}",
        error("U101", "U104"),
    )
    if len(base.firms) < 3:
        return  # one firm alone may be named as representative of them all
    each = "{% for firm in deal.underwriters%s %}{{ firm.name }}, {% endfor %}"
    yield reword(base, "offer", WE, f"{each.replace('%s', '[1:]')}{WE}", error("U101"))
    yield reword(base, "offer", WE, f"{each.replace('%s', '[::-1]')}{WE}", warning("U102"))


def counsel(base: Base, chance: Random) -> Iterator[Wrong]:
    """A firm in the opinion, typed, that is not counsel in the counsel paragraph."""
    name, fact = "us-tax-non-us-holders", "{{ deal.counsel.tax }}"
    if name not in base.printed or base.words[name].count(fact) != 1:
        return
    near = misspelled(base.at("counsel.tax")).replace("&", "&amp;")
    for other in ("Quillfeather &amp; Moss LLP", near):
        yield reword(base, name, fact, other, error("U107"))
    yield put(
        base, "counsel.tax", "Quillfeather & Moss LLP", unknowable("other counsel, the same wherever it is named")
    )


def affiliates(base: Base, chance: Random) -> Iterator[Wrong]:
    """A lead that shares the issuer's name and is not marked; a marked one without the conflict clause."""
    conflict = "nasd-rule-2720" in base.printed
    marked = [index for index in range(len(base.firms)) if base.yes(f"underwriters[{index}].affiliate_of_issuer")]
    if marked and conflict:
        rest = [name for name in base.at("covenants") if name != "nasd-rule-2720"]
        yield put(base, "covenants", rest, warning("U108"))
    issuer = max(base.at("program.issuer.name").split(), key=len)
    for index in marked:
        if issuer in base.firms[index]["name"]:
            yield take(base, f"underwriters[{index}].affiliate_of_issuer", note("U109"))
    first = issuer if not marked else ""
    if first and not any(first in firm["name"] for firm in base.firms):
        yield put(base, "underwriters[0].name", f"{first} Global Markets Inc.", note("U109"))


def renamed(base: Base, chance: Random) -> Iterator[Wrong]:
    """A renaming of a name that is nearly that of the base document's issuer, or to one nearly the Company's."""
    if base.has("amendments[0].rename"):
        issuer, name = base.at("basic_provisions.issuer"), base.at("program.issuer.name")
        yield put(base, "amendments[0].rename", misspelled(issuer), warning("U104"))
        yield put(base, "amendments[0].to", misspelled(name), warning("U104"))


def alone(base: Base, chance: Random) -> Iterator[Wrong]:
    """One underwriter that takes all, in words for several."""
    if len(base.firms) > 1:
        only = {**base.firms[0], "commitment": base.at("securities.principal")}
        yield put(base, "underwriters", [only], warning("U105"))


OPERATORS = (
    twice,
    nearly,
    stops,
    other_firm,
    signature_block,
    annex,
    offer,
    counsel,
    affiliates,
    renamed,
    alone,
)
