//! The sentences about the first meeting, the bureau, who replaces whom, and the economic and social entity.

use super::{Sentence, by};
use crate::Confidence::{H, L, M};

pub(super) const SENTENCES: &[Sentence] = &[
    by(
        "meeting.most_votes_convenes",
        "L.416-1(1)",
        H,
        [
            "L'élu qui a le plus de voix convoque la réunion constituante.",
            "Wer unter den Gewählten die meisten Stimmen hat, beruft die konstituierende Sitzung ein.",
            "The elected member with most votes convenes the constituent meeting.",
        ],
    ),
    by(
        "meeting.equal_conveners",
        "L.416-1(1)",
        L,
        [
            "{equal} élus ont autant de voix ; aucun texte ne tranche : le plus âgé convoque.",
            "{equal} Gewählte haben gleich viele Stimmen; kein Text entscheidet: Der Älteste beruft ein.",
            "{equal} elected members have as many votes; no text decides: the oldest convenes.",
        ],
    ),
    by(
        "meeting.oldest_convenes",
        "L.416-1(1)",
        H,
        [
            "Élus sans vote : le titulaire le plus âgé convoque la réunion constituante.",
            "Ohne Abstimmung gewählt: Der älteste ordentliche Delegierte beruft die konstituierende Sitzung ein.",
            "Elected without a vote: the oldest titulaire convenes the constituent meeting.",
        ],
    ),
    by(
        "meeting.relative_majority",
        "L.416-1(1)",
        H,
        [
            "La fonction va au titulaire qui a le plus de voix au scrutin secret.",
            "Das Amt geht an den ordentlichen Delegierten mit den meisten Stimmen in geheimer Wahl.",
            "The office goes to the titulaire with most votes in the secret ballot.",
        ],
    ),
    by(
        "meeting.equal_votes",
        "L.416-1(1)",
        H,
        [
            "{equal} titulaires ont autant de voix : le plus âgé l'emporte.",
            "{equal} ordentliche Delegierte haben gleich viele Stimmen: Der älteste gewinnt.",
            "{equal} titulaires have as many votes: the oldest wins.",
        ],
    ),
    by(
        "meeting.draw",
        "L.416-1(1)",
        L,
        [
            "{equal} d'entre eux sont nés le même jour ; aucun texte ne tranche : il faut un tirage au sort.",
            "{equal} von ihnen sind am selben Tag geboren; kein Text entscheidet: Das Los muss gezogen werden.",
            "{equal} of them were born on the same day; no text decides: a lot must be drawn.",
        ],
    ),
    by(
        "bureau.none",
        "L.416-1(2)",
        H,
        [
            "Une délégation de {members} membre(s), moins de {from}, n'a pas d'autres membres au bureau.",
            "Eine Delegation mit {members} Mitglied(ern), weniger als {from}, hat keine weiteren Mitglieder im Büro.",
            "A delegation of {members} member(s), below {from}, has no further members of the bureau.",
        ],
    ),
    by(
        "bureau.extra",
        "L.416-1(2)",
        H,
        [
            "Une délégation de {members} membres a {extra} membre(s) de plus au bureau, élus sur listes à la proportionnelle.",
            "Eine Delegation mit {members} Mitgliedern hat {extra} weitere(s) Mitglied(er) im Büro, nach Listen im Verhältnis gewählt.",
            "A delegation of {members} members has {extra} further member(s) of the bureau, elected by lists in proportion.",
        ],
    ),
    by(
        "bureau.titulaires_count",
        "L.416-1(2)",
        M,
        [
            "Comme membres ne comptent ici que les titulaires ; la loi ne le dit pas expressément.",
            "Als Mitglieder zählen hier nur die ordentlichen Delegierten; das Gesetz sagt es nicht ausdrücklich.",
            "Only titulaires count as members here; the law does not say so in words.",
        ],
    ),
    by(
        "bureau.all_count",
        "L.416-1(2)",
        L,
        [
            "Comme membres comptent ici titulaires et suppléants ; la loi ne le dit pas expressément.",
            "Als Mitglieder zählen hier ordentliche und Ersatzdelegierte; das Gesetz sagt es nicht ausdrücklich.",
            "Titulaires and suppléants count as members here; the law does not say so in words.",
        ],
    ),
    by(
        "ees.no_delegation",
        "L.411-3(1)",
        H,
        [
            "Une firme de moins de {threshold} salariés n'a pas de délégation qui enverrait des délégués.",
            "Eine Firma mit weniger als {threshold} Beschäftigten hat keine Delegation, die jemanden entsendet.",
            "A firm below {threshold} employees has no delegation that would send delegates.",
        ],
    ),
    by(
        "ees.band",
        "L.411-3(1)",
        H,
        [
            "Une firme de {headcount} salariés envoie {titulaires} titulaire(s) et autant de suppléants.",
            "Eine Firma mit {headcount} Beschäftigten entsendet {titulaires} ordentliche(n) und ebenso viele Ersatzdelegierte.",
            "A firm of {headcount} employees sends {titulaires} titulaire(s) and as many suppléants.",
        ],
    ),
    by(
        "ees.open",
        "L.411-3",
        H,
        [
            "Les délégations peuvent demander jusqu'au {latest}, {months} mois après les élections.",
            "Die Delegationen können bis zum {latest} beantragen, {months} Monate nach den Wahlen.",
            "The delegations can ask until {latest}, {months} months after the elections.",
        ],
    ),
    by(
        "ees.too_few",
        "L.411-3",
        H,
        [
            "Il faut la demande d'au moins {least} délégations.",
            "Es braucht den Antrag von mindestens {least} Delegationen.",
            "At least {least} delegations must ask.",
        ],
    ),
    by(
        "ees.too_late",
        "L.411-3",
        H,
        [
            "Les {months} mois après les élections ont pris fin le {latest}.",
            "Die {months} Monate nach den Wahlen endeten am {latest}.",
            "The {months} months after the elections ended on {latest}.",
        ],
    ),
    by(
        "ees.small_firms",
        "L.411-3",
        H,
        [
            "Au moins {firms} firmes, chacune sous {threshold} salariés, en ont {together} ensemble : {threshold} salariés peuvent saisir l'ITM, qui fixe la date ; le vote est majoritaire.",
            "Mindestens {firms} Firmen, jede unter {threshold}, haben zusammen {together} Beschäftigte: {threshold} Beschäftigte können sich an die ITM wenden, die den Tag bestimmt; es gilt die Mehrheitswahl.",
            "At least {firms} firms, each below {threshold}, have {together} employees together: {threshold} employees may ask the ITM, which fixes the day; the vote is by majority.",
        ],
    ),
    by(
        "ees.not_small_firms",
        "L.411-3",
        H,
        [
            "Il faut au moins {firms} firmes, chacune sous {threshold} salariés, qui en ont {threshold} ensemble ; elles en ont {together}.",
            "Es braucht mindestens {firms} Firmen, jede unter {threshold}, die zusammen {threshold} Beschäftigte haben; sie haben {together}.",
            "It takes at least {firms} firms, each below {threshold}, that have {threshold} employees together; they have {together}.",
        ],
    ),
    by(
        "mandate.not_reelected",
        "L.415-3",
        H,
        [
            "Le mandat prend fin à l'installation de la nouvelle délégation.",
            "Das Mandat endet mit der Einsetzung der neuen Delegation.",
            "The mandate ends when the new delegation is installed.",
        ],
    ),
    by(
        "mandate.left_the_firm",
        "L.415-3",
        H,
        [
            "Le mandat prend fin avec le contrat de travail.",
            "Das Mandat endet mit dem Arbeitsvertrag.",
            "The mandate ends with the contract of employment.",
        ],
    ),
    by(
        "mandate.resigned",
        "L.415-3",
        H,
        [
            "Le mandat prend fin par démission.",
            "Das Mandat endet durch Rücktritt.",
            "The mandate ends by resignation.",
        ],
    ),
    by(
        "mandate.left_the_union",
        "L.415-3",
        H,
        [
            "Le mandat prend fin quand le syndicat qui a présenté le délégué communique qu'il n'en fait plus partie.",
            "Das Mandat endet, wenn die Gewerkschaft, die den Delegierten vorgeschlagen hat, mitteilt, dass er ihr nicht mehr angehört.",
            "The mandate ends when the union that presented the delegate says that he or she no longer belongs to it.",
        ],
    ),
    by(
        "mandate.death",
        "L.415-3",
        H,
        ["Le mandat prend fin par décès.", "Das Mandat endet durch Tod.", "The mandate ends by death."],
    ),
    by(
        "mandate.lost_work_permit",
        "L.415-3",
        H,
        [
            "Le mandat prend fin avec l'autorisation de travail.",
            "Das Mandat endet mit der Arbeitserlaubnis.",
            "The mandate ends with the permission to work.",
        ],
    ),
    by(
        "replacement.next_suppleant",
        "L.415-4",
        M,
        [
            "Le suppléant suivant de la même liste devient titulaire, dans l'ordre des voix ; à égalité, le plus âgé.",
            "Der nächste Ersatzdelegierte derselben Liste rückt nach, in der Reihenfolge der Stimmen; bei Gleichheit der Älteste.",
            "The next suppléant of the same list becomes titulaire, in the order of votes; between equals the oldest.",
        ],
    ),
    by(
        "replacement.drawn",
        "L.415-4",
        L,
        [
            "Mêmes voix et même date de naissance : le sort a désigné le suppléant qui devient titulaire.",
            "Gleiche Stimmen und gleiches Geburtsdatum: Das Los hat bestimmt, welcher Ersatzdelegierte nachrückt.",
            "Same votes and same date of birth: the lot named the suppléant who becomes titulaire.",
        ],
    ),
    by(
        "replacement.draw",
        "L.415-4",
        L,
        [
            "{equal} suppléants ont autant de voix et sont nés le même jour : il faut un tirage au sort.",
            "{equal} Ersatzdelegierte haben gleich viele Stimmen und sind am selben Tag geboren: Das Los muss gezogen werden.",
            "{equal} suppléants have as many votes and were born on the same day: a lot must be drawn.",
        ],
    ),
    by(
        "replacement.nobody_left",
        "L.413-2(3)",
        H,
        [
            "Aucun suppléant de la liste ne reste et ses titulaires ne sont plus au complet : le ministre peut ordonner le renouvellement intégral, sur avis des syndicats représentés.",
            "Die Liste hat keinen Ersatzdelegierten mehr, und ihre ordentlichen Delegierten sind nicht vollzählig: Der Minister kann nach Anhörung der vertretenen Gewerkschaften die gesamte Erneuerung anordnen.",
            "No suppléant of the list is left and its titulaires are incomplete: the Minister may order a full renewal, on the advice of the unions that sit in the delegation.",
        ],
    ),
    by(
        "replacement.suppleant_gone",
        "L.415-4",
        H,
        [
            "Un suppléant qui part n'est pas remplacé ; ceux qui suivent avancent.",
            "Ein ausscheidender Ersatzdelegierter wird nicht ersetzt; die folgenden rücken auf.",
            "A suppléant who goes is not replaced; those behind move up.",
        ],
    ),
];
