//! The sentences about the reading of a ballot.

use super::{Sentence, by, plain};
use crate::Confidence::{H, L, M};

const RGD: &str = "RGD 11.09.2018";

pub(super) const SENTENCES: &[Sentence] = &[
    by(
        "ballots.within",
        RGD,
        H,
        [
            "Le bulletin porte {used} voix sur {allowed} possibles.",
            "Der Stimmzettel trägt {used} von {allowed} möglichen Stimmen.",
            "The ballot holds {used} of {allowed} possible votes.",
        ],
    ),
    by(
        "ballots.circle",
        RGD,
        M,
        [
            "Le cercle de la liste {list} donne une voix à chacun de ses {size} candidats.",
            "Der Kreis der Liste {list} gibt jedem ihrer {size} Kandidaten eine Stimme.",
            "The circle of list {list} gives each of its {size} candidates one vote.",
        ],
    ),
    by(
        "ballots.too_many_votes",
        RGD,
        H,
        [
            "Le bulletin porte {used} voix, plus que les {allowed} de l'électeur : il est nul.",
            "Der Stimmzettel trägt {used} Stimmen, mehr als die {allowed} des Wählers: er ist ungültig.",
            "The ballot holds {used} votes, more than the {allowed} of the elector: it is null.",
        ],
    ),
    by(
        "ballots.list_too_long",
        "L.413-1(2)",
        H,
        [
            "La liste {list} a {size} candidats, plus que les {allowed} qu'une liste peut avoir.",
            "Die Liste {list} hat {size} Kandidaten, mehr als die {allowed}, die eine Liste haben darf.",
            "List {list} has {size} candidates, more than the {allowed} that a list may have.",
        ],
    ),
    by(
        "ballots.blank",
        RGD,
        M,
        [
            "Le bulletin ne porte aucune voix : il est blanc.",
            "Der Stimmzettel trägt keine Stimme: er ist leer.",
            "The ballot holds no vote at all: it is blank.",
        ],
    ),
    by(
        "ballots.blank_within_null",
        RGD,
        M,
        [
            "Le procès-verbal imprime les bulletins blancs parmi les nuls.",
            "Das Protokoll führt leere Stimmzettel unter den ungültigen.",
            "The procès-verbal prints blank ballots among the null ones.",
        ],
    ),
    by(
        "ballots.mark_outside_box",
        RGD,
        H,
        [
            "Une croix se trouve hors des cases : le bulletin est nul.",
            "Ein Kreuz steht außerhalb der Kästchen: der Stimmzettel ist ungültig.",
            "A cross stands outside of the boxes: the ballot is null.",
        ],
    ),
    by(
        "ballots.not_stamped",
        RGD,
        M,
        [
            "Le bulletin n'a pas été remis par le président, il n'est pas estampillé : il est nul.",
            "Der Stimmzettel wurde nicht vom Vorsitzenden ausgegeben, er ist nicht gestempelt: er ist ungültig.",
            "The president did not hand out this ballot, it is not stamped: it is null.",
        ],
    ),
    by(
        "ballots.altered",
        RGD,
        M,
        [
            "Le texte imprimé a été modifié : le bulletin est nul.",
            "Der gedruckte Text wurde verändert: der Stimmzettel ist ungültig.",
            "The printed text was changed: the ballot is null.",
        ],
    ),
    by(
        "ballots.object_inside",
        RGD,
        M,
        [
            "Le bulletin contient un objet : il est nul.",
            "Der Stimmzettel enthält einen Gegenstand: er ist ungültig.",
            "The ballot holds an object: it is null.",
        ],
    ),
    by(
        "ballots.recognisable_mark",
        RGD,
        M,
        [
            "Une marque peut faire reconnaître l'électeur : le bulletin est nul.",
            "Ein Zeichen kann den Wähler erkennen lassen: der Stimmzettel ist ungültig.",
            "A mark can show who voted: the ballot is null.",
        ],
    ),
    by(
        "ballots.two_return_envelopes",
        RGD,
        M,
        [
            "L'électeur a envoyé deux enveloppes : les bulletins sont nuls.",
            "Der Wähler hat zwei Umschläge gesandt: die Stimmzettel sind ungültig.",
            "The elector sent two return envelopes: the ballots are null.",
        ],
    ),
    by(
        "ballots.several_ballots",
        RGD,
        M,
        [
            "L'enveloppe contient plusieurs bulletins : ils sont nuls.",
            "Der Umschlag enthält mehrere Stimmzettel: sie sind ungültig.",
            "The envelope holds several ballots: they are null.",
        ],
    ),
    by(
        "ballots.neutral_envelope_missing",
        RGD,
        M,
        [
            "L'enveloppe neutre manque : le bulletin est nul.",
            "Der neutrale Umschlag fehlt: der Stimmzettel ist ungültig.",
            "The neutral envelope is missing: the ballot is null.",
        ],
    ),
    by(
        "ballots.neutral_envelope_marked",
        RGD,
        M,
        [
            "L'enveloppe neutre porte une marque : le bulletin est nul.",
            "Der neutrale Umschlag trägt ein Zeichen: der Stimmzettel ist ungültig.",
            "The neutral envelope carries a mark: the ballot is null.",
        ],
    ),
    by(
        "ballots.other_sign",
        RGD,
        M,
        [
            "Un autre signe qu'une croix ou un cercle rempli figure sur le bulletin ; il peut le rendre nul.",
            "Auf dem Stimmzettel steht ein anderes Zeichen als ein Kreuz oder ein gefüllter Kreis; es kann ihn \
             ungültig machen.",
            "A sign other than a cross or a filled circle stands on the ballot; it may void it.",
        ],
    ),
    by(
        "ballots.marks_above_boxes",
        RGD,
        M,
        [
            "Le candidat {candidate} a {marks} croix pour {boxes} case(s) ; ce qui dépasse n'est dans aucune case.",
            "Kandidat {candidate} hat {marks} Kreuze für {boxes} Kästchen; was darüber liegt, steht in keinem.",
            "Candidate {candidate} has {marks} crosses for {boxes} box(es); what is above stands in no box.",
        ],
    ),
    by(
        "ballots.circle_and_crosses",
        RGD,
        L,
        [
            "Le cercle et les croix donnent ensemble {votes} voix au candidat {candidate}, plus que {most}.",
            "Kreis und Kreuze geben Kandidat {candidate} zusammen {votes} Stimmen, mehr als {most}.",
            "The circle and the crosses together give candidate {candidate} {votes} votes, more than {most}.",
        ],
    ),
    by(
        "ballots.several_circles",
        RGD,
        L,
        [
            "Les cercles de {circles} listes sont remplis ; le bulletin porte {used} voix sur {allowed} possibles.",
            "Die Kreise von {circles} Listen sind gefüllt; der Stimmzettel trägt {used} von {allowed} möglichen \
             Stimmen.",
            "The circles of {circles} lists are filled; the ballot holds {used} of {allowed} possible votes.",
        ],
    ),
    plain(
        "ballots.bureau_decides",
        [
            "Aucun texte connu ne tranche : le bureau décide (réglage {setting}).",
            "Kein bekannter Text regelt dies: das Wahlbüro entscheidet (Einstellung {setting}).",
            "No known text settles this: the bureau decides (setting {setting}).",
        ],
    ),
    plain(
        "ballots.null_by_setting",
        [
            "Selon le réglage {setting}, le bulletin est nul.",
            "Nach der Einstellung {setting} ist der Stimmzettel ungültig.",
            "By the setting {setting} the ballot is null.",
        ],
    ),
    plain(
        "ballots.valid_by_setting",
        [
            "Selon le réglage {setting}, le bulletin est valable dans la limite des voix permises.",
            "Nach der Einstellung {setting} ist der Stimmzettel im Rahmen der erlaubten Stimmen gültig.",
            "By the setting {setting} the ballot is valid within the votes that are allowed.",
        ],
    ),
    plain(
        "ballots.decided_valid",
        [
            "Le bureau a décidé que le bulletin compte.",
            "Das Wahlbüro hat entschieden, dass der Stimmzettel zählt.",
            "The bureau decided that the ballot counts.",
        ],
    ),
    plain(
        "ballots.decided_null",
        [
            "Le bureau a décidé que le bulletin est nul.",
            "Das Wahlbüro hat entschieden, dass der Stimmzettel ungültig ist.",
            "The bureau decided that the ballot is null.",
        ],
    ),
];
