### Who is elected among candidates.

order = Die Kandidaten werden nach Stimmen gereiht: { $titulaires ->
    [0] keiner ist ordentlicher Delegierter,
    [one] der erste ist ordentlicher Delegierter,
   *[other] die ersten { $titulaires } sind ordentliche Delegierte,
} { $suppleants ->
    [0] keiner ist Ersatzdelegierter.
    [one] der nächste ist Ersatzdelegierter.
   *[other] die nächsten { $suppleants } sind Ersatzdelegierte, in dieser Reihenfolge.
}

oldest = Bei je { $votes ->
    [one] { $votes } Stimme
   *[other] { $votes } Stimmen
} geht der Ältere vor: { $candidates }.

draw_titulaires =
    Gleiche Stimmen und gleiches Geburtsdatum: das Los muss unter { $candidates } entscheiden, wer ordentlicher
    Delegierter ist.

draw_elected =
    Gleiche Stimmen und gleiches Geburtsdatum: das Los muss unter { $candidates } entscheiden, wer gewählt ist.

draw_order =
    Gleiche Stimmen und gleiches Geburtsdatum: das Los muss die Reihenfolge der Ersatzdelegierten { $candidates }
    festlegen.

drawn = Gleiche Stimmen und gleiches Geburtsdatum; die Reihenfolge des Loses: { $candidates }.

passed_over =
    { $candidate } ist verstorben oder hat verzichtet: die Stimmen bleiben gezählt, der Sitz geht an den Nächsten.

too_few_votes = Wer gewählt sein will, braucht mindestens { $least ->
    [one] { $least } Stimme
   *[other] { $least } Stimmen
}; zu wenige { $candidates ->
    [one] hat { $candidates }.
   *[other] haben { $candidates }.
}

vacant =
    Sitze, die mangels Kandidaten frei bleiben: { $titulaires } von ordentlichen und { $suppleants } von
    Ersatzdelegierten.

other_votes_per_elector =
    Achtung: ein Wähler hat eine Stimme je Sitz, insgesamt { $expected }, nicht { $said }.
