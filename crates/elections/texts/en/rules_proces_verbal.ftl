list_named_twice = List named twice
    .explanation = An earlier list already has this name.
    .action = Give each list a name of its own.

missing_signature = Missing signature
    .explanation = The procès-verbal is signed by the president of the office, or by whoever established it.
    .action = Have it signed, then enter the day.

missing_signature_of_an_assessor = Missing signature of an assessor
    .explanation = Each assessor signs the procès-verbal on the spot.
    .action = Have it signed, then enter the day.

twice_in_the_office = Twice in the office
    .explanation = The same person already sits in the office at another place.
    .action = President and assessors are different people.

observer_within_the_office = Observer within the office
    .explanation = An observer is no member of the office.
    .action = Take the observer off, or change the office.

counting_of_another_poll = Counting of another poll
    .explanation = Day, seats and system of this counting are not those of the general count.
    .action = Add the counting of this poll, or correct it.

wrong_nombre_electoral = Nombre électoral
    .explanation = The nombre électoral is the whole number above { $total } ÷ { $divisor }: { $expected }.
    .action = Correct it and what depends on it.

wrong_first_round = First round
    .explanation = The nombre électoral gives this list { $expected ->
        [one] { $expected } seat
       *[other] { $expected } seats
    }.
    .action = Correct the number of seats.

wrong_number_of_further_seats = Further seats
    .explanation = After the first round, { $expected ->
        [one] { $expected } seat goes
       *[other] { $expected } seats go one by one
    } to the highest quotient.
    .action = Enter each seat with all quotients.

wrong_quotient = Wrong quotient
    .explanation = The quotient of this list is { $expected }.
    .action = Correct the quotient.

seat_of_another_list = Seat of another list
    .explanation = The seat goes to the highest quotient, between equal ones to the list with most votes: { $expected }.
    .action = Correct the list and the quotients that follow.

wrong_seats_of_the_list = Seats of the list
    .explanation = The votes give this list { $titulaires ->
        [one] { $titulaires } titulaire
       *[other] { $titulaires } titulaires
    } and { $suppleants ->
        [one] { $suppleants } suppléant
       *[other] { $suppleants } suppléants
    }.
    .action = Correct the number, or who is elected.

missing_agreement = Missing agreement
    .explanation = Without a vote, all candidates agree who becomes titulaire and suppléant, and in which order.
    .action = Hold the vote, or get the agreement of all.

established_before_the_close = Established before the close
    .explanation = Candidacies stay open until { $closed }.
    .action = Correct the day, or wait for the close.

signed_before_it_was_established = Signed before it was established
    .explanation = The procès-verbal is established on { $established }.
    .action = Correct one of the two days.

lot_to_be_recorded = Lot to be recorded
    .explanation = These lists stand equal in everything: { $lists }. A lot decides on { $seats ->
        [one] { $seats } seat
       *[other] { $seats } seats
    }.
    .action = Draw the lot and enter the order of the lists.

lot_without_need = Lot without need
    .explanation = The lot on record does not name the equal lists, each once.
    .action = Enter the equal lists in the order of the lot.

unknown_list = Unknown list
    .explanation = No list of this poll is called { $list }.
    .action = Correct the name of the list.

candidate_in_the_office = Candidate in the office
    .explanation = A person of this name stands; candidates should not sit in the office.
    .action = Check whether it is only the same name.

claim_without_a_decision = Claim without a decision
    .explanation = The office decides each claim and records its decision.
    .action = Enter the decision.

sharing_of_seats_not_recorded = Sharing of seats not recorded
    .explanation = The procès-verbal gives the nombre électoral, the quotients and the seats of each list.
    .action = Enter the sharing of the seats.

candidates_equal_in_everything = Candidates equal in everything
    .explanation = { $equal } candidates have as many votes and were born on the same day; a lot decides their rank.
    .action = Keep the lot on record.

list_too_short = List too short
    .explanation = { $lists ->
        [one] A list has more seats than candidates: { $lists }.
       *[other] Some lists have more seats than candidates: { $lists }.
    } No text says what becomes of these seats.
    .action = Decide, and put the choice on record.
