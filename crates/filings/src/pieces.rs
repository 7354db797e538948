//! Which pieces each démarche asks for, which it takes, and why.

use elections::Confidence;
use serde_json::Value;
use types::{DemarcheKind, Language, PieceKind};

use crate::{content::Situation, texts};
use {
    Asked::{Always, WithCandidates},
    Confidence::{H, L},
    Need::{Optional, Required},
    PieceKind::{Candidatures, Other, PostalVoteAuthorisation, PresidentNotice, SignedForm, SignedPv},
};

types::coded! {
    /// Whether a démarche can go without a piece.
    Need {
        /// It can't.
        Required = "required",
        /// It can.
        Optional = "optional",
    }

    /// When a démarche asks for a piece.
    Asked {
        /// Whatever it says.
        Always = "always",
        /// Only where it declares candidates.
        WithCandidates = "with_candidates",
    }
}

types::labels! {
    Need => texts::Pieces::Need { need },
    Asked => texts::Pieces::Asked { asked },
}

/// One line of the table: a démarche, a piece, and why.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// The démarche; none for every one.
    pub demarche: Option<DemarcheKind>,
    /// When it asks.
    pub asked: Asked,
    /// The piece.
    pub piece: PieceKind,
    /// Whether it can go without.
    pub need: Need,
    /// Where the law says so.
    pub article: Option<&'static str>,
    /// How well that is known.
    pub confidence: Confidence,
}

impl Wanted {
    /// Why.
    #[must_use]
    pub const fn why(&self, language: Language) -> &'static str {
        texts::Pieces::Why { piece: self.piece }.render(language)
    }
}

const fn wanted(
    demarche: Option<DemarcheKind>,
    asked: Asked,
    piece: PieceKind,
    need: Need,
    article: Option<&'static str>,
    confidence: Confidence,
) -> Wanted {
    Wanted { demarche, asked, piece, need, article, confidence }
}

const CANDIDATES: Option<DemarcheKind> = Some(DemarcheKind::CandidateDeclaration);
const RESULTS: Option<DemarcheKind> = Some(DemarcheKind::ResultDeclaration);
const FUNCTIONS: Option<DemarcheKind> = Some(DemarcheKind::FunctionsDeclaration);

/// The whole table, in the order of the démarches.
pub const TABLE: &[Wanted] = &[
    wanted(CANDIDATES, WithCandidates, Candidatures, Required, Some("L.413-1"), L),
    wanted(CANDIDATES, WithCandidates, PostalVoteAuthorisation, Optional, Some("L.413-1(5)"), H),
    wanted(RESULTS, Always, SignedPv, Required, Some("L.413-1(6)(7)"), H),
    wanted(FUNCTIONS, Always, SignedForm, Required, Some("L.416-1(3)"), H),
    wanted(FUNCTIONS, Always, PresidentNotice, Optional, Some("L.416-1(3)"), H),
    wanted(None, Always, Other, Optional, None, L),
];

/// What everything that is filed takes, with sign-in or without.
pub fn of_every_kind() -> impl Iterator<Item = &'static Wanted> {
    TABLE.iter().filter(|wanted| wanted.demarche.is_none())
}

/// What a kind of démarche may ask for, whatever it says.
pub fn of_kind(kind: DemarcheKind) -> impl Iterator<Item = &'static Wanted> {
    TABLE.iter().filter(move |wanted| wanted.demarche.is_none_or(|demarche| demarche == kind))
}

/// What a démarche asks for that says this; a draft may be half-filled.
pub fn of_draft(kind: DemarcheKind, draft: &Value) -> impl Iterator<Item = &'static Wanted> {
    let candidates = draft.get("situation").and_then(Value::as_str) == Some(Situation::Candidates.code());
    of_kind(kind).filter(move |wanted| match wanted.asked {
        Asked::Always => true,
        Asked::WithCandidates => candidates,
    })
}

/// The pieces that a démarche can't go without that says this: they state what it says.
pub fn required(kind: DemarcheKind, draft: &Value) -> impl Iterator<Item = PieceKind> {
    let required = of_draft(kind, draft).filter(|wanted| wanted.need == Need::Required);
    required.map(|wanted| wanted.piece)
}

#[cfg(test)]
mod tests {
    use std::{env, fmt::Write, fs, path::Path};

    use serde_json::json;

    use super::*;
    use crate::sample;
    use elections::Facts;

    #[test]
    fn each_demarche_asks_for_what_proves_it() {
        for (kind, draft, pieces) in [
            (DemarcheKind::ElectionNotice, json!({}), vec![]),
            (DemarcheKind::ClaimsNotice, json!({}), vec![]),
            (DemarcheKind::CandidateDeclaration, json!({}), vec![]),
            (
                DemarcheKind::CandidateDeclaration,
                json!({ "situation": "candidates" }),
                vec![PieceKind::Candidatures],
            ),
            (DemarcheKind::CandidateDeclaration, json!({ "situation": "no_candidate" }), vec![]),
            (DemarcheKind::CandidateDeclaration, json!({ "situation": "fewer_than_15" }), vec![]),
            (DemarcheKind::CandidateDeclaration, json!({ "situation": ["candidates"] }), vec![]),
            (DemarcheKind::ResultDeclaration, json!({ "outcome": "vote" }), vec![PieceKind::SignedPv]),
            (DemarcheKind::ResultDeclaration, json!({ "outcome": "office" }), vec![PieceKind::SignedPv]),
            (
                DemarcheKind::ResultDeclaration,
                json!({ "outcome": "no_candidate" }),
                vec![PieceKind::SignedPv],
            ),
            (DemarcheKind::FunctionsDeclaration, json!({}), vec![PieceKind::SignedForm]),
        ] {
            assert_eq!(required(kind, &draft).collect::<Vec<_>>(), pieces, "{kind:?} {draft}");
        }
    }

    #[test]
    fn the_confirmed_content_asks_for_what_its_draft_asked_for() {
        let facts = Facts { headcount: Some(150), ..Facts::default() };
        for kind in DemarcheKind::ALL {
            let draft = sample(kind, &facts);
            if let Some(content) = crate::check(kind, &draft, &facts).content {
                assert!(required(kind, &content.to_draft()).eq(required(kind, &draft)), "{kind:?}");
            }
        }
    }

    #[test]
    fn every_piece_has_a_place_and_stands_once_for_a_demarche() {
        for piece in PieceKind::ALL {
            assert!(TABLE.iter().any(|wanted| wanted.piece == piece), "{piece:?}");
        }
        for kind in DemarcheKind::ALL {
            let mut pieces: Vec<_> = of_kind(kind).map(|wanted| wanted.piece).collect();
            let count = pieces.len();
            pieces.sort_unstable();
            pieces.dedup();
            assert_eq!(pieces.len(), count, "{kind:?}");
            assert!(pieces.contains(&PieceKind::Other), "{kind:?}");
        }
    }

    fn page() -> String {
        let mut page = String::from(
            "# Pieces\n\nWhich pieces each démarche asks for. Printed by a test from `crates/filings/src/pieces.rs`; do \
             not edit (`scripts/regenerate` prints it anew).\n\nA démarche is not transmitted while a required piece is \
             missing. `H`, `M` and `L` say how well the line is known; what is `L` stands in no text and is the choice of \
             this toolkit.\n\n| démarche | piece | code | when | need | why | article | known |\n\
             |---|---|---|---|---|---|---|---|\n",
        );
        for wanted in TABLE {
            let demarche = wanted.demarche.map_or("every one", |kind| kind.label(Language::Fr));
            let when = match wanted.asked {
                Asked::Always => "always",
                Asked::WithCandidates => "where it declares candidates",
            };
            writeln!(
                page,
                "| {demarche} | {} | `{}` | {when} | {} | {} | {} | {:?} |",
                wanted.piece.label(Language::Fr),
                wanted.piece.code(),
                wanted.need.code(),
                wanted.why(Language::En),
                wanted.article.unwrap_or("—"),
                wanted.confidence,
            )
            .unwrap();
        }
        page
    }

    #[test]
    fn the_page_of_pieces_is_the_printed_one() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/law/PIECES.md");
        if env::var_os("SCRUTIN_REGENERATE").is_some_and(|value| value == "1") {
            fs::write(&path, page()).unwrap();
        }
        assert_eq!(fs::read_to_string(&path).unwrap_or_default(), page(), "run with SCRUTIN_REGENERATE=1");
    }
}
