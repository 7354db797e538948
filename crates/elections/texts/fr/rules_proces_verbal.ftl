# code: F.851
list_named_twice = Liste nommée deux fois
    .explanation = Une liste précédente porte déjà ce nom.
    .action = Donnez à chaque liste son nom.

# code: F.852
missing_signature = Signature manquante
    .explanation = Le procès-verbal est signé par le président du bureau, ou par celui qui l'a dressé.
    .action = Faites signer, puis indiquez le jour.

# code: F.853
missing_signature_of_an_assessor = Signature d'un assesseur manquante
    .explanation = Chaque assesseur signe le procès-verbal, séance tenante.
    .action = Faites signer, puis indiquez le jour.

# code: F.855
twice_in_the_office = Deux fois dans le bureau
    .explanation = La même personne siège déjà à une autre place du bureau.
    .action = Le bureau a un président et des assesseurs différents.

# code: F.856
observer_within_the_office = Observateur membre du bureau
    .explanation = Un observateur ne fait pas partie du bureau.
    .action = Retirez l'observateur ou changez le bureau.

# code: F.859
counting_of_another_poll = Dépouillement d'un autre scrutin
    .explanation = Jour, sièges et système de ce dépouillement ne sont pas ceux du recensement général.
    .action = Joignez le dépouillement de ce scrutin, ou corrigez-le.

# code: F.862
# $total (Number)
# $divisor (Number)
# $expected (Number)
wrong_nombre_electoral = Nombre électoral
    .explanation = Le nombre électoral est le nombre entier au-dessus de { $total } ÷ { $divisor } : { $expected }.
    .action = Corrigez le nombre électoral et ce qui en dépend.

# code: F.863
# $expected (Number)
wrong_first_round = Première répartition
    .explanation = Le nombre électoral donne { $expected ->
        [one] { $expected } siège
       *[other] { $expected } sièges
    } à cette liste.
    .action = Corrigez le nombre de sièges.

# code: F.864
# $expected (Number)
wrong_number_of_further_seats = Sièges suivants
    .explanation = Après la première répartition, { $expected ->
        [one] { $expected } siège va
       *[other] { $expected } sièges vont un à un
    } au plus fort quotient.
    .action = Inscrivez chaque siège avec tous les quotients.

# code: F.865
# $expected (Fraction)
wrong_quotient = Quotient faux
    .explanation = Le quotient de cette liste est { $expected }.
    .action = Corrigez le quotient.

# code: F.866
# $expected (Text)
seat_of_another_list = Siège à une autre liste
    .explanation = Le siège va au plus fort quotient, à égalité à la liste qui a le plus de suffrages : { $expected }.
    .action = Corrigez la liste et les quotients qui suivent.

# code: F.867
# $titulaires (Number)
# $suppleants (Number)
wrong_seats_of_the_list = Sièges de la liste
    .explanation = Les suffrages donnent à cette liste { $titulaires ->
        [one] { $titulaires } titulaire
       *[other] { $titulaires } titulaires
    } et { $suppleants ->
        [one] { $suppleants } suppléant
       *[other] { $suppleants } suppléants
    }.
    .action = Corrigez le nombre, ou qui est élu.

# code: F.868
missing_agreement = Accord manquant
    .explanation = Sans vote, tous les candidats conviennent de qui devient titulaire et suppléant, et dans quel ordre.
    .action = Faites voter, ou obtenez l'accord de tous.

# code: F.869
# $closed (Day)
established_before_the_close = Dressé avant la clôture
    .explanation = Les candidatures restent ouvertes jusqu'au { $closed }.
    .action = Corrigez le jour, ou attendez la clôture.

# code: F.870
# $established (Day)
signed_before_it_was_established = Signé avant d'être dressé
    .explanation = Le procès-verbal est dressé le { $established }.
    .action = Corrigez l'un des deux jours.

# code: F.871
# $lists (List)
# $seats (Number)
lot_to_be_recorded = Tirage au sort à inscrire
    .explanation = Ces listes sont à égalité en tout : { $lists }. Le sort décide de { $seats ->
        [one] { $seats } siège
       *[other] { $seats } sièges
    }.
    .action = Tirez au sort et inscrivez l'ordre des listes.

# code: F.872
lot_without_need = Tirage au sort sans objet
    .explanation = Le tirage inscrit ne nomme pas les listes à égalité, chacune une fois.
    .action = Inscrivez les listes à égalité, dans l'ordre du tirage.

# code: F.873
# $list (Text)
unknown_list = Liste inconnue
    .explanation = Aucune liste de ce scrutin ne porte le nom { $list }.
    .action = Corrigez le nom de la liste.

# code: W.851
candidate_in_the_office = Candidat au bureau
    .explanation = Une personne de ce nom est candidate ; les candidats ne devraient pas siéger au bureau.
    .action = Vérifiez s'il s'agit d'un homonyme.

# code: W.853
claim_without_a_decision = Réclamation sans décision
    .explanation = Le bureau décide de chaque réclamation et inscrit sa décision.
    .action = Inscrivez la décision.

# code: W.854
sharing_of_seats_not_recorded = Répartition non inscrite
    .explanation = Le procès-verbal indique le nombre électoral, les quotients et les sièges de chaque liste.
    .action = Inscrivez la répartition.

# code: W.855
# $equal (Number)
candidates_equal_in_everything = Égalité parfaite de candidats
    .explanation = { $equal } candidats ont autant de voix et sont nés le même jour ; un tirage au sort décide de leur rang.
    .action = Gardez la trace du tirage au procès-verbal.

# code: W.856
# $lists (List)
list_too_short = Liste trop courte
    .explanation = { $lists ->
        [one] Une liste a plus de sièges que de candidats : { $lists }.
       *[other] Des listes ont plus de sièges que de candidats : { $lists }.
    } Aucun texte ne dit ce que deviennent ces sièges.
    .action = Décidez, et inscrivez le choix.
