published_date_of_another_shape = Published date of another shape
    .explanation = This step takes { $expected ->
        [one] a single date
       *[two] two dates, those of its first and its last day
    }.
    .action = Give one date, or a pair of dates.

window_the_wrong_way_round = Window the wrong way round
    .explanation = The last day, { $until }, lies before the first, { $from }.
    .action = Correct both dates.

codes_asked_for_too_late = Codes asked for too late
    .explanation = The company asks for its codes before the poll of { $poll }.
    .action = Correct the day of the request.

published_day_of_the_poll = Published day of the poll
    .explanation = This day is no step to publish: it is that of the poll itself.
    .action = Give it as the day of the poll.

step_published_twice = Step published twice
    .explanation = This step already has a date for this working week.
    .action = Remove one of the dates.

published_date_too_late = Published date too late
    .explanation = This step ends before { $poll }, when the poll opens.
    .action = Correct the published date or the day of the poll.

published_date_too_early = Published date too early
    .explanation = This step follows { $poll }, when the poll closes.
    .action = Correct the published date or the day of the poll.

nobody_and_no_extension = Nobody, and no extension
    .explanation = Without any candidate candidacies stay open.
    .action = Correct the number of candidates or the extension.

id_of_another_shape = Id of another shape
    .explanation = An id has 1 to { $most } letters without accent, digits or hyphens.
    .action = Correct the id.
