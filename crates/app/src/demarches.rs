//! Démarches from the side of those who make them: draft, confirm, sign, transmit.

pub mod attachments;
pub mod comparison;
pub mod corrections;
pub mod duplicates;
pub mod general_count;
pub mod lights;
pub mod messages;
pub mod own_counts;
pub mod papers;
pub mod proces_verbaux;
pub mod receipts;
pub mod records;
pub mod timeline;
pub mod titles;
pub mod transmissions;

use elections::{Election, Facts};
use filings::{CandidateDeclaration, Checked, Content, binding_limit, due_on, extension};
use mandataires::Power;
use routing::{
    acknowledgement::{Acknowledgement, unfounded},
    demarche::{Demarche, Step, step},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
pub use store::demarches::Wanted;
use store::{
    Action, Change, Listed, Page, Resource, StoreError, Tx,
    companies::elections as polls,
    demarches::{self, Start},
    signing::signatures,
    spaces::accesses,
};
use types::{DemarcheId, DemarcheKind, ElectionId, Finding, Language, SpaceId};

use crate::{
    App, AppError, AppResult, Conflict, Request, StoredFinding, civil_day,
    companies::keep_facts,
    demarches::{lights::TransmissionChecklist, transmissions::Background},
    error::unless_stale,
    policy::{self, Side},
};

/// The démarche as it stands after the change.
pub(crate) async fn read_again(tx: &mut Tx, id: DemarcheId) -> Result<Demarche, AppError> {
    demarches::find(tx, id).await?.ok_or(AppError::NotFound)
}

/// A content as it was kept, which passed its check then.
pub(crate) fn read_content(canonical: &[u8]) -> Result<Content, StoreError> {
    Content::parse_canonical(canonical).map_err(|_| StoreError::Unknown("content"))
}

/// What reached the administration last; `None` before anything did.
pub(crate) async fn received(tx: &mut Tx, id: DemarcheId) -> Result<Option<Content>, AppError> {
    let bytes = demarches::received(tx, id).await?;
    Ok(bytes.map(|bytes| read_content(&bytes)).transpose()?)
}

/// What reached the administration last as the démarche of this kind for a poll.
pub(crate) async fn transmitted(
    tx: &mut Tx,
    election: ElectionId,
    kind: DemarcheKind,
) -> Result<Option<Content>, AppError> {
    match demarches::transmitted(tx, election, kind).await? {
        Some(filed) => received(tx, filed).await,
        None => Ok(None),
    }
}

pub(crate) fn record(tx: &mut Tx, demarche: &Demarche, action: Action) {
    let change = Change::new(Resource::Demarche, demarche.id, action);
    tx.record(change.in_space(demarche.space).of_company(demarche.company));
}

#[derive(Clone, Debug)]
pub struct NewDemarche {
    pub election: ElectionId,
    pub kind: DemarcheKind,
    /// A title of one's own; none for the usual one.
    pub title: Option<String>,
    /// Whether its draft begins with what is known, see [`records::prefill`]; else it is empty.
    pub prefill: bool,
    /// The language of the usual title, where the space has no pattern.
    pub language: Language,
}

/// Starts a démarche for a company for which the space acts.
///
/// # Errors
/// The caller may not draft here, or the poll is not one of a company for which the space acts.
pub async fn start(app: &App, request: &Request, space: SpaceId, new: NewDemarche) -> AppResult<Demarche> {
    app.permit(&request.call, async |tx| {
        policy::space(tx, request, space, Power::See).await?;
        let election = polls::find(tx, new.election).await?.ok_or(AppError::NotFound)?;
        // Before the role: a reader must not learn from a 403 that another company's poll exists.
        let access = accesses::living(tx, space, election.company).await?.ok_or(AppError::NotFound)?;
        if access.term != election.term {
            return Err(AppError::NotFound);
        }
        policy::folder(tx, request, space, election.company, Power::Draft).await?;
        Ok((election, access))
    })
    .run(async |tx, (election, access)| {
        unless_withdrawn(&election)?;
        let (company, own) = (&access.legal_name, new.title.as_deref());
        let title = titles::of_new(tx, space, new.kind, &election, company, own, new.language).await?;
        let draft = if new.prefill {
            records::filled(tx, &election, new.kind, space).await?.draft.to_string()
        } else {
            "{}".to_owned()
        };
        let start = Start {
            id: tx.id(),
            election: election.id,
            company: election.company,
            access: access.id,
            kind: new.kind,
            title,
            titled_by_hand: new.title.is_some(),
            draft,
            due_on: due_on(new.kind, &election.facts(), None),
        };
        demarches::start(tx, &start, request.caller()?.person).await?;
        let demarche = read_again(tx, start.id).await?;
        record(tx, &demarche, Action::Started);
        Ok(demarche)
    })
    .await
}

/// Nothing is begun for a poll that was withdrawn.
fn unless_withdrawn(poll: &Election) -> Result<(), AppError> {
    if poll.withdrawn_at.is_none() { Ok(()) } else { Err(Conflict::PollWithdrawn.into()) }
}

/// A page of the démarches of a space that are looked for, as far as the caller sees them.
pub async fn list(
    app: &App,
    request: &Request,
    space: SpaceId,
    wanted: &Wanted,
    page: Page,
) -> AppResult<Listed<Demarche>> {
    app.permit(&request.call, async |tx| policy::space(tx, request, space, Power::See).await)
        .run(async |tx, standing| {
            Ok(demarches::of_space(tx, space, standing.limits().as_deref(), wanted, page).await?)
        })
        .await
}

/// One démarche, for those who make it and, once transmitted, for the desk.
pub async fn read(app: &App, request: &Request, id: DemarcheId) -> AppResult<Demarche> {
    app.read(&request.call, async |tx| Ok(policy::visible_demarche(tx, request, id).await?.0)).await
}

/// Saves the draft as typed, also half-filled. What was confirmed or signed before no longer holds.
///
/// # Errors
/// The caller may not draft here, the démarche is with the administration, it has changed since the caller saw it, or a
/// field changes that the round of correction leaves closed.
pub async fn save_draft(app: &App, request: &Request, id: DemarcheId, draft: &str) -> AppResult<Demarche> {
    app.permit(&request.call, async |tx| policy::demarche(tx, request, id, Side::Filer(Power::Draft)).await)
        .run(async |tx, demarche| {
            request.expects(demarche.version)?;
            let edited = demarche.edited(draft, tx.now())?;
            corrections::only_open_fields(tx, &demarche, draft).await?;
            demarches::save(tx, &demarche, &edited, None).await?;
            record(tx, &demarche, Action::DraftSaved);
            read_again(tx, id).await
        })
        .await
}

/// What a check of a draft found.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CheckResult {
    /// Whether it could be confirmed.
    pub complete: bool,
    /// Pointer, code, severity and values of each finding.
    pub findings: Vec<StoredFinding>,
}

/// What the draft says, held against its form, the law, the facts of its poll, and what reached the administration before it.
async fn checked(tx: &mut Tx, demarche: &Demarche) -> Result<(Checked, Facts), AppError> {
    let poll = polls::find(tx, demarche.election).await?.ok_or(AppError::NotFound)?;
    let background = Background::of(tx, demarche, &poll).await?;
    let draft = serde_json::from_str(&demarche.draft).map_err(StoreError::from)?;
    Ok((background.check(demarche.kind, &draft)?, background.facts))
}

/// Says what is missing or doubtful in a draft, without changing anything.
pub async fn check_draft(app: &App, request: &Request, id: DemarcheId) -> AppResult<CheckResult> {
    app.permit(&request.call, async |tx| policy::visible_demarche(tx, request, id).await)
        .run(async |tx, (demarche, _)| {
            let (checked, _) = checked(tx, &demarche).await?;
            let findings = checked.findings.into_iter().map(Into::into).collect();
            Ok(CheckResult { complete: checked.content.is_some(), findings })
        })
        .await
}

/// A confirmed démarche and what somebody should look at.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Confirmed {
    pub demarche: Demarche,
    /// Findings that do not stand in the way.
    pub warnings: Vec<StoredFinding>,
}

types::versioned! { Confirmed.demarche }

/// Checks the draft against the law and keeps its content as canonical bytes, with the warnings that were ticked off.
///
/// # Errors
/// The caller may not confirm here, the démarche is not a draft, its content does not hold (all findings at once), or
/// something is ticked off that is no warning of this draft.
pub async fn confirm(
    app: &App,
    request: &Request,
    id: DemarcheId,
    acknowledged: &[Acknowledgement],
) -> AppResult<Confirmed> {
    app.permit(&request.call, async |tx| policy::demarche(tx, request, id, Side::Filer(Power::Act)).await)
        .run(async |tx, demarche| {
            step(demarche.state, Step::Confirm)?;
            let (checked, facts) = checked(tx, &demarche).await?;
            let Some(content) = checked.content else {
                return Err(AppError::Invalid(checked.findings));
            };
            let warnings: Vec<_> =
                checked.findings.iter().map(|finding| (finding.code, finding.pointer.as_str())).collect();
            let unfounded = unfounded(acknowledged, &warnings);
            if !unfounded.is_empty() {
                let finding = |place| Finding::error(format!("/acknowledged/{place}"), "warning_not_found");
                return Err(AppError::Invalid(unfounded.into_iter().map(finding).collect()));
            }
            let bytes = content.canonical_bytes();
            let digest = Sha256::digest(&bytes);
            let due_on = due_on(demarche.kind, &facts, Some(&content));
            let after = demarche.confirmed(&digest, due_on, acknowledged, tx.now())?;
            demarches::save(tx, &demarche, &after, Some(&bytes)).await?;
            record(tx, &demarche, Action::Confirmed);
            let warnings = checked.findings.into_iter().map(Into::into).collect();
            Ok(Confirmed { demarche: read_again(tx, id).await?, warnings })
        })
        .await
}

/// Hands the signed démarche to the administration and issues the receipt. Late is accepted, and marked late.
///
/// # Errors
/// The caller may not transmit here, a light of the démarche is red (see [`crate::demarches::lights`]), or it has changed since the
/// caller saw it.
pub async fn transmit(app: &App, request: &Request, id: DemarcheId) -> AppResult<receipts::Sent> {
    app.permit(&request.call, async |tx| policy::demarche(tx, request, id, Side::Filer(Power::Act)).await)
        .run(async |tx, demarche| {
            request.expects(demarche.version)?;
            let poll = polls::lock(tx, demarche.election).await?.ok_or(AppError::NotFound)?;
            let gate = TransmissionChecklist::of(tx, &demarche, poll).await?;
            gate.pass()?;
            let bytes = demarches::content(tx, id).await?.unwrap_or_default();
            let content = read_content(&bytes)?;
            let due_on = if demarche.transmitted_at.is_some() {
                demarche.due_on
            } else {
                due_on(demarche.kind, &gate.background.facts, Some(&content))
            };
            let limit = binding_limit(&content, due_on);
            let sent = demarche.transmitted(limit, civil_day(tx.now()), tx.now())?;
            unless_stale(demarches::save(tx, &demarche, &Demarche { due_on, ..sent }, None).await?)?;
            let transmission = gate.background.transmission(tx, &demarche, &bytes);
            store::demarches::transmissions::add(tx, demarche.company, &transmission).await?;
            store::demarches::attachments::receive(tx, id).await?;
            signatures::receive(tx, id).await?;
            corrections::resolve(tx, request, &demarche).await?;
            demarches::note_unseen(tx, id).await?;
            record(tx, &demarche, Action::Transmitted);
            tell_poll(tx, &gate.poll, &content).await?;
            let demarche = read_again(tx, id).await?;
            let signature = gate.signature.ok_or(Conflict::SignedOtherContent)?;
            let receipt = receipts::of_transmission(app, tx, request, &demarche, &signature).await?;
            Ok(receipts::Sent { demarche, receipt })
        })
        .await
}

/// Tells the poll what has reached the administration: a notice says how many employees count, and with the candidatures the
/// facts stand.
async fn tell_poll(tx: &mut Tx, poll: &Election, content: &Content) -> Result<(), AppError> {
    let (now, today) = (tx.now(), civil_day(tx.now()));
    let changed = match content {
        Content::ElectionNotice(notice) => poll.notified(notice.headcount.total, notice.plan(), today, now),
        Content::CandidateDeclaration(
            CandidateDeclaration::Candidates(_) | CandidateDeclaration::NoCandidate,
        ) => poll.fixed(extension(content, &poll.facts()), today, now),
        Content::CandidateDeclaration(_)
        | Content::ClaimsNotice(_)
        | Content::ResultDeclaration(_)
        | Content::FunctionsDeclaration(_) => None,
    };
    keep_facts(tx, changed.as_slice()).await
}

/// Deletes a démarche that never reached the administration. It can't be brought back.
///
/// # Errors
/// The caller may not draft here, it was transmitted, or it has changed since the caller saw it.
pub async fn delete(app: &App, request: &Request, id: DemarcheId) -> AppResult<()> {
    app.permit(&request.call, async |tx| policy::demarche(tx, request, id, Side::Filer(Power::Draft)).await)
        .run(async |tx, demarche| {
            request.expects(demarche.version)?;
            step(demarche.state, Step::Delete)?;
            let pieces = store::demarches::attachments::of_demarche(tx, id).await?;
            let signed = signatures::files_of(tx, id).await?;
            demarches::delete(tx, id).await?;
            let files: Vec<_> = pieces.iter().map(|piece| piece.file).chain(signed).collect();
            store::files::remove(tx, &files).await?;
            record(tx, &demarche, Action::Deleted);
            Ok(())
        })
        .await
}
