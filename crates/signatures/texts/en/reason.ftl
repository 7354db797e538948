### What was found about a signature.

not_in_a_field = The signature is not in a signature field of the document.

byte_range = The signature does not cover exactly the document.

contents = The content of the signature is not written as it must be.

kind = This kind of signature is not validated here.

cms = The signature cannot be read.

signers = The signature does not have exactly one signer.

digest_differs = The document was changed after it was signed.

signature_wrong = The signature was not made with the key of its certificate.

changed = A later addition changes what was signed.

expired = The certificate had expired at the time that the signature claims.

not_yet_valid = The certificate was not yet valid at the time that the signature claims.

weak_algorithm = The signature uses an algorithm or a key that is not accepted.

no_signer_certificate = The signature does not contain the certificate of its signer.

certificate_not_bound = The signature is not bound to the certificate of its signer.

time_stamp = The signature carries a time stamp, which is read and not validated here.

unsigned_attributes = The signature carries an unsigned addition, which is not validated here.

not_whole_file = The file continues after the last signature.

later_broken = A later signature of the same file is not intact.

later_visible = A later signature is shown on a page and could cover what was signed.

no_further_change = The signature allows no addition, and there is one.

no_time = The signature does not say when it was made.

in_future = The signature claims a time in the future.

no_chain = The certificate was not issued by an authority that is recognised here.

not_an_authority = A certificate of the chain may not issue others.

not_for_signing = The certificate is not meant for signing documents.

unknown_extension = A certificate holds a condition that is not known here.

stray_certificate = The signature brings along a certificate that does not belong to its chain.

out_of_bounds = A certificate is not valid at the time of validation.

older_kind = The signature is of an older kind (adbe.pkcs7.detached).
