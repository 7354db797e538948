### The titles of the papers.

kind = { $kind ->
    [receipt] Bestätigung
    [election_notice] Wahlankündigung
    [claims_notice] Bekanntmachung zu Einsprüchen gegen die Wählerlisten
    [candidate_poster] Kandidaten für den Betriebsrat
    [model_ballot] Musterstimmzettel
    [counting_record] Protokoll der Auszählung
    [general_census_record] Protokoll der Gesamtzählung
    [office_election_record] Protokoll der Wahl von Amts wegen
    [no_candidate_record] Protokoll mangels Kandidaten
    [results_summary] Ergebnis der Betriebsratswahl
    [functions_declaration] Funktionen im Betriebsrat
    [demarche_form] Formular des Vorgangs
   *[code_letter] Zugangscodes zu den Betriebsratswahlen
}
