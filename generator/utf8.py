"""Text in UTF-8: what a deal, a template and a clause are written in."""

from codecs import BOM_UTF8

from generator.findings import Finding, Position, Refused


def decoded(raw: bytes, name: str, code: str, line: int = 0) -> str:
    """The text that `raw` is in UTF-8; raises Refused at the first byte that is none."""
    raw = raw.removeprefix(BOM_UTF8)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        here = raw[: error.start].decode("utf-8")
        place = Position(name, here.count("\n") + 1 + line, len(here) - here.rfind("\n"))
        raise Refused([Finding(place, code, f"expected UTF-8 text, found the byte 0x{raw[error.start]:02X}")]) from None
