list_too_long = List too long
    .explanation =
        A list has at most { $most } candidates, the number of titulaires and suppléants; this one has { $candidates }.
    .action = Have the list's representative remove candidates.

candidate_too_young = Candidate too young
    .explanation = A candidate is { $age } years old on the day of the poll, { $poll }.
    .action = Check the matricule, or refuse the candidacy.

too_few_supporters = Too few supporters
    .explanation = At least { $needed } supporters are needed: electors in a majority vote, employees in a proportional one.
    .action = Check the number of supporters, or refuse the candidacy.

presentation_not_possible = Presentation not possible
    .explanation =
        In a majority vote { $electors } electors present, in a proportional one { $percent } of the headcount; unions
        in both.
    .action = Correct who presents the candidacy.

headcount_large_enough_to_elect = Headcount large enough to elect
    .explanation = A delegation is elected from { $least } employees on.
    .action = Correct the headcount, or choose another situation.

delegation_not_recent_enough = Delegation not recent enough
    .explanation = A delegation is not renewed if it was elected before { $poll }, and less than a year before.
    .action = Check the day of that election, or organise the poll.

too_many_candidates_without_a_vote = Too many candidates without a vote
    .explanation = An election without a vote takes at most { $most } candidates, the number of seats.
    .action = Remove the agreement: a vote is needed.

two_lists_alike = Two lists alike
    .explanation = Another list already bears this name or this number.
    .action = Tell the lists apart by name and number.

candidature_received_late = Candidacy received late
    .explanation = Candidacies are received until { $deadline }, unless extended by three days.
    .action = Check the day and the hour, or note the extension that was posted.

fewer_candidates_than_seats = Fewer candidates than seats
    .explanation = { $candidates ->
        [one] { $candidates } candidate
       *[other] { $candidates } candidates
    } for { $seats ->
        [one] { $seats } seat
       *[other] { $seats } seats
    }: the time to stand is extended by three days.
    .action = Note that the extension was posted.
