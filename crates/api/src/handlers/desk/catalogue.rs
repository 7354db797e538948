//! The catalogue: what can be filed, by when, with what, and the form of each as JSON Schema.

use actix_web::http::StatusCode;
use app::{Answered, desk::catalogue::OfElection};
use chrono::NaiveDate;
use edge::ProblemCode;
use elections::Calendar;
use filings::{due_on, forms};
use routing::{
    catalogue::{Entry, Service, Theme, search},
    claim::ClaimFields,
};
use serde::{Deserialize, Serialize};
use types::{DemarcheKind, ElectionId, Language};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::handlers::Server;
use crate::{answer::ApiResult, ask::ApiRequest, document, paging::ListView};

mod needs;

use needs::{CatalogueMethodView, CataloguePieceView};

/// What can be filed.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ServiceKind {
    /// 1. L'avis d'élection.
    ElectionNotice,
    /// 2. L'avis relatif au délai de réclamation.
    ClaimsNotice,
    /// 3. La déclaration des candidats.
    CandidateDeclaration,
    /// 4. La déclaration des résultats.
    ResultDeclaration,
    /// 5. La déclaration des fonctions.
    FunctionsDeclaration,
    /// A voter's claim against the electoral lists, without sign-in.
    ClaimOnLists,
    /// A contestation of the poll, without sign-in.
    Contestation,
}

impl From<ServiceKind> for Service {
    fn from(kind: ServiceKind) -> Self {
        match kind {
            ServiceKind::ElectionNotice => Self::Demarche(DemarcheKind::ElectionNotice),
            ServiceKind::ClaimsNotice => Self::Demarche(DemarcheKind::ClaimsNotice),
            ServiceKind::CandidateDeclaration => Self::Demarche(DemarcheKind::CandidateDeclaration),
            ServiceKind::ResultDeclaration => Self::Demarche(DemarcheKind::ResultDeclaration),
            ServiceKind::FunctionsDeclaration => Self::Demarche(DemarcheKind::FunctionsDeclaration),
            ServiceKind::ClaimOnLists => Self::ClaimOnLists,
            ServiceKind::Contestation => Self::Contestation,
        }
    }
}

impl From<Service> for ServiceKind {
    fn from(service: Service) -> Self {
        match service {
            Service::Demarche(DemarcheKind::ElectionNotice) => Self::ElectionNotice,
            Service::Demarche(DemarcheKind::ClaimsNotice) => Self::ClaimsNotice,
            Service::Demarche(DemarcheKind::CandidateDeclaration) => Self::CandidateDeclaration,
            Service::Demarche(DemarcheKind::ResultDeclaration) => Self::ResultDeclaration,
            Service::Demarche(DemarcheKind::FunctionsDeclaration) => Self::FunctionsDeclaration,
            Service::ClaimOnLists => Self::ClaimOnLists,
            Service::Contestation => Self::Contestation,
        }
    }
}

/// What is looked for.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct CatalogueQuery {
    /// Words, or how they begin, of 200 characters at most; neither accents nor case matter, and any of the three
    /// languages will do.
    #[param(max_length = 200, example = "ITM candidats")]
    q: Option<String>,
    /// Only under this heading.
    theme: Option<Theme>,
}

/// One entry of the catalogue.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CatalogueEntryView {
    /// What is filed.
    pub kind: ServiceKind,
    /// Its name.
    pub title: &'static str,
    /// Under which heading it stands.
    pub theme: Theme,
    /// The heading.
    pub theme_label: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// Who files it.
    pub filed_by: &'static str,
    /// To whom it goes.
    pub addressed_to: &'static str,
    /// By when, in words.
    pub when: &'static str,
    /// The article, or where else that is written.
    pub article: &'static str,
    /// What one should have at hand.
    pub needs: Vec<&'static str>,
    /// Whether one must sign in for it.
    pub sign_in: bool,
    /// Whether it is signed before it goes.
    pub signature: bool,
    /// The pieces that it asks for or takes.
    pub pieces: Vec<CataloguePieceView>,
    /// How many pieces it takes at most.
    pub most_pieces: usize,
    /// How it can be signed, one of these; none where it is not signed.
    pub signing_methods: Vec<CatalogueMethodView>,
    /// Where its form is described.
    pub schema: String,
}

impl CatalogueEntryView {
    fn of(entry: &Entry, language: Language) -> Self {
        Self {
            kind: entry.service.into(),
            title: entry.title(language),
            theme: entry.theme,
            theme_label: entry.theme.label(language),
            about: entry.about(language),
            filed_by: entry.filed_by(language),
            addressed_to: entry.addressed_to(language),
            when: entry.when(language),
            article: entry.article,
            needs: entry.needs(language),
            sign_in: entry.service.asks_for_sign_in(),
            signature: entry.service.asks_for_signature(),
            pieces: CataloguePieceView::of(entry.service, language),
            most_pieces: needs::most_pieces(entry.service),
            signing_methods: CatalogueMethodView::of(entry.service, language),
            schema: format!("/v1/catalogue/{}/schema", entry.service.code()),
        }
    }
}

/// What was made of an entry for a poll.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MadeView {
    /// The démarche.
    pub id: Uuid,
    /// As its makers call it.
    pub title: String,
    /// Its status.
    pub status: &'static str,
    /// Its name, in the language asked for.
    pub status_label: &'static str,
}

/// An entry of the catalogue for one poll.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ElectionEntryView {
    /// The entry.
    pub entry: CatalogueEntryView,
    /// The first day of its period, where there is one.
    pub from_on: Option<NaiveDate>,
    /// The last lawful day; null where it depends on a later event, or the poll has no day yet.
    pub until_on: Option<NaiveDate>,
    /// What the caller's spaces made of it, oldest first.
    pub demarches: Vec<MadeView>,
}

impl ElectionEntryView {
    fn of(entry: &Entry, found: &OfElection, language: Language) -> Self {
        let facts = found.election.facts();
        let (from_on, until_on) = match entry.service {
            Service::Demarche(kind) => (None, due_on(kind, &facts, None)),
            // Counted from the deposit that was declared, as a claim is judged.
            Service::ClaimOnLists => found
                .lists_deposited_on
                .map(|deposit| facts.claims_after(deposit))
                .or_else(|| Calendar::of(&facts).map(|calendar| calendar.claims()))
                .map(|w| (w.from, w.until))
                .unzip(),
            Service::Contestation => Calendar::of(&facts)
                .map(|calendar| calendar.contestation())
                .map(|w| (w.from, w.until))
                .unzip(),
        };
        let made = found.demarches.iter().filter(|made| Service::Demarche(made.kind) == entry.service);
        Self {
            entry: CatalogueEntryView::of(entry, language),
            from_on,
            until_on,
            demarches: made
                .map(|made| MadeView {
                    id: made.id.into(),
                    title: made.title.clone(),
                    status: made.state.status().code(),
                    status_label: made.state.status().label(language),
                })
                .collect(),
        }
    }
}

/// Search what can be filed, by heading and by words.
#[utoipa::path(get, path = "/v1/catalogue", tag = "catalogue", params(CatalogueQuery),
    responses((status = 200, description = "All that was found, on one page", body = ListView<CatalogueEntryView>)))]
pub(crate) async fn search_catalogue(ask: ApiRequest<(), (), CatalogueQuery>) -> ApiResult {
    let words = ask.query.q.as_deref().unwrap_or_default();
    if words.chars().count() > 200 {
        return Err(ProblemCode::QueryUnreadable.into());
    }
    let found = search(words, ask.query.theme);
    let view = |entry| CatalogueEntryView::of(entry, ask.language);
    let listed = ListView { items: found.into_iter().map(view).collect(), next: None };
    Ok(ask.answer(StatusCode::OK, Answered::computed(listed), |listed| listed))
}

/// Read an entry of the catalogue.
#[utoipa::path(get, path = "/v1/catalogue/{kind}", tag = "catalogue",
    params(("kind" = ServiceKind, Path, description = "What is filed", example = "election_notice")),
    responses((status = 200, description = "The entry", body = CatalogueEntryView)))]
pub(crate) async fn read_catalogue_entry(ask: ApiRequest<ServiceKind>) -> ApiResult {
    let entry = Entry::of(ask.path.into()).ok_or(ProblemCode::NotFound)?;
    Ok(ask.answer(StatusCode::OK, Answered::computed(entry), |entry| {
        CatalogueEntryView::of(entry, ask.language)
    }))
}

/// Read the form of an entry as JSON Schema (2020-12), its fields labelled in the language asked for: what a check accepts
/// fits it.
#[utoipa::path(get, path = "/v1/catalogue/{kind}/schema", tag = "catalogue",
    params(("kind" = ServiceKind, Path, description = "What is filed", example = "election_notice")),
    responses((status = 200, description = "The schema", content((Object = "application/json",
        example = json!({ "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Avis d'élection",
            "type": "object", "properties": { "place": { "title": "Lieu du vote", "type": "string" } } }))))))]
pub(crate) async fn read_form_schema(ask: ApiRequest<ServiceKind>) -> ApiResult {
    let form = match Service::from(ask.path) {
        Service::Demarche(kind) => forms::form(kind, ask.language),
        service @ (Service::ClaimOnLists | Service::Contestation) => {
            let title = Entry::of(service).map_or("", |entry| entry.title(ask.language));
            let field =
                |name: &str| ClaimFields::find(name, |_| None).map(|field| field.render(ask.language));
            let mut form = document::form("NewClaim");
            forms::label(&mut form, title, ask.language, field);
            form
        }
    };
    Ok(ask.answer(StatusCode::OK, Answered::computed(form), |form| form))
}

/// Read the catalogue for a poll: its dates, and what was made of each entry.
#[utoipa::path(get, path = "/v1/elections/{election_id}/catalogue", tag = "catalogue",
    responses((status = 200, description = "Every entry, on one page", body = ListView<ElectionEntryView>)))]
pub(crate) async fn read_election_catalogue(app: Server, ask: ApiRequest<ElectionId>) -> ApiResult {
    let found = app::desk::catalogue::of_election(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, found, |found| ListView {
        items: search("", None)
            .into_iter()
            .map(|entry| ElectionEntryView::of(entry, &found, ask.language))
            .collect(),
        next: None,
    }))
}
