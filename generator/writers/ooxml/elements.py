"""Elements of WordprocessingML: one namespace, lengths in points outside and twentieths of a point inside."""

from lxml import etree

Element = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_W = f"{{{W}}}"
_RUN, _TEXT, _DELETED = f"{_W}r", f"{_W}t", f"{_W}delText"


def root(tag: str) -> Element:
    """An element that stands at the head of a part."""
    return etree.Element(_W + tag, nsmap={"w": W, "r": R})


def child(parent: Element, tag: str, **attributes: str | int) -> Element:
    """A new last child of `parent`; `attributes` are of the same namespace."""
    made = etree.SubElement(parent, _W + tag)
    for name, value in attributes.items():
        made.set(_W + name, str(value))
    return made


def run(parent: Element) -> Element:
    """A new run."""
    return etree.SubElement(parent, _RUN)


def words(parent: Element, text: str, deleted: bool = False) -> None:
    """`text` in the run `parent`, its blanks as they are; what a tracked change `deleted` has an element of its own."""
    made = etree.SubElement(parent, _DELETED if deleted else _TEXT)
    made.set(SPACE, "preserve")
    made.text = text


def serialize(top: Element) -> bytes:
    """The part whose root is `top`."""
    return etree.tostring(top, encoding="UTF-8", xml_declaration=True, standalone=True)


def twips(points: int) -> int:
    """Points in twentieths of a point."""
    return points * 20
