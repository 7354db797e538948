breakdown_unlike_the_headcount = Aufteilung der Belegschaft
    .explanation = Die Kategorien ergeben eine Belegschaft von { $expected }.
    .action = Berichtigen Sie die Summe oder eine Kategorie.

too_many_hours_of_part_time_employees = Stunden der Teilzeitkräfte
    .explanation = Diese Arbeitnehmer arbeiten je weniger als 16 Stunden; zusammen unter { $below ->
        [one] { $below } Stunde
       *[other] { $below } Stunden
    } pro Woche.
    .action = Berichtigen Sie die Stunden, oder zählen Sie sie zu denen mit 16 Stunden und mehr.

presence_above_one = Anteilige Anwesenheit
    .explanation = { $employees ->
        [0] Ohne Arbeitnehmer zählt nichts.
        [one] Dieser Arbeitnehmer zählt höchstens als einer.
       *[other] Diese { $employees } Arbeitnehmer zählen je höchstens als einer.
    }
    .action = Berichtigen Sie die gezählte Zahl.

no_obligation_to_elect = Keine Pflicht zur Wahl
    .explanation = Ein Betriebsrat wird ab { $least } Arbeitnehmern gewählt.
    .action = Melden Sie weniger als { $least } Arbeitnehmer mit der Kandidatenmeldung.

opening_day_out_of_reach = Öffnungstag der Wahl
    .explanation = Die Wahl öffnet zwischen dem { $earliest } und dem { $latest }.
    .action = Berichtigen Sie den Öffnungstag.

poll_too_short = Dauer der Wahl
    .explanation = Die Wahl ist mindestens { $minutes } Minuten geöffnet.
    .action = Berichtigen Sie die Uhrzeiten.

notice_posted_after_the_opening = Aushang nach der Öffnung
    .explanation = Die Bekanntmachung hängt vor der Öffnung der Wahl am { $poll } aus.
    .action = Berichtigen Sie den Tag des Aushangs.

notice_posted_late = Später Aushang
    .explanation = Die Bekanntmachung hängt mindestens einen Monat vor der Wahl aus, spätestens am { $latest }.
    .action = Prüfen Sie den Tag; eine Verspätung hindert die Bestätigung nicht.

the_rounding_decides = Die Rundung entscheidet
    .explanation =
        Abgerundet ist die Belegschaft { $down }, kaufmännisch gerundet { $up }; die Wahl ist nicht dieselbe, und das
        Gesetz sagt nicht, wie zu runden ist.
    .action = Entscheiden Sie, und notieren Sie den Grund.

poll_outside_the_window = Wahl außerhalb des Zeitraums
    .explanation = Die allgemeine Erneuerung findet zwischen dem 1. Februar und dem 31. März statt.
    .action = Prüfen Sie, ob die Wahl außerhalb des Zeitraums stattfindet.

other_opening_day = Anderer Öffnungstag
    .explanation = Laut Dossier öffnet die Wahl am { $expected }; die Fristen laufen von diesem Tag.
    .action = Berichtigen Sie den Tag, oder lassen Sie das Dossier berichtigen.
