"""An issuer's shelf: what is the same from one takedown to the next."""

import datetime
from typing import Annotated

from generator.deal.fields import Day, FileName, Reads, SectionLabel, Text, Wording, YesNo, one_of
from generator.deal.part import Part, checked, stated
from generator.tree.style import Style
from generator.values.dates import Span, is_within, parse_span
from generator.values.facts import Fact

DescribedIn = Annotated[Fact[str], one_of("supplement", "prospectus")]
Allocation = Annotated[Fact[str], one_of("annex", "list", "schedule")]
Variations = Annotated[Fact[str], one_of("lettered", "bulleted")]


def _foot_days(text: str) -> Span | None:
    """The days of the agreements that have the foot: all for `yes`, None for `no`."""
    return {"yes": (None, None), "no": None}[text] if text in ("yes", "no") else parse_span(text)


_FOOT_DAYS = Reads(_foot_days, "yes, no, or days such as 2003-01-25..", opens=False, commercial=False, internal=True)
SignatureFoot = Annotated[Fact[Span | None], _FOOT_DAYS]


class Issuer(Part):
    """The issuer: the Company of the agreement and its addressee."""

    name: Text = stated("Its name.", "Citigroup Inc.")
    jurisdiction: Text = stated("Where it is organized.", "Delaware")
    entity: Text = stated("As what.", "corporation")
    address: tuple[Text, ...] = stated("Its address, a line each.", ["399 Park Avenue"], min_length=1)
    attention: Text = stated("To whose attention.", "Treasurer")
    lei: Text | None = checked("Its Legal Entity Identifier (ISO 17442).", "6SHGI4ZSSLCXXQSBB395")


class Outline(Part):
    """What is known of a document: `complete` when that is all of it."""

    complete: YesNo | None = stated("`yes` when nothing is missing here.", "no", default=None)
    source: Text | None = stated("Where this is known from.", "the filed model", default=None)
    known: tuple[Text, ...] = stated("What is known, as it is numbered or defined there.", ["6(a)"], default=())


class Indenture(Part):
    """The indenture under which the securities are issued."""

    defeasance: tuple[SectionLabel, ...] = stated(
        "Its sections on defeasance; left out where the agreement cites none.", ["11.03", "11.04"], default=()
    )
    sections: Outline = stated("Its sections.", {"complete": "no"})
    terms: Outline = stated("The terms that it defines.", {"complete": "no"})


class CommonDepositary(Part):
    """The nominee of a common depositary, and the systems for which it holds, by the names of their day."""

    nominee: Text = stated("In whose name the global securities are registered.", "Citivic Nominees Limited")
    euroclear: Text = stated("Euroclear's name.", "Euroclear Bank SA/NV")
    clearstream: Text = stated("Clearstream's name.", "Clearstream Banking, S.A.")


class Program(Part):
    """The facts of `program.yaml`."""

    title: Text = stated("The title of the agreement.", "TERMS AGREEMENT")
    issuer: Issuer = stated("The issuer.", {"name": "Citigroup Inc."})
    salutation: Text = stated("The salutation, without its colon.", "Ladies and Gentlemen")
    basic_provisions: FileName = stated("A file of templates/basic_provisions.", "primerica-1993")
    indenture: Indenture = stated("The indenture.", {"defeasance": ["11.03", "11.04"]})
    subordinated: Indenture | None = stated(
        "The indenture of subordinated securities, where it is another.", {"defeasance": ["11.02"]}, default=None
    )
    clearing: Text | None = stated(
        "The systems whose records show beneficial interests beside DTC's, by the names of their day, where they are "
        "not those of the model.",
        "Euroclear Bank SA/NV and Clearstream Banking S.A.",
        default=None,
    )
    common_depositary: CommonDepositary | None = stated(
        "Who holds securities that clear through Euroclear and Clearstream without DTC.",
        {"nominee": "Citivic Nominees Limited"},
        default=None,
    )
    described_in: DescribedIn | None = stated(
        "What describes the form of the securities: the `supplement`, the default, or the `prospectus`.",
        "prospectus",
        default=None,
    )
    allocation: Allocation | None = stated(
        'How the list of commitments is called: `annex`, "the list attached as Annex A hereto", the default; `list`, '
        '"the list attached hereto"; `schedule`, Schedule A.',
        "list",
        default=None,
    )
    variations: Variations | None = stated(
        'How the agreement lists its amendments: `lettered` under a heading, the default, or `bulleted` after "except '
        'for:".',
        "bulleted",
        default=None,
    )
    signature_foot: SignatureFoot | None = stated(
        'Whether the pages that are signed say "[Signature Page to Terms Agreement dated …]" at their foot, in PDF and '
        "DOCX: `yes`, the default, `no`, or the days of the agreements that do, either side left out.",
        "2003-01-25..",
        default=None,
    )
    parts: tuple[FileName, ...] = stated(
        "The agreement's parts, from the first line to the last.", ["title"], min_length=1
    )
    style: Style = stated("Measures of the layout.", {}, default=Style())

    def has_signature_foot(self, day: datetime.date | None) -> bool:
        """Whether the signature pages of an agreement of that day have the foot; None is a day not known yet."""
        span = (None, None) if self.signature_foot is None else self.signature_foot.known
        return span is not None and (day is None or is_within(day, span))


class BasicProvisions(Part):
    """A document that agreements incorporate by reference."""

    called: Text | None = stated(
        "What an agreement calls it, where that is not the Basic Provisions.", "A&R Basic Provisions", default=None
    )
    issuer: Text | None = stated("The issuer that it was written for.", "Primerica Corporation", default=None)
    title: Wording = stated("Its title.", "{basic_provisions.issuer} -- Debt Securities -- Basic Provisions")
    date: Day = stated("Its date.", "1993-01-12")
    specimen: YesNo | None = stated(
        "`yes` where it is nobody's document; then every page made from it says so.", "yes", default=None
    )
    opinions: tuple[SectionLabel, ...] = stated(
        "Its sections that require legal opinions.", ["5(c)", "5(d)"], default=()
    )
    sections: Outline = stated("Its sections.", {"complete": "no"})
    terms: Outline = stated("The terms that it defines.", {"complete": "no"})
