"""The fields that a copy is signed in: a name for each signature line, and what its tooltip says."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.tree.document import Block, Document, Section, Signature, Value
from generator.tree.walk import flat, plain, walk

_FORM = re.compile(r"-(?:inc|incorporated|corp|corporation|co|company|llc|l-l-c|lp|l-p|ltd|limited|plc)$")
"""What a firm's name ends in that tells it from no other."""


_LETTERS = str.maketrans({"ø": "o", "ß": "ss", "ı": "i", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "þ": "th", "ð": "d"})
"""Letters that are none of ASCII's with a mark on it."""

LONGEST = 60
"""Characters of a firm in the name of a field: files are named after it, too."""


@dataclass(frozen=True, slots=True)
class SignatureField:
    """A line to sign on: the field's name, the party bound, and who signs, empty where nobody is named yet."""

    name: str
    party: str
    signatory: str
    title: str

    @property
    def tooltip(self) -> str:
        """The party, who signs for it and as what; the party alone while nobody is named.

        `Citigroup Inc., Charles E. Wainhouse, Assistant Treasurer`
        """
        return ", ".join(filter(None, (self.party, self.signatory, self.title))) if self.signatory else self.party


def with_fields(document: Document) -> Document:
    """A copy with a field on each line to sign on; a filing copy as it is, for it shows who signed.

    A draft has them, too: pages are often signed before pricing, held, and released against the final.
    """
    if document.copy == "filing":
        return document
    numbers = iter(range(1, 1 + sum(isinstance(block, Signature) for block in walk(document.blocks))))
    return replace(document, blocks=tuple(_named(block, numbers) for block in document.blocks))


def _named(block: Block, numbers: Iterator[int]) -> Block:
    match block:
        case Section():
            return replace(block, blocks=tuple(_named(inner, numbers) for inner in block.blocks))
        case Signature():
            number = next(numbers)
            return block if block.conformed else replace(block, field=f"sig-{number}-{_slug(block.party)}")
        case _:
            return block


def _slug(party: str) -> str:
    """A party in small letters, digits and hyphens, without the form of its company: no stop may stand in a name."""
    letters = unicodedata.normalize("NFKD", party.lower().translate(_LETTERS)).encode("ascii", "ignore").decode()
    slug = _FORM.sub("", re.sub(r"[^a-z0-9]+", "-", letters).strip("-"))
    return slug[:LONGEST].strip("-") or "party"


def signature_fields(document: Document) -> tuple[SignatureField, ...]:
    """The fields of a document from `with_fields`, in the order of its lines."""
    return tuple(
        SignatureField(block.field, block.party, _said(block, "name"), _said(block, "title"))
        for block in walk(document.blocks)
        if isinstance(block, Signature) and block.field
    )


def _said(block: Signature, part: str) -> str:
    """The words of a line below; none where they are open."""
    content = getattr(block, part) or ()
    if any(isinstance(node, Value) and node.open for node in flat(content)):
        return ""
    return " ".join(plain(content).split())
