//! The texts about the form of a draft: its fields, its values, its characters.

use super::text::{Text, form};

pub(super) const TEXTS: &[Text] = &[
    form(
        "required",
        ["Champ obligatoire", "Pflichtfeld", "Required field"],
        [
            "Ce champ est vide ou manque.",
            "Dieses Feld ist leer oder fehlt.",
            "This field is empty or missing.",
        ],
        ["Complétez ce champ.", "Füllen Sie dieses Feld aus.", "Fill in this field."],
    ),
    form(
        "wrong_type",
        ["Type de valeur inattendu", "Unerwarteter Wertetyp", "Unexpected type of value"],
        [
            "La valeur n'est pas du type JSON attendu : {expected}.",
            "Der Wert hat nicht den erwarteten JSON-Typ: {expected}.",
            "The value is not of the expected JSON type: {expected}.",
        ],
        [
            "Saisissez une valeur de ce type.",
            "Geben Sie einen Wert dieses Typs ein.",
            "Enter a value of this type.",
        ],
    ),
    form(
        "unknown_field",
        ["Champ inconnu", "Unbekanntes Feld", "Unknown field"],
        [
            "Il n'y a pas de champ de ce nom ici.",
            "Ein Feld dieses Namens gibt es hier nicht.",
            "There is no field of this name here.",
        ],
        [
            "Retirez ce champ ou corrigez son nom.",
            "Entfernen Sie dieses Feld oder berichtigen Sie seinen Namen.",
            "Remove this field or correct its name.",
        ],
    ),
    form(
        "not_applicable",
        ["Champ sans objet", "Feld nicht anwendbar", "Field that does not apply"],
        [
            "Ce champ n'a pas sa place avec les autres réponses du formulaire.",
            "Dieses Feld passt nicht zu den anderen Angaben des Formulars.",
            "This field has no place beside the other answers of the form.",
        ],
        ["Videz ce champ.", "Leeren Sie dieses Feld.", "Empty this field."],
    ),
    form(
        "unknown_value",
        ["Valeur inconnue", "Unbekannter Wert", "Unknown value"],
        [
            "Ce champ prend l'une de ces valeurs : {allowed}.",
            "Dieses Feld nimmt einen dieser Werte an: {allowed}.",
            "This field takes one of these values: {allowed}.",
        ],
        ["Choisissez l'une d'elles.", "Wählen Sie einen davon.", "Choose one of them."],
    ),
    form(
        "bad_date",
        ["Date illisible", "Unlesbares Datum", "Unreadable date"],
        [
            "Une date s'écrit AAAA-MM-JJ, de 1900 à 2199, et doit exister.",
            "Ein Datum wird JJJJ-MM-TT geschrieben, von 1900 bis 2199, und muss existieren.",
            "A date is written YYYY-MM-DD, from 1900 to 2199, and must exist.",
        ],
        ["Corrigez la date.", "Berichtigen Sie das Datum.", "Correct the date."],
    ),
    form(
        "bad_time",
        ["Heure illisible", "Unlesbare Uhrzeit", "Unreadable time"],
        [
            "Une heure s'écrit HH:MM, de 00:00 à 23:59.",
            "Eine Uhrzeit wird HH:MM geschrieben, von 00:00 bis 23:59.",
            "A time is written HH:MM, from 00:00 to 23:59.",
        ],
        ["Corrigez l'heure.", "Berichtigen Sie die Uhrzeit.", "Correct the time."],
    ),
    form(
        "bad_decimal",
        ["Nombre illisible", "Unlesbare Zahl", "Unreadable number"],
        [
            "Un nombre a au plus deux décimales, par exemple 37.50.",
            "Eine Zahl hat höchstens zwei Nachkommastellen, zum Beispiel 37.50.",
            "A number has at most two decimals, for example 37.50.",
        ],
        ["Corrigez le nombre.", "Berichtigen Sie die Zahl.", "Correct the number."],
    ),
    form(
        "bad_country",
        ["Pays inconnu", "Unbekanntes Land", "Unknown country"],
        [
            "Une nationalité est un code ISO 3166-1 de deux lettres majuscules, par exemple LU.",
            "Eine Staatsangehörigkeit ist ein ISO-3166-1-Code aus zwei Großbuchstaben, zum Beispiel LU.",
            "A nationality is an ISO 3166-1 code of two capital letters, for example LU.",
        ],
        ["Choisissez le code du pays.", "Wählen Sie den Ländercode.", "Choose the code of the country."],
    ),
    form(
        "out_of_range",
        ["Nombre hors limites", "Zahl außerhalb der Grenzen", "Number out of range"],
        [
            "Ce nombre va de {least} à {most}.",
            "Diese Zahl liegt zwischen {least} und {most}.",
            "This number goes from {least} to {most}.",
        ],
        ["Corrigez le nombre.", "Berichtigen Sie die Zahl.", "Correct the number."],
    ),
    form(
        "too_long",
        ["Texte trop long", "Text zu lang", "Text too long"],
        [
            "Ce texte a au plus {most} caractères.",
            "Dieser Text hat höchstens {most} Zeichen.",
            "This text has at most {most} characters.",
        ],
        ["Raccourcissez le texte.", "Kürzen Sie den Text.", "Shorten the text."],
    ),
    form(
        "too_many_items",
        ["Trop d'éléments", "Zu viele Einträge", "Too many items"],
        [
            "Cette liste a au plus {most} éléments.",
            "Diese Liste hat höchstens {most} Einträge.",
            "This list has at most {most} items.",
        ],
        ["Retirez des éléments.", "Entfernen Sie Einträge.", "Remove some items."],
    ),
    form(
        "too_few_items",
        ["Trop peu d'éléments", "Zu wenige Einträge", "Too few items"],
        [
            "Cette liste a au moins {least} élément.",
            "Diese Liste hat mindestens {least} Eintrag.",
            "This list has at least {least} item.",
        ],
        ["Complétez la liste.", "Ergänzen Sie die Liste.", "Complete the list."],
    ),
    form(
        "too_many_findings",
        ["Trop de remarques", "Zu viele Beanstandungen", "Too many findings"],
        [
            "Le contrôle n'en montre que {most}.",
            "Die Prüfung zeigt nur {most} davon.",
            "The check shows only {most} of them.",
        ],
        [
            "Corrigez celles-ci et contrôlez à nouveau.",
            "Beheben Sie diese und prüfen Sie erneut.",
            "Correct these and check again.",
        ],
    ),
    form(
        "text_one_line",
        ["Texte sur plusieurs lignes", "Mehrzeiliger Text", "Text of several lines"],
        [
            "Ce texte tient sur une ligne, sans retour ni tabulation.",
            "Dieser Text steht in einer Zeile, ohne Umbruch und Tabulator.",
            "This text stands on one line, without line break or tab.",
        ],
        ["Écrivez-le sur une ligne.", "Schreiben Sie ihn in eine Zeile.", "Write it on one line."],
    ),
    form(
        "text_spaces_around",
        ["Espace autour du texte", "Leerzeichen um den Text", "Space around the text"],
        [
            "Le texte commence ou finit par une espace que personne ne voit.",
            "Der Text beginnt oder endet mit einem Leerzeichen, das niemand sieht.",
            "The text begins or ends with a space that nobody sees.",
        ],
        ["Retirez cette espace.", "Entfernen Sie das Leerzeichen.", "Remove that space."],
    ),
    form(
        "text_control_character",
        ["Caractère de commande", "Steuerzeichen", "Control character"],
        [
            "Le texte contient un caractère de commande, souvent issu d'un copier-coller.",
            "Der Text enthält ein Steuerzeichen, oft aus der Zwischenablage.",
            "The text holds a control character, often from copy and paste.",
        ],
        ["Saisissez le texte à la main.", "Geben Sie den Text von Hand ein.", "Type the text by hand."],
    ),
    form(
        "text_invisible_character",
        ["Caractère invisible", "Unsichtbares Zeichen", "Invisible character"],
        [
            "Le texte contient un caractère que personne ne voit, souvent issu d'un copier-coller.",
            "Der Text enthält ein unsichtbares Zeichen, oft aus der Zwischenablage.",
            "The text holds a character that nobody sees, often from copy and paste.",
        ],
        ["Saisissez le texte à la main.", "Geben Sie den Text von Hand ein.", "Type the text by hand."],
    ),
    form(
        "text_direction_character",
        ["Sens d'écriture modifié", "Geänderte Schreibrichtung", "Changed direction of writing"],
        [
            "Le texte contient un caractère qui change le sens d'écriture.",
            "Der Text enthält ein Zeichen, das die Schreibrichtung ändert.",
            "The text holds a character that changes the direction of writing.",
        ],
        ["Saisissez le texte à la main.", "Geben Sie den Text von Hand ein.", "Type the text by hand."],
    ),
    form(
        "text_not_composed",
        ["Accent détaché de sa lettre", "Akzent vom Buchstaben getrennt", "Accent apart from its letter"],
        [
            "Une lettre et son accent sont écrits en deux caractères (le texte n'est pas en forme NFC).",
            "Ein Buchstabe und sein Akzent stehen als zwei Zeichen (der Text ist nicht in NFC-Form).",
            "A letter and its accent are written as two characters (the text is not in form NFC).",
        ],
        ["Saisissez le texte à la main.", "Geben Sie den Text von Hand ein.", "Type the text by hand."],
    ),
    form(
        "matricule_digits",
        ["Matricule incomplet", "Unvollständige Matrikel", "Incomplete matricule"],
        [
            "Le matricule d'une personne a exactement 13 chiffres.",
            "Die Matrikel einer Person hat genau 13 Ziffern.",
            "The matricule of a person has exactly 13 digits.",
        ],
        [
            "Recopiez le matricule de la carte de sécurité sociale.",
            "Übertragen Sie die Matrikel von der Sozialversicherungskarte.",
            "Copy the matricule from the social security card.",
        ],
    ),
    form(
        "matricule_date",
        [
            "Matricule sans date possible",
            "Matrikel ohne mögliches Datum",
            "Matricule without a possible date",
        ],
        [
            "Les huit premiers chiffres d'un matricule sont une date de naissance.",
            "Die ersten acht Ziffern einer Matrikel sind ein Geburtsdatum.",
            "The first eight digits of a matricule are a date of birth.",
        ],
        [
            "Recopiez le matricule de la carte de sécurité sociale.",
            "Übertragen Sie die Matrikel von der Sozialversicherungskarte.",
            "Copy the matricule from the social security card.",
        ],
    ),
    form(
        "matricule_check",
        ["Chiffres de contrôle faux", "Falsche Prüfziffern", "Wrong check digits"],
        [
            "Les deux derniers chiffres du matricule ne vont pas avec les onze premiers.",
            "Die letzten zwei Ziffern der Matrikel passen nicht zu den ersten elf.",
            "The last two digits of the matricule do not go with the first eleven.",
        ],
        [
            "Recopiez le matricule de la carte de sécurité sociale.",
            "Übertragen Sie die Matrikel von der Sozialversicherungskarte.",
            "Copy the matricule from the social security card.",
        ],
    ),
];
