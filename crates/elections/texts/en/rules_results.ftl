more_voters_than_electors = More voters than electors
    .explanation = Only registered electors vote.
    .action = Correct both numbers.

more_postal_voters_than_voters = More postal voters than voters
    .explanation = Postal voters are among the voters.
    .action = Correct both numbers.

ballots_unlike_voters = Ballots and voters
    .explanation = The ballots in the ballot box and the rejected postal envelopes together make the number of voters.
    .action = Count again, or enter the rejected envelopes.

ballots_unlike_their_parts = Valid, blank and invalid
    .explanation = Valid, blank and invalid ballots together make the ballots in the ballot box.
    .action = Correct these numbers.

too_many_votes = Too many votes
    .explanation = Each valid ballot holds one vote a seat at most: { $most } in all, not { $votes }.
    .action = Correct the votes.

more_votes_than_ballots = More votes than ballots
    .explanation = In a majority vote a candidate has one vote of each valid ballot at most: { $most }.
    .action = Correct the votes.

too_many_elected = Too many elected
    .explanation = { $titulaires ->
        [one] { $titulaires } titulaire
       *[other] { $titulaires } titulaires
    } and { $suppleants ->
        [one] { $suppleants } suppléant
       *[other] { $suppleants } suppléants
    } are elected; that is more than the seats.
    .action = Correct who is elected.

seats_of_titulaires_not_given = Seats of titulaires not given
    .explanation = Enough candidates have votes for { $expected ->
        [one] { $expected } titulaire
       *[other] { $expected } titulaires
    }.
    .action = Correct who is elected.

elected_on_too_weak_a_list = Elected on too weak a list
    .explanation = A list below { $percent } of the votes elects nobody.
    .action = Correct the votes or who is elected.

wrong_number_of_assessors = Number of assessors
    .explanation = The office has a president and { $expected } assessors, who all sign.
    .action = Enter each assessor.

signed_before_the_poll = Signed before the poll
    .explanation = The procès-verbal is signed after the poll of { $poll }.
    .action = Correct the day of signing.

suffrages_unlike_the_candidates = Votes of the list
    .explanation = The candidates of this list have { $sum } votes together, which is not the total of the list.
    .action = Check the total and the votes.

more_than_two_votes_a_ballot = More than two votes a ballot
    .explanation = In a proportional vote a candidate has two votes of each valid ballot at most: { $most }.
    .action = Check the votes.

rank_against_the_votes = Rank against the votes
    .explanation = A candidate who has fewer votes stands better than this one.
    .action = Check who is elected, or say why, for example a refused mandate.

equal_votes_out_of_order = Equal votes
    .explanation = A younger candidate with as many votes stands better than this one.
    .action = Give the seat to the oldest, or say why not.

empty_seats = Empty seats
    .explanation = { $seats ->
        [one] { $seats } seat of a titulaire or suppléant stays empty.
       *[other] { $seats } seats of titulaires or suppléants stay empty.
    }
    .action = Check that candidates are lacking.

signed_on_another_day = Signed on another day
    .explanation = The procès-verbal is signed on the spot, on { $poll }.
    .action = Check the day; a differing one can be confirmed all the same.

late_proces_verbal = Late procès-verbal
    .explanation = Without a vote, the procès-verbal is sent by { $latest }.
    .action = Check the day; a late one can be confirmed all the same.

other_seats_of_the_list = Seats of the list
    .explanation = The votes give this list { $titulaires ->
        [one] { $titulaires } titulaire
       *[other] { $titulaires } titulaires
    } and { $suppleants ->
        [one] { $suppleants } suppléant
       *[other] { $suppleants } suppléants
    }.
    .action = Check the votes and who is elected, or say why, for example a refused mandate.

person_never_stood = Never stood
    .explanation = This person is not in the declaration of candidates that was transmitted.
    .action = Correct the matricule, or have the declaration of candidates corrected first.

stood_on_another_list = Another list than declared
    .explanation = This person was not declared as a candidate on this list.
    .action = Correct the list, or have the declaration of candidates corrected first.

somebody_stood = There were candidates
    .explanation = { $count ->
        [one] { $count } candidate was
       *[other] { $count } candidates were
    } declared; the Minister designates delegates only where nobody stands.
    .action = Correct how the poll ended.

candidates_left_out = Candidates without a result
    .explanation = { $count ->
        [one] { $count } declared candidate is
       *[other] { $count } declared candidates are
    } not in the result.
    .action = Add them, or say why, for example a withdrawal.

other_outcome_than_declared = Another outcome than declared
    .explanation = The declaration of candidates says the opposite: a vote unless all candidates agree, and none where they do.
    .action = Check how the poll ended.

poll_not_closed = Poll not closed yet
    .explanation = The poll closes on { $poll }; the result of a vote exists only after the last office has closed.
    .action = Wait for the count before you confirm.

other_than_the_proces_verbal = Other than the record
    .explanation = The signed record says something else here.
    .action = Take what the record says, or have it corrected and signed again.
