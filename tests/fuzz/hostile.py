"""Files made to do harm: to read what is not theirs, to reach out, to fill the memory, never to end."""

import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from generator.writers import docx
from tests.every_node import every_node
from tests.filing.reading.hostile import HOSTILE as READING

SECRET = "the words of a file that is nobody's argument"
"""What stands in the file `secret.txt`, to which the files below point; no answer may have it."""

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TEMPLATE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"


def with_parts(parts: Mapping[str, str]) -> bytes:
    """A sound DOCX with more parts, or others of their names."""
    made = BytesIO()
    with ZipFile(BytesIO(docx.write(every_node()))) as before, ZipFile(made, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            if name not in parts:
                after.writestr(name, before.read(name))
        for name, part in parts.items():
            after.writestr(name, part)
    return made.getvalue()


def entity(secret: Path) -> str:
    """XML that asks for a file."""
    declared = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    return f"{declared}<w:document {W}><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"


def relations(secret: Path) -> str:
    """Relationships that lead out of the file."""
    targets = (secret.as_uri(), "http://127.0.0.1:9/x.dotm", "file://127.0.0.1/share/x.dotm")
    one = '<Relationship Id="r{}" Type="{}" Target="{}" TargetMode="External"/>'
    lines = "".join(one.format(number, TEMPLATE, target) for number, target in enumerate(targets))
    return f'<Relationships xmlns="{RELATIONS}">{lines}</Relationships>'


def pdf(*objects: str, root: int = 1) -> bytes:
    """A PDF of these objects, numbered from 1."""
    body, offsets = b"%PDF-1.7\n", []
    for number, said in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{said}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    count = len(objects) + 1
    trailer = f"trailer\n<</Size {count}/Root {root} 0 R>>\nstartxref\n{len(body)}\n%%EOF\n"
    return body + f"xref\n0 {count}\n0000000000 65535 f \n{table}{trailer}".encode()


CATALOG = "<</Type/Catalog/Pages 2 0 R>>"
PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def packed(content: bytes, filters: int = 1) -> str:
    """A stream packed so many times over."""
    for _ in range(filters):
        content = zlib.compress(content, 9)
    names = "/FlateDecode" * filters
    return f"<</Length {len(content)}/Filter[{names}]>>\nstream\n{content.decode('latin-1')}\nendstream"


def printed(content: bytes, filters: int = 1) -> bytes:
    """A PDF of one page with this content."""
    return pdf(CATALOG, "<</Type/Pages/Kids[3 0 R]/Count 1>>", PAGE, packed(content, filters), FONT)


def looped_form() -> bytes:
    """A form that draws itself."""
    drawn = "/Resources<</XObject<</X 4 0 R>>>>"
    form = f"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]{drawn}/Length 5>>\nstream\n/X Do\nendstream"
    page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R{drawn}>>"
    return pdf(CATALOG, "<</Type/Pages/Kids[3 0 R]/Count 1>>", page, form)


def asking(secret: Path) -> bytes:
    """A PDF that opens another file and runs a script as it is opened."""
    opens = f"<</S/Launch/F({secret})/Next<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1:9/'\\))>>>>"
    catalog = f"<</Type/Catalog/Pages 2 0 R/OpenAction {opens}>>"
    content = packed(b"BT /F 12 Tf 72 700 Td (TERMS AGREEMENT) Tj ET")
    return pdf(catalog, "<</Type/Pages/Kids[3 0 R]/Count 1>>", PAGE, content, FONT)


def page(secret: Path) -> bytes:
    """A page that takes things from elsewhere."""
    at = secret.as_uri()
    out = f'<script src="http://127.0.0.1:9/x.js"></script><img src="{at}"><iframe src="{at}"></iframe>'
    return f"<!DOCTYPE html SYSTEM '{at}'><html><body>{out}<p>TERMS AGREEMENT</p>".encode()


ONE = "<</Type/Pages/Kids[3 0 R]/Count 1>>"
NUMBERS = f"<w:numbering {W}>{'<w:num/>' * 10**6}</w:numbering>"

PACKED: dict[str, Callable[[Path], bytes]] = {
    "entity of a file.docx": lambda secret: with_parts({"word/document.xml": entity(secret)}),
    "entity in the numbering.docx": lambda secret: with_parts({"word/numbering.xml": entity(secret)}),
    "entity in the styles.docx": lambda secret: with_parts({"word/styles.xml": entity(secret)}),
    "relationships.docx": lambda secret: with_parts({"word/_rels/document.xml.rels": relations(secret)}),
    "names that climb.docx": lambda secret: with_parts({"../../climbed.txt": "x", "/tmp/climbed.txt": "x"}),
    "a million numbers.docx": lambda secret: with_parts({"word/numbering.xml": NUMBERS}),
    "asks for a file.pdf": asking,
    "asks for a file.html": page,
}

SET: dict[str, Callable[[], bytes]] = {
    "pages in a ring.pdf": lambda: pdf(CATALOG, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>"),
    "more pages than are.pdf": lambda: pdf(CATALOG, ONE.replace("1>>", "2000000000>>"), PAGE, packed(b""), FONT),
    "fewer than none.pdf": lambda: pdf(CATALOG, "<</Type/Pages/Kids[]/Count -5>>"),
    "a catalog that is its pages.pdf": lambda: pdf("<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Count 1>>"),
    "a form in itself.pdf": looped_form,
    "brackets.pdf": lambda: pdf(CATALOG, "[" * 200_000),
    "a bomb.pdf": lambda: printed(b"q " * 100_000_000),
    "a bomb in a bomb.pdf": lambda: printed(b" " * 400_000_000, 3),
    "a million words.pdf": lambda: printed(b"BT /F 1 Tf " + b"(word ) Tj " * 1_000_000 + b"ET"),
    "states without end.pdf": lambda: printed(b"q " * 3_000_000 + b"BT /F 9 Tf (x) Tj ET"),
}

HOSTILE: dict[str, Callable[[Path], bytes]] = {
    **PACKED,
    **{name: (lambda secret, make=make: make()) for name, make in SET.items()},  # type: ignore[misc]
    **{f"{name}.txt": (lambda secret, make=make: make()) for name, make in READING.items()},  # type: ignore[misc]
}
"""Every hostile file by its name, made for the path of the secret."""
