"""The reference pages, made from the code that they describe: `python -m generator.manual` writes them."""

import json
from importlib import import_module
from pathlib import Path
from textwrap import dedent
from typing import Any

from typer.testing import CliRunner

from generator.cli import app
from generator.deal.fields import DRAWS
from generator.filing.show.record import SCHEMA
from generator.findings import CODES
from generator.resources import deals_dir, templates_dir
from generator.rules.book import RULES
from generator.rules.output import RULES as OUTPUT_RULES
from generator.rules.rule import Told, code, page, title
from generator.schema import schema, schema_text
from generator.templating.clauses import Clause, read_clause
from generator.templating.library import Library

FOLDER = Path(__file__).parent / "reference"
HEAD = "<!-- Made by python -m generator.manual; do not edit. -->\n"
COMMANDS = ("draft", "check", "amend", "diff", "circulate", "rules", "explain", "clauses", "schema")


def pages() -> dict[str, str]:
    """Each page of the reference by its file name."""
    makers = {"deal": _deal, "clauses": _clauses, "commands": _commands, "codes": _codes, "rules": _rules}
    return {f"{name}.md": make() for name, make in makers.items()}


def write() -> None:
    """Write the pages and the schema of changes into the package, and the schema of deals beside those."""
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    (FOLDER / "diff.schema.json").write_text(json.dumps(SCHEMA, indent=2) + "\n", encoding="utf-8")
    (deals_dir() / "deal.schema.json").write_text(schema_text(), encoding="utf-8")


def _deal() -> str:
    made = schema()
    parts = {"Deal": made} | made["$defs"]
    sections = [_part(name, part) for name, part in parts.items()]
    lead = (
        "A fact may be `TBD`, blank or left out until it is known, but for those marked *must be there*. "
        f"The words of a field that *{DRAWS}* draw one by its path: `{{securities.interest.rate}}`, a date's year by "
        "`.year`."
    )
    return "\n".join([HEAD, "# The deal file\n", lead + "\n", *sections])


def _part(name: str, part: dict[str, Any]) -> str:
    required = part.get("required", [])
    title = f"## {name}\n\n{part.get('description', '')}\n\n| field | is | example |\n|---|---|---|"
    rows = [_row(key, field, key in required) for key, field in part["properties"].items()]
    return "\n".join([title, *rows]) + "\n"


def _row(key: str, field: dict[str, Any], required: bool) -> str:
    must = " *Must be there.*" if required else ""
    must += f" *{DRAWS.capitalize()}.*" if DRAWS in json.dumps(field) else ""
    example = _yaml(field.get("examples", [""])[0]).replace("|", "\\|")
    return f"| `{key}` | {field.get('description', '')}{must} | `{example}` |"


def _yaml(example: object) -> str:
    """An example as it is written in a deal."""
    match example:
        case dict():
            return "{" + ", ".join(f"{key}: {_within(value)}" for key, value in example.items()) + "}"
        case list():
            return "[" + ", ".join(map(_within, example)) + "]"
        case _:
            text = str(example)
            return f'"{text}"' if text.startswith(tuple("{[\"'&*%@`")) else text


def _within(example: object) -> str:
    """The same within braces or brackets, where a comma needs quotes."""
    text = _yaml(example)
    return f'"{text}"' if isinstance(example, str) and "," in text and not text.startswith('"') else text


def _clauses() -> str:
    lead = (
        "The words are a filed agreement's of 2003, or ours in its register; no lawyer has vetted them for use. "
        "A clause with no last day is not therefore current: see when its law was last looked at.\n"
    )
    columns = ("clause", "title", "jurisdiction", "law", "source", "from", "to", "law checked")
    head = f"| {' | '.join(columns)} |\n{'|---' * len(columns)}|"
    library = Library((templates_dir(),))
    rows = [_clause(name, read_clause(file, str(file))) for name, file in sorted(library.clauses.items())]
    return "\n".join([HEAD, "# The clauses\n", lead, head, *rows]) + "\n"


def _clause(name: str, clause: Clause) -> str:
    first, last = clause.valid.value
    said = [fact.text if fact else "" for fact in (clause.title, clause.jurisdiction, clause.law, clause.source)]
    days = [str(first or ""), str(last or ""), clause.law_checked_on.text]
    return f"| `{name}` | {' | '.join([*said, *days])} |"


def _commands() -> str:
    helps = [f"## terms {name}\n\n```\n{_help(name)}\n```\n" for name in COMMANDS]
    return "\n".join([HEAD, "# The commands\n", f"```\n{_help()}\n```\n", *helps])


def _help(*command: str) -> str:
    return CliRunner().invoke(app, [*command, "--help"], prog_name="terms", terminal_width=100).output.rstrip()


def _codes() -> str:
    rows = [f"| `{code}` | {meaning} |" for code, meaning in sorted(CODES.items())]
    lead = "Each finding is told as `file:line:column: CODE severity: expected …, found …`.\n"
    return "\n".join([HEAD, "# The findings of drafting\n", lead, "| code | meaning |\n|---|---|", *rows]) + "\n"


def _rules() -> str:
    every: tuple[Told, ...] = (*RULES, *OUTPUT_RULES)
    families = [(room, [rule for rule in every if _room(rule) == room]) for room in dict.fromkeys(map(_room, every))]
    lead = (
        "Each finding is told as `file:line:column: CODE severity message`. An error is certain, a warning is worth a "
        "look, a note is information; a rule's severity here is the worst that it tells.\n"
    )
    tables = [_family(room, rules) for room, rules in families]
    pages_ = [f"## {code(rule)}\n\n{_page(rule)}\n" for _, rules in families for rule in rules]
    return "\n".join([HEAD, "# The rules of terms check\n", lead, *tables, *pages_])


def _room(rule: Told) -> str:
    """The package that a rule is in."""
    return rule.__name__.rpartition(".")[0]


def _family(room: str, rules: list[Told]) -> str:
    rows = [f"| [{code(rule)}](#{code(rule).lower()}) | {rule.SEVERITY} | {title(rule)} |" for rule in rules]
    said = (import_module(room).__doc__ or "").strip()
    return "\n".join([f"**{said}**\n", "| code | severity | |\n|---|---|---|", *rows]) + "\n"


def _page(rule: Told) -> str:
    """A rule's page, its example set as code."""
    before, _, rest = page(rule).partition("\nExample:\n")
    example, _, fix = rest.partition("\nFix: ")
    return f"{before.strip()}\n\n```yaml\n{dedent(example).strip()}\n```\n\n*Fix:* {fix.strip()}"


if __name__ == "__main__":
    write()
