### What the codes of a form say: the name of the field, then that of the code.
### code: message
### found by code

## situation

situation_candidates = Des candidatures sont valables
situation_fewer_than_15 = Moins de 15 salariés
situation_recent_delegation = Délégation élue il y a moins d'un an
situation_no_candidate = Aucune candidature

## outcome

outcome_vote = Vote
outcome_office = Élection d'office
outcome_no_candidate = Aucune candidature

## system

system_majorite_relative = Majorité relative
system_representation_proportionnelle = Représentation proportionnelle

## capacity

capacity_national_union = un syndicat représentatif sur le plan national
capacity_sector_union = un syndicat représentatif dans son secteur
capacity_outgoing_majority_union = le syndicat majoritaire de la délégation sortante
capacity_employees = des salariés
capacity_electors = des électeurs

## sex

sex_female = féminin
sex_male = masculin
sex_unspecified = non indiqué

## status

status_titulaire = élu titulaire
status_suppleant = élu suppléant
status_not_elected = non élu

## seat

seat_titulaire = titulaire
seat_suppleant = suppléant
