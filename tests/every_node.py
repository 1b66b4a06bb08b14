"""One document that holds every kind of node in every state, for the tests of every writer."""

from datetime import date

from generator.tree.document import (
    Address,
    Block,
    Break,
    Cell,
    Cite,
    Document,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    Inserted,
    Item,
    Items,
    Paragraph,
    Quote,
    Ref,
    Row,
    Section,
    Signature,
    Strong,
    Struck,
    Table,
    Term,
    TermRow,
    Terms,
    Text,
    Value,
)
from generator.tree.style import Style

AWKWARD = """A & B <"O'Neill"> Co., L.P."""
"""A firm's name that every format has to escape."""

FIRMS = (
    AWKWARD,
    "Merrill Lynch, Pierce, Fenner & Smith Incorporated",
    *(f"Underwriter No. {n} LLC" for n in range(3, 13)),
)


def every_node() -> Document:
    """A filing copy with each node, each role, open values, empty and absent fields, twelve firms and awkward names."""
    return Document(
        title="Terms Agreement & <Every> Node",
        subject="$2,000,000 3.500% Notes of " + AWKWARD,
        author=AWKWARD,
        date=date(2003, 1, 24),
        copy="draft",
        blocks=(*_head(), _terms(), *_lists(), _inline_nodes(), _signatures(), _annex()),
        foot=(Text("Draft No. 3 -- "), value("Doc. 12345 & <v2>", "draft.document")),
        style=Style(),
    )


def value(text: str, *origins: str) -> Value:
    """A plain value of a deal."""
    return Value(words(text), "text", text, origins)


def words(text: str) -> Inlines:
    """`text` as the words of a template."""
    return (Text(text),)


OPEN = Value(words("[●]"), "amount", "", ("securities.principal",), open=True)
DAY = Value(words("January 24, 2003"), "date", "2003-01-24", ("date",))
TIME = Value(words("8:30 A.M."), "time", "8:30 A.M.", ("closing.time",))
RATE = Value(words("3.500%"), "percent", "3.500", ("securities.interest.rate",))
AMOUNT = Value(words("$2,000,000"), "amount", "2000000", ("securities.principal",))
COUNT = Value(words("second"), "number", "2", ("amendments[0].at.line",))


def _head() -> tuple[Block, ...]:
    return (
        Paragraph(id="legend", role="legend", content=words("Exhibit 1.01")),
        Heading(id="title", level=1, content=words("TERMS AGREEMENT"), at="agreement.html:1"),
        Paragraph(id="date", role="date", content=(DAY,), origins=("date",)),
        Address(id="addressee", lines=((value(AWKWARD, "issuer.name"),), words("399 Park Avenue"), (OPEN,))),
        Paragraph(id="salutation", role="flush", content=words("Ladies and Gentlemen:")),
        _paragraph("offer", Text("The Closing Date shall be "), DAY, Text(", at "), TIME, Text(" (the "), _term()),
    )


def _paragraph(id: str, *content: Inline) -> Paragraph:
    return Paragraph(id=id, content=content)


def _term() -> Term:
    return Term((Text("Company's "), Emphasis(words("Date"))))


def _terms() -> Terms:
    return Terms(
        id="terms",
        rows=(
            TermRow(id="terms-title", label=words("Title:"), value=(value("3.500% Fixed Rate Senior Notes", "x"),)),
            TermRow(id="terms-rate", label=words("Interest Rate:"), value=(RATE, Text(" per annum"))),
            TermRow(id="terms-open", label=words("Principal:"), value=(OPEN, Text(" of "), AMOUNT)),
        ),
    )


def _lists() -> tuple[Block, ...]:
    return (
        Heading(id="varied", level=2, content=words("Basic Provisions varied:"), label=""),
        _items("amendments", Text("all references to "), Quote((value(AWKWARD, "amendments[0].rename"),)), Text(";")),
        _paragraph("between", Text("Each Underwriter's promise -- and the Company's -- reads:")),
        _items("restrictions", Text("the Notes, re-offered under "), _cite(), Text(", in the "), COUNT, Text(" line.")),
        _bullets(),
    )


def _bullets() -> Items:
    text = Inserted((Text("11A. The first paragraph."), Break(), Text("The second one.")))
    first = Item(id="bullets-first", label="\u2022", content=(Text("add: "), Quote((text,)), Text("; and")))
    second = Item(id="bullets-second", label="\u2022", content=words("the last matter."))
    return Items(id="bullets", items=(first, second), bulleted=True)


def _items(id: str, *content: Inline) -> Items:
    first = Item(id=f"{id}-first", label="(a)", content=content)
    return Items(id=id, items=(first, Item(id=f"{id}-second", label="(b)", content=words("the other matter."))))


def _cite() -> Cite:
    return Cite("basic-provisions", "6(a)", words("Section 6(a)"))


def _inline_nodes() -> Section:
    inlines: Inlines = (
        Text("Set out in "),
        Ref("annex-a", words("Annex A"), "A"),
        Text(", "),
        Strong((Text("strong "), Emphasis(words("and italic")))),
        Break(),
        Text('delete "'),
        Struck(words("certified 'official' check")),
        Text('" and insert "'),
        Inserted((Text("wire "), Quote(words("transfer")))),
        Text('" (see '),
        Ref("restrictions-second", words("paragraph (b)"), "(b)"),
        Text(") <b>not bold</b> &amp; {{ nor.jinja }} ünïcode."),
    )
    return Section(id="inline-nodes", blocks=(_paragraph("every-inline", *inlines),))


def _signatures() -> Section:
    return Section(
        id="signatures",
        role="signatures",
        blocks=(
            Paragraph(id="closing", role="closing", content=words("Very truly yours,")),
            _signature(
                "sig-agent", "right", words(FIRMS[0].upper()), words("/s/ Ann O'Neill"), words("Ann O'Neill"), ()
            ),
            Heading(id="accepted", level=2, content=words("ACCEPTED:")),
            _signature("sig-none", "left", None, None, None, None),
            _signature("sig-empty", "left", None, None, (), (OPEN,)),
        ),
    )


def _signature(
    id: str, side: str, agent: Inlines | None, conformed: Inlines | None, name: Inlines | None, title: Inlines | None
) -> Signature:
    firms = FIRMS if side == "right" else FIRMS[:1]
    return Signature(
        id=id,
        side="right" if side == "right" else "left",
        party=firms[0],
        firms=tuple((value(firm.upper(), f"underwriters[{n}].name"),) for n, firm in enumerate(firms)),
        agent=agent,
        conformed=conformed,
        name=name,
        title=title,
        signed=date(2003, 1, 24) if conformed else None,
    )


def _annex() -> Section:
    head = Row(
        id="annex-head", cells=(Cell(words("NAME OF UNDERWRITER")), Cell(words("PRINCIPAL AMOUNT"), amount=True))
    )
    body = tuple(
        Row(id=f"annex-{n}", cells=(Cell((value(firm, "y"),)), Cell((AMOUNT if n else OPEN,), amount=True)))
        for n, firm in enumerate(FIRMS)
    )
    foot = (Row(id="annex-total", cells=(Cell(words("TOTAL")), Cell((AMOUNT,), amount=True))),)
    table = Table(id="commitments", caption="Underwriters & <their> commitments", head=head, body=body, foot=foot)
    heading = Heading(id="annex-heading", level=1, content=words("ANNEX A"), label="A")
    return Section(id="annex-a", role="annex", blocks=(heading, table))
