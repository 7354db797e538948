### A filing that came on paper.

step = { $step ->
    [accept] Annehmen
    [send_back] Zur Berichtigung zurücksenden
    [take_correction] Berichtigung entgegennehmen
   *[close] Abschließen
}

channel = { $channel ->
    [letter] Brief
    [registered_letter] Einschreiben
   *[in_person] Persönliche Abgabe
}
