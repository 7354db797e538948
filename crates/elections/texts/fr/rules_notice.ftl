# code: F.101
# $expected (Number)
breakdown_unlike_the_headcount = Ventilation de l'effectif
    .explanation = Les catégories donnent un effectif de { $expected }.
    .action = Corrigez le total ou une catégorie.

# code: F.102
# $below (Number)
too_many_hours_of_part_time_employees = Heures des temps partiels
    .explanation = Ces salariés travaillent chacun moins de 16 heures ; ensemble moins de { $below ->
        [one] { $below } heure
       *[other] { $below } heures
    } par semaine.
    .action = Corrigez les heures, ou comptez ces salariés parmi ceux de 16 heures et plus.

# code: F.103
# $employees (Number)
presence_above_one = Présence au prorata
    .explanation = { $employees ->
        [0] Sans salarié, rien ne compte.
        [one] Ce salarié compte pour un au plus.
       *[other] Ces { $employees } salariés comptent chacun pour un au plus.
    }
    .action = Corrigez le nombre compté.

# code: F.104
# $least (Number)
no_obligation_to_elect = Pas d'obligation d'élire
    .explanation = Une délégation est élue à partir de { $least } salariés.
    .action = Déclarez un effectif inférieur à { $least } par la démarche des candidats.

# code: F.105
# $earliest (Day)
# $latest (Day)
opening_day_out_of_reach = Jour d'ouverture du scrutin
    .explanation = Le scrutin s'ouvre entre le { $earliest } et le { $latest }.
    .action = Corrigez le jour d'ouverture.

# code: F.106
# $minutes (Number)
poll_too_short = Durée du scrutin
    .explanation = Le scrutin est ouvert pendant au moins { $minutes } minutes.
    .action = Corrigez les heures.

# code: F.107
# $poll (Day)
notice_posted_after_the_opening = Avis affiché après l'ouverture
    .explanation = L'avis est affiché avant l'ouverture du scrutin le { $poll }.
    .action = Corrigez le jour d'affichage.

# code: W.101
# $latest (Day)
notice_posted_late = Avis affiché tard
    .explanation = L'avis est affiché au moins un mois avant le scrutin, au plus tard le { $latest }.
    .action = Vérifiez le jour ; un retard n'empêche pas de confirmer.

# code: W.102
# $down (Number)
# $up (Number)
the_rounding_decides = L'arrondi décide
    .explanation =
        Arrondi vers le bas, l'effectif est { $down }, au plus proche { $up }; l'élection n'est pas la même, et la loi
        ne dit pas comment arrondir.
    .action = Décidez, et notez pourquoi.

# code: W.103
poll_outside_the_window = Scrutin hors période
    .explanation = Le renouvellement général a lieu entre le 1er février et le 31 mars.
    .action = Vérifiez que l'élection se tient hors période.

# code: W.104
# $expected (Day)
other_opening_day = Autre jour d'ouverture
    .explanation = Selon le dossier, le scrutin s'ouvre le { $expected }; les délais courent de ce jour.
    .action = Corrigez le jour, ou faites corriger le dossier.
