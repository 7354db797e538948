//! What an entry of the catalogue needs besides its form: pieces, and a signature.

use filings::pieces::{Wanted, of_every_kind, of_kind};
use routing::{
    catalogue::Service,
    signing::{Level, Method},
};
use serde::Serialize;
use types::{Language, PieceKind};
use utoipa::ToSchema;

/// A piece that an entry of the catalogue asks for or takes.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CataloguePieceView {
    /// What it is.
    pub kind: PieceKind,
    /// Its name.
    pub label: &'static str,
    /// `required` or `optional`.
    pub need: &'static str,
    /// The same in words.
    pub need_label: &'static str,
    /// When it is asked for: `always`, or `with_candidates`.
    pub asked: &'static str,
    /// The same in words.
    pub asked_label: &'static str,
    /// Why it is asked for.
    pub reason: &'static str,
    /// Where the law says so; null where no text does.
    pub article: Option<&'static str>,
}

impl CataloguePieceView {
    /// The pieces of an entry, those first that belong to it alone.
    pub(super) fn of(service: Service, language: Language) -> Vec<Self> {
        let view = |wanted: &Wanted| Self {
            kind: wanted.piece,
            label: wanted.piece.label(language),
            need: wanted.need.code(),
            need_label: wanted.need.label(language),
            asked: wanted.asked.code(),
            asked_label: wanted.asked.label(language),
            reason: wanted.why(language),
            article: wanted.article,
        };
        match service {
            Service::Demarche(kind) => of_kind(kind).map(view).collect(),
            Service::ClaimOnLists | Service::Contestation => of_every_kind().map(view).collect(),
        }
    }
}

/// How many pieces an entry takes.
pub(super) const fn most_pieces(service: Service) -> usize {
    match service {
        Service::Demarche(_) => app::demarches::attachments::MAX_PIECES,
        Service::ClaimOnLists | Service::Contestation => app::claims::MAX_PIECES,
    }
}

/// A way to sign an entry of the catalogue.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CatalogueMethodView {
    /// How one signs.
    pub method: Method,
    /// The same in words.
    pub label: &'static str,
    /// What such a signature is worth.
    pub level: Level,
    /// The same in words.
    pub level_label: &'static str,
    /// The operation with which it begins.
    pub operation: &'static str,
}

impl CatalogueMethodView {
    /// The ways to sign an entry.
    pub(super) fn of(service: Service, language: Language) -> Vec<Self> {
        let view = |method: &Method| Self {
            method: *method,
            label: method.label(language),
            level: method.level(),
            level_label: method.level().label(language),
            operation: match method {
                Method::Certificate => "prepare_signature",
                Method::Statement | Method::SignedPdf | Method::HandSigned => "sign_demarche",
            },
        };
        service.signing_methods().iter().map(view).collect()
    }
}
