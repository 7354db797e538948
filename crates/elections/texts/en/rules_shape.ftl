required = Required field
    .explanation = This field is empty or missing.
    .action = Fill in this field.

wrong_type = Unexpected type of value
    .explanation = The value is not of the expected JSON type: { $expected }.
    .action = Enter a value of this type.

unknown_field = Unknown field
    .explanation = There is no field of this name here.
    .action = Remove this field or correct its name.

duplicate_key = Key that stands twice
    .explanation = This key stands twice.
    .action = Keep one of them.

key_too_long = Key that is too long
    .explanation = This key has more than 200 characters.
    .action = Remove this field or correct its name.

not_an_object = JSON object expected
    .explanation = A JSON object is expected.
    .action = Put the data between braces.

not_applicable = Field that does not apply
    .explanation = This field has no place beside the other answers of the form.
    .action = Empty this field.

unknown_value = Unknown value
    .explanation = This field takes one of these values: { $allowed }.
    .action = Choose one of them.

bad_date = Unreadable date
    .explanation = A date is written YYYY-MM-DD, from 1900 to 2199, and must exist.
    .action = Correct the date.

bad_time = Unreadable time
    .explanation = A time is written HH:MM, from 00:00 to 23:59.
    .action = Correct the time.

bad_moment = Unreadable moment
    .explanation =
        A moment is written YYYY-MM-DDTHH:MM:SS, in the time of Luxembourg, or with its offset, such as +01:00.
    .action = Correct the moment.

bad_decimal = Unreadable number
    .explanation = A number has at most two decimals, for example 37.50.
    .action = Correct the number.

bad_country = Unknown country
    .explanation = A nationality is an ISO 3166-1 code of two capital letters, for example LU.
    .action = Choose the code of the country.

out_of_range = Number out of range
    .explanation = This number goes from { $least } to { $most }.
    .action = Correct the number.

too_long = Text too long
    .explanation = This text has at most { $most ->
        [one] { $most } character
       *[other] { $most } characters
    }.
    .action = Shorten the text.

too_many_items = Too many items
    .explanation = This list has at most { $most ->
        [one] { $most } item
       *[other] { $most } items
    }.
    .action = Remove some items.

too_few_items = Too few items
    .explanation = This list has at least { $least ->
        [one] { $least } item
       *[other] { $least } items
    }.
    .action = Complete the list.

too_many_findings = Too many findings
    .explanation = The check shows only { $most } of them.
    .action = Correct these and check again.

text_one_line = Text of several lines
    .explanation = This text stands on one line, without line break or tab.
    .action = Write it on one line.

text_spaces_around = Space around the text
    .explanation = The text begins or ends with a space that nobody sees.
    .action = Remove that space.

text_control_character = Control character
    .explanation = The text holds a control character, often from copy and paste.
    .action = Type the text by hand.

text_invisible_character = Invisible character
    .explanation = The text holds a character that nobody sees, often from copy and paste.
    .action = Type the text by hand.

text_direction_character = Changed direction of writing
    .explanation = The text holds a character that changes the direction of writing.
    .action = Type the text by hand.

text_not_composed = Accent apart from its letter
    .explanation = A letter and its accent are written as two characters (the text is not in form NFC).
    .action = Type the text by hand.

matricule_digits = Incomplete matricule
    .explanation = The matricule of a person has exactly 13 digits.
    .action = Copy the matricule from the social security card.

matricule_date = Matricule without a possible date
    .explanation = The first eight digits of a matricule are a date of birth.
    .action = Copy the matricule from the social security card.

matricule_check = Wrong check digits
    .explanation = The last two digits of the matricule do not go with the first eleven.
    .action = Copy the matricule from the social security card.
