//! The texts about the electorate.

use super::text::{Text, form, rule};

pub(super) const TEXTS: &[Text] = &[
    form(
        "F.651",
        ["Entrée avant la naissance", "Eintritt vor der Geburt", "Entry before birth"],
        [
            "Personne n'entre dans une entreprise avant sa naissance.",
            "Niemand tritt vor seiner Geburt ein.",
            "Nobody enters a firm before birth.",
        ],
        [
            "Corrigez l'une des deux dates.",
            "Berichtigen Sie eines der beiden Daten.",
            "Correct one of the two dates.",
        ],
    ),
    form(
        "F.652",
        [
            "Contrat fini avant son début",
            "Vertragsende vor dem Beginn",
            "Contract that ends before it begins",
        ],
        [
            "La fin du contrat vient avant l'entrée.",
            "Das Ende des Vertrags liegt vor dem Eintritt.",
            "The end of the contract comes before the entry.",
        ],
        [
            "Corrigez l'une des deux dates.",
            "Berichtigen Sie eines der beiden Daten.",
            "Correct one of the two dates.",
        ],
    ),
    form(
        "F.653",
        ["Matricule dans un nom", "Matrikel in einem Namen", "Matricule in a name"],
        [
            "Ce nom contient autant de chiffres qu'un matricule ; un matricule n'est jamais affiché.",
            "Dieser Name enthält so viele Ziffern wie eine Matrikel; eine Matrikel wird nie \
             ausgehängt.",
            "This name holds as many digits as a matricule; a matricule is never posted.",
        ],
        [
            "Retirez les chiffres du nom.",
            "Entfernen Sie die Ziffern aus dem Namen.",
            "Remove the digits from the name.",
        ],
    ),
    rule(
        "F.654",
        "L.411-1(1)",
        ["Pas le premier du mois", "Nicht der Monatserste", "Not the first of the month"],
        [
            "Le jour du calcul est le premier jour du mois où l'avis est affiché.",
            "Der Stichtag ist der erste Tag des Monats, in dem die Bekanntmachung aushängt.",
            "The computation day is the first day of the month in which the notice is posted.",
        ],
        [
            "Indiquez le premier jour de ce mois.",
            "Geben Sie den ersten Tag dieses Monats an.",
            "Give the first day of that month.",
        ],
    ),
    rule(
        "F.655",
        "L.413-1",
        ["Avis après le scrutin", "Bekanntmachung nach der Wahl", "Notice after the poll"],
        [
            "L'avis est affiché un mois au moins avant le scrutin du {poll}.",
            "Die Bekanntmachung hängt mindestens einen Monat vor der Wahl am {poll} aus.",
            "The notice is posted at least a month before the poll of {poll}.",
        ],
        [
            "Corrigez l'une des deux dates.",
            "Berichtigen Sie eines der beiden Daten.",
            "Correct one of the two dates.",
        ],
    ),
];
