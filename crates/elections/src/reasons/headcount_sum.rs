//! The sentences about the sum of all contracts, the threshold and the rounding.

use super::{Sentence, by};
use crate::Confidence::{H, L, M};

pub(super) const SENTENCES: &[Sentence] = &[
    by(
        "headcount.sum_at_least_16_hours",
        "L.411-1(2)",
        H,
        [
            "CDI à partir de 16 heures : {counted} (personnes : {people}).",
            "Unbefristet ab 16 Stunden: {counted} (Personen: {people}).",
            "CDI of 16 hours or more: {counted} (people: {people}).",
        ],
    ),
    by(
        "headcount.sum_below_16_hours",
        "L.411-1(2)",
        H,
        [
            "CDI de moins de 16 heures : {counted} (personnes : {people}).",
            "Unbefristet unter 16 Stunden: {counted} (Personen: {people}).",
            "CDI below 16 hours: {counted} (people: {people}).",
        ],
    ),
    by(
        "headcount.sum_cdd",
        "L.411-1(2)",
        M,
        [
            "CDD, par leur présence : {counted} (personnes : {people}).",
            "Befristet, nach Anwesenheit: {counted} (Personen: {people}).",
            "CDD, by their presence: {counted} (people: {people}).",
        ],
    ),
    by(
        "headcount.sum_mis_a_disposition",
        "L.411-1(2)",
        M,
        [
            "Mis à disposition, par leur présence : {counted} (personnes : {people}).",
            "Überlassen, nach Anwesenheit: {counted} (Personen: {people}).",
            "Put at disposal, by their presence: {counted} (people: {people}).",
        ],
    ),
    by(
        "headcount.sum_mission",
        "L.411-2",
        H,
        [
            "Intérimaires de l'entreprise de travail intérimaire : {counted} (personnes : {people}).",
            "Leiharbeitskräfte des Leiharbeitsunternehmens: {counted} (Personen: {people}).",
            "Temporary workers of the temporary-work firm: {counted} (people: {people}).",
        ],
    ),
    by(
        "headcount.sum_replacement",
        "L.411-1(2)",
        H,
        [
            "CDD et mises à disposition de remplacement : {counted} (personnes : {people}).",
            "Befristete und überlassene Vertretungen: {counted} (Personen: {people}).",
            "CDD and persons put at disposal as replacements: {counted} (people: {people}).",
        ],
    ),
    by(
        "headcount.sum_apprenti",
        "L.411-1(2)",
        H,
        [
            "Apprentis : {counted} (personnes : {people}).",
            "Lehrlinge: {counted} (Personen: {people}).",
            "Apprentices: {counted} (people: {people}).",
        ],
    ),
    by(
        "headcount.sum_etudiant",
        "L.411-1(2)",
        M,
        [
            "Étudiants : {counted} (personnes : {people}).",
            "Studenten: {counted} (Personen: {people}).",
            "Students: {counted} (people: {people}).",
        ],
    ),
    by(
        "headcount.sum_non_salarie",
        "L.411-1(2)",
        H,
        [
            "Dirigeants sans contrat de travail : {counted} (personnes : {people}).",
            "Leiter ohne Arbeitsvertrag: {counted} (Personen: {people}).",
            "Heads of the firm without contract of employment: {counted} (people: {people}).",
        ],
    ),
    by(
        "headcount.sum_not_running",
        "L.411-1(1)",
        H,
        [
            "CDI qui ne sont pas en cours : {counted} (personnes : {people}).",
            "Unbefristete Verträge, die nicht laufen: {counted} (Personen: {people}).",
            "CDI that do not run on the day: {counted} (people: {people}).",
        ],
    ),
    by(
        "headcount.reached",
        "L.411-1(1)",
        H,
        [
            "L'effectif de {raw} atteint le seuil de {threshold}.",
            "Die Belegschaft von {raw} erreicht die Schwelle von {threshold}.",
            "The headcount of {raw} reaches the threshold of {threshold}.",
        ],
    ),
    by(
        "headcount.not_reached",
        "L.411-1(1)",
        H,
        [
            "L'effectif de {raw} n'atteint pas le seuil de {threshold} : il n'y a pas de délégation à élire.",
            "Die Belegschaft von {raw} erreicht die Schwelle von {threshold} nicht: Es ist keine Delegation zu wählen.",
            "The headcount of {raw} does not reach the threshold of {threshold}: no delegation is elected.",
        ],
    ),
    by(
        "headcount.day_not_reached",
        "L.411-1(1)",
        H,
        [
            "L'effectif de {raw} au jour de computation n'atteint pas le seuil de {threshold}.",
            "Die Belegschaft von {raw} am Stichtag erreicht die Schwelle von {threshold} nicht.",
            "The headcount of {raw} on the computation day does not reach the threshold of {threshold}.",
        ],
    ),
    by(
        "headcount.ask_for_codes",
        "ITM",
        H,
        [
            "Une entreprise qui doit élire et n'a pas reçu la lettre de l'ITM lui demande ses codes.",
            "Ein Betrieb, der wählen muss und keinen Brief der ITM erhalten hat, beantragt dort seine Codes.",
            "A firm that must elect and got no letter from the ITM asks it for its codes.",
        ],
    ),
    by(
        "headcount.declare_none",
        "ITM",
        H,
        [
            "Une entreprise qui a reçu la lettre de l'ITM sans devoir élire le déclare par la démarche 3.",
            "Ein Betrieb, der den Brief der ITM erhalten hat, ohne wählen zu müssen, meldet das mit Vorgang 3.",
            "A firm that got the letter of the ITM and need not elect declares so with démarche 3.",
        ],
    ),
    by(
        "headcount.not_reached_unrounded",
        "L.411-1(1)",
        L,
        [
            "L'effectif de {raw} n'est pas arrondi pour le seuil de {threshold} : il n'y a pas de délégation à élire.",
            "Die Belegschaft von {raw} wird für die Schwelle von {threshold} nicht gerundet: Es ist keine Delegation zu wählen.",
            "The headcount of {raw} is not rounded for the threshold of {threshold}: no delegation is elected.",
        ],
    ),
    by(
        "headcount.months_unknown",
        "L.411-1(1)",
        M,
        [
            "Les effectifs des douze mois précédents ne sont pas connus : seul le jour de computation est jugé.",
            "Die Belegschaften der zwölf Monate davor sind nicht bekannt: Nur der Stichtag wird beurteilt.",
            "The headcounts of the twelve months before are not known: only the computation day is judged.",
        ],
    ),
    by(
        "headcount.months_min_reached",
        "L.411-1(1)",
        M,
        [
            "Le plus petit effectif des douze mois est {value} : le seuil de {threshold} est tenu.",
            "Die kleinste Belegschaft der zwölf Monate ist {value}: Die Schwelle von {threshold} ist gehalten.",
            "The lowest headcount of the twelve months is {value}: the threshold of {threshold} is kept.",
        ],
    ),
    by(
        "headcount.months_min_not_reached",
        "L.411-1(1)",
        M,
        [
            "Le plus petit effectif des douze mois est {value}, sous le seuil de {threshold} : il n'y a pas de délégation à élire.",
            "Die kleinste Belegschaft der zwölf Monate ist {value}, unter der Schwelle von {threshold}: Es ist keine Delegation zu wählen.",
            "The lowest headcount of the twelve months is {value}, below the threshold of {threshold}: no delegation is elected.",
        ],
    ),
    by(
        "headcount.months_average_reached",
        "L.411-1(1)",
        L,
        [
            "La moyenne des douze mois est {value} : le seuil de {threshold} est tenu.",
            "Der Durchschnitt der zwölf Monate ist {value}: Die Schwelle von {threshold} ist gehalten.",
            "The average of the twelve months is {value}: the threshold of {threshold} is kept.",
        ],
    ),
    by(
        "headcount.months_average_not_reached",
        "L.411-1(1)",
        L,
        [
            "La moyenne des douze mois est {value}, sous le seuil de {threshold} : il n'y a pas de délégation à élire.",
            "Der Durchschnitt der zwölf Monate ist {value}, unter der Schwelle von {threshold}: Es ist keine Delegation zu wählen.",
            "The average of the twelve months is {value}, below the threshold of {threshold}: no delegation is elected.",
        ],
    ),
    by(
        "headcount.months_reached_day_not",
        "L.411-1(1)",
        L,
        [
            "Les douze mois tiennent le seuil de {threshold}, le jour de computation ne l'atteint pas : demandez à l'ITM ce qui vaut.",
            "Die zwölf Monate halten die Schwelle von {threshold}, der Stichtag erreicht sie nicht: Fragen Sie die ITM, was gilt.",
            "The twelve months keep the threshold of {threshold}, the computation day does not reach it: ask the ITM which holds.",
        ],
    ),
    by(
        "headcount.rounded_down",
        "L.412-1(1)",
        L,
        [
            "Pour le tableau des sièges, {raw} est arrondi vers le bas à {band}.",
            "Für die Tabelle der Sitze wird {raw} auf {band} abgerundet.",
            "For the table of seats {raw} is rounded down to {band}.",
        ],
    ),
    by(
        "headcount.rounded_half_up",
        "L.412-1(1)",
        L,
        [
            "Pour le tableau des sièges, {raw} est arrondi au plus proche : {band}.",
            "Für die Tabelle der Sitze wird {raw} kaufmännisch gerundet: {band}.",
            "For the table of seats {raw} is rounded to the nearest whole number: {band}.",
        ],
    ),
];
