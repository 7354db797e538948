"""Signs with pyHanko the documents of a folder into another one, by an authority of its own: sign.py DOCUMENTS OUT."""

import sys, datetime, io
from pathlib import Path
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa, ec
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.sign import signers, fields
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore
from asn1crypto import x509 as ax, keys as ak

DOC = Path(sys.argv[1])
OUT = Path(sys.argv[2])
start = datetime.datetime(2026, 1, 1)
end = datetime.datetime(2046, 1, 1)


def name(cn, serial=None):
    parts = [x509.NameAttribute(NameOID.COUNTRY_NAME, "LU"), x509.NameAttribute(NameOID.COMMON_NAME, cn)]
    if serial:
        parts.append(x509.NameAttribute(NameOID.SERIAL_NUMBER, serial))
    return x509.Name(parts)


def make(subject, key, issuer, ikey, ca, path=None, stamps=False):
    b = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(end)
    )
    b = b.add_extension(x509.BasicConstraints(ca=ca, path_length=path), critical=True)
    b = b.add_extension(
        x509.KeyUsage(not ca, not ca, False, False, False, ca, ca, False, False), critical=True
    )
    if stamps:
        b = b.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    b = b.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    return b.sign(ikey, hashes.SHA256())


rootk = rsa.generate_private_key(65537, 2048)
root = make(name("pyHanko root"), rootk, name("pyHanko root"), rootk, True)
subk = ec.generate_private_key(ec.SECP256R1())
sub = make(name("pyHanko intermediate"), subk, name("pyHanko root"), rootk, True, 0)
(OUT / "ca.pem").write_bytes(root.public_bytes(serialization.Encoding.PEM))


def A(c):
    return ax.Certificate.load(c.public_bytes(serialization.Encoding.DER))


def K(key):
    return ak.PrivateKeyInfo.load(
        key.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )


def signer(cn, serial, key, pss=False):
    cert = make(name(cn, serial), key, name("pyHanko intermediate"), subk, False)
    store = SimpleCertificateStore()
    store.register(A(sub))
    return signers.SimpleSigner(signing_cert=A(cert), signing_key=K(key), cert_registry=store, prefer_pss=pss)


R = signer("Anna Weber", "10000000000000000001", rsa.generate_private_key(65537, 2048))
P = signer("Bruno Schmit", "10000000000000000002", rsa.generate_private_key(65537, 3072), True)
E = signer("Chloé Muller", "10000000000000000003", ec.generate_private_key(ec.SECP256R1()))
E3 = signer("Dani Thill", "10000000000000000004", ec.generate_private_key(ec.SECP384R1()))


def sign(data, field, s, md="sha256", sf=SigSeedSubFilter.PADES, box=None):
    w = IncrementalPdfFileWriter(io.BytesIO(data))
    m = signers.PdfSignatureMetadata(
        field_name=field, md_algorithm=md, subfilter=sf, reason="Lu et approuvé", name=field
    )
    spec = fields.SigFieldSpec(field, box=box) if box else None
    out = signers.sign_pdf(w, m, signer=s, new_field_spec=spec)
    return out.getvalue()


stampk = rsa.generate_private_key(65537, 2048)
STAMP = DummyTimeStamper(
    tsa_cert=A(make(name("pyHanko time stamps"), stampk, name("pyHanko root"), rootk, False, stamps=True)),
    tsa_key=K(stampk),
    fixed_dt=datetime.datetime(2026, 11, 30, 12, tzinfo=datetime.timezone.utc),
)


def stamped(data, field, s, **more):
    """With a time stamp of the signature, and where it is asked for what proves it, and a time stamp of the document."""
    w = IncrementalPdfFileWriter(io.BytesIO(data))
    m = signers.PdfSignatureMetadata(
        field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES, reason="Lu et approuvé", name=field, **more
    )
    return signers.sign_pdf(w, m, signer=s, timestamper=STAMP).getvalue()


def stamp(data):
    """With a time stamp of the document."""
    w = IncrementalPdfFileWriter(io.BytesIO(data))
    return signers.PdfTimeStamper(STAMP).timestamp_pdf(w, "sha256").getvalue()


def proven(certs):
    return ValidationContext(trust_roots=[A(root)], other_certs=certs, allow_fetching=False, revocation_mode="soft-fail")


table = (DOC / "table.pdf").read_bytes()
stream = (DOC / "stream.pdf").read_bytes()
typst = (DOC / "typst.pdf").read_bytes()


def put(n, b):
    (OUT / n).write_bytes(b)


put("rsa.pdf", sign(table, "President", R))
put("rsa-stream.pdf", sign(stream, "President", R))
put("pss.pdf", sign(table, "President", P))
put("ecdsa.pdf", sign(table, "President", E))
put("ecdsa-p384.pdf", sign(stream, "President", E3, "sha384"))
put("pkcs7.pdf", sign(table, "President", R, "sha512", SigSeedSubFilter.ADOBE_PKCS7_DETACHED))
put("several.pdf", sign(sign(sign(table, "President", R), "Assessor-1", P), "Assessor-2", E))
put("several-stream.pdf", sign(sign(sign(stream, "President", E), "Assessor-1", R), "Assessor-2", P))
put("visible.pdf", sign(sign(table, "President", R), "Assessor-1", E, box=(72, 700, 272, 760)))
put("stamped-signature.pdf", stamped(table, "President", R))
put("stamped-document.pdf", stamp(sign(table, "President", R)))
put("stamped-document-typst.pdf", stamp(stamp(sign(typst, "President", E))))
for_ever = dict(embed_validation_info=True, use_pades_lta=True, validation_context=proven([A(sub)]))
put("archived.pdf", stamped(table, "President", R, **for_ever))
put("archived-stream.pdf", stamped(stream, "President", E, **for_ever))
put("several-typst.pdf", sign(sign(typst, "President", E), "Assessor-1", P))
