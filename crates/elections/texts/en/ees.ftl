### The delegation of an economic and social entity.

no_delegation = A company below { $threshold } employees has no delegation that would send delegates.

band = A company of { $headcount } employees sends { $titulaires ->
    [one] one titulaire and one suppléant.
   *[other] { $titulaires } titulaires and as many suppléants.
}

open = The delegations can make the request until { $latest }, { $months } months after the elections.

too_few = At least { $least } delegations must ask.

too_late = The { $months } months after the elections ended on { $latest }.

small_firms =
    At least { $companies } companies, each below { $threshold }, have { $together } employees together: { $threshold }
    employees may ask the ITM, which fixes the day; the vote is by majority.

not_small_firms =
    It takes at least { $companies } companies, each below { $threshold }, that have { $threshold } employees together;
    they have { $together }.
