# code: F.701
# $deadline (Moment)
candidature_received_after_the_deadline = Candidature reçue après la clôture
    .explanation = Les candidatures sont reçues jusqu'au { $deadline }.
    .action = Refusez la candidature, ou vérifiez le jour et l'heure.

# code: F.702
candidate_not_eligible = Candidat non éligible
    .explanation = Une condition d'éligibilité manque ; les motifs la nomment.
    .action = Vérifiez les faits, ou refusez la candidature.

# code: F.703
acceptance_not_signed = Acceptation non signée
    .explanation = Chaque candidat signe qu'il accepte de se présenter.
    .action = Faites signer l'acceptation avant la clôture.

# code: F.704
candidate_on_two_lists = Candidat sur deux listes
    .explanation = Personne ne se présente sur deux listes.
    .action = Demandez au candidat laquelle compte.

# code: W.701
eligibility_to_be_decided = Éligibilité à trancher
    .explanation = Les faits ou la loi laissent l'éligibilité ouverte ; les motifs disent pourquoi.
    .action = Tranchez, et gardez le motif.

# code: W.702
role_to_be_examined = Fonction à examiner
    .explanation = La fonction du candidat n'est pas reconnue ; certaines fonctions excluent.
    .action = Vérifiez qu'elle n'est pas l'une de celles qui excluent.

# code: W.703
presented_twice = Présenté deux fois
    .explanation = Cette personne est déjà présentée ; elle ne compte qu'une fois.
    .action = Laissez l'une des deux candidatures.
