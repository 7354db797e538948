### How the seats are shared among the lists. The steps of a procès-verbal, in their order.

## Parts of the sentences below

votes = { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
}

total_votes = { $total ->
    [one] { $total } vote
   *[other] { $total } votes
}

all_seats = { $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
}

seats_won = { $titulaires ->
    [0] { $suppleants ->
        [0] no seat
        [one] no titulaire and one suppléant
       *[other] no titulaire and { $suppleants } suppléants
    }
    [one] one titulaire and { $suppleants ->
        [0] no suppléant
        [one] one suppléant
       *[other] { $suppleants } suppléants
    }
   *[other] { $titulaires } titulaires and { $suppleants ->
        [0] no suppléant
        [one] one suppléant
       *[other] { $suppleants } suppléants
    }
}

seats_vacant = { $seats ->
    [one] the seat of titulaire and that of suppléant stay vacant
   *[other] the { $seats } seats of titulaires and as many of suppléants stay vacant
}

## The votes

total = { $lists ->
    [0] There is no list: { total_votes }.
    [one] The only list has { total_votes }.
   *[other] The { $lists } lists have { total_votes } together.
}

no_suffrages = Without a valid vote nobody is elected: { seats_vacant }.

## The threshold

above = { $list } has { votes }, more than { $percent } of the votes ({ $least }): it takes part.

exactly = { $list } has { votes }, exactly { $percent } of the votes ({ $least }): that is enough, it takes part.

below = { $list } has { votes }, less than { $percent } of the votes ({ $least }): it wins no seat.

nobody = No list has { $percent } of the votes: { seats_vacant }.

## The nombre électoral

quotient =
    The total ({ $total }) divided by { $divisor } ({ all_seats } plus one) is { $value }; the nombre électoral is the
    next whole number above: { $quotient }.

quotient_divides =
    The total ({ $total }) divided by { $divisor } ({ all_seats } plus one) is exactly { $below }. The nombre électoral
    is the next whole number above: { $quotient }, not { $below }.

quotient_divides_and_overflows =
    The total ({ $total }) divided by { $divisor } ({ all_seats } plus one) is exactly { $below }. The nombre électoral
    is nevertheless the next whole number above: { $quotient }, not { $below }; with { $below }, { $given ->
        [one] { $given } seat
       *[other] { $given } seats
    } would be allocated instead of { $seats }.

## The first round

first_round = { $seats ->
    [0] { $list }: { $votes }, less than { $quotient }, gives no seat yet.
    [one] { $list }: { $votes } divided by { $quotient } gives one seat (whole part).
   *[other] { $list }: { $votes } divided by { $quotient } gives { $seats } seats (whole part).
}

capped = { $candidates ->
    [0] { $list } has no candidate
    [one] { $list } has only one candidate
   *[other] { $list } has only { $candidates } candidates
}: { $seats ->
    [one] one seat beyond that is offered to the other lists.
   *[other] { $seats } seats beyond that are offered to the other lists.
}

after_first_round = Seats allocated in this way: { $given }; seats left: { $left }.

## Seat by seat

one_quotient = { $list } ({ $votes } ÷ { $divisor } { $value })

full = { $list } has no candidate left for a seat ({ $candidates } in all): it takes no further part in the quotients.

highest = Seat { $seat }: { $quotients }. { $list } has the highest quotient and takes the seat.

most_suffrages =
    Seat { $seat }: { $quotients }. { $tie } share the highest quotient; with equal quotients, the seat goes to the
    list that has the most votes: { $list } ({ $votes }).

one_each =
    Seat { $seat }: { $quotients }. { $tie } share the highest quotient; each of those with { votes } gets one of the
    seats left, in whatever order. This seat is recorded for { $list }.

lot =
    Seat { $seat }: { $quotients }. { $tie } share the highest quotient; with equal votes ({ $votes }), the drawing of
    lots gave it to { $list }.

open =
    From seat { $seat } on: { $quotients }. { $tie } share the highest quotient; even the number of votes ({ $votes })
    does not decide, and no text that is known goes further.

## What is open

lots_needed = To be drawn by lot: { $seats ->
    [one] one seat among { $lists }.
   *[other] { $seats } seats among { $lists }, one for each at most.
}

choice_needed = Too few candidates on { $lists }: { $seats ->
    [0] to be decided whether their seats beyond that go to the other lists or stay vacant.
    [one] to be decided whether this seat goes to the other lists or stays vacant.
   *[other] to be decided whether these { $seats } seats go to the other lists or stay vacant.
}

lot_waits =
    The drawing of lots that was given waits for this decision, which shows whether one is needed, and among whom.

## The result

all_seated = { $candidates ->
    [one] The only candidate of { $list } is a titulaire.
   *[other] All { $candidates } candidates of { $list } are titulaires.
}

vacant_titulaires = Seats of titulaires that stay vacant for lack of candidates: { $seats }.

suppleants = Each list has as many suppléants as titulaires, as far as it has candidates.

vacant_suppleants = Seats of suppléants that stay vacant: { $seats }.

result = { $list }: { seats_won }.

result_so_far = Already certain for { $list }: { seats_won }.

## What does not fit the headcount

other_headcount = Note: a headcount of { $headcount } gives { $expected ->
    [0] no titulaire,
    [one] one titulaire,
   *[other] { $expected } titulaires,
} not { $titulaires }.

other_system = Note: with a headcount of { $headcount } this is not the voting system that applies.
