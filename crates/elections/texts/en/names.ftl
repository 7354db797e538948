### What steps, those who act at them and voting systems are called.

event = { $event ->
    [ministerial_order] Ministerial order that fixes the day of the poll
    [codes_latest] Codes sent by registered letter
    [reference_period] Reference period of the headcount
    [computation_date] Computation day of the headcount
    [notice_latest] Election notice posted, procedure 1
    [postal_request_latest] Request for authorisation of the postal vote
    [lists_deposit_latest] Electoral lists deposited, in the evening
    [claims_notice_latest] Notice of the claims period posted, procedure 2
    [claims] Claims against the electoral lists
    [candidates_deadline] Candidacies close
    [candidates_extension] Extension where candidates are missing
    [candidates_validation] Valid candidacies decided
    [register_candidates_latest] Valid candidacies registered, procedure 3
    [register_candidates_postal_latest] Candidacies registered before the ballots are sent
    [postal_dispatch_latest] Postal ballots sent by registered mail
    [candidates_posting] Candidates posted
    [opening_day] The poll opens
    [election_day] The poll closes and votes are counted
    [pv_latest] Procès-verbal signed and transmitted, procedure 4
    [results_posting] Results posted
    [mandate_refusal_latest] Refusal of the mandate
    [contestation] Challenge before the director of the ITM
    [constituent_latest] Constituent meeting
    [officers_notice_latest] Functions reported to the employer
    [functions_latest] Functions registered, procedure 5
    [constituent_pv] Procès-verbal of the constituent meeting sent to the ITM
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
    [polling_office] Electoral office
    [elected_delegate] Elected delegate
    [convener] Elected person with most votes, without a vote the oldest titulaire
    [president] President of the delegation
   *[delegation] Delegation
}

system = { $system ->
    [majorite_relative] Relative majority
   *[representation_proportionnelle] Proportional representation
}
