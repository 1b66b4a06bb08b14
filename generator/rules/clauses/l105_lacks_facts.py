"""Every clause has the facts that it prints.

A clause says on top which facts it prints or asks about. One that the deal may leave out, and does, leaves a hole in
the sentence, unless the clause asks first whether it is stated.

Example:
    opinions: [us-tax-non-us-holders]             # an opinion of {{ deal.counsel.tax }}
    counsel:
      company: {name: "John R. Dye, Esq."}        # tax is left out

Fix: state the fact, or leave out the clause.
"""

from collections.abc import Iterator
from typing import Any

from generator.findings import Severity
from generator.rules.case import Case, NamedClause
from generator.rules.problem import Problem

SEVERITY: Severity = "error"


def check(case: Case) -> Iterator[Problem]:
    """A problem at each name of a clause, for each fact that it lacks. The tree is not asked: there may be none."""
    for clause in case.clauses:
        named = (fact.value.removeprefix("deal.") for fact in clause.head.facts)
        left_out = {name: meaning for name in named if (meaning := _left_out(case, name)) is not None}
        asked = _asked(case, clause) if left_out else set()
        for name, meaning in left_out.items():
            if name not in asked:
                said = f"{clause.name} prints {name}, and the deal states none"
                yield Problem(clause.fact, f"{said} ({meaning.rstrip('.')})" if meaning else said, also=(name,))


def _left_out(case: Case, name: str) -> str | None:
    """What an optional fact means, where nothing is said of it; None where it is stated, be it as open."""
    first, *rest = name.split(".")
    roots = {"securities": case.deal.securities, "program": case.program, "basic_provisions": case.base}
    value: Any = roots.get(first) or getattr(case.deal, first, ())
    fields: dict[str, Any] = type(case.deal).model_fields
    for key in rest:
        fields, value, first = getattr(type(value), "model_fields", {}), getattr(value, key, ()), key
    return None if value is not None else str(fields[first].description or "") if first in fields else ""


def _asked(case: Case, clause: NamedClause) -> set[str]:
    """What the template asks about before it prints: the names in its conditions."""
    from jinja2 import Environment, nodes

    tree = Environment().parse(case.takedown.library.clauses[clause.name].read_text("utf-8"))
    stands_for = {node.target.name: node.node for node in tree.find_all(nodes.Assign) if hasattr(node.target, "name")}
    conditions = [node.test for node in tree.find_all(nodes.If)] + [node.test for node in tree.find_all(nodes.CondExpr)]
    names = [name for test in conditions for name in (test, *test.find_all((nodes.Getattr, nodes.Name)))]
    return {_dotted(name, stands_for).removeprefix("deal.") for name in names}


def _dotted(node: Any, stands_for: dict[str, Any]) -> str:
    """`deal.counsel.tax` of the node that asks for it, a name that was `set` being what it stands for."""
    if inner := getattr(node, "node", None):
        return f"{_dotted(inner, stands_for)}.{getattr(node, 'attr', '')}"
    name = str(getattr(node, "name", ""))
    others = {key: value for key, value in stands_for.items() if key != name}
    return _dotted(stands_for[name], others) if name in stands_for else name
