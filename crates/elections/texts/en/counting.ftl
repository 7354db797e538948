### The general count of a poll.

offices = { $offices ->
    [one] The general count is that of the only electoral office.
   *[other] The general count is the sum of { $offices } electoral offices.
}

most_votes = { $valid ->
    [one] { $valid } valid ballot
   *[other] { $valid } valid ballots
} of at most { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
} { $valid ->
    [one] makes
   *[other] make
} at most { $most ->
    [one] { $most } vote.
   *[other] { $most } votes.
}

boxes = A candidate has at most { $boxes ->
    [one] one vote
   *[other] { $boxes } votes
} from each valid ballot.
