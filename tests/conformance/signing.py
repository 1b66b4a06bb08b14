"""Signing with throw-away certificates, as a signatory's program would: pyHanko, a field at a time."""

from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID
from PIL import Image, ImageDraw
from pyhanko.pdf_utils.images import PdfImage
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator import ValidationContext

WORD = b"throw-away"


@cache
def signer(name: str) -> signers.SimpleSigner:
    """Somebody with a key and a certificate that nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    begins = datetime(2020, 1, 1, tzinfo=UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(begins + timedelta(days=36500))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(
            x509.KeyUsage(True, True, False, False, False, True, False, False, False),
            critical=True,
        )
        .sign(key, hashes.SHA256())
    )
    packed = pkcs12.serialize_key_and_certificates(b"it", key, certificate, None, BestAvailableEncryption(WORD))
    made = signers.SimpleSigner.load_pkcs12_data(packed, [], WORD)
    assert isinstance(made, signers.SimpleSigner)
    return made


def signed(file: bytes, field: str, name: str) -> bytes:
    """`file` with its empty field signed, in an update behind the bytes that are there."""
    writer = IncrementalPdfFileWriter(BytesIO(file))
    meta = signers.PdfSignatureMetadata(field_name=field, name=name)
    pen = signers.PdfSigner(
        meta, signer=signer(name), stamp_style=StaticStampStyle(background=_stroke(), border_width=0)
    )
    return bytes(pen.sign_pdf(writer, existing_fields_only=True).getvalue())


def _stroke() -> PdfImage:
    """A signature as drawn by hand. Words would bring a font that is not in the file, which no archive takes."""
    image = Image.new("L", (160, 40), 255)
    ImageDraw.Draw(image).line([(8, 30), (40, 8), (60, 32), (90, 10), (110, 30), (152, 16)], fill=0, width=3)
    return PdfImage(image)


def statuses(file: bytes, *names: str) -> list[PdfSignatureStatus]:
    """What pyHanko says of each signature, trusting those of `names`."""
    context = ValidationContext(trust_roots=[signer(name).signing_cert for name in names], allow_fetching=False)
    reader = PdfFileReader(BytesIO(file))
    return [validate_pdf_signature(one, context) for one in reader.embedded_signatures]
