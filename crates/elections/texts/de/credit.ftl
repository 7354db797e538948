### The hours that a delegation has, and its share among the lists.

no_delegation = Unter { $threshold } Arbeitnehmern gibt es keinen Betriebsrat und kein Stundenguthaben.

freed_instead =
    Ab { $from } Arbeitnehmern treten freigestellte Mitglieder an die Stelle des Stundenguthabens.

formula =
    { $hours } Stunden × { $headcount } Arbeitnehmer : { $divisor } { $exact }, also { $rounded ->
        [one] { $rounded } Stunde
       *[other] { $rounded } Stunden
    } je Woche; eine halbe wird aufgerundet.

too_few_seats = Die Liste { $list } hat { $seats ->
    [0] keinen
   *[other] { $seats }
} von { $all } Sitzen, weniger als { $percent }: Sie erhält keinen Anteil.

in_proportion = { $hours ->
    [one] Die eine Stunde wird
   *[other] Die { $hours } Stunden werden
} nach { $votes ->
    [one] der einzigen Stimme
   *[other] den { $votes } Stimmen
} der Listen mit genug Sitzen verteilt.

one_list = Nur eine Liste hat genug Sitze: Sie erhält { $hours ->
    [one] die eine Stunde.
   *[other] die { $hours } Stunden.
}

no_votes =
    Diese Listen haben keine Stimmen, etwa nach einer Wahl ohne Abstimmung; kein bekannter Text sagt, wie { $hours ->
        [one] die eine Stunde zu verteilen ist.
       *[other] die { $hours } Stunden zu verteilen sind.
    }

drawn = Bei Gleichheit hat das Los je eine Stunde mehr gegeben: { $lists }.

largest_remainder =
    In ganzen Stunden: Jede Liste erhält den ganzen Teil ihres Anteils, der Rest geht an die größten Reste.

draw = Für { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
} liegen diese Listen gleichauf: { $lists }. Das Los muss entscheiden.
