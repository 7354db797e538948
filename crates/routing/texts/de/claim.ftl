### What a voter files without signing in, and its life at the desk.

kind = { $kind ->
    [claim_on_lists] Einspruch gegen die Wählerlisten
   *[contestation] Anfechtung der Wahl
}

notice = { $kind ->
    [claim_on_lists]
        Ein Einspruch richtet sich an den Arbeitgeber; die ITM hat nun eine Kopie. Geben Sie ihn auch dem Arbeitgeber.
   *[contestation]
        Die Anfechtung liegt beim Direktor der ITM. Bestätigen Sie sie innerhalb derselben Frist per Einschreiben. Die
        Entscheidung erhalten Sie schriftlich.
}

state = { $state ->
    [received] Eingegangen
    [taken_up] In Bearbeitung
    [answered] Entschieden
   *[closed] Geschlossen
}

step = { $step ->
    [take_up] Übernehmen
    [match] Einer Wahl zuordnen
    [answer] Entscheiden
   *[close] Abschließen
}

decision = { $decision ->
    [upheld] Begründet
    [rejected] Unbegründet
    [inadmissible] Unzulässig
   *[forwarded] Weitergeleitet
}
