### The titles of the papers.

kind = { $kind ->
    [receipt] Receipt
    [election_notice] Election notice
    [claims_notice] Notice of claims against the electoral lists
    [candidate_poster] Candidates for the staff delegation
    [model_ballot] Model ballot
    [counting_record] Procès-verbal of the count
    [general_census_record] Procès-verbal of the general count
    [office_election_record] Procès-verbal of the élection d'office
    [no_candidate_record] Procès-verbal for want of candidates
    [results_summary] Results of the election of the staff delegation
    [functions_declaration] Functions within the staff delegation
    [demarche_form] Form of a procedure
   *[code_letter] Access codes for the staff delegation elections
}
