### What the codes of a form say: the name of the field, then that of the code.

## situation

situation_candidates = Es liegen gültige Kandidaturen vor
situation_fewer_than_15 = Weniger als 15 Arbeitnehmer
situation_recent_delegation = Betriebsrat vor weniger als einem Jahr gewählt
situation_no_candidate = Keine Kandidatur

## outcome

outcome_vote = Abstimmung
outcome_office = Wahl von Amts wegen
outcome_no_candidate = Keine Kandidatur

## system

system_majorite_relative = Relative Mehrheit
system_representation_proportionnelle = Verhältniswahl

## capacity

capacity_national_union = eine auf nationaler Ebene repräsentative Gewerkschaft
capacity_sector_union = eine in ihrem Sektor repräsentative Gewerkschaft
capacity_outgoing_majority_union = die Mehrheitsgewerkschaft des scheidenden Betriebsrats
capacity_employees = Arbeitnehmer
capacity_electors = Wähler

## sex

sex_female = weiblich
sex_male = männlich
sex_unspecified = ohne Angabe

## status

status_titulaire = als titulaire gewählt
status_suppleant = als suppléant gewählt
status_not_elected = nicht gewählt

## seat

seat_titulaire = titulaire
seat_suppleant = suppléant
