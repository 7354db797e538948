no_lot_to_draw = No lot to draw
    .explanation = This lot decides nothing: no tie is left open by votes or age.
    .action = Remove this lot, or correct the votes.

not_among_the_tied = Not among the tied
    .explanation = This list or candidate is not tied with the others of the lot, or stands in it twice.
    .action = Correct the lot.

incomplete_lot = Incomplete lot
    .explanation = The lot must name { $least } of the tied at least, in order.
    .action = Complete the lot.

unknown_name = Unknown name
    .explanation = No list and no candidate has this name here.
    .action = Correct the name.

candidate_twice = Candidate twice
    .explanation = Another candidate has this identifier already.
    .action = Give each of them one of their own.

wrong_number_of_candidates = Number of candidates
    .explanation = This number is not that of the candidates listed: { $found }.
    .action = Correct the number.
