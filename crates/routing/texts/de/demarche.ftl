### The life of a démarche: its statuses, the names on the buttons, and the two sides.

status = { $status ->
    [draft] Wird vorbereitet
    [ready] Bereit zur Übermittlung
    [transmitted] Übermittelt
    [accepted] Angenommen
    [to_correct] Zu berichtigen
   *[closed] Geschlossen
}

step = { $step ->
    [edit] Ändern
    [attach] Beleg anhängen
    [detach] Beleg entfernen
    [confirm] Eingabe bestätigen
    [sign] Unterzeichnen
    [transmit] Übermitteln
    [delete] Löschen
    [accept] Annehmen
    [send_back] Zur Berichtigung zurücksenden
    [return_document] Dokument zurücksenden
    [close] Abschließen
   *[reopen] Wieder öffnen
}

actor = { $actor ->
    [filer] Antragsteller
   *[authority] Verwaltung
}
