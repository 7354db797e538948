### The delegation of an economic and social entity.

no_delegation =
    Ein Unternehmen mit weniger als { $threshold } Beschäftigten hat keine Delegation, die jemanden entsenden könnte.

band = Ein Unternehmen mit { $headcount } Beschäftigten entsendet { $titulaires ->
    [one] einen ordentlichen und einen Ersatzdelegierten.
   *[other] { $titulaires } ordentliche und ebenso viele Ersatzdelegierte.
}

open = Die Delegationen können bis zum { $latest } beantragen, { $months } Monate nach den Wahlen.

too_few = Es braucht den Antrag von mindestens { $least } Delegationen.

too_late = Die { $months } Monate nach den Wahlen endeten am { $latest }.

small_firms =
    Mindestens { $firms } Unternehmen, jedes unter { $threshold }, haben zusammen { $together } Beschäftigte:
    { $threshold } Beschäftigte können sich an die ITM wenden, die den Tag bestimmt; es gilt die Mehrheitswahl.

not_small_firms =
    Es braucht mindestens { $firms } Unternehmen, jedes unter { $threshold }, die zusammen { $threshold } Beschäftigte
    haben; sie haben { $together }.
