### Why facts are not read at the command line.

# $line (Number)
# $column (Number)
not_json = Ce n'est plus du JSON à partir de la ligne { $line }, colonne { $column }.
not_json_action = Corrigez cet endroit ; --example affiche des données pour commencer.
