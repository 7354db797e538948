//! Housekeeping: what was promised for a time only is forgotten after it.

use chrono::Duration;
use store::{claim_files, claims, failures, files, forget_before, outbox, preparations, within};

use crate::{App, Outcome, Refusal, Request, civil_day};

/// How long a first answer can be asked for again.
const ANSWERS: Duration = Duration::days(30);

/// How long codes that were not accepted are counted.
const FAILURES: Duration = Duration::hours(24);

/// How long an uploaded file waits to be named in something.
const UNUSED_FILES: Duration = Duration::hours(24);

/// How long it is known that a mail went, or that it was given up.
const MAILS: Duration = Duration::days(30);

/// How long what was prepared for a signature is there after its time is over.
const OVER_PREPARATIONS: Duration = Duration::hours(1);

/// How long a claim or a contestation is kept once it is closed: the five years of a mandate, and one more.
const CLOSED_CLAIMS: Duration = Duration::days(6 * 365 + 2);

/// Forgets old claims, old answers, old counts, old mails and unused files; how many rows that were. Any number of servers may do it at once.
///
/// # Errors
/// Postgres fails.
pub async fn tidy(app: &App, request: &Request) -> Outcome<usize> {
    within(
        &app.store,
        &request.call,
        async |_tx| Ok::<(), Refusal>(()),
        async |tx, ()| {
            let now = tx.now();
            let answers = forget_before(tx, now - ANSWERS).await?;
            let counts = failures::forget_before(tx, now - FAILURES).await?;
            let mails = outbox::forget_before(tx, now - MAILS).await?;
            let prepared = preparations::forget_before(tx, now - OVER_PREPARATIONS).await?;
            let pieces = claim_files::forget_waiting_before(tx, now - UNUSED_FILES).await?;
            let days = claim_files::forget_days_before(tx, civil_day(now)).await?;
            let claims = claims::forget_closed_before(tx, now - CLOSED_CLAIMS).await?;
            let unused = files::forget_unused_before(tx, now - UNUSED_FILES).await?;
            Ok(answers + counts + mails + prepared + pieces + days + claims + unused)
        },
    )
    .await
}
