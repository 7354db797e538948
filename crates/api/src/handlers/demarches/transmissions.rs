//! What was transmitted of a démarche, and the facts that it was checked against.

use chrono::{DateTime, NaiveDate, Utc};
use elections::{Facts, WeekPattern};
use filings::Transmission;
use types::{DemarcheId, TransmissionId};

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    paging::{ListView, PageQuery},
};

views! {
    /// The facts of a poll as they stood.
    struct FactsView of (facts: Facts) {
        /// Employees that counted for it; null where nobody had said.
        headcount: Option<u32>,
        /// Employees in the authority's register.
        register_headcount: Option<u32>,
        /// The day of the poll.
        election_day_on: Option<NaiveDate> = facts.election_day,
        /// The first day of voting; null where it was that day.
        opening_day_on: Option<NaiveDate> = facts.opening_day,
        /// When the last office closes, `HH:MM`.
        closes_at: Option<String> = facts.closes_at.map(|time| time.to_string()),
        /// Whether votes are sent by post.
        postal_vote: Option<bool>,
        /// Whether candidatures had stayed open.
        extension: Option<bool>,
        /// The working week.
        week_pattern: WeekPattern = facts.week,
    }

    /// One transmission, with what it was checked against.
    struct TransmissionView of (sent: Transmission) {
        /// The transmission.
        id: TransmissionId,
        /// When.
        transmitted_at: DateTime<Utc>,
        /// SHA-256 of the content that was received.
        content_digest: String = hex::encode(&sent.content_digest),
        /// The version of the poll then.
        poll_version: i32,
        /// The facts of the poll then: a correction is judged by them, unless somebody has decided otherwise since.
        facts: FactsView = FactsView::of(sent.facts),
        /// SHA-256 of each content that had been received for the poll.
        earlier: Vec<String> = sent.earlier.iter().map(hex::encode).collect(),
    }
}

/// List the transmissions of a démarche, with what each was checked against.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/transmissions", tag = "demarches", params(PageQuery),
    responses((status = 200, description = "A page of the transmissions", body = ListView<TransmissionView>)))]
pub(crate) async fn list_transmissions(app: Server, ask: ApiRequest<DemarcheId, (), PageQuery>) -> ApiResult {
    let listed = app::demarches::transmissions::list(&app, &ask.request, ask.path, ask.query.page()?).await?;
    Ok(ask.listed(listed, TransmissionView::of))
}
