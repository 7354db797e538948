//! The texts of the rules of démarche 2, the notice of the claims period.

use super::text::{Text, rule};

pub(super) const TEXTS: &[Text] = &[
    rule(
        "F.201",
        "ITM",
        ["Délai de réclamation trop court", "Einspruchsfrist zu kurz", "Claims period too short"],
        [
            "Les salariés ont {days} jours ouvrés pour réclamer.",
            "Die Beschäftigten haben {days} Arbeitstage für ihren Einspruch.",
            "Employees have {days} working days to claim.",
        ],
        ["Prolongez le délai.", "Verlängern Sie die Frist.", "Extend the period."],
    ),
    rule(
        "F.202",
        "ITM",
        [
            "Listes déposées après l'ouverture",
            "Listen nach der Öffnung hinterlegt",
            "Lists deposited after the opening",
        ],
        [
            "Les listes électorales sont déposées avant l'ouverture du scrutin le {poll}.",
            "Die Wählerlisten werden vor der Öffnung der Wahl am {poll} hinterlegt.",
            "The electoral lists are deposited before the poll opens on {poll}.",
        ],
        [
            "Corrigez le jour du dépôt.",
            "Berichtigen Sie den Tag der Hinterlegung.",
            "Correct the day of the deposit.",
        ],
    ),
    rule(
        "W.201",
        "ITM",
        ["Listes déposées tard", "Späte Hinterlegung der Listen", "Lists deposited late"],
        [
            "Les listes sont déposées au moins trois semaines avant le scrutin, au plus tard le {latest}.",
            "Die Listen werden mindestens drei Wochen vor der Wahl hinterlegt, spätestens am {latest}.",
            "The lists are deposited at least three weeks before the poll, on {latest} at the latest.",
        ],
        [
            "Vérifiez le jour ; un retard n'empêche pas de confirmer.",
            "Prüfen Sie den Tag; eine Verspätung hindert die Bestätigung nicht.",
            "Check the day; a late one can be confirmed all the same.",
        ],
    ),
    rule(
        "W.202",
        "ITM",
        ["Autre délai de réclamation", "Andere Einspruchsfrist", "Other claims period"],
        [
            "Les trois jours ouvrés qui suivent le dépôt vont du {from} au {until}.",
            "Die drei Arbeitstage nach der Hinterlegung gehen vom {from} bis zum {until}.",
            "The three working days after the deposit go from {from} to {until}.",
        ],
        [
            "Vérifiez les jours ; un écart n'empêche pas de confirmer.",
            "Prüfen Sie die Tage; eine Abweichung hindert die Bestätigung nicht.",
            "Check the days; differing ones can be confirmed all the same.",
        ],
    ),
    rule(
        "W.203",
        "ITM",
        ["Affichage un autre jour", "Aushang an einem anderen Tag", "Posted on another day"],
        [
            "L'avis est affiché le jour du dépôt des listes, le {expected}.",
            "Die Bekanntmachung hängt am Tag der Hinterlegung aus, am {expected}.",
            "The notice is posted on the day of the deposit, {expected}.",
        ],
        ["Vérifiez le jour d'affichage.", "Prüfen Sie den Tag des Aushangs.", "Check the day of posting."],
    ),
];
