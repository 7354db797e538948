//! The company's own count before its notice.

use actix_web::http::StatusCode;
use calculators::{Calculator, headcount};
use chrono::{DateTime, Utc};
use elections::Facts;
use filings::own_count::{Counted, OwnCount, breakdown};
use serde_json::{Value, value::RawValue};
use types::{CompanyId, ElectionId, Finding, Language};

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::{Draft, refused},
};

views! {
    /// What a company has counted itself for a poll.
    struct OwnCountView of (count: OwnCount, language: Language) {
        let answer = count.counted.as_ref().and_then(|counted| counted.answer(language).cloned());
        /// The poll.
        election_id: ElectionId = count.election,
        /// The company.
        company_id: CompanyId = count.company,
        /// The headcount that came of it; null before the first count.
        headcount: Option<u32> = count.counted.map(|counted| counted.headcount),
        /// The sums and their reasons as the calculator `headcount` answers them, without the lines of people.
        #[schema(value_type = Option<headcount::Output>)]
        answer: Option<Value> = answer,
        /// The employees as they were entered; null before the first count, and once they were erased.
        #[schema(value_type = Option<Object>)]
        staff: Option<Box<RawValue>> = count.staff.and_then(|staff| RawValue::from_string(staff).ok()),
        /// When it was last counted; null before the first time.
        updated_at: Option<DateTime<Utc>>,
    }
}

/// Counts by the facts of the poll, which nobody enters here.
fn count(mut input: headcount::Input, facts: &Facts) -> Result<Counted, Vec<Finding>> {
    let given = [
        ("/election_day", input.election_day.is_some()),
        ("/opening_day", input.opening_day.is_some()),
        ("/week", input.week.is_some()),
    ];
    let given = given.into_iter().filter(|(_, given)| *given);
    let findings: Vec<_> = given.map(|(at, _)| Finding::error(at, "not_applicable")).collect();
    if !findings.is_empty() {
        return Err(findings);
    }
    // Only contracts are counted on a day.
    if input.contracts.is_some() || input.csv.is_some() {
        (input.election_day, input.opening_day) = (facts.election_day, facts.opening_day);
        input.week = Some(facts.week);
    }
    let counted = |language| -> Result<headcount::Output, Vec<Finding>> {
        // The lines name people; they are in `staff` as long as that is kept.
        let output = input.clone().calculate(language)?;
        Ok(headcount::Output { lines: Vec::new(), ..output })
    };
    let [fr, de, en] = Language::ALL.map(counted);
    let outputs = [fr?, de?, en?];
    let [first, ..] = &outputs;
    let (headcount, week) = (first.band_headcount, first.settings.weekly_divisor);
    let breakdown = breakdown(&first.categories, headcount, week, facts.parameters());
    // Structs of texts and numbers always have a JSON form.
    let answer = |output| serde_json::to_value(output).unwrap_or_default();
    let codes = Language::ALL.map(|language| language.code().to_owned());
    let answers = codes.into_iter().zip(outputs.iter().map(answer)).collect();
    Ok(Counted { headcount, breakdown, answers })
}

/// Read what a company has counted itself for a poll.
#[utoipa::path(get, path = "/v1/elections/{election_id}/own-count", tag = "elections",
    responses((status = 200, description = "The count; version 0 before the first", body = OwnCountView)))]
pub(crate) async fn read_own_count(app: Server, ask: ApiRequest<ElectionId>) -> ApiResult {
    let count = app::demarches::own_counts::read(&app, &ask.request, ask.path).await?;
    Ok(ask.versioned(StatusCode::OK, count, |count| OwnCountView::of(count, ask.language)))
}

/// Count the employees of a company for a poll, by contracts, a table or totals: it fills the notice, and counts until that
/// is transmitted.
#[utoipa::path(put, path = "/v1/elections/{election_id}/own-count", tag = "elections",
    request_body = headcount::Input,
    responses((status = 200, description = "The count", body = OwnCountView)))]
pub(crate) async fn save_own_count(app: Server, ask: ApiRequest<ElectionId, Draft>) -> ApiResult {
    let staff = &ask.body.0;
    let input: headcount::Input = calculators::read(staff.as_bytes()).map_err(refused)?;
    let counted = move |facts: &Facts| count(input, facts);
    let counted = app::demarches::own_counts::save(&app, &ask.request, ask.path, staff, counted);
    Ok(ask.versioned(StatusCode::OK, counted.await?, |count| OwnCountView::of(count, ask.language)))
}
