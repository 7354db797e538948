### The titles of the papers.

kind = { $kind ->
    [receipt] Bestätigung
    [election_notice] Wahlankündigung
    [claims_notice] Bekanntmachung zu Einsprüchen gegen die Wählerlisten
    [candidate_poster] Kandidaturen für die Personaldelegation
    [model_ballot] Muster des Stimmzettels
    [counting_record] Niederschrift über die Auszählung
    [general_census_record] Niederschrift über das Gesamtergebnis
    [office_election_record] Niederschrift über die Wahl ohne Abstimmung
    [no_candidate_record] Niederschrift mangels Kandidaten
    [results_summary] Ergebnis der Wahl der Personaldelegation
    [functions_declaration] Funktionen in der Personaldelegation
    [demarche_form] Formular des Vorgangs
   *[code_letter] Zugangscodes zu den Sozialwahlen
}
