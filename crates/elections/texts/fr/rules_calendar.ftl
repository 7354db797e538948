# code: F.951
# $expected (Dates: one, two)
published_date_of_another_shape = Date publiée d'une autre forme
    .explanation = Cette étape prend { $expected ->
        [one] une seule date
       *[two] deux dates, celles de son premier et de son dernier jour
    }.
    .action = Donnez une date, ou une paire de dates.

# code: F.952
# $until (Day)
# $from (Day)
window_the_wrong_way_round = Période inversée
    .explanation = Le dernier jour, { $until }, est avant le premier, { $from }.
    .action = Corrigez les deux dates.

# code: F.953
# $poll (Day)
codes_asked_for_too_late = Demande de codes tardive
    .explanation = L'entreprise demande ses codes avant le scrutin du { $poll }.
    .action = Corrigez le jour de la demande.

# code: F.954
published_day_of_the_poll = Jour du scrutin publié
    .explanation = Ce jour n'est pas une étape à publier : il est celui du scrutin lui-même.
    .action = Donnez-le comme jour du scrutin.

# code: F.955
step_published_twice = Étape publiée deux fois
    .explanation = Cette étape a déjà une date pour cette semaine de travail.
    .action = Retirez l'une des dates.

# code: F.956
# $poll (Day)
published_date_too_late = Date publiée trop tardive
    .explanation = Cette étape se termine avant le { $poll }, où le scrutin s'ouvre.
    .action = Corrigez la date publiée ou le jour du scrutin.

# code: F.957
# $poll (Day)
published_date_too_early = Date publiée trop précoce
    .explanation = Cette étape suit le { $poll }, où le scrutin se clôt.
    .action = Corrigez la date publiée ou le jour du scrutin.

# code: F.958
nobody_and_no_extension = Personne, et pas de prolongation
    .explanation = Sans aucun candidat, les candidatures restent ouvertes.
    .action = Corrigez le nombre de candidats ou la prolongation.

# code: F.959
# $most (Number)
id_of_another_shape = Identifiant d'une autre forme
    .explanation = Un identifiant a de 1 à { $most } lettres sans accent, chiffres ou traits d'union.
    .action = Corrigez l'identifiant.
