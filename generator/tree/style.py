"""How a program's contracts are laid out: measures that a writer looks up, so that no template pads with blanks."""

from pydantic import BaseModel, ConfigDict, model_validator

from generator.source import Map


class Measures(BaseModel):
    """A group of measures; every one has a default."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def known_keys(cls, given: object) -> object:
        """`given`, told which keys it may have."""
        if isinstance(given, Map):
            given.allowed = sorted(cls.model_fields)
        return given


class SignatureStyle(Measures):
    """A signature block in plain text, in columns: `rule` is its line, `label` is `Name:` with its gap."""

    at: int
    rule: int
    label: int
    hang: int = 23


class TextStyle(Measures):
    """The plain text copy, in columns of one character."""

    width: int = 80
    indent: int = 6
    hang: int = 3
    leader: int = 36
    value: int = 38
    value_width: int = 35
    name_hang: int = 11
    total_indent: int = 4
    amount_header: int = 42
    amount_right: int = 63
    by: int = 5
    left: SignatureStyle = SignatureStyle(at=0, rule=31, label=7)
    right: SignatureStyle = SignatureStyle(at=33, rule=28, label=8)


class PrintStyle(Measures):
    """DOCX, PDF and HTML: the face by name in Word; lengths in points unless a field says otherwise."""

    font: str = "Times New Roman"
    size: int = 12
    paper: str = "Letter"
    margin: int = 72
    indent: int = 36
    terms_label: int = 180
    signature_at: int = 180
    signature_line: int = 216


class Style(Measures):
    """A program's `style`."""

    text: TextStyle = TextStyle()
    print: PrintStyle = PrintStyle()
