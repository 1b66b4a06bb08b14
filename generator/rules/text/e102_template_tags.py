"""No tag of a template or of a word processor is left in the words.

A tag in the printed text says that nothing was put in its place: a merge that did not run, a field path mistyped, a
cross-reference that lost its target.

Example:
    underwriters:
      - name: "«Firm_Name»"

Fix: put the words in the tag's place; a fact is drawn with {field.path} in fields that may draw others.
"""

import re
from collections.abc import Iterator

from generator.findings import Severity
from generator.rules.case import Case
from generator.rules.problem import Problem
from generator.rules.text.words.reading import matches, told

SEVERITY: Severity = "error"

_TAG = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|<%.*?%>"
    r"|\{\{|\}\}|\{%|%\}|\{#|#\}|<%|%>"
    r"|\$\{[^{}]*\}|\{[A-Za-z_][\w.]*\}"
    r"|<<[^<>]+>>|«\s?[A-Za-z][\w.]*\s?»"
    r"|\bMERGEFIELD\b|Error! (?:Reference source not found|Bookmark not defined)"
)
"""A quotation between guillemets has several words, a merge field one."""


def check(case: Case) -> Iterator[Problem]:
    """A problem for each tag."""
    yield from told(
        (spot, f"expected words, found the template tag {match[0]!r} in {spot.shown}")
        for spot, match in matches(case, _TAG)
    )
