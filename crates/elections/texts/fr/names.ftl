### What steps, those who act at them and voting systems are called.

# $event (crate::calendar::Event)
event = { $event ->
    [ministerial_order] Arrêté ministériel fixant la date du scrutin
    [codes_latest] Envoi des codes d'identification par lettre recommandée
    [reference_period] Période de référence de l'effectif
    [computation_date] Date de computation de l'effectif
    [notice_latest] Affichage de l'avis d'élection, démarche 1
    [postal_request_latest] Demande d'autorisation du vote par correspondance
    [lists_deposit_latest] Dépôt des listes électorales, au soir
    [claims_notice_latest] Affichage de l'avis de réclamation, démarche 2
    [claims] Réclamations contre les listes électorales
    [candidates_deadline] Clôture des candidatures
    [candidates_extension] Prolongation à défaut de candidats
    [candidates_validation] Arrêt de la liste des candidatures valables
    [register_candidates_latest] Enregistrement des candidatures valables, démarche 3
    [register_candidates_postal_latest] Enregistrement des candidatures avant l'envoi des bulletins
    [postal_dispatch_latest] Envoi recommandé des bulletins par correspondance
    [candidates_posting] Affichage des candidatures
    [opening_day] Ouverture du scrutin
    [election_day] Clôture du scrutin et dépouillement
    [pv_latest] Procès-verbal signé et transmis, démarche 4
    [results_posting] Affichage des résultats
    [mandate_refusal_latest] Refus du mandat
    [contestation] Contestation auprès du directeur de l'ITM
    [constituent_latest] Réunion constituante
    [officers_notice_latest] Communication des fonctions à l'employeur
    [functions_latest] Enregistrement des fonctions, démarche 5
    [constituent_pv] Procès-verbal de la réunion constituante envoyé à l'ITM
    [ministerial_designation_latest] Désignation d'office par le ministre
    [protection_end] Fin de la protection des candidats
   *[ees_request_latest] Demande d'une délégation au niveau de l'entité économique et sociale
}

# $actor (crate::calendar::Actor)
actor = { $actor ->
    [minister] Ministre du Travail
    [itm] ITM
    [employer] Employeur
    [outgoing_delegation] Délégation sortante
    [employees] Salariés
    [candidates] Candidats
    [unions] Organisations syndicales
    [polling_office] Bureau électoral
    [elected_delegate] Délégué élu
    [convener] Élu avec le plus de voix, à défaut de vote le titulaire le plus âgé
    [president] Président de la délégation
   *[delegation] Délégation
}

# $system (crate::VotingSystem)
system = { $system ->
    [majorite_relative] Majorité relative
   *[representation_proportionnelle] Représentation proportionnelle
}
