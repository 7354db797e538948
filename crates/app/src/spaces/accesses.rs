//! The companies of a fiduciary's space: added with both codes, singly and in bulk; ended by either side.

use std::collections::{HashMap, HashSet};

use access_codes::{CodeDigest, RegisterError, ShownCode, pair};
use chrono::{DateTime, NaiveDate, Timelike, Utc};
use mandataires::{Access, Power, Space};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{
    Action, Change, Listed, Page, Resource, Tx,
    codes::access_codes::{self as kept, Grant, Registered},
    demarches, failures,
    spaces::{self, accesses},
};
use types::{AccessId, CompanyId, DemarcheId, Finding, SpaceId};

use crate::{
    App, AppError, AppResult, Conflict, Request, civil_day, codes::digests, policy, spaces::read_pair,
};

mod lines;

pub use lines::{BulkResult, LineRefusal, LineResult};

/// The most lines of one bulk registration.
pub const MAX_LINES: usize = 500;

/// Both codes of one company, as typed.
#[derive(Clone)]
pub struct CodePair {
    /// From the titulaire letter.
    pub titulaire: String,
    /// From the mandataire letter.
    pub mandataire: String,
}

async fn fiduciary_space(tx: &mut Tx, request: &Request, id: SpaceId) -> Result<Space, AppError> {
    Ok(policy::space(tx, request, id, Power::Act).await?.space)
}

/// Adds a company to a fiduciary's space by both of its codes.
///
/// # Errors
/// The caller may not register codes here, a code is mistyped, the pair is not accepted or was registered, or the space
/// acts for this company already.
pub async fn add(app: &App, request: &Request, id: SpaceId, codes: &CodePair) -> AppResult<Access> {
    let added = app
        .permit(&request.call, async |tx| fiduciary_space(tx, request, id).await)
        .run(async |tx, space| {
            space.kind.only_fiduciary()?;
            let asked = Asked::read(app, codes).map_err(AppError::Invalid)?;
            let (now, today) = (tx.now(), civil_day(tx.now()));
            let found = Found::lock(tx, &[&asked]).await?;
            let shown = found.decide(&asked, &space, now, today)?;
            give(tx, &space, vec![shown]).await?.pop().ok_or(AppError::NotFound)
        })
        .await;
    failed_code(app, request, id, added).await
}

/// Registers these codes in a space and gives it the power that comes with each; what was filed for the companies goes on
/// there. All of them or none.
pub(crate) async fn give(tx: &mut Tx, space: &Space, shown: Vec<ShownCode>) -> Result<Vec<Access>, AppError> {
    let grants: Vec<Grant> = shown
        .iter()
        .map(|ShownCode { code, .. }| Grant { id: tx.id(), company: code.company, code: code.id })
        .collect();
    let moved = match kept::register(tx, space.id, space.term, &grants).await? {
        Registered::All(moved) => moved,
        Registered::NotAll => return Err(Conflict::CodeAlreadyRegistered.into()),
        Registered::AccessExists => return Err(Conflict::AccessExists.into()),
    };
    for grant in &grants {
        for (resource, id, action) in [
            (Resource::Code, grant.code.0, Action::Registered),
            (Resource::Access, grant.id.0, Action::Granted),
        ] {
            tx.record(Change::new(resource, id, action).in_space(space.id).of_company(grant.company));
        }
    }
    record_taken_over(tx, space.id, moved);
    let granted = grants.into_iter().zip(shown).map(|(grant, shown)| Access {
        id: grant.id,
        space: space.id,
        company: grant.company,
        legal_name: shown.legal_name,
        headcount: shown.headcount,
        term: space.term,
        granted_at: tx.now(),
        ended_at: None,
        placed: false,
        version: 1,
    });
    Ok(granted.collect())
}

/// The digests of one line's codes, under every key of the server.
struct Asked {
    titulaire: Vec<CodeDigest>,
    mandataire: Vec<CodeDigest>,
}

impl Asked {
    fn read(app: &App, codes: &CodePair) -> Result<Self, Vec<Finding>> {
        let (titulaire, mandataire) = read_pair(&codes.titulaire, &codes.mandataire)?;
        Ok(Self { titulaire: digests(&app.keys, &titulaire), mandataire: digests(&app.keys, &mandataire) })
    }
}

/// The codes that were found for any of the lines, their rows locked.
struct Found(HashMap<CodeDigest, ShownCode>);

impl Found {
    async fn lock(tx: &mut Tx, asked: &[&Asked]) -> Result<Self, AppError> {
        let digests: Vec<CodeDigest> =
            asked.iter().flat_map(|asked| asked.titulaire.iter().chain(&asked.mandataire)).copied().collect();
        Ok(Self(kept::lock_by_digest(tx, &digests).await?.into_iter().collect()))
    }

    fn any(&self, digests: &[CodeDigest]) -> Option<&ShownCode> {
        digests.iter().find_map(|digest| self.0.get(digest))
    }

    /// The mandataire code of this line as it will be registered.
    fn decide(
        &self,
        asked: &Asked,
        space: &Space,
        now: DateTime<Utc>,
        today: NaiveDate,
    ) -> Result<ShownCode, RegisterError> {
        let titulaire = self.any(&asked.titulaire).map(|shown| &shown.code);
        let mandataire = self.any(&asked.mandataire).ok_or(RegisterError::NotAccepted)?.clone();
        let code = pair(titulaire, Some(mandataire.code), space.id, space.term, now, today)?;
        Ok(ShownCode { code, ..mandataire })
    }
}

/// Adds many companies to a fiduciary's space in one transaction; a line that is refused does not hold up the others.
///
/// # Errors
/// The caller may not register codes here.
pub async fn add_in_bulk(
    app: &App,
    request: &Request,
    id: SpaceId,
    lines: &[CodePair],
    dry_run: bool,
) -> AppResult<BulkResult> {
    let answered = app
        .permit(&request.call, async |tx| fiduciary_space(tx, request, id).await)
        .run(async |tx, space| {
            space.kind.only_fiduciary()?;
            let asked: Vec<_> = lines.iter().map(|line| Asked::read(app, line)).collect();
            let readable: Vec<&Asked> = asked.iter().filter_map(|asked| asked.as_ref().ok()).collect();
            let found = Found::lock(tx, &readable).await?;
            let decided = decide_all(tx, &space, &asked, &found).await?;
            let shown = decided.iter().filter_map(|line| line.as_ref().ok()).filter(|_| !dry_run);
            let shown = shown.cloned().collect();
            let mut given = give(tx, &space, shown).await?.into_iter();
            let lines = decided.into_iter().map(|decision| match decision {
                Ok(shown) => LineResult::Added {
                    access: given.next().map(|access| access.id),
                    company: shown.code.company,
                },
                Err(refused) => refused,
            });
            Ok(BulkResult { lines: lines.collect(), dry_run })
        })
        .await?;
    let failures = answered.value.lines.iter().filter(|line| line.is_failure()).count();
    if !answered.replayed && failures > 0 {
        count_failures(app, request, id, failures).await?;
    }
    Ok(answered)
}

/// What is registered for a line, or the result that refuses it.
type Decision = Result<ShownCode, LineResult>;

async fn decide_all(
    tx: &mut Tx,
    space: &Space,
    asked: &[Result<Asked, Vec<Finding>>],
    found: &Found,
) -> Result<Vec<Decision>, AppError> {
    let companies: Vec<CompanyId> = found.0.values().map(|shown| shown.code.company).collect();
    let mut held: HashSet<CompanyId> = accesses::held(tx, space.id, &companies).await?.into_iter().collect();
    let (now, today) = (tx.now(), civil_day(tx.now()));
    let mut taken = HashSet::new();
    let decisions = asked
        .iter()
        .map(|asked| {
            let asked = asked.as_ref().map_err(|findings| LineResult::mistyped(findings))?;
            let shown = found.decide(asked, space, now, today).map_err(LineRefusal::from)?;
            if !taken.insert(shown.code.id) {
                return Err(LineRefusal::CodeAlreadyRegistered.into());
            }
            if !held.insert(shown.code.company) {
                return Err(LineRefusal::AccessExists.into());
            }
            Ok(shown)
        })
        .collect();
    Ok(decisions)
}

/// What was filed for a company by somebody whose power has ended goes on here: it can be corrected, and what comes back can
/// be signed. Drafts that never reached the administration stay behind.
fn record_taken_over(tx: &mut Tx, space: SpaceId, moved: Vec<(DemarcheId, CompanyId)>) {
    for (demarche, company) in moved {
        let change = Change::new(Resource::Demarche, demarche, Action::TakenOver);
        tx.record(change.in_space(space).of_company(company));
    }
}

/// Counts a code that was not accepted, after its transaction was rolled back.
pub(crate) async fn failed_code<T>(
    app: &App,
    request: &Request,
    space: SpaceId,
    outcome: AppResult<T>,
) -> AppResult<T> {
    if matches!(outcome, Err(AppError::CodeNotAccepted)) {
        count_failures(app, request, space, 1).await?;
    }
    outcome
}

/// Over the budget of the hour, a code that is not accepted costs time; a good code never does.
async fn count_failures(
    app: &App,
    request: &Request,
    space: SpaceId,
    failures: usize,
) -> Result<(), AppError> {
    let scopes = [format!("space:{space}"), format!("address:{}", request.address)];
    let counted = app
        .for_anybody(&request.call.noted(), async |tx| {
            let now = tx.real_now();
            let hour = now.with_minute(0).and_then(|t| t.with_second(0)).and_then(|t| t.with_nanosecond(0));
            let failures = i32::try_from(failures).unwrap_or(i32::MAX);
            Ok(failures::count(tx, &scopes, hour.unwrap_or(now), failures).await?)
        })
        .await?;
    if counted.value > app.settings.failures_before_delay {
        tokio::time::sleep(app.settings.failure_delay).await;
    }
    Ok(())
}

/// A page of the companies for which a space acts, as far as the caller sees them.
///
/// # Errors
/// There is no such space for the caller.
pub async fn list(app: &App, request: &Request, id: SpaceId, page: Page) -> AppResult<Listed<Access>> {
    app.permit(&request.call, async |tx| policy::space(tx, request, id, Power::See).await)
        .run(async |tx, standing| Ok(accesses::of_space(tx, id, standing.limits().as_deref(), page).await?))
        .await
}

/// The power of another space to act for a company, as the company sees it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Mandate {
    pub access: Access,
    /// What the mandataire is called.
    pub mandataire: Option<String>,
}

/// A page of the mandates that others have for the company of this certified space.
///
/// # Errors
/// There is no such space for the caller, or no company has certified it.
pub async fn mandates(app: &App, request: &Request, id: SpaceId, page: Page) -> AppResult<Listed<Mandate>> {
    app.permit(&request.call, async |tx| policy::space(tx, request, id, Power::See).await)
        .run(async |tx, standing| {
            let company = standing.space.own_company()?;
            if !standing.covers(company) {
                return Ok(Listed { items: Vec::new(), next: None });
            }
            let held = accesses::of_company(tx, company, standing.space.term, page).await?;
            let agents: Vec<SpaceId> = held.items.iter().map(|access| access.space).collect();
            let names = spaces::organisation_names(tx, &agents).await?;
            Ok(held.map(|access| Mandate { mandataire: names.get(&access.space).cloned(), access }))
        })
        .await
}

/// Ends an access: the company or the space no longer wants it, or the authority has a reason. What was filed goes on in the
/// company's own space, where it has one. A company's own space loses its certification with its access, so that the company can
/// certify one again.
///
/// # Errors
/// The caller owns neither the space nor the company's own and is no administrator, or it ended before.
pub async fn end(app: &App, request: &Request, id: AccessId, reason: &str) -> AppResult<Access> {
    app.permit(&request.call, async |tx| policy::access_to_end(tx, request, id).await)
        .run(async |tx, access| {
            let ended = access.ended(tx.now())?;
            accesses::save(tx, &ended).await?;
            let change = Change::new(Resource::Access, id, Action::Ended).in_space(access.space);
            tx.record(change.of_company(access.company).personal(json!({ "reason": reason })));
            if spaces::release(tx, access.space, access.company).await? {
                let change =
                    Change::new(Resource::Space, access.space, Action::Released).in_space(access.space);
                tx.record(change.of_company(access.company));
            } else if let Some(own) = spaces::certified(tx, access.company, access.term).await? {
                let moved = demarches::take_over(tx, own, access.term, &[access.company]).await?;
                record_taken_over(tx, own, moved);
            }
            Ok(ended)
        })
        .await
}
