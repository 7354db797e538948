# code: F.301
# $most (Number)
# $candidates (Number)
list_too_long = Liste trop longue
    .explanation =
        Une liste a au plus { $most } candidats, le nombre des titulaires et des suppléants ; celle-ci en a
        { $candidates }.
    .action = Faites retirer des candidats par le mandataire de la liste.

# code: F.302
# $age (Number)
# $poll (Day)
candidate_too_young = Candidat trop jeune
    .explanation = Un candidat a { $age } ans accomplis le jour du scrutin, le { $poll }.
    .action = Vérifiez le matricule, ou refusez la candidature.

# code: F.303
# $needed (Number)
too_few_supporters = Soutiens insuffisants
    .explanation =
        Il faut { $needed } soutiens au moins : des électeurs au vote majoritaire, des salariés au vote proportionnel.
    .action = Vérifiez le nombre des soutiens, ou refusez la candidature.

# code: F.304
# $electors (Number)
# $percent (Percent)
presentation_not_possible = Présentation impossible
    .explanation =
        Au vote majoritaire présentent { $electors } électeurs, au vote proportionnel { $percent } de l'effectif ; les
        syndicats aux deux.
    .action = Corrigez qui présente la candidature.

# code: F.305
# $least (Number)
headcount_large_enough_to_elect = Effectif suffisant pour élire
    .explanation = Une délégation est élue à partir de { $least } salariés.
    .action = Corrigez l'effectif, ou choisissez une autre situation.

# code: F.306
# $poll (Day)
delegation_not_recent_enough = Délégation pas assez récente
    .explanation = Une délégation n'est pas renouvelée si elle a été élue avant le { $poll }, et moins d'un an avant.
    .action = Vérifiez le jour de cette élection, ou organisez le scrutin.

# code: F.307
# $most (Number)
too_many_candidates_without_a_vote = Trop de candidats sans vote
    .explanation = Une élection sans vote demande au plus { $most } candidats, le nombre des sièges.
    .action = Retirez l'accord : il faut voter.

# code: F.308
two_lists_alike = Deux listes pareilles
    .explanation = Une autre liste porte déjà ce nom ou ce numéro.
    .action = Distinguez les listes par le nom et le numéro.

# code: W.301
# $deadline (Moment)
candidature_received_late = Candidature reçue tard
    .explanation = Les candidatures sont reçues jusqu'au { $deadline }, sauf prolongation de trois jours.
    .action = Vérifiez le jour et l'heure, ou notez la prolongation affichée.

# code: W.302
# $candidates (Number)
# $seats (Number)
fewer_candidates_than_seats = Moins de candidats que de sièges
    .explanation = { $candidates ->
        [one] { $candidates } candidat
       *[other] { $candidates } candidats
    } pour { $seats ->
        [one] { $seats } siège
       *[other] { $seats } sièges
    } : le délai de candidature est prolongé de trois jours.
    .action = Notez que la prolongation a été affichée.
