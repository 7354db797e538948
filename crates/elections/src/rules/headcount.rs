//! The texts about what a count of the staff is given: contracts, totals, tables.

use super::text::{Text, form, rule};

pub(super) const TEXTS: &[Text] = &[
    rule(
        "F.601",
        "L.411-1(2)",
        ["Contrat sans heures", "Vertrag ohne Stunden", "Contract without hours"],
        [
            "La durée de travail hebdomadaire d'un contrat n'est pas zéro.",
            "Die wöchentliche Arbeitszeit eines Vertrags ist nicht null.",
            "The weekly hours of a contract are not zero.",
        ],
        [
            "Indiquez les heures du contrat.",
            "Geben Sie die Stunden des Vertrags an.",
            "Give the hours of the contract.",
        ],
    ),
    form(
        "F.602",
        ["Fin avant le début", "Ende vor dem Beginn", "End before the beginning"],
        [
            "Le contrat finit avant son premier jour, le {from}.",
            "Der Vertrag endet vor seinem ersten Tag, dem {from}.",
            "The contract ends before its first day, {from}.",
        ],
        ["Corrigez les dates.", "Berichtigen Sie die Daten.", "Correct the dates."],
    ),
    rule(
        "F.603",
        "L.411-1(1)",
        [
            "Entrée chez le premier employeur après le transfert",
            "Eintritt beim ersten Arbeitgeber nach dem Übergang",
            "Entry with the first employer after the transfer",
        ],
        [
            "Un salarié repris lors d'un transfert d'entreprise est entré chez son premier employeur au plus tard le {from}.",
            "Wer bei einem Betriebsübergang übernommen wird, ist spätestens am {from} beim ersten Arbeitgeber eingetreten.",
            "An employee received by a transfer of undertaking entered with the first employer on {from} at the latest.",
        ],
        ["Corrigez les dates.", "Berichtigen Sie die Daten.", "Correct the dates."],
    ),
    rule(
        "F.604",
        "L.411-1(2)",
        ["Période de présence inconnue", "Zeitraum der Anwesenheit unbekannt", "Period of presence unknown"],
        [
            "Sans heures de présence, la présence se mesure en jours sur les douze mois avant la date des listes électorales, qui n'est pas connue.",
            "Ohne Stunden wird die Anwesenheit in Tagen der zwölf Monate vor dem Tag der Wählerlisten gemessen, und dieser Tag ist nicht bekannt.",
            "Without hours present, presence is measured in days of the twelve months before the date of the electoral lists, which is not known.",
        ],
        [
            "Indiquez les heures de présence, la date des listes ou le jour du scrutin.",
            "Geben Sie die Stunden, den Tag der Listen oder den Wahltag an.",
            "Give the hours present, the date of the lists or the day of the poll.",
        ],
    ),
    rule(
        "F.605",
        "L.411-2",
        [
            "Mission hors d'une entreprise de travail intérimaire",
            "Einsatzvertrag außerhalb eines Leiharbeitsunternehmens",
            "Mission outside of a temporary-work firm",
        ],
        [
            "Les contrats de mission et le personnel permanent à part n'existent que chez un entrepreneur de travail intérimaire.",
            "Einsatzverträge und eigenes Stammpersonal gibt es nur bei einem Leiharbeitsunternehmen.",
            "Mission contracts, and permanent staff apart from them, exist in a temporary-work firm only.",
        ],
        [
            "Déclarez l'intérimaire comme mis à disposition, ou l'entreprise comme entreprise de travail intérimaire.",
            "Geben Sie die Person als überlassen an, oder den Betrieb als Leiharbeitsunternehmen.",
            "Enter the person as put at disposal, or the firm as a temporary-work firm.",
        ],
    ),
    rule(
        "F.606",
        "L.411-1(2)",
        [
            "Temps partiel dans la mauvaise liste",
            "Teilzeit in der falschen Liste",
            "Part-time work in the wrong list",
        ],
        [
            "Un contrat de moins de {below} heures compte par ses heures.",
            "Ein Vertrag unter {below} Stunden zählt nach seinen Stunden.",
            "A contract of less than {below} hours counts by its hours.",
        ],
        [
            "Mettez-le dans la liste des temps partiels de moins de {below} heures.",
            "Setzen Sie ihn in die Liste der Teilzeit unter {below} Stunden.",
            "Put it into the list of part-time work below {below} hours.",
        ],
    ),
    rule(
        "F.607",
        "L.411-1(2)",
        [
            "Temps partiel dans la mauvaise liste",
            "Teilzeit in der falschen Liste",
            "Part-time work in the wrong list",
        ],
        [
            "Un contrat de {below} heures ou plus compte pour un.",
            "Ein Vertrag ab {below} Stunden zählt als eins.",
            "A contract of {below} hours or more counts as one.",
        ],
        [
            "Mettez-le dans la liste des temps partiels à partir de {below} heures.",
            "Setzen Sie ihn in die Liste der Teilzeit ab {below} Stunden.",
            "Put it into the list of part-time work of {below} hours or more.",
        ],
    ),
    rule(
        "F.608",
        "L.411-1(2)",
        ["Plus que le temps plein", "Mehr als Vollzeit", "More than full time"],
        [
            "Un temps partiel a au plus {most} heures, celles d'un temps plein.",
            "Eine Teilzeit hat höchstens {most} Stunden, die der Vollzeit.",
            "Part-time work has at most {most} hours, those of full time.",
        ],
        [
            "Corrigez les heures, ou comptez la personne parmi les temps pleins.",
            "Berichtigen Sie die Stunden, oder zählen Sie die Person zur Vollzeit.",
            "Correct the hours, or count the person among the full-time staff.",
        ],
    ),
    form(
        "F.609",
        ["Plus d'absents que de salariés", "Mehr Abwesende als Beschäftigte", "More absent than employed"],
        [
            "Il y a au plus {most} salariés qui puissent être en congé parental.",
            "Höchstens {most} Beschäftigte können in Elternzeit sein.",
            "At most {most} employees can be on parental leave.",
        ],
        ["Corrigez les nombres.", "Berichtigen Sie die Zahlen.", "Correct the numbers."],
    ),
    form(
        "F.610",
        ["Choix contradictoires", "Widersprüchliche Wahl", "Contradicting choices"],
        [
            "Ce choix est fait deux fois, ici et dans `settings`, et différemment.",
            "Diese Wahl ist zweimal getroffen, hier und in `settings`, und verschieden.",
            "This choice is made twice, here and in `settings`, and differently.",
        ],
        ["Gardez-en un.", "Behalten Sie eine davon.", "Keep one of them."],
    ),
    form(
        "F.611",
        ["Nombre de colonnes", "Zahl der Spalten", "Number of columns"],
        [
            "La ligne a {found} valeurs, l'en-tête {expected}.",
            "Die Zeile hat {found} Werte, die Kopfzeile {expected}.",
            "The line has {found} values, the header {expected}.",
        ],
        [
            "Vérifiez séparateurs et guillemets de cette ligne et des précédentes.",
            "Prüfen Sie Trennzeichen und Anführungszeichen dieser und der vorigen Zeilen.",
            "Check separators and quotes of this line and of those before.",
        ],
    ),
    form(
        "F.612",
        ["Colonne inconnue", "Unbekannte Spalte", "Unknown column"],
        [
            "La colonne {place} n'est pas l'une de celles-ci : {columns}.",
            "Die Spalte {place} ist keine von diesen: {columns}.",
            "Column {place} is none of these: {columns}.",
        ],
        [
            "Renommez ou retirez cette colonne.",
            "Benennen Sie diese Spalte um oder entfernen Sie sie.",
            "Rename or remove this column.",
        ],
    ),
    form(
        "F.613",
        ["Colonne en double", "Doppelte Spalte", "Column that stands twice"],
        [
            "Cette colonne figure deux fois dans l'en-tête.",
            "Diese Spalte steht zweimal in der Kopfzeile.",
            "This column stands twice in the header.",
        ],
        ["Gardez-en une.", "Behalten Sie eine davon.", "Keep one of them."],
    ),
    form(
        "F.614",
        ["Colonne manquante", "Fehlende Spalte", "Missing column"],
        [
            "L'en-tête n'a pas cette colonne, qui est obligatoire.",
            "Der Kopfzeile fehlt diese Pflichtspalte.",
            "The header lacks this column, which is required.",
        ],
        ["Ajoutez la colonne.", "Fügen Sie die Spalte hinzu.", "Add the column."],
    ),
    form(
        "F.615",
        ["Tableau illisible", "Unlesbare Tabelle", "Unreadable table"],
        [
            "À partir d'ici, le tableau ne se lit pas.",
            "Ab hier ist die Tabelle nicht lesbar.",
            "From here on the table can't be read.",
        ],
        [
            "Enregistrez-le à nouveau en CSV, UTF-8.",
            "Speichern Sie sie neu als CSV, UTF-8.",
            "Save it anew as CSV, UTF-8.",
        ],
    ),
    rule(
        "F.616",
        "L.411-1(2)",
        ["Listes après le scrutin", "Listen nach der Wahl", "Lists after the poll"],
        [
            "Les listes électorales sont déposées avant le scrutin du {poll}.",
            "Die Wählerlisten werden vor der Wahl vom {poll} hinterlegt.",
            "The electoral lists are deposited before the poll of {poll}.",
        ],
        ["Corrigez les dates.", "Berichtigen Sie die Daten.", "Correct the dates."],
    ),
    rule(
        "F.617",
        "L.411-1(2)",
        ["Listes avant l'avis", "Listen vor der Bekanntmachung", "Lists before the notice"],
        [
            "Les listes électorales sont déposées après l'affichage de l'avis le {posted}.",
            "Die Wählerlisten werden nach dem Aushang der Wahlbekanntmachung am {posted} hinterlegt.",
            "The electoral lists are deposited after the notice is posted on {posted}.",
        ],
        ["Corrigez les dates.", "Berichtigen Sie die Daten.", "Correct the dates."],
    ),
];
