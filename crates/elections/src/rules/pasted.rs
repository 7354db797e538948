//! The texts about people pasted from a table.

use super::text::{Text, form};

pub(super) const TEXTS: &[Text] = &[
    form(
        "F.711",
        ["Nombre de colonnes inattendu", "Unerwartete Zahl von Spalten", "Unexpected number of columns"],
        [
            "Colonnes à la ligne {line} : {found} ; colonnes attendues : {expected}.",
            "Spalten in Zeile {line}: {found}; erwartete Spalten: {expected}.",
            "Columns on line {line}: {found}; expected columns: {expected}.",
        ],
        [
            "Mettez le nom et les prénoms dans deux colonnes, ou nommez les colonnes à la première ligne.",
            "Setzen Sie Namen und Vornamen in zwei Spalten, oder benennen Sie die Spalten in der ersten \
             Zeile.",
            "Put surname and first names into two columns, or name the columns on the first line.",
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
            "Un matricule commence par la date de naissance ; celle-ci est une autre.",
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
        "F.716",
        ["Noms de colonnes incomplets", "Spaltennamen unvollständig", "Looks like a header"],
        [
            "La ligne {line} semble nommer des colonnes, mais non clairement celles du nom et des \
             prénoms ; la suite pourrait être mal lue.",
            "Zeile {line} scheint Spalten zu benennen, aber nicht klar die von Namen und Vornamen; das \
             Weitere könnte falsch gelesen werden.",
            "Line {line} seems to name columns, but not clearly those of surname and first names; what \
             follows could be misread.",
        ],
        [
            "Nommez les colonnes « nom » et « prénoms », ou retirez cette ligne.",
            "Benennen Sie die Spalten „Name“ und „Vornamen“, oder entfernen Sie diese Zeile.",
            "Name the columns \"surname\" and \"first names\", or remove this line.",
        ],
    ),
    form(
        "W.711",
        ["Colonne non lue", "Spalte nicht gelesen", "Column not read"],
        [
            "La colonne {column} n'a pas de nom connu ; elle n'est pas lue.",
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
    form(
        "W.714",
        ["Nom inhabituel", "Ungewöhnlicher Name", "No usual name"],
        [
            "Ce nom porte un chiffre ou un signe qu'un nom ne porte pas, ou aucune lettre.",
            "Dieser Name trägt eine Ziffer oder ein Zeichen, das kein Name trägt, oder keinen Buchstaben.",
            "This name bears a digit or a sign that no name bears, or no letter.",
        ],
        [
            "Vérifiez qu'il s'agit du nom, et de lui seul.",
            "Prüfen Sie, dass dies der Name ist, und nur er.",
            "Make sure that it is the name, and nothing else.",
        ],
    ),
    form(
        "W.715",
        ["Ligne non lue", "Zeile nicht gelesen", "Line not read"],
        [
            "La ligne {line} est au-dessus des noms des colonnes, ou les répète ; elle n'est pas lue.",
            "Zeile {line} steht über den Spaltennamen oder wiederholt sie; sie wird nicht gelesen.",
            "Line {line} stands above the names of the columns, or repeats them; it is not read.",
        ],
        [
            "Si elle nomme une personne, placez-la sous les noms des colonnes.",
            "Nennt sie eine Person, so setzen Sie sie unter die Spaltennamen.",
            "If it names a person, put it below the names of the columns.",
        ],
    ),
    form(
        "W.716",
        ["Même nom deux fois", "Derselbe Name zweimal", "The same name twice"],
        [
            "La ligne {line} porte le même nom qu'une ligne précédente, sans autre date de naissance.",
            "Zeile {line} trägt denselben Namen wie eine frühere, ohne anderes Geburtsdatum.",
            "Line {line} bears the same name as an earlier one, without another date of birth.",
        ],
        [
            "Retirez-la si c'est la même personne.",
            "Entfernen Sie sie, wenn es dieselbe Person ist.",
            "Remove it if it is the same person.",
        ],
    ),
];
