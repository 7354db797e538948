# code: F.801
unknown_candidate = Candidat inconnu
    .explanation = Aucune candidature de ce nom ne figure sur le bulletin.
    .action = Corrigez le nom, ou complétez les candidatures.

# code: F.802
# $size (Number)
other_size_of_the_list = Taille de la liste
    .explanation = La liste a { $size ->
        [one] { $size } candidat
       *[other] { $size } candidats
    } ; autant de noms, ni plus ni moins, lui appartiennent.
    .action = Corrigez le nombre ou les noms.

# code: F.803
candidate_named_twice = Candidat nommé deux fois
    .explanation = Un candidat est nommé deux fois, ici ou sur une autre liste.
    .action = Nommez chaque candidat une seule fois.

# code: F.804
unknown_list = Liste inconnue
    .explanation = Aucune liste de ce nom ne figure parmi les candidatures.
    .action = Corrigez le nom, ou complétez les candidatures.

# code: F.811
one_principal_office = Un seul bureau principal
    .explanation = Un bureau, et un seul, est le bureau principal ; il recense les autres.
    .action = Désignez le bureau principal.

# code: F.812
two_offices_of_one_name = Deux bureaux du même nom
    .explanation = Un autre bureau porte déjà ce nom ; serait-il compté deux fois ?
    .action = Donnez à chaque bureau son nom, ou retirez le double.

# code: F.813
president_absent = Président absent
    .explanation = Chaque bureau de vote a un président.
    .action = Indiquez qui a présidé ce bureau.

# code: F.814
# $undecided (Number)
contested_ballots_not_decided = Bulletins contestés non tranchés
    .explanation = Le bureau n'a pas encore décidé de { $undecided ->
        [one] { $undecided } bulletin
       *[other] { $undecided } bulletins
    }.
    .action = Faites décider le bureau ; sa décision figure au procès-verbal.

# code: F.815
more_contested_ballots_than_ballots = Plus de bulletins contestés que de bulletins
    .explanation = Les bulletins que le bureau a tranchés font partie des valables, blancs et nuls.
    .action = Corrigez ces nombres.

# code: F.816
# $valid (Number)
# $votes (Number)
fewer_votes_than_valid_ballots = Moins de voix que de bulletins valables
    .explanation = Un bulletin sans voix est blanc : { $valid ->
        [one] { $valid } bulletin valable porte
       *[other] { $valid } bulletins valables portent
    } au moins autant de voix, et non { $votes }.
    .action = Recomptez les voix, ou les bulletins blancs.

# code: F.817
# $size (Number)
# $most (Number)
impossible_list_votes = Suffrages de liste impossibles
    .explanation =
        Chaque cercle rempli donne à la liste { $size } suffrages : leur nombre est un multiple de { $size }, au plus
        { $most }.
    .action = Recomptez les cercles remplis.

# code: F.818
more_rejected_than_postal_votes = Plus d'envois rejetés que de votes postaux
    .explanation = Les envois postaux rejetés font partie des votes par correspondance.
    .action = Corrigez les deux nombres.

# code: F.819
# $circles (Number)
fewer_votes_than_circles = Moins de voix que de cercles
    .explanation = { $circles ->
        [one] { $circles } cercle de sa liste donne
       *[other] { $circles } cercles de sa liste donnent
    } à ce candidat au moins autant de voix.
    .action = Ajoutez les voix de liste aux voix nominatives du candidat.

# code: F.820
# $expected (Number)
# $said (Number)
offices_unlike_the_general_count = Les bureaux ne font pas le total
    .explanation = Les bureaux donnent ensemble { $expected }, et non { $said }.
    .action = Corrigez le recensement général ou le bureau en cause.

# code: W.811
# $least (Number)
office_too_small_for_secrecy = Bureau trop petit pour le secret
    .explanation = Moins de { $least } bulletins : les chiffres de ce bureau peuvent révéler des votes.
    .action = Mêlez ces bulletins à ceux du bureau principal avant de compter, et ne publiez que le recensement général.

# code: W.812
postal_votes_in_an_additional_office = Votes postaux dans un bureau supplémentaire
    .explanation = Les votes par correspondance sont adressés au président du bureau principal.
    .action = Vérifiez où ces votes sont comptés.

# code: W.813
# $candidates (Number)
candidates_without_a_number = Candidats sans nombre de voix
    .explanation = { $candidates ->
        [one] { $candidates } candidat n'a
       *[other] { $candidates } candidats n'ont
    } pas de nombre de voix ici ; il est pris pour zéro.
    .action = Indiquez chaque nombre, même zéro.
