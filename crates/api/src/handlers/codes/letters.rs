//! Letters with access codes at the authority: streamed once, followed by their counts.

use std::io;

use access_codes::{LetterRun, LetterState, RunLetter};
use actix_web::{http::StatusCode, web::Bytes};
use app::codes::letters::{Delivery, Part};
use chrono::{DateTime, Utc};
use edge::{Problem, texts::Companies};
use futures_util::{Stream, stream};
use serde::Deserialize;
use types::{CompanyId, Language, LetterRunId, TermId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::Server;
use crate::{
    answer::ApiResult, archive::Archive, ask::ApiRequest, bodies::Json, paging::ListView, validators::cell,
};

/// Who gets letters: the companies that are named, or all that have a poll in the term and no living codes.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewLetterRun {
    /// 1 to 5,000 companies.
    #[validate(length(min = 1, max = 5_000))]
    #[schema(min_items = 1, max_items = 5_000)]
    pub company_ids: Option<Vec<CompanyId>>,
    /// All companies of the term without living codes, 5,000 in one run.
    #[serde(default)]
    pub all_without_codes: bool,
    /// `fr`, `de` or `en` for all letters; that of each company when absent.
    #[schema(value_type = Option<String>)]
    pub language: Option<Language>,
}

impl NewLetterRun {
    fn companies(&self) -> Result<Option<&[CompanyId]>, Problem> {
        match (&self.company_ids, self.all_without_codes) {
            (Some(ids), false) => Ok(Some(ids)),
            (None, true) => Ok(None),
            (Some(_), true) | (None, false) => Err(Problem::at("/company_ids", Companies::FirmsOrAll.code())),
        }
    }
}

views! {
    /// A run that writes letters. All counts are of companies, two codes and two pages each.
    struct LetterRunView of (run: LetterRun, language: Language, doubtful: Vec<CompanyId>) {
        /// The run.
        id: LetterRunId,
        /// The term of the codes.
        term_id: TermId = run.term,
        /// The language of all letters; null for that of each company.
        #[schema(value_type = Option<String>)]
        language: Option<Language>,
        /// `running`, `completed` or `interrupted`.
        state: &'static str = run.state.code(),
        /// Its name, in the language asked for.
        state_label: &'static str = run.state.label(language),
        /// Companies in this run.
        total: i32,
        /// Companies that had living codes and got no letter.
        skipped: i32,
        /// Companies whose codes are issued.
        issued: i32,
        /// Letters that were set.
        rendered: i32,
        /// Letters with a sign for which the fonts have no letter.
        unprintable: i32,
        /// Letters that the connection took.
        delivered: i32,
        /// When it began.
        started_at: DateTime<Utc>,
        /// When it ended; null also where its server went away.
        ended_at: Option<DateTime<Utc>>,
        /// After an interruption: companies whose letters may not have arrived. What your archive has is good; for the others
        /// replace both codes (`POST /v1/codes/{code_id}/replacements`).
        doubtful_company_ids: Vec<CompanyId> = doubtful,
        /// The letters are streamed in the first answer only, and kept nowhere.
        secret_already_shown: bool = true,
    }
}

list_query! {
    /// Which letters of a run.
    struct LetterQuery {
        /// Only `waiting`, `skipped`, `issued`, `unprintable` or `delivered` ones; all when absent.
        #[param(value_type = Option<String>, example = "issued")]
        state: Option<LetterState>,
    }
}

/// Issue the two codes of a term to companies and stream their letters, once: a ZIP with one PDF a company, two pages each,
/// and `manifest.csv` as its last entry. `Location` names the run, whose counts can be read meanwhile. A repeated call
/// answers the run as JSON. Who goes away interrupts the run: no further codes are issued.
#[utoipa::path(post, path = "/v1/terms/{term_id}/letter-runs", tag = "codes", request_body = NewLetterRun,
    responses((status = 201, description = "The letters; in a repeated answer the run",
        content((Vec<u8> = "application/zip"), (LetterRunView = "application/json")))))]
pub(crate) async fn print_letters(app: Server, ask: ApiRequest<TermId, Json<NewLetterRun>>) -> ApiResult {
    let (wish, companies) = (&ask.body.0, ask.body.0.companies()?);
    let term = ask.path;
    let begun = app::codes::letters::begin(&app, &ask.request, term, companies, wish.language).await?;
    let run = begun.value.run.id;
    if begun.replayed {
        let seen = app::codes::letters::read(&app, &ask.request.without_key(), run).await?;
        let seen = app::Answered { replayed: true, ..seen };
        return Ok(ask.answer(StatusCode::CREATED, seen, |seen| {
            LetterRunView::of(seen.run, ask.language, seen.doubtful)
        }));
    }
    let delivery = app::codes::letters::hand_over(app.into_inner(), &ask.request, begun.value);
    Ok(ask.streamed("application/zip", "letters.zip", &format!("/v1/letter-runs/{run}"), archive(delivery)))
}

/// The archive as its parts come; an error where the writer broke off, so that nobody takes a torso for the whole.
fn archive(delivery: Delivery) -> impl Stream<Item = io::Result<Bytes>> {
    stream::unfold((delivery, Some(Archive::new())), |(mut delivery, archive)| async {
        match (delivery.next().await, archive) {
            (Some(Part::Letter { name, bytes }), Some(mut archive)) => {
                let piece = archive.add(&format!("{name}.pdf"), &bytes);
                Some((piece, (delivery, Some(archive))))
            }
            (Some(Part::End(letters)), Some(archive)) => {
                Some((archive.end("manifest.csv", manifest(&letters).as_bytes()), (delivery, None)))
            }
            (None, Some(_)) => Some((Err(io::Error::other("the letters broke off")), (delivery, None))),
            (_, None) => None,
        }
    })
}

/// What became of each company, without codes.
fn manifest(letters: &[RunLetter]) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    // Writing into memory can't fail.
    let _ = writer.write_record([
        "file",
        "company_id",
        "matricule",
        "legal_name",
        "letter",
        "titulaire_code_id",
        "mandataire_code_id",
    ]);
    for letter in letters {
        let (file, state) = match letter.state {
            LetterState::Issued | LetterState::Delivered => (format!("{}.pdf", letter.matricule), "enclosed"),
            LetterState::Waiting | LetterState::Skipped | LetterState::Unprintable => {
                (String::new(), letter.state.code())
            }
        };
        let codes = [letter.titulaire_code, letter.mandataire_code];
        let codes = codes.map(|code| code.map(|code| code.to_string()).unwrap_or_default());
        let _ = writer.write_record([
            file.as_str(),
            &letter.company.to_string(),
            &letter.matricule,
            cell(&letter.legal_name).as_ref(),
            state,
            &codes[0],
            &codes[1],
        ]);
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// Read how far a run of letters is.
#[utoipa::path(get, path = "/v1/letter-runs/{letter_run_id}", tag = "codes",
    responses((status = 200, description = "The run", body = LetterRunView)))]
pub(crate) async fn read_letter_run(app: Server, ask: ApiRequest<LetterRunId>) -> ApiResult {
    let seen = app::codes::letters::read(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, seen, |seen| LetterRunView::of(seen.run, ask.language, seen.doubtful)))
}

/// List the letters of a run with the ids of their codes; never their characters.
#[utoipa::path(get, path = "/v1/letter-runs/{letter_run_id}/letters", tag = "codes", params(LetterQuery),
    responses((status = 200, description = "A page of the letters", body = ListView<RunLetter>)))]
pub(crate) async fn list_letters(app: Server, ask: ApiRequest<LetterRunId, (), LetterQuery>) -> ApiResult {
    let (id, page) = (ask.path, ask.query.page()?);
    let listed = app::codes::letters::list(&app, &ask.request, id, ask.query.state, page).await?;
    Ok(ask.answer(StatusCode::OK, listed, ListView::from))
}
