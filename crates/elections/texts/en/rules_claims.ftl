claims_period_too_short = Claims period too short
    .explanation = Employees have { $days } working days to claim.
    .action = Extend the period.

lists_deposited_after_the_opening = Lists deposited after the opening
    .explanation = The electoral lists are deposited before the poll opens on { $poll }.
    .action = Correct the day of the deposit.

lists_deposited_late = Lists deposited late
    .explanation = The lists are deposited at least three weeks before the poll, on { $latest } at the latest.
    .action = Check the day; a late one can be confirmed all the same.

other_claims_period = Other claims period
    .explanation = The three working days after the deposit go from { $from } to { $until }.
    .action = Check the days; differing ones can be confirmed all the same.

posted_on_another_day = Posted on another day
    .explanation = The notice is posted on the day of the deposit, { $expected }.
    .action = Check the day of posting.
