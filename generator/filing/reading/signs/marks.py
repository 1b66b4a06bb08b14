"""The words by which the parts of an agreement are known: its closing, its annex, its salutation."""

import re

_CLOSING = re.compile(
    r"(?:very truly yours|yours (?:very )?truly|sincerely(?: yours)?|respectfully)\s*,?$", re.IGNORECASE
)
_ANNEX = re.compile(r"(?:ANNEX|SCHEDULE|APPENDIX|EXHIBIT)\s+(?P<label>[A-Z]|[IVX]{1,4}|\d{1,2})\.?$", re.IGNORECASE)
_DATE = re.compile(
    r"(?:dated?:?\s+)?(?:as of\s+)?(?:(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\s+\d{1,2}\s*,\s*\d{4}|\d{1,2}\s+\w+\s+\d{4}|\[[*●•]\](?:,? \d{4})?)$",
    re.IGNORECASE,
)
_LEGEND = re.compile(
    r"[\[(]?(?:exhibit\s+\d|ex-\d|execution (?:copy|version)|conformed copy|draft\b|filed pursuant|preliminary draft)",
    re.IGNORECASE,
)
_SALUTATION = re.compile(r"(?:ladies and gentlemen|dear (?:sirs?|mesdames)|gentlemen)\b", re.IGNORECASE)
_ACCEPTED = re.compile(
    r"(?:(?:confirmed|agreed|acknowledged|approved)(?:,| and|, and)?\s+)*accepted\b|the foregoing\b", re.IGNORECASE
)


def closing(text: str) -> bool:
    """Whether a line is the closing before the signatures."""
    return len(text) < 40 and _CLOSING.match(" ".join(text.split())) is not None


def annex(text: str) -> str:
    """The label in the heading of an annex: `A`; empty where a line is none."""
    if len(text) > 40:
        return ""
    found = _ANNEX.match(" ".join(text.split()))
    return found["label"] if found else ""


def date(text: str) -> bool:
    """Whether a line is the date of the agreement."""
    return len(text) < 40 and _DATE.match(text) is not None


def legend(text: str) -> bool:
    """Whether a line at the head says what exhibit or what copy this is."""
    return len(text) < 80 and _LEGEND.match(text) is not None


def salutation(text: str) -> bool:
    """Whether a line greets the addressee."""
    return len(text) < 80 and _SALUTATION.match(text) is not None


def accepted(text: str) -> bool:
    """Whether words between signatures accept the offer."""
    return _ACCEPTED.match(text) is not None
