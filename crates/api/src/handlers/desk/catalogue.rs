//! The catalogue: what can be filed, by when, with what, and the form of each as JSON Schema.

use actix_web::http::StatusCode;
use app::{Answered, desk::catalogue::OfElection};
use chrono::{DateTime, NaiveDate, Utc};
use edge::ProblemCode;
use elections::Calendar;
use filings::{due_on, forms};
use routing::{
    catalogue::{Entry, Filing, Service, Theme, search},
    claim::{ClaimFields, ClaimKind},
    demarche::Demarche,
};
use serde::Deserialize;
use types::{DemarcheId, ElectionId, Language};
use utoipa::IntoParams;

use crate::handlers::Server;
use crate::{answer::ApiResult, ask::ApiRequest, document, paging::ListView};

mod needs;

use needs::{CatalogueMethodView, CataloguePieceView};

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

views! {
    /// One entry of the catalogue.
    struct CatalogueEntryView of (entry: &Entry, language: Language) {
        /// What is filed.
        kind: Service = entry.service,
        /// Its name.
        title: &'static str = entry.title(language),
        /// Under which heading it stands.
        theme: Theme,
        /// The heading.
        theme_label: &'static str = entry.theme.label(language),
        /// What it is for.
        about: &'static str = entry.about(language),
        /// Who files it.
        filed_by: &'static str = entry.filed_by(language),
        /// To whom it goes.
        addressed_to: &'static str = entry.addressed_to(language),
        /// By when, in words.
        when: &'static str = entry.when(language),
        /// The article, or where else that is written.
        article: &'static str,
        /// What one should have at hand.
        needs: Vec<&'static str> = entry.needs(language),
        /// Whether one must sign in for it.
        sign_in: bool = entry.service.asks_for_sign_in(),
        /// Whether it is signed before it goes.
        signature: bool = entry.service.asks_for_signature(),
        /// The pieces that it asks for or takes.
        pieces: Vec<CataloguePieceView> = needs::pieces(entry.service, language),
        /// How many pieces it takes at most.
        most_pieces: usize = needs::most_pieces(entry.service),
        /// How it can be signed, one of these; none where it is not signed.
        signing_methods: Vec<CatalogueMethodView> = needs::signing_methods(entry.service, language),
        /// Where its form is described.
        schema: String = format!("/v1/catalogue/{}/schema", entry.service.code()),
    }
    /// What was made of an entry for a poll.
    struct MadeView of (made: &Demarche, language: Language, found: &OfElection) {
        /// The démarche.
        id: DemarcheId,
        /// As its makers call it.
        title: String = made.title.clone(),
        /// Its status.
        status: &'static str = made.state.status().code(),
        /// Its name, in the language asked for.
        status_label: &'static str = made.state.status().label(language),
        /// When it first reached the administration.
        transmitted_at: Option<DateTime<Utc>> = made.transmitted_at,
        /// Whether that was after the last lawful day.
        late: Option<bool> = made.late,
        /// Who filed it in the company's name; null where the caller's own space did.
        filed_by: Option<String> = found.filers.get(&made.space).filter(|_| made.view_only).cloned(),
    }

    /// An entry of the catalogue for one poll.
    struct ElectionEntryView of (entry: &Entry, language: Language, found: &OfElection) {
        let filing = entry.service.filing();
        let (from_on, until_on) = period(filing, found);
        let made = found.demarches.iter().filter(|made| Filing::Demarche(made.kind) == filing);
        /// The entry.
        entry: CatalogueEntryView = CatalogueEntryView::of(entry, language),
        /// The first day of its period, where there is one.
        from_on: Option<NaiveDate> = from_on,
        /// The last lawful day; null where it depends on a later event, or the poll has no day yet.
        until_on: Option<NaiveDate> = until_on,
        /// What the caller's spaces made of it and, for the company itself, what was filed in its name; oldest first.
        demarches: Vec<MadeView> = made.map(|made| MadeView::of(made, language, found)).collect(),
    }
}

/// The first and the last day on which something can be filed for a poll, as far as they are known.
fn period(filing: Filing, found: &OfElection) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let facts = found.election.facts();
    let window = match filing {
        Filing::Demarche(kind) => return (None, due_on(kind, &facts, None)),
        // Counted from the deposit that was declared, as a claim is judged.
        Filing::Claim(ClaimKind::ClaimOnLists) => found
            .lists_deposited_on
            .map(|deposit| facts.claims_after(deposit))
            .or_else(|| Calendar::of(&facts).map(|calendar| calendar.claims())),
        Filing::Claim(ClaimKind::Contestation) => {
            Calendar::of(&facts).map(|calendar| calendar.contestation())
        }
    };
    window.map(|window| (window.from, window.until)).unzip()
}

/// Search what can be filed, by heading and by words.
#[utoipa::path(get, path = "/v1/catalogue", tag = "catalogue", params(CatalogueQuery),
    responses((status = 200, description = "All that was found, on one page", body = ListView<CatalogueEntryView>)))]
pub(crate) async fn search_catalogue(ask: ApiRequest<(), (), CatalogueQuery>) -> ApiResult {
    let words = ask.query.q.as_deref().unwrap_or_default();
    if words.chars().count() > 200 {
        return Err(ProblemCode::QueryUnreadable.into());
    }
    Ok(ask.answer(StatusCode::OK, Answered::computed(search(words, ask.query.theme)), |found| {
        ListView::whole(found.into_iter().map(|entry| CatalogueEntryView::of(entry, ask.language)))
    }))
}

/// Read an entry of the catalogue.
#[utoipa::path(get, path = "/v1/catalogue/{kind}", tag = "catalogue",
    params(("kind" = Service, Path, description = "What is filed", example = "election_notice")),
    responses((status = 200, description = "The entry", body = CatalogueEntryView)))]
pub(crate) async fn read_catalogue_entry(ask: ApiRequest<Service>) -> ApiResult {
    let entry = Entry::of(ask.path).ok_or(ProblemCode::NotFound)?;
    Ok(ask.answer(StatusCode::OK, Answered::computed(entry), |entry| {
        CatalogueEntryView::of(entry, ask.language)
    }))
}

/// Read the form of an entry as JSON Schema (2020-12), its fields labelled in the language asked for: what a check accepts
/// fits it.
#[utoipa::path(get, path = "/v1/catalogue/{kind}/schema", tag = "catalogue",
    params(("kind" = Service, Path, description = "What is filed", example = "election_notice")),
    responses((status = 200, description = "The schema", content((Object = "application/json",
        example = json!({ "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Avis d'élection",
            "type": "object", "properties": { "place": { "title": "Lieu du vote", "type": "string" } } }))))))]
pub(crate) async fn read_form_schema(ask: ApiRequest<Service>) -> ApiResult {
    let form = match ask.path.filing() {
        Filing::Demarche(kind) => forms::form(kind, ask.language),
        Filing::Claim(_) => {
            let title = Entry::of(ask.path).map_or("", |entry| entry.title(ask.language));
            let field =
                |name: &str| ClaimFields::find(name, |_| None).map(|field| field.render(ask.language));
            let mut form = document::claim_form();
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
    Ok(ask.answer(StatusCode::OK, found, |found| {
        let view = |entry| ElectionEntryView::of(entry, ask.language, &found);
        ListView::whole(search("", None).into_iter().map(view))
    }))
}
