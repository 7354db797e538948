//! The sentences about one contract: for how much it counts.

use super::{Sentence, by};
use crate::Confidence::{H, L, M};

pub(super) const SENTENCES: &[Sentence] = &[
    by(
        "headcount.in_full",
        "L.411-1(2)",
        H,
        [
            "Un CDI de {hours} heures par semaine, donc d'au moins {below}, compte pour un.",
            "Ein unbefristeter Vertrag von {hours} Wochenstunden, also mindestens {below}, zählt als eins.",
            "A CDI of {hours} hours a week, so {below} at least, counts as one.",
        ],
    ),
    by(
        "headcount.part_time",
        "L.411-1(2)",
        H,
        [
            "{hours} heures par semaine, moins de {below}, comptent par leurs heures : {hours}/{divisor}.",
            "{hours} Wochenstunden, weniger als {below}, zählen nach Stunden: {hours}/{divisor}.",
            "{hours} hours a week, less than {below}, count by their hours: {hours}/{divisor}.",
        ],
    ),
    by(
        "headcount.not_running",
        "L.411-1(1)",
        H,
        [
            "Le contrat n'est pas en cours le {day} : il ne compte pas.",
            "Der Vertrag läuft am {day} nicht: Er zählt nicht.",
            "The contract does not run on {day}: it does not count.",
        ],
    ),
    by(
        "headcount.permanent_replacement",
        "L.411-1(2)",
        H,
        [
            "Un CDI compte même s'il remplace un absent : seuls les CDD et les mises à disposition de remplacement sont exclus.",
            "Ein unbefristeter Vertrag zählt auch als Vertretung: Ausgenommen sind nur befristete und überlassene Vertretungen.",
            "A CDI counts even where it replaces somebody absent: only CDD and persons put at disposal are left out as replacements.",
        ],
    ),
    by(
        "headcount.hours_present",
        "L.411-1(2)",
        M,
        [
            "La présence compte au prorata : {hours} heures sur les {divisor} d'une année.",
            "Die Anwesenheit zählt anteilig: {hours} von {divisor} Stunden eines Jahres.",
            "Presence counts pro rata: {hours} of the {divisor} hours of a year.",
        ],
    ),
    by(
        "headcount.days_present",
        "L.411-1(2)",
        M,
        [
            "La présence compte au prorata : {days} jours sur {of}, du {from} au {until}.",
            "Die Anwesenheit zählt anteilig: {days} von {of} Tagen, vom {from} bis zum {until}.",
            "Presence counts pro rata: {days} of {of} days, from {from} to {until}.",
        ],
    ),
    by(
        "headcount.capped",
        "L.411-1(2)",
        L,
        [
            "Personne ne compte pour plus d'un.",
            "Niemand zählt mehr als eins.",
            "Nobody counts for more than one.",
        ],
    ),
    by(
        "headcount.replacement",
        "L.411-1(2)",
        H,
        [
            "Un CDD ou une mise à disposition qui remplace un absent ne compte pas.",
            "Wer befristet oder überlassen jemanden vertritt, zählt nicht.",
            "A CDD or a person put at disposal who replaces somebody absent does not count.",
        ],
    ),
    by(
        "headcount.apprentice",
        "L.411-1(2)",
        H,
        [
            "Les apprentis ne comptent pas, mais ils votent.",
            "Lehrlinge zählen nicht, wählen aber.",
            "Apprentices do not count, but they vote.",
        ],
    ),
    by(
        "headcount.student",
        "L.411-1(2)",
        M,
        ["Les étudiants ne comptent pas.", "Studenten zählen nicht.", "Students do not count."],
    ),
    by(
        "headcount.not_employed",
        "L.411-1(2)",
        H,
        [
            "Sans contrat de travail, un dirigeant ne compte pas.",
            "Ohne Arbeitsvertrag zählt ein Leiter nicht.",
            "Without a contract of employment the head of a firm does not count.",
        ],
    ),
    by(
        "headcount.suspended",
        "L.411-1(2)",
        M,
        [
            "Un contrat suspendu existe toujours : il compte.",
            "Ein ruhender Vertrag besteht fort: Er zählt.",
            "A suspended contract still exists: it counts.",
        ],
    ),
    by(
        "headcount.manager",
        "L.411-1(2)",
        H,
        [
            "Un dirigeant salarié compte comme tout salarié.",
            "Ein angestellter Leiter zählt wie alle Beschäftigten.",
            "A manager with a contract of employment counts like every employee.",
        ],
    ),
    by(
        "headcount.transferred",
        "L.411-1(1)",
        H,
        [
            "Après un transfert d'entreprise, l'ancienneté court depuis l'entrée chez le premier employeur, le {since}.",
            "Nach einem Betriebsübergang zählt der Eintritt beim ersten Arbeitgeber, am {since}.",
            "After a transfer of undertaking the entry with the first employer counts, {since}.",
        ],
    ),
    by(
        "headcount.mission",
        "L.411-2",
        H,
        [
            "{months} mois de mission dans l'année, au moins {least} : l'intérimaire compte pour un.",
            "{months} Einsatzmonate im Jahr, mindestens {least}: Die Leiharbeitskraft zählt als eins.",
            "{months} months of missions in the year, {least} at least: the temporary worker counts as one.",
        ],
    ),
    by(
        "headcount.mission_too_short",
        "L.411-2",
        H,
        [
            "{months} mois de mission dans l'année, moins de {least} : l'intérimaire ne compte pas.",
            "{months} Einsatzmonate im Jahr, weniger als {least}: Die Leiharbeitskraft zählt nicht.",
            "{months} months of missions in the year, less than {least}: the temporary worker does not count.",
        ],
    ),
];
