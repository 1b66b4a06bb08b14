"""Sound files of every format, from which broken ones are made: what the program itself writes."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from generator.packets.packet import packet_of
from generator.takedown import load
from generator.tree.document import Document, Paragraph, Text
from generator.writers import WRITERS, docx
from tests.every_node import every_node
from tests.filing.show.ten import ten
from tests.redlines.amended import BASE
from tests.sources import MODEL


@cache
def seeds() -> Mapping[str, bytes]:
    """Files by their names: every node, a document with numbered sections, the model to be signed, and its redline."""
    whole = {f"{writer.name}{writer.suffix}": writer.write(every_node()) for writer in WRITERS}
    base = {
        f"base-{writer.name}{writer.suffix}": writer.write(sections()) for writer in WRITERS if writer.name != "pdf"
    }
    packet = packet_of(load(MODEL), "execution", "model")
    signing = {"execution.pdf": packet.whole, "sig-1.pdf": packet.page(packet.pages[0])}
    return {**whole, **base, **signing, "redline.docx": docx.write(ten().document), "base.txt": BASE.encode()}


def sections() -> Document:
    """The base document of the amendments' tests as a document."""
    paragraphs = (" ".join(each.split()) for each in BASE.split("\n\n"))
    blocks = (Paragraph(id=f"p-{number}", content=(Text(words),)) for number, words in enumerate(paragraphs))
    return replace(every_node(), blocks=tuple(blocks), foot=())
