### What the codes of a form say: the name of the field, then that of the code.

## situation

situation_candidates = There are valid candidacies
situation_fewer_than_15 = Fewer than 15 employees
situation_recent_delegation = Delegation elected less than a year ago
situation_no_candidate = No candidacy

## outcome

outcome_vote = Vote
outcome_office = Élection d'office
outcome_no_candidate = No candidacy

## system

system_majorite_relative = Relative majority
system_representation_proportionnelle = Proportional representation

## capacity

capacity_national_union = a union representative at the national level
capacity_sector_union = a union representative in its sector
capacity_outgoing_majority_union = the majority union of the outgoing delegation
capacity_employees = employees
capacity_electors = electors

## sex

sex_female = female
sex_male = male
sex_unspecified = unspecified

## status

status_titulaire = elected titulaire
status_suppleant = elected suppléant
status_not_elected = not elected

## seat

seat_titulaire = titulaire
seat_suppleant = suppléant
