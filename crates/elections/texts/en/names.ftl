### What steps, those who act at them and voting systems are called.

event = { $event ->
    [ministerial_order] Ministerial order that fixes the day of the poll
    [codes_latest] Codes sent by registered letter
    [reference_period] Reference period of the headcount
    [computation_date] Computation day of the headcount
    [notice_latest] Notice of the election posted, démarche 1
    [postal_request_latest] Request for authorisation of the postal vote
    [lists_deposit_latest] Electoral lists deposited, in the evening
    [claims_notice_latest] Notice of the claims period posted, démarche 2
    [claims] Claims against the electoral lists
    [candidates_deadline] Candidatures close
    [candidates_extension] Extension where candidates are missing
    [candidates_validation] Valid candidatures decided
    [register_candidates_latest] Valid candidatures registered, démarche 3
    [register_candidates_postal_latest] Candidatures registered before the ballots are sent
    [postal_dispatch_latest] Postal ballots sent by registered mail
    [candidates_posting] Candidates posted
    [opening_day] The poll opens
    [election_day] The poll closes and votes are counted
    [pv_latest] Procès-verbal signed and transmitted, démarche 4
    [results_posting] Results posted
    [mandate_refusal_latest] Refusal of the mandate
    [contestation] Contestation before the director of the ITM
    [constituent_latest] Constituent meeting
    [officers_notice_latest] Offices told to the employer
    [functions_latest] Offices registered, démarche 5
    [constituent_pv] Minutes of the constituent meeting sent to the ITM
    [ministerial_designation_latest] Delegates designated by the minister
    [protection_end] Protection of candidates ends
   *[ees_request_latest] Request for a delegation of the economic and social entity
}

actor = { $actor ->
    [minister] Minister of Labour
    [itm] ITM
    [employer] Employer
    [outgoing_delegation] Outgoing delegation
    [employees] Employees
    [candidates] Candidates
    [unions] Unions
    [polling_office] Polling office
    [elected_delegate] Elected delegate
    [convener] Elected person with most votes, without a vote the oldest titulaire
    [president] President of the delegation
   *[delegation] Delegation
}

system = { $system ->
    [majorite_relative] Relative majority
   *[representation_proportionnelle] Proportional representation
}
