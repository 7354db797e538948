### The time of the equality delegate.

# $threshold (Number)
no_delegation =
    En dessous de { $threshold } salariés, il n'y a pas de délégation, donc pas de délégué à l'égalité.

# $headcount (Number)
# $hours (Number)
monthly = Pour { $headcount } salariés, le délégué à l'égalité a { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
} par mois en plus.

# $headcount (Number)
# $above (Number)
# $hours (Number)
weekly = Pour { $headcount } salariés, donc au-dessus de { $above }, le délégué à l'égalité a { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
} par semaine en plus.
