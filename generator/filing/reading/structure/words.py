"""Words that were read as content of the tree: characters of the source, blanks folded."""

from generator.tree.document import Break, Inlines, Text


def words(text: str) -> Inlines:
    """`text` as content; none where there is nothing."""
    return (Text(text),) if text else ()


def broken(lines: tuple[str, ...]) -> Inlines:
    """Lines with a break between each."""
    return tuple(node for line in lines for node in (Break(), *words(line)))[1:]
