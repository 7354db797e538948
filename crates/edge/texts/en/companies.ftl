### What is found about companies, their codes and bands, and tables of them.

company_matricule_digits = The matricule of a legal person has 11 digits.
    .action = Correct the matricule.

company_matricule_year = The first four digits are the year of constitution, from 1800 to 2199.
    .action = Correct the matricule.

company_matricule_check = The check digit of the matricule does not fit the others.
    .action = Correct the matricule or, where it is confirmed, give the reason in the field for it.

rcs_number_form = An RCS number is a letter and 1 to 7 digits.
    .action = Correct the number, for example B12345.

headcount_form = A headcount is a whole number up to a million.
    .action = Correct the number.

week_pattern_unknown = The week goes from Monday to Friday or from Tuesday to Saturday.
    .action = Choose one of them; the description of the fields has their codes.

company_unknown = No company has this id.
    .action = Correct the id.

company_exists = This company has a poll of this term already.
    .action = Remove the line.

company_not_in_space = The space does not act for all of these companies.
    .action = Choose among the companies of the space.

owner_not_limited = An owner sees all companies.
    .action = Remove the limit or choose another role.

term_unknown = No term has this id.
    .action = Correct the id.

space_unknown = No space of the same organisation and term in which you may act has this id.
    .action = Choose a space from the list of your spaces.

firms_or_all = Give either companies, or all those without codes.
    .action = Keep one of the two.

csv_empty = The file has no line.
    .action = Add lines below the header.

line_twice = The company of line { $line } stands in line { $first } already.
    .action = Remove one of the lines.

too_many_lines = An import takes at most { $most } lines.
    .action = Split the file.

code_length = { $found ->
    [one] A code has 25 characters; { $found } was read.
   *[other] A code has 25 characters; { $found } were read.
}
    .action = Compare with the letter, group by group.

code_symbol = A character of group { $group } does not occur in codes.
    .action = Compare this group with the letter.

code_other_kind = This is the other code: titulaire and mandataire are swapped.
    .action = Swap the two codes.

code_check = { $group ->
    [0] The code is mistyped; check all groups.
   *[other] The code is mistyped, probably in group { $group }; check all of them.
}
    .action = Compare with the letter.

bands_empty = At least one band is needed.
    .action = Add a band.

bands_below_threshold = The first band begins at 15 or more.
    .action = Correct the band.

band_reversed = The band ends before it begins.
    .action = Correct the band.

band_open_before_last = Only the last band may be open.
    .action = Give the band an end.

bands_gap = A headcount is missing between two bands.
    .action = Let the bands follow without a gap.

bands_overlap = Two bands overlap.
    .action = Correct their limits.
