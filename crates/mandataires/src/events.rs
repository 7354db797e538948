//! The audit trail as people read it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use types::{CompanyId, PersonId, SpaceId, coded};
use uuid::Uuid;

coded! {
    /// The kinds of things that operations change.
    Resource {
        Access = "access",
        Attachment = "attachment",
        AuthorityMember = "authority_member",
        Claim = "claim",
        ClaimFile = "claim_file",
        CertificateNumber = "certificate_number",
        Code = "code",
        Company = "company",
        Correction = "correction",
        Demarche = "demarche",
        Document = "document",
        Election = "election",
        File = "file",
        Housekeeping = "housekeeping",
        Invitation = "invitation",
        LetterRun = "letter_run",
        Membership = "membership",
        Message = "message",
        Notice = "notice",
        Organisation = "organisation",
        PaperFiling = "paper_filing",
        Person = "person",
        Posting = "posting",
        Preparation = "signature_preparation",
        Receipt = "receipt",
        Round = "signing_round",
        Space = "space",
        SpaceFile = "space_file",
        Term = "term",
        Token = "token",
        TrialClock = "trial_clock",
    }
}

coded! {
    /// What happens to them: a verb in the past.
    Action {
        Accepted = "accepted",
        Added = "added",
        Answered = "answered",
        Appointed = "appointed",
        Attached = "attached",
        Cancelled = "cancelled",
        Certified = "certified",
        Changed = "changed",
        ClockSet = "clock_set",
        Closed = "closed",
        Completed = "completed",
        Confirmed = "confirmed",
        Copied = "copied",
        Corrected = "corrected",
        DatesPublished = "dates_published",
        DayFixed = "day_fixed",
        Decided = "decided",
        Deleted = "deleted",
        Detached = "detached",
        Dismissed = "dismissed",
        DraftSaved = "draft_saved",
        Ended = "ended",
        Entered = "entered",
        Filed = "filed",
        Forgot = "forgot",
        Forgotten = "forgotten",
        Founded = "founded",
        Granted = "granted",
        Imported = "imported",
        Informed = "informed",
        Interrupted = "interrupted",
        Invited = "invited",
        Issued = "issued",
        Joined = "joined",
        Left = "left",
        Matched = "matched",
        Moved = "moved",
        Named = "named",
        Opened = "opened",
        OwnCountSaved = "own_count_saved",
        PiecesChanged = "pieces_changed",
        PreferencesSet = "preferences_set",
        Prepared = "prepared",
        ProcesVerbalSaved = "proces_verbal_saved",
        ProcesVerbalSigned = "proces_verbal_signed",
        Reached = "reached",
        Read = "read",
        RecordSaved = "record_saved",
        Recorded = "recorded",
        Registered = "registered",
        Released = "released",
        Reminded = "reminded",
        Removed = "removed",
        Renamed = "renamed",
        Reopened = "reopened",
        Replaced = "replaced",
        Resolved = "resolved",
        Returned = "returned",
        Revoked = "revoked",
        Sent = "sent",
        SentBack = "sent_back",
        SharingSet = "sharing_set",
        Shown = "shown",
        Signed = "signed",
        SignedCopyReturned = "signed_copy_returned",
        Started = "started",
        TakenDown = "taken_down",
        TakenOver = "taken_over",
        TakenUp = "taken_up",
        TitlePatternSet = "title_pattern_set",
        Transmitted = "transmitted",
        TrialCertificatesOffered = "trial_certificates_offered",
        TrialSigned = "trial_signed",
        Undelivered = "undelivered",
        Uploaded = "uploaded",
        Withdrawn = "withdrawn",
        Wrote = "wrote",
    }
}

/// One event: what happened to one resource.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = AuditEventView))]
pub struct Event {
    /// The event.
    pub id: Uuid,
    /// When.
    pub happened_at: DateTime<Utc>,
    /// The request that made the change, as its answer named it.
    #[serde(rename = "request_id")]
    pub request: Uuid,
    /// The operation of that request.
    pub operation: String,
    /// What happened to the resource.
    pub action: String,
    /// The kind of the resource.
    pub resource_kind: String,
    /// The resource.
    #[serde(rename = "resource_id")]
    pub resource: Uuid,
    /// Who did it; for a space its own people only.
    #[serde(rename = "person_id")]
    pub person: Option<PersonId>,
    /// The name of that person.
    #[serde(rename = "person")]
    pub name: Option<String>,
    /// The space in which it happened.
    #[serde(rename = "space_id")]
    pub space: Option<SpaceId>,
    /// The company whom it concerns.
    #[serde(rename = "company_id")]
    pub company: Option<CompanyId>,
    /// What is personal about it, for the administrator; null where there is nothing, and where it was erased.
    #[cfg_attr(feature = "schema", schema(value_type = Option<Object>))]
    pub personal: Option<Value>,
}

/// Which events are looked for; all where nothing is said.
#[derive(Clone, Debug, Default)]
pub struct WantedEvents {
    /// Of resources of this kind.
    pub resource_kind: Option<String>,
    pub resource: Option<Uuid>,
    pub space: Option<SpaceId>,
    /// About this company.
    pub company: Option<CompanyId>,
    pub person: Option<PersonId>,
    /// At this time or later.
    pub since: Option<DateTime<Utc>>,
    /// Before this time.
    pub until: Option<DateTime<Utc>>,
}
