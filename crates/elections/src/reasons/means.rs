//! The sentences about the time that delegates get: credit of hours, freed delegates, training.

use super::{Sentence, by};
use crate::Confidence::{H, L};

pub(super) const SENTENCES: &[Sentence] = &[
    by(
        "credit.no_delegation",
        "L.411-1(1)",
        H,
        [
            "En dessous de {threshold} salariés, il n'y a pas de délégation, donc pas de crédit d'heures.",
            "Unter {threshold} Beschäftigten gibt es keine Delegation und kein Stundenguthaben.",
            "Below {threshold} employees there is no delegation and no credit of hours.",
        ],
    ),
    by(
        "credit.freed_instead",
        "L.415-5(3)",
        H,
        [
            "À partir de {from} salariés, des délégués libérés remplacent le crédit d'heures.",
            "Ab {from} Beschäftigten treten freigestellte Delegierte an die Stelle des Stundenguthabens.",
            "From {from} employees on, freed delegates take the place of the credit of hours.",
        ],
    ),
    by(
        "credit.formula",
        "L.415-5(2)",
        H,
        [
            "{hours} heures × {headcount} salariés / {divisor} = {exact}, soit {rounded} heures par semaine ; une demie compte en plus.",
            "{hours} Stunden × {headcount} Beschäftigte / {divisor} = {exact}, also {rounded} Stunden je Woche; eine halbe wird aufgerundet.",
            "{hours} hours × {headcount} employees / {divisor} = {exact}, so {rounded} hours a week; a half goes up.",
        ],
    ),
    by(
        "credit.too_few_seats",
        "L.415-5(2)",
        H,
        [
            "La liste {list} a {seats} sièges sur {all}, moins de {percent} % : elle n'a pas de part.",
            "Die Liste {list} hat {seats} von {all} Sitzen, weniger als {percent} %: Sie erhält keinen Anteil.",
            "List {list} has {seats} of {all} seats, less than {percent} %: it has no share.",
        ],
    ),
    by(
        "credit.in_proportion",
        "L.415-5(2)",
        H,
        [
            "Les {hours} heures se partagent en proportion des {votes} suffrages des listes qui ont assez de sièges.",
            "Die {hours} Stunden werden nach den {votes} Stimmen der Listen mit genug Sitzen verteilt.",
            "The {hours} hours are shared in proportion to the {votes} votes of the lists that have enough seats.",
        ],
    ),
    by(
        "credit.one_list",
        "L.415-5(2)",
        H,
        [
            "Une seule liste a assez de sièges : les {hours} heures lui reviennent.",
            "Nur eine Liste hat genug Sitze: Sie erhält die {hours} Stunden.",
            "Only one list has enough seats: it has the {hours} hours.",
        ],
    ),
    by(
        "credit.no_votes",
        "L.415-5(2)",
        L,
        [
            "Ces listes n'ont pas de suffrages, par exemple après une élection sans vote ; aucun texte connu ne dit comment partager les {hours} heures.",
            "Diese Listen haben keine Stimmen, etwa nach einer Wahl ohne Abstimmung; kein bekannter Text sagt, wie die {hours} Stunden zu verteilen sind.",
            "These lists have no votes, for instance after an election without a vote; no text that is known says how to share the {hours} hours.",
        ],
    ),
    by(
        "credit.drawn",
        "L.415-5(2)",
        L,
        [
            "À égalité, le sort a donné une heure de plus à : {lists}.",
            "Bei Gleichheit hat das Los je eine Stunde mehr gegeben: {lists}.",
            "Between equals, the lot gave one hour more to: {lists}.",
        ],
    ),
    by(
        "credit.largest_remainder",
        "L.415-5(2)",
        L,
        [
            "En heures entières : chaque liste a la partie entière de sa part, le reste va aux plus grands restes.",
            "In ganzen Stunden: Jede Liste erhält den ganzen Teil ihres Anteils, der Rest geht an die größten Reste.",
            "In whole hours: each list has the whole part of its share, the rest goes to the largest remainders.",
        ],
    ),
    by(
        "credit.draw",
        "L.415-5(2)",
        L,
        [
            "Pour {hours} heure(s), ces listes sont à égalité : {lists}. Il faut un tirage au sort.",
            "Für {hours} Stunde(n) stehen diese Listen gleich: {lists}. Das Los muss entscheiden.",
            "For {hours} hour(s) these lists stand equal: {lists}. A lot must be drawn.",
        ],
    ),
    by(
        "freed.none",
        "L.415-5(3)",
        H,
        [
            "En dessous de {from} salariés, aucun délégué n'est libéré.",
            "Unter {from} Beschäftigten wird kein Delegierter freigestellt.",
            "Below {from} employees no delegate is freed.",
        ],
    ),
    by(
        "freed.band",
        "L.415-5(3)",
        H,
        [
            "Un effectif de {headcount} donne {freed} délégué(s) libéré(s).",
            "Eine Belegschaft von {headcount} ergibt {freed} freigestellte Delegierte.",
            "A headcount of {headcount} frees {freed} delegate(s).",
        ],
    ),
    by(
        "freed.full_steps",
        "L.415-5(3)",
        L,
        [
            "Un effectif de {headcount} dépasse {top} de {steps} tranche(s) entière(s) de {step} : {base} + {steps} = {freed} délégués libérés. La loi ne dit pas si une tranche entamée suffit.",
            "Eine Belegschaft von {headcount} liegt {steps} volle Stufe(n) von {step} über {top}: {base} + {steps} = {freed} freigestellte Delegierte. Das Gesetz sagt nicht, ob eine begonnene Stufe genügt.",
            "A headcount of {headcount} is {steps} whole step(s) of {step} above {top}: {base} + {steps} = {freed} freed delegates. The law does not say whether a step that is begun suffices.",
        ],
    ),
    by(
        "freed.started_steps",
        "L.415-5(3)",
        L,
        [
            "Un effectif de {headcount} dépasse {top} de {steps} tranche(s) entamée(s) de {step} : {base} + {steps} = {freed} délégués libérés. La loi ne dit pas si une tranche entamée suffit.",
            "Eine Belegschaft von {headcount} liegt {steps} begonnene Stufe(n) von {step} über {top}: {base} + {steps} = {freed} freigestellte Delegierte. Das Gesetz sagt nicht, ob eine begonnene Stufe genügt.",
            "A headcount of {headcount} is {steps} begun step(s) of {step} above {top}: {base} + {steps} = {freed} freed delegates. The law does not say whether a step that is begun suffices.",
        ],
    ),
    by(
        "freed.named",
        "L.415-5(3)",
        H,
        [
            "Au-dessus de {above} salariés, chaque syndicat national lié par une convention collective en désigne un : {named}.",
            "Über {above} Beschäftigten benennt jede nationale Gewerkschaft mit Kollektivvertrag einen davon: {named}.",
            "Above {above} employees each national union with a collective agreement names one of them: {named}.",
        ],
    ),
    by(
        "freed.more_unions",
        "L.415-5(3)",
        L,
        [
            "{unions} syndicats peuvent désigner, mais il n'y a que {freed} délégués libérés : à régler entre eux.",
            "{unions} Gewerkschaften können benennen, aber es gibt nur {freed} freigestellte Delegierte: Das müssen sie unter sich regeln.",
            "{unions} unions may name one, but only {freed} delegates are freed: they must settle it among themselves.",
        ],
    ),
    by(
        "freed.elected",
        "L.415-5(3)",
        H,
        [
            "La délégation choisit {elected} délégué(s) libéré(s) au scrutin secret de liste, à la proportionnelle.",
            "Die Delegation wählt {elected} freigestellte Delegierte geheim nach Listen im Verhältnis.",
            "The delegation chooses {elected} freed delegate(s) by a secret vote of lists, in proportion.",
        ],
    ),
    by(
        "equality.no_delegation",
        "L.411-1(1)",
        H,
        [
            "En dessous de {threshold} salariés, il n'y a pas de délégation, donc pas de délégué à l'égalité.",
            "Unter {threshold} Beschäftigten gibt es keine Delegation und keinen Gleichstellungsdelegierten.",
            "Below {threshold} employees there is no delegation and no equality delegate.",
        ],
    ),
    by(
        "equality.monthly",
        "L.414-15(4)",
        H,
        [
            "Pour {headcount} salariés, le délégué à l'égalité a {hours} heures par mois en plus.",
            "Bei {headcount} Beschäftigten hat der Gleichstellungsdelegierte {hours} Stunden im Monat zusätzlich.",
            "With {headcount} employees the equality delegate has {hours} hours a month more.",
        ],
    ),
    by(
        "equality.weekly",
        "L.414-15(4)",
        H,
        [
            "Pour {headcount} salariés, donc au-dessus de {above}, le délégué à l'égalité a {hours} heures par semaine en plus.",
            "Bei {headcount} Beschäftigten, also über {above}, hat der Gleichstellungsdelegierte {hours} Stunden je Woche zusätzlich.",
            "With {headcount} employees, so above {above}, the equality delegate has {hours} hours a week more.",
        ],
    ),
    by(
        "training.no_delegation",
        "L.411-1(1)",
        H,
        [
            "En dessous de {threshold} salariés, il n'y a pas de délégation, donc pas de congé-formation.",
            "Unter {threshold} Beschäftigten gibt es keine Delegation und keinen Bildungsurlaub.",
            "Below {threshold} employees there is no delegation and no training leave.",
        ],
    ),
    by(
        "training.per_mandate",
        "L.415-9",
        H,
        [
            "Pour {headcount} salariés, un titulaire a {weeks} semaine(s) de congé-formation par mandat.",
            "Bei {headcount} Beschäftigten hat ein ordentlicher Delegierter {weeks} Woche(n) Bildungsurlaub je Mandat.",
            "With {headcount} employees a titulaire has {weeks} week(s) of training leave a mandate.",
        ],
    ),
    by(
        "training.per_year",
        "L.415-9",
        H,
        [
            "Pour {headcount} salariés, un titulaire a {weeks} semaine(s) de congé-formation par an.",
            "Bei {headcount} Beschäftigten hat ein ordentlicher Delegierter {weeks} Woche(n) Bildungsurlaub im Jahr.",
            "With {headcount} employees a titulaire has {weeks} week(s) of training leave a year.",
        ],
    ),
    by(
        "training.first_mandate",
        "L.415-9",
        H,
        [
            "Un titulaire élu pour la première fois a {hours} heures de plus.",
            "Ein zum ersten Mal gewählter ordentlicher Delegierter hat {hours} Stunden mehr.",
            "A titulaire elected for the first time has {hours} hours more.",
        ],
    ),
    by(
        "training.half",
        "L.415-9",
        H,
        ["Un suppléant a la moitié.", "Ein Ersatzdelegierter hat die Hälfte.", "A suppléant has half of it."],
    ),
];
