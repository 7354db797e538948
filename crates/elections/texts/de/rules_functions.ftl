meeting_before_the_election = Sitzung vor der Wahl
    .explanation = Die konstituierende Sitzung folgt auf die Wahl vom { $poll }.
    .action = Berichtigen Sie den Tag der Sitzung.

letter_before_the_meeting = Schreiben vor der Sitzung
    .explanation = Der Vorsitzende schreibt dem Arbeitgeber nach der Sitzung vom { $meeting }.
    .action = Berichtigen Sie den Tag des Schreibens.

office_not_filled = Unbesetzte Funktion
    .explanation =
        Ein Betriebsrat mit { $titulaires } ordentlichen Mitgliedern wählt einen Vorsitzenden, einen Stellvertreter und
        einen Schriftführer.
    .action = Geben Sie diese Person an.

late_meeting = Späte Sitzung
    .explanation = Die konstituierende Sitzung findet binnen eines Monats statt, spätestens am { $latest }.
    .action = Prüfen Sie den Tag; eine Verspätung hindert die Bestätigung nicht.

late_letter = Spätes Schreiben
    .explanation = Der Vorsitzende schreibt dem Arbeitgeber binnen drei Tagen, spätestens am { $latest }.
    .action = Prüfen Sie den Tag; eine Verspätung hindert die Bestätigung nicht.

other_size_of_the_bureau = Größe des Vorstands
    .explanation = Bei { $titulaires ->
        [one] { $titulaires } ordentlichen Mitglied
       *[other] { $titulaires } ordentlichen Mitgliedern
    } hat der Vorstand { $expected ->
        [one] { $expected } Mitglied
       *[other] { $expected } Mitglieder
    } neben seinen drei Funktionen.
    .action = Prüfen Sie die Mitglieder des Vorstands.

two_offices_of_one_person = Zwei Funktionen im Vorstand
    .explanation = Diese Person hat schon eine Funktion im Vorstand.
    .action = Prüfen Sie, ob dies gewollt ist.

contestation_still_possible = Anfechtung noch möglich
    .explanation = Die Wahl kann bis zum { $until } angefochten werden.
    .action = Warten Sie besser das Ende dieser Frist ab; die Sitzung bleibt möglich.

office_holder_not_elected = Funktion ohne Mandat
    .explanation =
        Vorsitzender, Stellvertreter, Schriftführer und Mitglieder des Vorstands sind ordentliche Mitglieder; diese Person
        ist nach dem übermittelten Ergebnis nicht gewählt.
    .action = Berichtigen Sie die Person, oder lassen Sie zuerst das Ergebnis berichtigen.

equality_delegate_not_elected = Gleichberechtigungsbeauftragter nicht gewählt
    .explanation =
        Der Gleichberechtigungsbeauftragte ist ein ordentliches oder stellvertretendes Mitglied; diese Person ist nach dem
        übermittelten Ergebnis nicht gewählt.
    .action = Berichtigen Sie die Person, oder lassen Sie zuerst das Ergebnis berichtigen.

office_of_a_suppleant = Funktion eines stellvertretenden Mitglieds
    .explanation =
        Nach dem übermittelten Ergebnis ist diese Person stellvertretendes Mitglied; die Funktionen im Vorstand haben
        ordentliche Mitglieder.
    .action = Prüfen Sie, ob diese Person ein ordentliches Mitglied ersetzt hat.
