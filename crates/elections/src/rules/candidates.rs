//! The texts of the rules of démarche 3, the declaration of candidates.

use super::text::{Text, form, rule};

pub(super) const TEXTS: &[Text] = &[
    rule(
        "F.301",
        "L.413-1(2)",
        ["Liste trop longue", "Liste zu lang", "List too long"],
        [
            "Une liste a au plus {most} candidats, le nombre des titulaires et des suppléants ; celle-ci en a \
             {candidates}.",
            "Eine Liste hat höchstens {most} Kandidaten, so viele wie ordentliche und Ersatzdelegierte; diese hat \
             {candidates}.",
            "A list has at most {most} candidates, the number of titulaires and suppléants; this one has \
             {candidates}.",
        ],
        [
            "Faites retirer des candidats par le mandataire de la liste.",
            "Lassen Sie den Vertreter der Liste Kandidaten streichen.",
            "Have the list's representative remove candidates.",
        ],
    ),
    rule(
        "F.302",
        "L.413-4(1)",
        ["Candidat trop jeune", "Kandidat zu jung", "Candidate too young"],
        [
            "Un candidat a {age} ans accomplis le jour du scrutin, le {poll}.",
            "Ein Kandidat ist am Wahltag, dem {poll}, mindestens {age} Jahre alt.",
            "A candidate is {age} years old on the day of the poll, {poll}.",
        ],
        [
            "Vérifiez le matricule, ou refusez la candidature.",
            "Prüfen Sie die Matrikel, oder weisen Sie die Kandidatur zurück.",
            "Check the matricule, or refuse the candidature.",
        ],
    ),
    rule(
        "F.303",
        "L.413-1(1)",
        ["Soutiens insuffisants", "Zu wenige Unterstützer", "Too few supporters"],
        [
            "Il faut {needed} soutiens au moins : des électeurs au vote majoritaire, des salariés au vote \
             proportionnel.",
            "Es braucht mindestens {needed} Unterstützer: Wähler bei der Mehrheitswahl, Beschäftigte bei der \
             Verhältniswahl.",
            "At least {needed} supporters are needed: electors in a majority vote, employees in a \
             proportional one.",
        ],
        [
            "Vérifiez le nombre des soutiens, ou refusez la candidature.",
            "Prüfen Sie die Zahl der Unterstützer, oder weisen Sie die Kandidatur zurück.",
            "Check the number of supporters, or refuse the candidature.",
        ],
    ),
    rule(
        "F.304",
        "L.413-1(1)",
        ["Présentation impossible", "Vorschlag nicht möglich", "Presentation not possible"],
        [
            "Au vote majoritaire présentent {electors} électeurs, au vote proportionnel {percent} % de \
             l'effectif ; les syndicats aux deux.",
            "Bei der Mehrheitswahl schlagen {electors} Wähler vor, bei der Verhältniswahl {percent} % der \
             Belegschaft; Gewerkschaften bei beiden.",
            "In a majority vote {electors} electors present, in a proportional one {percent} % of the \
             headcount; unions in both.",
        ],
        [
            "Corrigez qui présente la candidature.",
            "Berichtigen Sie, wer die Kandidatur vorschlägt.",
            "Correct who presents the candidature.",
        ],
    ),
    rule(
        "F.305",
        "L.411-1(1)",
        ["Effectif suffisant pour élire", "Belegschaft groß genug", "Headcount large enough to elect"],
        [
            "Une délégation est élue à partir de {least} salariés.",
            "Eine Delegation wird ab {least} Beschäftigten gewählt.",
            "A delegation is elected from {least} employees on.",
        ],
        [
            "Corrigez l'effectif, ou choisissez une autre situation.",
            "Berichtigen Sie die Belegschaft, oder wählen Sie eine andere Situation.",
            "Correct the headcount, or choose another situation.",
        ],
    ),
    rule(
        "F.306",
        "L.413-2(3)",
        ["Délégation pas assez récente", "Delegation nicht neu genug", "Delegation not recent enough"],
        [
            "Une délégation n'est pas renouvelée si elle a été élue avant le {poll}, et moins d'un an avant.",
            "Eine Delegation wird nicht erneuert, wenn sie vor dem {poll} und weniger als ein Jahr davor gewählt \
             wurde.",
            "A delegation is not renewed if it was elected before {poll}, and less than a year before.",
        ],
        [
            "Vérifiez le jour de cette élection, ou organisez le scrutin.",
            "Prüfen Sie den Tag jener Wahl, oder führen Sie die Wahl durch.",
            "Check the day of that election, or organise the poll.",
        ],
    ),
    rule(
        "F.307",
        "L.413-1(6)",
        [
            "Trop de candidats sans vote",
            "Zu viele Kandidaten ohne Wahl",
            "Too many candidates without a vote",
        ],
        [
            "Une élection sans vote demande au plus {most} candidats, le nombre des sièges.",
            "Eine Wahl ohne Abstimmung verlangt höchstens {most} Kandidaten, so viele wie Sitze.",
            "An election without a vote takes at most {most} candidates, the number of seats.",
        ],
        [
            "Retirez l'accord : il faut voter.",
            "Streichen Sie die Einigung: es ist zu wählen.",
            "Remove the agreement: a vote is needed.",
        ],
    ),
    form(
        "F.308",
        ["Deux listes pareilles", "Zwei gleiche Listen", "Two lists alike"],
        [
            "Une autre liste porte déjà ce nom ou ce numéro.",
            "Eine andere Liste trägt schon diesen Namen oder diese Nummer.",
            "Another list already bears this name or this number.",
        ],
        [
            "Distinguez les listes par le nom et le numéro.",
            "Unterscheiden Sie die Listen nach Namen und Nummer.",
            "Tell the lists apart by name and number.",
        ],
    ),
    rule(
        "W.301",
        "ITM",
        ["Candidature reçue tard", "Kandidatur spät eingegangen", "Candidature received late"],
        [
            "Les candidatures sont reçues jusqu'au {deadline}, sauf prolongation de trois jours.",
            "Kandidaturen werden bis zum {deadline} angenommen, außer bei Verlängerung um drei Tage.",
            "Candidatures are received until {deadline}, unless extended by three days.",
        ],
        [
            "Vérifiez le jour et l'heure, ou notez la prolongation affichée.",
            "Prüfen Sie Tag und Uhrzeit, oder vermerken Sie die ausgehängte Verlängerung.",
            "Check the day and the hour, or note the extension that was posted.",
        ],
    ),
    rule(
        "W.302",
        "ITM",
        ["Moins de candidats que de sièges", "Weniger Kandidaten als Sitze", "Fewer candidates than seats"],
        [
            "{candidates} candidats pour {seats} sièges : le délai de candidature est prolongé de trois jours.",
            "{candidates} Kandidaten für {seats} Sitze: die Frist wird um drei Tage verlängert.",
            "{candidates} candidates for {seats} seats: the time to stand is extended by three days.",
        ],
        [
            "Notez que la prolongation a été affichée.",
            "Vermerken Sie, dass die Verlängerung ausgehängt wurde.",
            "Note that the extension was posted.",
        ],
    ),
];
