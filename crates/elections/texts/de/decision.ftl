### Decisions about a poll, and how it stands.

kind = { $kind ->
    [facts] Angaben zur Wahl festgesetzt
    [contestation] Anfechtung eingelegt
    [appeal] Rechtsmittel eingelegt
    [dismissal] Anfechtung oder Rechtsmittel zurückgewiesen
    [recount] Neue Auszählung
    [annulment] Aufhebung der Wahl
    [re_run] Neue Wahl angeordnet
    [renewal] Vollständige Erneuerung angeordnet
    [designation] Benennung von Amts wegen
    [prolongation] Verlängertes Mandat
   *[end] Ende des Betriebsrats
}

maker = { $maker ->
    [itm] Direktor der Gewerbeinspektion
    [minister] Arbeitsminister
    [administrative_tribunal] Verwaltungsgericht
   *[administrative_court] Verwaltungsgerichtshof
}

standing = { $standing ->
    [contested] Angefochten
    [appeal_pending] Rechtsmittel anhängig
    [annulled] Aufgehoben
    [re_run_ordered] Neue Wahl angeordnet
    [designated] Mitglieder von Amts wegen benannt
    [prolonged] Mandat verlängert
    [renewal_ordered] Vollständige Erneuerung angeordnet
   *[ended] Betriebsrat beendet
}
