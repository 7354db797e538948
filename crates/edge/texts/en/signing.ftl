### What is found about signatures, and rounds of them.

only_by_hand = Signatories are named only for a signature by hand.
    .action = Remove them, or choose the signature by hand.

statement_without_file = A statement brings no file.
    .action = Remove the file, or choose another way to sign.

certificate_is_prepared = A signature by certificate is prepared first.
    .action = Prepare the signature, sign the digest, then hand in the signature.

base64_form = This is no text in base 64.
    .action = Send the DER bytes in base 64.

cms_too_large = The signature is too large for its place.
    .action = Sign without adding more than the chain of certificates.

cms_unreadable = This is no signature of a PDF by one person.
    .action = Ask the signing product for a detached CMS signature (PAdES-B-B).

cms_other_document = The signature is of another document.
    .action = Sign the digest that the preparation gave.

cms_certificate = The signature does not contain the certificate of its signer, or does not bind it.
    .action = Ask the signing product for a PAdES-B-B signature with its certificate.

cms_algorithm = The algorithm of the signature is not accepted.
    .action = Sign with SHA-256 and RSA 2048, ECDSA P-256 or more.

cms_wrong = The signature was not made with the key of its certificate.
    .action = Sign again.

pdf_not_signable = This PDF is not written so that it can carry safe signatures.
    .action = Print it as a PDF with another program.

signed_pdf_differs = This PDF is not the document that was printed here, with signatures and nothing else.
    .action = Download the document in the same language and sign it without saving it otherwise.

signed_pdf_visible = The signature is shown on a page and could hide something there.
    .action = Sign without a visible picture of the signature.

signed_pdf_unsigned = This PDF brings no further signature.
    .action = Sign the document with your signing product, then upload it.

document_signed_already = This document carries a signature already.
    .action = Open the round with the unsigned document.

file_not_pdf = This file is no PDF.
    .action = Upload a PDF.

signed_file_too_large = With the signature, the file is larger than 10 MiB.
    .action = Make the document smaller.

preparations_waiting = { $most } preparations wait for your signature already.
    .action = Sign or cancel some of them first.

rounds_open = { $most } rounds of signatures are open for this poll already.
    .action = Finish or cancel some of them first.

round_president_missing = The president is missing among the signatories.
    .action = Name the president of the office.

round_presidents = More than one president is named.
    .action = Keep only the president of the office.

round_assessor_missing = The assessors are missing among the signatories.
    .action = Name each assessor of the office.

round_signer_missing = { $name } signs this procès-verbal and is missing among the signatories.
    .action = Name this person as the procès-verbal does, in the same role.

round_too_many = More than { $most } signatories are named.
    .action = Name the office only.

round_signatory_twice = This person is named twice in the same office.
    .action = Name the person once.

signatory_unknown = This signatory is not of this round.
    .action = Choose a signatory of this round.

file_or_document = A file, a document or a procès-verbal is expected, one of the three.
    .action = Name exactly one of them.
