//! The companies that must vote.

pub(crate) mod decisions;
pub(crate) mod elections;
pub(crate) mod terms;

use ::elections::{Company, CompanyFacts, Difference, WeekPattern};
use actix_web::http::StatusCode;
use app::companies::{Changed, Entered, ImportMode, Imported};
use edge::{Problem, texts::Companies};
use serde::Deserialize;
use types::{CompanyId, CompanyMatricule, ElectionId, Language, RcsNumber, SpaceId, TermId};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::{Csv, Json},
    paging::ListView,
    problem::{ErrorView, error_views},
    validators::one_line,
};

views! {
    /// A company that must vote.
    struct CompanyView of (company: Company) {
        let facts = company.facts;
        /// The company.
        id: CompanyId,
        /// 11 digits.
        matricule: String = facts.matricule.into(),
        /// Why a differing check digit was confirmed.
        #[serde(skip_serializing_if = "Option::is_none")]
        matricule_reason: Option<String> = facts.matricule_reason,
        /// Number of the trade register.
        rcs_number: Option<String> = facts.rcs_number.map(Into::into),
        /// Dénomination or raison sociale.
        legal_name: String = facts.legal_name,
        /// Number and street.
        street: String = facts.street,
        /// `L-1234`.
        postal_code: String = facts.postal_code,
        /// Town.
        locality: String = facts.locality,
        /// The language of letters and documents.
        language: Language = facts.language,
        /// Branch of activity.
        sector: Option<String> = facts.sector,
        /// The days on which the company works.
        week_pattern: WeekPattern = facts.week,
        /// Employees as declared; null where not known.
        headcount: Option<u32> = facts.headcount,
        /// Whether the company's own space also sees what its fiduciary received for it.
        sees_fiduciary_documents: bool,
    }
}

/// What the authority knows of a company, apart from its matricule.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CompanyEntry {
    /// Number of the trade register: a letter and digits.
    #[validate(length(max = 20), custom(function = "one_line"))]
    pub rcs_number: Option<String>,
    /// Dénomination or raison sociale.
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    pub legal_name: String,
    /// Number and street.
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    pub street: String,
    /// `L-1234`.
    #[validate(length(min = 1, max = 20), custom(function = "one_line"))]
    pub postal_code: String,
    /// Town.
    #[validate(length(min = 1, max = 100), custom(function = "one_line"))]
    pub locality: String,
    /// The language of letters and documents; French when absent.
    pub language: Option<Language>,
    /// Branch of activity.
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    pub sector: Option<String>,
    /// The days on which the company works; Monday to Friday when absent.
    pub week_pattern: Option<WeekPattern>,
    /// Employees as declared; absent where not known.
    #[validate(range(max = 1_000_000))]
    #[schema(maximum = 1_000_000)]
    pub headcount: Option<u32>,
}

impl CompanyEntry {
    fn rcs_number(&self, pointer: &str) -> Result<Option<RcsNumber>, Problem> {
        let refused = |_| Problem::at(format!("{pointer}/rcs_number"), Companies::RcsNumberForm.code());
        self.rcs_number.as_deref().map(str::parse).transpose().map_err(refused)
    }

    fn facts(
        self,
        matricule: CompanyMatricule,
        matricule_reason: Option<String>,
        rcs_number: Option<RcsNumber>,
    ) -> CompanyFacts {
        CompanyFacts {
            matricule,
            matricule_reason,
            rcs_number,
            legal_name: self.legal_name,
            street: self.street,
            postal_code: self.postal_code,
            locality: self.locality,
            language: self.language.unwrap_or_default(),
            sector: self.sector,
            week: self.week_pattern.unwrap_or(WeekPattern::MonFri),
            headcount: self.headcount,
        }
    }
}

/// A company to be entered in a term.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewCompany {
    /// The term in which it votes.
    pub term_id: TermId,
    /// 11 digits; the last one is a check digit.
    #[validate(length(min = 1, max = 20))]
    pub matricule: String,
    /// Lets a differing check digit pass; kept with the company.
    #[validate(length(min = 1, max = 500), custom(function = "one_line"))]
    pub matricule_reason: Option<String>,
    /// What is known of it.
    #[validate(nested)]
    pub entry: CompanyEntry,
}

views! {
    /// A company as it was entered.
    struct EnteredView of (entered: Entered) {
        /// The company.
        company: CompanyView = CompanyView::of(entered.company),
        /// Its ordinary poll; null where the national poll of the term was over: its poll is one of its own (`create_election`).
        election_id: Option<ElectionId> = entered.election,
    }

    /// A company of which a table says something else than is known.
    struct ChangedCompanyView of (changed: Changed) {
        /// The line of the table, as an editor numbers it.
        line: u64,
        /// The company.
        company_id: CompanyId = changed.company,
        /// The name that is known.
        legal_name: String,
        /// Every field that differs.
        differences: Vec<Difference>,
    }

    /// What an import did, or would do.
    struct ImportView of (imported: Imported, language: Language) {
        /// Companies that were not known before.
        added: usize,
        /// Companies that were known.
        known: usize,
        /// Companies that have no poll of the term: its national poll was over, or their delegation sits on through it
        /// (L.413-2(3)).
        without_poll: usize,
        /// Companies of which the table says something else, in the order of its lines.
        changes: Vec<ChangedCompanyView> = imported.changes.into_iter().map(ChangedCompanyView::of).collect(),
        /// Whether those were changed to what the table says.
        applied: bool,
        /// Whether nothing was saved.
        validate_only: bool = imported.dry_run,
        /// Names that seem to have been read in another encoding; they stand as they came.
        warnings: Vec<ErrorView> = error_views(&imported.warnings, 0, language),
    }
}

list_query! {
    /// Which companies.
    struct CompanyQuery {
        /// Only companies that vote in this term.
        term_id: Option<TermId>,
    }
}

/// Whether a company sees what its fiduciary received.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sharing {
    /// On by default.
    pub sees_fiduciary_documents: bool,
}

/// Enter a company, until the national poll of the term is over with its ordinary poll.
#[utoipa::path(post, path = "/v1/companies", tag = "companies", request_body = NewCompany,
    responses((status = 201, description = "The firm and its poll", body = EnteredView)))]
pub(crate) async fn create_company(app: Server, ask: ApiRequest<(), Json<NewCompany>>) -> ApiResult {
    let ApiRequest { request, body: Json(new), .. } = &ask;
    let read = match &new.matricule_reason {
        Some(_) => CompanyMatricule::confirmed(&new.matricule),
        None => CompanyMatricule::parse(&new.matricule),
    };
    let matricule = read.map_err(|error| Problem::at("/matricule", error.company_code()))?;
    let rcs_number = new.entry.rcs_number("/entry")?;
    let facts = new.entry.clone().facts(matricule, new.matricule_reason.clone(), rcs_number);
    let entered = app::companies::create(&app, request, new.term_id, facts).await?;
    Ok(ask.versioned(StatusCode::CREATED, entered, EnteredView::of))
}

/// How a table is imported.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ImportQuery {
    /// Do everything but save.
    #[serde(default)]
    pub validate_only: bool,
    /// Change the companies that are known to what the table says; otherwise the differences are told and left.
    #[serde(default)]
    pub apply_changes: bool,
}

/// Import companies from a CSV as spreadsheets save it, each with its ordinary poll of the term: all of them or none. Every
/// difference from what is known is told, and applied where that is asked for; an empty cell says nothing.
#[utoipa::path(post, path = "/v1/terms/{term_id}/company-imports", tag = "companies", params(ImportQuery),
    request_body(content = String, content_type = "text/csv", description = "UTF-8, UTF-16 or the `charset` of the header; without it Windows-1252, ISO-8859-15 or Mac Roman, where only one of them makes sense; `;`, `,` or a tab; columns, by their names here or in French or German, matricule, legal_name, street, postal_code, locality and, where known, rcs_number, language, sector, week_pattern, headcount, matricule_reason",
        example = "matricule;legal_name;street;postal_code;locality;headcount\n20240001234;Boulangerie Müller;1, rue de l’Église;L-1234;Esch-sur-Alzette;60\n"),
    responses((status = 201, description = "How many were added", body = ImportView)))]
pub(crate) async fn import_companies(app: Server, ask: ApiRequest<TermId, Csv, ImportQuery>) -> ApiResult {
    let Csv { bytes, charset } = &ask.body;
    let (term, charset) = (ask.path, charset.as_deref());
    let mode = ImportMode { dry_run: ask.query.validate_only, apply: ask.query.apply_changes };
    let imported = app::companies::import(&app, &ask.request, term, bytes, charset, mode).await?;
    Ok(ask.answer(StatusCode::CREATED, imported, |imported| ImportView::of(imported, ask.language)))
}

/// List the companies.
#[utoipa::path(get, path = "/v1/companies", tag = "companies", params(CompanyQuery),
    responses((status = 200, description = "A page of the firms", body = ListView<CompanyView>)))]
pub(crate) async fn list_companies(app: Server, ask: ApiRequest<(), (), CompanyQuery>) -> ApiResult {
    let (term, page) = (ask.query.term_id, ask.query.page()?);
    let listed = app::companies::list(&app, &ask.request, term, page).await?;
    Ok(ask.listed(listed, CompanyView::of))
}

/// Read a company.
#[utoipa::path(get, path = "/v1/companies/{company_id}", tag = "companies",
    responses((status = 200, description = "The firm", body = CompanyView)))]
pub(crate) async fn read_company(app: Server, ask: ApiRequest<CompanyId>) -> ApiResult {
    let company = app::companies::read(&app, &ask.request, ask.path).await?;
    Ok(ask.versioned(StatusCode::OK, company, CompanyView::of))
}

/// Replace what is known of a company; its matricule stays.
#[utoipa::path(put, path = "/v1/companies/{company_id}", tag = "companies", request_body = CompanyEntry,
    responses((status = 200, description = "The firm", body = CompanyView)))]
pub(crate) async fn change_company(app: Server, ask: ApiRequest<CompanyId, Json<CompanyEntry>>) -> ApiResult {
    let entry = ask.body.0.clone();
    let rcs_number = entry.rcs_number("")?;
    let keep = |known: CompanyFacts| entry.facts(known.matricule, known.matricule_reason, rcs_number);
    let company = app::companies::change(&app, &ask.request, ask.path, keep).await?;
    Ok(ask.versioned(StatusCode::OK, company, CompanyView::of))
}

/// Say whether the company's own space sees what its fiduciary received for it. `If-Match` is the tag of the company.
#[utoipa::path(put, path = "/v1/spaces/{space_id}/sharing", tag = "companies", request_body = Sharing,
    responses((status = 200, description = "The firm", body = CompanyView)))]
pub(crate) async fn set_sharing(app: Server, ask: ApiRequest<SpaceId, Json<Sharing>>) -> ApiResult {
    let visibility = ask.body.0.sees_fiduciary_documents;
    let company = app::companies::set_sharing(&app, &ask.request, ask.path, visibility).await?;
    Ok(ask.versioned(StatusCode::OK, company, CompanyView::of))
}
