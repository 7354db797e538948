### found by code

# code: F.611
# $found (Number)
# $expected (Number)
wrong_number_of_columns = Nombre de colonnes
    .explanation = La ligne a { $found ->
        [one] { $found } valeur
       *[other] { $found } valeurs
    }, l'en-tête { $expected }.
    .action = Vérifiez séparateurs et guillemets de cette ligne et des précédentes.

# code: F.612
# $place (Number)
# $columns (Text)
unknown_column = Colonne inconnue
    .explanation = La colonne { $place } n'est pas l'une de celles-ci : { $columns }.
    .action = Renommez ou retirez cette colonne.

# code: F.613
column_that_stands_twice = Colonne en double
    .explanation = Cette colonne figure deux fois dans l'en-tête.
    .action = Gardez-en une.

# code: F.614
missing_column = Colonne manquante
    .explanation = L'en-tête n'a pas cette colonne, qui est obligatoire.
    .action = Ajoutez la colonne.

# code: F.615
unreadable_table = Tableau illisible
    .explanation = À partir d'ici, le tableau ne se lit pas.
    .action = Enregistrez-le à nouveau en CSV, UTF-8.

# code: F.618
# $line (Number)
# $readings (Text)
unsaid_encoding = Codage du tableau incertain
    .explanation = À la ligne { $line }, un mot se lit de plusieurs façons : { $readings }.
    .action = Indiquez le codage (`charset` du `Content-Type`), ou enregistrez le tableau à nouveau en CSV, UTF-8.

# code: F.714
# $line (Number)
quotation_marks_with_two_readings = Guillemets à deux lectures
    .explanation = À la ligne { $line }, les guillemets d'une case peuvent la fermer ou en faire partie.
    .action = Saisissez cette ligne à la main.
