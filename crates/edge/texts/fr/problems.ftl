### Les refus : ce qui s'est passé, et ce qu'il faut faire.
### code: message

body_unreadable = Le corps n'est pas du JSON lisible
    .action = Envoyez un seul document JSON en UTF-8.

path_unreadable = L'adresse contient un identifiant illisible
    .action = Reprenez l'identifiant tel qu'il a été donné.

query_unreadable = Un paramètre de la requête est inconnu ou illisible
    .action = Voyez les paramètres de cette opération.

header_unreadable = L'en-tête Idempotency-Key ou If-Match est illisible
    .action =
        Envoyez une clé de 200 caractères au plus, sans espace (16 au moins sans connexion), et dans If-Match un seul ETag tel
        qu'il a été lu.

idempotency_key_missing = L'en-tête Idempotency-Key manque
    .action = Choisissez une clé nouvelle pour cet acte et gardez-la pour les reprises.

not_signed_in = Vous n'êtes pas connecté
    .action = Envoyez un jeton valable dans l'en-tête Authorization.

trial_loopback_only = Un serveur d'essai ne répond qu'à cette machine
    .action = Appelez-le par localhost ou 127.0.0.1, sans proxy, et d'une page qui vient de lui.

foreign_page = La demande vient d'une page d'un autre site
    .action = Utilisez la page à l'adresse publique de ce serveur, ou un programme qui n'est pas un navigateur.

not_allowed = Votre rôle ne permet pas cet acte
    .action = Demandez-le à une personne dont le rôle le permet.

not_found = Introuvable
    .action = Vérifiez l'adresse et le compte utilisé.

method_not_allowed = Méthode non autorisée
    .action = Voyez l'en-tête Allow.

not_acceptable = Cette forme de réponse n'existe pas
    .action = Voyez les formes de cette opération.

request_too_slow = La requête n'est pas arrivée à temps
    .action = Réessayez avec la même clé.

body_too_slow = Le corps de la requête arrive trop lentement
    .action = Réessayez avec la même clé, par une meilleure connexion.

pieces_missing = Des pièces requises manquent
    .action = Joignez les pièces nommées, puis transmettez ; rien n'est encore parvenu à l'administration.

document_already_attached = Ce document est déjà joint à cette démarche
    .action = Rien à faire : il est là.

idempotency_key_in_flight = Un appel avec cette clé est en cours
    .action = Attendez un instant et réessayez avec la même clé.

term_exists = Ce mandat existe déjà
    .action = Utilisez le mandat existant.

company_exists = Une entreprise de ce matricule est connue
    .action = Modifiez l'entreprise existante.

code_registered = Ce code a été enregistré
    .action = Mettez fin à son accès, puis remplacez-le.

code_already_ended = Ce code a déjà été révoqué ou remplacé
    .action = Il n'y a rien à faire.

code_access_not_ended = L'accès donné par ce code n'a pas pris fin
    .action = Mettez d'abord fin à l'accès.

code_expired = Le mandat de ce code est fini
    .action = Émettez des codes pour le mandat en cours.

code_already_replaced = Ce code a déjà été remplacé
    .action = Utilisez la nouvelle lettre.

code_already_registered = Ce code a déjà été enregistré
    .action = Un code ne s'enregistre qu'une fois. Demandez un remplacement à l'autorité.

space_limit_reached = L'organisation a tous les espaces permis pour ce mandat
    .action = Utilisez un espace existant : une entreprise en a un, un mandataire dix.

space_already_certified = L'espace ou l'entreprise est déjà certifié
    .action = Utilisez l'espace certifié.

not_a_firm_space = Ce n'est pas l'espace propre d'une entreprise
    .action = Utilisez l'espace de l'entreprise.

not_a_fiduciary_space = Ce n'est pas l'espace d'un mandataire
    .action = Utilisez un espace de mandataire.

access_exists = L'espace agit déjà pour cette entreprise
    .action = Il n'y a rien à faire.

access_already_ended = Cet accès a déjà pris fin
    .action = Il n'y a rien à faire.

last_owner = Un espace a besoin d'au moins un propriétaire
    .action = Nommez d'abord un autre propriétaire.

last_administrator = L'autorité a besoin d'au moins un administrateur
    .action = Nommez d'abord un autre administrateur.

already_member = La personne est déjà membre de cet espace
    .action = Changez son rôle.

invitation_closed = L'invitation n'est plus ouverte
    .action = Demandez une nouvelle invitation.

signed_other_content = Le contenu n'est pas celui qui a été lu ou signé
    .action = Relisez la démarche, confirmez et signez à nouveau.

polling_day_not_fixed = Le jour du scrutin n'est pas fixé
    .action = Attendez que le ministre ait fixé le jour, puis transmettez ; la démarche reste prête.

poll_withdrawn = Ce scrutin a été retiré
    .action = Rien n'est à déposer pour ce scrutin ; adressez-vous à l'administration si c'est une erreur.

poll_filed_for = Quelque chose a été déposé ou décidé pour ce scrutin
    .action = Saisissez une décision : elle seule le change encore.

poll_of_the_term = Ce scrutin se tient le jour national de son mandat
    .action = Fixez le jour national, ou saisissez une décision.

document_not_for_signature = Ce document n'est pas à signer
    .action = Lisez ou affichez le document.

document_not_for_posting = Ce document n'est pas à afficher
    .action = Le journal d'affichage n'existe que pour les documents retournés pour affichage, avec leurs jours.

posting_log_full = Le journal d'affichage est complet
    .action = Il contient 200 lignes ; indiquez le retrait dans les lignes existantes.

posting_already_taken_down = Le retrait est déjà indiqué
    .action = Si l'indication est fausse, annulez la ligne et inscrivez-en une nouvelle.

posting_withdrawn = Cette ligne du journal est annulée
    .action = Inscrivez une nouvelle ligne.

signed_copy_already_returned = L'exemplaire signé a déjà été rendu
    .action = Il n'y a rien à faire.

claim_step_refused = La réclamation n'est pas dans un état qui permet cette étape
    .action = Relisez la réclamation et ses étapes possibles.

paper_filing_step_refused = Le dépôt sur papier n'est pas dans un état qui permet cette étape
    .action = Relisez le dépôt et ses étapes possibles.

file_not_usable = Ce fichier n'est pas utilisable ici
    .action = Téléversez le fichier vous-même ; chaque fichier sert une fois.

paper_not_ready = Ce document ne peut pas encore être établi
    .action = Complétez ce que les constats indiquent, dans la fiche de l'élection ou dans la démarche.

not_printable = Ce document ne peut pas être imprimé
    .action = Un nom ou un texte contient un caractère qui n'existe dans aucune de nos polices ; remplacez-le.

messages_closed = Aucun message n'est possible pour cette démarche
    .action = Écrivez entre la transmission et la clôture de la démarche.

demarche_step_refused = La démarche n'est pas dans un état qui permet cette étape
    .action = Voyez les étapes permises de la démarche.

already_transmitted = Une démarche de ce type a déjà été transmise pour ce scrutin
    .action = Reprenez la première démarche.

stale = L'objet a changé depuis votre lecture
    .action = Relisez-le, ou simulez à nouveau, et recommencez avec le nouvel ETag ou la nouvelle empreinte.

body_too_large = Le corps est trop grand
    .action = Voyez les limites de cette opération.

media_type_not_supported = Ce type de contenu n'est pas accepté ici
    .action = Voyez les types de cette opération.

content_invalid = Des données sont à corriger
    .action = Corrigez les champs indiqués.

code_not_accepted = Le code n'est pas accepté
    .action = Vérifiez les deux lettres et le mandat, puis contactez l'autorité.

idempotency_key_reused = Cette clé a servi à un autre appel
    .action = Choisissez une clé nouvelle pour un acte nouveau.

signature_preparation_ended = Cette préparation n'est plus ouverte
    .action = Préparez la signature à nouveau.

signed_meanwhile = Quelqu'un d'autre a signé entre-temps
    .action = Préparez à nouveau : la signature se fait sur la version la plus récente.

signatory_has_signed = Cette personne ou ce certificat a déjà signé
    .action = Voyez qui manque encore.

signing_round_closed = Ce tour de signatures est terminé
    .action = Ouvrez un nouveau tour s'il en faut un.

signing_round_not_complete = Il manque encore des signatures
    .action = Attendez que tous aient signé, ou rappelez-le-leur.

signing_round_signed_by_certificate = Quelqu'un a signé avec un certificat
    .action = Faites signer les autres de même, ou annulez ce tour et ouvrez-en un autre.

proces_verbal_changed = Le procès-verbal a changé pendant son impression
    .action = Relisez-le, puis ouvrez le tour à nouveau.

reminded_today = Tous ceux qui manquent ont été rappelés aujourd'hui
    .action = Réessayez demain.

signature_not_accepted = La signature n'est pas acceptée
    .action = Lisez les raisons, puis signez à nouveau avec un certificat reconnu.

precondition_missing = L'en-tête If-Match manque
    .action = Lisez l'objet et renvoyez son ETag dans If-Match.

too_many_requests = Trop de requêtes
    .action = Attendez le temps de l'en-tête Retry-After.

too_many_claims = Trop de réclamations ont été déposées aujourd'hui par ce chemin
    .action = Réessayez demain (heure de Luxembourg, après le temps de Retry-After), ou par lettre : l'ITM la prend aussi.

too_many_mails = Trop de courriels aujourd'hui, de vous ou à cette adresse
    .action = Rien n'a été envoyé ni enregistré. Réessayez demain (heure de Luxembourg), après le temps de Retry-After.

clock_differs = L'horloge du serveur et celle de la base de données diffèrent
    .action = Rien n'est modifié tant que l'heure n'est pas sûre. Réessayez plus tard avec la même clé.

server_ending = Le serveur s'arrête
    .action = Adressez-vous à un autre serveur, ou réessayez dans un instant.

storage_full = La base de données n'accepte aucune écriture
    .action = Rien n'a été enregistré ; la lecture reste possible. Réessayez plus tard avec la même clé.

unavailable = Le service est momentanément indisponible
    .action = Réessayez avec la même clé ; rien n'est perdu.

internal = Erreur de notre côté
    .action = Donnez le numéro de la requête à l'assistance.
