### The days of an election, and why they are these.

## The whole calendar

fitted = Days are counted as in the calendars of the ITM of 2019 and 2024. A published date comes first.

week_mon_fri = The company works from Monday to Friday; this calendar holds for continuous work too.

week_tue_sat = The company works from Tuesday to Saturday; Monday is not a working day.

opens_early =
    The poll opens on { $opening } and closes on { $poll }: limits before it run from the opening, limits after it from
    the close.

off_cycle = The election is held outside of the national poll: its day is free.

outside_window =
    { $poll } is not between { $first } and { $last }: the national day must be, an election outside of the national poll
    need not.

crossing_claims =
    The period for claims against the electoral lists ends on { $ends }, not before candidacies close on { $needed }:
    somebody must decide.

crossing_postal =
    Candidacies close on { $ends }, not before { $needed }, when they must be registered for the postal vote: somebody
    must decide.

not_part = The step “{ $event }” is not part of this election.

## A day that moves or stays

published = The administration has published this date ({ $when }); it comes before the computation.

moved_back = The last day, { $limit }, is not a working day: it is the working day before, { $day }.

moved_forward =
    The last day, { $limit }, is not a working day: by the general clause it is the next working day, { $day }.

moved_on = The last day, { $limit }, is not a working day: the limit goes on to the next working day, { $day }.

texts_differ =
    Note: for { $limit }, not a working day, the calendars of the ITM have { $backward }, the general clause
    { $forward }. The earlier day is safe.

rest_day_kept =
    The last day, { $limit }, is not a working day; the text does not move it. The general clause would go on to
    { $next }; the earlier day is safe.

## The steps until the poll closes

ministerial_order =
    The minister fixes one day for all and publishes it in the official journal; no text says by when.

codes_latest = The ITM sends the codes { $months ->
    [one] { $months } month
   *[other] { $months } months
} before { $poll }.

codes_off_cycle =
    Outside of the national poll the ITM sends the codes within { $days } days of the company's request.

reference_period = The { $months } months before the computation day, { $day }.

computation_date =
    The first day of the month in which the notice is posted, at the latest on { $notice }. A posting in an earlier month
    moves it.

notice_latest = At least { $months ->
    [one] one full month
   *[other] { $months } full months
} before { $opening }: the last day is { $limit }.

postal_request_latest = The postal vote is requested from the minister at least { $months ->
    [one] one month
   *[other] { $months } months
} before { $opening }.

lists_deposit_latest =
    At least { $days } full days before { $opening }, in the evening: the last day is { $limit }.

claims_notice_latest = The notice of the claims period is posted on the day on which the lists are deposited.

claims = The { $days } working days after the lists are deposited; to the employer, with a copy to the ITM.

candidates_deadline = { $days } days before { $opening }, at { $hour }:00, whatever day that is.

candidates_extension = For want of candidates, { $days } more days, at the same hour; a notice is posted.

candidates_validation =
    After candidacies have closed the employer decides which are valid; no day is fixed.

register_candidates_latest = { $days ->
    [one] One working day
   *[other] { $days } working days
} before { $opening }.

register_candidates_postal_latest = With a postal vote, before the ballots are sent on { $sent }.

postal_dispatch_latest = At least { $days } full days before { $opening }: the last day is { $limit }.

candidates_posting =
    The last { $days } working days before the poll; the ITM returns the poster on the day of registration.

candidates_posting_postal = With a postal vote, from the sending of the ballots on { $sent } to the eve of the poll.

opening_day = The poll opens at most { $days } days before it closes.

election_day = The poll closes on { $poll }; votes are counted on that day.

## The steps after the poll

pv_latest =
    The procès-verbal of an élection d'office or for want of candidates is transmitted on the day of the poll at the
    latest.

pv_latest_vote =
    After a vote the procès-verbal is signed on the spot; no text says by when it must be transmitted: the day of
    the poll is a target.

results_posting = The { $days } days that follow { $poll }.

mandate_refusal_latest = { $days ->
    [one] The day after { $poll }
   *[other] { $days } days after { $poll }
}, by analogy with a related text.

contestation = { $days } days after { $posted }, the last day on which the results are posted.

constituent_latest = { $months ->
    [one] One month
   *[other] { $months } months
} after { $poll }.

officers_notice_latest =
    { $days } days after the constituent meeting ({ $meeting }); also L.414-14 and L.414-15.

functions_latest =
    { $days } days after the president's letter ({ $letter }); the form signed by both is attached.

constituent_pv =
    The delegation sends the procès-verbal of its meeting to the ITM, apart from the functions; no day is fixed.

ministerial_designation_latest =
    Where nobody stood: inquiry by the ITM, then an order within { $months ->
        [one] one month of { $poll }.
       *[other] { $months } months of { $poll }.
    }

protection_end =
    { $months } months after the last candidacy; longer where a challenge leads to a new poll.

ees_request_latest = { $months } months after { $poll }, at the request of at least two delegations.
