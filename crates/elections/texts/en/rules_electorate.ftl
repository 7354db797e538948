entry_before_birth = Entry before birth
    .explanation = Nobody joins a company before birth.
    .action = Correct one of the two dates.

contract_that_ends_before_it_begins = Contract that ends before it begins
    .explanation = The end of the contract comes before the entry.
    .action = Correct one of the two dates.

matricule_in_a_name = Matricule in a name
    .explanation = This name holds as many digits as a matricule; a matricule is never posted.
    .action = Remove the digits from the name.

not_the_first_of_the_month = Not the first of the month
    .explanation = The computation day is the first day of the month in which the notice is posted.
    .action = Give the first day of that month.

notice_after_the_poll = Notice after the poll
    .explanation = The notice is posted at least a month before the poll of { $poll }.
    .action = Correct one of the two dates.
