### The titles of the papers.

kind = { $kind ->
    [receipt] Receipt
    [election_notice] Notice of election
    [claims_notice] Notice of claims against the electoral lists
    [candidate_poster] Candidates for the staff delegation
    [model_ballot] Model ballot paper
    [counting_record] Record of the counting
    [general_census_record] Record of the general count
    [office_election_record] Record of the election without a vote
    [no_candidate_record] Record that nobody stood
    [results_summary] Results of the election of the staff delegation
    [functions_declaration] Functions within the staff delegation
    [demarche_form] Form of a démarche
   *[code_letter] Access codes for the social elections
}
