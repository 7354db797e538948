### Why facts are not read at the command line.

not_json = This is not JSON from line { $line }, column { $column } on.
not_json_action = Mend it there; --example prints facts to begin with.
