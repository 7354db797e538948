### Whether a delegation is elected, how many sit in it, and by which system.

no_obligation = Below { $threshold } employees no delegation is elected.

band = A headcount of { $headcount } gives { $titulaires ->
    [one] one titulaire and one suppléant.
   *[other] { $titulaires } titulaires and as many suppléants.
}

steps = { $headcount } is { $over } above { $top }: { $steps ->
    [0] { $step } does not fit into that
    [one] { $step } fits into that once
   *[other] { $step } fits into that { $steps } times
}, so { $base } + { $steps }.

majority = Below { $threshold } employees the vote is by relative majority.

proportional = From { $threshold } employees on the vote is proportional.
