# code: F.001
# $headcount (Number)
# $expected (Number)
wrong_number_of_seats = Nombre de sièges
    .explanation = Un effectif de { $headcount } donne { $expected ->
        [one] { $expected } titulaire
       *[other] { $expected } titulaires
    } et autant de suppléants.
    .action = Indiquez { $expected }, ou corrigez l'effectif.

# code: F.002
# $headcount (Number)
# $expected (crate::VotingSystem)
wrong_voting_system = Système de vote
    .explanation =
        Le vote est à la majorité relative en dessous de 100 salariés, proportionnel à partir de 100. Effectif :
        { $headcount }.
    .action = Choisissez { $expected ->
        [majorite_relative] la majorité relative
       *[representation_proportionnelle] la représentation proportionnelle
    }, ou corrigez l'effectif.

# code: F.003
person_entered_twice = Personne inscrite deux fois
    .explanation = Ce matricule figure déjà plus haut; personne ne se présente deux fois.
    .action = Retirez l'une des deux.

# code: F.004
# $expected (Day)
other_day_of_the_poll = Jour du scrutin
    .explanation = Le scrutin de cette élection se clôt le { $expected }.
    .action = Indiquez ce jour.

# code: W.001
# $known (Number)
headcount_other_than_on_file = Effectif différent du dossier
    .explanation = Le dossier de l'élection porte un effectif de { $known }.
    .action = Vérifiez l'effectif ; un écart n'empêche pas de confirmer.

# code: F.005
# $today (Day)
day_to_come = Jour à venir
    .explanation = Ce jour n'est pas encore venu : nous sommes le { $today }.
    .action = Corrigez le jour, ou attendez-le avant de confirmer.

# code: F.006
# $until (Moment)
candidatures_still_open = Candidatures encore ouvertes
    .explanation = Les candidatures sont reçues jusqu'au { $until }, prolongation comprise s'il y en a une.
    .action = Attendez la clôture avant de constater qui se présente.
