### Decisions about a poll, and how it stands.

# $kind (crate::DecisionKind)
kind = { $kind ->
    [facts] Données du scrutin fixées
    [contestation] Contestation introduite
    [appeal] Recours introduit
    [dismissal] Contestation ou recours rejeté
    [recount] Nouveau comptage
    [annulment] Annulation
    [re_run] Nouveau scrutin ordonné
    [renewal] Renouvellement intégral ordonné
    [designation] Désignation d'office
    [prolongation] Mandat prolongé
   *[end] Fin de la délégation
}

# $maker (crate::DecisionMaker)
maker = { $maker ->
    [itm] Directeur de l'Inspection du travail et des mines
    [minister] Ministre du Travail
    [administrative_tribunal] Tribunal administratif
   *[administrative_court] Cour administrative
}

# $standing (crate::PollStanding)
standing = { $standing ->
    [contested] Contesté
    [appeal_pending] Recours pendant
    [annulled] Annulé
    [re_run_ordered] Nouveau scrutin ordonné
    [designated] Délégués désignés d'office
    [prolonged] Mandat prolongé
    [renewal_ordered] Renouvellement intégral ordonné
   *[ended] Délégation terminée
}
