//! The texts of the rules that several démarches share.

use super::text::{Text, form, rule};

pub(super) const TEXTS: &[Text] = &[
    rule(
        "F.001",
        "L.412-1",
        ["Nombre de sièges", "Anzahl der Sitze", "Number of seats"],
        [
            "Un effectif de {headcount} donne {expected} titulaires et autant de suppléants.",
            "Eine Belegschaft von {headcount} ergibt {expected} ordentliche und ebenso viele Ersatzdelegierte.",
            "A headcount of {headcount} gives {expected} titulaires and as many suppléants.",
        ],
        [
            "Indiquez {expected}, ou corrigez l'effectif.",
            "Geben Sie {expected} an, oder berichtigen Sie die Belegschaft.",
            "Enter {expected}, or correct the headcount.",
        ],
    ),
    rule(
        "F.002",
        "L.413-1(1)",
        ["Système de vote", "Wahlsystem", "Voting system"],
        [
            "Le vote est à la majorité relative en dessous de 100 salariés, proportionnel à partir de 100. \
             Effectif : {headcount}.",
            "Unter 100 Beschäftigten gilt die relative Mehrheitswahl, ab 100 die Verhältniswahl. \
             Belegschaft: {headcount}.",
            "The vote is by relative majority below 100 employees, proportional from 100 on. \
             Headcount: {headcount}.",
        ],
        [
            "Choisissez {expected}, ou corrigez l'effectif.",
            "Wählen Sie {expected}, oder berichtigen Sie die Belegschaft.",
            "Choose {expected}, or correct the headcount.",
        ],
    ),
    form(
        "F.003",
        ["Personne inscrite deux fois", "Person doppelt eingetragen", "Person entered twice"],
        [
            "Ce matricule figure déjà plus haut; personne ne se présente deux fois.",
            "Diese Matrikel steht schon weiter oben; niemand tritt zweimal an.",
            "This matricule stands further up already; nobody stands twice.",
        ],
        ["Retirez l'une des deux.", "Entfernen Sie einen der Einträge.", "Remove one of the two."],
    ),
    rule(
        "F.004",
        "L.413-2(2)",
        ["Jour du scrutin", "Wahltag", "Day of the poll"],
        [
            "Le scrutin de cette élection se clôt le {expected}.",
            "Die Abstimmung dieser Wahl endet am {expected}.",
            "The poll of this election closes on {expected}.",
        ],
        ["Indiquez ce jour.", "Geben Sie diesen Tag an.", "Enter that day."],
    ),
    rule(
        "W.001",
        "L.411-1(1)",
        [
            "Effectif différent du dossier",
            "Belegschaft anders als im Dossier",
            "Headcount other than on file",
        ],
        [
            "Le dossier de l'élection porte un effectif de {known}.",
            "Im Dossier der Wahl steht eine Belegschaft von {known}.",
            "The file of the election holds a headcount of {known}.",
        ],
        [
            "Vérifiez l'effectif ; un écart n'empêche pas de confirmer.",
            "Prüfen Sie die Belegschaft; eine Abweichung hindert die Bestätigung nicht.",
            "Check the headcount; a differing one can be confirmed all the same.",
        ],
    ),
];
