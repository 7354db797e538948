//! The sentences about the count of a poll.

use super::{Sentence, by, plain};
use crate::Confidence::{H, M};

pub(super) const SENTENCES: &[Sentence] = &[
    plain(
        "counting.offices",
        [
            "Le recensement général additionne {offices} bureau(x).",
            "Die Gesamtzählung ist die Summe von {offices} Wahlbüro(s).",
            "The general count is the sum of {offices} office(s).",
        ],
    ),
    by(
        "counting.most_votes",
        "RGD 11.09.2018",
        H,
        [
            "{valid} bulletins valables de {votes} voix au plus font au plus {most} voix.",
            "{valid} gültige Stimmzettel mit höchstens {votes} Stimmen ergeben höchstens {most} Stimmen.",
            "{valid} valid ballots of {votes} votes at most make {most} votes at most.",
        ],
    ),
    by(
        "counting.boxes",
        "RGD 11.09.2018",
        M,
        [
            "Un candidat a au plus {boxes} voix de chaque bulletin valable.",
            "Ein Kandidat hat höchstens {boxes} Stimme(n) je gültigem Stimmzettel.",
            "A candidate has {boxes} vote(s) of each valid ballot at most.",
        ],
    ),
];
