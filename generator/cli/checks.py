"""`terms check`: every finding."""

from typing import Annotated, Optional

import typer

from generator.cli.shared import FINDINGS, Templates, deal_file, stop


def check(
    deals: Annotated[list[str], typer.Argument(metavar="DEAL...", help="Deal files, or names of shipped deals.")],
    only: Annotated[
        Optional[str],  # noqa: UP045 - typer reads it
        typer.Option("--only", metavar="CODES", help="These rules alone, with commas: T101,T102.", show_default=False),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 for warnings too.")] = False,
    templates: Templates = None,
) -> None:
    """Check deals by every rule and tell all findings at once.

    Exit code 1 when there is an error, and with --strict when there is a warning; a note never counts.

    Example: terms check citigroup-2003-01-24
    """
    from generator.checking import check as checked
    from generator.findings import Refused
    from generator.rules.book import RULES
    from generator.rules.rule import code
    from generator.takedown import load

    wanted = [name.strip().upper() for name in only.split(",")] if only else []
    if unknown := sorted(set(wanted) - {code(rule) for rule in RULES}):
        raise stop(f"expected codes of rules, found {', '.join(unknown)}; `terms rules` lists them")
    rules = [rule for rule in RULES if not wanted or code(rule) in wanted]
    found = []
    for deal in deals:
        try:
            found.extend(checked(load(deal_file(deal), templates), rules, whole=not wanted))
        except Refused as refused:
            found.extend(refused.findings)
    for finding in sorted(set(found)):
        typer.echo(finding)
    counts = {finding.severity for finding in found}
    if "error" in counts or (strict and "warning" in counts):
        raise typer.Exit(FINDINGS)
