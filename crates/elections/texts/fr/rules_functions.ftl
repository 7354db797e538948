# code: F.501
# $poll (Day)
meeting_before_the_election = Réunion avant l'élection
    .explanation = La réunion constituante suit le scrutin du { $poll }.
    .action = Corrigez le jour de la réunion.

# code: F.502
# $meeting (Day)
letter_before_the_meeting = Lettre avant la réunion
    .explanation = Le président écrit à l'employeur après la réunion du { $meeting }.
    .action = Corrigez le jour de la lettre.

# code: F.503
# $titulaires (Number)
office_not_filled = Fonction non pourvue
    .explanation = Une délégation de { $titulaires } titulaires élit un président, un vice-président et un secrétaire.
    .action = Indiquez cette personne.

# code: W.501
# $latest (Day)
late_meeting = Réunion tardive
    .explanation = La réunion constituante a lieu dans le mois de l'élection, au plus tard le { $latest }.
    .action = Vérifiez le jour ; un retard n'empêche pas de confirmer.

# code: W.502
# $latest (Day)
late_letter = Lettre tardive
    .explanation = Le président écrit à l'employeur dans les trois jours, au plus tard le { $latest }.
    .action = Vérifiez le jour ; un retard n'empêche pas de confirmer.

# code: W.503
# $titulaires (Number)
# $expected (Number)
other_size_of_the_bureau = Taille du bureau
    .explanation = Avec { $titulaires ->
        [one] { $titulaires } titulaire
       *[other] { $titulaires } titulaires
    }, le bureau a { $expected ->
        [one] { $expected } membre
       *[other] { $expected } membres
    } en plus de ses trois fonctions.
    .action = Vérifiez les membres du bureau.

# code: W.504
two_offices_of_one_person = Deux fonctions au bureau
    .explanation = Cette personne a déjà une fonction dans le bureau.
    .action = Vérifiez que le cumul est voulu.

# code: W.505
# $until (Day)
contestation_still_possible = Contestation encore possible
    .explanation = L'élection peut être contestée jusqu'au { $until }.
    .action = Attendez de préférence la fin de ce délai ; la réunion reste possible.

# code: F.504
office_holder_not_elected = Fonction sans mandat
    .explanation = Le président, le vice-président, le secrétaire et les membres du bureau sont des titulaires ; cette personne n'est pas élue selon le résultat transmis.
    .action = Corrigez la personne, ou faites d'abord corriger le résultat.

# code: F.505
equality_delegate_not_elected = Délégué à l'égalité non élu
    .explanation = Le délégué à l'égalité est un titulaire ou un suppléant ; cette personne n'est pas élue selon le résultat transmis.
    .action = Corrigez la personne, ou faites d'abord corriger le résultat.

# code: W.506
office_of_a_suppleant = Fonction d'un suppléant
    .explanation = Selon le résultat transmis, cette personne est suppléante ; les fonctions du bureau reviennent aux titulaires.
    .action = Vérifiez que cette personne a remplacé un titulaire.
