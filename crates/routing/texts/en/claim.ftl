### What a voter files without signing in, and its life at the desk.

kind = { $kind ->
    [claim_on_lists] Claim against the electoral lists
   *[contestation] Challenge of the election
}

notice = { $kind ->
    [claim_on_lists] A claim is addressed to the employer; the ITM now has a copy. Hand it to the employer too.
   *[contestation]
        The challenge is with the director of the ITM. Confirm it by registered letter within the same time. The decision
        will reach you in writing.
}

state = { $state ->
    [received] Received
    [taken_up] Being looked at
    [answered] Decided
   *[closed] Closed
}

step = { $step ->
    [take_up] Take up
    [match] Match with a poll
    [answer] Decide
   *[close] Close
}

decision = { $decision ->
    [upheld] Upheld
    [rejected] Rejected
    [inadmissible] Inadmissible
   *[forwarded] Forwarded
}
