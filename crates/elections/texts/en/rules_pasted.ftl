wrong_number_of_columns = Unexpected number of columns
    .explanation = Columns on line { $line }: { $found }; expected columns: { $expected }.
    .action = Put surname and first names into two columns, or name the columns on the first line.

missing_column = Missing column
    .explanation = The first line names the columns, but not surname and first names.
    .action = Name one column "surname" and one "first names".

column_named_twice = Column named twice
    .explanation = Column { $column } bears the same name as another one.
    .action = Remove one of the two.

date_of_birth_unlike_the_matricule = Date of birth unlike the matricule
    .explanation = A matricule begins with the date of birth; this is another one.
    .action = Correct the date or the matricule.

line_like_a_header = Looks like a header
    .explanation =
        Line { $line } seems to name columns, but not clearly those of surname and first names; what follows could be
        misread.
    .action = Name the columns "surname" and "first names", or remove this line.

column_not_read = Column not read
    .explanation = Column { $column } has no known name; it is not read.
    .action = Name the column, or leave it out.

damaged_characters = Damaged characters
    .explanation = This text seems to have been read in another encoding, for example "Ã©" for "é".
    .action = Compare it with the original.

two_scripts_in_one_word = Two scripts in one word
    .explanation = A word mixes Latin, Greek or Cyrillic letters that look alike.
    .action = Type the name by hand if it is not written so.

no_usual_name = No usual name
    .explanation = This name bears a digit or a sign that no name bears, or no letter.
    .action = Make sure that it is the name, and nothing else.

line_not_read = Line not read
    .explanation = Line { $line } stands above the names of the columns, or repeats them; it is not read.
    .action = If it names a person, put it below the names of the columns.

the_same_name_twice = The same name twice
    .explanation = Line { $line } bears the same name as an earlier one, without another date of birth.
    .action = Remove it if it is the same person.
