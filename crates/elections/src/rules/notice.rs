//! The texts of the rules of démarche 1, the notice of election.

use super::text::{Text, rule};

pub(super) const TEXTS: &[Text] = &[
    rule(
        "F.101",
        "L.411-1(2)",
        ["Ventilation de l'effectif", "Aufteilung der Belegschaft", "Breakdown of the headcount"],
        [
            "Les catégories donnent un effectif de {expected}.",
            "Die Kategorien ergeben eine Belegschaft von {expected}.",
            "The categories give a headcount of {expected}.",
        ],
        [
            "Corrigez le total ou une catégorie.",
            "Berichtigen Sie die Summe oder eine Kategorie.",
            "Correct the total or a category.",
        ],
    ),
    rule(
        "F.102",
        "L.411-1(2)",
        ["Heures des temps partiels", "Stunden der Teilzeitkräfte", "Hours of part-time employees"],
        [
            "Ces salariés travaillent chacun moins de 16 heures; ensemble moins de {below} heures par semaine.",
            "Diese Beschäftigten arbeiten je weniger als 16 Stunden; zusammen unter {below} Stunden pro Woche.",
            "These employees work fewer than 16 hours each; together fewer than {below} hours a week.",
        ],
        [
            "Corrigez les heures, ou comptez ces salariés parmi ceux de 16 heures et plus.",
            "Berichtigen Sie die Stunden, oder zählen Sie sie zu denen mit 16 Stunden und mehr.",
            "Correct the hours, or count these employees among those of 16 hours and more.",
        ],
    ),
    rule(
        "F.103",
        "L.411-1(2)",
        ["Présence au prorata", "Anteilige Anwesenheit", "Presence pro rata"],
        [
            "Ces {employees} salariés comptent chacun pour un au plus.",
            "Diese {employees} Beschäftigten zählen je höchstens als einer.",
            "These {employees} employees count for one each at most.",
        ],
        ["Corrigez le nombre compté.", "Berichtigen Sie die gezählte Zahl.", "Correct the number counted."],
    ),
    rule(
        "F.104",
        "L.411-1(1)",
        ["Pas d'obligation d'élire", "Keine Pflicht zur Wahl", "No obligation to elect"],
        [
            "Une délégation est élue à partir de {least} salariés.",
            "Eine Delegation wird ab {least} Beschäftigten gewählt.",
            "A delegation is elected from {least} employees on.",
        ],
        [
            "Déclarez un effectif inférieur à {least} par la démarche des candidats.",
            "Melden Sie weniger als {least} Beschäftigte mit der Kandidatenmeldung.",
            "Declare a headcount below {least} by the declaration of candidates.",
        ],
    ),
    rule(
        "F.105",
        "ITM",
        ["Jour d'ouverture du scrutin", "Öffnungstag der Wahl", "Opening day of the poll"],
        [
            "Le scrutin s'ouvre entre le {earliest} et le {latest}.",
            "Die Wahl öffnet zwischen dem {earliest} und dem {latest}.",
            "The poll opens between {earliest} and {latest}.",
        ],
        ["Corrigez le jour d'ouverture.", "Berichtigen Sie den Öffnungstag.", "Correct the opening day."],
    ),
    rule(
        "F.106",
        "ITM",
        ["Durée du scrutin", "Dauer der Wahl", "Length of the poll"],
        [
            "Le scrutin est ouvert pendant au moins {minutes} minutes.",
            "Die Wahl ist mindestens {minutes} Minuten geöffnet.",
            "The poll is open for at least {minutes} minutes.",
        ],
        ["Corrigez les heures.", "Berichtigen Sie die Uhrzeiten.", "Correct the times."],
    ),
    rule(
        "F.107",
        "ITM",
        ["Avis affiché après l'ouverture", "Aushang nach der Öffnung", "Notice posted after the opening"],
        [
            "L'avis est affiché avant l'ouverture du scrutin le {poll}.",
            "Die Bekanntmachung hängt vor der Öffnung der Wahl am {poll} aus.",
            "The notice is posted before the poll opens on {poll}.",
        ],
        [
            "Corrigez le jour d'affichage.",
            "Berichtigen Sie den Tag des Aushangs.",
            "Correct the day of posting.",
        ],
    ),
    rule(
        "W.101",
        "ITM",
        ["Avis affiché tard", "Später Aushang", "Notice posted late"],
        [
            "L'avis est affiché au moins un mois avant le scrutin, au plus tard le {latest}.",
            "Die Bekanntmachung hängt mindestens einen Monat vor der Wahl aus, spätestens am {latest}.",
            "The notice is posted at least a month before the poll, on {latest} at the latest.",
        ],
        [
            "Vérifiez le jour ; un retard n'empêche pas de confirmer.",
            "Prüfen Sie den Tag; eine Verspätung hindert die Bestätigung nicht.",
            "Check the day; a late one can be confirmed all the same.",
        ],
    ),
    rule(
        "W.102",
        "L.411-1(2)",
        ["L'arrondi décide", "Die Rundung entscheidet", "The rounding decides"],
        [
            "Arrondi vers le bas, l'effectif est {down}, au plus proche {up}; l'élection n'est pas la même, et la loi \
             ne dit pas comment arrondir.",
            "Abgerundet ist die Belegschaft {down}, kaufmännisch gerundet {up}; die Wahl ist nicht dieselbe, und \
             das Gesetz sagt nicht, wie zu runden ist.",
            "Rounded down the headcount is {down}, to the nearest {up}; the election is not the same, and the law \
             does not say how to round.",
        ],
        [
            "Décidez, et notez pourquoi.",
            "Entscheiden Sie, und notieren Sie den Grund.",
            "Decide, and note why.",
        ],
    ),
    rule(
        "W.103",
        "L.413-2(2)",
        ["Scrutin hors période", "Wahl außerhalb des Zeitraums", "Poll outside the window"],
        [
            "Le renouvellement général a lieu entre le 1er février et le 31 mars.",
            "Die allgemeine Erneuerung findet zwischen dem 1. Februar und dem 31. März statt.",
            "The general renewal takes place between 1 February and 31 March.",
        ],
        [
            "Vérifiez que l'élection se tient hors période.",
            "Prüfen Sie, ob die Wahl außerhalb des Zeitraums stattfindet.",
            "Check that the election is an off-cycle one.",
        ],
    ),
    rule(
        "W.104",
        "ITM",
        ["Autre jour d'ouverture", "Anderer Öffnungstag", "Other opening day"],
        [
            "Selon le dossier, le scrutin s'ouvre le {expected}; les délais courent de ce jour.",
            "Laut Dossier öffnet die Wahl am {expected}; die Fristen laufen von diesem Tag.",
            "By the file, the poll opens on {expected}; the time limits run from that day.",
        ],
        [
            "Corrigez le jour, ou faites corriger le dossier.",
            "Berichtigen Sie den Tag, oder lassen Sie das Dossier berichtigen.",
            "Correct the day, or have the file corrected.",
        ],
    ),
];
