-- Whoever signed in on a trial server by a name is a demonstration person too: `visitor:ID`, as a new server writes it.

update persons set persona = 'visitor:' || id
where persona is null and exists (
    select from audit_events
    where resource_kind = 'person' and resource_id = persons.id and action = 'entered'
        and operation = 'trial_sign_in'
);
