required = Pflichtfeld
    .explanation = Dieses Feld ist leer oder fehlt.
    .action = Füllen Sie dieses Feld aus.

wrong_type = Unerwarteter Wertetyp
    .explanation = Der Wert hat nicht den erwarteten JSON-Typ: { $expected }.
    .action = Geben Sie einen Wert dieses Typs ein.

unknown_field = Unbekanntes Feld
    .explanation = Ein Feld dieses Namens gibt es hier nicht.
    .action = Entfernen Sie dieses Feld oder berichtigen Sie seinen Namen.

duplicate_key = Doppelter Schlüssel
    .explanation = Dieser Schlüssel steht zweimal da.
    .action = Behalten Sie einen.

key_too_long = Zu langer Schlüssel
    .explanation = Dieser Schlüssel hat mehr als 200 Zeichen.
    .action = Entfernen Sie dieses Feld oder berichtigen Sie seinen Namen.

not_an_object = JSON-Objekt erwartet
    .explanation = Ein JSON-Objekt wird erwartet.
    .action = Setzen Sie die Angaben in geschweifte Klammern.

not_applicable = Feld nicht anwendbar
    .explanation = Dieses Feld passt nicht zu den anderen Angaben des Formulars.
    .action = Leeren Sie dieses Feld.

unknown_value = Unbekannter Wert
    .explanation = Dieses Feld nimmt einen dieser Werte an: { $allowed }.
    .action = Wählen Sie einen davon.

bad_date = Unlesbares Datum
    .explanation = Ein Datum wird JJJJ-MM-TT geschrieben, von 1900 bis 2199, und muss existieren.
    .action = Berichtigen Sie das Datum.

bad_time = Unlesbare Uhrzeit
    .explanation = Eine Uhrzeit wird HH:MM geschrieben, von 00:00 bis 23:59.
    .action = Berichtigen Sie die Uhrzeit.

bad_moment = Unlesbarer Zeitpunkt
    .explanation =
        Ein Zeitpunkt wird JJJJ-MM-TTTHH:MM:SS geschrieben, in Luxemburger Zeit, oder mit seinem Abstand zur Weltzeit, etwa
        +01:00.
    .action = Berichtigen Sie den Zeitpunkt.

bad_decimal = Unlesbare Zahl
    .explanation = Eine Zahl hat höchstens zwei Nachkommastellen, zum Beispiel 37.50.
    .action = Berichtigen Sie die Zahl.

bad_country = Unbekanntes Land
    .explanation = Eine Staatsangehörigkeit ist ein ISO-3166-1-Code aus zwei Großbuchstaben, zum Beispiel LU.
    .action = Wählen Sie den Ländercode.

out_of_range = Zahl außerhalb der Grenzen
    .explanation = Diese Zahl liegt zwischen { $least } und { $most }.
    .action = Berichtigen Sie die Zahl.

too_long = Text zu lang
    .explanation = Dieser Text hat höchstens { $most } Zeichen.
    .action = Kürzen Sie den Text.

too_many_items = Zu viele Einträge
    .explanation = Diese Liste hat höchstens { $most ->
        [one] { $most } Eintrag
       *[other] { $most } Einträge
    }.
    .action = Entfernen Sie Einträge.

too_few_items = Zu wenige Einträge
    .explanation = Diese Liste hat mindestens { $least ->
        [one] { $least } Eintrag
       *[other] { $least } Einträge
    }.
    .action = Ergänzen Sie die Liste.

too_many_findings = Zu viele Beanstandungen
    .explanation = Die Prüfung zeigt nur { $most } davon.
    .action = Beheben Sie diese und prüfen Sie erneut.

text_one_line = Mehrzeiliger Text
    .explanation = Dieser Text steht in einer Zeile, ohne Umbruch und Tabulator.
    .action = Schreiben Sie ihn in eine Zeile.

text_spaces_around = Leerzeichen um den Text
    .explanation = Der Text beginnt oder endet mit einem Leerzeichen, das niemand sieht.
    .action = Entfernen Sie das Leerzeichen.

text_control_character = Steuerzeichen
    .explanation = Der Text enthält ein Steuerzeichen, oft aus der Zwischenablage.
    .action = Geben Sie den Text von Hand ein.

text_invisible_character = Unsichtbares Zeichen
    .explanation = Der Text enthält ein unsichtbares Zeichen, oft aus der Zwischenablage.
    .action = Geben Sie den Text von Hand ein.

text_direction_character = Geänderte Schreibrichtung
    .explanation = Der Text enthält ein Zeichen, das die Schreibrichtung ändert.
    .action = Geben Sie den Text von Hand ein.

text_not_composed = Akzent vom Buchstaben getrennt
    .explanation = Ein Buchstabe und sein Akzent stehen als zwei Zeichen (der Text ist nicht in NFC-Form).
    .action = Geben Sie den Text von Hand ein.

matricule_digits = Unvollständige Matrikel
    .explanation = Die Matrikel einer Person hat genau 13 Ziffern.
    .action = Übertragen Sie die Matrikel von der Sozialversicherungskarte.

matricule_date = Matrikel ohne mögliches Datum
    .explanation = Die ersten acht Ziffern einer Matrikel sind ein Geburtsdatum.
    .action = Übertragen Sie die Matrikel von der Sozialversicherungskarte.

matricule_check = Falsche Prüfziffern
    .explanation = Die letzten zwei Ziffern der Matrikel passen nicht zu den ersten elf.
    .action = Übertragen Sie die Matrikel von der Sozialversicherungskarte.
