//! The texts of findings: those about the form of an entry stand here, those about the law in `elections`.

use elections::rules;
use signatures::Reason;
use types::Language;

/// What a finding says to a person.
pub(crate) struct FindingText {
    pub(crate) message: String,
    pub(crate) action: String,
    pub(crate) article: Option<&'static str>,
}

type Texts = (&'static str, [&'static str; 3], [&'static str; 3]);

/// Message and action of each code that the edge and the use cases can find, in French, German and English.
const TEXTS: &[Texts] = &[
    (
        "not_confirmed",
        [
            "Le contenu de cette démarche n'est pas confirmé.",
            "Der Inhalt dieser Meldung ist nicht bestätigt.",
            "The content of this démarche is not confirmed.",
        ],
        ["Confirmez la saisie.", "Bestätigen Sie die Eingabe.", "Confirm what was entered."],
    ),
    (
        "not_transmitted",
        [
            "Cette démarche n'a pas encore été transmise.",
            "Diese Meldung ist noch nicht übermittelt.",
            "This démarche has not been transmitted yet.",
        ],
        ["Attendez la transmission.", "Warten Sie auf die Übermittlung.", "Wait until it is transmitted."],
    ),
    (
        "transmitted_elsewhere",
        [
            "Cette démarche a été transmise depuis un autre espace : le document ne s'imprime que là.",
            "Diese Meldung wurde aus einem anderen Bereich übermittelt: Das Papier wird nur dort gedruckt.",
            "This démarche was transmitted from another space: the paper is printed there only.",
        ],
        [
            "Demandez le document à qui a transmis la démarche.",
            "Fragen Sie, wer die Meldung übermittelt hat, nach dem Papier.",
            "Ask whoever transmitted the démarche for the paper.",
        ],
    ),
    (
        "paper_without_vote",
        [
            "Il n'y a pas de vote, donc ni affiche des candidatures ni bulletin.",
            "Es wird nicht gewählt, also gibt es weder Aushang der Kandidaturen noch Stimmzettel.",
            "There is no vote, hence neither a poster of candidates nor a ballot paper.",
        ],
        [
            "Imprimez le procès-verbal qui convient.",
            "Drucken Sie die passende Niederschrift.",
            "Print the record that fits.",
        ],
    ),
    (
        "sign_without_letter",
        [
            "Le signe «{sign}» ({code}) n'existe dans aucune de nos polices.",
            "Das Zeichen «{sign}» ({code}) gibt es in keiner unserer Schriften.",
            "None of our fonts has the sign \"{sign}\" ({code}).",
        ],
        [
            "Remplacez-le dans la fiche ou dans la démarche.",
            "Ersetzen Sie es im Stammblatt oder in der Meldung.",
            "Replace it in the record or in the démarche.",
        ],
    ),
    (
        "duplicate_key",
        ["Cette clé figure deux fois.", "Dieser Schlüssel steht zweimal da.", "This key stands twice."],
        ["Gardez-en une.", "Behalten Sie einen.", "Keep one of them."],
    ),
    (
        "body_not_expected",
        [
            "Cette opération ne prend pas de corps.",
            "Diese Operation nimmt keinen Inhalt.",
            "This operation takes no body.",
        ],
        [
            "Envoyez la requête sans corps.",
            "Senden Sie die Anfrage ohne Inhalt.",
            "Send the request without a body.",
        ],
    ),
    (
        "not_an_object",
        ["Un objet JSON est attendu.", "Ein JSON-Objekt wird erwartet.", "A JSON object is expected."],
        [
            "Envoyez un objet entre accolades.",
            "Senden Sie ein Objekt in geschweiften Klammern.",
            "Send an object in braces.",
        ],
    ),
    (
        "too_short",
        ["Ce texte est trop court.", "Dieser Text ist zu kurz.", "This text is too short."],
        ["Complétez le texte.", "Ergänzen Sie den Text.", "Complete the text."],
    ),
    (
        "text_blank",
        ["Ce texte est vide.", "Dieser Text ist leer.", "This text is blank."],
        ["Complétez le texte.", "Ergänzen Sie den Text.", "Complete the text."],
    ),
    (
        "email_form",
        ["Ce n'est pas une adresse e-mail.", "Das ist keine E-Mail-Adresse.", "This is no e-mail address."],
        ["Corrigez l'adresse.", "Berichtigen Sie die Adresse.", "Correct the address."],
    ),
    (
        "certificate_number_form",
        [
            "Un numéro de certificat (SSN) a exactement 20 chiffres.",
            "Eine Zertifikatsnummer (SSN) hat genau 20 Ziffern.",
            "A certificate number (SSN) has exactly 20 digits.",
        ],
        [
            "Relevez le numéro sur le site de LuxTrust.",
            "Lesen Sie die Nummer auf der Website von LuxTrust ab.",
            "Read the number on the site of LuxTrust.",
        ],
    ),
    (
        "digest_form",
        [
            "Une empreinte SHA-256 a 64 chiffres hexadécimaux.",
            "Ein SHA-256-Hash hat 64 hexadezimale Ziffern.",
            "A SHA-256 digest has 64 hexadecimal digits.",
        ],
        [
            "Reprenez l'empreinte de la démarche.",
            "Übernehmen Sie den Hash des Verfahrens.",
            "Use the digest of the démarche.",
        ],
    ),
    (
        "statement_other",
        [
            "La signature exige les mots « lu et approuvé ».",
            "Die Unterschrift verlangt die Worte „lu et approuvé“.",
            "A signature asks for the words “lu et approuvé”.",
        ],
        ["Écrivez « lu et approuvé ».", "Schreiben Sie „lu et approuvé“.", "Write “lu et approuvé”."],
    ),
    (
        "company_matricule_digits",
        [
            "Le matricule d'une personne morale a 11 chiffres.",
            "Die Matrikel einer juristischen Person hat 11 Ziffern.",
            "The matricule of a legal person has 11 digits.",
        ],
        ["Corrigez le matricule.", "Berichtigen Sie die Matrikel.", "Correct the matricule."],
    ),
    (
        "company_matricule_year",
        [
            "Les quatre premiers chiffres sont l'année de constitution, de 1800 à 2199.",
            "Die ersten vier Ziffern sind das Gründungsjahr, von 1800 bis 2199.",
            "The first four digits are the year of constitution, from 1800 to 2199.",
        ],
        ["Corrigez le matricule.", "Berichtigen Sie die Matrikel.", "Correct the matricule."],
    ),
    (
        "company_matricule_check",
        [
            "Le chiffre de contrôle du matricule ne correspond pas aux autres.",
            "Die Prüfziffer der Matrikel passt nicht zu den anderen Ziffern.",
            "The check digit of the matricule does not fit the others.",
        ],
        [
            "Corrigez le matricule ou, s'il est confirmé, donnez la raison dans matricule_reason.",
            "Berichtigen Sie die Matrikel oder geben Sie, wenn sie bestätigt ist, den Grund in matricule_reason an.",
            "Correct the matricule or, where it is confirmed, give the reason in matricule_reason.",
        ],
    ),
    (
        "rcs_number_form",
        [
            "Un numéro RCS est une lettre et 1 à 7 chiffres.",
            "Eine RCS-Nummer ist ein Buchstabe und 1 bis 7 Ziffern.",
            "An RCS number is a letter and 1 to 7 digits.",
        ],
        [
            "Corrigez le numéro, par exemple B12345.",
            "Berichtigen Sie die Nummer, zum Beispiel B12345.",
            "Correct the number, for example B12345.",
        ],
    ),
    (
        "day_outside_window",
        [
            "Le renouvellement a lieu entre le 1er février et le 31 mars de la première année (L.413-2).",
            "Die Neuwahl liegt zwischen dem 1. Februar und dem 31. März des ersten Jahres (L.413-2).",
            "The renewal lies between 1 February and 31 March of the first year (L.413-2).",
        ],
        ["Corrigez la date.", "Berichtigen Sie das Datum.", "Correct the date."],
    ),
    (
        "headcount_form",
        [
            "Un effectif est un nombre entier jusqu'à un million.",
            "Eine Belegschaft ist eine ganze Zahl bis zu einer Million.",
            "A headcount is a whole number up to a million.",
        ],
        ["Corrigez le nombre.", "Berichtigen Sie die Zahl.", "Correct the number."],
    ),
    (
        "language_unknown",
        ["La langue est fr, de ou en.", "Die Sprache ist fr, de oder en.", "The language is fr, de or en."],
        ["Choisissez-en une.", "Wählen Sie eine davon.", "Choose one of them."],
    ),
    (
        "week_pattern_unknown",
        [
            "La semaine est mon_fri ou tue_sat.",
            "Die Woche ist mon_fri oder tue_sat.",
            "The week is mon_fri or tue_sat.",
        ],
        ["Choisissez-en une.", "Wählen Sie eine davon.", "Choose one of them."],
    ),
    (
        "company_unknown",
        [
            "Aucune entreprise n'a cet identifiant.",
            "Kein Unternehmen hat diese Kennung.",
            "No firm has this id.",
        ],
        ["Corrigez l'identifiant.", "Berichtigen Sie die Kennung.", "Correct the id."],
    ),
    (
        "company_exists",
        [
            "Cette entreprise a déjà un scrutin pour ce mandat.",
            "Dieses Unternehmen hat bereits eine Wahl in dieser Amtszeit.",
            "This firm has a poll of this term already.",
        ],
        ["Retirez la ligne.", "Entfernen Sie die Zeile.", "Remove the line."],
    ),
    (
        "company_not_in_space",
        [
            "L'espace n'agit pas pour toutes ces entreprises.",
            "Der Bereich handelt nicht für alle diese Unternehmen.",
            "The space does not act for all of these firms.",
        ],
        [
            "Choisissez parmi les entreprises de l'espace.",
            "Wählen Sie unter den Unternehmen des Bereichs.",
            "Choose among the firms of the space.",
        ],
    ),
    (
        "owner_not_limited",
        [
            "Un propriétaire voit toutes les entreprises.",
            "Ein Eigentümer sieht alle Unternehmen.",
            "An owner sees all firms.",
        ],
        [
            "Retirez la limite ou choisissez un autre rôle.",
            "Entfernen Sie die Grenze oder wählen Sie eine andere Rolle.",
            "Remove the limit or choose another role.",
        ],
    ),
    (
        "term_unknown",
        ["Aucun mandat n'a cet identifiant.", "Keine Amtszeit hat diese Kennung.", "No term has this id."],
        ["Corrigez l'identifiant.", "Berichtigen Sie die Kennung.", "Correct the id."],
    ),
    (
        "persona_unknown",
        [
            "Aucune personne de démonstration n'a ce nom.",
            "Keine Demonstrationsperson hat diesen Namen.",
            "No demonstration person has this name.",
        ],
        [
            "Voyez la liste dans la documentation.",
            "Sehen Sie die Liste in der Dokumentation an.",
            "See the list in the documentation.",
        ],
    ),
    (
        "persona_or_name",
        [
            "Donnez soit persona, soit display_name.",
            "Geben Sie entweder persona oder display_name an.",
            "Give either persona or display_name.",
        ],
        ["Gardez l'un des deux.", "Behalten Sie eines von beiden.", "Keep one of the two."],
    ),
    (
        "firms_or_all",
        [
            "Donnez soit company_ids, soit all_without_codes: true.",
            "Geben Sie entweder company_ids oder all_without_codes: true an.",
            "Give either company_ids or all_without_codes: true.",
        ],
        ["Gardez l'un des deux.", "Behalten Sie eines von beiden.", "Keep one of the two."],
    ),
    (
        "file_content",
        [
            "Le contenu n'est pas un PDF, PNG ou JPEG, ou n'est pas du type annoncé.",
            "Der Inhalt ist kein PDF, PNG oder JPEG oder nicht vom angegebenen Typ.",
            "The content is no PDF, PNG or JPEG, or not of the type declared.",
        ],
        [
            "Envoyez le fichier lui-même, avec son type.",
            "Senden Sie die Datei selbst, mit ihrem Typ.",
            "Send the file itself, with its type.",
        ],
    ),
    (
        "not_a_picture",
        [
            "Une photo est un fichier PNG ou JPEG.",
            "Ein Foto ist eine PNG- oder JPEG-Datei.",
            "A photo is a PNG or JPEG file.",
        ],
        [
            "Téléversez une photo de l'affiche.",
            "Laden Sie ein Foto des Aushangs hoch.",
            "Upload a photo of what hangs.",
        ],
    ),
    (
        "copy_not_signed",
        [
            "C'est le document lui-même, sans signature.",
            "Das ist das Dokument selbst, ohne Unterschrift.",
            "This is the document itself, without a signature.",
        ],
        [
            "Téléversez la copie signée : le PDF signé ou le scan.",
            "Laden Sie die unterschriebene Kopie hoch: das signierte PDF oder den Scan.",
            "Upload the signed copy: the signed PDF or the scan.",
        ],
    ),
    (
        "moment_to_come",
        [
            "Ce moment est dans le futur.",
            "Dieser Zeitpunkt liegt in der Zukunft.",
            "This moment is still to come.",
        ],
        [
            "Le journal dit ce qui a eu lieu : inscrivez-le après.",
            "Das Protokoll sagt, was geschehen ist: Tragen Sie es danach ein.",
            "The log says what has happened: record it afterwards.",
        ],
    ),
    (
        "taken_down_before_hung",
        [
            "Le retrait précède l'affichage.",
            "Das Abnehmen liegt vor dem Aushängen.",
            "It was taken down before it was put up.",
        ],
        [
            "Corrigez l'un des deux moments.",
            "Berichtigen Sie einen der Zeitpunkte.",
            "Correct one of the two moments.",
        ],
    ),
    (
        "until_before_from",
        [
            "Le dernier jour précède le premier.",
            "Der letzte Tag liegt vor dem ersten.",
            "The last day is before the first.",
        ],
        [
            "Corrigez l'un des deux jours.",
            "Berichtigen Sie einen der beiden Tage.",
            "Correct one of the two days.",
        ],
    ),
    (
        "not_to_be_posted",
        [
            "Seul un document à afficher a des jours d'affichage.",
            "Nur ein Dokument zum Aushang hat Aushangtage.",
            "Only a document to be posted has days of posting.",
        ],
        [
            "Choisissez « affichage », ou laissez les jours de côté.",
            "Wählen Sie „affichage“ oder lassen Sie die Tage weg.",
            "Choose affichage, or leave the days out.",
        ],
    ),
    (
        "file_unreadable",
        [
            "Ce fichier est abîmé, coupé ou construit comme aucun fichier ordinaire.",
            "Diese Datei ist beschädigt, abgeschnitten oder anders gebaut als jede gewöhnliche Datei.",
            "This file is damaged, cut off or built like no ordinary file.",
        ],
        [
            "Ouvrez-le, enregistrez-le à nouveau ou imprimez-le dans un PDF neuf, puis envoyez celui-ci.",
            "Öffnen Sie sie, speichern Sie sie neu oder drucken Sie sie in ein neues PDF, und senden Sie dieses.",
            "Open it, save it anew or print it to a new PDF, and send that.",
        ],
    ),
    (
        "file_encrypted",
        [
            "Ce PDF est protégé par un mot de passe ou des restrictions.",
            "Dieses PDF ist durch ein Passwort oder Einschränkungen geschützt.",
            "This PDF is protected by a password or by restrictions.",
        ],
        ["Enregistrez-le sans protection.", "Speichern Sie es ohne Schutz.", "Save it without protection."],
    ),
    (
        "file_has_script",
        ["Ce PDF contient du JavaScript.", "Dieses PDF enthält JavaScript.", "This PDF contains JavaScript."],
        [
            "Imprimez-le dans un PDF neuf et envoyez celui-ci.",
            "Drucken Sie es in ein neues PDF und senden Sie dieses.",
            "Print it to a new PDF and send that.",
        ],
    ),
    (
        "file_has_action",
        [
            "Ce PDF lance un programme ou envoie des données.",
            "Dieses PDF startet ein Programm oder sendet Daten.",
            "This PDF starts a program or sends data.",
        ],
        [
            "Imprimez-le dans un PDF neuf et envoyez celui-ci.",
            "Drucken Sie es in ein neues PDF und senden Sie dieses.",
            "Print it to a new PDF and send that.",
        ],
    ),
    (
        "file_has_xfa_form",
        [
            "Ce PDF est un formulaire XFA : ce qu'il montre n'est pas ce que disent ses pages.",
            "Dieses PDF ist ein XFA-Formular: Was es zeigt, steht nicht auf seinen Seiten.",
            "This PDF is an XFA form: what it shows is not what stands on its pages.",
        ],
        [
            "Imprimez le formulaire rempli dans un PDF neuf.",
            "Drucken Sie das ausgefüllte Formular in ein neues PDF.",
            "Print the filled form to a new PDF.",
        ],
    ),
    (
        "file_has_media",
        [
            "Ce fichier contient du son, un film, des images animées ou en trois dimensions.",
            "Diese Datei enthält Ton, Film, bewegte oder dreidimensionale Bilder.",
            "This file contains sound, film, moving or three-dimensional pictures.",
        ],
        ["Enregistrez-le sans ces éléments.", "Speichern Sie sie ohne diese Teile.", "Save it without them."],
    ),
    (
        "file_has_files",
        [
            "Ce PDF porte un autre fichier en lui.",
            "Dieses PDF trägt eine andere Datei in sich.",
            "This PDF carries another file.",
        ],
        [
            "Retirez le fichier joint et envoyez-le à part.",
            "Entfernen Sie die beigefügte Datei und senden Sie sie getrennt.",
            "Remove the file within it and send it separately.",
        ],
    ),
    (
        "file_too_many_pages",
        [
            "Ce PDF a plus de {most} pages.",
            "Dieses PDF hat mehr als {most} Seiten.",
            "This PDF has more than {most} pages.",
        ],
        [
            "Répartissez-le sur plusieurs fichiers.",
            "Teilen Sie es auf mehrere Dateien auf.",
            "Split it into several files.",
        ],
    ),
    (
        "file_too_large_unpacked",
        [
            "Le contenu de ce PDF, une fois décompressé, est trop grand.",
            "Der Inhalt dieses PDF ist entpackt zu groß.",
            "The content of this PDF is too large once it is unpacked.",
        ],
        [
            "Numérisez avec une résolution plus faible ou en JPEG, ou répartissez le document.",
            "Scannen Sie mit geringerer Auflösung oder als JPEG, oder teilen Sie das Dokument auf.",
            "Scan with a lower resolution or as JPEG, or split the document.",
        ],
    ),
    (
        "file_trailing_data",
        [
            "Quelque chose suit la fin de ce fichier.",
            "Hinter dem Ende dieser Datei steht noch etwas.",
            "Something stands behind the end of this file.",
        ],
        [
            "Ouvrez-le, enregistrez-le à nouveau et envoyez le nouveau fichier.",
            "Öffnen Sie sie, speichern Sie sie neu und senden Sie die neue Datei.",
            "Open it, save it anew and send the new file.",
        ],
    ),
    (
        "file_two_in_one",
        [
            "Ce fichier est aussi autre chose : une archive, une page web ou un autre document.",
            "Diese Datei ist zugleich etwas anderes: ein Archiv, eine Webseite oder ein anderes Dokument.",
            "This file is also something else: an archive, a web page or another document.",
        ],
        [
            "Enregistrez ou imprimez le document seul et envoyez le nouveau fichier.",
            "Speichern oder drucken Sie das Dokument allein und senden Sie die neue Datei.",
            "Save or print the document alone and send the new file.",
        ],
    ),
    (
        "picture_too_large",
        [
            "Une image a trop de pixels ; {most} millions au plus pour une image.",
            "Ein Bild hat zu viele Pixel; höchstens {most} Millionen für ein Bild.",
            "A picture has too many pixels; {most} million at most for a picture.",
        ],
        [
            "Réduisez l'image ou numérisez avec une résolution plus faible.",
            "Verkleinern Sie das Bild oder scannen Sie mit geringerer Auflösung.",
            "Reduce the picture or scan with a lower resolution.",
        ],
    ),
    (
        "picture_carries_too_much",
        [
            "Cette image porte trop de données qui ne sont pas l'image.",
            "Dieses Bild trägt zu viele Daten, die nicht das Bild sind.",
            "This picture carries too much that is not the picture.",
        ],
        [
            "Enregistrez-la à nouveau sans métadonnées.",
            "Speichern Sie es neu ohne Metadaten.",
            "Save it anew without metadata.",
        ],
    ),
    (
        "candidatures_missing",
        [
            "Les candidatures telles que vous les avez reçues ne sont pas jointes.",
            "Die Kandidaturen, wie Sie sie erhielten, fehlen.",
            "The candidatures as you received them are not attached.",
        ],
        [
            "Joignez la pièce, puis transmettez.",
            "Fügen Sie die Beilage hinzu und übermitteln Sie dann.",
            "Attach the piece, then transmit.",
        ],
    ),
    (
        "signed_pv_missing",
        [
            "Le procès-verbal signé n'est pas joint.",
            "Das unterschriebene Protokoll fehlt.",
            "The signed procès-verbal is not attached.",
        ],
        [
            "Joignez la pièce, puis transmettez.",
            "Fügen Sie die Beilage hinzu und übermitteln Sie dann.",
            "Attach the piece, then transmit.",
        ],
    ),
    (
        "signed_form_missing",
        [
            "Le formulaire signé par l'employeur et le président n'est pas joint.",
            "Das vom Arbeitgeber und vom Präsidenten unterschriebene Formular fehlt.",
            "The form signed by the employer and the president is not attached.",
        ],
        [
            "Joignez la pièce, puis transmettez.",
            "Fügen Sie die Beilage hinzu und übermitteln Sie dann.",
            "Attach the piece, then transmit.",
        ],
    ),
    (
        "president_notice_missing",
        [
            "La communication du président n'est pas jointe.",
            "Die Mitteilung des Präsidenten fehlt.",
            "The notice of the president is not attached.",
        ],
        [
            "Joignez la pièce, puis transmettez.",
            "Fügen Sie die Beilage hinzu und übermitteln Sie dann.",
            "Attach the piece, then transmit.",
        ],
    ),
    (
        "postal_vote_authorisation_missing",
        [
            "L'autorisation du vote par correspondance n'est pas jointe.",
            "Die Genehmigung der Briefwahl fehlt.",
            "The authorisation of the vote by post is not attached.",
        ],
        [
            "Joignez la pièce, puis transmettez.",
            "Fügen Sie die Beilage hinzu und übermitteln Sie dann.",
            "Attach the piece, then transmit.",
        ],
    ),
    (
        "piece_missing",
        [
            "Une pièce requise n'est pas jointe.",
            "Eine verlangte Beilage fehlt.",
            "A required piece is not attached.",
        ],
        [
            "Joignez la pièce, puis transmettez.",
            "Fügen Sie die Beilage hinzu und übermitteln Sie dann.",
            "Attach the piece, then transmit.",
        ],
    ),
    (
        "piece_not_of_demarche",
        [
            "Cette démarche ne prend pas de pièce de ce type.",
            "Dieses Verfahren nimmt keine Beilage dieser Art.",
            "This démarche takes no piece of this kind.",
        ],
        [
            "Choisissez un des types de la démarche, ou « other ».",
            "Wählen Sie eine der Arten des Verfahrens oder „other“.",
            "Choose one of the kinds of the démarche, or “other”.",
        ],
    ),
    (
        "one_of_two",
        [
            "Une seule des deux sources peut être nommée.",
            "Nur eine der beiden Quellen kann genannt werden.",
            "Only one of the two sources can be named.",
        ],
        ["Gardez-en une.", "Behalten Sie eine.", "Keep one of them."],
    ),
    (
        "space_store_full",
        [
            "L'espace garde déjà {most} documents ou {mebibytes} Mio.",
            "Der Bereich bewahrt schon {most} Dokumente oder {mebibytes} MiB auf.",
            "The space keeps {most} documents or {mebibytes} MiB already.",
        ],
        [
            "Supprimez des documents qui ne servent plus.",
            "Löschen Sie Dokumente, die nicht mehr gebraucht werden.",
            "Delete documents that are no longer needed.",
        ],
    ),
    (
        "pattern_placeholder_unknown",
        [
            "Au caractère {column} : il n'y a pas d'élément de ce nom. Il y a {allowed}.",
            "Bei Zeichen {column}: Einen Platzhalter dieses Namens gibt es nicht. Es gibt {allowed}.",
            "At character {column}: there is no placeholder of this name. There are {allowed}.",
        ],
        ["Corrigez le modèle.", "Berichtigen Sie das Muster.", "Correct the pattern."],
    ),
    (
        "pattern_brace_alone",
        [
            "Au caractère {column} : une accolade n'est pas fermée ou n'est pas ouverte.",
            "Bei Zeichen {column}: Eine Klammer ist nicht geschlossen oder nicht geöffnet.",
            "At character {column}: a brace is not closed, or was not opened.",
        ],
        [
            "N'utilisez les accolades qu'autour d'un nom.",
            "Setzen Sie Klammern nur um einen Namen.",
            "Put braces around a name only.",
        ],
    ),
    (
        "day_to_come",
        ["Ce jour est encore à venir.", "Dieser Tag steht noch bevor.", "This day is yet to come."],
        [
            "Indiquez le jour de la réception.",
            "Geben Sie den Tag des Eingangs an.",
            "Name the day on which it came.",
        ],
    ),
    (
        "tracking_number_length",
        [
            "Un numéro de suivi a {symbols} caractères.",
            "Eine Verfolgungsnummer hat {symbols} Zeichen.",
            "A tracking number has {symbols} characters.",
        ],
        ["Recopiez tout le numéro.", "Übertragen Sie die ganze Nummer.", "Copy the whole number."],
    ),
    (
        "tracking_number_symbol",
        [
            "Le caractère {place} n'existe pas dans un numéro de suivi.",
            "Das Zeichen {place} kommt in keiner Verfolgungsnummer vor.",
            "Character {place} does not occur in a tracking number.",
        ],
        ["Vérifiez ce caractère.", "Prüfen Sie dieses Zeichen.", "Check this character."],
    ),
    (
        "tracking_number_check",
        [
            "Ce numéro de suivi contient une faute de frappe.",
            "Diese Verfolgungsnummer enthält einen Tippfehler.",
            "This tracking number holds a typing error.",
        ],
        [
            "Comparez-le avec l'accusé de réception.",
            "Vergleichen Sie sie mit der Empfangsbestätigung.",
            "Compare it with the receipt.",
        ],
    ),
    (
        "contact_missing",
        [
            "Personne ne pourrait vous répondre : ni e-mail ni adresse.",
            "Niemand könnte Ihnen antworten: weder E-Mail noch Anschrift.",
            "Nobody could answer you: neither e-mail nor address.",
        ],
        [
            "Indiquez un e-mail ou une adresse postale.",
            "Geben Sie eine E-Mail oder eine Anschrift an.",
            "Give an e-mail or an address for letters.",
        ],
    ),
    (
        "ticket_not_usable",
        [
            "Sous ce ticket, aucune pièce n'attend.",
            "Unter diesem Ticket wartet keine Beilage.",
            "No piece waits under this ticket.",
        ],
        [
            "Téléversez la pièce à nouveau : un ticket sert une fois, dans la journée.",
            "Laden Sie die Beilage erneut hoch: ein Ticket dient einmal, binnen eines Tages.",
            "Upload the piece again: a ticket serves once, within a day.",
        ],
    ),
    (
        "files_waiting",
        [
            "Trop de fichiers attendent d'être utilisés.",
            "Zu viele Dateien warten auf ihre Verwendung.",
            "Too many files wait to be used.",
        ],
        [
            "Utilisez-les, ou attendez : un fichier non utilisé disparaît après un jour.",
            "Verwenden Sie sie oder warten Sie: eine ungenutzte Datei verschwindet nach einem Tag.",
            "Use them, or wait: a file that is not used goes after a day.",
        ],
    ),
    (
        "file_empty",
        ["Le fichier est vide.", "Die Datei ist leer.", "The file is empty."],
        ["Envoyez le fichier.", "Senden Sie die Datei.", "Send the file."],
    ),
    (
        "field_not_open",
        [
            "Ce champ n'est pas à corriger.",
            "Dieses Feld ist nicht zu berichtigen.",
            "This field is not to be corrected.",
        ],
        [
            "Remettez sa valeur d'avant, ou écrivez à l'administration.",
            "Setzen Sie den früheren Wert wieder ein, oder schreiben Sie der Verwaltung.",
            "Put its former value back, or write to the administration.",
        ],
    ),
    (
        "piece_not_asked",
        [
            "Aucune pièce n'est demandée dans cette correction.",
            "In dieser Berichtigung wird keine Anlage verlangt.",
            "No attachment is asked for in this correction.",
        ],
        [
            "Joignez-la à un message à l'administration.",
            "Fügen Sie sie einer Nachricht an die Verwaltung bei.",
            "Attach it to a message to the administration.",
        ],
    ),
    (
        "piece_not_open",
        [
            "Cette pièce n'est pas à corriger.",
            "Diese Anlage ist nicht zu berichtigen.",
            "This attachment is not to be corrected.",
        ],
        [
            "Laissez-la, ou écrivez à l'administration.",
            "Lassen Sie sie stehen, oder schreiben Sie der Verwaltung.",
            "Leave it, or write to the administration.",
        ],
    ),
    (
        "pointer_leads_nowhere",
        [
            "Ce pointeur ne mène à rien dans la démarche.",
            "Dieser Zeiger führt im Verfahren nirgendwohin.",
            "This pointer leads nowhere in the démarche.",
        ],
        [
            "Nommez un champ présent, ou le champ manquant d'un objet présent.",
            "Nennen Sie ein vorhandenes Feld oder das fehlende Feld eines vorhandenen Objekts.",
            "Name a field that is there, or a missing field of an object that is.",
        ],
    ),
    (
        "piece_not_received",
        [
            "Cette pièce n'est pas parmi celles qui ont été reçues.",
            "Diese Anlage ist nicht unter den empfangenen.",
            "This attachment is not among those received.",
        ],
        [
            "Nommez une pièce de la liste de la démarche.",
            "Nennen Sie eine Anlage aus der Liste des Verfahrens.",
            "Name an attachment from the list of the démarche.",
        ],
    ),
    (
        "rule_unknown",
        ["Aucune règle ne porte ce code.", "Keine Regel trägt diesen Code.", "No rule has this code."],
        [
            "Prenez un code de la liste des règles.",
            "Nehmen Sie einen Code aus der Liste der Regeln.",
            "Take a code from the list of rules.",
        ],
    ),
    (
        "canned_text_unknown",
        [
            "Aucun texte type ne porte ce code.",
            "Kein Textbaustein trägt diesen Code.",
            "No canned text has this code.",
        ],
        [
            "Prenez un code de la liste des textes types.",
            "Nehmen Sie einen Code aus der Liste der Textbausteine.",
            "Take a code from the list of canned texts.",
        ],
    ),
    (
        "point_says_nothing",
        [
            "Ce point ne dit pas ce qui est à corriger.",
            "Dieser Punkt sagt nicht, was zu berichtigen ist.",
            "This point does not say what is to be corrected.",
        ],
        [
            "Donnez une règle, un texte type ou vos mots.",
            "Geben Sie eine Regel, einen Textbaustein oder Ihre Worte an.",
            "Give a rule, a canned text or your own words.",
        ],
    ),
    (
        "point_in_two_places",
        [
            "Ce point nomme plus d'un endroit.",
            "Dieser Punkt nennt mehr als eine Stelle.",
            "This point names more than one place.",
        ],
        [
            "Faites un point par endroit.",
            "Machen Sie einen Punkt je Stelle.",
            "Make one point for each place.",
        ],
    ),
    (
        "warning_not_found",
        [
            "Aucun avertissement de ce code n'est à cet endroit, ou il est déjà coché.",
            "An dieser Stelle steht keine Warnung mit diesem Code, oder sie ist schon abgehakt.",
            "There is no warning of this code at this place, or it is ticked off already.",
        ],
        [
            "Reprenez code et pointeur du contrôle de la démarche.",
            "Übernehmen Sie Code und Zeiger aus der Prüfung des Verfahrens.",
            "Take code and pointer from the check of the démarche.",
        ],
    ),
    (
        "too_many_attachments",
        [
            "Une démarche a au plus {most} pièces.",
            "Ein Verfahren hat höchstens {most} Anlagen.",
            "A démarche has at most {most} attachments.",
        ],
        ["Retirez une pièce.", "Entfernen Sie eine Anlage.", "Remove one."],
    ),
    (
        "csv_unreadable",
        [
            "Le fichier n'est pas un CSV lisible.",
            "Die Datei ist kein lesbares CSV.",
            "The file is not a readable CSV.",
        ],
        [
            "Enregistrez-le depuis Excel en « CSV UTF-8 ».",
            "Speichern Sie sie aus Excel als „CSV UTF-8“.",
            "Save it from Excel as “CSV UTF-8”.",
        ],
    ),
    (
        "csv_empty",
        ["Le fichier n'a aucune ligne.", "Die Datei hat keine Zeile.", "The file has no line."],
        [
            "Ajoutez des lignes sous l'en-tête.",
            "Ergänzen Sie Zeilen unter dem Kopf.",
            "Add lines below the header.",
        ],
    ),
    (
        "column_missing",
        ["La colonne manque.", "Die Spalte fehlt.", "The column is missing."],
        ["Ajoutez la colonne.", "Ergänzen Sie die Spalte.", "Add the column."],
    ),
    (
        "column_twice",
        ["La colonne figure deux fois.", "Die Spalte steht zweimal da.", "The column stands twice."],
        ["Retirez-en une.", "Entfernen Sie eine davon.", "Remove one of them."],
    ),
    (
        "column_unknown",
        [
            "La colonne {column} est inconnue.",
            "Die Spalte {column} ist unbekannt.",
            "Column {column} is unknown.",
        ],
        [
            "Retirez la colonne ou corrigez son nom.",
            "Entfernen Sie die Spalte oder berichtigen Sie ihren Namen.",
            "Remove the column or correct its name.",
        ],
    ),
    (
        "line_other_length",
        [
            "La ligne {line} n'a pas autant de colonnes que l'en-tête.",
            "Zeile {line} hat nicht so viele Spalten wie der Kopf.",
            "Line {line} has not as many columns as the header.",
        ],
        ["Complétez la ligne.", "Ergänzen Sie die Zeile.", "Complete the line."],
    ),
    (
        "line_twice",
        [
            "L'entreprise de la ligne {line} figure déjà à la ligne {first}.",
            "Das Unternehmen der Zeile {line} steht schon in Zeile {first}.",
            "The firm of line {line} stands in line {first} already.",
        ],
        ["Retirez une des lignes.", "Entfernen Sie eine der Zeilen.", "Remove one of the lines."],
    ),
    (
        "too_many_lines",
        [
            "Un import prend au plus {most} lignes.",
            "Ein Import nimmt höchstens {most} Zeilen.",
            "An import takes at most {most} lines.",
        ],
        ["Partagez le fichier.", "Teilen Sie die Datei.", "Split the file."],
    ),
    (
        "code_length",
        [
            "Un code a 25 symboles ; {found} ont été lus.",
            "Ein Code hat 25 Zeichen; gelesen wurden {found}.",
            "A code has 25 symbols; {found} were read.",
        ],
        [
            "Comparez avec la lettre, groupe par groupe.",
            "Vergleichen Sie mit dem Brief, Gruppe für Gruppe.",
            "Compare with the letter, group by group.",
        ],
    ),
    (
        "code_symbol",
        [
            "Un caractère du groupe {group} n'existe pas dans les codes.",
            "Ein Zeichen der Gruppe {group} kommt in Codes nicht vor.",
            "A character of group {group} does not occur in codes.",
        ],
        [
            "Comparez ce groupe avec la lettre.",
            "Vergleichen Sie diese Gruppe mit dem Brief.",
            "Compare this group with the letter.",
        ],
    ),
    (
        "code_other_kind",
        [
            "C'est l'autre code : titulaire et mandataire sont intervertis.",
            "Das ist der andere Code: titulaire und mandataire sind vertauscht.",
            "This is the other code: titulaire and mandataire are swapped.",
        ],
        ["Échangez les deux codes.", "Tauschen Sie die beiden Codes.", "Swap the two codes."],
    ),
    (
        "code_check",
        [
            "Le code contient une faute de frappe, sans doute dans le groupe {group} ; vérifiez-les tous.",
            "Der Code enthält einen Tippfehler, wohl in Gruppe {group}; prüfen Sie alle.",
            "The code is mistyped, probably in group {group}; check all of them.",
        ],
        ["Comparez avec la lettre.", "Vergleichen Sie mit dem Brief.", "Compare with the letter."],
    ),
    (
        "bands_empty",
        [
            "Au moins une tranche est nécessaire.",
            "Mindestens eine Stufe ist nötig.",
            "At least one band is needed.",
        ],
        ["Ajoutez une tranche.", "Ergänzen Sie eine Stufe.", "Add a band."],
    ),
    (
        "bands_below_threshold",
        [
            "La première tranche commence à 15 ou plus.",
            "Die erste Stufe beginnt bei 15 oder mehr.",
            "The first band begins at 15 or more.",
        ],
        ["Corrigez la tranche.", "Berichtigen Sie die Stufe.", "Correct the band."],
    ),
    (
        "band_reversed",
        [
            "La tranche finit avant son début.",
            "Die Stufe endet vor ihrem Anfang.",
            "The band ends before it begins.",
        ],
        ["Corrigez la tranche.", "Berichtigen Sie die Stufe.", "Correct the band."],
    ),
    (
        "band_open_before_last",
        [
            "Seule la dernière tranche peut être ouverte.",
            "Nur die letzte Stufe darf offen sein.",
            "Only the last band may be open.",
        ],
        ["Donnez une fin à la tranche.", "Geben Sie der Stufe ein Ende.", "Give the band an end."],
    ),
    (
        "bands_gap",
        [
            "Un effectif manque entre deux tranches.",
            "Zwischen zwei Stufen fehlt eine Zahl.",
            "A headcount is missing between two bands.",
        ],
        [
            "Faites suivre les tranches sans trou.",
            "Schließen Sie die Stufen lückenlos an.",
            "Let the bands follow without a gap.",
        ],
    ),
    (
        "bands_overlap",
        ["Deux tranches se recouvrent.", "Zwei Stufen überschneiden sich.", "Two bands overlap."],
        ["Corrigez leurs bornes.", "Berichtigen Sie ihre Grenzen.", "Correct their limits."],
    ),
    (
        "only_by_hand",
        [
            "Des signataires ne sont nommés que pour une signature manuscrite.",
            "Unterzeichnende werden nur bei einer handschriftlichen Unterschrift genannt.",
            "Signatories are named only for a signature by hand.",
        ],
        [
            "Retirez-les, ou choisissez la signature manuscrite.",
            "Entfernen Sie sie, oder wählen Sie die handschriftliche Unterschrift.",
            "Remove them, or choose the signature by hand.",
        ],
    ),
    (
        "statement_without_file",
        [
            "Une déclaration n'apporte pas de fichier.",
            "Eine Erklärung bringt keine Datei mit.",
            "A statement brings no file.",
        ],
        [
            "Retirez le fichier, ou choisissez une autre façon de signer.",
            "Entfernen Sie die Datei, oder wählen Sie eine andere Art zu unterschreiben.",
            "Remove the file, or choose another way to sign.",
        ],
    ),
    (
        "certificate_is_prepared",
        [
            "Une signature par certificat se prépare d'abord.",
            "Eine Unterschrift mit Zertifikat wird zuerst vorbereitet.",
            "A signature by certificate is prepared first.",
        ],
        [
            "Préparez la signature, signez l'empreinte, puis remettez la signature.",
            "Bereiten Sie die Unterschrift vor, unterschreiben Sie die Prüfsumme, und geben Sie die Unterschrift ab.",
            "Prepare the signature, sign the digest, then hand in the signature.",
        ],
    ),
    (
        "base64_form",
        ["Ce n'est pas du texte en base 64.", "Das ist kein Text in Base64.", "This is no text in base 64."],
        [
            "Envoyez les octets DER en base 64.",
            "Senden Sie die DER-Bytes in Base64.",
            "Send the DER bytes in base 64.",
        ],
    ),
    (
        "cms_too_large",
        [
            "La signature est trop grande pour la place prévue.",
            "Die Unterschrift ist zu groß für den vorgesehenen Platz.",
            "The signature is too large for its place.",
        ],
        [
            "Signez sans joindre plus que la chaîne de certificats.",
            "Fügen Sie beim Unterschreiben nur die Zertifikatskette bei.",
            "Sign without adding more than the chain of certificates.",
        ],
    ),
    (
        "cms_unreadable",
        [
            "Ce n'est pas la signature d'un PDF par une seule personne.",
            "Das ist keine PDF-Unterschrift einer einzigen Person.",
            "This is no signature of a PDF by one person.",
        ],
        [
            "Demandez au produit de signature une signature CMS détachée (PAdES-B-B).",
            "Verlangen Sie vom Signaturprodukt eine abgesetzte CMS-Signatur (PAdES-B-B).",
            "Ask the signing product for a detached CMS signature (PAdES-B-B).",
        ],
    ),
    (
        "cms_other_document",
        [
            "La signature porte sur un autre document.",
            "Die Unterschrift gilt einem anderen Dokument.",
            "The signature is of another document.",
        ],
        [
            "Signez l'empreinte donnée par la préparation.",
            "Unterschreiben Sie die Prüfsumme der Vorbereitung.",
            "Sign the digest that the preparation gave.",
        ],
    ),
    (
        "cms_certificate",
        [
            "La signature ne contient pas le certificat de son signataire, ou n'y est pas liée.",
            "Die Unterschrift enthält das Zertifikat der unterzeichnenden Person nicht oder ist nicht daran gebunden.",
            "The signature does not contain the certificate of its signer, or does not bind it.",
        ],
        [
            "Demandez au produit de signature une signature PAdES-B-B avec son certificat.",
            "Verlangen Sie vom Signaturprodukt eine PAdES-B-B-Signatur mit ihrem Zertifikat.",
            "Ask the signing product for a PAdES-B-B signature with its certificate.",
        ],
    ),
    (
        "cms_algorithm",
        [
            "Le procédé de la signature n'est pas admis.",
            "Das Verfahren der Unterschrift ist nicht zugelassen.",
            "The algorithm of the signature is not accepted.",
        ],
        [
            "Signez avec SHA-256 et RSA 2048, ECDSA P-256 ou plus.",
            "Unterschreiben Sie mit SHA-256 und RSA 2048, ECDSA P-256 oder stärker.",
            "Sign with SHA-256 and RSA 2048, ECDSA P-256 or more.",
        ],
    ),
    (
        "cms_wrong",
        [
            "La signature n'a pas été faite avec la clé de son certificat.",
            "Die Unterschrift wurde nicht mit dem Schlüssel ihres Zertifikats erstellt.",
            "The signature was not made with the key of its certificate.",
        ],
        ["Signez à nouveau.", "Unterschreiben Sie erneut.", "Sign again."],
    ),
    (
        "pdf_not_signable",
        [
            "Ce PDF n'est pas écrit de façon à porter des signatures sûres.",
            "Dieses PDF ist nicht so geschrieben, dass es sichere Unterschriften tragen kann.",
            "This PDF is not written so that it can carry safe signatures.",
        ],
        [
            "Enregistrez-le à nouveau comme PDF simple, sans formulaire.",
            "Speichern Sie es neu als einfaches PDF ohne Formular.",
            "Save it anew as a plain PDF without a form.",
        ],
    ),
    (
        "signed_pdf_differs",
        [
            "Ce PDF n'est pas le document imprimé ici, avec des signatures et rien d'autre.",
            "Dieses PDF ist nicht das hier gedruckte Dokument mit Unterschriften und sonst nichts.",
            "This PDF is not the document that was printed here, with signatures and nothing else.",
        ],
        [
            "Téléchargez le document dans la même langue et signez-le sans l'enregistrer autrement.",
            "Laden Sie das Dokument in derselben Sprache herunter und unterschreiben Sie es, ohne es anders zu speichern.",
            "Download the document in the same language and sign it without saving it otherwise.",
        ],
    ),
    (
        "signed_pdf_visible",
        [
            "La signature est affichée sur une page et pourrait y cacher quelque chose.",
            "Die Unterschrift wird auf einer Seite gezeigt und könnte dort etwas verdecken.",
            "The signature is shown on a page and could hide something there.",
        ],
        [
            "Signez sans image visible de la signature.",
            "Unterschreiben Sie ohne sichtbares Bild der Unterschrift.",
            "Sign without a visible picture of the signature.",
        ],
    ),
    (
        "signed_pdf_unsigned",
        [
            "Ce PDF n'apporte pas de nouvelle signature.",
            "Dieses PDF bringt keine neue Unterschrift mit.",
            "This PDF brings no further signature.",
        ],
        [
            "Signez le document avec votre produit de signature, puis déposez-le.",
            "Unterschreiben Sie das Dokument mit Ihrem Signaturprodukt und laden Sie es dann hoch.",
            "Sign the document with your signing product, then upload it.",
        ],
    ),
    (
        "document_signed_already",
        [
            "Ce document porte déjà une signature.",
            "Dieses Dokument trägt schon eine Unterschrift.",
            "This document carries a signature already.",
        ],
        [
            "Ouvrez le tour avec le document non signé.",
            "Eröffnen Sie die Runde mit dem nicht unterschriebenen Dokument.",
            "Open the round with the unsigned document.",
        ],
    ),
    (
        "file_not_pdf",
        ["Ce fichier n'est pas un PDF.", "Diese Datei ist kein PDF.", "This file is no PDF."],
        ["Déposez un PDF.", "Laden Sie ein PDF hoch.", "Upload a PDF."],
    ),
    (
        "signed_file_too_large",
        [
            "Avec la signature, le fichier dépasse 10 Mio.",
            "Mit der Unterschrift ist die Datei größer als 10 MiB.",
            "With the signature, the file is larger than 10 MiB.",
        ],
        ["Réduisez le document.", "Verkleinern Sie das Dokument.", "Make the document smaller."],
    ),
    (
        "preparations_waiting",
        [
            "{most} préparations attendent déjà votre signature.",
            "{most} Vorbereitungen warten schon auf Ihre Unterschrift.",
            "{most} preparations wait for your signature already.",
        ],
        [
            "Signez ou annulez-en d'abord.",
            "Unterschreiben oder verwerfen Sie zuerst einige.",
            "Sign or cancel some of them first.",
        ],
    ),
    (
        "rounds_open",
        [
            "{most} tours de signatures sont déjà ouverts pour ce scrutin.",
            "{most} Unterschriftenrunden sind für diese Wahl schon offen.",
            "{most} rounds of signatures are open for this poll already.",
        ],
        [
            "Terminez ou annulez-en d'abord.",
            "Beenden Sie zuerst einige oder brechen Sie sie ab.",
            "Finish or cancel some of them first.",
        ],
    ),
    (
        "round_president_missing",
        [
            "Le président manque parmi les signataires.",
            "Unter den Unterzeichnenden fehlt der Vorsitz.",
            "The president is missing among the signatories.",
        ],
        [
            "Nommez le président du bureau.",
            "Nennen Sie den Vorsitz des Wahlbüros.",
            "Name the president of the office.",
        ],
    ),
    (
        "round_presidents",
        [
            "Plus d'un président est nommé.",
            "Mehr als ein Vorsitz ist genannt.",
            "More than one president is named.",
        ],
        [
            "Ne gardez que le président du bureau.",
            "Behalten Sie nur den Vorsitz des Wahlbüros.",
            "Keep only the president of the office.",
        ],
    ),
    (
        "round_assessor_missing",
        [
            "Les assesseurs manquent parmi les signataires.",
            "Unter den Unterzeichnenden fehlen die Beisitzenden.",
            "The assessors are missing among the signatories.",
        ],
        [
            "Nommez chaque assesseur du bureau.",
            "Nennen Sie alle Beisitzenden des Wahlbüros.",
            "Name each assessor of the office.",
        ],
    ),
    (
        "round_too_many",
        [
            "Plus de {most} signataires sont nommés.",
            "Mehr als {most} Unterzeichnende sind genannt.",
            "More than {most} signatories are named.",
        ],
        ["Nommez seulement le bureau.", "Nennen Sie nur das Wahlbüro.", "Name the office only."],
    ),
    (
        "round_signatory_twice",
        [
            "Cette personne est nommée deux fois dans la même fonction.",
            "Diese Person ist in derselben Funktion zweimal genannt.",
            "This person is named twice in the same office.",
        ],
        ["Nommez-la une fois.", "Nennen Sie sie einmal.", "Name the person once."],
    ),
    (
        "signatory_unknown",
        [
            "Ce signataire n'est pas de ce tour.",
            "Diese Person gehört nicht zu dieser Runde.",
            "This signatory is not of this round.",
        ],
        [
            "Choisissez un signataire de ce tour.",
            "Wählen Sie eine unterzeichnende Person dieser Runde.",
            "Choose a signatory of this round.",
        ],
    ),
    (
        "file_or_document",
        [
            "Un fichier, un document ou un procès-verbal est attendu, l'un des trois.",
            "Erwartet wird eine Datei, ein Dokument oder ein Protokoll, eines von den dreien.",
            "A file, a document or a procès-verbal is expected, one of the three.",
        ],
        [
            "Indiquez file_id, document_id ou proces_verbal.",
            "Geben Sie file_id, document_id oder proces_verbal an.",
            "Name file_id, document_id or proces_verbal.",
        ],
    ),
    (
        "signature.number_missing",
        [
            "Le certificat ne contient pas de numéro de 20 chiffres.",
            "Das Zertifikat enthält keine Nummer mit 20 Ziffern.",
            "The certificate holds no number of 20 digits.",
        ],
        [
            "Signez avec un certificat LuxTrust ou eID de personne physique.",
            "Unterschreiben Sie mit einem LuxTrust- oder eID-Zertifikat einer natürlichen Person.",
            "Sign with a LuxTrust or eID certificate of a natural person.",
        ],
    ),
    (
        "signature.number_other",
        [
            "Le numéro du certificat n'est ni le vôtre ni celui d'une personne qui peut agir ici.",
            "Die Nummer des Zertifikats ist weder Ihre noch die einer Person, die hier handeln darf.",
            "The number of the certificate is neither yours nor that of a person who may act here.",
        ],
        [
            "Signez avec votre certificat ; si c'est le vôtre, déclarez d'abord son numéro.",
            "Unterschreiben Sie mit Ihrem Zertifikat; ist es Ihres, melden Sie zuerst seine Nummer.",
            "Sign with your own certificate; if it is yours, declare its number first.",
        ],
    ),
    (
        "signature.person_other",
        [
            "Le certificat n'est pas celui du signataire attendu.",
            "Das Zertifikat ist nicht das der erwarteten Person.",
            "The certificate is not that of the expected signatory.",
        ],
        [
            "Faites signer la personne nommée, avec son certificat.",
            "Lassen Sie die genannte Person mit ihrem Zertifikat unterschreiben.",
            "Let the named person sign with the own certificate.",
        ],
    ),
    (
        "signature.other_certificate",
        [
            "La signature a été faite avec un autre certificat que celui choisi.",
            "Die Unterschrift wurde mit einem anderen Zertifikat als dem gewählten erstellt.",
            "The signature was made with another certificate than the chosen one.",
        ],
        [
            "Signez avec le certificat choisi, ou préparez à nouveau.",
            "Unterschreiben Sie mit dem gewählten Zertifikat, oder bereiten Sie neu vor.",
            "Sign with the chosen certificate, or prepare anew.",
        ],
    ),
];

/// The finding codes whose texts stand here; those of the law are `elections::rules::CODES`.
pub const FINDING_CODES: [&str; TEXTS.len()] = {
    let mut codes = [""; TEXTS.len()];
    let mut place = 0;
    while place < TEXTS.len() {
        codes[place] = TEXTS[place].0;
        place += 1;
    }
    codes
};

/// The texts of a code, its places filled.
pub(crate) fn of(code: &str, params: &[(String, String)], language: Language) -> FindingText {
    let (message, action, article) = match (explain(code, language), rules::explain(code, language)) {
        (Some((message, action)), _) => (message, action, None),
        (None, Some(law)) => (law.explanation, law.action, law.article),
        (None, None) => ("", "", None),
    };
    FindingText { message: fill(message, params) + &verdict(code), action: fill(action, params), article }
}

/// Message and action of one of [`FINDING_CODES`] as they are written, the places of values still in braces.
#[must_use]
pub fn explain(code: &str, language: Language) -> Option<(&'static str, &'static str)> {
    let Some((_, [fr, de, en], [action_fr, action_de, action_en])) =
        TEXTS.iter().find(|(known, ..)| *known == code)
    else {
        return of_signature(code, language);
    };
    Some((language.pick(*fr, *de, *en), language.pick(*action_fr, *action_de, *action_en)))
}

/// What was found about a signature; its sentence is told by the crate that found it.
fn of_signature(code: &str, language: Language) -> Option<(&'static str, &'static str)> {
    let reason = signature_reason(code)?;
    let action = language.pick(
        "Signez à nouveau, avec un certificat valable d'une autorité reconnue.",
        "Unterschreiben Sie erneut, mit einem gültigen Zertifikat einer anerkannten Stelle.",
        "Sign again, with a valid certificate of a recognised authority.",
    );
    Some((reason.sentence(language), action))
}

fn signature_reason(code: &str) -> Option<Reason> {
    let code = code.strip_prefix("signature.")?;
    Reason::ALL.into_iter().find(|reason| reason.code() == code)
}

/// The codes of what can be found about a signature besides [`FINDING_CODES`].
#[must_use]
pub fn signature_codes() -> Vec<String> {
    Reason::ALL.into_iter().map(|reason| format!("signature.{}", reason.code())).collect()
}

/// The verdict to which a finding about a signature leads, in the words of EN 319 102-1: they stand behind the message.
fn verdict(code: &str) -> String {
    let said = signature_reason(code).and_then(Reason::verdict);
    let wanted = code.starts_with("signature.").then_some(" (INDETERMINATE, SIG_CONSTRAINTS_FAILURE)");
    match said {
        None => wanted.unwrap_or_default().to_owned(),
        Some(verdict) => {
            let why = verdict.sub_indication().map_or("", |why| why.code());
            format!(" ({}, {why})", verdict.code())
        }
    }
}

/// Puts the values into their places; a place without a value reads as a question mark.
fn fill(text: &str, params: &[(String, String)]) -> String {
    let mut filled = text.to_owned();
    for (name, value) in params {
        filled = filled.replace(&format!("{{{name}}}"), value);
    }
    while let Some((before, after)) =
        filled.split_once('{').and_then(|(b, a)| Some((b, a.split_once('}')?.1)))
    {
        filled = format!("{before}?{after}");
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_told_once_in_three_languages() {
        for (place, (code, message, action)) in TEXTS.iter().enumerate() {
            assert!(!FINDING_CODES[..place].contains(code), "{code} twice");
            assert!(!rules::CODES.contains(code), "{code} stands in elections");
            assert!(message.iter().chain(action).all(|text| !text.is_empty()), "{code}");
        }
    }

    #[test]
    fn codes_of_the_words_below_are_told() {
        let bands = [
            "bands_empty",
            "bands_below_threshold",
            "band_reversed",
            "band_open_before_last",
            "bands_gap",
            "bands_overlap",
        ];
        let codes = ["code_length", "code_symbol", "code_other_kind", "code_check"];
        for code in bands.into_iter().chain(codes).chain([
            "matricule_check",
            "text_not_composed",
            "too_long",
            "required",
        ]) {
            assert!(!of(code, &[], Language::En).message.is_empty(), "{code}");
        }
    }

    #[test]
    fn places_are_filled() {
        let told =
            of("F.001", &[("headcount".into(), "60".into()), ("expected".into(), "3".into())], Language::En);
        assert!(told.message.contains("60") && told.action.contains("Enter 3"), "{}", told.action);
        assert_eq!(fill("at most {most}, {what}", &[("most".into(), "3".into())]), "at most 3, ?");
    }
}
