### The training leave of delegates.

# $threshold (Number)
no_delegation =
    En dessous de { $threshold } salariés, il n'y a pas de délégation, donc pas de congé-formation.

# $headcount (Number)
# $weeks (Number)
per_mandate = Pour { $headcount } salariés, un titulaire a { $weeks ->
    [one] { $weeks } semaine
   *[other] { $weeks } semaines
} de congé-formation par mandat.

# $headcount (Number)
# $weeks (Number)
per_year = Pour { $headcount } salariés, un titulaire a { $weeks ->
    [one] { $weeks } semaine
   *[other] { $weeks } semaines
} de congé-formation par an.

# $hours (Number)
first_mandate = Un titulaire élu pour la première fois a { $hours } heures de plus.

half = Un suppléant a la moitié.
