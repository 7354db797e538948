### What the five démarches are called.

kind = { $kind ->
    [election_notice] Wahlankündigung
    [claims_notice] Bekanntmachung der Einspruchsfrist
    [candidate_declaration] Mitteilung der Kandidaten
    [result_declaration] Mitteilung der Ergebnisse
   *[functions_declaration] Mitteilung der Funktionen
}
