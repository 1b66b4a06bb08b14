"""The file: python-docx's parts and relationships, packed so that the same parts are the same bytes everywhere."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PACKAGE_URI, PackURI
from docx.opc.part import Part

EPOCH = (1980, 1, 1, 0, 0, 0)
LEVEL = 6

TYPES = {
    "styles": (CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES),
    "numbering": (CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING),
    "settings": (CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS),
    "footer": (CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
    "comments": (CONTENT_TYPE.WML_COMMENTS, RELATIONSHIP_TYPE.COMMENTS),
    "footer2": (CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
}
"""The parts beside the document: what each is, and what it is to the document. Comments, and the foot of the pages that
are signed, are in some files alone."""

RELATED = {name: f"rId{number}" for number, name in enumerate(TYPES, start=1)}
"""The id by which the document refers to each."""


def package(document: bytes, properties: bytes, parts: dict[str, bytes]) -> bytes:
    """The DOCX file of a document part, core properties, and `parts` by the names in `TYPES`."""
    made = OpcPackage()
    main = Part(PackURI("/word/document.xml"), CONTENT_TYPE.WML_DOCUMENT_MAIN, document)
    made.relate_to(main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    core = Part(PackURI("/docProps/core.xml"), CONTENT_TYPE.OPC_CORE_PROPERTIES, properties)
    made.relate_to(core, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    for name, part in parts.items():
        content_type, relation = TYPES[name]
        main.load_rel(relation, Part(PackURI(f"/word/{name}.xml"), content_type, part), RELATED[name])
    return _zipped(_members(made))


def _members(made: OpcPackage) -> dict[str, bytes]:
    members = {"[Content_Types].xml": _content_types(made), PACKAGE_URI.rels_uri.membername: made.rels.xml}
    for part in made.parts:
        members[part.partname.membername] = part.blob
        if part.rels:
            members[part.partname.rels_uri.membername] = part.rels.xml
    return members


def _content_types(made: OpcPackage) -> bytes:
    defaults = f'<Default Extension="rels" ContentType="{CONTENT_TYPE.OPC_RELATIONSHIPS}"/>'
    parts = "".join(f'<Override PartName="{part.partname}" ContentType="{part.content_type}"/>' for part in made.parts)
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<Types xmlns="{types}">{defaults}{parts}</Types>'.encode()


def _zipped(members: dict[str, bytes]) -> bytes:
    """A zip with neither clock nor machine in it."""
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, data in members.items():
            entry = ZipInfo(name, EPOCH)
            entry.create_system = 0
            archive.writestr(entry, data, ZIP_DEFLATED, LEVEL)
    return stream.getvalue()
