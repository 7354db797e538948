### The titles of the papers.

# $kind (crate::PaperKind)
kind = { $kind ->
    [receipt] Accusé
    [election_notice] Avis d'élection
    [claims_notice] Avis relatif aux réclamations contre les listes électorales
    [candidate_poster] Candidatures à la délégation du personnel
    [model_ballot] Modèle de bulletin de vote
    [counting_record] Procès-verbal de dépouillement
    [general_census_record] Procès-verbal de recensement général
    [office_election_record] Procès-verbal d'élection d'office
    [no_candidate_record] Procès-verbal à défaut de candidats
    [results_summary] Résultats de l'élection de la délégation du personnel
    [functions_declaration] Fonctions au sein de la délégation du personnel
    [demarche_form] Formulaire de démarche
   *[code_letter] Codes d'accès aux élections sociales
}
