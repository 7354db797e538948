//! The sentences about candidatures and their outcome.

use super::{Sentence, by};
use crate::Confidence::{H, L, M};

pub(super) const SENTENCES: &[Sentence] = &[
    by(
        "candidatures.no_candidate",
        "L.413-1(7)",
        H,
        [
            "Personne ne se présente : l'entreprise dresse un procès-verbal à défaut de candidats.",
            "Niemand kandidiert: das Unternehmen erstellt ein Protokoll über das Fehlen von \
             Kandidaten.",
            "Nobody stands: the firm writes a record of the lack of candidates.",
        ],
    ),
    by(
        "candidatures.designation",
        "L.413-1(7)",
        H,
        [
            "L'ITM fait une enquête ; un arrêté ministériel désigne des délégués d'office dans les \
             {months} mois du scrutin.",
            "Die ITM führt eine Untersuchung; ein ministerieller Erlass bestimmt binnen {months} \
             Monaten nach der Wahl Delegierte von Amts wegen.",
            "The ITM inquires; a ministerial order designates delegates within {months} months of the \
             poll.",
        ],
    ),
    by(
        "candidatures.office",
        "L.413-1(6)",
        H,
        [
            "{candidates} candidats pour {members} sièges, tous d'accord sur les rôles et l'ordre : \
             ils sont élus d'office.",
            "{candidates} Kandidaten für {members} Sitze, alle über Rollen und Reihenfolge einig: sie \
             sind ohne Wahl gewählt.",
            "{candidates} candidates for {members} seats, all agreed on roles and order: they are \
             elected without a vote.",
        ],
    ),
    by(
        "candidatures.vote",
        "L.413-1(6)",
        H,
        [
            "{candidates} candidats pour {members} sièges : on vote.",
            "{candidates} Kandidaten für {members} Sitze: es wird gewählt.",
            "{candidates} candidates for {members} seats: there is a vote.",
        ],
    ),
    by(
        "candidatures.agreement_not_said",
        "L.413-1(6)",
        H,
        [
            "Un accord de tous les candidats n'est pas indiqué ; s'il existe, ils sont élus sans vote.",
            "Eine Einigung aller Kandidaten ist nicht angegeben; besteht sie, sind sie ohne Abstimmung gewählt.",
            "An agreement of all candidates is not stated; if there is one, they are elected without a vote.",
        ],
    ),
    by(
        "candidatures.vote_without_agreement",
        "L.413-1(6)",
        H,
        [
            "{candidates} candidats pour {members} sièges, mais sans accord de tous sur les rôles et \
             l'ordre : on vote.",
            "{candidates} Kandidaten für {members} Sitze, aber nicht alle über Rollen und Reihenfolge \
             einig: es wird gewählt.",
            "{candidates} candidates for {members} seats, but not all agreed on roles and order: \
             there is a vote.",
        ],
    ),
    by(
        "candidatures.open_while_extended",
        "L.413-1(7)",
        M,
        [
            "Il y a {candidates} candidats valables, moins qu'il n'en faut : le délai court encore jusqu'au \
             {until}, et la suite reste ouverte.",
            "Es gibt {candidates} gültige Kandidaten, weniger als nötig: die Frist läuft noch bis {until}, \
             und der Fortgang bleibt offen.",
            "There are {candidates} valid candidates, fewer than needed: candidatures stay open until \
             {until}, and how it goes on is open.",
        ],
    ),
    by(
        "candidatures.unions_or_electors",
        "L.413-1(1)",
        H,
        [
            "Les candidatures sont individuelles ; un syndicat habilité ou {needed} électeurs les \
             présentent.",
            "Kandidiert wird einzeln; eine berechtigte Gewerkschaft oder {needed} Wähler schlagen \
             vor.",
            "Candidatures are individual; an entitled union or {needed} electors present them.",
        ],
    ),
    by(
        "candidatures.unions_or_employees",
        "L.413-1(1)",
        H,
        [
            "Un syndicat habilité ou {percent} % des {headcount} salariés présentent une liste : \
             {needed} soutiens, arrondis vers le haut.",
            "Eine berechtigte Gewerkschaft oder {percent} % der {headcount} Beschäftigten schlagen \
             eine Liste vor: {needed} Unterstützer, aufgerundet.",
            "An entitled union or {percent} % of the {headcount} employees present a list: {needed} \
             supporters, rounded up.",
        ],
    ),
    by(
        "candidatures.supporters_cap",
        "L.413-1(1)",
        H,
        [
            "Il n'en faut jamais plus de {cap}.",
            "Es sind nie mehr als {cap} nötig.",
            "Never more than {cap} are needed.",
        ],
    ),
    by(
        "candidatures.max_per_list",
        "L.413-1(2)",
        H,
        [
            "Une liste a au plus {most} candidats : {titulaires} titulaires et {suppleants} \
             suppléants.",
            "Eine Liste hat höchstens {most} Kandidaten: {titulaires} ordentliche und {suppleants} \
             Ersatzdelegierte.",
            "A list has at most {most} candidates: {titulaires} titulaires and {suppleants} \
             suppléants.",
        ],
    ),
    by(
        "candidatures.withdrew",
        "RGD 11.09.2018",
        L,
        [
            "Une candidature est retirée librement jusqu'à la clôture.",
            "Bis zum Ende der Frist kann eine Kandidatur frei zurückgezogen werden.",
            "A candidature is withdrawn freely until candidatures close.",
        ],
    ),
    by(
        "candidatures.withdrew_late",
        "RGD 11.09.2018",
        L,
        [
            "Retirée après la clôture, la candidature reste sur le bulletin.",
            "Nach Ende der Frist zurückgezogen, bleibt die Kandidatur auf dem Stimmzettel.",
            "Withdrawn after candidatures closed, the candidature stays on the ballot.",
        ],
    ),
    by(
        "candidatures.withdrew_late_accepted",
        "RGD 11.09.2018",
        L,
        [
            "Selon le réglage choisi, un retrait après la clôture est accepté.",
            "Nach der gewählten Einstellung wird ein Rückzug nach Ende der Frist angenommen.",
            "By the setting that was chosen, a withdrawal after candidatures closed is accepted.",
        ],
    ),
    by(
        "candidatures.died",
        "RGD 11.09.2018",
        L,
        [
            "Un candidat décédé avant la clôture ne figure pas sur le bulletin.",
            "Ein vor Ende der Frist verstorbener Kandidat steht nicht auf dem Stimmzettel.",
            "A candidate who died before candidatures closed is not on the ballot.",
        ],
    ),
    by(
        "candidatures.died_late",
        "RGD 10.08.1991",
        M,
        [
            "Un candidat décédé après la clôture reste sur le bulletin ; ses suffrages comptent pour \
             la liste.",
            "Ein nach Ende der Frist verstorbener Kandidat bleibt auf dem Stimmzettel; seine Stimmen \
             zählen für die Liste.",
            "A candidate who died after candidatures closed stays on the ballot; the votes count for \
             the list.",
        ],
    ),
    by(
        "candidatures.died_late_struck",
        "RGD 11.09.2018",
        L,
        [
            "Selon le réglage choisi, un candidat décédé après la clôture est rayé.",
            "Nach der gewählten Einstellung wird ein nach Ende der Frist verstorbener Kandidat \
             gestrichen.",
            "By the setting that was chosen, a candidate who died after candidatures closed is \
             struck.",
        ],
    ),
];
