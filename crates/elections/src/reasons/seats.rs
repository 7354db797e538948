//! The sentences about obligation, seats and system.

use super::{Sentence, by, plain};
use crate::Confidence::H;

pub(super) const SENTENCES: &[Sentence] = &[
    by(
        "seats.no_obligation",
        "L.411-1(1)",
        H,
        [
            "En dessous de {threshold} salariés, il n'y a pas de délégation à élire.",
            "Unter {threshold} Beschäftigten ist keine Delegation zu wählen.",
            "Below {threshold} employees no delegation is elected.",
        ],
    ),
    by(
        "seats.band_one",
        "L.412-1(1)",
        H,
        [
            "Un effectif de {headcount} donne un titulaire et un suppléant.",
            "Eine Belegschaft von {headcount} ergibt einen ordentlichen und einen Ersatzdelegierten.",
            "A headcount of {headcount} gives one titulaire and one suppléant.",
        ],
    ),
    by(
        "seats.band",
        "L.412-1(1)",
        H,
        [
            "Un effectif de {headcount} donne {titulaires} titulaires et autant de suppléants.",
            "Eine Belegschaft von {headcount} ergibt {titulaires} ordentliche und ebenso viele Ersatzdelegierte.",
            "A headcount of {headcount} gives {titulaires} titulaires and as many suppléants.",
        ],
    ),
    plain(
        "seats.steps",
        [
            "{headcount} dépasse {top} de {over} : {steps} fois {step} en entier, donc {base} + {steps}.",
            "{headcount} liegt um {over} über {top}: {steps} mal volle {step}, also {base} + {steps}.",
            "{headcount} is {over} above {top}: {steps} whole times {step}, so {base} + {steps}.",
        ],
    ),
    by(
        "seats.majority",
        "L.413-1(1)",
        H,
        [
            "En dessous de {threshold} salariés, le vote est à la majorité relative.",
            "Unter {threshold} Beschäftigten gilt die relative Mehrheitswahl.",
            "Below {threshold} employees the vote is by relative majority.",
        ],
    ),
    by(
        "seats.proportional",
        "L.413-1(1)",
        H,
        [
            "À partir de {threshold} salariés, le vote est proportionnel.",
            "Ab {threshold} Beschäftigten gilt die Verhältniswahl.",
            "From {threshold} employees on the vote is proportional.",
        ],
    ),
];
