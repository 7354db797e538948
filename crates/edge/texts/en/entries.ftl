### What is found about the form of an entry, whatever it is about.

more_findings = { $count ->
    [one] There is { $count } more finding.
   *[other] There are { $count } more findings.
}
    .action = Mend what is named, then try again.

body_not_expected = This operation takes no body.
    .action = Send the request without a body.

too_short = This text is too short.
    .action = Complete the text.

text_blank = This text is blank.
    .action = Complete the text.

email_form = This is no e-mail address.
    .action = Correct the address.

certificate_number_form = A certificate number (SSN) has exactly 20 digits.
    .action = Read the number on the site of LuxTrust.

digest_form = A SHA-256 digest has 64 hexadecimal digits.
    .action = Use the digest of the procedure.

statement_other = A signature asks for the words “lu et approuvé”.
    .action = Write “lu et approuvé”.

day_outside_window = The renewal lies between 1 February and 31 March of the first year (L.413-2).
    .action = Correct the date.

language_unknown = The language is fr, de or en.
    .action = Choose one of them.

clock_too_far = The clock of a trial is at most { $days } days away from the real time.
    .action = Choose a time that is nearer.

persona_unknown = No demonstration person has this name.
    .action = See the list in the documentation.

persona_or_name = Give either a demonstration person or a name.
    .action = Keep one of the two.

one_of_two = Only one of the two sources can be named.
    .action = Keep one of them.

day_to_come = This day is yet to come.
    .action = Name the day on which it came.
