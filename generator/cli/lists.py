"""`terms clauses`, `terms rules`, `terms explain` and `terms schema`: what there is."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.shared import Templates, stop

if TYPE_CHECKING:
    from generator.rules.rule import Told


def clauses(
    program: Annotated[
        str, typer.Option(metavar="NAME", help="The program whose own wordings hide the shared ones.")
    ] = "",
    templates: Templates = None,
) -> None:
    """List the clauses: where their words are from, for which law, and for how long.

    Example: terms clauses --program citigroup
    """
    from generator.templating.clauses import listing
    from generator.templating.library import Library, search_path

    library = Library(search_path(Path("deal"), templates), program)
    if program and library.program_file() is None:
        known = ", ".join(library.programs())
        raise stop(f"expected a program ({known}), found no {program!r}; --templates names the folder of another")
    typer.echo(listing(library), nl=False)


def rules(templates: Templates = None) -> None:
    """List the rules of `terms check`, then those on the files that `terms draft` writes: code, worst severity, what.

    Example: terms rules
    """
    from generator.rules.rule import code, title

    for rule in _every(templates):
        typer.echo(f"{code(rule)} {rule.SEVERITY:<7} {title(rule)}")


def _every(templates: Path | None) -> "list[Told]":
    """The rules on deals, and those on the files that are written."""
    from generator.rules.firm import every_rule
    from generator.rules.output import RULES as OUTPUT_RULES

    return [*every_rule(templates), *OUTPUT_RULES]


def explain(
    wanted: Annotated[str, typer.Argument(metavar="CODE", help="The code of a finding, such as T101.")],
    templates: Templates = None,
) -> None:
    """Tell what a finding means: what is checked, why it matters, an example, what to do.

    Example: terms explain T101
    """
    from generator.findings import CODES, did_you_mean
    from generator.rules.rule import code, page

    pages = {**CODES, **{code(rule): page(rule) for rule in _every(templates)}}
    asked = wanted.strip().upper()
    if asked not in pages:
        raise stop(f"expected the code of a finding, found {wanted!r}{did_you_mean(asked, list(pages))}")
    typer.echo(f"{asked}: {pages[asked].strip()}")


def schema() -> None:
    """Print the JSON Schema of a deal file.

    Example: terms schema > deal.schema.json
    """
    from generator.schema import schema_text

    typer.echo(schema_text(), nl=False)
