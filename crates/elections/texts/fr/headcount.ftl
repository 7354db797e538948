### For how much contracts count, and what follows from the sum.

## For how much one contract counts

# $hours (Fraction)
# $below (Number)
in_full = Un CDI de { $hours } heures par semaine, donc d'au moins { $below }, compte pour un.

# $hours (Fraction)
# $below (Number)
# $divisor (Fraction)
part_time = { $hours ->
    [one] { $hours } heure par semaine, moins de { $below }, compte
   *[other] { $hours } heures par semaine, moins de { $below }, comptent
} pour { $hours } ÷ { $divisor }.

# $day (Day)
not_running = Le contrat n'est pas en cours le { $day } : il ne compte pas.

permanent_replacement =
    Un CDI compte même s'il remplace un absent : seuls les CDD et les mises à disposition de remplacement sont exclus.

# $hours (Fraction)
# $divisor (Number)
hours_present = La présence compte au prorata : { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
} sur les { $divisor } d'une année.

# $days (Number)
# $of (Number)
# $from (Day)
# $until (Day)
days_present = La présence compte au prorata : { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} sur { $of }, du { $from } au { $until }.

capped = Personne ne compte pour plus d'un.

replacement = Un CDD ou une mise à disposition qui remplace un absent ne compte pas.

apprentice = Les apprentis ne comptent pas, mais ils votent.

student = Les étudiants ne comptent pas.

not_employed = Sans contrat de travail, un dirigeant ne compte pas.

suspended = Un contrat suspendu existe toujours : il compte.

manager = Un dirigeant salarié compte comme tout salarié.

# $since (Day)
transferred =
    Après un transfert d'entreprise, l'ancienneté court depuis l'entrée chez le premier employeur, le { $since }.

# $months (Fraction)
# $least (Number)
mission = { $months } mois de mission dans l'année, au moins { $least } : l'intérimaire compte pour un.

# $months (Fraction)
# $least (Number)
mission_too_short = { $months } mois de mission dans l'année, moins de { $least } : l'intérimaire ne compte pas.

## Several contracts of one person

# $line (Number)
one_person_by_matricule = Même matricule qu'à la ligne { $line } : une seule personne, qui y est comptée.

# $line (Number)
one_person_by_birth = Mêmes nom et date de naissance qu'à la ligne { $line } : une seule personne, qui y est comptée.

# $line (Number)
one_person_by_name =
    Même nom qu'à la ligne { $line }, et un contrat suit l'autre : nous supposons une seule personne, qui y est comptée.

# $hours (Fraction)
hours_added_up = Les heures des contrats d'une même personne s'additionnent : { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
} par semaine.

# $days (Number)
# $of (Number)
presence_under_cdi = La présence de la même personne sous CDI compte aussi : { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} sur { $of }.

# $lines (List)
asked_counted_as_one =
    Les lignes { $lines } portent le même nom et courent en même temps : est-ce une personne ou plusieurs ? Indiquez leurs
    matricules ou leurs dates de naissance ; d'ici là elles comptent pour une personne, ce qui compte davantage.

# $lines (List)
asked_counted_apart =
    Les lignes { $lines } portent le même nom et courent en même temps : est-ce une personne ou plusieurs ? Indiquez leurs
    matricules ou leurs dates de naissance ; d'ici là elles comptent pour plusieurs, ce qui compte davantage.

asked_who_it_is = Une autre ligne porte le même nom et court en même temps : est-ce la même personne ?

# $raw (Fraction)
otherwise_open =
    Dans l'autre cas, l'effectif est de { $raw } : la réponse décide s'il y a une délégation à élire.

# $raw (Fraction)
# $titulaires (Number)
otherwise_other_seats = Dans l'autre cas, l'effectif est de { $raw } : { $titulaires ->
    [one] { $titulaires } titulaire serait à élire
   *[other] { $titulaires } titulaires seraient à élire
}.

# $raw (Fraction)
otherwise_the_same = Dans l'autre cas, l'effectif est de { $raw } : le résultat est le même.

## The sum, the threshold and the rounding

# $counted (Fraction)
# $people (Number)
sum_at_least_16_hours = CDI à partir de 16 heures : { $counted } (personnes : { $people }).

# $counted (Fraction)
# $people (Number)
sum_below_16_hours = CDI de moins de 16 heures : { $counted } (personnes : { $people }).

# $counted (Fraction)
# $people (Number)
sum_cdd = CDD, par leur présence : { $counted } (personnes : { $people }).

# $counted (Fraction)
# $people (Number)
sum_mis_a_disposition = Mis à disposition, par leur présence : { $counted } (personnes : { $people }).

# $counted (Fraction)
# $people (Number)
sum_mission = Intérimaires de l'entreprise de travail intérimaire : { $counted } (personnes : { $people }).

# $counted (Fraction)
# $people (Number)
sum_replacement = CDD et mises à disposition de remplacement : { $counted } (personnes : { $people }).

# $counted (Fraction)
# $people (Number)
sum_apprenti = Apprentis : { $counted } (personnes : { $people }).

# $counted (Fraction)
# $people (Number)
sum_etudiant = Étudiants : { $counted } (personnes : { $people }).

# $counted (Fraction)
# $people (Number)
sum_non_salarie = Dirigeants sans contrat de travail : { $counted } (personnes : { $people }).

# $counted (Fraction)
# $people (Number)
sum_not_running = CDI qui ne sont pas en cours : { $counted } (personnes : { $people }).

# $raw (Fraction)
# $threshold (Number)
reached = L'effectif de { $raw } atteint le seuil de { $threshold }.

# $raw (Fraction)
# $threshold (Number)
not_reached = L'effectif de { $raw } n'atteint pas le seuil de { $threshold } : il n'y a pas de délégation à élire.

# $raw (Fraction)
# $threshold (Number)
day_not_reached = L'effectif de { $raw } au jour de computation n'atteint pas le seuil de { $threshold }.

ask_for_codes = Une entreprise qui doit élire et n'a pas reçu la lettre de l'ITM lui demande ses codes.

declare_none = Une entreprise qui a reçu la lettre de l'ITM sans devoir élire le déclare par la démarche 3.

# $raw (Fraction)
# $threshold (Number)
not_reached_unrounded =
    L'effectif de { $raw } n'est pas arrondi pour le seuil de { $threshold } : il n'y a pas de délégation à élire.

months_unknown = Les effectifs des douze mois précédents ne sont pas connus : seul le jour de computation est jugé.

# $value (Fraction)
# $threshold (Number)
months_min_reached = Le plus petit effectif des douze mois est { $value } : le seuil de { $threshold } est atteint.

# $value (Fraction)
# $threshold (Number)
months_min_not_reached =
    Le plus petit effectif des douze mois est { $value }, sous le seuil de { $threshold } : il n'y a pas de délégation
    à élire.

# $value (Fraction)
# $threshold (Number)
months_average_reached = La moyenne des douze mois est { $value } : le seuil de { $threshold } est atteint.

# $value (Fraction)
# $threshold (Number)
months_average_not_reached =
    La moyenne des douze mois est { $value }, sous le seuil de { $threshold } : il n'y a pas de délégation à élire.

# $threshold (Number)
months_reached_day_not =
    Les douze mois atteignent le seuil de { $threshold }, le jour de computation non : demandez à l'ITM ce qui vaut.

# $raw (Fraction)
# $band (Number)
rounded_down = Pour le tableau des sièges, { $raw } est arrondi vers le bas à { $band }.

# $raw (Fraction)
# $band (Number)
rounded_half_up = Pour le tableau des sièges, { $raw } est arrondi au plus proche : { $band }.
