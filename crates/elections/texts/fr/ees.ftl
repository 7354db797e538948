### The delegation of an economic and social entity.

# $threshold (Number)
no_delegation = Une entreprise de moins de { $threshold } salariés n'a pas de délégation qui enverrait des délégués.

# $headcount (Number)
# $titulaires (Number)
band = Une entreprise de { $headcount } salariés envoie { $titulaires ->
    [one] un titulaire et un suppléant.
   *[other] { $titulaires } titulaires et autant de suppléants.
}

# $latest (Day)
# $months (Number)
open = Les délégations peuvent faire la demande jusqu'au { $latest }, { $months } mois après les élections.

# $least (Number)
too_few = Il faut la demande d'au moins { $least } délégations.

# $months (Number)
# $latest (Day)
too_late = Les { $months } mois après les élections ont pris fin le { $latest }.

# $companies (Number)
# $threshold (Number)
# $together (Number)
small_firms =
    Au moins { $companies } entreprises, chacune sous { $threshold } salariés, en ont { $together } ensemble :
    { $threshold } salariés peuvent saisir l'ITM, qui fixe la date ; le vote est majoritaire.

# $companies (Number)
# $threshold (Number)
# $together (Number)
not_small_firms =
    Il faut au moins { $companies } entreprises, chacune sous { $threshold } salariés, qui en ont { $threshold }
    ensemble ; elles en ont { $together }.
