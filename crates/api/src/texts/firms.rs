//! Texts of findings about firms, their codes and their bands, and tables of them.

use super::Texts;

pub(super) const TEXTS: &[Texts] = &[
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
        "headcount_form",
        [
            "Un effectif est un nombre entier jusqu'à un million.",
            "Eine Belegschaft ist eine ganze Zahl bis zu einer Million.",
            "A headcount is a whole number up to a million.",
        ],
        ["Corrigez le nombre.", "Berichtigen Sie die Zahl.", "Correct the number."],
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
        "firms_or_all",
        [
            "Donnez soit company_ids, soit all_without_codes: true.",
            "Geben Sie entweder company_ids oder all_without_codes: true an.",
            "Give either company_ids or all_without_codes: true.",
        ],
        ["Gardez l'un des deux.", "Behalten Sie eines von beiden.", "Keep one of the two."],
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
