### The hours that a delegation has, and its share among the lists.

no_delegation = Below { $threshold } employees there is no delegation and no credit of hours.

freed_instead = From { $from } employees on, freed delegates take the place of the credit of hours.

formula =
    { $hours } hours × { $headcount } employees ÷ { $divisor } { $exact }, so { $rounded ->
        [one] { $rounded } hour
       *[other] { $rounded } hours
    } a week; a half is rounded up.

too_few_seats = List { $list } has { $seats ->
    [0] none
   *[other] { $seats }
} of { $all } seats, less than { $percent }: it has no share.

in_proportion = { $hours ->
    [one] The hour is
   *[other] The { $hours } hours are
} shared in proportion to the { $votes ->
    [one] only vote
   *[other] { $votes } votes
} of the lists that have enough seats.

one_list = Only one list has enough seats: it has the { $hours ->
    [one] hour.
   *[other] { $hours } hours.
}

no_votes =
    These lists have no votes, for instance after an election without a vote; no known text says how to share the
    { $hours ->
        [one] hour.
       *[other] { $hours } hours.
    }

drawn = Between equals, the drawing of lots gave one more hour to { $lists }.

largest_remainder =
    In whole hours: each list has the whole part of its share, the rest goes to the largest remainders.

draw = For { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
} these lists are equal: { $lists }. Lots must be drawn.
