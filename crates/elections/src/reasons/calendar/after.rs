//! The sentences about the steps after the poll.

use crate::{
    Confidence::{H, L, M},
    reasons::{Sentence, by},
};

pub(in crate::reasons) const SENTENCES: &[Sentence] = &[
    by(
        "calendar.pv_latest",
        "L.413-1(6)(7)",
        H,
        [
            "Le procès-verbal d'une élection d'office ou à défaut de candidats est transmis le jour du \
             scrutin au plus tard.",
            "Das Protokoll einer Wahl von Amts wegen oder mangels Kandidaten wird spätestens am Wahltag \
             übermittelt.",
            "The procès-verbal of an élection d'office or for want of candidates is transmitted on the day of \
             the poll at the latest.",
        ],
    ),
    by(
        "calendar.pv_latest_vote",
        "ITM",
        L,
        [
            "Après un vote, le procès-verbal est signé sur place ; aucun texte ne dit jusqu'à quand le \
             transmettre : le jour du scrutin est un objectif.",
            "Nach einer Abstimmung wird das Protokoll an Ort und Stelle unterzeichnet; kein Text sagt, bis \
             wann es zu übermitteln ist: Der Wahltag ist ein Richtwert.",
            "After a vote the procès-verbal is signed on the spot; no text says until when it is transmitted: \
             the day of the poll is a target.",
        ],
    ),
    by(
        "calendar.results_posting",
        "ITM",
        H,
        [
            "Les {days} jours qui suivent le {poll}.",
            "Die {days} Tage nach dem {poll}.",
            "The {days} days that follow {poll}.",
        ],
    ),
    by(
        "calendar.mandate_refusal_latest",
        "RGD 10.08.1991",
        L,
        [
            "Le {days}e jour après le {poll}, d'après un texte voisin.",
            "Der {days}. Tag nach dem {poll}, nach einem verwandten Text.",
            "Day number {days} after {poll}, after a sister text.",
        ],
    ),
    by(
        "calendar.contestation",
        "ITM",
        H,
        [
            "{days} jours après le {posted}, dernier jour de l'affichage des résultats.",
            "{days} Tage nach dem {posted}, dem letzten Tag des Aushangs der Ergebnisse.",
            "{days} days after {posted}, the last day on which the results are posted.",
        ],
    ),
    by(
        "calendar.constituent_latest",
        "L.416-1(1)",
        H,
        ["{months} mois après le {poll}.", "{months} Monat nach dem {poll}.", "{months} month after {poll}."],
    ),
    by(
        "calendar.officers_notice_latest",
        "L.416-1(3)",
        H,
        [
            "{days} jours après la réunion constituante, {meeting} ; aussi L.414-14 et L.414-15.",
            "{days} Tage nach der konstituierenden Sitzung, {meeting}; auch L.414-14 und L.414-15.",
            "{days} days after the constituent meeting, {meeting}; also L.414-14 and L.414-15.",
        ],
    ),
    by(
        "calendar.functions_latest",
        "L.416-1(3)",
        H,
        [
            "{days} jours après la lettre du président, {letter} ; le formulaire signé par les deux est \
             joint.",
            "{days} Tage nach dem Brief des Präsidenten, {letter}; das von beiden unterzeichnete Formular \
             liegt bei.",
            "{days} days after the president's letter, {letter}; the form signed by both is attached.",
        ],
    ),
    by(
        "calendar.constituent_pv",
        "ITM",
        M,
        [
            "La délégation envoie le procès-verbal de sa réunion à l'ITM, à part des fonctions ; aucun jour \
             n'est fixé.",
            "Die Delegation sendet das Protokoll ihrer Sitzung an die ITM, getrennt von den Ämtern; kein Tag \
             ist vorgeschrieben.",
            "The delegation sends the minutes of its meeting to the ITM, apart from the functions; no day is \
             fixed.",
        ],
    ),
    by(
        "calendar.ministerial_designation_latest",
        "L.413-1(7)",
        H,
        [
            "Si personne ne s'est présenté : enquête de l'ITM, puis arrêté dans les {months} mois du {poll}.",
            "Wenn niemand kandidiert hat: Untersuchung der ITM, dann Beschluss binnen {months} Monaten nach \
             dem {poll}.",
            "Where nobody stood: enquiry of the ITM, then an order within {months} months of {poll}.",
        ],
    ),
    by(
        "calendar.protection_end",
        "L.415-11",
        H,
        [
            "{months} mois après la dernière candidature ; plus longtemps si un nouveau scrutin suit une \
             contestation.",
            "{months} Monate nach der letzten Kandidatur; länger, wenn nach einer Anfechtung neu gewählt \
             wird.",
            "{months} months after the last candidature; longer where a contestation leads to a new poll.",
        ],
    ),
    by(
        "calendar.ees_request_latest",
        "L.411-3",
        H,
        [
            "{months} mois après le {poll}, à la demande d'au moins deux délégations.",
            "{months} Monate nach dem {poll}, auf Antrag von mindestens zwei Delegationen.",
            "{months} months after {poll}, at the request of at least two delegations.",
        ],
    ),
];
