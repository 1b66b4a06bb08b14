"""What a file for EDGAR is made of, by place: the tags of a page, the characters and the lines of either format."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import NamedTuple


class At(NamedTuple):
    """A place in a file, both from 1."""

    line: int
    column: int


@dataclass(frozen=True)
class Tag:
    """A tag of a page in capitals, with the attributes that it says; `ends` for one that closes another."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    at: At
    ends: bool = False


def submitted_lines(data: bytes) -> list[str]:
    """The lines of a file, each byte a character."""
    return data.decode("latin-1").replace("\r\n", "\n").split("\n")


def page_tags(data: bytes) -> list[Tag]:
    """The tags of a page in order; a comment, a declaration and an instruction by the sign that begins it."""
    reader = _Tags()
    reader.feed(data.decode("latin-1"))
    reader.close()
    return reader.found


def nested(tags: list[Tag]) -> Iterator[tuple[Tag, tuple[str, ...]]]:
    """Each tag with the names of those it stands in, from the outermost; one that closes, with what it closes in it.

    A tag that closes none which is open stands in nothing.
    """
    within: list[str] = []
    for tag in tags:
        yield tag, tuple(within) if not tag.ends or tag.name in within else ()
        if tag.ends and tag.name in within:
            while within.pop() != tag.name:
                pass
        elif not tag.ends and tag.name not in VOID:
            within.append(tag.name)


VOID = frozenset(("BASE", "BR", "HR", "IMG", "INPUT", "ISINDEX", "LINK", "META", "<!--", "<!", "<?"))
"""What closes at once."""


class _Tags(HTMLParser):
    """Gathers what stands between angle brackets."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[Tag] = []

    def _add(self, name: str, attributes: list[tuple[str, str | None]] | None = None, ends: bool = False) -> None:
        line, column = self.getpos()
        said = tuple((key.upper(), value or "") for key, value in attributes or ())
        self.found.append(Tag(name.upper(), said, At(line, column + 1), ends))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self._add(tag, ends=True)

    def handle_comment(self, data: str) -> None:
        self._add("<!--")

    def handle_decl(self, decl: str) -> None:
        self._add("<!")

    def unknown_decl(self, data: str) -> None:
        self._add("<!")

    def handle_pi(self, data: str) -> None:
        self._add("<?")
