//! The texts of the rules about seats, lots and votes, where facts are given to be computed with.

use super::text::{Text, form};

pub(super) const TEXTS: &[Text] = &[
    form(
        "F.901",
        ["Aucun tirage au sort", "Kein Losentscheid", "No lot to draw"],
        [
            "Ce tirage ne départage personne : il n'y a pas d'égalité que les suffrages ou l'âge laissent ouverte.",
            "Dieses Los entscheidet nichts: keine Gleichheit bleibt nach Stimmen und Alter offen.",
            "This lot decides nothing: no tie is left open by votes or age.",
        ],
        [
            "Retirez ce tirage, ou corrigez les suffrages.",
            "Entfernen Sie dieses Los, oder berichtigen Sie die Stimmen.",
            "Remove this lot, or correct the votes.",
        ],
    ),
    form(
        "F.902",
        ["Hors de l'égalité", "Nicht unter den Gleichen", "Not among the tied"],
        [
            "Cette liste ou ce candidat n'est pas à égalité avec les autres du tirage, ou y figure deux fois.",
            "Diese Liste oder Person ist mit den anderen des Loses nicht gleich, oder steht zweimal darin.",
            "This list or candidate is not tied with the others of the lot, or stands in it twice.",
        ],
        ["Corrigez le tirage.", "Berichtigen Sie das Los.", "Correct the lot."],
    ),
    form(
        "F.903",
        ["Tirage incomplet", "Unvollständiges Los", "Incomplete lot"],
        [
            "Le tirage doit nommer au moins {least} de ceux qui sont à égalité, dans l'ordre.",
            "Das Los muss mindestens {least} der Gleichen nennen, der Reihe nach.",
            "The lot must name {least} of the tied at least, in order.",
        ],
        ["Complétez le tirage.", "Ergänzen Sie das Los.", "Complete the lot."],
    ),
    form(
        "F.904",
        ["Nom inconnu", "Unbekannter Name", "Unknown name"],
        [
            "Aucune liste, aucun candidat ne porte ce nom ici.",
            "Hier trägt keine Liste und keine Person diesen Namen.",
            "No list and no candidate has this name here.",
        ],
        ["Corrigez le nom.", "Berichtigen Sie den Namen.", "Correct the name."],
    ),
    form(
        "F.905",
        ["Deux choix contraires", "Zwei verschiedene Entscheidungen", "Two different choices"],
        [
            "Le même choix est donné deux fois, avec des réponses différentes.",
            "Dieselbe Entscheidung steht zweimal, mit verschiedenen Antworten.",
            "The same choice is given twice, with different answers.",
        ],
        ["N'en gardez qu'un.", "Behalten Sie eine davon.", "Keep one of them."],
    ),
    form(
        "F.906",
        ["Candidat en double", "Kandidat doppelt", "Candidate twice"],
        [
            "Un autre candidat porte déjà cet identifiant.",
            "Ein anderer Kandidat trägt bereits diese Kennung.",
            "Another candidate has this identifier already.",
        ],
        ["Donnez à chacun le sien.", "Geben Sie jedem seine eigene.", "Give each of them one of their own."],
    ),
    form(
        "F.907",
        ["Nombre de candidats", "Anzahl der Kandidaten", "Number of candidates"],
        [
            "Ce nombre n'est pas celui des candidats énumérés : {found}.",
            "Diese Zahl ist nicht die der aufgezählten Kandidaten: {found}.",
            "This number is not that of the candidates listed: {found}.",
        ],
        ["Corrigez le nombre.", "Berichtigen Sie die Zahl.", "Correct the number."],
    ),
];
