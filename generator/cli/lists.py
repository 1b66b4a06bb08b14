"""`terms clauses`, `terms rules`, `terms explain` and `terms schema`: what there is."""

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.shared import Templates, stop


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


def schema() -> None:
    """Print the JSON Schema of a deal file.

    Example: terms schema > deal.schema.json
    """
    from generator.schema import schema_text

    typer.echo(schema_text(), nl=False)
