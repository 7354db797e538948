### How many delegates are freed from all other work.

## Parts of the sentences below

freed_delegates = { $freed ->
    [one] { $freed } freed delegate
   *[other] { $freed } freed delegates
}

## The sentences

none = Below { $from } employees no delegate is freed.

band = A headcount of { $headcount } gives { freed_delegates }.

full_steps = A headcount of { $headcount } is { $steps ->
    [0] less than one whole step
    [one] one whole step
   *[other] { $steps } whole steps
} of { $step } above { $top }: { $base } + { $steps } = { freed_delegates }. The law does not say whether a step that is
    begun is enough.

started_steps = A headcount of { $headcount } is { $steps ->
    [one] one begun step
   *[other] { $steps } begun steps
} of { $step } above { $top }: { $base } + { $steps } = { freed_delegates }. The law does not say whether a step that is
    begun is enough.

named =
    Above { $above } employees each national union with a collective agreement names one of them: { $named } in all.

more_unions = { $unions } unions may name one, but there { $freed ->
    [one] is only { $freed } freed delegate
   *[other] are only { $freed } freed delegates
}: they must settle it among themselves.

elected = The delegation chooses { $elected ->
    [one] { $elected } freed delegate
   *[other] { $elected } freed delegates
} by a secret ballot of lists, in proportion.
