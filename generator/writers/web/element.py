"""Elements of HTML as text: the one place where words become markup, and so the one place that escapes them."""


def escape(words: str) -> str:
    """`words` so that no character of theirs is read as markup between tags."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def element(tag: str, *content: str, **attributes: str | None) -> str:
    """A `tag` element around `content`, which is markup already; an attribute that is None is left out.

    Attributes are given as words and escaped here; in their names `_` stands for `-`, and one at the end for nothing.
    """
    return f"<{tag}{_written(attributes)}>{''.join(content)}</{tag}>"


def void(tag: str, **attributes: str | None) -> str:
    """A `tag` element that holds nothing and has no end tag."""
    return f"<{tag}{_written(attributes)}>"


def _written(attributes: dict[str, str | None]) -> str:
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value).replace(chr(34), "&quot;")}"'
        for name, value in attributes.items()
        if value is not None
    )
