//! The texts about people pasted from a table.

use super::text::{Text, form};

pub(super) const TEXTS: &[Text] = &[
    form(
        "F.711",
        ["Nombre de colonnes inattendu", "Unerwartete Zahl von Spalten", "Unexpected number of columns"],
        [
            "La ligne {line} a {found} colonnes; il en faut {expected}.",
            "Zeile {line} hat {found} Spalten; es braucht {expected}.",
            "Line {line} has {found} columns; {expected} are needed.",
        ],
        [
            "Mettez le nom et les prénoms dans deux colonnes.",
            "Setzen Sie Namen und Vornamen in zwei Spalten.",
            "Put surname and first names into two columns.",
        ],
    ),
    form(
        "F.712",
        ["Colonne manquante", "Fehlende Spalte", "Missing column"],
        [
            "La première ligne nomme les colonnes, mais non le nom et les prénoms.",
            "Die erste Zeile nennt die Spalten, aber nicht Namen und Vornamen.",
            "The first line names the columns, but not surname and first names.",
        ],
        [
            "Nommez une colonne « nom » et une « prénoms ».",
            "Nennen Sie eine Spalte „Name“ und eine „Vornamen“.",
            "Name one column \"surname\" and one \"first names\".",
        ],
    ),
    form(
        "F.713",
        ["Colonne nommée deux fois", "Spalte zweimal genannt", "Column named twice"],
        [
            "La colonne {column} porte le même nom qu'une autre.",
            "Spalte {column} trägt denselben Namen wie eine andere.",
            "Column {column} bears the same name as another one.",
        ],
        ["Retirez l'une des deux.", "Entfernen Sie eine der beiden.", "Remove one of the two."],
    ),
    form(
        "F.714",
        ["Guillemets à deux lectures", "Anführungszeichen mehrdeutig", "Quotation marks with two readings"],
        [
            "À la ligne {line}, les guillemets d'une case peuvent la fermer ou en faire partie.",
            "In Zeile {line} können die Anführungszeichen eines Feldes es einschließen oder \
             dazugehören.",
            "On line {line} the quotation marks of a cell may enclose it or belong to it.",
        ],
        [
            "Saisissez cette ligne à la main.",
            "Geben Sie diese Zeile von Hand ein.",
            "Type this line by hand.",
        ],
    ),
    form(
        "F.715",
        [
            "Date de naissance contraire au matricule",
            "Geburtsdatum anders als in der Matrikel",
            "Date of birth unlike the matricule",
        ],
        [
            "Un matricule commence par la date de naissance; celle-ci est une autre.",
            "Eine Matrikel beginnt mit dem Geburtsdatum; dieses ist ein anderes.",
            "A matricule begins with the date of birth; this is another one.",
        ],
        [
            "Corrigez la date ou le matricule.",
            "Berichtigen Sie das Datum oder die Matrikel.",
            "Correct the date or the matricule.",
        ],
    ),
    form(
        "W.711",
        ["Colonne non lue", "Spalte nicht gelesen", "Column not read"],
        [
            "La colonne {column} n'a pas de nom connu; elle n'est pas lue.",
            "Spalte {column} hat keinen bekannten Namen; sie wird nicht gelesen.",
            "Column {column} has no known name; it is not read.",
        ],
        [
            "Nommez la colonne, ou laissez-la de côté.",
            "Benennen Sie die Spalte, oder lassen Sie sie weg.",
            "Name the column, or leave it out.",
        ],
    ),
    form(
        "W.712",
        ["Caractères abîmés", "Beschädigte Zeichen", "Damaged characters"],
        [
            "Ce texte semble avoir été lu dans un autre codage, par exemple « Ã© » pour « é ».",
            "Dieser Text scheint in einer anderen Kodierung gelesen, zum Beispiel „Ã©“ für „é“.",
            "This text seems to have been read in another encoding, for example \"Ã©\" for \"é\".",
        ],
        [
            "Comparez-le avec l'original.",
            "Vergleichen Sie ihn mit dem Original.",
            "Compare it with the original.",
        ],
    ),
    form(
        "W.713",
        ["Deux écritures dans un mot", "Zwei Schriften in einem Wort", "Two scripts in one word"],
        [
            "Un mot mêle des lettres latines, grecques ou cyrilliques qui se ressemblent.",
            "Ein Wort mischt lateinische, griechische oder kyrillische Buchstaben, die sich ähneln.",
            "A word mixes Latin, Greek or Cyrillic letters that look alike.",
        ],
        [
            "Saisissez le nom à la main s'il ne s'écrit pas ainsi.",
            "Geben Sie den Namen von Hand ein, wenn er nicht so geschrieben wird.",
            "Type the name by hand if it is not written so.",
        ],
    ),
];
