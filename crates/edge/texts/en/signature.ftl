### What is found about the certificate of a signature.

number_missing = The certificate holds no number of 20 digits.
    .action = Sign with a LuxTrust or eID certificate of a natural person.

number_other = The number of the certificate is neither yours nor that of a person who may act here.
    .action = Sign with your own certificate; if it is yours, declare its number first.

person_other = The certificate is not that of the expected signatory.
    .action = Let the named person sign with their own certificate.

other_certificate = The signature was made with another certificate than the chosen one.
    .action = Sign with the chosen certificate, or prepare anew.

## What the validation says, for any other reason

other = { $reason }
    .action = Sign again, with a valid certificate of a recognised authority.
