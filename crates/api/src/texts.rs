//! The texts of findings: those about the form of an entry stand here, those about the law in `elections`.

use elections::rules;
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
        "files_waiting",
        [
            "Trop de vos fichiers attendent d'être utilisés (200 Mio).",
            "Zu viele Ihrer Dateien warten auf ihre Verwendung (200 MiB).",
            "Too many of your files wait to be used (200 MiB).",
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
    FindingText { message: fill(message, params), action: fill(action, params), article }
}

/// Message and action of one of [`FINDING_CODES`] as they are written, the places of values still in braces.
#[must_use]
pub fn explain(code: &str, language: Language) -> Option<(&'static str, &'static str)> {
    let (_, [fr, de, en], [action_fr, action_de, action_en]) =
        TEXTS.iter().find(|(known, ..)| *known == code)?;
    Some((language.pick(*fr, *de, *en), language.pick(*action_fr, *action_de, *action_en)))
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
