"""The style sheets: what is the same for every contract, read from `templates/style`, and one program's measures."""

import re
from functools import cache

from generator.resources import templates_dir
from generator.tree.style import PrintStyle

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_UNSAFE = re.compile(r"[^\w -]")


@cache
def sheet(name: str) -> str:
    """The text of `templates/style/NAME` without its comments, which are not for those who read a contract."""
    text = (templates_dir() / "style" / name).read_text(encoding="utf-8")
    return "".join(line for line in _COMMENT.sub("", text).splitlines(keepends=True) if line.strip())


def measures(style: PrintStyle, family: str | None = None) -> str:
    """A program's lengths as the custom properties that `print.css` asks for, its paper, and its face or `family`."""
    lengths = {
        "size": style.size,
        "margin": style.margin,
        "indent": style.indent,
        "terms-label": style.terms_label,
        "signature-at": style.signature_at,
        "signature-line": style.signature_line,
    }
    properties = "".join(f"--{name}:{points}pt;" for name, points in lengths.items())
    page = f"@page{{size:{_name(style.paper)};margin:{style.margin}pt}}"
    return f':root{{{properties}--font:"{_name(family or style.font)}"}}\n{page}\n'


def _name(words: str) -> str:
    """A name out of a program, less any character that could end it in a sheet."""
    return _UNSAFE.sub("", words)
