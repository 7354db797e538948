//! Texts of findings about a démarche: its papers and pieces, its correction, what came back, what is followed by a number.

use super::Texts;

pub(super) const TEXTS: &[Texts] = &[
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
];
