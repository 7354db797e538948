### Who is elected among candidates.

order = Die Kandidaten werden nach Stimmen gereiht: { $titulaires ->
    [0] keiner ist ordentliches Mitglied,
    [one] der erste ist ordentliches Mitglied,
   *[other] die ersten { $titulaires } sind ordentliche Mitglieder,
} { $suppleants ->
    [0] keiner ist stellvertretendes Mitglied.
    [one] der nächste ist stellvertretendes Mitglied.
   *[other] die nächsten { $suppleants } sind stellvertretende Mitglieder, in dieser Reihenfolge.
}

oldest = Bei je { $votes ->
    [one] { $votes } Stimme
   *[other] { $votes } Stimmen
} geht der Ältere vor: { $candidates }.

draw_titulaires =
    Gleiche Stimmen und gleiches Geburtsdatum: Das Los muss unter { $candidates } entscheiden, wer ordentliches
    Mitglied ist.

draw_elected =
    Gleiche Stimmen und gleiches Geburtsdatum: Das Los muss unter { $candidates } entscheiden, wer gewählt ist.

draw_order =
    Gleiche Stimmen und gleiches Geburtsdatum: Das Los muss die Reihenfolge der stellvertretenden Mitglieder
    { $candidates } festlegen.

drawn = Gleiche Stimmen und gleiches Geburtsdatum; die Reihenfolge des Loses: { $candidates }.

passed_over =
    { $candidate } ist verstorben oder hat verzichtet: Die Stimmen bleiben gezählt, der Sitz geht an den Nächsten.

too_few_votes = Wer gewählt sein will, braucht mindestens { $least ->
    [one] { $least } Stimme
   *[other] { $least } Stimmen
}; zu wenige { $candidates ->
    [one] hat { $candidates }.
   *[other] haben { $candidates }.
}

vacant =
    Sitze, die mangels Kandidaten frei bleiben: { $titulaires } ordentlicher und { $suppleants }
    stellvertretender Mitglieder.

other_votes_per_elector =
    Achtung: Ein Wähler hat eine Stimme je Sitz, insgesamt { $expected }, nicht { $said }.
