//! What an entry of the catalogue needs besides its form: pieces, and a signature.

use filings::pieces::{Wanted, of_every_kind, of_kind};
use routing::{
    catalogue::{Filing, Service},
    signing::{Level, Method},
};
use types::{Language, PieceKind};

views! {
    /// A piece that an entry of the catalogue asks for or takes.
    struct CataloguePieceView of (wanted: &Wanted, language: Language) {
        /// What it is.
        kind: PieceKind = wanted.piece,
        /// Its name.
        label: &'static str = wanted.piece.label(language),
        /// `required` or `optional`.
        need: &'static str = wanted.need.code(),
        /// The same in words.
        need_label: &'static str = wanted.need.label(language),
        /// When it is asked for: `always`, or `with_candidates`.
        asked: &'static str = wanted.asked.code(),
        /// The same in words.
        asked_label: &'static str = wanted.asked.label(language),
        /// Why it is asked for.
        reason: &'static str = wanted.why(language),
        /// Where the law says so; null where no text does.
        article: Option<&'static str>,
    }

    /// A way to sign an entry of the catalogue.
    struct CatalogueMethodView of (method: Method, language: Language) {
        /// How one signs.
        method: Method = method,
        /// The same in words.
        label: &'static str = method.label(language),
        /// What such a signature is worth.
        level: Level = method.level(),
        /// The same in words.
        level_label: &'static str = method.level().label(language),
        /// The operation with which it begins.
        operation: &'static str = match method {
            Method::Certificate => "prepare_signature",
            Method::Statement | Method::SignedPdf | Method::HandSigned => "sign_demarche",
        },
    }
}

/// The pieces of an entry, those first that belong to it alone.
pub(super) fn pieces(service: Service, language: Language) -> Vec<CataloguePieceView> {
    let view = |wanted| CataloguePieceView::of(wanted, language);
    match service.filing() {
        Filing::Demarche(kind) => of_kind(kind).map(view).collect(),
        Filing::Claim(_) => of_every_kind().map(view).collect(),
    }
}

/// The ways to sign an entry.
pub(super) fn signing_methods(service: Service, language: Language) -> Vec<CatalogueMethodView> {
    service.signing_methods().iter().map(|method| CatalogueMethodView::of(*method, language)).collect()
}

/// How many pieces an entry takes.
pub(super) const fn most_pieces(service: Service) -> usize {
    match service.filing() {
        Filing::Demarche(_) => app::demarches::attachments::MAX_PIECES,
        Filing::Claim(_) => app::claims::MAX_PIECES,
    }
}
