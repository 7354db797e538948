### How candidates are presented, and how an election goes on once candidacies have closed.

## Parts of the sentences below

candidates_for_seats = { $candidates ->
    [one] { $candidates } candidate
   *[other] { $candidates } candidates
} for { $members ->
    [one] { $members } seat
   *[other] { $members } seats
}

## How the election goes on

no_candidate = Nobody stands: the company draws up a procès-verbal for want of candidates.

designation =
    The ITM inquires; a ministerial order designates delegates within { $months ->
        [one] one month of the poll.
       *[other] { $months } months of the poll.
    }

office = { candidates_for_seats }, { $candidates ->
    [one] agreed on the role: the candidate is elected without a vote.
   *[other] all agreed on roles and order: they are elected without a vote.
}

vote = { candidates_for_seats }: there is a vote.

agreement_not_said =
    An agreement of all candidates is not stated; if there is one, they are elected without a vote.

vote_without_agreement =
    { candidates_for_seats }, but without the agreement of all on roles and order: there is a vote.

open_while_extended = There { $candidates ->
    [0] is no valid candidate
    [one] is { $candidates } valid candidate, fewer than needed
   *[other] are { $candidates } valid candidates, fewer than needed
}: candidacies stay open until { $until }, and what follows is open.

## Who presents candidates

unions_or_electors = Candidacies are individual; an entitled union or { $needed } electors present them.

unions_or_employees =
    An entitled union or { $percent } of the { $headcount } employees present a list: { $needed } supporters, rounded up.

supporters_cap = Never more than { $cap } are needed.

max_per_list = A list has at most { $most } candidates: { $titulaires ->
    [one] { $titulaires } titulaire
   *[other] { $titulaires } titulaires
} and { $suppleants ->
    [one] { $suppleants } suppléant.
   *[other] { $suppleants } suppléants.
}

## Who withdraws or dies

withdrew = A candidacy may be withdrawn freely until candidacies close.

withdrew_late = Withdrawn after candidacies closed, the candidacy stays on the ballot.

withdrew_late_accepted = By the setting that was chosen, a withdrawal after candidacies closed is accepted.

died = A candidate who died before candidacies closed is not on the ballot.

died_late = A candidate who died after candidacies closed stays on the ballot; the votes count for the list.

died_late_struck = By the setting that was chosen, a candidate who died after candidacies closed is struck.
