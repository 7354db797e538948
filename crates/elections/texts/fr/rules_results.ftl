# code: F.401
more_voters_than_electors = Plus de votants que d'électeurs
    .explanation = Seuls les électeurs inscrits votent.
    .action = Corrigez les deux nombres.

# code: F.402
more_postal_voters_than_voters = Plus de votes postaux que de votants
    .explanation = Les votants par correspondance font partie des votants.
    .action = Corrigez les deux nombres.

# code: F.403
ballots_unlike_voters = Bulletins et votants
    .explanation = Les bulletins dans l'urne et les envois postaux rejetés font ensemble le nombre des votants.
    .action = Recomptez, ou indiquez les envois rejetés.

# code: F.404
ballots_unlike_their_parts = Valables, blancs et nuls
    .explanation = Les bulletins valables, blancs et nuls font ensemble les bulletins dans l'urne.
    .action = Corrigez ces nombres.

# code: F.405
# $most (Number)
# $votes (Number)
too_many_votes = Trop de suffrages
    .explanation = Chaque bulletin valable porte au plus une voix par siège : { $most } en tout, et non { $votes }.
    .action = Corrigez les suffrages.

# code: F.406
# $most (Number)
more_votes_than_ballots = Plus de voix que de bulletins
    .explanation = Au vote majoritaire, un candidat a au plus une voix par bulletin valable : { $most }.
    .action = Corrigez les voix.

# code: F.407
# $titulaires (Number)
# $suppleants (Number)
too_many_elected = Trop d'élus
    .explanation = { $titulaires ->
        [one] { $titulaires } titulaire
       *[other] { $titulaires } titulaires
    } et { $suppleants ->
        [one] { $suppleants } suppléant
       *[other] { $suppleants } suppléants
    } sont élus ; c'est plus que de sièges.
    .action = Corrigez qui est élu.

# code: F.408
# $expected (Number)
seats_of_titulaires_not_given = Sièges de titulaire non attribués
    .explanation = Assez de candidats ont des voix pour { $expected ->
        [one] { $expected } titulaire
       *[other] { $expected } titulaires
    }.
    .action = Corrigez qui est élu.

# code: F.409
# $percent (Percent)
elected_on_too_weak_a_list = Élu d'une liste trop faible
    .explanation = Une liste qui n'a pas { $percent } des suffrages n'a pas d'élu.
    .action = Corrigez les suffrages ou qui est élu.

# code: F.410
# $expected (Number)
wrong_number_of_assessors = Nombre d'assesseurs
    .explanation = Le bureau a un président et { $expected } assesseurs, qui signent tous.
    .action = Indiquez chaque assesseur.

# code: F.411
# $poll (Day)
signed_before_the_poll = Signé avant le scrutin
    .explanation = Le procès-verbal est signé après le scrutin du { $poll }.
    .action = Corrigez le jour de la signature.

# code: W.401
# $sum (Number)
suffrages_unlike_the_candidates = Suffrages de la liste
    .explanation = Les candidats de cette liste ont { $sum } suffrages ensemble, ce qui n'est pas le total de la liste.
    .action = Vérifiez le total et les voix.

# code: W.402
# $most (Number)
more_than_two_votes_a_ballot = Plus de deux voix par bulletin
    .explanation = Au vote proportionnel, un candidat a au plus deux voix par bulletin valable : { $most }.
    .action = Vérifiez les voix.

# code: W.403
rank_against_the_votes = Rang contraire aux voix
    .explanation = Un candidat qui a moins de voix est mieux placé que celui-ci.
    .action = Vérifiez qui est élu, ou dites pourquoi, par exemple un refus de mandat.

# code: W.404
equal_votes_out_of_order = Égalité de voix
    .explanation = Un candidat plus jeune, avec autant de voix, est mieux placé que celui-ci.
    .action = À égalité, donnez le siège au plus âgé, ou dites pourquoi.

# code: W.405
# $seats (Number)
empty_seats = Sièges vides
    .explanation = { $seats ->
        [one] { $seats } siège de titulaire ou de suppléant reste vide.
       *[other] { $seats } sièges de titulaire ou de suppléant restent vides.
    }
    .action = Vérifiez que les candidats manquent.

# code: W.406
# $poll (Day)
signed_on_another_day = Signé un autre jour
    .explanation = Le procès-verbal est signé séance tenante, le { $poll }.
    .action = Vérifiez le jour ; un écart n'empêche pas de confirmer.

# code: W.407
# $latest (Day)
late_proces_verbal = Procès-verbal tardif
    .explanation = Sans vote, le procès-verbal est transmis au plus tard le { $latest }.
    .action = Vérifiez le jour ; un retard n'empêche pas de confirmer.

# code: W.408
# $titulaires (Number)
# $suppleants (Number)
other_seats_of_the_list = Sièges de la liste
    .explanation = Les suffrages donnent à cette liste { $titulaires ->
        [one] { $titulaires } titulaire
       *[other] { $titulaires } titulaires
    } et { $suppleants ->
        [one] { $suppleants } suppléant
       *[other] { $suppleants } suppléants
    }.
    .action = Vérifiez les suffrages et qui est élu, ou dites pourquoi, par exemple un refus de mandat.

# code: F.412
person_never_stood = Personne jamais candidate
    .explanation = Cette personne ne figure pas dans la déclaration des candidats qui a été transmise.
    .action = Corrigez le matricule, ou faites d'abord corriger la déclaration des candidats.

# code: F.413
stood_on_another_list = Autre liste que déclarée
    .explanation = Cette personne a été déclarée candidate ailleurs que sur cette liste.
    .action = Corrigez la liste, ou faites d'abord corriger la déclaration des candidats.

# code: F.414
# $count (Number)
somebody_stood = Il y avait des candidats
    .explanation = { $count ->
        [one] { $count } candidat a été déclaré
       *[other] { $count } candidats ont été déclarés
    } ; le ministre ne désigne les délégués que si personne ne se présente.
    .action = Corrigez l'issue du scrutin.

# code: W.409
# $count (Number)
candidates_left_out = Candidats sans résultat
    .explanation = { $count ->
        [one] { $count } candidat déclaré ne figure
       *[other] { $count } candidats déclarés ne figurent
    } pas dans le résultat.
    .action = Ajoutez-les, ou dites pourquoi, par exemple un retrait.

# code: W.410
other_outcome_than_declared = Autre issue que déclarée
    .explanation = La déclaration des candidats annonce le contraire : un vote sans accord de tous les candidats, et point de vote avec lui.
    .action = Vérifiez l'issue du scrutin.

# code: F.415
# $poll (Day)
poll_not_closed = Scrutin pas encore clos
    .explanation = Le scrutin se clôt le { $poll } ; le résultat d'un vote n'existe qu'après la fermeture du dernier bureau.
    .action = Attendez le dépouillement avant de confirmer.

# code: W.411
other_than_the_proces_verbal = Autre chose que le procès-verbal
    .explanation = Le procès-verbal signé dit autre chose à cet endroit.
    .action = Reprenez ce que dit le procès-verbal, ou faites-le corriger et signer de nouveau.
