wrong_number_of_columns = Zahl der Spalten
    .explanation = Die Zeile hat { $found ->
        [one] { $found } Wert
       *[other] { $found } Werte
    }, die Kopfzeile { $expected }.
    .action = Prüfen Sie Trennzeichen und Anführungszeichen dieser und der vorigen Zeilen.

unknown_column = Unbekannte Spalte
    .explanation = Die Spalte { $place } ist keine von diesen: { $columns }.
    .action = Benennen Sie diese Spalte um oder entfernen Sie sie.

column_that_stands_twice = Doppelte Spalte
    .explanation = Diese Spalte steht zweimal in der Kopfzeile.
    .action = Behalten Sie eine davon.

missing_column = Fehlende Spalte
    .explanation = Der Kopfzeile fehlt diese Pflichtspalte.
    .action = Fügen Sie die Spalte hinzu.

unreadable_table = Unlesbare Tabelle
    .explanation = Ab hier ist die Tabelle nicht lesbar.
    .action = Speichern Sie sie neu als CSV, UTF-8.

unsaid_encoding = Ungewisse Kodierung der Tabelle
    .explanation = In Zeile { $line } ist ein Wort auf mehrere Arten lesbar: { $readings }.
    .action = Geben Sie die Kodierung an (`charset` im `Content-Type`), oder speichern Sie die Tabelle neu als CSV, UTF-8.

quotation_marks_with_two_readings = Anführungszeichen mehrdeutig
    .explanation = In Zeile { $line } können die Anführungszeichen eines Feldes es einschließen oder dazugehören.
    .action = Geben Sie diese Zeile von Hand ein.
