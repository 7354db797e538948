### The general count of a poll.

# $offices (Number)
offices = { $offices ->
    [one] Le recensement général est celui du seul bureau.
   *[other] Le recensement général additionne { $offices } bureaux.
}

# $valid (Number)
# $votes (Number) - the most on one ballot
# $most (Number)
most_votes = { $valid ->
    [one] { $valid } bulletin valable de { $votes } voix au plus fait
   *[other] { $valid } bulletins valables de { $votes } voix au plus font
} au plus { $most } voix.

# $boxes (Number)
boxes = Un candidat a au plus { $boxes } voix de chaque bulletin valable.
