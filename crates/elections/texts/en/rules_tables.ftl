wrong_number_of_columns = Number of columns
    .explanation = The line has { $found ->
        [one] { $found } value
       *[other] { $found } values
    }, the header { $expected }.
    .action = Check separators and quotes of this line and of those before.

unknown_column = Unknown column
    .explanation = Column { $place } is none of these: { $columns }.
    .action = Rename or remove this column.

column_that_stands_twice = Column that stands twice
    .explanation = This column stands twice in the header.
    .action = Keep one of them.

missing_column = Missing column
    .explanation = The header lacks this column, which is required.
    .action = Add the column.

unreadable_table = Unreadable table
    .explanation = From here on the table can't be read.
    .action = Save it anew as CSV, UTF-8.

unsaid_encoding = Doubtful encoding of the table
    .explanation = On line { $line } a word reads in several ways: { $readings }.
    .action = Say the encoding (`charset` of the `Content-Type`), or save the table anew as CSV, UTF-8.

quotation_marks_with_two_readings = Quotation marks with two readings
    .explanation = On line { $line } the quotation marks of a cell may enclose it or belong to it.
    .action = Type this line by hand.
