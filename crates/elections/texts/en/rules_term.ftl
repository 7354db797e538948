national_poll_already_over = National poll already over
    .explanation = The next national poll follows the election of { $elected }.
    .action = Enter the national poll that follows, or leave the field empty.

neither_a_date_nor_a_year = Neither a date nor a year
    .explanation = The national poll is a date YYYY-MM-DD, or a year from 1900 to 2199.
    .action = Correct the date or the year.

facts_without_a_delegation = Facts without a delegation
    .explanation = This fact is about an elected delegation, but no day of its election is given.
    .action = Enter the day of the election, or empty this field.
