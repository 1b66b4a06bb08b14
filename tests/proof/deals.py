"""Deals made from the model's: as plain strings, changed, and written as JSON for `load` to read."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

MODEL = Path(__file__).parents[2] / "deals" / "citigroup-2003-01-24.yaml"

Firm = tuple[str, int]
"""A firm's name and its commitment in dollars."""

AWKWARD: tuple[str, ...] = (
    "Merrill Lynch, Pierce, Fenner & Smith Incorporated",
    "A & B <C> Securities",
    "A &amp; B &lt;C&gt; &#8220;D&#8221;",
    'The "Quoted" Firm, Inc.',
    "O'Neill's Brothers' Co.",
    "d'Argent & Cie",
    "'Tis Capital",
    "ING Bank N.V./ING Financial Markets LLC",
    "Skandinaviska Enskilda Banken AB (publ)",
    "UniCredit Bank AG, Succursale di Milano S.p.A.",
    "nabSecurities, LLC",
    "3i Group plc",
    "1818 Partners, L.P.",
    "(a) Securities; and",
    "{{ 7 * 7 }} {% if %} {# Capital #}",
    "{Securities} Partners",
    "</td></tr></table><script>alert(1)</script>",
    "--Dash -- Dash-- & Co.",
    "%s %(name)s $1 \\1 \\n Ltd.",
    "Banco Bilbao Vizcaya Argentaria, S.A., Sucursal en Nueva York, Estados Unidos de America, Departamento de Valores",
    "Landwirtschaftliche-Wertpapierverkaufsprospekt-Handelsgesellschaft mbH",
    "/s/ Nobody",
    "@CHAR *bold* _under_ [link](url) # | Co.",
    "Rothschild & Cie--Banque",
    "H. C. Wainwright & Co., LLC, as agent for the account of others and not for its own",
    "A.G. Edwards & Sons, Inc.; Raymond James",
    "Ernst & Young [sic] Corporate Finance",
    "NatWest Markets, \"NatCap\", and 'NCL'",
    "U.S. Bancorp Piper Jaffray Inc. 2003",
    "Section 3 Capital, Rule 2720 Advisers",
    "Raiffeisen Zentralbank Oesterreich Vermoegensverwaltungs-Aktiengesellschaft",
    "A",
)
"""Names of firms that have broken document generators, or might."""

ACCENTED: tuple[str, ...] = (
    "Société Générale",
    "Crédit Agricole Corporate & Investment Bank",
    "Banco Santander, S.A., Sucursal en España",
    "Österreichische Volksbanken-Aktiengesellschaft",
    "Nykredit Markets København A/S",
    "İş Yatırım Menkul Değerler A.Ş.",
    "Česká spořitelna, a.s.",
    "Großbank am Main KGaA",
)
"""Names that have no ASCII form."""


def model() -> dict[str, Any]:
    """The model deal as the strings that stand in its file."""
    deal: dict[str, Any] = YAML(typ="base").load(MODEL)
    return deal


def dollars(amount: int) -> str:
    """An amount as a deal file has it."""
    return f"${amount:,}"


def with_firms(firms: Sequence[Firm]) -> dict[str, Any]:
    """The model deal with other underwriters, the first of which signs for all."""
    deal = model()
    lead, *_ = deal["underwriters"]
    deal["underwriters"] = [{"name": name, "commitment": dollars(amount)} for name, amount in firms]
    deal["underwriters"][0] |= {key: lead[key] for key in ("signs_for", "by")}
    deal["securities"]["principal"] = dollars(sum(amount for _, amount in firms))
    return deal


def written(deal: dict[str, Any], path: Path) -> Path:
    """`path`, with the deal in it as JSON."""
    path.write_text(json.dumps(deal, ensure_ascii=False), "utf-8")
    return path
