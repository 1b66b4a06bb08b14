"""Two deals side by side, and what differs in the words of the trade."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from generator.deal.parties import Underwriter
from generator.desk.editing import OPEN
from generator.desk.show import UNKNOWN
from generator.filing.patching import scalars
from generator.source import Map, Node, Scalar, Seq
from generator.takedown import Takedown
from generator.templating.library import CLAUSE_ROOMS
from generator.values.dates import DATE, long_date, parse_date

CALLED = {
    "date": "agreement date",
    "securities.title": "title",
    "securities.principal": "principal",
    "securities.maturity": "maturity",
    "securities.interest.rate": "coupon",
    "securities.interest.margin": "margin",
    "securities.interest.index": "index",
    "securities.interest.payment_dates": "payment dates",
    "securities.interest.first_payment": "first payment",
    "securities.interest.record_dates": "record dates",
    "securities.price.to_public": "price to public",
    "securities.price.to_underwriters": "purchase price",
    "securities.price.accrues_from": "accrues from",
    "securities.redemption": "redemption",
    "securities.ranking": "ranking",
    "prospectus.registration": "registration number",
    "prospectus.date": "base prospectus",
    "closing.date": "closing",
    "closing.time": "closing time",
    "closing.place": "place of closing",
    "acceptance.time": "acceptance deadline",
    "counsel.company.name": "counsel to the Company",
    "counsel.company.title": "office of counsel to the Company",
    "counsel.tax": "tax counsel",
    "counsel.underwriters": "Underwriters' counsel",
    "acceptance.by.name": "signatory of the Company",
    "acceptance.by.title": "office of the Company's signatory",
    "acceptance.by.signed": "signed for the Company",
    "guarantor.name": "guarantor",
    "guarantor.by.name": "signatory of the guarantor",
    "guarantor.by.title": "office of the guarantor's signatory",
    "guarantor.by.signed": "signed for the guarantor",
    "total_principal": "total principal",
    "program": "program",
    "exhibit": "exhibit number",
}
"""What the trade calls a fact; others go by their paths."""

ROOMS = {"covenants": "covenant", "selling_restrictions": "restriction", "opinions": "opinion"}
SILENT = ("draft", "waivers", "for_counsel")
"""What is not of the agreement."""

NOTHING = "none"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: its path, what it is called, what stands in the one deal and in the other, and the words."""

    path: str
    what: str
    old: str
    new: str
    said: str


def differences(one: Takedown, other: Takedown) -> list[Difference]:
    """What differs between two deals, in the order of the second's file, firms and clauses after the other facts."""
    old, new = _plain(one), _plain(other)
    series = [one.term.text if one.term else "" for one in max(one.deal.series, other.deal.series, key=len)]
    found = [_fact(path, old.get(path), new.get(path), series) for path in dict.fromkeys((*new, *old))]
    return [
        *(difference for difference in found if difference.old != difference.new),
        *_firms(one, other),
        *_amendments(one.source.get("amendments"), other.source.get("amendments")),
        *(difference for room in CLAUSE_ROOMS for difference in _clauses(room, one, other)),
    ]


def _plain(takedown: Takedown) -> dict[str, str]:
    """Each fact that is no firm, amendment or clause, by its path; the days of a list as one."""
    apart = ("underwriters", "amendments", *CLAUSE_ROOMS, *SILENT)
    found: dict[str, str] = {}
    for path, scalar in scalars(takedown.source).items():
        if re.split(r"[.\[]", path)[0] in apart:
            continue
        listed = re.sub(r"\[\d+\]$", "", path)
        said = _shown(takedown, path, scalar)
        if listed == path or listed not in found:
            found[listed] = said
        else:
            found[listed] = f"{found[listed].replace(' and ', ', ')} and {said}"
    return found


def _shown(takedown: Takedown, path: str, scalar: Scalar) -> str:
    """A fact as it reads: words drawn, days in full."""
    said = str(scalar)
    if title := re.fullmatch(r"securities(?:\[(\d+)\])?\.title", path):
        return takedown.deal.series[int(title[1] or 0)].title.text
    if scalar.blank or said == OPEN:
        return UNKNOWN
    return long_date(parse_date(said)) if re.fullmatch(DATE, said) else said


def _fact(path: str, old: str | None, new: str | None, series: Sequence[str]) -> Difference:
    what = CALLED.get(re.sub(r"^securities\[\d+\]", "securities", path), path.replace("_", " "))
    if of := re.match(r"securities\[(\d+)\]", path):
        what = f"{series[int(of[1])]}: {what}"
    was, now = old or NOTHING, new or NOTHING
    return Difference(path, what, was, now, f"{what} {was} → {now}")


def _firms(one: Takedown, other: Takedown) -> Iterator[Difference]:
    """Firms that came, went, or underwrite another amount; then who signs for them."""
    old = {firm.name.text: firm for firm in one.deal.underwriters}
    new = {firm.name.text: firm for firm in other.deal.underwriters}
    for name in dict.fromkeys((*new, *old)):
        was, now = old.get(name), new.get(name)
        if was is None and now is not None:
            amount = _amount(now)
            yield Difference("underwriters", name, NOTHING, amount, f"{name} added at {amount}")
        elif now is None and was is not None:
            yield Difference("underwriters", name, _amount(was), NOTHING, f"{name} dropped")
        elif was is not None and now is not None and _amount(was) != _amount(now):
            before, after = _amount(was), _amount(now)
            yield Difference("underwriters", name, before, after, f"{name} {before} → {after}")
    before, after = (_leads(takedown) for takedown in (one, other))
    if before != after:
        yield Difference("underwriters", "signing for all", before, after, f"signing for all {before} → {after}")


def _amount(firm: Underwriter) -> str:
    return " / ".join(UNKNOWN if one.is_open else one.text for one in firm.commitments)


def _leads(takedown: Takedown) -> str:
    return ", ".join(firm.name.text for firm in takedown.deal.signers_for_all) or NOTHING


def _amendments(old: Node | None, new: Node | None) -> Iterator[Difference]:
    was, now = _entries(old), _entries(new)
    for said in was:
        if said not in now:
            yield Difference("amendments", "amendment", said, NOTHING, f"amendment dropped: {said}")
    for said in now:
        if said not in was:
            yield Difference("amendments", "amendment", NOTHING, said, f"amendment added: {said}")


def _entries(node: Node | None) -> list[str]:
    return [_one_line(entry) for entry in node] if isinstance(node, Seq) else []


def _one_line(node: Node) -> str:
    """An entry on a line, as it may stand in a file."""
    if isinstance(node, Map):
        return ", ".join(f"{key}: {_nested(value)}" for key, value in node.items())
    return _nested(node)


def _nested(node: Node) -> str:
    if isinstance(node, Map):
        return f"{{{_one_line(node)}}}"
    return f"[{', '.join(_nested(one) for one in node)}]" if isinstance(node, Seq) else " ".join(str(node).split())


def _clauses(room: str, one: Takedown, other: Takedown) -> Iterator[Difference]:
    """Clauses that came, went or are worded otherwise; their order, where that alone differs."""
    kind, old, new = ROOMS[room], _named(one, room), _named(other, room)
    for name in dict.fromkeys((*new, *old)):
        title = _title(name, other if name in new else one)
        if name not in old:
            yield Difference(room, title, NOTHING, name, f"{title} {kind} added")
        elif name not in new:
            yield Difference(room, title, name, NOTHING, f"{title} {kind} dropped")
        elif old[name] != new[name]:
            yield Difference(room, title, old[name], new[name], f"{title} {kind} worded otherwise")
    stay = [name for name in new if name in old]
    if stay != [name for name in old if name in new]:
        was, now = (", ".join(names) for names in (old, new))
        yield Difference(room, f"order of the {kind}s", was, now, f"{kind}s in another order: {now}")


def _named(takedown: Takedown, room: str) -> Mapping[str, str]:
    """The clauses of a room: the words of its own, nothing of those of the library, by name."""
    node = takedown.source.get(room)
    entries: Sequence[Node] = node if isinstance(node, Seq) else ()
    return {_name(entry): str(entry.get("one_off", "")) if isinstance(entry, Map) else "" for entry in entries}


def _name(entry: Any) -> str:
    return str(entry.get("id", "")) if isinstance(entry, Map) else str(entry)


def _title(name: str, takedown: Takedown) -> str:
    """What a clause's file calls it; a clause of the deal's own goes by its name."""
    from generator.templating.clauses import read_clause

    file = takedown.library.clauses.get(name)
    return read_clause(file, str(file)).title.text if file else name


def record(found: Sequence[Difference]) -> str:
    """The differences as JSON: a list of `path`, `what`, `old`, `new` and `said`."""
    return json.dumps([asdict(one) for one in found], indent=2, ensure_ascii=False)
