//! The sentences about ranks and relatives that keep from standing.

use super::{Sentence, by};
use crate::Confidence::{H, L, M};

pub(super) const SENTENCES: &[Sentence] = &[
    by(
        "electorate.ordinary_role",
        "L.413-4(2)",
        H,
        [
            "Cette fonction n'empêche pas de se présenter.",
            "Diese Funktion hindert nicht an der Kandidatur.",
            "This role does not keep anybody from standing.",
        ],
    ),
    by(
        "electorate.head_of_firm",
        "L.413-4(2)",
        H,
        [
            "Le chef d'entreprise ne se présente pas.",
            "Der Unternehmensleiter kandidiert nicht.",
            "The head of the firm does not stand.",
        ],
    ),
    by(
        "electorate.gerant",
        "L.413-4(2)",
        H,
        [
            "Un gérant ne se présente pas.",
            "Ein Geschäftsführer kandidiert nicht.",
            "A *gérant* does not stand.",
        ],
    ),
    by(
        "electorate.directeur",
        "L.413-4(2)",
        H,
        ["Un directeur ne se présente pas.", "Ein Direktor kandidiert nicht.", "A director does not stand."],
    ),
    by(
        "electorate.head_of_personnel",
        "L.413-4(2)",
        H,
        [
            "Le responsable du service du personnel ne se présente pas.",
            "Der Leiter der Personalabteilung kandidiert nicht.",
            "The head of the personnel department does not stand.",
        ],
    ),
    by(
        "electorate.spouse",
        "L.413-4(2)",
        M,
        [
            "Le conjoint d'un dirigeant est traité comme un allié et ne se présente pas.",
            "Der Ehegatte eines Leiters gilt als Verschwägerter und kandidiert nicht.",
            "The spouse of a head of the firm is treated as a relative by marriage and does not \
             stand.",
        ],
    ),
    by(
        "electorate.relative",
        "L.413-4(2)",
        H,
        [
            "Un parent ou allié au degré {degree} d'un dirigeant ne se présente pas (jusqu'au degré \
             {most}).",
            "Ein Verwandter oder Verschwägerter im Grad {degree} eines Leiters kandidiert nicht (bis \
             zum Grad {most}).",
            "A relative in degree {degree} of a head of the firm does not stand (up to degree \
             {most}).",
        ],
    ),
    by(
        "electorate.distant_relative",
        "L.413-4(2)",
        H,
        [
            "La parenté au degré {degree} n'exclut pas : seul le degré {most} ou plus proche exclut.",
            "Verwandtschaft im Grad {degree} schließt nicht aus: nur bis zum Grad {most}.",
            "Degree {degree} does not exclude: only degree {most} or nearer does.",
        ],
    ),
    by(
        "electorate.degree_unclear",
        "L.413-4(2)",
        H,
        [
            "Le degré de parenté n'est pas clair ; jusqu'au degré {most}, il exclut : une personne \
             décide.",
            "Der Verwandtschaftsgrad ist unklar; bis zum Grad {most} schließt er aus: ein Mensch \
             entscheidet.",
            "The degree is not clear; up to degree {most} it excludes: a person decides.",
        ],
    ),
    by(
        "electorate.role_to_be_examined",
        "L.413-4(2)",
        M,
        [
            "La fonction n'est pas reconnue ; elle n'exclut pas, mais elle est à examiner.",
            "Die Funktion wird nicht erkannt; sie schließt nicht aus, ist aber zu prüfen.",
            "The role is not understood; it does not exclude, but is to be examined.",
        ],
    ),
    by(
        "electorate.title_without_power",
        "L.413-4(2)",
        M,
        [
            "Le titre seul, sans pouvoir réel sur le personnel, n'exclut pas.",
            "Der Titel allein, ohne wirkliche Macht über das Personal, schließt nicht aus.",
            "The title alone, without real power over the staff, does not exclude.",
        ],
    ),
    by(
        "electorate.power_over_staff",
        "L.413-4(2)",
        M,
        [
            "Un pouvoir réel sur le personnel vaut direction : on ne se présente pas.",
            "Wirkliche Macht über das Personal gilt als Leitung: keine Kandidatur.",
            "Real power over the staff is a director's: no candidature.",
        ],
    ),
    by(
        "electorate.excluded_votes",
        "L.413-3",
        M,
        [
            "Qui ne peut pas se présenter pour cette raison vote, étant salarié.",
            "Wer aus diesem Grund nicht kandidieren kann, wählt als Beschäftigter.",
            "Whoever can't stand for this reason votes, being an employee.",
        ],
    ),
    by(
        "electorate.excluded_no_vote",
        "L.413-3",
        L,
        [
            "Selon le réglage choisi, qui est exclu pour cette raison ne vote pas.",
            "Nach der gewählten Einstellung wählt nicht, wer aus diesem Grund ausgeschlossen ist.",
            "By the setting that was chosen, whoever is excluded for this reason does not vote.",
        ],
    ),
];
