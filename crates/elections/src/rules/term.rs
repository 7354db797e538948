//! The texts of what a term is asked for that can't be.

use super::text::{Text, form, rule};

pub(super) const TEXTS: &[Text] = &[
    rule(
        "F.961",
        "L.413-2(3)",
        ["Scrutin national déjà passé", "Landesweite Wahl schon vorbei", "National poll already over"],
        [
            "Le prochain scrutin national suit l'élection du {elected}.",
            "Die nächste landesweite Wahl folgt auf die Wahl vom {elected}.",
            "The next national poll follows the election of {elected}.",
        ],
        [
            "Indiquez le scrutin national qui suit, ou laissez le champ vide.",
            "Geben Sie die folgende landesweite Wahl an, oder lassen Sie das Feld leer.",
            "Enter the national poll that follows, or leave the field empty.",
        ],
    ),
    form(
        "F.962",
        ["Ni date ni année", "Weder Datum noch Jahr", "Neither a date nor a year"],
        [
            "Le scrutin national est une date AAAA-MM-JJ, ou une année de 1900 à 2199.",
            "Die landesweite Wahl ist ein Datum JJJJ-MM-TT oder ein Jahr von 1900 bis 2199.",
            "The national poll is a date YYYY-MM-DD, or a year from 1900 to 2199.",
        ],
        [
            "Corrigez la date ou l'année.",
            "Berichtigen Sie das Datum oder das Jahr.",
            "Correct the date or the year.",
        ],
    ),
    rule(
        "F.963",
        "L.413-2(3)",
        ["Faits sans délégation", "Angaben ohne Delegation", "Facts without a delegation"],
        [
            "Ce fait est celui d'une délégation élue, mais aucun jour d'élection n'est donné.",
            "Diese Angabe betrifft eine gewählte Delegation, aber es fehlt deren Wahltag.",
            "This fact is about an elected delegation, but no day of its election is given.",
        ],
        [
            "Indiquez le jour de l'élection, ou videz ce champ.",
            "Geben Sie den Wahltag an, oder leeren Sie dieses Feld.",
            "Enter the day of the election, or empty this field.",
        ],
    ),
];
