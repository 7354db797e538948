//! Housekeeping: what was promised for a time only is forgotten after it.

use chrono::Duration;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{
    Action, Change, Resource, Tx, claims, claims::files as claim_files, demarches::own_counts, failures,
    files, forget_before, outbox, paces, signing::preparations,
};
use types::{ClaimFileId, ClaimId, FileId};

use crate::{App, AppError, AppResult, Request, civil_day, limits::Limit};

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

/// What a run has forgotten.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forgotten {
    /// Claims that were closed long ago.
    pub claims: Vec<ClaimId>,
    /// Their pieces, and those that nobody named in a claim.
    pub claim_files: Vec<ClaimFileId>,
    /// Files that nobody named in anything, and what was prepared and not signed.
    pub files: Vec<FileId>,
    /// What has no name of its own, in numbers.
    pub counted: TidyCounts,
}

/// Rows that have no name of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TidyCounts {
    /// First answers, with the keys of their calls.
    pub answers: usize,
    /// Counts of codes that were not accepted.
    pub failures: usize,
    /// Mails that went, or were given up.
    pub mails: usize,
    /// Counts of what came or went in a day.
    pub paces: usize,
    /// Who works in a company, as it was entered for an own count long ago.
    #[serde(default)]
    pub staffs: usize,
}

impl Forgotten {
    /// How many rows that were.
    #[must_use]
    pub const fn rows(&self) -> usize {
        let TidyCounts { answers, failures, mails, paces, staffs } = self.counted;
        self.claims.len()
            + self.claim_files.len()
            + self.files.len()
            + answers
            + failures
            + mails
            + paces
            + staffs
    }
}

/// Forgets old claims, old answers, old counts, old mails and unused files: one audit event for each claim and file, one
/// for all the rest. Any number of servers may do it at once. Nothing, and nothing is forgotten, where the clocks of the
/// server and of Postgres differ: what is deleted too early never comes back.
pub async fn tidy(app: &App, request: &Request) -> AppResult<Option<Forgotten>> {
    app.for_anybody(&request.call, async |tx| {
        if !app.clock.agrees_with(store::time(tx).await?) {
            return Ok(None);
        }
        let staffs = Duration::days(app.settings.limits.count(Limit::StaffDays).into());
        let forgotten = forget(tx, staffs).await?;
        record(tx, &forgotten);
        Ok(Some(forgotten))
    })
    .await
}

async fn forget(tx: &mut Tx, staffs: Duration) -> Result<Forgotten, AppError> {
    let now = tx.real_now();
    let counted = TidyCounts {
        answers: forget_before(tx, now - ANSWERS).await?,
        failures: failures::forget_before(tx, now - FAILURES).await?,
        mails: outbox::forget_before(tx, now - MAILS).await?,
        paces: paces::forget_before(tx, civil_day(now)).await?,
        staffs: own_counts::forget_staff_before(tx, now - staffs).await?,
    };
    let mut files = preparations::forget_before(tx, now - OVER_PREPARATIONS).await?;
    files.extend(files::forget_unused_before(tx, now - UNUSED_FILES).await?);
    let mut claim_files = claim_files::forget_waiting_before(tx, now - UNUSED_FILES).await?;
    let (claims, pieces) = claims::forget_closed_before(tx, now - CLOSED_CLAIMS).await?;
    claim_files.extend(pieces);
    Ok(Forgotten { claims, claim_files, files, counted })
}

fn record(tx: &mut Tx, forgotten: &Forgotten) {
    let Forgotten { claims, claim_files, files, counted } = forgotten;
    claims.iter().for_each(|id| tx.record(Change::new(Resource::Claim, *id, Action::Forgotten)));
    claim_files.iter().for_each(|id| tx.record(Change::new(Resource::ClaimFile, *id, Action::Forgotten)));
    files.iter().for_each(|id| tx.record(Change::new(Resource::File, *id, Action::Forgotten)));
    if *counted != TidyCounts::default() {
        // Nothing personal: a payload is where an event has room for numbers.
        let run = tx.call().request_id;
        tx.record(Change::new(Resource::Housekeeping, run, Action::Forgot).personal(json!(counted)));
    }
}
