//! The sentences about candidatures and their outcome.

use super::{Sentence, by};
use crate::Confidence::H;

pub(super) const SENTENCES: &[Sentence] = &[
    by(
        "candidatures.no_candidate",
        "L.413-1(7)",
        H,
        [
            "Personne ne se présente : l'entreprise dresse un procès-verbal à défaut de candidats.",
            "Niemand kandidiert: das Unternehmen erstellt ein Protokoll über das Fehlen von Kandidaten.",
            "Nobody stands: the firm writes a record of the lack of candidates.",
        ],
    ),
    by(
        "candidatures.designation",
        "L.413-1(7)",
        H,
        [
            "L'ITM fait une enquête; un arrêté ministériel désigne des délégués d'office dans les {months} mois du scrutin.",
            "Die ITM führt eine Untersuchung; ein ministerieller Erlass bestimmt binnen {months} Monaten nach der Wahl \
             Delegierte von Amts wegen.",
            "The ITM inquires; a ministerial order designates delegates within {months} months of the poll.",
        ],
    ),
    by(
        "candidatures.office",
        "L.413-1(6)",
        H,
        [
            "{candidates} candidats pour {members} sièges, tous d'accord sur les rôles et l'ordre : ils sont élus d'office.",
            "{candidates} Kandidaten für {members} Sitze, alle über Rollen und Reihenfolge einig: sie sind ohne Wahl \
             gewählt.",
            "{candidates} candidates for {members} seats, all agreed on roles and order: they are elected without a vote.",
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
        "candidatures.vote_without_agreement",
        "L.413-1(6)",
        H,
        [
            "{candidates} candidats pour {members} sièges, mais sans accord de tous sur les rôles et l'ordre : on vote.",
            "{candidates} Kandidaten für {members} Sitze, aber nicht alle über Rollen und Reihenfolge einig: es wird \
             gewählt.",
            "{candidates} candidates for {members} seats, but not all agreed on roles and order: there is a vote.",
        ],
    ),
];
