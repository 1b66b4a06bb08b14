"""The digital signatures of a PDF: whose they are, whether what they cover is as it was signed, and what came later.

A signature covers the bytes that its ByteRange names (ISO 32000-1, 12.8.1); its value is a CMS structure (RFC 5652).
Whether its certificate is to be trusted is not judged: that takes the roots that a reader trusts.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
from asn1crypto import cms
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa

HASHES: dict[str, hashes.HashAlgorithm] = {
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}
"""The digests that count; SHA-1 and older ones can be forged."""


class Broken(Exception):
    """A signature is not what it should be; the message says how."""


@dataclass(frozen=True, slots=True)
class SignatureFound:
    """A signature: its field, who signed by the certificate, when as the signer says, and what is amiss, if anything.

    `later` is whether bytes follow what it covers, as they do where somebody signed after.
    """

    field: str
    signer: str
    when: str
    amiss: str
    later: bool

    @property
    def said(self) -> str:
        """One line on it."""
        who = " ".join(filter(None, (f"signature {self.field}", self.signer and f"by {self.signer}", self.when)))
        covered = "intact; the file was added to after it, by signing alone" if self.later else "intact"
        return f"{who}: {self.amiss or covered}"


def signatures(data: bytes) -> tuple[SignatureFound, ...]:
    """Every signature of a PDF in the order in which they were put; pikepdf.PdfError where it is none."""
    with pikepdf.open(BytesIO(data)) as pdf:
        found = [(_end(value), name, value) for name, value in _values(pdf)]
        return tuple(_judged(data, name, value) for _, name, value in sorted(found, key=lambda one: one[:2]))


def _values(pdf: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    """The name and the value of each signed field."""
    fields = list(pdf.Root.get("/AcroForm", pikepdf.Dictionary()).get("/Fields", ()))
    for _ in range(10_000):
        if not fields:
            return
        field = fields.pop(0)
        fields += list(field.get("/Kids", ()))
        if field.get("/FT") == "/Sig" and "/V" in field:
            yield str(field.get("/T", "")), field["/V"]


def _end(value: Any) -> int:
    said = _range(value)
    return said[2] + said[3] if said else 0


def _range(value: Any) -> list[int]:
    said = list(value.get("/ByteRange", ())) if isinstance(value, pikepdf.Dictionary) else []
    return [int(at) for at in said] if len(said) == 4 and all(isinstance(at, int) for at in said) else []


def _judged(data: bytes, field: str, value: Any) -> SignatureFound:
    later = _end(value) < len(data)
    signer = when = amiss = ""
    try:
        signed, covered = _parsed(data, value)
        info = signed["signer_infos"][0]
        certificate = _certificate(signed, info)
        signer, when = _common_name(certificate), _when(info)
        _check(certificate, info, covered)
        if later and (changed := _changed(data[: _end(value)], data)):
            amiss = f"intact, but {changed} after it was put"
    except (Broken, ValueError, TypeError, KeyError, IndexError) as error:
        amiss = f"broken: {error if isinstance(error, Broken) else 'expected a signature in its field, found none'}"
    return SignatureFound(field, signer, when, amiss, later)


def _parsed(data: bytes, value: Any) -> tuple[Any, bytes]:
    """The signed data, and the bytes that it covers: all of the file to its end but for the value itself."""
    said = _range(value)
    if not said:
        raise Broken("expected the range of bytes that it covers, found none")
    start, length, again, rest = said
    hole = data[start + length : again]
    if start != 0 or min(said) < 0 or again + rest > len(data) or hole[:1] != b"<" or hole[-1:] != b">":
        raise Broken("expected to cover all but its own value, found that it leaves out more")
    if bytes.fromhex(hole[1:-1].decode("ascii")).rstrip(b"\0") != bytes(value["/Contents"]).rstrip(b"\0"):
        raise Broken("expected its own value in what it leaves out, found another")
    info = cms.ContentInfo.load(bytes(value["/Contents"]))
    if info["content_type"].native != "signed_data":
        raise Broken("expected signed data, found something else")
    return info["content"], data[:length] + data[again : again + rest]


def _certificate(signed: Any, info: Any) -> x509.Certificate:
    for choice in signed["certificates"]:
        made = x509.load_der_x509_certificate(choice.chosen.dump())
        sid = info["sid"]
        if sid.name == "issuer_and_serial_number":
            if made.serial_number == sid.chosen["serial_number"].native:
                return made
        elif choice.chosen.key_identifier == sid.chosen.native:
            return made
    raise Broken("expected the signer's certificate in it, found none")


def _common_name(certificate: x509.Certificate) -> str:
    names = certificate.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
    return " ".join(str(names[0].value).split()) if names else certificate.subject.rfc4514_string()


def _attributes(info: Any) -> dict[str, Any]:
    return {one["type"].native: one["values"] for one in info["signed_attrs"]}


def _when(info: Any) -> str:
    times = _attributes(info).get("signing_time")
    return f"on {times[0].native:%Y-%m-%d %H:%M} UTC, as the signer says" if times else ""


def _check(certificate: x509.Certificate, info: Any, covered: bytes) -> None:
    name = info["digest_algorithm"]["algorithm"].native
    if name not in HASHES:
        raise Broken(f"expected a digest of {', '.join(HASHES)}, found {name}")
    attributes = _attributes(info)
    if "message_digest" not in attributes:
        raise Broken("expected the digest of what was signed, found none")
    if attributes["message_digest"][0].native != hashlib.new(name, covered).digest():
        raise Broken("what it covers was changed after it was put")
    try:
        _verify(certificate.public_key(), info, info["signed_attrs"].untag().dump(), HASHES[name])
    except InvalidSignature:
        raise Broken("its value is not that of the certificate's key") from None


def _verify(key: Any, info: Any, signed: bytes, digest: hashes.HashAlgorithm) -> None:
    value = info["signature"].native
    match key:
        case rsa.RSAPublicKey():
            pss = info["signature_algorithm"]["algorithm"].native == "rsassa_pss"
            pad: Any = padding.PSS(padding.MGF1(digest), padding.PSS.AUTO) if pss else padding.PKCS1v15()
            key.verify(value, signed, pad, digest)
        case ec.EllipticCurvePublicKey():
            key.verify(value, signed, ec.ECDSA(digest))
        case ed25519.Ed25519PublicKey():
            key.verify(value, signed)
        case _:
            raise Broken(f"expected an RSA, ECDSA or Ed25519 key, found {type(key).__name__}")


def _changed(before: bytes, after: bytes) -> str:
    """What of the pages changed from one revision to the next; empty where only fields were signed."""
    with pikepdf.open(BytesIO(before)) as old, pikepdf.open(BytesIO(after)) as new:
        if len(old.pages) != len(new.pages):
            return f"{len(old.pages)} pages became {len(new.pages)}"
        for number, (was, now) in enumerate(zip(old.pages, new.pages, strict=True), 1):
            if _drawn(was) != _drawn(now):
                return f"page {number} was changed"
            if _notes(was) != _notes(now):
                return f"what lies on page {number} was changed"
    return ""


def _drawn(page: pikepdf.Page) -> tuple[bytes, bytes, str]:
    """What a page draws: its content, what that draws upon, and its edges."""
    found = hashlib.sha256()
    _digested(page.obj.get("/Resources", None), found, set())
    contents = page.obj.get("/Contents", pikepdf.Array())
    streams = contents if isinstance(contents, pikepdf.Array) else [contents]
    edges = [page.obj.get(name) for name in ("/MediaBox", "/CropBox", "/Rotate", "/UserUnit")]
    return b"\n".join(one.read_raw_bytes() for one in streams), found.digest(), repr(edges)


def _digested(node: Any, found: Any, seen: set[tuple[int, int]]) -> None:
    """Everything below an object, each once."""
    todo = [node]
    while todo:
        one = todo.pop()
        if isinstance(one, pikepdf.Object) and one.is_indirect:
            if one.objgen in seen:
                continue
            seen.add(one.objgen)
        if isinstance(one, pikepdf.Array):
            found.update(b"[")
            todo += list(one)
        elif isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            for key in sorted(one.keys()):
                if key not in ("/Parent", "/P", "/StructParent", "/StructParents", "/Length"):
                    found.update(key.encode())
                    todo.append(one[key])
            if isinstance(one, pikepdf.Stream):
                found.update(one.read_raw_bytes())
        else:
            found.update(repr(one).encode())


def _notes(page: pikepdf.Page) -> list[tuple[str, str, str]]:
    """What lies on a page besides what it draws; how a field that is signed looks is for the signer to say."""
    return [
        (str(one.get("/Subtype")), str(one.get("/T", "")), repr(one.get("/Rect")))
        for one in page.obj.get("/Annots", ())
    ]
