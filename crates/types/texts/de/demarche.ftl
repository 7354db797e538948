### What the five démarches are called.

kind = { $kind ->
    [election_notice] Wahlbekanntmachung
    [claims_notice] Bekanntmachung der Einspruchsfrist
    [candidate_declaration] Meldung der Kandidaten
    [result_declaration] Meldung der Ergebnisse
   *[functions_declaration] Meldung der Funktionen
}
