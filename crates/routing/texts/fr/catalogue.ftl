### What can be filed: what each filing is for, by when, and what one should have at hand.

# $theme (crate::catalogue::Theme)
theme = { $theme ->
    [before_the_poll] Avant le scrutin
    [candidatures] Candidatures
    [results] Résultats
    [after_the_poll] Après le scrutin
   *[disputes] Réclamations et contestations
}

## Who files, and to whom it goes

employer = L'employeur ou son mandataire

itm = Inspection du travail et des mines (ITM)

## The notice of the election

election_notice_about = Annonce aux salariés le jour, l'heure et le lieu du scrutin, les sièges et le système de vote.

election_notice_when = Au moins un mois plein avant l'ouverture du scrutin, le jour de l'affichage dans l'entreprise.

election_notice_needs_headcount = L'effectif à la date de computation, par catégorie de contrat

election_notice_needs_place_and_hours = Le lieu, l'ouverture et la clôture du vote

election_notice_needs_where_candidates_are_posted = Où consulter les noms des candidats, et les conditions d'éligibilité

election_notice_needs_postal_vote = S'il y a un vote par correspondance

## The notice of the claims period

claims_notice_about = Annonce le dépôt des listes électorales et jusqu'à quand on peut réclamer.

claims_notice_when = Le jour du dépôt des listes, au moins trois semaines avant l'ouverture du scrutin.

claims_notice_needs_deposit = Le jour et le lieu du dépôt des listes électorales

claims_notice_needs_claims_to = À qui adresser les réclamations dans l'entreprise

## The declaration of candidates

candidate_declaration_about = Enregistre les candidatures valables, ou déclare qu'il n'y a pas d'élection ou pas de candidat.

candidate_declaration_when =
    Au plus tard le quatrième jour ouvré avant le scrutin ; avec un vote par correspondance, avant l'envoi des bulletins.

candidate_declaration_needs_each_candidate = De chaque candidat : nom, prénoms, profession, matricule, nationalité, sexe

candidate_declaration_needs_who_presents = Qui présente chaque liste ou candidature, et combien la soutiennent

## The declaration of results

result_declaration_about = Transmet le résultat du scrutin d'après le procès-verbal signé.

result_declaration_when =
    Le jour du scrutin ; le procès-verbal d'élection d'office ou à défaut de candidats au plus tard ce jour.

result_declaration_needs_signed_pv = Le procès-verbal signé par le président et les assesseurs

result_declaration_needs_counts = Électeurs, votants, bulletins, et les suffrages de chaque candidat

## The declaration of functions

functions_declaration_about = Déclare le président, le bureau et les délégués à la sécurité et à l'égalité.

functions_declaration_when = Dans les cinq jours de la communication écrite du président à l'employeur.

functions_declaration_needs_meeting = Le jour de la réunion constituante et celui de la lettre du président

functions_declaration_needs_offices = Nom et matricule de chaque personne qui a une fonction

## A claim against the electoral lists

claim_on_lists_about = Demande d'inscrire, de rayer ou de corriger quelqu'un sur les listes électorales de son entreprise.

claim_on_lists_filed_by = Tout salarié de l'entreprise

claim_on_lists_addressed_to = L'employeur, avec copie à l'Inspection du travail et des mines (ITM)

claim_on_lists_when =
    Dans les trois jours ouvrés qui suivent le dépôt des listes. Une réclamation tardive est reçue et marquée tardive.

claim_on_lists_needs_company = Le nom de l'entreprise

claim_on_lists_needs_whom = Qui doit être inscrit, rayé ou corrigé, et pourquoi

## A contestation

contestation_about = Conteste l'électorat ou la régularité des opérations électorales.

contestation_filed_by = Électeurs, candidats, organisations syndicales

contestation_addressed_to = Le directeur de l'Inspection du travail et des mines (ITM)

contestation_when =
    Dans les quinze jours qui suivent le dernier jour de l'affichage des résultats ; confirmez-la par lettre recommandée dans
    le même délai. Une contestation tardive est reçue et marquée tardive.

contestation_needs_company_and_day = Le nom de l'entreprise et le jour du scrutin

contestation_needs_grounds = Ce qui est contesté, et les pièces qui le montrent
