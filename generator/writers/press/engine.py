"""WeasyPrint, brought in so that it starts quickly, sees no font but ours, and opens no address."""

import atexit
import ctypes.util
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from functools import cache
from io import StringIO
from typing import Any

from generator.findings import Unavailable
from generator.resources import templates_dir
from generator.tree.style import PrintStyle
from generator.writers.web.sheets import measures, sheet

FAMILY = "Liberation Serif"
"""The one family that a PDF is set in."""

FONTS = templates_dir() / "style" / "fonts"


class PressUnavailable(Unavailable):
    """The libraries that lay out a PDF are not on this machine; the message says what to install."""


@cache
def weasyprint() -> Any:
    """The module, imported once, with an empty font map; `PressUnavailable` where its libraries are missing."""
    with _own_fonts_alone(), _quick_look_up(), redirect_stdout(StringIO()):
        try:
            import weasyprint
            import weasyprint.text.fonts
        except OSError as missing:
            raise PressUnavailable(
                "a PDF needs the libraries of Pango, which are not here: on Debian or Ubuntu, "
                "apt-get install --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
                f"on macOS, brew install pango ({missing})"
            ) from missing
    return weasyprint


@cache
def font_configuration() -> Any:
    """The font map that every PDF of this process is set with: our faces, once the sheets are read, and no other.

    It keeps copies of the faces in a folder of the system's for temporary files, and removes them when it goes.
    """
    atexit.register(font_configuration.cache_clear)
    with _own_fonts_alone():
        return weasyprint().text.fonts.FontConfiguration()


@cache
def sheets(style: PrintStyle) -> tuple[Any, ...]:
    """The style sheets of a program's PDFs, read once."""
    return (_faces(), _sheet(measures(style, FAMILY)), _sheet(sheet("print.css")))


def fetcher() -> Any:
    """A fetcher for which no address is allowed, whoever names it."""
    return weasyprint().urls.URLFetcher(allowed_protocols=())


@cache
def _faces() -> Any:
    """The one sheet that opens files: the faces beside it."""
    files = weasyprint().urls.URLFetcher(allowed_protocols=("file",))
    fonts = {"base_url": FONTS.as_uri() + "/", "url_fetcher": files, "font_config": font_configuration()}
    return weasyprint().CSS(string=sheet("fonts/faces.css"), **fonts)


def _sheet(text: str) -> Any:
    return weasyprint().CSS(string=text, url_fetcher=fetcher(), font_config=font_configuration())


@contextmanager
def _own_fonts_alone() -> Iterator[None]:
    """Fontconfig reads our empty settings, not the machine's, and WeasyPrint's fear of that is not told on."""
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(FONTS / "fonts.conf")
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "No fonts configured", UserWarning)
            yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


@contextmanager
def _quick_look_up() -> Iterator[None]:
    """Libraries are opened by their names on Linux; without this, gcc and ldconfig are run for each other spelling."""
    find = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = find
