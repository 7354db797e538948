//! The texts of the rules about ballots and counts.

use super::text::{Text, form};

pub(super) const TEXTS: &[Text] = &[
    form(
        "F.801",
        ["Candidat inconnu", "Unbekannter Kandidat", "Unknown candidate"],
        [
            "Aucune candidature de ce nom ne figure sur le bulletin.",
            "Auf dem Stimmzettel steht keine Kandidatur dieses Namens.",
            "No candidature of this name stands on the ballot.",
        ],
        [
            "Corrigez le nom, ou complétez les candidatures.",
            "Berichtigen Sie den Namen, oder ergänzen Sie die Kandidaturen.",
            "Correct the name, or complete the candidatures.",
        ],
    ),
    form(
        "F.802",
        ["Taille de la liste", "Größe der Liste", "Size of the list"],
        [
            "La liste a {size} candidats ; autant de noms, ni plus ni moins, lui appartiennent.",
            "Die Liste hat {size} Kandidaten; ebenso viele Namen gehören zu ihr, nicht mehr und nicht weniger.",
            "The list has {size} candidates; as many names belong to it, no more and no fewer.",
        ],
        [
            "Corrigez le nombre ou les noms.",
            "Berichtigen Sie die Zahl oder die Namen.",
            "Correct the number or the names.",
        ],
    ),
    form(
        "F.803",
        ["Candidat sur deux listes", "Kandidat auf zwei Listen", "Candidate on two lists"],
        [
            "Un candidat de cette liste figure déjà sur une autre.",
            "Ein Kandidat dieser Liste steht schon auf einer anderen.",
            "A candidate of this list stands on another one already.",
        ],
        [
            "Laissez chaque candidat sur une seule liste.",
            "Lassen Sie jeden Kandidaten nur auf einer Liste.",
            "Leave each candidate on one list only.",
        ],
    ),
];
