"""Slips seen in agreements as filed, and misspellings of the words that agreements are made of; none is ever right."""

import re

MISSPELT = {
    "preceeding": "preceding", "proceding": "proceeding", "exceding": "exceeding", "succeding": "succeeding",
    "recieve": "receive", "recieved": "received", "reciept": "receipt", "seperate": "separate",
    "seperately": "separately", "occurence": "occurrence", "occured": "occurred", "occuring": "occurring",
    "severaly": "severally", "joinly": "jointly", "teh": "the", "hte": "the", "adn": "and", "wich": "which",
    "underwritter": "underwriter", "underwritters": "underwriters", "undewriters": "underwriters",
    "securites": "securities", "securites'": "securities'", "agrement": "agreement", "aggreement": "agreement",
    "agreeement": "agreement", "prospecus": "prospectus", "prospectuss": "prospectus", "supplment": "supplement",
    "suplement": "supplement", "registraton": "registration", "commision": "commission",
    "committment": "commitment", "indebtness": "indebtedness", "guarentee": "guarantee", "garantee": "guarantee",
    "maturty": "maturity", "redeemeable": "redeemable", "intrest": "interest", "princpal": "principal",
    "aggregrate": "aggregate", "agregate": "aggregate", "accured": "accrued", "acrued": "accrued",
    "therof": "thereof", "therin": "therein", "herof": "hereof", "heretoo": "hereto", "pursuent": "pursuant",
    "withold": "withhold", "witholding": "withholding", "supercede": "supersede", "superceded": "superseded",
    "seperation": "separation", "refered": "referred", "transfered": "transferred", "benificial": "beneficial",
    "corportation": "corporation", "treasuer": "treasurer", "treasuary": "treasury", "indenure": "indenture",
    "delivary": "delivery", "certficate": "certificate", "certificiate": "certificate", "existance": "existence",
    "accomodate": "accommodate", "neccessary": "necessary", "subordinted": "subordinated",
    "jurisdication": "jurisdiction", "janurary": "January", "januray": "January", "febuary": "February",
    "feburary": "February", "septmber": "September", "setpember": "September", "ocotber": "October",
    "novemeber": "November", "decemeber": "December", "wendesday": "Wednesday", "annualy": "annually",
    "semi-annualy": "semi-annually", "quaterly": "quarterly", "foregoeing": "foregoing",
}  # fmt: skip
"""Each word and what it should be."""

PHRASES = (
    (r"\bpursuant ot\b", "pursuant to"),
    (r"\bin acordance with\b", "in accordance with"),
    (r"\baggregate principle amount\b", "aggregate principal amount"),
    (r"(?<=, )if any from\b", "if any, from"),
    (r"\bThe Securities not redeemable\b", "The Securities are not redeemable"),
    (
        r"\bfrom and including (?:(?!\b(?:to|until|through)\b)[^.;]){3,40}(?<!\bto) but excluding\b",
        "from and including … to but excluding",
    ),
    (r"\bSection \d+\.\d+ and \d+\.\d+(?![\d%])", "Sections … and …"),
    (r"\bSection \d+\([a-z]\) and \d+\([a-z]\)", "Sections … and …"),
)
"""Each form of words and what it should be."""

SLIP = re.compile(
    rf"(?P<word>(?<![\w-])(?i:{'|'.join(sorted(map(re.escape, MISSPELT), key=len, reverse=True))})(?![\w-]))|"
    + "|".join(f"(?:{pattern})" for pattern, _ in PHRASES)
)
"""Any of them."""


def meant(match: re.Match[str]) -> str:
    """What a slip should be."""
    if match["word"]:
        return MISSPELT[match["word"].lower()]
    whole = match.string
    return next(right for pattern, right in PHRASES if re.compile(pattern).match(whole, match.start()))
