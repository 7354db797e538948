breakdown_unlike_the_headcount = Breakdown of the headcount
    .explanation = The categories give a headcount of { $expected }.
    .action = Correct the total or a category.

too_many_hours_of_part_time_employees = Hours of part-time employees
    .explanation = These employees work fewer than 16 hours each; together fewer than { $below ->
        [one] { $below } hour
       *[other] { $below } hours
    } a week.
    .action = Correct the hours, or count these employees among those of 16 hours and more.

presence_above_one = Presence pro rata
    .explanation = { $employees ->
        [0] Without employees nothing counts.
        [one] This employee counts for one at most.
       *[other] These { $employees } employees count for one each at most.
    }
    .action = Correct the number counted.

no_obligation_to_elect = No obligation to elect
    .explanation = A delegation is elected from { $least } employees on.
    .action = Declare a headcount below { $least } by the declaration of candidates.

opening_day_out_of_reach = Opening day of the poll
    .explanation = The poll opens between { $earliest } and { $latest }.
    .action = Correct the opening day.

poll_too_short = Length of the poll
    .explanation = The poll is open for at least { $minutes } minutes.
    .action = Correct the times.

notice_posted_after_the_opening = Notice posted after the opening
    .explanation = The notice is posted before the poll opens on { $poll }.
    .action = Correct the day of posting.

notice_posted_late = Notice posted late
    .explanation = The notice is posted at least a month before the poll, on { $latest } at the latest.
    .action = Check the day; a late one can be confirmed all the same.

the_rounding_decides = The rounding decides
    .explanation =
        Rounded down the headcount is { $down }, to the nearest { $up }; the election is not the same, and the law does
        not say how to round.
    .action = Decide, and note why.

poll_outside_the_window = Poll outside the window
    .explanation = The general renewal takes place between 1 February and 31 March.
    .action = Check that the election is one outside of the national poll.

other_opening_day = Other opening day
    .explanation = By the file, the poll opens on { $expected }; the time limits run from that day.
    .action = Correct the day, or have the file corrected.
