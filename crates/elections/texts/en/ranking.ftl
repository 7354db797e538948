### Who is elected among candidates.

order = Candidates are ranked by votes: { $titulaires ->
    [0] none is a titulaire,
    [one] the first is a titulaire,
   *[other] the first { $titulaires } are titulaires,
} { $suppleants ->
    [0] none is a suppléant.
    [one] the next is a suppléant.
   *[other] the next { $suppleants } are suppléants, in this order.
}

oldest = With { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
} each, the oldest goes first: { $candidates }.

draw_titulaires = Same votes and same date of birth: lots must decide who is titulaire among { $candidates }.

draw_elected = Same votes and same date of birth: lots must decide who is elected among { $candidates }.

draw_order = Same votes and same date of birth: lots must decide the order of the suppléants { $candidates }.

drawn = Same votes and same date of birth; the order drawn by lot: { $candidates }.

passed_over = { $candidate } died or withdrew: the votes stay counted, the seat goes to the next one.

too_few_votes = It takes at least { $least ->
    [one] { $least } vote
   *[other] { $least } votes
} to be elected; { $candidates } { $candidates ->
    [one] has too few.
   *[other] have too few.
}

vacant =
    Seats that stay vacant for lack of candidates: { $titulaires } of titulaires and { $suppleants } of suppléants.

other_votes_per_elector = Note: an elector has one vote per seat, { $expected } in all, not { $said }.
