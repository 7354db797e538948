### How candidates are presented, and how an election goes on once candidacies have closed.

## Parts of the sentences below

candidates_for_seats = { $candidates ->
    [one] { $candidates } Kandidat
   *[other] { $candidates } Kandidaten
} für { $members ->
    [one] { $members } Sitz
   *[other] { $members } Sitze
}

## How the election goes on

no_candidate = Niemand kandidiert: Das Unternehmen erstellt ein Protokoll über das Fehlen von Kandidaten.

designation =
    Die ITM führt eine Untersuchung; ein Ministerialbeschluss bestimmt binnen { $months ->
        [one] eines Monats
       *[other] { $months } Monaten
    } nach der Wahl Mitglieder von Amts wegen.

office = { candidates_for_seats }, { $candidates ->
    [one] über seine Rolle einig: Er ist ohne Abstimmung gewählt.
   *[other] alle über Rollen und Reihenfolge einig: Sie sind ohne Abstimmung gewählt.
}

vote = { candidates_for_seats }: Es wird gewählt.

agreement_not_said =
    Eine Einigung aller Kandidaten ist nicht angegeben; besteht sie, sind sie ohne Abstimmung gewählt.

vote_without_agreement =
    { candidates_for_seats }, aber ohne Einigung aller über Rollen und Reihenfolge: Es wird gewählt.

open_while_extended = Es gibt { $candidates ->
    [0] keinen gültigen Kandidaten
    [one] { $candidates } gültigen Kandidaten, weniger als nötig
   *[other] { $candidates } gültige Kandidaten, weniger als nötig
}: Die Frist läuft noch bis zum { $until }, und der Fortgang bleibt offen.

## Who presents candidates

unions_or_electors =
    Kandidiert wird einzeln; eine berechtigte Gewerkschaft oder { $needed } Wähler schlagen vor.

unions_or_employees =
    Eine berechtigte Gewerkschaft oder { $percent } der { $headcount } Arbeitnehmer schlagen eine Liste vor:
    { $needed } Unterstützer, aufgerundet.

supporters_cap = Es sind nie mehr als { $cap } nötig.

max_per_list = Eine Liste hat höchstens { $most } Kandidaten, für { $titulaires ->
    [one] { $titulaires } ordentliches Mitglied
   *[other] { $titulaires } ordentliche Mitglieder
} und { $suppleants ->
    [one] { $suppleants } stellvertretendes.
   *[other] { $suppleants } stellvertretende.
}

## Who withdraws or dies

withdrew = Bis zum Ende der Frist kann eine Kandidatur frei zurückgezogen werden.

withdrew_late = Nach Ende der Frist zurückgezogen, bleibt die Kandidatur auf dem Stimmzettel.

withdrew_late_accepted = Nach der gewählten Einstellung wird ein Rückzug nach Ende der Frist angenommen.

died = Ein vor Ende der Frist verstorbener Kandidat steht nicht auf dem Stimmzettel.

died_late =
    Ein nach Ende der Frist verstorbener Kandidat bleibt auf dem Stimmzettel; seine Stimmen zählen für die Liste.

died_late_struck =
    Nach der gewählten Einstellung wird ein nach Ende der Frist verstorbener Kandidat gestrichen.
