### The term of a delegation, and what happens to it between two national polls.

## Parts of the sentences below

titulaires_missing = { $missing ->
    [one] One titulaire of the list is missing
   *[other] { $missing } titulaires of the list are missing
}

suppleants_follow = { $missing ->
    [one] a suppléant of that list takes the place
   *[other] suppléants of that list take their places
}

## The next national poll

five_years = The term is { $years ->
    [one] { $years } year.
   *[other] { $years } years.
}

window = The national poll falls between { $from } and { $until }; its day is not published.

unexpected_poll =
    The national poll given ({ $next }) is not the one that follows in the cycle of { $years } years ({ $expected }).
    Check it.

renewed =
    Elected on { $elected }, the delegation is one year old on { $renewed_from }: it is renewed at the national poll
    ({ $next }).

prolonged =
    Elected on { $elected }, the delegation is one year old only on { $renewed_from }, after the national poll
    ({ $next }): it is prolonged for five years, until the poll that follows ({ $ends }).

undecided =
    Elected on { $elected }: a national poll from { $renewed_from } on renews it, an earlier one prolongs it. The day is
    still to be published.

## The headcount

no_obligation = { $headcount ->
    [one] { $headcount } employee
   *[other] { $headcount } employees
}, below { $threshold }: no delegation is elected.

threshold_reached =
    With { $headcount } employees the threshold of { $threshold } is reached: the company elects outside of the national
    poll.

continues_below =
    The headcount has fallen to { $headcount }, below { $threshold }: the delegation stays as it is until the end
    of the term.

continues =
    The headcount is { $headcount }: the delegation stays as it is until the end of the term.

## Empty places

replaced = { titulaires_missing }: { suppleants_follow }.

suppleants_unknown = { titulaires_missing }: { suppleants_follow }; say how many are left.

may_be_ordered =
    { titulaires_missing } and the suppléants no longer suffice: the minister may order a full renewal, on the advice of
    the unions that sit in it.

## A transfer

survives = What is transferred keeps its autonomy: its delegation remains.

joins =
    The autonomy is lost: the delegates join the receiving delegation until the next renewal; president and board are
    chosen anew within one month.

acts_for_all = The receiving entity has no delegation: the transferred one acts for all.

## One delegate

mandate_ends = The mandate of the delegate ends.

ends_at_installation = Whoever is not re-elected stays in office until the new delegation is installed.
