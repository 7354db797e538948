### Why facts are not read at the command line.

not_json = This is not JSON from line { $line }, column { $column } on.
not_json_action = Mend it there; --example prints facts to begin with.

not_an_object = A JSON object is expected.
not_an_object_action = Put the facts between braces.

duplicate_key = This key stands twice.
duplicate_key_action = Keep one of them.

key_too_long = This key has more than { $most } characters.
key_too_long_action = See the fields of this calculator: --schema prints them.
