### Who takes the place of a delegate who goes.

next_suppleant =
    The next suppléant of the same list becomes titulaire, in the order of votes; between equals the oldest.

drawn = Same votes and same date of birth: lots decided which suppléant becomes titulaire.

draw = { $equal } suppléants have the same number of votes and were born on the same day: lots must be drawn.

nobody_left =
    No suppléant of the list is left and its titulaires are incomplete: the minister may order a full renewal, on the
    advice of the unions that sit in the delegation.

suppleant_gone = A suppléant who leaves is not replaced; those behind move up.
