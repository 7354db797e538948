//! The sentences about the term of a delegation.

use super::{Sentence, by};
use crate::Confidence::H;

pub(super) const SENTENCES: &[Sentence] = &[
    by(
        "term.five_years",
        "L.413-2(1)",
        H,
        ["Le mandat est de {years} ans.", "Das Mandat dauert {years} Jahre.", "The term is {years} years."],
    ),
    by(
        "term.window",
        "L.413-2(2)",
        H,
        [
            "Le scrutin national tombe entre le {from} et le {until} ; son jour n'est pas publié.",
            "Die landesweite Wahl liegt zwischen dem {from} und dem {until}; ihr Tag ist nicht \
             veröffentlicht.",
            "The national poll falls between {from} and {until}; its day is not published.",
        ],
    ),
    by(
        "term.unexpected_poll",
        "L.413-2(2)",
        H,
        [
            "Le scrutin national indiqué, {next}, n'est pas celui qui suit l'élection dans le cycle de \
             {years} ans : c'est {expected}. Vérifiez.",
            "Die angegebene landesweite Wahl, {next}, ist nicht die, die im Abstand von {years} Jahren \
             folgt: Das ist {expected}. Prüfen Sie es.",
            "The national poll given, {next}, is not the one that follows in the cycle of {years} years: \
             that is {expected}. Check it.",
        ],
    ),
    by(
        "term.renewed",
        "L.413-2(3)",
        H,
        [
            "Élue le {elected}, la délégation a un an le {renewed_from} : elle est renouvelée au scrutin \
             national, {next}.",
            "Gewählt am {elected}, ist die Delegation am {renewed_from} ein Jahr alt: Sie wird bei der \
             landesweiten Wahl erneuert, {next}.",
            "Elected on {elected}, the delegation is one year old on {renewed_from}: it is renewed at the \
             national poll, {next}.",
        ],
    ),
    by(
        "term.prolonged",
        "L.413-2(3)",
        H,
        [
            "Élue le {elected}, la délégation n'a un an que le {renewed_from}, après le scrutin national, \
             {next} : elle est prolongée de cinq ans, jusqu'au scrutin {ends}.",
            "Gewählt am {elected}, ist die Delegation erst am {renewed_from} ein Jahr alt, nach der \
             landesweiten Wahl, {next}: Sie wird um fünf Jahre verlängert, bis zur Wahl {ends}.",
            "Elected on {elected}, the delegation is one year old only on {renewed_from}, after the national \
             poll, {next}: it is prolonged for five years, until the poll {ends}.",
        ],
    ),
    by(
        "term.undecided",
        "L.413-2(3)",
        H,
        [
            "Élue le {elected} : un scrutin national à partir du {renewed_from} la renouvelle, un scrutin \
             plus tôt la prolonge. Le jour reste à publier.",
            "Gewählt am {elected}: Eine landesweite Wahl ab dem {renewed_from} erneuert sie, eine frühere \
             verlängert sie. Der Tag ist noch zu veröffentlichen.",
            "Elected on {elected}: a national poll from {renewed_from} on renews it, an earlier one prolongs \
             it. The day is still to be published.",
        ],
    ),
    by(
        "term.no_obligation",
        "L.411-1(1)",
        H,
        [
            "{headcount} salariés, en dessous de {threshold} : il n'y a pas de délégation à élire.",
            "{headcount} Beschäftigte, unter {threshold}: Es ist keine Delegation zu wählen.",
            "{headcount} employees, below {threshold}: no delegation is elected.",
        ],
    ),
    by(
        "term.threshold_reached",
        "L.413-2(3)",
        H,
        [
            "Avec {headcount} salariés le seuil de {threshold} est atteint : l'entreprise élit hors période.",
            "Mit {headcount} Beschäftigten ist die Schwelle von {threshold} erreicht: Der Betrieb wählt \
             außerhalb des Zeitraums.",
            "With {headcount} employees the threshold of {threshold} is reached: the firm elects off cycle.",
        ],
    ),
    by(
        "term.continues_below",
        "L.413-2(4)",
        H,
        [
            "L'effectif est tombé à {headcount}, en dessous de {threshold} : la délégation continue dans sa \
             composition jusqu'à la fin du mandat.",
            "Die Belegschaft ist auf {headcount} gefallen, unter {threshold}: Die Delegation bleibt in ihrer \
             Zusammensetzung bis zum Ende des Mandats.",
            "The headcount has fallen to {headcount}, below {threshold}: the delegation continues in its \
             composition until the end of the term.",
        ],
    ),
    by(
        "term.continues",
        "L.413-2(4)",
        H,
        [
            "L'effectif est de {headcount} : la délégation continue dans sa composition jusqu'à la fin du \
             mandat.",
            "Die Belegschaft beträgt {headcount}: Die Delegation bleibt in ihrer Zusammensetzung bis zum \
             Ende des Mandats.",
            "The headcount is {headcount}: the delegation continues in its composition until the end of the \
             term.",
        ],
    ),
    by(
        "term.replaced",
        "L.415-4",
        H,
        [
            "{missing} titulaire(s) de la liste manquent : les suppléants de cette liste les remplacent.",
            "{missing} ordentliche Delegierte der Liste fehlen: Die Ersatzdelegierten dieser Liste rücken \
             nach.",
            "{missing} titulaire(s) of the list are missing: the suppléants of that list take their places.",
        ],
    ),
    by(
        "term.suppleants_unknown",
        "L.415-4",
        H,
        [
            "{missing} titulaire(s) de la liste manquent : les suppléants de cette liste les remplacent ; \
             indiquez combien il en reste.",
            "{missing} ordentliche Delegierte der Liste fehlen: Die Ersatzdelegierten dieser Liste rücken \
             nach; geben Sie an, wie viele noch da sind.",
            "{missing} titulaire(s) of the list are missing: the suppléants of that list take their places; \
             say how many are left.",
        ],
    ),
    by(
        "term.may_be_ordered",
        "L.413-2(3)",
        H,
        [
            "{missing} titulaire(s) de la liste manquent et les suppléants ne suffisent plus : le ministre \
             peut ordonner le renouvellement intégral, sur avis des syndicats représentés.",
            "{missing} ordentliche Delegierte der Liste fehlen und die Ersatzdelegierten reichen nicht mehr: \
             Der Minister kann die vollständige Neuwahl anordnen, nach Anhörung der vertretenen \
             Gewerkschaften.",
            "{missing} titulaire(s) of the list are missing and the suppléants no longer suffice: the \
             minister may order a full renewal, on the advice of the unions that sit there.",
        ],
    ),
    by(
        "term.survives",
        "L.413-2(5)",
        H,
        [
            "Ce qui est transféré garde son autonomie : sa délégation subsiste.",
            "Was übergeht, behält seine Eigenständigkeit: Seine Delegation bleibt.",
            "What is transferred keeps its autonomy: its delegation remains.",
        ],
    ),
    by(
        "term.joins",
        "L.413-2(5)",
        H,
        [
            "L'autonomie est perdue : les délégués rejoignent la délégation d'accueil jusqu'au prochain \
             renouvellement ; président et bureau sont désignés à nouveau dans le mois.",
            "Die Eigenständigkeit geht verloren: Die Delegierten treten der aufnehmenden Delegation bis zur \
             nächsten Erneuerung bei; Präsident und Büro werden binnen eines Monats neu bestimmt.",
            "The autonomy is lost: the delegates join the receiving delegation until the next renewal; \
             president and bureau are chosen anew within one month.",
        ],
    ),
    by(
        "term.acts_for_all",
        "L.413-2(5)",
        H,
        [
            "L'entité d'accueil n'a pas de délégation : celle qui est transférée agit pour tous.",
            "Die aufnehmende Einheit hat keine Delegation: Die übergegangene handelt für alle.",
            "The receiving entity has no delegation: the transferred one acts for all.",
        ],
    ),
    by(
        "term.mandate_ends",
        "L.415-3",
        H,
        [
            "Le mandat du délégué prend fin.",
            "Das Mandat des Delegierten endet.",
            "The mandate of the delegate ends.",
        ],
    ),
    by(
        "term.ends_at_installation",
        "L.415-3",
        H,
        [
            "Qui n'est pas réélu reste en fonction jusqu'à l'installation de la nouvelle délégation.",
            "Wer nicht wiedergewählt wird, bleibt bis zum Amtsantritt der neuen Delegation im Amt.",
            "Who is not elected again stays in office until the new delegation is installed.",
        ],
    ),
];
