### Decisions about a poll, and how it stands.

kind = { $kind ->
    [facts] Facts of the poll settled
    [contestation] Challenge brought
    [appeal] Appeal brought
    [dismissal] Challenge or appeal dismissed
    [recount] Recount
    [annulment] Annulment
    [re_run] Re-run ordered
    [renewal] Full renewal ordered
    [designation] Designation of office
    [prolongation] Mandate prolonged
   *[end] End of the delegation
}

maker = { $maker ->
    [itm] Director of the labour inspectorate
    [minister] Minister of Labour
    [administrative_tribunal] Administrative tribunal
   *[administrative_court] Administrative court
}

standing = { $standing ->
    [contested] Contested
    [appeal_pending] Appeal pending
    [annulled] Annulled
    [re_run_ordered] Re-run ordered
    [designated] Delegates designated of office
    [prolonged] Mandate prolonged
    [renewal_ordered] Full renewal ordered
   *[ended] Delegation ended
}
