"""The kinds of scalar that a deal file holds: how each is read, what it is called in a message and in the schema."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Generic, TypeVar, get_args

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.findings import did_you_mean
from generator.source import Map, Scalar
from generator.values.dates import (
    DATE,
    TIME,
    ClockTime,
    MonthDay,
    parse_date,
    parse_month_day,
    parse_time,
    suggest_date,
    suggest_month_day,
)
from generator.values.facts import Choice, Fact
from generator.values.money import (
    AMOUNT,
    PERCENT,
    Money,
    Percent,
    parse_money,
    parse_percent,
    suggest_money,
    suggest_percent,
)
from generator.values.words import Words, parse_words

T = TypeVar("T")
JsonSchema = dict[str, Any]

TBD = "TBD"
DRAWS = "may draw other facts"
"""What the schema and the reference say of a field in whose words `{field.path}` draws a fact."""


@dataclass(frozen=True)
class Reads(Generic[T]):
    """How one kind of scalar is read: `parse` gives its value or raises ValueError.

    A kind that `opens` may be `TBD`, blank or left out; a `commercial` one must then be known before an agreement is
    signed. `choices` closes the set of values. The words of one that `draws` may draw other facts; one that is
    `internal` names a file or a clause, and so is drawn by none.
    """

    parse: Callable[[str], T]
    expects: str
    pattern: str = ""
    suggest: Callable[[str], str] = lambda text: ""
    choices: tuple[str, ...] = ()
    opens: bool = True
    commercial: bool = True
    draws: bool = False
    internal: bool = False

    @property
    def drawn(self) -> bool:
        """Whether words may draw such a fact: what it holds prints as it stands, and draws nothing itself."""
        return not (self.draws or self.internal or self.choices)

    def read(self, raw: object) -> Fact[T]:
        """The fact that a scalar of the source states; PydanticCustomError `shape` or `value` when it states none."""
        if not isinstance(raw, Scalar):
            found = "a mapping" if isinstance(raw, Map) else "a list"
            raise PydanticCustomError("shape", "{said}", {"said": f"expected {self.expects}, found {found}"})
        if raw.blank or raw.upper() == TBD:
            if self.opens:
                return Fact(None, (raw.path,), commercial=self.commercial)
            raise self.trouble("nothing" if raw.blank else f"{str(raw)!r}, and this cannot be open")
        try:
            return Fact(self.parse(str(raw)), (raw.path,), commercial=self.commercial)
        except PydanticCustomError:  # it says more than that this is none
            raise
        except ValueError:
            meant = self.suggest(raw)
            hint = f"; did you mean {meant}?" if meant else did_you_mean(raw, list(self.choices))
            raise self.trouble(f"{str(raw)!r}{hint}") from None

    def trouble(self, found: str) -> PydanticCustomError:
        """The error that says what was expected and what was found."""
        return PydanticCustomError("value", "{said}", {"said": f"expected {self.expects}, found {found}"})

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        states: list[JsonSchema] = [{"type": "string", "pattern": f"^(?:{self.pattern})$"} if self.pattern else {}]
        if self.choices:
            states = [{"enum": list(self.choices)}]
        elif not self.pattern:
            states = [{"type": ["string", "number"]} | ({"$comment": DRAWS} if self.draws else {})]
        if self.opens:
            states.append({"enum": [TBD, None]})
        return states[0] if len(states) == 1 else {"anyOf": states}


def kinds(info: FieldInfo) -> Iterator[Reads[Any]]:
    """The kinds of scalar that stand in a field itself: its own, or its list's."""
    yield from (data for data in info.metadata if isinstance(data, Reads))
    yield from _kinds(info.annotation)


def _kinds(annotation: object) -> Iterator[Reads[Any]]:
    for inner in get_args(annotation):
        if isinstance(inner, Reads):
            yield inner
        else:
            yield from _kinds(inner)


def _text(text: str) -> str:
    text = text.rstrip("\n")  # a block of YAML ends with one
    if not text.strip() or text != text.strip():
        raise ValueError(text)
    if drawn := re.search(r"\{[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+\}", text):
        said = f"expected words alone, found {drawn[0]}; only a field that {DRAWS} takes {{field.path}}"
        raise PydanticCustomError("value", "{said}", {"said": said})
    return re.sub(r"\s+", " ", text)


def _wording(text: str) -> Words:
    return parse_words(text.strip())


def _unstopped(text: str) -> Words:
    words, last = _wording(text), text.rsplit(maxsplit=1)[-1]
    if re.search(r"(?:[.;,]|[;,] (?:and|or))[\"'\u201d\u2019]*$", str(words)) and not _ABBREVIATED.fullmatch(last):
        said = f"expected words without their last stop, found {str(words)[-40:]!r} at their end"
        raise PydanticCustomError("value", "{said}", {"said": said})
    return words


def _matching(pattern: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if not re.fullmatch(pattern, text, re.ASCII):
            raise ValueError(text)
        return text

    return parse


def _count(text: str) -> int:
    if not re.fullmatch(r"[1-9][0-9]{0,3}", text):
        raise ValueError(text)
    return int(text)


def _truth(text: str) -> bool:
    return _chosen({"yes": True, "no": False})(text)


def _chosen(choices: Mapping[str, T]) -> Callable[[str], T]:
    def parse(text: str) -> T:
        if text not in choices:
            raise ValueError(text)
        return choices[text]

    return parse


def one_of(*choices: str) -> Reads[str]:
    """A kind with a closed set of values."""
    return Reads(_chosen({c: Choice.of(c, choices) for c in choices}), f"one of {', '.join(choices)}", choices=choices)


def _accrual(text: str) -> date | str:
    return "the date of issuance" if text == "issuance" else parse_date(text)


SECTION = r"\d+[A-Z]?(?:\.\d+)*(?:\([A-Za-z0-9]+\))*"
NAME = r"[a-z0-9]+(?:-[a-z0-9]+)*"
EXHIBIT = r"\d+(?:\.\d+(?:\([A-Za-z0-9]+\))?|\([A-Za-z0-9]+\))"
_ABBREVIATED = re.compile(r"(?:Inc|Co|Corp|Ltd|Bros|Jr|Sr|Esq|etc|\S*[A-Za-z]\.[A-Za-z]+)\.")
"""A last word to which its stop belongs: `Inc.`, `L.P.`."""
_AS_TIME = Reads(parse_time, "a time such as 8:30 A.M. or 9:00 p.m. Eastern Time", TIME)

Text = Annotated[Fact[str], Reads(_text, "words on one line, no blanks around them")]
SignerText = Annotated[Fact[str], Reads(_text, "words on one line", commercial=False)]
Wording = Annotated[Fact[Words], Reads(_wording, "words, with {field.path} where a fact is drawn", draws=True)]
Unstopped = Annotated[Fact[Words], Reads(_unstopped, "words, with {field.path} where a fact is drawn", draws=True)]
Amount = Annotated[Fact[Money], Reads(parse_money, "an amount such as $2,000,000,000", AMOUNT, suggest_money)]
Rate = Annotated[Fact[Percent], Reads(parse_percent, "a percentage such as 3.500%", PERCENT, suggest_percent)]
Day = Annotated[Fact[date], Reads(parse_date, "a date such as 2003-01-24", DATE, suggest_date)]
SignedDay = Annotated[Fact[date], Reads(parse_date, "a date such as 2003-01-24", DATE, suggest_date, commercial=False)]
DayOfYear = Annotated[
    Fact[MonthDay], Reads(parse_month_day, "a day such as February 1", r"[A-Z][a-z]+ \d{1,2}", suggest_month_day)
]
Time = Annotated[Fact[ClockTime], _AS_TIME]
Accrual = Annotated[
    Fact[date | str], Reads(_accrual, "issuance, or a date such as 2003-01-31", f"issuance|{DATE}", suggest_date)
]
Registration = Annotated[
    Fact[str],
    Reads(
        _matching(r"\d{2,3}-\d{4,6}(-\d{2})?"), "a registration number such as 333-57364", r"\d{2,3}-\d{4,6}(-\d{2})?"
    ),
]
Exhibit = Annotated[Fact[str], Reads(_matching(EXHIBIT), "an exhibit number such as 1.01", commercial=False)]
SectionLabel = Annotated[Fact[str], Reads(_matching(SECTION), "a section such as 6(a)")]
Count = Annotated[Fact[int], Reads(_count, "a whole number from 1")]
Name = Annotated[
    Fact[str], Reads(_matching(NAME), "a name such as luxembourg-listing", NAME, opens=False, internal=True)
]
FileName = Annotated[  # read as people write it, so that the file which was meant can be told
    Fact[str],
    Reads(_matching(r"\w+(?:[-_ ]\w+)*"), "a name such as luxembourg-listing", NAME, opens=False, internal=True),
]
Yes = Annotated[Fact[bool], Reads(_chosen({"yes": True}), "yes", choices=("yes",))]
YesNo = Annotated[Fact[bool], Reads(_truth, "yes or no", choices=("yes", "no"), commercial=False)]
FootText = Annotated[Fact[str], Reads(_text, "words on one line", commercial=False)]
