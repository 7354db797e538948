### Why facts are not read at the command line.

not_json = Ab Zeile { $line }, Spalte { $column } ist das kein JSON.
not_json_action = Berichtigen Sie diese Stelle; --example zeigt Angaben für den Anfang.
