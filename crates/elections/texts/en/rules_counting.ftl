unknown_candidate = Unknown candidate
    .explanation = No candidacy of this name stands on the ballot.
    .action = Correct the name, or complete the candidacies.

other_size_of_the_list = Size of the list
    .explanation = The list has { $size ->
        [one] { $size } candidate
       *[other] { $size } candidates
    }; as many names belong to it, no more and no fewer.
    .action = Correct the number or the names.

candidate_named_twice = Candidate named twice
    .explanation = A candidate is named twice, here or on another list.
    .action = Name each candidate once only.

unknown_list = Unknown list
    .explanation = No list of this name is among the candidacies.
    .action = Correct the name, or complete the candidacies.

one_principal_office = One principal office
    .explanation = Exactly one office is the principal office; it gathers the others.
    .action = Say which office is the principal one.

two_offices_of_one_name = Two offices of one name
    .explanation = Another office has this name already; is it counted twice?
    .action = Give each office a name of its own, or remove the double one.

president_absent = President absent
    .explanation = Each polling office has a president.
    .action = Say who presided over this office.

contested_ballots_not_decided = Contested ballots not decided
    .explanation = The electoral office has yet to decide on { $undecided ->
        [one] { $undecided } ballot
       *[other] { $undecided } ballots
    }.
    .action = Let the electoral office decide; its decision stands in the procès-verbal.

more_contested_ballots_than_ballots = More contested ballots than ballots
    .explanation = The ballots that the electoral office decided on are among the valid, blank and invalid ones.
    .action = Correct these numbers.

fewer_votes_than_valid_ballots = Fewer votes than valid ballots
    .explanation = A ballot without a vote is blank: { $valid ->
        [one] { $valid } valid ballot holds
       *[other] { $valid } valid ballots hold
    } at least as many votes, not { $votes }.
    .action = Count the votes again, or the blank ballots.

impossible_list_votes = Impossible list votes
    .explanation =
        Each filled circle gives the list { $size } votes: their number is a multiple of { $size }, { $most } at most.
    .action = Count the filled circles again.

more_rejected_than_postal_votes = More rejected than postal votes
    .explanation = Rejected envelopes are among the postal votes.
    .action = Correct both numbers.

fewer_votes_than_circles = Fewer votes than circles
    .explanation = { $circles ->
        [one] { $circles } circle of the list gives
       *[other] { $circles } circles of the list give
    } this candidate at least as many votes.
    .action = Add the list votes to the nominal votes of the candidate.

offices_unlike_the_general_count = Offices and general count
    .explanation = The offices make { $expected } together, not { $said }.
    .action = Correct the general count, or the office at fault.

office_too_small_for_secrecy = Office too small for secrecy
    .explanation = Fewer than { $least } ballots: the numbers of this office may reveal votes.
    .action = Mix these ballots with those of the principal office before the count, and publish the general count only.

postal_votes_in_an_additional_office = Postal votes in an additional office
    .explanation = Postal votes are addressed to the president of the principal office.
    .action = Check where these votes are counted.

candidates_without_a_number = Candidates without a number
    .explanation = { $candidates ->
        [one] { $candidates } candidate has
       *[other] { $candidates } candidates have
    } no number of votes here; it is taken for zero.
    .action = Enter each number, zero too.
