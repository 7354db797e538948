//! Papers: PDFs of what is stored here, and the check of a page that somebody holds.

use actix_web::http::StatusCode;
use chrono::{DateTime, Utc};
use documents::{PaperKind, PaperNumber};
use edge::ProblemCode;
use routing::paper::Paper;
use serde::Deserialize;
use types::{DemarcheId, ElectionId, Language, ReceiptId};
use utoipa::IntoParams;

use crate::handlers::Server;
use crate::{answer::ApiResult, ask::ApiRequest};

/// In which language a paper speaks.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct PaperQuery {
    /// `fr`, `de` or `en`; the language of the answer when absent.
    #[param(value_type = Option<String>, example = "fr")]
    language: Option<Language>,
}

/// Which paper of an election, and in which language.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ElectionPaperQuery {
    /// `fr`, `de` or `en`; the language of the answer when absent.
    #[param(value_type = Option<String>, example = "fr")]
    language: Option<Language>,
    /// The number of the office whose counting is printed; 1, the principal office, when absent.
    #[param(example = 1)]
    office: Option<u32>,
}

impl PaperQuery {
    /// The language asked for, or else that of the request.
    pub(crate) fn or(&self, language: Language) -> Language {
        self.language.unwrap_or(language)
    }
}

views! {
    /// A paper that was printed here.
    struct PaperView of (paper: Paper, language: Language) {
        let kind = PaperKind::from_code(&paper.kind);
        /// As it stands on every page.
        number: String = paper.number.parse::<PaperNumber>().map_or(paper.number, String::from),
        /// What it is.
        kind: String,
        /// What it is, in words.
        label: &'static str = kind.map_or("", |kind| kind.label(language)),
        /// `fr`, `de` or `en`.
        #[schema(value_type = String)]
        language: Language,
        /// The digest that stands on every page.
        digest: String = hex::encode(&paper.digest),
        /// When it was printed first.
        printed_at: DateTime<Utc>,
    }
}

/// Check a paper by the number on its pages. If the digest is the one on the pages too, the paper was printed here.
#[utoipa::path(get, path = "/v1/papers/{number}", tag = "papers",
    params(("number" = String, Path, description = "Twelve letters and digits", example = "7K3Q-0ZMA-R4VN")),
    responses((status = 200, description = "The paper", body = PaperView)))]
pub(crate) async fn check_paper(app: Server, ask: ApiRequest<String>) -> ApiResult {
    let paper = app::demarches::papers::check(&app, &ask.request, &ask.path).await?;
    Ok(ask.answer(StatusCode::OK, paper, |paper| PaperView::of(paper, ask.language)))
}

/// Print a receipt as PDF/A.
#[utoipa::path(get, path = "/v1/receipts/{receipt_id}/paper", tag = "papers", params(PaperQuery),
    responses((status = 200, description = "A PDF", content_type = "application/pdf", body = Vec<u8>)))]
pub(crate) async fn print_receipt(app: Server, ask: ApiRequest<ReceiptId, (), PaperQuery>) -> ApiResult {
    let language = ask.query.or(ask.language);
    let printed = app::demarches::receipts::paper(&app, &ask.request, ask.path, language).await?;
    Ok(ask.pdf(printed))
}

/// Print the form of a démarche as PDF/A: everything that its confirmed content says, and the digest that a signature binds.
///
/// While nothing is confirmed it is what reached the administration last; the desk has nothing else.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/paper", tag = "papers", params(PaperQuery),
    responses((status = 200, description = "A PDF", content_type = "application/pdf", body = Vec<u8>)))]
pub(crate) async fn print_demarche(app: Server, ask: ApiRequest<DemarcheId, (), PaperQuery>) -> ApiResult {
    let language = ask.query.or(ask.language);
    Ok(ask.pdf(app::demarches::papers::demarche_paper(&app, &ask.request, ask.path, language).await?))
}

/// Print a paper about an election as PDF/A: `election_notice`, `claims_notice`, `candidate_poster`, `model_ballot`,
/// `results_summary` or `functions_declaration`; and, for its company, the procès-verbaux `counting_record`,
/// `general_census_record`, `office_election_record` and `no_candidate_record`, to be signed.
///
/// It says what was transmitted or confirmed, else what the record says; the desk has what was transmitted.
#[utoipa::path(get, path = "/v1/elections/{election_id}/papers/{kind}", tag = "papers",
    params(("kind" = String, Path, description = "The code of its kind", example = "election_notice"),
        ElectionPaperQuery),
    responses((status = 200, description = "A PDF", content_type = "application/pdf", body = Vec<u8>)))]
pub(crate) async fn print_election_paper(
    app: Server,
    ask: ApiRequest<(ElectionId, String), (), ElectionPaperQuery>,
) -> ApiResult {
    let (election, kind) = (ask.path.0, PaperKind::from_code(&ask.path.1));
    let kind = kind.ok_or(ProblemCode::NotFound)?;
    let (office, language) = (ask.query.office.unwrap_or(1), ask.query.language.unwrap_or(ask.language));
    Ok(ask.pdf(
        app::demarches::papers::of_election(&app, &ask.request, election, kind, office, language).await?,
    ))
}
