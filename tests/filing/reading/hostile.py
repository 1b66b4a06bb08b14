"""Files that would stop a careless reader: bombs, depth without end, entities, numbers beyond reason."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from struct import pack

from .carriers import docx, zipped


def bomb() -> bytes:
    """A DOCX the document of which unpacks to a thousand times its size."""
    return zipped({"word/document.xml": f"<w:document>{' ' * 80 * 2**20}</w:document>"})


def lying_bomb() -> bytes:
    """The same, said to unpack to ten bytes."""
    data = bytearray(bomb())
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = pack("<I", 10)
    return bytes(data)


def nested_zip() -> bytes:
    return zipped({f"word/header{n}.xml": "<w:hdr/>" for n in range(5000)} | {"word/document.xml": "<w:document/>"})


def deep_docx() -> bytes:
    deep = 100_000
    return docx("<w:p>" + "<w:r>" * deep + "</w:r>" * deep + "</w:p>", {})


def deep_controls() -> bytes:
    deep = 120
    return docx("<w:sdt><w:sdtContent>" * deep + "<w:p/>" + "</w:sdtContent></w:sdt>" * deep, {})


def entities() -> bytes:
    lines = [
        '<!ENTITY a "aaaaaaaaaa">',
        *(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
    ]
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", f"<!DOCTYPE x [{''.join(lines)}]><x>&i;</x>")
    return file.getvalue()


def outside() -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>')
    return file.getvalue()


def wild_numbers() -> bytes:
    level = '<w:lvl w:ilvl="99999999"><w:start w:val="x"/></w:lvl>'
    numbering = f'<w:numbering><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum></w:numbering>'
    return docx("<w:p/>", {"word/numbering.xml": numbering})


def wide_cell() -> bytes:
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>'
    return docx(f"<w:tbl>{f'<w:tr>{cell * 3}</w:tr>' * 2000}</w:tbl>", {})


HOSTILE: dict[str, Callable[[], bytes]] = {
    "zip bomb": bomb,
    "zip bomb that lies": lying_bomb,
    "five thousand parts": nested_zip,
    "deep XML": deep_docx,
    "deep content controls": deep_controls,
    "entities": entities,
    "entity of the file system": outside,
    "numbering beyond reason": wild_numbers,
    "cells over a thousand million columns": wide_cell,
    "no document": lambda: zipped({"word/styles.xml": "<w:styles/>"}),
    "empty": lambda: b"",
    "nothing but blanks": lambda: b" \r\n\t\f" * 100_000,
    "one line of blanks": lambda: b"a" + b" " * 3_000_000 + b"b",
    "one line of words": lambda: b"word " * 600_000,
    "one line of dots": lambda: b"Label: " + b". " * 1_000_000 + b"x",
    "one word": lambda: b"x" * 3_000_000,
    "hyphens": lambda: b"-" * 2_000_000 + b"x\n- " * 20_000,
    "rules": lambda: b"------- ===  " * 100_000,
    "page numbers": lambda: b"\n\n".join(b"%d" % (n % 900) for n in range(20_000)),
    "page breaks": lambda: b"<PAGE>\nx\n" * 20_000,
    "labels": lambda: b"(a) x\n\n" * 20_000,
    "brackets": lambda: b"[" * 500_000 + b"(" * 500_000,
    "terms": lambda: b"Label: ....  value\n" * 10_000,
    "table": lambda: b"Name      $1,000\n" * 10_000,
    "signatures": lambda: b"Very truly yours,\n\n" + b"By: /s/ A\n    ----\n    Name: B\n" * 6_000,
    "documents": lambda: b"<DOCUMENT>\n<TYPE>EX-9\n<TEXT>\nx\n</TEXT>\n</DOCUMENT>\n" * 6_000,
    "deep HTML": lambda: b"<html><body>" + b"<div>" * 200_000 + b"x",
    "deep tables": lambda: b"<html><body>" + b"<table><tr><td>" * 20_000 + b"x",
    "HTML list": lambda: b"<html><body><ol>" + b"<li>x" * 20_000,
    "HTML of one cell": lambda: b"<html><table><tr><td colspan=99999>" + b"x " * 1_000_000 + b"</table>",
    "HTML of many cells": lambda: b"<html><table>" + b"<tr><td colspan=9999>x<td>y" * 5_000 + b"</table>",
    "HTML of breaks": lambda: b"<html><p>" + b"x<br>" * 50_000,
    "PDF of nothing": lambda: b"%PDF-1.7\n%%EOF",
}
