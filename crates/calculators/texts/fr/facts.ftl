### Why facts are not read at the command line.

# $line (Number)
# $column (Number)
not_json = Ce n'est plus du JSON à partir de la ligne { $line }, colonne { $column }.
not_json_action = Corrigez cet endroit ; --example affiche des données pour commencer.

not_an_object = Un objet JSON est attendu.
not_an_object_action = Mettez les données entre accolades.

duplicate_key = Cette clé figure deux fois.
duplicate_key_action = Gardez-en une.

# $most (Number)
key_too_long = Cette clé a plus de { $most } caractères.
key_too_long_action = Voyez les champs de ce calcul : --schema les affiche.
