### How many delegates are freed from all other work.

## Parts of the sentences below

freed_delegates = { $freed ->
    [one] { $freed } délégué libéré
   *[other] { $freed } délégués libérés
}

## The sentences

# $from (Number)
none = En dessous de { $from } salariés, aucun délégué n'est libéré.

# $headcount (Number)
# $freed (Number)
band = Un effectif de { $headcount } donne { freed_delegates }.

# $headcount (Number)
# $top (Number) - the headcount at which the table ends
# $steps (Number) - how often the step is whole in what is over
# $step (Number)
# $base (Number) - those at the end of the table
# $freed (Number)
full_steps = Un effectif de { $headcount } dépasse { $top } { $steps ->
    [0] de moins d'une tranche entière
    [one] d'une tranche entière
   *[other] de { $steps } tranches entières
} de { $step } : { $base } + { $steps } = { freed_delegates }. La loi ne dit pas si une tranche entamée suffit.

# $headcount (Number)
# $top (Number) - the headcount at which the table ends
# $steps (Number) - how many steps are begun in what is over
# $step (Number)
# $base (Number) - those at the end of the table
# $freed (Number)
started_steps = Un effectif de { $headcount } dépasse { $top } { $steps ->
    [one] d'une tranche entamée
   *[other] de { $steps } tranches entamées
} de { $step } : { $base } + { $steps } = { freed_delegates }. La loi ne dit pas si une tranche entamée suffit.

# $above (Number)
# $named (Number)
named =
    Au-dessus de { $above } salariés, chaque syndicat national lié par une convention collective en désigne un :
    { $named } en tout.

# $unions (Number)
# $freed (Number)
more_unions = { $unions } syndicats peuvent désigner, mais il n'y a que { freed_delegates } : à régler entre eux.

# $elected (Number)
elected = La délégation choisit { $elected ->
    [one] { $elected } délégué libéré
   *[other] { $elected } délégués libérés
} au scrutin secret de liste, à la proportionnelle.
