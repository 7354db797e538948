contract_without_hours = Contract without hours
    .explanation = The weekly hours of a contract are not zero.
    .action = Give the hours of the contract.

end_before_the_beginning = End before the beginning
    .explanation = The contract ends before its first day, { $from }.
    .action = Correct the dates.

entry_with_the_first_employer_after_the_transfer = Entry with the first employer after the transfer
    .explanation = An employee received by a transfer of undertaking entered with the first employer on { $from } at the latest.
    .action = Correct the dates.

period_of_presence_unknown = Period of presence unknown
    .explanation =
        Without hours present, presence is measured in days of the twelve months before the date of the electoral lists,
        which is not known.
    .action = Give the hours present, the date of the lists or the day of the poll.

mission_outside_of_a_temporary_work_firm = Mission outside a temporary-work company
    .explanation = Mission contracts, and permanent staff apart from them, exist in a temporary-work company only.
    .action = Enter the person as assigned by another employer, or the company as a temporary-work company.

few_hours_in_the_wrong_list = Part-time work in the wrong list
    .explanation = A contract of less than { $below } hours counts by its hours.
    .action = Put it into the list of part-time work below { $below } hours.

many_hours_in_the_wrong_list = Part-time work in the wrong list
    .explanation = A contract of { $below } hours or more counts as one.
    .action = Put it into the list of part-time work of { $below } hours or more.

more_than_full_time = More than full time
    .explanation = Part-time work has at most { $most } hours, those of full time.
    .action = Correct the hours, or count the person among the full-time staff.

more_absent_than_employed = More absent than employed
    .explanation = At most { $most ->
        [one] { $most } employee
       *[other] { $most } employees
    } can be on parental leave.
    .action = Correct the numbers.

lists_after_the_poll = Lists after the poll
    .explanation = The electoral lists are deposited before the poll of { $poll }.
    .action = Correct the dates.

lists_before_the_notice = Lists before the notice
    .explanation = The electoral lists are deposited after the notice is posted on { $posted }.
    .action = Correct the dates.
