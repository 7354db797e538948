//! The sentences about the seats of lists.

use super::{Sentence, by, plain};
use crate::Confidence::{H, L, M};

/// The RGD of 11.09.2018, which decides, could not be read here; this text and four more say the same.
const RGD: &str = "RGD 10.08.1991, art. 25 (texte parallèle)";

pub(super) const SENTENCES: &[Sentence] = &[
    plain(
        "allocation.total",
        [
            "Les {lists} listes ont ensemble {total} suffrages.",
            "Die {lists} Listen haben zusammen {total} Stimmen.",
            "The {lists} lists have {total} suffrages together.",
        ],
    ),
    plain(
        "allocation.total_of_one",
        [
            "La seule liste a {total} suffrages.",
            "Die einzige Liste hat {total} Stimmen.",
            "The only list has {total} suffrages.",
        ],
    ),
    by(
        "allocation.no_suffrages",
        "L.413-1(3)",
        L,
        [
            "Sans suffrage valable, personne n'est élu : les {seats} sièges de titulaire et autant de suppléants restent vacants.",
            "Ohne gültige Stimme ist niemand gewählt: die {seats} Sitze der ordentlichen und ebenso viele der Ersatzdelegierten bleiben frei.",
            "Without a valid suffrage nobody is elected: the {seats} seats of titulaires and as many of suppléants stay vacant.",
        ],
    ),
    by(
        "allocation.above",
        "L.413-1(3)",
        H,
        [
            "{list} a {suffrages} suffrages. C'est plus de {percent} % des suffrages, soit {least} : elle participe.",
            "{list} hat {suffrages} Stimmen, mehr als {percent} % aller Stimmen, das sind {least}, und nimmt teil.",
            "{list} has {suffrages} suffrages, more than {percent} % of the suffrages, which is {least}: it takes part.",
        ],
    ),
    by(
        "allocation.exactly",
        "L.413-1(3)",
        H,
        [
            "{list} a {suffrages} suffrages. C'est exactement {percent} % des suffrages, soit {least} : c'est assez, elle participe.",
            "{list} hat {suffrages} Stimmen, genau {percent} % aller Stimmen; das genügt, sie nimmt teil. Grenze: {least}.",
            "{list} has {suffrages} suffrages, exactly {percent} % of the suffrages, which is {least}: that is enough, it takes part.",
        ],
    ),
    by(
        "allocation.below",
        "L.413-1(3)",
        H,
        [
            "{list} a {suffrages} suffrages. C'est moins de {percent} % des suffrages, soit {least} : elle n'a pas d'élu.",
            "{list} hat {suffrages} Stimmen, weniger als {percent} % aller Stimmen, das sind {least}, und erhält keinen Sitz.",
            "{list} has {suffrages} suffrages, less than {percent} % of the suffrages, which is {least}: it elects nobody.",
        ],
    ),
    by(
        "allocation.nobody",
        "L.413-1(3)",
        H,
        [
            "Aucune liste n'a {percent} % des suffrages : les {seats} sièges de titulaire et autant de suppléants restent vacants.",
            "Keine Liste hat {percent} % der Stimmen: die {seats} Sitze der ordentlichen und ebenso viele der Ersatzdelegierten bleiben frei.",
            "No list has {percent} % of the suffrages: the {seats} seats of titulaires and as many of suppléants stay vacant.",
        ],
    ),
    by(
        "allocation.quotient",
        RGD,
        H,
        [
            "{total} suffrages divisés par {divisor} ({seats} sièges plus un) font {value} ; le nombre électoral est le nombre \
             entier immédiatement supérieur : {quotient}.",
            "{total} Stimmen geteilt durch {divisor} ({seats} Sitze plus eins) ergeben {value}; die Wahlzahl ist die nächste \
             ganze Zahl darüber: {quotient}.",
            "{total} suffrages divided by {divisor} ({seats} seats plus one) make {value}; the nombre électoral is the next \
             whole number above: {quotient}.",
        ],
    ),
    by(
        "allocation.quotient_divides",
        RGD,
        M,
        [
            "{total} suffrages divisés par {divisor} ({seats} sièges plus un) font exactement {value}. Le nombre électoral est \
             le nombre entier immédiatement supérieur : {quotient}, et non {below}.",
            "{total} Stimmen geteilt durch {divisor} ({seats} Sitze plus eins) ergeben genau {value}. Die Wahlzahl ist die \
             nächste ganze Zahl darüber: {quotient}, nicht {below}.",
            "{total} suffrages divided by {divisor} ({seats} seats plus one) make exactly {value}. The nombre électoral is \
             the next whole number above: {quotient}, not {below}.",
        ],
    ),
    by(
        "allocation.quotient_divides_and_overflows",
        RGD,
        M,
        [
            "{total} suffrages divisés par {divisor} ({seats} sièges plus un) font exactement {value}. Le nombre électoral est \
             pourtant le nombre entier immédiatement supérieur : {quotient}, et non {below} ; avec {below}, il y aurait \
             {given} sièges à donner et non {seats}.",
            "{total} Stimmen geteilt durch {divisor} ({seats} Sitze plus eins) ergeben genau {value}. Die Wahlzahl ist \
             dennoch die nächste ganze Zahl darüber: {quotient}, nicht {below}; mit {below} wären {given} Sitze zu \
             vergeben und nicht {seats}.",
            "{total} suffrages divided by {divisor} ({seats} seats plus one) make exactly {value}. The nombre électoral is \
             nevertheless the next whole number above: {quotient}, not {below}; with {below}, {given} seats would be \
             handed out and not {seats}.",
        ],
    ),
    by(
        "allocation.first_round",
        RGD,
        H,
        [
            "{list} : {suffrages} divisé par {quotient} donne {seats} sièges (partie entière).",
            "{list}: {suffrages} geteilt durch {quotient} ergibt {seats} Sitze (ganzer Teil).",
            "{list}: {suffrages} divided by {quotient} gives {seats} seats (whole part).",
        ],
    ),
    by(
        "allocation.first_round_one",
        RGD,
        H,
        [
            "{list} : {suffrages} divisé par {quotient} donne un siège (partie entière).",
            "{list}: {suffrages} geteilt durch {quotient} ergibt einen Sitz (ganzer Teil).",
            "{list}: {suffrages} divided by {quotient} gives one seat (whole part).",
        ],
    ),
    by(
        "allocation.first_round_none",
        RGD,
        H,
        [
            "{list} : {suffrages}, moins que {quotient}, ne donne pas encore de siège.",
            "{list}: {suffrages}, weniger als {quotient}, ergibt noch keinen Sitz.",
            "{list}: {suffrages}, less than {quotient}, gives no seat yet.",
        ],
    ),
    by(
        "allocation.capped",
        "loi électorale 2003, art. 162",
        L,
        [
            "Candidats de {list} : {candidates} ; sièges en trop, proposés aux autres listes : {seats}.",
            "Kandidaten von {list}: {candidates}; überzählige Sitze, die den anderen Listen angeboten werden: {seats}.",
            "Candidates of {list}: {candidates}; seats beyond them, offered to the other lists: {seats}.",
        ],
    ),
    by(
        "allocation.full",
        "loi électorale 2003, art. 162",
        L,
        [
            "{list} n'a plus de candidat pour un siège ({candidates} en tout) : elle ne participe plus aux quotients.",
            "{list} hat keinen Kandidaten mehr für einen Sitz ({candidates} insgesamt) und nimmt an den Quotienten nicht mehr teil.",
            "{list} has no candidate left for a seat ({candidates} in all): it takes no further part in the quotients.",
        ],
    ),
    plain(
        "allocation.after_first_round",
        [
            "Sièges attribués ainsi : {given} ; sièges qui restent : {left}.",
            "So vergebene Sitze: {given}; noch zu vergeben: {left}.",
            "Seats given in this way: {given}; seats left: {left}.",
        ],
    ),
    by(
        "allocation.highest",
        RGD,
        H,
        [
            "Siège {seat} : {quotients}. Le quotient le plus élevé est celui de {list}, qui prend le siège.",
            "Sitz {seat}: {quotients}. Den höchsten Quotienten hat {list}, die den Sitz erhält.",
            "Seat {seat}: {quotients}. {list} has the highest quotient and takes the seat.",
        ],
    ),
    by(
        "allocation.most_suffrages",
        RGD,
        H,
        [
            "Siège {seat} : {quotients}. Le quotient le plus élevé est commun à {tie} ; à quotient égal, le siège revient à la liste qui a le plus de suffrages : {list} ({suffrages}).",
            "Sitz {seat}: {quotients}. Den höchsten Quotienten haben {tie} gemeinsam; bei gleichem Quotienten erhält den Sitz die Liste mit den meisten Stimmen: {list} ({suffrages}).",
            "Seat {seat}: {quotients}. {tie} share the highest quotient; with equal quotients, the seat goes to the list that has the most suffrages: {list} ({suffrages}).",
        ],
    ),
    plain(
        "allocation.one_each",
        [
            "Siège {seat} : {quotients}. Le quotient le plus élevé est commun à {tie} ; celles qui ont {suffrages} suffrages \
             reçoivent chacune un des sièges restants, l'ordre n'y change rien. Ce siège est inscrit à {list}.",
            "Sitz {seat}: {quotients}. Den höchsten Quotienten haben {tie} gemeinsam; jede mit {suffrages} Stimmen erhält \
             einen der übrigen Sitze, die Reihenfolge ändert nichts. Dieser Sitz wird {list} zugeschrieben.",
            "Seat {seat}: {quotients}. {tie} share the highest quotient; each of those with {suffrages} suffrages gets one \
             of the seats left, in whatever order. This seat is noted for {list}.",
        ],
    ),
    by(
        "allocation.lot",
        "tirage au sort",
        L,
        [
            "Siège {seat} : {quotients}. Le quotient le plus élevé est commun à {tie} ; à égalité de suffrages ({suffrages}), \
             le sort a désigné {list}.",
            "Sitz {seat}: {quotients}. Den höchsten Quotienten haben {tie} gemeinsam; bei gleicher Stimmenzahl \
             ({suffrages}) hat das Los {list} bestimmt.",
            "Seat {seat}: {quotients}. {tie} share the highest quotient; with equal suffrages ({suffrages}), the lot \
             named {list}.",
        ],
    ),
    by(
        "allocation.open",
        "tirage au sort",
        L,
        [
            "À partir du siège {seat} : {quotients}. Le quotient le plus élevé est commun à {tie} ; même le nombre de suffrages \
             ({suffrages}) ne départage pas, aucun texte connu ne va plus loin.",
            "Ab Sitz {seat}: {quotients}. Den höchsten Quotienten haben {tie} gemeinsam; auch die Stimmenzahl \
             ({suffrages}) entscheidet nicht, kein bekannter Text geht weiter.",
            "From seat {seat} on: {quotients}. {tie} share the highest quotient; even the number of suffrages \
             ({suffrages}) does not decide, and no text that is known goes further.",
        ],
    ),
    by(
        "allocation.lots_needed",
        "tirage au sort",
        L,
        [
            "À tirer au sort : {seats} siège(s) parmi {lists}, au plus un pour chacune.",
            "Auszulosen: {seats} Sitz(e) unter {lists}, höchstens einer für jede.",
            "To be drawn by lot: {seats} seat(s) among {lists}, one for each at most.",
        ],
    ),
    by(
        "allocation.choice_needed",
        "loi électorale 2003, art. 162",
        L,
        [
            "Pas assez de candidats sur {lists} : à décider si ces sièges ({seats}) vont aux autres listes ou restent vacants.",
            "Zu wenige Kandidaten auf {lists}: zu entscheiden ist, ob diese Sitze ({seats}) an die anderen Listen gehen oder frei bleiben.",
            "Too few candidates on {lists}: to be decided whether these seats ({seats}) go to the other lists or stay vacant.",
        ],
    ),
    plain(
        "allocation.lot_waits",
        [
            "Le tirage au sort indiqué attend cette décision : elle dit s'il en faut un, et entre qui.",
            "Das angegebene Los wartet auf diese Entscheidung: erst sie zeigt, ob und unter wem es nötig ist.",
            "The lot that was given waits for this decision, which shows whether one is needed, and among whom.",
        ],
    ),
    plain(
        "allocation.all_seated",
        [
            "Tous les candidats de {list} ({candidates}) sont titulaires.",
            "Alle Kandidaten von {list} ({candidates}) sind ordentliche Delegierte.",
            "All candidates of {list} ({candidates}) are titulaires.",
        ],
    ),
    by(
        "allocation.vacant_titulaires",
        "RGD 10.08.1991, art. 25",
        L,
        [
            "Sièges de titulaire qui restent vacants, faute de candidats : {seats}.",
            "Sitze ordentlicher Delegierter, die mangels Kandidaten frei bleiben: {seats}.",
            "Seats of titulaires that stay vacant for lack of candidates: {seats}.",
        ],
    ),
    by(
        "allocation.suppleants",
        "L.412-1(2)",
        H,
        [
            "Chaque liste a autant de suppléants que de titulaires, tant qu'elle a des candidats.",
            "Jede Liste hat ebenso viele Ersatzdelegierte wie ordentliche, solange sie Kandidaten hat.",
            "Each list has as many suppléants as titulaires, as far as it has candidates.",
        ],
    ),
    by(
        "allocation.vacant_suppleants",
        "RGD 10.08.1991, art. 25",
        L,
        [
            "Sièges de suppléant qui restent vacants : {seats}.",
            "Sitze von Ersatzdelegierten, die frei bleiben: {seats}.",
            "Seats of suppléants that stay vacant: {seats}.",
        ],
    ),
    plain(
        "allocation.result",
        [
            "{list} : {titulaires} titulaires et {suppleants} suppléants.",
            "{list}: {titulaires} ordentliche und {suppleants} Ersatzdelegierte.",
            "{list}: {titulaires} titulaires and {suppleants} suppléants.",
        ],
    ),
    plain(
        "allocation.result_one",
        [
            "{list} : un titulaire et un suppléant.",
            "{list}: ein ordentlicher und ein Ersatzdelegierter.",
            "{list}: one titulaire and one suppléant.",
        ],
    ),
    plain("allocation.result_none", ["{list} : aucun siège.", "{list}: kein Sitz.", "{list}: no seat."]),
    plain(
        "allocation.result_uneven",
        [
            "{list}, titulaires : {titulaires} ; suppléants : {suppleants}.",
            "{list}, ordentliche Delegierte: {titulaires}; Ersatzdelegierte: {suppleants}.",
            "{list}, titulaires: {titulaires}; suppléants: {suppleants}.",
        ],
    ),
    plain(
        "allocation.result_so_far",
        [
            "Déjà acquis à {list}, titulaires : {titulaires} ; suppléants : {suppleants}.",
            "Schon sicher für {list}, ordentliche Delegierte: {titulaires}; Ersatzdelegierte: {suppleants}.",
            "Already sure for {list}, titulaires: {titulaires}; suppléants: {suppleants}.",
        ],
    ),
    by(
        "allocation.other_headcount",
        "L.412-1(1)",
        H,
        [
            "Attention : un effectif de {headcount} donne {expected} titulaires, et non {titulaires}.",
            "Achtung: eine Belegschaft von {headcount} ergibt {expected} ordentliche Delegierte, nicht {titulaires}.",
            "Note: a headcount of {headcount} gives {expected} titulaires, not {titulaires}.",
        ],
    ),
    by(
        "allocation.other_system",
        "L.413-1(1)",
        H,
        [
            "Attention : avec un effectif de {headcount}, ce n'est pas ce système de vote qui s'applique.",
            "Achtung: bei einer Belegschaft von {headcount} gilt nicht dieses Wahlsystem.",
            "Note: with a headcount of {headcount} this is not the system of the vote.",
        ],
    ),
];
