//! Housekeeping: what was promised for a time only is forgotten after it.

use chrono::Duration;
use store::{failures, files, forget_before, within};

use crate::{App, Outcome, Refusal, Request};

/// How long a first answer can be asked for again.
const ANSWERS: Duration = Duration::days(30);

/// How long codes that were not accepted are counted.
const FAILURES: Duration = Duration::hours(24);

/// How long an uploaded file waits to be named in something.
const UNUSED_FILES: Duration = Duration::hours(24);

/// Forgets old answers, old counts and unused files; how many rows that were. Any number of servers may do it at once.
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
            Ok(answers + counts + files::forget_unused_before(tx, now - UNUSED_FILES).await?)
        },
    )
    .await
}
