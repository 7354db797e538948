//! The texts about candidatures as they come in.

use super::text::{Text, rule};

pub(super) const TEXTS: &[Text] = &[
    rule(
        "F.701",
        "ITM",
        [
            "Candidature reçue après la clôture",
            "Kandidatur nach Ende der Frist",
            "Candidature received after the deadline",
        ],
        [
            "Les candidatures sont reçues jusqu'au {deadline}.",
            "Kandidaturen werden bis zum {deadline} angenommen.",
            "Candidatures are received until {deadline}.",
        ],
        [
            "Refusez la candidature, ou vérifiez le jour et l'heure.",
            "Weisen Sie die Kandidatur zurück, oder prüfen Sie Tag und Uhrzeit.",
            "Refuse the candidature, or check the day and the hour.",
        ],
    ),
    rule(
        "F.702",
        "L.413-4",
        ["Candidat non éligible", "Kandidat nicht wählbar", "Candidate not eligible"],
        [
            "Une condition d'éligibilité manque ; les motifs la nomment.",
            "Eine Bedingung der Wählbarkeit fehlt; die Gründe nennen sie.",
            "A condition of eligibility is missing; the reasons name it.",
        ],
        [
            "Vérifiez les faits, ou refusez la candidature.",
            "Prüfen Sie die Angaben, oder weisen Sie die Kandidatur zurück.",
            "Check the facts, or refuse the candidature.",
        ],
    ),
    rule(
        "F.703",
        "RGD 11.09.2018",
        ["Acceptation non signée", "Annahme nicht unterschrieben", "Acceptance not signed"],
        [
            "Chaque candidat signe qu'il accepte de se présenter.",
            "Jeder Kandidat unterschreibt, dass er die Kandidatur annimmt.",
            "Each candidate signs that he or she agrees to stand.",
        ],
        [
            "Faites signer l'acceptation avant la clôture.",
            "Lassen Sie die Annahme vor Ende der Frist unterschreiben.",
            "Have the acceptance signed before candidatures close.",
        ],
    ),
    rule(
        "F.704",
        "RGD 11.09.2018",
        ["Candidat sur deux listes", "Kandidat auf zwei Listen", "Candidate on two lists"],
        [
            "Personne ne se présente sur deux listes.",
            "Niemand kandidiert auf zwei Listen.",
            "Nobody stands on two lists.",
        ],
        [
            "Demandez au candidat laquelle compte.",
            "Fragen Sie den Kandidaten, welche gilt.",
            "Ask the candidate which one counts.",
        ],
    ),
    rule(
        "W.701",
        "L.413-4",
        ["Éligibilité à trancher", "Wählbarkeit zu klären", "Eligibility to be decided"],
        [
            "Les faits ou la loi laissent l'éligibilité ouverte ; les motifs disent pourquoi.",
            "Die Angaben oder das Gesetz lassen die Wählbarkeit offen; die Gründe sagen, warum.",
            "The facts or the law leave eligibility open; the reasons say why.",
        ],
        [
            "Tranchez, et gardez le motif.",
            "Entscheiden Sie, und bewahren Sie den Grund auf.",
            "Decide, and keep the reason.",
        ],
    ),
    rule(
        "W.702",
        "L.413-4(2)",
        ["Fonction à examiner", "Funktion zu prüfen", "Role to be examined"],
        [
            "La fonction du candidat n'est pas reconnue ; certaines fonctions excluent.",
            "Die Funktion des Kandidaten wird nicht erkannt; manche Funktionen schließen aus.",
            "The role of the candidate is not understood; some roles exclude.",
        ],
        [
            "Vérifiez qu'elle n'est pas l'une de celles qui excluent.",
            "Prüfen Sie, dass sie keine der ausschließenden ist.",
            "Check that it is not one of those that exclude.",
        ],
    ),
    rule(
        "W.703",
        "L.413-1(1)",
        ["Présenté deux fois", "Zweimal vorgeschlagen", "Presented twice"],
        [
            "Cette personne est déjà présentée ; elle ne compte qu'une fois.",
            "Diese Person ist schon vorgeschlagen; sie zählt nur einmal.",
            "This person is presented already, and counts once.",
        ],
        [
            "Laissez l'une des deux candidatures.",
            "Belassen Sie es bei einer der beiden Kandidaturen.",
            "Leave one of the two candidatures.",
        ],
    ),
];
