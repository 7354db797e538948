# code: F.901
no_lot_to_draw = Aucun tirage au sort
    .explanation = Ce tirage ne départage personne : il n'y a pas d'égalité que les suffrages ou l'âge laissent ouverte.
    .action = Retirez ce tirage, ou corrigez les suffrages.

# code: F.902
not_among_the_tied = Hors de l'égalité
    .explanation = Cette liste ou ce candidat n'est pas à égalité avec les autres du tirage, ou y figure deux fois.
    .action = Corrigez le tirage.

# code: F.903
# $least (Number)
incomplete_lot = Tirage incomplet
    .explanation = Le tirage doit nommer au moins { $least } de ceux qui sont à égalité, dans l'ordre.
    .action = Complétez le tirage.

# code: F.904
unknown_name = Nom inconnu
    .explanation = Aucune liste, aucun candidat ne porte ce nom ici.
    .action = Corrigez le nom.

# code: F.906
candidate_twice = Candidat en double
    .explanation = Un autre candidat porte déjà cet identifiant.
    .action = Donnez à chacun le sien.

# code: F.907
# $found (Number)
wrong_number_of_candidates = Nombre de candidats
    .explanation = Ce nombre n'est pas celui des candidats énumérés : { $found }.
    .action = Corrigez le nombre.
