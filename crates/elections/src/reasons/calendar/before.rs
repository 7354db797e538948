//! The sentences about the steps until the poll closes.

use crate::{
    Confidence::{H, M},
    reasons::{Sentence, by},
};

pub(in crate::reasons) const SENTENCES: &[Sentence] = &[
    by(
        "calendar.ministerial_order",
        "L.413-2(2)",
        H,
        [
            "Le ministre fixe un jour pour tous et le publie au Journal officiel ; aucun texte ne dit \
             jusqu'à quand.",
            "Der Minister setzt einen Tag für alle fest und veröffentlicht ihn im Amtsblatt; kein Text sagt, \
             bis wann.",
            "The minister fixes one day for all and publishes it in the official journal; no text says until \
             when.",
        ],
    ),
    by(
        "calendar.codes_latest",
        "RGD 11.09.2018 art. 1(2)",
        H,
        [
            "L'ITM envoie les codes {months} mois avant le {poll}.",
            "Die ITM versendet die Codes {months} Monate vor dem {poll}.",
            "The ITM sends the codes {months} months before {poll}.",
        ],
    ),
    by(
        "calendar.codes_off_cycle",
        "RGD 11.09.2018 art. 1(3)",
        H,
        [
            "Hors période, l'ITM envoie les codes dans les {days} jours de la demande de l'entreprise.",
            "Außerhalb des Zeitraums versendet die ITM die Codes binnen {days} Tagen nach dem Antrag des \
             Betriebs.",
            "Off cycle the ITM sends the codes within {days} days of the firm's request.",
        ],
    ),
    by(
        "calendar.reference_period",
        "L.411-1(1)",
        H,
        [
            "Les {months} mois avant le {day}, date de computation.",
            "Die {months} Monate vor dem Stichtag {day}.",
            "The {months} months before the computation day {day}.",
        ],
    ),
    by(
        "calendar.computation_date",
        "L.411-1(1)",
        H,
        [
            "Le premier jour du mois de l'affichage de l'avis, au plus tard le {notice}. Un affichage \
             dans un mois antérieur la déplace.",
            "Der erste Tag des Monats, in dem die Wahlbekanntmachung aushängt, spätestens am {notice}. Ein \
             Aushang in einem früheren Monat verschiebt ihn.",
            "The first day of the month in which the notice is posted, at the latest on {notice}. A posting \
             in an earlier month moves it.",
        ],
    ),
    by(
        "calendar.notice_latest",
        "ITM",
        H,
        [
            "Au moins {months} mois plein avant le {opening} : le dernier jour est le {limit}.",
            "Mindestens {months} voller Monat vor dem {opening}: Der letzte Tag ist der {limit}.",
            "At least {months} full month before {opening}: the last day is {limit}.",
        ],
    ),
    by(
        "calendar.postal_request_latest",
        "ITM",
        H,
        [
            "Le vote par correspondance se demande au ministre au moins {months} mois avant le {opening}.",
            "Die Briefwahl wird mindestens {months} Monat vor dem {opening} beim Minister beantragt.",
            "The postal vote is asked for from the minister at least {months} month before {opening}.",
        ],
    ),
    by(
        "calendar.lists_deposit_latest",
        "ITM",
        H,
        [
            "Au moins {days} jours pleins avant le {opening}, au soir : le dernier jour est le {limit}.",
            "Mindestens {days} volle Tage vor dem {opening}, am Abend: Der letzte Tag ist der {limit}.",
            "At least {days} full days before {opening}, in the evening: the last day is {limit}.",
        ],
    ),
    by(
        "calendar.claims_notice_latest",
        "ITM",
        H,
        [
            "L'avis de réclamation s'affiche le jour du dépôt des listes.",
            "Die Bekanntmachung zu Einwendungen hängt am Tag der Auslegung der Listen aus.",
            "The notice of the claims period is posted on the day on which the lists are deposited.",
        ],
    ),
    by(
        "calendar.claims",
        "ITM",
        H,
        [
            "Les {days} jours ouvrés après le dépôt des listes ; réclamation à l'employeur, copie à l'ITM.",
            "Die {days} Arbeitstage nach der Auslegung der Listen; an den Arbeitgeber, Kopie an die ITM.",
            "The {days} working days after the lists are deposited; to the employer, copy to the ITM.",
        ],
    ),
    by(
        "calendar.candidates_deadline",
        "ITM",
        H,
        [
            "{days} jours avant le {opening}, à {hour} heures, quel que soit ce jour.",
            "{days} Tage vor dem {opening}, um {hour} Uhr, gleich welcher Tag das ist.",
            "{days} days before {opening}, at {hour}:00, whatever day that is.",
        ],
    ),
    by(
        "calendar.candidates_extension",
        "ITM",
        M,
        [
            "À défaut de candidats, {days} jours de plus, à la même heure ; un avis s'affiche.",
            "Mangels Kandidaten {days} Tage mehr, zur selben Uhrzeit; ein Aushang weist darauf hin.",
            "Where candidates are missing, {days} days more, at the same hour; a notice is posted.",
        ],
    ),
    by(
        "calendar.candidates_validation",
        "RGD 11.09.2018",
        M,
        [
            "Après la clôture, l'employeur arrête les candidatures valables ; aucun jour n'est fixé.",
            "Nach Ablauf der Frist stellt der Arbeitgeber die gültigen Kandidaturen fest; kein Tag ist \
             vorgeschrieben.",
            "After candidatures have closed the employer decides which are valid; no day is fixed.",
        ],
    ),
    by(
        "calendar.register_candidates_latest",
        "ITM",
        H,
        [
            "Le {days}e jour ouvré avant le {opening}.",
            "Der {days}. Arbeitstag vor dem {opening}.",
            "Working day number {days} before {opening}.",
        ],
    ),
    by(
        "calendar.register_candidates_postal_latest",
        "ITM",
        M,
        [
            "Avec vote par correspondance, avant l'envoi des bulletins le {sent}.",
            "Bei Briefwahl vor dem Versand der Unterlagen am {sent}.",
            "With a postal vote, before the ballots are sent on {sent}.",
        ],
    ),
    by(
        "calendar.postal_dispatch_latest",
        "ITM",
        H,
        [
            "Au moins {days} jours pleins avant le {opening} : le dernier jour est le {limit}.",
            "Mindestens {days} volle Tage vor dem {opening}: Der letzte Tag ist der {limit}.",
            "At least {days} full days before {opening}: the last day is {limit}.",
        ],
    ),
    by(
        "calendar.candidates_posting",
        "ITM",
        H,
        [
            "Les {days} derniers jours ouvrés avant le scrutin ; l'ITM rend l'affiche le jour de \
             l'enregistrement.",
            "Die letzten {days} Arbeitstage vor der Wahl; die ITM gibt den Aushang am Tag der Eintragung \
             zurück.",
            "The last {days} working days before the poll; the ITM returns the poster on the day of \
             registration.",
        ],
    ),
    by(
        "calendar.candidates_posting_postal",
        "ITM",
        H,
        [
            "Avec vote par correspondance, de l'envoi des bulletins le {sent} à la veille du scrutin.",
            "Bei Briefwahl vom Versand der Unterlagen am {sent} bis zum Tag vor der Wahl.",
            "With a postal vote, from the sending of the ballots on {sent} to the eve of the poll.",
        ],
    ),
    by(
        "calendar.opening_day",
        "ITM",
        H,
        [
            "Le scrutin s'ouvre au plus {days} jours avant sa clôture.",
            "Die Wahl öffnet höchstens {days} Tage vor ihrem Schluss.",
            "The poll opens at most {days} days before it closes.",
        ],
    ),
    by(
        "calendar.election_day",
        "L.413-2(2)",
        H,
        [
            "Le scrutin se clôt le {poll} ; les voix sont comptées ce jour.",
            "Die Wahl schließt am {poll}; an diesem Tag werden die Stimmen ausgezählt.",
            "The poll closes on {poll}; votes are counted on that day.",
        ],
    ),
];
