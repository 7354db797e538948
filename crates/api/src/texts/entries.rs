//! Texts of findings about the form of an entry, whatever it is about.

use super::Texts;

pub(super) const TEXTS: &[Texts] = &[
    (
        "duplicate_key",
        ["Cette clé figure deux fois.", "Dieser Schlüssel steht zweimal da.", "This key stands twice."],
        ["Gardez-en une.", "Behalten Sie einen.", "Keep one of them."],
    ),
    (
        "key_too_long",
        [
            "Cette clé a plus de 200 caractères.",
            "Dieser Schlüssel hat mehr als 200 Zeichen.",
            "This key has more than 200 characters.",
        ],
        [
            "Voyez les champs de cette opération.",
            "Sehen Sie die Felder dieser Operation an.",
            "See the fields of this operation.",
        ],
    ),
    (
        "more_findings",
        [
            "Il y a {count} autres constats.",
            "Es gibt {count} weitere Befunde.",
            "There are {count} more findings.",
        ],
        [
            "Corrigez ce qui est nommé, puis réessayez.",
            "Berichtigen Sie, was genannt ist, und versuchen Sie es erneut.",
            "Mend what is named, then try again.",
        ],
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
        "day_outside_window",
        [
            "Le renouvellement a lieu entre le 1er février et le 31 mars de la première année (L.413-2).",
            "Die Neuwahl liegt zwischen dem 1. Februar und dem 31. März des ersten Jahres (L.413-2).",
            "The renewal lies between 1 February and 31 March of the first year (L.413-2).",
        ],
        ["Corrigez la date.", "Berichtigen Sie das Datum.", "Correct the date."],
    ),
    (
        "language_unknown",
        ["La langue est fr, de ou en.", "Die Sprache ist fr, de oder en.", "The language is fr, de or en."],
        ["Choisissez-en une.", "Wählen Sie eine davon.", "Choose one of them."],
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
        "one_of_two",
        [
            "Une seule des deux sources peut être nommée.",
            "Nur eine der beiden Quellen kann genannt werden.",
            "Only one of the two sources can be named.",
        ],
        ["Gardez-en une.", "Behalten Sie eine.", "Keep one of them."],
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
];
