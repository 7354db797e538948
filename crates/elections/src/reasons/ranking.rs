//! The sentences about who is elected among candidates.

use super::{Sentence, by, plain};
use crate::Confidence::{L, M};

/// The RGD of 11.09.2018, which decides, could not be read here; this text and three more say the same.
const RGD: &str = "RGD 10.08.1991, art. 14 et 25 (texte parallèle)";

pub(super) const SENTENCES: &[Sentence] = &[
    by(
        "ranking.order",
        RGD,
        M,
        [
            "Les candidats sont classés par suffrages : les {titulaires} premiers sont titulaires, les {suppleants} suivants \
             suppléants, dans cet ordre.",
            "Die Kandidaten werden nach Stimmen gereiht: die ersten {titulaires} sind ordentliche, die nächsten {suppleants} \
             Ersatzdelegierte, in dieser Reihenfolge.",
            "Candidates are ranked by votes: the first {titulaires} are titulaires, the next {suppleants} suppléants, in \
             this order.",
        ],
    ),
    by(
        "ranking.oldest",
        RGD,
        M,
        [
            "À égalité de {votes} suffrages, le plus âgé passe avant : {candidates}.",
            "Bei je {votes} Stimmen geht der Ältere vor: {candidates}.",
            "With {votes} votes each, the oldest goes first: {candidates}.",
        ],
    ),
    by(
        "ranking.draw_titulaires",
        "tirage au sort",
        L,
        [
            "Mêmes suffrages et même date de naissance : le sort doit dire qui est titulaire parmi {candidates}.",
            "Gleiche Stimmen und gleiches Geburtsdatum: das Los muss unter {candidates} entscheiden, wer ordentlicher Delegierter ist.",
            "Same votes and same date of birth: a lot must say who is titulaire among {candidates}.",
        ],
    ),
    by(
        "ranking.draw_elected",
        "tirage au sort",
        L,
        [
            "Mêmes suffrages et même date de naissance : le sort doit dire qui est élu parmi {candidates}.",
            "Gleiche Stimmen und gleiches Geburtsdatum: das Los muss unter {candidates} entscheiden, wer gewählt ist.",
            "Same votes and same date of birth: a lot must say who is elected among {candidates}.",
        ],
    ),
    by(
        "ranking.draw_order",
        "tirage au sort",
        L,
        [
            "Mêmes suffrages et même date de naissance : le sort doit fixer l'ordre des suppléants {candidates}.",
            "Gleiche Stimmen und gleiches Geburtsdatum: das Los muss die Reihenfolge der Ersatzdelegierten {candidates} festlegen.",
            "Same votes and same date of birth: a lot must fix the order of the suppléants {candidates}.",
        ],
    ),
    by(
        "ranking.drawn",
        "tirage au sort",
        L,
        [
            "Mêmes suffrages et même date de naissance ; l'ordre du sort : {candidates}.",
            "Gleiche Stimmen und gleiches Geburtsdatum; die Reihenfolge des Loses: {candidates}.",
            "Same votes and same date of birth; the order of the lot: {candidates}.",
        ],
    ),
    by(
        "ranking.passed_over",
        "aucun texte connu",
        L,
        [
            "{candidate} est mort ou s'est retiré : ses suffrages restent comptés, le siège va au suivant.",
            "{candidate} ist verstorben oder hat verzichtet: die Stimmen bleiben gezählt, der Sitz geht an den Nächsten.",
            "{candidate} died or withdrew: the votes stay counted, the seat goes to the next one.",
        ],
    ),
    by(
        "ranking.too_few_votes",
        "aucun texte connu",
        L,
        [
            "Il faut au moins {least} suffrage pour être élu ; n'en a pas assez : {candidates}.",
            "Wer gewählt sein will, braucht mindestens {least} Stimme; zu wenige hat: {candidates}.",
            "It takes {least} vote at least to be elected; too few has: {candidates}.",
        ],
    ),
    plain(
        "ranking.vacant",
        [
            "Faute de candidats, {titulaires} sièges de titulaire et {suppleants} de suppléant restent vacants.",
            "Mangels Kandidaten bleiben {titulaires} Sitze ordentlicher und {suppleants} Sitze von Ersatzdelegierten frei.",
            "For lack of candidates, {titulaires} seats of titulaires and {suppleants} of suppléants stay vacant.",
        ],
    ),
    plain(
        "ranking.other_votes_per_elector",
        [
            "Attention : un électeur a une voix par siège, {expected} en tout, et non {said}.",
            "Achtung: ein Wähler hat eine Stimme je Sitz, insgesamt {expected}, nicht {said}.",
            "Note: an elector has one vote a seat, {expected} in all, not {said}.",
        ],
    ),
];
