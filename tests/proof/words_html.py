"""The words that a reader of an HTML page sees."""

from html.parser import HTMLParser

from .words import split

UNSEEN = {"head", "script", "style", "template", "title", "noscript"}
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr", "col", "area", "base", "embed", "source", "track"}
INLINE = set(
    "a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u "
    "var wbr".split()
)


class VisibleText(HTMLParser):
    """Gathers what is seen: text outside `UNSEEN` and `hidden` elements, a line break where a block begins or ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that opens: is what it holds seen, and does it separate words?"""
        if tag not in VOID and (self.unseen or tag in UNSEEN or is_hidden(dict(attrs))):
            self.unseen.append(tag)
        self.boundary(tag)

    def handle_endtag(self, tag: str) -> None:
        """A tag that closes."""
        if self.unseen and self.unseen[-1] == tag:
            self.unseen.pop()
        self.boundary(tag)

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        if not self.unseen:
            self.parts.append(data)

    def boundary(self, tag: str) -> None:
        """A block boundary or a line break separates words; `q` prints the quotation mark that it stands for."""
        if self.unseen:
            return
        if tag == "q":
            self.parts.append('"')
        elif tag not in INLINE:
            self.parts.append("\n")


def is_hidden(attributes: dict[str, str | None]) -> bool:
    """Whether the element itself says that it is not to be seen."""
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return "hidden" in attributes or "display:none" in style or "visibility:hidden" in style


def words_of_html(text: str) -> list[str]:
    """The words of an HTML page as it is seen, list labels only where they stand in its text."""
    page = VisibleText()
    page.feed(text)
    page.close()
    return split("".join(page.parts))
