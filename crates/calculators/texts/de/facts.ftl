### Why facts are not read at the command line.

not_json = Ab Zeile { $line }, Spalte { $column } ist das kein JSON.
not_json_action = Berichtigen Sie diese Stelle; --example zeigt Angaben für den Anfang.

not_an_object = Ein JSON-Objekt wird erwartet.
not_an_object_action = Setzen Sie die Angaben in geschweifte Klammern.

duplicate_key = Dieser Schlüssel steht zweimal da.
duplicate_key_action = Behalten Sie einen.

key_too_long = Dieser Schlüssel hat mehr als { $most } Zeichen.
key_too_long_action = Sehen Sie die Felder dieser Berechnung an: --schema zeigt sie.
