### Whether a delegation is elected, how many sit in it, and by which system.

# $threshold (Number)
no_obligation = En dessous de { $threshold } salariés, il n'y a pas de délégation à élire.

# $headcount (Number)
# $titulaires (Number)
band = Un effectif de { $headcount } donne { $titulaires ->
    [one] un titulaire et un suppléant.
   *[other] { $titulaires } titulaires et autant de suppléants.
}

# $headcount (Number)
# $top (Number) - the headcount at which the table ends
# $over (Number)
# $steps (Number) - how often the step is whole in what is over
# $step (Number)
# $base (Number) - the seats at the end of the table
steps = { $headcount } dépasse { $top } de { $over } : { $steps } fois { $step } en entier, donc { $base } + { $steps }.

# $threshold (Number)
majority = En dessous de { $threshold } salariés, le vote est à la majorité relative.

# $threshold (Number)
proportional = À partir de { $threshold } salariés, le vote est proportionnel.
