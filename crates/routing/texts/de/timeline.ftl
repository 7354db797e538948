### What happened to a démarche.

happening = { $happening ->
    [started] Angelegt
    [draft_saved] Gespeichert
    [pieces_changed] Belege geändert
    [confirmed] Eingabe bestätigt
    [signed] Unterzeichnet
    [transmitted] Übermittelt
    [accepted] Angenommen
    [sent_back] Zur Berichtigung zurückgesandt
    [answered] Dokument zurückgesandt
    [closed] Abgeschlossen
    [reopened] Wieder geöffnet
    [signed_copy_returned] Unterzeichnete Ausfertigung zurückgesandt
    [wrote] Nachricht an die Verwaltung
   *[informed] Nachricht der Verwaltung
}
