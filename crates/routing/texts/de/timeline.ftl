### What happened to a démarche.

happening = { $happening ->
    [started] Angelegt
    [draft_saved] Gespeichert
    [pieces_changed] Beilagen geändert
    [confirmed] Eingaben bestätigt
    [signed] Unterschrieben
    [transmitted] Übermittelt
    [accepted] Angenommen
    [sent_back] Zur Berichtigung zurückgesandt
    [answered] Dokument zurückgesandt
    [closed] Abgeschlossen
    [wrote] Nachricht an die Verwaltung
   *[informed] Nachricht der Verwaltung
}
