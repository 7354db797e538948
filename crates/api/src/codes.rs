//! The closed list of problem codes: one for each way in which a request can be refused, with its status and its texts.

use actix_web::http::StatusCode;
use types::Language;

/// Status and texts of one problem code.
#[derive(Clone, Copy, Debug)]
pub struct Problem {
    /// The stable code.
    pub code: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// What happened, in French, German and English.
    pub title: [&'static str; 3],
    /// What to do, in French, German and English.
    pub action: [&'static str; 3],
}

impl Problem {
    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// What happened, in this language.
    #[must_use]
    pub const fn title(&self, language: Language) -> &'static str {
        language.pick(self.title[0], self.title[1], self.title[2])
    }

    /// What to do, in this language.
    #[must_use]
    pub const fn action(&self, language: Language) -> &'static str {
        language.pick(self.action[0], self.action[1], self.action[2])
    }

    /// The problem of a code; an unknown code is a fault of ours.
    #[must_use]
    pub fn of(code: &str) -> &'static Self {
        PROBLEMS.iter().find(|problem| problem.code == code).unwrap_or(&PROBLEMS[PROBLEMS.len() - 1])
    }
}

const fn problem(
    status: u16,
    code: &'static str,
    title: [&'static str; 3],
    action: [&'static str; 3],
) -> Problem {
    Problem { code, status, title, action }
}

/// Every problem code.
pub const PROBLEMS: &[Problem] = &[
    problem(
        400,
        "body_unreadable",
        [
            "Le corps n'est pas du JSON lisible",
            "Der Inhalt ist kein lesbares JSON",
            "The body is not readable JSON",
        ],
        [
            "Envoyez un seul document JSON en UTF-8.",
            "Senden Sie ein einziges JSON-Dokument in UTF-8.",
            "Send one JSON document in UTF-8.",
        ],
    ),
    problem(
        400,
        "path_unreadable",
        [
            "L'adresse contient un identifiant illisible",
            "Die Adresse enthält eine unlesbare Kennung",
            "The address holds an unreadable identifier",
        ],
        [
            "Reprenez l'identifiant tel qu'il a été donné.",
            "Übernehmen Sie die Kennung, wie sie gegeben wurde.",
            "Use the identifier as it was given.",
        ],
    ),
    problem(
        400,
        "query_unreadable",
        [
            "Un paramètre de la requête est inconnu ou illisible",
            "Ein Abfrageparameter ist unbekannt oder unlesbar",
            "A query parameter is unknown or unreadable",
        ],
        [
            "Voyez les paramètres de cette opération.",
            "Sehen Sie die Parameter dieser Operation an.",
            "See the parameters of this operation.",
        ],
    ),
    problem(
        400,
        "header_unreadable",
        ["Un en-tête est illisible", "Eine Kopfzeile ist unlesbar", "A header is unreadable"],
        [
            "Voyez les en-têtes de cette opération.",
            "Sehen Sie die Kopfzeilen dieser Operation an.",
            "See the headers of this operation.",
        ],
    ),
    problem(
        400,
        "idempotency_key_missing",
        [
            "L'en-tête Idempotency-Key manque",
            "Die Kopfzeile Idempotency-Key fehlt",
            "The header Idempotency-Key is missing",
        ],
        [
            "Choisissez une clé nouvelle pour cet acte et gardez-la pour les reprises.",
            "Wählen Sie für diese Handlung einen neuen Schlüssel und behalten Sie ihn für Wiederholungen.",
            "Choose a fresh key for this act and keep it for retries.",
        ],
    ),
    problem(
        401,
        "not_signed_in",
        ["Vous n'êtes pas connecté", "Sie sind nicht angemeldet", "You are not signed in"],
        [
            "Envoyez un jeton valable dans l'en-tête Authorization.",
            "Senden Sie ein gültiges Token in der Kopfzeile Authorization.",
            "Send a valid token in the header Authorization.",
        ],
    ),
    problem(
        403,
        "trial_loopback_only",
        [
            "Un serveur d'essai ne répond qu'à cette machine",
            "Ein Testserver antwortet nur diesem Rechner",
            "A trial server answers only this machine",
        ],
        [
            "Appelez-le par localhost ou 127.0.0.1, sans proxy, et d'une page qui vient de lui.",
            "Rufen Sie ihn über localhost oder 127.0.0.1 auf, ohne Proxy, von einer Seite, die von ihm stammt.",
            "Call it by localhost or 127.0.0.1, without a proxy, from a page of its own.",
        ],
    ),
    problem(
        403,
        "foreign_page",
        [
            "La demande vient d'une page d'un autre site",
            "Die Anfrage kommt von einer Seite eines anderen Servers",
            "The request comes from a page of another site",
        ],
        [
            "Utilisez la page à l'adresse publique de ce serveur (SCRUTIN_PUBLIC_ADDRESS), ou un programme qui n'est pas un navigateur.",
            "Verwenden Sie die Seite unter der öffentlichen Adresse dieses Servers (SCRUTIN_PUBLIC_ADDRESS) oder ein Programm, das kein Browser ist.",
            "Use the page at the public address of this server (SCRUTIN_PUBLIC_ADDRESS), or a program that is no browser.",
        ],
    ),
    problem(
        403,
        "not_allowed",
        [
            "Votre rôle ne permet pas cet acte",
            "Ihre Rolle erlaubt diese Handlung nicht",
            "Your role does not allow this",
        ],
        [
            "Demandez-le à une personne dont le rôle le permet.",
            "Bitten Sie eine Person, deren Rolle es erlaubt.",
            "Ask a person whose role allows it.",
        ],
    ),
    problem(
        404,
        "not_found",
        ["Rien de tel ici", "Hier gibt es das nicht", "There is no such thing here"],
        [
            "Vérifiez l'adresse et le compte utilisé.",
            "Prüfen Sie die Adresse und das verwendete Konto.",
            "Check the address and the account.",
        ],
    ),
    problem(
        405,
        "method_not_allowed",
        [
            "Cette adresse ne connaît pas cette méthode",
            "Diese Adresse kennt diese Methode nicht",
            "This address does not know this method",
        ],
        ["Voyez l'en-tête Allow.", "Sehen Sie die Kopfzeile Allow.", "See the header Allow."],
    ),
    problem(
        406,
        "not_acceptable",
        [
            "Cette forme de réponse n'existe pas",
            "Diese Form der Antwort gibt es nicht",
            "There is no answer in this form",
        ],
        [
            "Voyez les formes de cette opération.",
            "Sehen Sie die Formen dieser Operation an.",
            "See the forms of this operation.",
        ],
    ),
    problem(
        408,
        "request_too_slow",
        [
            "La requête n'est pas arrivée à temps",
            "Die Anfrage kam nicht rechtzeitig an",
            "The request did not arrive in time",
        ],
        [
            "Réessayez avec la même clé.",
            "Versuchen Sie es mit demselben Schlüssel erneut.",
            "Try again with the same key.",
        ],
    ),
    problem(
        408,
        "body_too_slow",
        [
            "Le corps de la requête arrive trop lentement",
            "Der Inhalt der Anfrage kommt zu langsam an",
            "The body of the request comes too slowly",
        ],
        [
            "Réessayez avec la même clé, par une meilleure connexion.",
            "Versuchen Sie es mit demselben Schlüssel erneut, über eine bessere Verbindung.",
            "Try again with the same key, over a better connection.",
        ],
    ),
    problem(
        409,
        "pieces_missing",
        ["Des pièces requises manquent", "Verlangte Beilagen fehlen", "Required pieces are missing"],
        [
            "Joignez les pièces nommées, puis transmettez ; rien n'est encore parvenu à l'administration.",
            "Fügen Sie die genannten Beilagen hinzu und übermitteln Sie dann; noch ist nichts angekommen.",
            "Attach the pieces that are named, then transmit; nothing has reached the administration yet.",
        ],
    ),
    problem(
        409,
        "document_already_attached",
        [
            "Ce document est déjà joint à cette démarche",
            "Dieses Dokument ist diesem Verfahren schon beigefügt",
            "This document is attached to this démarche already",
        ],
        [
            "Rien à faire : il est là.",
            "Es ist nichts zu tun: Es ist da.",
            "There is nothing to do: it is there.",
        ],
    ),
    problem(
        409,
        "idempotency_key_in_flight",
        [
            "Un appel avec cette clé est en cours",
            "Ein Aufruf mit diesem Schlüssel läuft noch",
            "A call with this key is in flight",
        ],
        [
            "Attendez un instant et réessayez avec la même clé.",
            "Warten Sie kurz und versuchen Sie es mit demselben Schlüssel erneut.",
            "Wait a moment and try again with the same key.",
        ],
    ),
    problem(
        409,
        "term_exists",
        ["Ce mandat existe déjà", "Diese Amtszeit gibt es schon", "There is a term of these years"],
        ["Utilisez le mandat existant.", "Verwenden Sie die bestehende Amtszeit.", "Use the existing term."],
    ),
    problem(
        409,
        "company_exists",
        [
            "Une entreprise de ce matricule est connue",
            "Ein Unternehmen mit dieser Matrikel ist bekannt",
            "A firm with this matricule is known",
        ],
        [
            "Modifiez l'entreprise existante.",
            "Ändern Sie das bestehende Unternehmen.",
            "Change the existing firm.",
        ],
    ),
    problem(
        409,
        "code_registered",
        ["Ce code a été enregistré", "Dieser Code wurde registriert", "This code was registered"],
        [
            "Mettez fin à son accès, puis remplacez-le.",
            "Beenden Sie seinen Zugang und ersetzen Sie ihn dann.",
            "End its access, then replace it.",
        ],
    ),
    problem(
        409,
        "code_already_ended",
        [
            "Ce code a déjà été révoqué ou remplacé",
            "Dieser Code wurde bereits widerrufen oder ersetzt",
            "This code was revoked or replaced before",
        ],
        ["Il n'y a rien à faire.", "Es ist nichts zu tun.", "There is nothing to do."],
    ),
    problem(
        409,
        "code_access_not_ended",
        [
            "L'accès donné par ce code n'a pas pris fin",
            "Der Zugang dieses Codes ist nicht beendet",
            "The access of this code has not ended",
        ],
        ["Mettez d'abord fin à l'accès.", "Beenden Sie zuerst den Zugang.", "End the access first."],
    ),
    problem(
        409,
        "code_expired",
        [
            "Le mandat de ce code est fini",
            "Die Amtszeit dieses Codes ist vorbei",
            "The term of this code is over",
        ],
        [
            "Émettez des codes pour le mandat en cours.",
            "Stellen Sie Codes für die laufende Amtszeit aus.",
            "Issue codes for the current term.",
        ],
    ),
    problem(
        409,
        "code_already_replaced",
        ["Ce code a déjà été remplacé", "Dieser Code wurde bereits ersetzt", "This code was replaced before"],
        ["Utilisez la nouvelle lettre.", "Verwenden Sie den neuen Brief.", "Use the new letter."],
    ),
    problem(
        409,
        "code_already_registered",
        [
            "Ce code a déjà été enregistré",
            "Dieser Code wurde bereits registriert",
            "This code was registered before",
        ],
        [
            "Un code ne s'enregistre qu'une fois. Demandez un remplacement à l'autorité.",
            "Ein Code wird nur einmal registriert. Bitten Sie die Behörde um Ersatz.",
            "A code is registered once only. Ask the authority for another.",
        ],
    ),
    problem(
        409,
        "space_limit_reached",
        [
            "L'organisation a tous les espaces permis pour ce mandat",
            "Die Organisation hat alle erlaubten Bereiche dieser Amtszeit",
            "The organisation has all the spaces it may have for this term",
        ],
        [
            "Utilisez un espace existant : une entreprise en a un, un mandataire dix.",
            "Verwenden Sie einen bestehenden Bereich: ein Unternehmen hat einen, ein Bevollmächtigter zehn.",
            "Use an existing space: a firm has one, a mandataire ten.",
        ],
    ),
    problem(
        409,
        "space_already_certified",
        [
            "L'espace ou l'entreprise est déjà certifié",
            "Der Bereich oder das Unternehmen ist bereits zertifiziert",
            "The space or the firm is certified already",
        ],
        [
            "Utilisez l'espace certifié.",
            "Verwenden Sie den zertifizierten Bereich.",
            "Use the certified space.",
        ],
    ),
    problem(
        409,
        "not_a_firm_space",
        [
            "Ce n'est pas l'espace propre d'une entreprise",
            "Dies ist kein eigener Bereich eines Unternehmens",
            "This is not a firm's own space",
        ],
        [
            "Utilisez l'espace de l'entreprise.",
            "Verwenden Sie den Bereich des Unternehmens.",
            "Use the firm's own space.",
        ],
    ),
    problem(
        409,
        "not_a_fiduciary_space",
        [
            "Ce n'est pas l'espace d'un mandataire",
            "Dies ist kein Bereich eines Bevollmächtigten",
            "This is not a mandataire's space",
        ],
        [
            "Utilisez un espace de mandataire.",
            "Verwenden Sie den Bereich eines Bevollmächtigten.",
            "Use a mandataire's space.",
        ],
    ),
    problem(
        409,
        "access_exists",
        [
            "L'espace agit déjà pour cette entreprise",
            "Der Bereich handelt bereits für dieses Unternehmen",
            "The space acts for this firm already",
        ],
        ["Il n'y a rien à faire.", "Es ist nichts zu tun.", "There is nothing to do."],
    ),
    problem(
        409,
        "access_already_ended",
        ["Cet accès a déjà pris fin", "Dieser Zugang ist bereits beendet", "This access ended before"],
        ["Il n'y a rien à faire.", "Es ist nichts zu tun.", "There is nothing to do."],
    ),
    problem(
        409,
        "last_owner",
        [
            "Le dernier propriétaire d'un espace reste",
            "Der letzte Eigentümer eines Bereichs bleibt",
            "The last owner of a space stays",
        ],
        [
            "Nommez d'abord un autre propriétaire.",
            "Ernennen Sie zuerst einen anderen Eigentümer.",
            "Name another owner first.",
        ],
    ),
    problem(
        409,
        "last_administrator",
        [
            "Le dernier administrateur reste",
            "Der letzte Administrator bleibt",
            "The last administrator stays",
        ],
        [
            "Nommez d'abord un autre administrateur.",
            "Ernennen Sie zuerst einen anderen Administrator.",
            "Appoint another administrator first.",
        ],
    ),
    problem(
        409,
        "already_member",
        [
            "La personne est déjà membre de cet espace",
            "Die Person ist bereits Mitglied dieses Bereichs",
            "The person is a member of this space already",
        ],
        ["Changez son rôle.", "Ändern Sie ihre Rolle.", "Change the role."],
    ),
    problem(
        409,
        "invitation_closed",
        [
            "L'invitation n'est plus ouverte",
            "Die Einladung ist nicht mehr offen",
            "The invitation is no longer open",
        ],
        [
            "Demandez une nouvelle invitation.",
            "Bitten Sie um eine neue Einladung.",
            "Ask for another invitation.",
        ],
    ),
    problem(
        409,
        "signed_other_content",
        [
            "Le contenu n'est pas celui qui a été lu ou signé",
            "Der Inhalt ist nicht der gelesene oder unterzeichnete",
            "The content is not the one that was read or signed",
        ],
        [
            "Relisez la démarche, confirmez et signez à nouveau.",
            "Lesen Sie das Verfahren erneut, bestätigen und unterzeichnen Sie es.",
            "Read the démarche again, confirm and sign it.",
        ],
    ),
    problem(
        409,
        "document_not_for_signature",
        [
            "Ce document n'est pas à signer",
            "Dieses Dokument ist nicht zu unterzeichnen",
            "This document is not to be signed",
        ],
        [
            "Lisez ou affichez le document.",
            "Lesen Sie das Dokument oder hängen Sie es aus.",
            "Read or post the document.",
        ],
    ),
    problem(
        409,
        "document_not_for_posting",
        [
            "Ce document n'est pas à afficher",
            "Dieses Dokument ist nicht auszuhängen",
            "This document is not to be posted",
        ],
        [
            "Le journal d'affichage n'existe que pour les documents retournés pour affichage, avec leurs jours.",
            "Ein Aushangprotokoll gibt es nur für Dokumente, die mit Tagen zum Aushang zurückgesandt wurden.",
            "Only documents returned to be posted, with their days, have a log of postings.",
        ],
    ),
    problem(
        409,
        "posting_log_full",
        [
            "Le journal d'affichage est complet",
            "Das Aushangprotokoll ist voll",
            "The log of postings is full",
        ],
        [
            "Il contient 200 lignes ; indiquez le retrait dans les lignes existantes.",
            "Es enthält 200 Zeilen; geben Sie das Abnehmen in den vorhandenen Zeilen an.",
            "It has 200 lines; say in those that are there when copies were taken down.",
        ],
    ),
    problem(
        409,
        "posting_already_taken_down",
        [
            "Le retrait est déjà indiqué",
            "Das Abnehmen ist schon angegeben",
            "It was said before when this copy was taken down",
        ],
        [
            "Si l'indication est fausse, annulez la ligne et inscrivez-en une nouvelle.",
            "Ist die Angabe falsch, ziehen Sie die Zeile zurück und tragen Sie eine neue ein.",
            "Where that is wrong, withdraw the line and record a new one.",
        ],
    ),
    problem(
        409,
        "posting_withdrawn",
        [
            "Cette ligne du journal est annulée",
            "Diese Zeile des Protokolls ist zurückgezogen",
            "This line of the log was withdrawn",
        ],
        ["Inscrivez une nouvelle ligne.", "Tragen Sie eine neue Zeile ein.", "Record a new line."],
    ),
    problem(
        409,
        "signed_copy_already_returned",
        [
            "L'exemplaire signé a déjà été rendu",
            "Das unterzeichnete Exemplar wurde bereits zurückgegeben",
            "The signed copy came back before",
        ],
        ["Il n'y a rien à faire.", "Es ist nichts zu tun.", "There is nothing to do."],
    ),
    problem(
        409,
        "claim_step_refused",
        [
            "La réclamation n'est pas dans un état qui permet cette étape",
            "Der Stand des Einspruchs erlaubt diesen Schritt nicht",
            "The claim is not in a state for this step",
        ],
        [
            "Relisez la réclamation et ses étapes possibles.",
            "Lesen Sie den Einspruch und seine möglichen Schritte erneut.",
            "Read the claim and its possible steps again.",
        ],
    ),
    problem(
        409,
        "paper_filing_step_refused",
        [
            "Le dépôt sur papier n'est pas dans un état qui permet cette étape",
            "Der Stand der Einreichung auf Papier erlaubt diesen Schritt nicht",
            "The filing on paper is not in a state for this step",
        ],
        [
            "Relisez le dépôt et ses étapes possibles.",
            "Lesen Sie die Einreichung und ihre möglichen Schritte erneut.",
            "Read the filing and its possible steps again.",
        ],
    ),
    problem(
        409,
        "file_not_usable",
        [
            "Ce fichier n'est pas utilisable ici",
            "Diese Datei ist hier nicht verwendbar",
            "This file can't be used here",
        ],
        [
            "Téléversez le fichier vous-même ; chaque fichier sert une fois.",
            "Laden Sie die Datei selbst hoch; jede dient einmal.",
            "Upload the file yourself; each serves once.",
        ],
    ),
    problem(
        409,
        "paper_not_ready",
        [
            "Ce document ne peut pas encore être établi",
            "Dieses Dokument kann noch nicht erstellt werden",
            "This document can't be made yet",
        ],
        [
            "Complétez ce que les constats indiquent, dans la fiche de l'élection ou dans la démarche.",
            "Ergänzen Sie, was die Befunde nennen, im Stammblatt der Wahl oder in der Meldung.",
            "Complete what the findings name, in the record of the election or in the démarche.",
        ],
    ),
    problem(
        422,
        "not_printable",
        [
            "Ce document ne peut pas être imprimé",
            "Dieses Dokument kann nicht gedruckt werden",
            "This document can't be printed",
        ],
        [
            "Un nom ou un texte contient un signe qui n'existe dans aucune de nos polices ; remplacez-le.",
            "Ein Name oder Text enthält ein Zeichen, das keine unserer Schriften kennt; ersetzen Sie es.",
            "A name or text holds a sign that none of our fonts has; replace it.",
        ],
    ),
    problem(
        409,
        "messages_closed",
        [
            "Aucun message n'est possible pour cette démarche",
            "Zu diesem Verfahren ist keine Nachricht möglich",
            "No message is possible about this démarche",
        ],
        [
            "Écrivez entre la transmission et la clôture de la démarche.",
            "Schreiben Sie zwischen der Übermittlung und dem Abschluss des Verfahrens.",
            "Write between the transmission and the closing of the démarche.",
        ],
    ),
    problem(
        409,
        "demarche_step_refused",
        [
            "La démarche n'est pas dans un état qui permet cette étape",
            "Der Stand des Verfahrens erlaubt diesen Schritt nicht",
            "The démarche is not in a state for this step",
        ],
        [
            "Voyez les étapes permises de la démarche.",
            "Sehen Sie die erlaubten Schritte des Verfahrens an.",
            "See the allowed actions of the démarche.",
        ],
    ),
    problem(
        409,
        "already_transmitted",
        [
            "Une démarche de ce type a déjà été transmise pour ce scrutin",
            "Für diese Wahl wurde bereits ein Verfahren dieser Art übermittelt",
            "A démarche of this kind was transmitted for this poll before",
        ],
        ["Reprenez la première démarche.", "Verwenden Sie das erste Verfahren.", "Go on with the first one."],
    ),
    problem(
        412,
        "stale",
        [
            "L'objet a changé depuis votre lecture",
            "Der Gegenstand wurde seit Ihrem Lesen geändert",
            "The thing has changed since you saw it",
        ],
        [
            "Relisez-le et recommencez avec son nouvel ETag.",
            "Lesen Sie ihn erneut und wiederholen Sie es mit dem neuen ETag.",
            "Read it again and use its new ETag.",
        ],
    ),
    problem(
        413,
        "body_too_large",
        ["Le corps est trop grand", "Der Inhalt ist zu groß", "The body is too large"],
        [
            "Voyez les limites de cette opération.",
            "Sehen Sie die Grenzen dieser Operation an.",
            "See the limits of this operation.",
        ],
    ),
    problem(
        415,
        "media_type_not_supported",
        [
            "Ce type de contenu n'est pas accepté ici",
            "Diese Art von Inhalt wird hier nicht angenommen",
            "This type of content is not taken here",
        ],
        [
            "Voyez les types de cette opération.",
            "Sehen Sie die Typen dieser Operation an.",
            "See the types of this operation.",
        ],
    ),
    problem(
        422,
        "content_invalid",
        ["Des données sont à corriger", "Angaben sind zu berichtigen", "Some entries need correction"],
        [
            "Corrigez les champs indiqués.",
            "Berichtigen Sie die angegebenen Felder.",
            "Correct the fields that are named.",
        ],
    ),
    problem(
        422,
        "code_not_accepted",
        ["Le code n'est pas accepté", "Der Code wird nicht angenommen", "The code is not accepted"],
        [
            "Vérifiez les deux lettres et le mandat, puis contactez l'autorité.",
            "Prüfen Sie beide Briefe und die Amtszeit, dann wenden Sie sich an die Behörde.",
            "Check both letters and the term, then contact the authority.",
        ],
    ),
    problem(
        422,
        "idempotency_key_reused",
        [
            "Cette clé a servi à un autre appel",
            "Dieser Schlüssel diente einem anderen Aufruf",
            "This key was used for another call",
        ],
        [
            "Choisissez une clé nouvelle pour un acte nouveau.",
            "Wählen Sie für eine neue Handlung einen neuen Schlüssel.",
            "Choose a fresh key for a new act.",
        ],
    ),
    problem(
        409,
        "signature_preparation_ended",
        [
            "Cette préparation n'est plus ouverte",
            "Diese Vorbereitung ist nicht mehr offen",
            "This preparation is no longer open",
        ],
        [
            "Préparez la signature à nouveau.",
            "Bereiten Sie die Unterschrift neu vor.",
            "Prepare the signature anew.",
        ],
    ),
    problem(
        409,
        "signed_meanwhile",
        [
            "Quelqu'un d'autre a signé entre-temps",
            "Jemand anderes hat inzwischen unterschrieben",
            "Somebody else has signed meanwhile",
        ],
        [
            "Préparez à nouveau : la signature se fait sur la version la plus récente.",
            "Bereiten Sie neu vor: Unterschrieben wird die neueste Fassung.",
            "Prepare anew: the newest revision is signed.",
        ],
    ),
    problem(
        409,
        "signatory_has_signed",
        [
            "Cette personne ou ce certificat a déjà signé",
            "Diese Person oder dieses Zertifikat hat schon unterschrieben",
            "This person or this certificate has signed already",
        ],
        ["Voyez qui manque encore.", "Sehen Sie nach, wer noch fehlt.", "See who is still missing."],
    ),
    problem(
        409,
        "signing_round_closed",
        [
            "Ce tour de signatures est terminé",
            "Diese Unterschriftenrunde ist beendet",
            "This round of signatures is over",
        ],
        [
            "Ouvrez un nouveau tour s'il en faut un.",
            "Eröffnen Sie bei Bedarf eine neue Runde.",
            "Open another round if one is needed.",
        ],
    ),
    problem(
        409,
        "signing_round_not_complete",
        ["Il manque encore des signatures", "Es fehlen noch Unterschriften", "Signatures are still missing"],
        [
            "Attendez que tous aient signé, ou rappelez-le-leur.",
            "Warten Sie, bis alle unterschrieben haben, oder erinnern Sie sie.",
            "Wait until everybody has signed, or remind them.",
        ],
    ),
    problem(
        409,
        "signing_round_signed_by_certificate",
        [
            "Quelqu'un a signé avec un certificat",
            "Jemand hat mit einem Zertifikat unterschrieben",
            "Somebody signed with a certificate",
        ],
        [
            "Faites signer les autres de même, ou annulez ce tour et ouvrez-en un autre.",
            "Lassen Sie die anderen ebenso unterschreiben, oder brechen Sie diese Runde ab und eröffnen Sie eine neue.",
            "Let the others sign in the same way, or cancel this round and open another.",
        ],
    ),
    problem(
        409,
        "proces_verbal_changed",
        [
            "Le procès-verbal a changé pendant son impression",
            "Das Protokoll wurde während des Drucks geändert",
            "The procès-verbal has changed while it was printed",
        ],
        [
            "Relisez-le, puis ouvrez le tour à nouveau.",
            "Lesen Sie es erneut und öffnen Sie die Runde noch einmal.",
            "Read it again, then open the round anew.",
        ],
    ),
    problem(
        409,
        "reminded_today",
        [
            "Tous ceux qui manquent ont été rappelés aujourd'hui",
            "Alle Fehlenden wurden heute schon erinnert",
            "Everybody who is missing was reminded today",
        ],
        ["Réessayez demain.", "Versuchen Sie es morgen wieder.", "Try again tomorrow."],
    ),
    problem(
        422,
        "signature_not_accepted",
        [
            "La signature n'est pas acceptée",
            "Die Unterschrift wird nicht angenommen",
            "The signature is not accepted",
        ],
        [
            "Lisez les raisons, puis signez à nouveau avec un certificat reconnu.",
            "Lesen Sie die Gründe und unterschreiben Sie erneut mit einem anerkannten Zertifikat.",
            "Read the reasons, then sign again with a recognised certificate.",
        ],
    ),
    problem(
        428,
        "precondition_missing",
        ["L'en-tête If-Match manque", "Die Kopfzeile If-Match fehlt", "The header If-Match is missing"],
        [
            "Lisez l'objet et renvoyez son ETag dans If-Match.",
            "Lesen Sie den Gegenstand und senden Sie seinen ETag in If-Match.",
            "Read the thing and send its ETag in If-Match.",
        ],
    ),
    problem(
        429,
        "too_many_requests",
        ["Trop de requêtes", "Zu viele Anfragen", "Too many requests"],
        [
            "Attendez le temps de l'en-tête Retry-After.",
            "Warten Sie die Zeit der Kopfzeile Retry-After.",
            "Wait for the time in the header Retry-After.",
        ],
    ),
    problem(
        429,
        "too_many_claims",
        [
            "Trop de réclamations ont été déposées aujourd'hui par ce chemin",
            "Auf diesem Weg wurden heute zu viele Reklamationen eingereicht",
            "Too many claims were filed this way today",
        ],
        [
            "Réessayez demain (heure de Luxembourg, après le temps de Retry-After), ou par lettre : l'ITM la prend aussi.",
            "Versuchen Sie es morgen (Luxemburger Zeit, nach der Zeit in Retry-After) oder per Brief: auch so nimmt die ITM sie an.",
            "Try again tomorrow (Luxembourg time, after the time in Retry-After), or by letter: the ITM takes it too.",
        ],
    ),
    problem(
        429,
        "too_many_mails",
        [
            "Trop de courriels aujourd'hui, de vous ou à cette adresse",
            "Heute zu viele E-Mails, von Ihnen oder an diese Adresse",
            "Too many mails today, from you or to this address",
        ],
        [
            "Rien n'a été envoyé ni enregistré. Réessayez demain (heure de Luxembourg), après le temps de Retry-After.",
            "Nichts wurde gesandt oder gespeichert. Versuchen Sie es morgen (Luxemburger Zeit), nach der Zeit in Retry-After.",
            "Nothing was sent or kept. Try again tomorrow (Luxembourg time), after the time in Retry-After.",
        ],
    ),
    problem(
        503,
        "clock_differs",
        [
            "L'horloge du serveur et celle de la base de données diffèrent",
            "Die Uhren des Servers und der Datenbank gehen auseinander",
            "The clocks of the server and of the database differ",
        ],
        [
            "Rien n'est modifié tant que l'heure n'est pas sûre. Réessayez plus tard avec la même clé.",
            "Nichts wird geändert, solange die Zeit nicht sicher ist. Versuchen Sie es später mit demselben Schlüssel erneut.",
            "Nothing is changed while the time is not sure. Try again later with the same key.",
        ],
    ),
    problem(
        503,
        "server_ending",
        ["Le serveur s'arrête", "Der Server wird beendet", "The server is ending"],
        [
            "Adressez-vous à un autre serveur, ou réessayez dans un instant.",
            "Wenden Sie sich an einen anderen Server, oder versuchen Sie es gleich erneut.",
            "Ask another server, or try again in a moment.",
        ],
    ),
    problem(
        503,
        "storage_full",
        [
            "La base de données n'accepte aucune écriture",
            "Die Datenbank nimmt nichts mehr auf",
            "The database takes no writes",
        ],
        [
            "Rien n'a été enregistré ; la lecture reste possible. Réessayez plus tard avec la même clé.",
            "Nichts wurde gespeichert; gelesen werden kann weiterhin. Versuchen Sie es später mit demselben Schlüssel erneut.",
            "Nothing was saved; reading still works. Try again later with the same key.",
        ],
    ),
    problem(
        503,
        "unavailable",
        [
            "Le service est momentanément indisponible",
            "Der Dienst ist vorübergehend nicht verfügbar",
            "The service is unavailable for a moment",
        ],
        [
            "Réessayez avec la même clé ; rien n'est perdu.",
            "Versuchen Sie es mit demselben Schlüssel erneut; nichts ist verloren.",
            "Try again with the same key; nothing is lost.",
        ],
    ),
    problem(
        500,
        "internal",
        ["Erreur de notre côté", "Fehler auf unserer Seite", "A fault on our side"],
        [
            "Donnez le numéro de la requête à l'assistance.",
            "Geben Sie die Nummer der Anfrage an die Hilfe weiter.",
            "Give the request's number to support.",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_rule_of_the_use_cases_has_its_problem() {
        for rule in app::Rule::ALL {
            assert_eq!(Problem::of(rule.code()).code, rule.code());
            assert_eq!(Problem::of(rule.code()).status, 409, "{}", rule.code());
        }
    }

    #[test]
    fn codes_are_named_once_and_translated() {
        let mut seen = HashSet::new();
        for problem in PROBLEMS {
            assert!(seen.insert(problem.code), "{}", problem.code);
            assert!(problem.title.iter().chain(&problem.action).all(|text| !text.is_empty()));
            let [fr, de, en] = problem.title;
            assert!(fr != de && de != en && fr != en, "{}", problem.code);
        }
    }
}
