### Ce qui est relevé quant à une démarche : ses documents, ses pièces, sa correction, son suivi.
### found by code
### code: message

attach = Joignez la pièce, puis transmettez.

not_confirmed = Le contenu de cette démarche n'est pas confirmé.
    .action = Confirmez la saisie.

not_transmitted = Cette démarche n'a pas encore été transmise.
    .action = Attendez la transmission.

transmitted_elsewhere = Cette démarche a été transmise depuis un autre espace : le document ne s'imprime que là.
    .action = Demandez le document à qui a transmis la démarche.

paper_without_vote = Il n'y a pas de vote, donc ni affiche des candidatures ni bulletin.
    .action = Imprimez le procès-verbal qui convient.

# $sign (Text)
# $code (Text)
sign_without_letter = Le caractère « { $sign } » ({ $code }) n'existe dans aucune de nos polices.
    .action = Remplacez-le dans la fiche ou dans la démarche.

copy_not_signed = C'est le document lui-même, sans signature.
    .action = Téléversez la copie signée : le PDF signé ou le scan.

moment_to_come = Ce moment est dans le futur.
    .action = Le journal dit ce qui a eu lieu : inscrivez-le après.

taken_down_before_hung = Le retrait précède l'affichage.
    .action = Corrigez l'un des deux moments.

until_before_from = Le dernier jour précède le premier.
    .action = Corrigez l'un des deux jours.

not_to_be_posted = Seul un document à afficher a des jours d'affichage.
    .action = Choisissez « affichage », ou laissez les jours de côté.

candidatures_missing = Les candidatures telles que vous les avez reçues ne sont pas jointes.
    .action = { attach }

signed_pv_missing = Le procès-verbal signé n'est pas joint.
    .action = { attach }

signed_form_missing = Le formulaire signé par l'employeur et le président n'est pas joint.
    .action = { attach }

president_notice_missing = La communication du président n'est pas jointe.
    .action = { attach }

postal_vote_authorisation_missing = L'autorisation du vote par correspondance n'est pas jointe.
    .action = { attach }

piece_missing = Une pièce requise n'est pas jointe.
    .action = { attach }

piece_not_of_demarche = Cette démarche ne prend pas de pièce de ce type.
    .action = Choisissez un des types de la démarche, ou « other ».

# $column (Number)
# $allowed (Text)
pattern_placeholder_unknown = Au caractère { $column } : il n'y a pas d'élément de ce nom. Ceux qui existent : { $allowed }.
    .action = Corrigez le modèle.

# $column (Number)
pattern_brace_alone = Au caractère { $column } : une accolade n'est pas fermée ou n'est pas ouverte.
    .action = N'utilisez les accolades qu'autour d'un nom.

# $symbols (Number)
tracking_number_length = Un numéro de suivi a { $symbols } caractères.
    .action = Recopiez tout le numéro.

# $place (Number)
tracking_number_symbol = Le caractère { $place } n'existe pas dans un numéro de suivi.
    .action = Vérifiez ce caractère.

tracking_number_check = Ce numéro de suivi contient une faute de frappe.
    .action = Comparez-le avec l'accusé de réception.

contact_missing = Personne ne pourrait vous répondre : ni e-mail ni adresse.
    .action = Indiquez un e-mail ou une adresse postale.

field_not_open = Ce champ n'est pas à corriger.
    .action = Remettez sa valeur d'avant, ou écrivez à l'administration.

piece_not_asked = Aucune pièce n'est demandée dans cette correction.
    .action = Joignez-la à un message à l'administration.

piece_not_open = Cette pièce n'est pas à corriger.
    .action = Laissez-la, ou écrivez à l'administration.

pointer_leads_nowhere = Ce pointeur ne mène à rien dans la démarche.
    .action = Nommez un champ présent, ou le champ manquant d'un objet présent.

piece_not_received = Cette pièce n'est pas parmi celles qui ont été reçues.
    .action = Nommez une pièce de la liste de la démarche.

rule_unknown = Aucune règle ne porte ce code.
    .action = Prenez un code de la liste des règles.

canned_text_unknown = Aucun texte type ne porte ce code.
    .action = Prenez un code de la liste des textes types.

decision_not_theirs = Cette décision n'appartient pas à cette autorité.
    .action = Indiquez qui décide selon le Code du travail (L.417-4, L.413-2(3), L.413-1(7)).

poll_day_past = Ce jour est passé.
    .action = Indiquez un jour à venir.

poll_day_outside_term = Ce jour est hors du mandat.
    .action = Indiquez un jour du mandat, ou choisissez un autre mandat.

poll_day_taken = L'entreprise a déjà un scrutin ce jour-là.
    .action = Indiquez un autre jour, ou retirez l'autre scrutin.

decision_says_nothing = Cette décision ne décide rien.
    .action = Donnez au moins un fait du scrutin.

point_says_nothing = Ce point ne dit pas ce qui est à corriger.
    .action = Donnez une règle, un texte type ou vos mots.

point_in_two_places = Ce point nomme plus d'un endroit.
    .action = Faites un point par endroit.

warning_not_found = Aucun avertissement de ce code n'est à cet endroit, ou il est déjà coché.
    .action = Reprenez code et pointeur du contrôle de la démarche.
