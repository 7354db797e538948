"""Lets pyHanko say what it thinks of signed files: check.py ANCHOR.der FILE.. It ends with an error unless all are trusted."""

import sys
from pathlib import Path

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

anchor = x509.Certificate.load(Path(sys.argv[1]).read_bytes())
good = True
for path in sys.argv[2:]:
    with open(path, "rb") as file:
        signatures = PdfFileReader(file).embedded_regular_signatures
        good &= len(signatures) > 0
        for signature in signatures:
            context = ValidationContext(trust_roots=[anchor], allow_fetching=False)
            status = validate_pdf_signature(signature, signer_validation_context=context)
            print(f"{path}: {signature.field_name}: {status.summary()} bottom line {status.bottom_line}")
            good &= status.bottom_line
sys.exit(0 if good else 1)
