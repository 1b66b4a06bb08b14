"""What makes of WeasyPrint's PDF one that can be signed, archived and read aloud: PDF/A-3a and PDF/UA-1 in one file.

WeasyPrint writes PDF/A-3a; ISO 14289-1 (PDF/UA-1) adds an entry of the metadata, whose schema PDF/A wants described in
the same packet, and asks that what stands on every page be an artifact.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from typing import Any

import pydyf

from generator import __version__, identity
from generator.tree.document import Document, Ref
from generator.tree.fields import SignatureField
from generator.tree.walk import flat, plain, runs, walk
from generator.writers.press.attached import mend_attachments
from generator.writers.press.pruned import pruned
from generator.writers.press.tags import mend

VARIANT = "pdf/a-3a"
"""The variant that WeasyPrint writes."""

LINK = "sig:"
"""How the address begins by which markup links a line to its field."""

HEAD = 10
"""Points by which a field reaches into the blank above its line: room for a signature with its date."""

_UA = '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>'
_TOOL = (
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
    f"<xmp:CreatorTool>terms {__version__}</xmp:CreatorTool></rdf:Description>"
)


def finisher(document: Document, fields: Sequence[SignatureField]) -> Callable[[Any, Any], None]:
    """What WeasyPrint calls with the file before it writes it: metadata, fields, tags."""

    def finish(pages: Any, pdf: Any) -> None:
        _describe(pdf, document)
        mend(pages, pdf)
        _name_links(pdf, document)
        mend_attachments(pdf, document)
        _make_fields(pdf, {field.name: field for field in fields})
        pruned(pdf)

    return finish


def _describe(pdf: Any, document: Document) -> None:
    """The packet stays legible to a program that cannot inflate it, as archives want."""
    stream = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    stream.compress = False
    packet = b"\n".join(stream.stream)
    said = [_UA, _TOOL]
    schemas = [("PDF/UA identification", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid", {"part": "Integer"})]
    if document.identity is not None:
        said.append(identity.written(document.identity))
        schemas.append(("Draft", identity.NAMESPACE, "terms", dict.fromkeys(identity.ENTRIES, "Text")))
    said.append(_extensions(schemas))
    stream.stream = [packet.replace(b"</rdf:RDF>", "".join(said).encode() + b"</rdf:RDF>")]
    pdf.info["Creator"] = pydyf.String(f"terms {__version__}")


def _extensions(schemas: Sequence[tuple[str, str, str, Mapping[str, str]]]) -> str:
    """The description of schemas that PDF/A does not know (ISO 19005-3, 6.6.2.3)."""
    described = "".join(
        f'<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>{escape(name)}</pdfaSchema:schema>'
        f"<pdfaSchema:namespaceURI>{uri}</pdfaSchema:namespaceURI><pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>"
        f"<pdfaSchema:property><rdf:Seq>{''.join(_property(*item) for item in kinds.items())}</rdf:Seq>"
        "</pdfaSchema:property></rdf:li>"
        for name, uri, prefix, kinds in schemas
    )
    return (
        '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" '
        'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" '
        'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
        f"<pdfaExtension:schemas><rdf:Bag>{described}</rdf:Bag></pdfaExtension:schemas></rdf:Description>"
    )


def _property(name: str, kind: str) -> str:
    return (
        f'<rdf:li rdf:parseType="Resource"><pdfaProperty:name>{name}</pdfaProperty:name>'
        f"<pdfaProperty:valueType>{kind}</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>"
        f"<pdfaProperty:description>{name}</pdfaProperty:description></rdf:li>"
    )


def _name_links(pdf: Any, document: Document) -> None:
    """Each link told by the words that it is on, "Annex A", where WeasyPrint has the id of its target."""
    nodes = (node for block in walk(document.blocks) for run in runs(block) for node in flat(run))
    said = {node.target: " ".join(plain(node.content).split()) for node in nodes if isinstance(node, Ref)}
    for item in pdf.objects:
        if _is(item, "/Annot") and "Dest" in item and item["Dest"].string in said:
            item["Contents"] = pydyf.String(said[item["Dest"].string])


def _make_fields(pdf: Any, fields: Mapping[str, SignatureField]) -> None:
    """Each link to a field made that field: an empty widget of its own, tagged as part of a form.

    A link to one that is not of `fields`, since somebody else signs there, is taken out.
    """
    made, out = [], []
    for page in _pages(pdf):
        for reference in list(page.get("Annots", ())):
            annotation = pdf.objects[_number(reference)]
            target = _target(annotation)
            if target is not None and target in fields:
                _make_widget(pdf, page, annotation, fields[target])
                made.append(reference)
            elif target is not None:
                page["Annots"].remove(reference)
                out.append(reference)
    _untag(pdf, set(out))
    if made:
        _tag_forms(pdf, set(made))
        pdf.catalog["AcroForm"] = pydyf.Dictionary({"Fields": pydyf.Array(made)})


def _make_widget(pdf: Any, page: Any, annotation: Any, field: SignatureField) -> None:
    x1, y1, x2, y2 = annotation["Rect"]
    left, bottom, right, top = min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2) + HEAD
    box = pydyf.Array([0, 0, right - left, top - bottom])
    empty = pydyf.Stream([], {"Type": "/XObject", "Subtype": "/Form", "BBox": box})
    pdf.add_object(empty)
    parent = annotation.get("StructParent")
    annotation.clear()
    annotation |= {
        "Type": "/Annot",
        "Subtype": "/Widget",
        "FT": "/Sig",
        "T": pydyf.String(field.name),
        "TU": pydyf.String(field.tooltip),
        "Rect": pydyf.Array([left, bottom, right, top]),
        "F": 4,
        "P": page.reference,
        "AP": pydyf.Dictionary({"N": empty.reference}),
        "StructParent": parent,
    }


def _tag_forms(pdf: Any, widgets: set[bytes]) -> None:
    """The structure element of each widget, a form with one reference: of an array, signers say that it was changed."""
    references = {item.reference for item in pdf.objects if _is(item, "/OBJR") and item["Obj"] in widgets}
    for item in pdf.objects:
        if _is(item, "/StructElem") and isinstance(item["K"], list):
            held = [kid for kid in item["K"] if kid in references]
            if held:
                item["S"] = "/Form"
                (item["K"],) = held


def _untag(pdf: Any, links: set[bytes]) -> None:
    """The structure without links that are no more: what held one holds nothing."""
    references = {item.reference for item in pdf.objects if _is(item, "/OBJR") and item["Obj"] in links}
    for item in pdf.objects:
        if _is(item, "/StructElem") and isinstance(item["K"], list) and references.intersection(item["K"]):
            item["S"], item["K"] = "/NonStruct", pydyf.Array([])


def _is(item: Any, kind: str) -> bool:
    return isinstance(item, dict) and item.get("Type") == kind


def _target(annotation: Any) -> str | None:
    """The field that a link leads to."""
    uri = annotation.get("A", {}).get("URI") if annotation.get("Subtype") == "/Link" else None
    said = getattr(uri, "string", "") if uri is not None else ""
    return said.removeprefix(LINK) if said.startswith(LINK) else None


def _pages(pdf: Any) -> Iterator[Any]:
    return (item for item in pdf.objects if _is(item, "/Page"))


def _number(reference: Any) -> int:
    return int(reference.split()[0])
