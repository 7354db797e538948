### Ce qui est relevé quant aux entreprises, à leurs codes, à leurs tranches, et aux tableaux qui les listent.
### found by code
### code: message

company_matricule_digits = Le matricule d'une personne morale a 11 chiffres.
    .action = Corrigez le matricule.

company_matricule_year = Les quatre premiers chiffres sont l'année de constitution, de 1800 à 2199.
    .action = Corrigez le matricule.

company_matricule_check = Le chiffre de contrôle du matricule ne correspond pas aux autres.
    .action = Corrigez le matricule ou, s'il est confirmé, donnez-en la raison dans le champ prévu.

rcs_number_form = Un numéro RCS est une lettre et 1 à 7 chiffres.
    .action = Corrigez le numéro, par exemple B12345.

headcount_form = Un effectif est un nombre entier jusqu'à un million.
    .action = Corrigez le nombre.

week_pattern_unknown = La semaine va du lundi au vendredi ou du mardi au samedi.
    .action = Choisissez-en une ; la description des champs donne leurs codes.

company_unknown = Aucune entreprise n'a cet identifiant.
    .action = Corrigez l'identifiant.

company_exists = Cette entreprise a déjà un scrutin pour ce mandat.
    .action = Retirez la ligne.

company_not_in_space = L'espace n'agit pas pour toutes ces entreprises.
    .action = Choisissez parmi les entreprises de l'espace.

owner_not_limited = Un propriétaire voit toutes les entreprises.
    .action = Retirez la limite ou choisissez un autre rôle.

term_unknown = Aucun mandat n'a cet identifiant.
    .action = Corrigez l'identifiant.

space_unknown = Aucun espace de la même organisation et du même mandat, où vous pouvez agir, n'a cet identifiant.
    .action = Choisissez un espace de la liste de vos espaces.

firms_or_all = Donnez soit des entreprises, soit toutes celles qui n'ont pas de codes.
    .action = Gardez l'un des deux.

csv_empty = Le fichier n'a aucune ligne.
    .action = Ajoutez des lignes sous l'en-tête.

# $line (Number)
# $first (Number)
line_twice = L'entreprise de la ligne { $line } figure déjà à la ligne { $first }.
    .action = Retirez une des lignes.

# $most (Number)
too_many_lines = Un import prend au plus { $most } lignes.
    .action = Partagez le fichier.

# $found (Number)
code_length = { $found ->
    [one] Un code a 25 caractères ; { $found } a été lu.
   *[other] Un code a 25 caractères ; { $found } ont été lus.
}
    .action = Comparez avec la lettre, groupe par groupe.

# $group (Number)
code_symbol = Un caractère du groupe { $group } n'existe pas dans les codes.
    .action = Comparez ce groupe avec la lettre.

code_other_kind = C'est l'autre code : titulaire et mandataire sont intervertis.
    .action = Échangez les deux codes.

# $group (Number)
code_check = { $group ->
    [0] Le code contient une faute de frappe ; vérifiez tous les groupes.
   *[other] Le code contient une faute de frappe, sans doute dans le groupe { $group } ; vérifiez-les tous.
}
    .action = Comparez avec la lettre.

bands_empty = Au moins une tranche est nécessaire.
    .action = Ajoutez une tranche.

bands_below_threshold = La première tranche commence à 15 ou plus.
    .action = Corrigez la tranche.

band_reversed = La tranche finit avant son début.
    .action = Corrigez la tranche.

band_open_before_last = Seule la dernière tranche peut être ouverte.
    .action = Donnez une fin à la tranche.

bands_gap = Un effectif manque entre deux tranches.
    .action = Faites suivre les tranches sans trou.

bands_overlap = Deux tranches se recouvrent.
    .action = Corrigez leurs bornes.
