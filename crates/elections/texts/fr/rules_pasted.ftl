# code: F.711
# $line (Number)
# $found (Number)
# $expected (Number)
wrong_number_of_columns = Nombre de colonnes inattendu
    .explanation = Colonnes à la ligne { $line } : { $found } ; colonnes attendues : { $expected }.
    .action = Mettez le nom et les prénoms dans deux colonnes, ou nommez les colonnes à la première ligne.

# code: F.712
missing_column = Colonne manquante
    .explanation = La première ligne nomme les colonnes, mais non le nom et les prénoms.
    .action = Nommez une colonne « nom » et une « prénoms ».

# code: F.713
# $column (Number)
column_named_twice = Colonne nommée deux fois
    .explanation = La colonne { $column } porte le même nom qu'une autre.
    .action = Retirez l'une des deux.

# code: F.715
date_of_birth_unlike_the_matricule = Date de naissance contraire au matricule
    .explanation = Un matricule commence par la date de naissance ; celle-ci est une autre.
    .action = Corrigez la date ou le matricule.

# code: F.716
# $line (Number)
line_like_a_header = Noms de colonnes incomplets
    .explanation =
        La ligne { $line } semble nommer des colonnes, mais non clairement celles du nom et des prénoms ; la suite
        pourrait être mal lue.
    .action = Nommez les colonnes « nom » et « prénoms », ou retirez cette ligne.

# code: W.711
# $column (Number)
column_not_read = Colonne non lue
    .explanation = La colonne { $column } n'a pas de nom connu ; elle n'est pas lue.
    .action = Nommez la colonne, ou laissez-la de côté.

# code: W.712
damaged_characters = Caractères abîmés
    .explanation = Ce texte semble avoir été lu dans un autre codage, par exemple « Ã© » pour « é ».
    .action = Comparez-le avec l'original.

# code: W.713
two_scripts_in_one_word = Deux écritures dans un mot
    .explanation = Un mot mêle des lettres latines, grecques ou cyrilliques qui se ressemblent.
    .action = Saisissez le nom à la main s'il ne s'écrit pas ainsi.

# code: W.714
no_usual_name = Nom inhabituel
    .explanation = Ce nom porte un chiffre ou un signe qu'un nom ne porte pas, ou aucune lettre.
    .action = Vérifiez qu'il s'agit du nom, et de lui seul.

# code: W.715
# $line (Number)
line_not_read = Ligne non lue
    .explanation = La ligne { $line } est au-dessus des noms des colonnes, ou les répète ; elle n'est pas lue.
    .action = Si elle nomme une personne, placez-la sous les noms des colonnes.

# code: W.716
# $line (Number)
the_same_name_twice = Même nom deux fois
    .explanation = La ligne { $line } porte le même nom qu'une ligne précédente, sans autre date de naissance.
    .action = Retirez-la si c'est la même personne.
