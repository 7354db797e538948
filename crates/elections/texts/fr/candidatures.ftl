### How candidates are presented, and how an election goes on once candidacies have closed.

## Parts of the sentences below

candidates_for_seats = { $candidates ->
    [one] { $candidates } candidat
   *[other] { $candidates } candidats
} pour { $members ->
    [one] { $members } siège
   *[other] { $members } sièges
}

## How the election goes on

no_candidate = Personne ne se présente : l'entreprise dresse un procès-verbal à défaut de candidats.

# $months (Number)
designation =
    L'ITM fait une enquête ; un arrêté ministériel désigne des délégués d'office dans { $months ->
        [one] le mois du scrutin.
       *[other] les { $months } mois du scrutin.
    }

# $candidates (Number)
# $members (Number)
office = { candidates_for_seats }, { $candidates ->
    [one] d'accord sur son rôle : il est élu d'office.
   *[other] tous d'accord sur les rôles et l'ordre : ils sont élus d'office.
}

# $candidates (Number)
# $members (Number)
vote = { candidates_for_seats } : on vote.

agreement_not_said =
    Un accord de tous les candidats n'est pas indiqué ; s'il existe, ils sont élus sans vote.

# $candidates (Number)
# $members (Number)
vote_without_agreement = { candidates_for_seats }, mais sans accord de tous sur les rôles et l'ordre : on vote.

# $candidates (Number)
# $until (Day)
open_while_extended = Il { $candidates ->
    [0] n'y a pas de candidat valable
    [one] y a { $candidates } candidat valable, moins qu'il n'en faut
   *[other] y a { $candidates } candidats valables, moins qu'il n'en faut
} : le délai court encore jusqu'au { $until }, et la suite reste ouverte.

## Who presents candidates

# $needed (Number)
unions_or_electors =
    Les candidatures sont individuelles ; un syndicat habilité ou { $needed } électeurs les présentent.

# $percent (Percent)
# $headcount (Number)
# $needed (Number)
unions_or_employees =
    Un syndicat habilité ou { $percent } des { $headcount } salariés présentent une liste : { $needed } soutiens, arrondis
    vers le haut.

# $cap (Number)
supporters_cap = Il n'en faut jamais plus de { $cap }.

# $most (Number)
# $titulaires (Number)
# $suppleants (Number)
max_per_list = Une liste a au plus { $most } candidats : { $titulaires ->
    [one] { $titulaires } titulaire
   *[other] { $titulaires } titulaires
} et { $suppleants ->
    [one] { $suppleants } suppléant.
   *[other] { $suppleants } suppléants.
}

## Who withdraws or dies

withdrew = Une candidature est retirée librement jusqu'à la clôture.

withdrew_late = Retirée après la clôture, la candidature reste sur le bulletin.

withdrew_late_accepted = Selon le réglage choisi, un retrait après la clôture est accepté.

died = Un candidat décédé avant la clôture ne figure pas sur le bulletin.

died_late =
    Un candidat décédé après la clôture reste sur le bulletin ; ses suffrages comptent pour la liste.

died_late_struck = Selon le réglage choisi, un candidat décédé après la clôture est rayé.
