wrong_number_of_seats = Anzahl der Sitze
    .explanation = Eine Belegschaft von { $headcount } ergibt { $expected ->
        [one] { $expected } ordentliches
       *[other] { $expected } ordentliche
    } und ebenso viele stellvertretende Mitglieder.
    .action = Geben Sie { $expected } an, oder berichtigen Sie die Belegschaft.

wrong_voting_system = Wahlsystem
    .explanation =
        Unter 100 Arbeitnehmern gilt die relative Mehrheitswahl, ab 100 die Verhältniswahl. Belegschaft: { $headcount }.
    .action = Wählen Sie { $expected ->
        [majorite_relative] die relative Mehrheitswahl
       *[representation_proportionnelle] die Verhältniswahl
    }, oder berichtigen Sie die Belegschaft.

person_entered_twice = Person doppelt eingetragen
    .explanation = Diese Matrikel steht schon weiter oben; niemand tritt zweimal an.
    .action = Entfernen Sie einen der Einträge.

other_day_of_the_poll = Wahltag
    .explanation = Die Abstimmung dieser Wahl endet am { $expected }.
    .action = Geben Sie diesen Tag an.

headcount_other_than_on_file = Belegschaft anders als im Dossier
    .explanation = Im Dossier der Wahl steht eine Belegschaft von { $known }.
    .action = Prüfen Sie die Belegschaft; eine Abweichung hindert die Bestätigung nicht.

day_to_come = Künftiger Tag
    .explanation = Dieser Tag ist noch nicht gekommen: Heute ist der { $today }.
    .action = Berichtigen Sie den Tag, oder warten Sie ihn vor der Bestätigung ab.

candidatures_still_open = Kandidaturen noch offen
    .explanation = Kandidaturen werden bis zum { $until } angenommen, eine etwaige Verlängerung eingeschlossen.
    .action = Warten Sie das Ende der Frist ab, bevor Sie feststellen, wer antritt.
