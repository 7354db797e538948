# code: F.601
contract_without_hours = Contrat sans heures
    .explanation = La durée de travail hebdomadaire d'un contrat n'est pas zéro.
    .action = Indiquez les heures du contrat.

# code: F.602
# $from (Day)
end_before_the_beginning = Fin avant le début
    .explanation = Le contrat finit avant son premier jour, le { $from }.
    .action = Corrigez les dates.

# code: F.603
# $from (Day)
entry_with_the_first_employer_after_the_transfer = Entrée chez le premier employeur après le transfert
    .explanation =
        Un salarié repris lors d'un transfert d'entreprise est entré chez son premier employeur au plus tard le
        { $from }.
    .action = Corrigez les dates.

# code: F.604
period_of_presence_unknown = Période de présence inconnue
    .explanation =
        Sans heures de présence, la présence se mesure en jours sur les douze mois avant la date des listes électorales,
        qui n'est pas connue.
    .action = Indiquez les heures de présence, la date des listes ou le jour du scrutin.

# code: F.605
mission_outside_of_a_temporary_work_firm = Mission hors d'une entreprise de travail intérimaire
    .explanation =
        Les contrats de mission et le personnel permanent à part n'existent que chez un entrepreneur de travail
        intérimaire.
    .action = Déclarez l'intérimaire comme mis à disposition, ou l'entreprise comme entreprise de travail intérimaire.

# code: F.606
# $below (Number)
few_hours_in_the_wrong_list = Temps partiel dans la mauvaise liste
    .explanation = Un contrat de moins de { $below } heures compte par ses heures.
    .action = Mettez-le dans la liste des temps partiels de moins de { $below } heures.

# code: F.607
# $below (Number)
many_hours_in_the_wrong_list = Temps partiel dans la mauvaise liste
    .explanation = Un contrat de { $below } heures ou plus compte pour un.
    .action = Mettez-le dans la liste des temps partiels à partir de { $below } heures.

# code: F.608
# $most (Fraction)
more_than_full_time = Plus que le temps plein
    .explanation = Un temps partiel a au plus { $most } heures, celles d'un temps plein.
    .action = Corrigez les heures, ou comptez la personne parmi les temps pleins.

# code: F.609
# $most (Number)
more_absent_than_employed = Plus d'absents que de salariés
    .explanation = Il y a au plus { $most ->
        [one] { $most } salarié qui puisse
       *[other] { $most } salariés qui puissent
    } être en congé parental.
    .action = Corrigez les nombres.

# code: F.616
# $poll (Day)
lists_after_the_poll = Listes après le scrutin
    .explanation = Les listes électorales sont déposées avant le scrutin du { $poll }.
    .action = Corrigez les dates.

# code: F.617
# $posted (Day)
lists_before_the_notice = Listes avant l'avis
    .explanation = Les listes électorales sont déposées après l'affichage de l'avis le { $posted }.
    .action = Corrigez les dates.
