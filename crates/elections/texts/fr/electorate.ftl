### Who votes and who may stand.

## Parts of the sentences below

weekly_hours = { $here ->
    [one] { $here } heure
   *[other] { $here } heures
} par semaine ici, { $there } ailleurs

equal_hours = { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
} par semaine ici comme ailleurs

## The contract

bound_by_contract = Le contrat de travail donne le droit de vote.

apprentice_votes_only = Un apprenti vote ; il ne se présente pas.

apprentice_stands_too = Un apprenti vote ; selon le réglage choisi, il peut se présenter.

student = Un contrat d'élève ou d'étudiant ne donne ni vote ni éligibilité.

student_admitted =
    Selon le réglage choisi, un élève ou étudiant sous contrat vote et se présente comme tout salarié.

put_at_disposal =
    Un intérimaire ou un salarié mis à disposition ne vote pas et ne se présente pas dans l'entreprise utilisatrice.

no_contract = Sans contrat de travail ou d'apprentissage, pas de vote.

# $last (Day)
# $poll (Day)
contract_ended = Le contrat finit le { $last }, avant le scrutin du { $poll }.

## The age

# $age (Number)
# $poll (Day)
old_enough = { $age } ans sont accomplis le { $poll }, jour du scrutin.

# $age (Number)
# $poll (Day)
too_young_to_stand = L'âge de voter est atteint, mais non les { $age } ans d'un candidat le { $poll }.

# $age (Number)
# $poll (Day)
too_young_to_vote = { $age } ans ne sont pas accomplis le { $poll }, jour du scrutin.

## The time in the company

# $since (Day)
transferred = Après un transfert d'entreprise, l'entrée auprès du premier employeur compte, le { $since }.

# $since (Day)
group_service = Selon le réglage choisi, l'ancienneté compte depuis l'entrée dans le groupe, le { $since }.

# $since (Day)
# $months (Number)
# $poll (Day)
long_enough_to_vote = Occupé depuis le { $since } : { $months } mois au moins le { $poll }.

# $since (Day)
# $months (Number)
# $poll (Day)
too_short_to_vote = Occupé depuis le { $since } : moins de { $months } mois le { $poll }.

# $since (Day)
# $months (Number)
# $day (Day)
long_enough_to_stand = Ancienneté depuis le { $since } : { $months } mois au moins avant le { $day }.

# $since (Day)
# $months (Number)
# $day (Day)
too_short_to_stand = Ancienneté depuis le { $since } : moins de { $months } mois avant le { $day }.

## The authorisation to work

authorised_to_work = De nationalité luxembourgeoise, ou autorisé à travailler.

not_authorised_to_work = Sans autorisation de travail, on ne se présente pas.

## Several employers

# $here (Fraction)
# $there (Fraction)
longest_hours_here = { weekly_hours } : l'horaire le plus long est ici.

# $here (Fraction)
# $there (Fraction)
longest_hours_there = { weekly_hours } : on se présente là-bas.

# $hours (Fraction)
longest_service_here = { equal_hours }, et l'ancienneté la plus longue ici.

# $hours (Fraction)
longest_service_there = { equal_hours }, et l'ancienneté la plus longue là-bas.

# $hours (Fraction)
equal_service = { equal_hours }, et même ancienneté : la loi ne tranche pas, une personne décide.

# $hours (Fraction)
service_not_told = { equal_hours } : il faut connaître les deux anciennetés.

# $here (Fraction)
# $there (Fraction)
other_firm_elects_nobody = L'autre entreprise n'élit pas de délégation : on se présente ici ({ weekly_hours }).

## Ranks and relatives

ordinary_role = Cette fonction n'empêche pas de se présenter.

head_of_firm = Le chef d'entreprise ne se présente pas.

gerant = Un gérant ne se présente pas.

directeur = Un directeur ne se présente pas.

head_of_personnel = Le responsable du service du personnel ne se présente pas.

spouse = Le conjoint du chef d'entreprise est traité comme un allié et ne se présente pas.

# $degree (Number)
# $most (Number)
relative =
    Un parent ou allié au degré { $degree } du chef d'entreprise ne se présente pas (jusqu'au degré { $most }).

# $degree (Number)
# $most (Number)
distant_relative =
    La parenté au degré { $degree } n'exclut pas : seul le degré { $most } ou plus proche exclut.

relative_of_another_leader =
    Seuls les parents et alliés du chef d'entreprise sont exclus, non ceux d'un gérant, d'un directeur ou du responsable du
    service du personnel ; si cette personne est elle-même le chef d'entreprise, indiquez-le.

# $most (Number)
degree_unclear =
    Le degré de parenté n'est pas clair ; jusqu'au degré { $most }, il exclut : une personne décide.

role_to_be_examined = La fonction n'est pas reconnue ; elle n'exclut pas, mais elle est à examiner.

title_without_power = Le titre seul, sans pouvoir réel sur le personnel, n'exclut pas.

power_over_staff = Un pouvoir réel sur le personnel vaut direction : on ne se présente pas.

excluded_votes = Qui ne peut pas se présenter pour cette raison vote, étant salarié.

excluded_no_vote = Selon le réglage choisi, qui est exclu pour cette raison ne vote pas.

## The electoral lists

posted_list =
    La liste est alphabétique et numérotée ; affichée, elle ne porte ni date de naissance ni matricule.

# $received (Day)
# $from (Day)
# $until (Day)
claim_in_time = La réclamation est venue le { $received }, dans le délai du { $from } au { $until }.

# $received (Day)
# $from (Day)
early_claim = La réclamation est venue le { $received }, avant le { $from }, premier jour du délai.

# $received (Day)
# $until (Day)
late_claim = La réclamation est venue le { $received }, après le { $until }, dernier jour du délai.

# $received (Day)
# $from (Day)
# $until (Day)
contestation_in_time = La contestation est venue le { $received }, dans le délai du { $from } au { $until }.

# $received (Day)
# $from (Day)
early_contestation = La contestation est venue le { $received }, avant le { $from }, premier jour du délai.

# $received (Day)
# $until (Day)
late_contestation = La contestation est venue le { $received }, après le { $until }, dernier jour du délai.
