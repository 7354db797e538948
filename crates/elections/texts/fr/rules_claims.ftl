# code: F.201
# $days (Number)
claims_period_too_short = Délai de réclamation trop court
    .explanation = Les salariés ont { $days } jours ouvrés pour réclamer.
    .action = Prolongez le délai.

# code: F.202
# $poll (Day)
lists_deposited_after_the_opening = Listes déposées après l'ouverture
    .explanation = Les listes électorales sont déposées avant l'ouverture du scrutin le { $poll }.
    .action = Corrigez le jour du dépôt.

# code: W.201
# $latest (Day)
lists_deposited_late = Listes déposées tard
    .explanation = Les listes sont déposées au moins trois semaines avant le scrutin, au plus tard le { $latest }.
    .action = Vérifiez le jour ; un retard n'empêche pas de confirmer.

# code: W.202
# $from (Day)
# $until (Day)
other_claims_period = Autre délai de réclamation
    .explanation = Les trois jours ouvrés qui suivent le dépôt vont du { $from } au { $until }.
    .action = Vérifiez les jours ; un écart n'empêche pas de confirmer.

# code: W.203
# $expected (Day)
posted_on_another_day = Affichage un autre jour
    .explanation = L'avis est affiché le jour du dépôt des listes, le { $expected }.
    .action = Vérifiez le jour d'affichage.
