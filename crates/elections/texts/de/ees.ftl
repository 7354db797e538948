### The delegation of an economic and social entity.

no_delegation =
    Ein Unternehmen mit weniger als { $threshold } Arbeitnehmern hat keinen Betriebsrat, der jemanden entsenden könnte.

band = Ein Unternehmen mit { $headcount } Arbeitnehmern entsendet { $titulaires ->
    [one] ein ordentliches und ein stellvertretendes Mitglied.
   *[other] { $titulaires } ordentliche und ebenso viele stellvertretende Mitglieder.
}

open = Die Betriebsräte können den Antrag bis zum { $latest } stellen, { $months } Monate nach den Wahlen.

too_few = Es braucht den Antrag von mindestens { $least } Betriebsräten.

too_late = Die { $months } Monate nach den Wahlen endeten am { $latest }.

small_firms =
    Mindestens { $companies } Unternehmen, jedes unter { $threshold }, haben zusammen { $together } Arbeitnehmer:
    { $threshold } Arbeitnehmer können sich an die ITM wenden, die den Tag bestimmt; es gilt die Mehrheitswahl.

not_small_firms =
    Es braucht mindestens { $companies } Unternehmen, jedes unter { $threshold }, die zusammen { $threshold } Arbeitnehmer
    haben; sie haben { $together }.
