//! Access codes at the authority: issued in batches, shown once, revoked, replaced, listed.

pub mod letters;

use std::collections::HashSet;

use access_codes::{AccessCode, ClearCode, CodeEntry, Kind};
use elections::{Company, Term};
use mandataires::AuthorityPower;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{
    Action, Change, Listed, Page, Resource, Tx,
    codes::access_codes::{self as kept, NewCode},
    companies::{self, terms},
    spaces::accesses,
};
use types::{CodeId, CompanyId, Finding, TermId};

use crate::{
    App, AppError, AppResult, Conflict, Keys, Request, ShownOnce, civil_day, companies::terms::administered,
    error::unless_stale, policy,
};

/// The most companies in one batch: more than the country has companies that vote.
pub const MAX_COMPANIES: usize = 5_000;

/// A code as it goes into the letter.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct IssuedCode {
    pub id: CodeId,
    pub company: CompanyId,
    /// The company's legal name, for the letter.
    pub legal_name: String,
    /// Titulaire or mandataire.
    pub kind: Kind,
    /// The characters; only in the first answer.
    pub clear: ShownOnce,
    /// By which the desk recognises it.
    pub last_four: String,
}

/// A batch of codes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Batch {
    /// Two codes a company.
    pub codes: Vec<IssuedCode>,
    /// Companies that have living codes of this term and got none.
    pub skipped: Vec<CompanyId>,
}

/// Issues the two codes of a term to each of these companies.
///
/// # Errors
/// The caller is no administrator, there is no such term or it is over, or one of the companies is not known.
pub async fn issue(app: &App, request: &Request, term: TermId, companies: &[CompanyId]) -> AppResult<Batch> {
    for _ in 0..TRIES {
        match try_to_issue(app, request, term, companies).await {
            // Somebody issued codes to one of these companies at the same moment; now that is seen.
            Err(AppError::Stale) => {}
            other => return other,
        }
    }
    Err(AppError::KeyInFlight)
}

/// How often a batch is begun anew before the caller is asked to come back with the same key.
const TRIES: usize = 5;

async fn try_to_issue(
    app: &App,
    request: &Request,
    term: TermId,
    companies: &[CompanyId],
) -> AppResult<Batch> {
    app.permit(&request.call, async |tx| administered(tx, term).await)
        .run(async |tx, term| {
            if civil_day(tx.now()) > term.ends_on {
                return Err(Conflict::CodeExpired.into());
            }
            let found = known_companies(tx, companies).await?;
            issue_to(tx, app, &term, found).await
        })
        .await
}

/// All of these companies, each once, in the order of ids.
pub(crate) async fn known_companies(tx: &mut Tx, companies: &[CompanyId]) -> Result<Vec<Company>, AppError> {
    let found = companies::find_all(tx, companies).await?;
    let known: HashSet<CompanyId> = found.iter().map(|company| company.id).collect();
    let unknown: Vec<Finding> = companies
        .iter()
        .enumerate()
        .filter(|(_, id)| !known.contains(id))
        .map(|(index, _)| Finding::error(format!("/company_ids/{index}"), "company_unknown"))
        .collect();
    if unknown.is_empty() { Ok(found) } else { Err(AppError::Invalid(unknown)) }
}

pub(crate) async fn issue_to(
    tx: &mut Tx,
    app: &App,
    term: &Term,
    companies: Vec<Company>,
) -> Result<Batch, AppError> {
    let ids: Vec<CompanyId> = companies.iter().map(|company| company.id).collect();
    let skipped = kept::companies_with_living_codes(tx, term.id, &ids).await?;
    let mut codes = Vec::new();
    let mut new = Vec::new();
    for company in companies.iter().filter(|company| !skipped.contains(&company.id)) {
        for kind in Kind::ALL {
            let (issued, kept) = fresh(tx, app, term, company, kind);
            let change = Change::new(Resource::Code, issued.id, Action::Issued);
            tx.record(change.of_company(company.id));
            codes.push(issued);
            new.push(kept);
        }
    }
    unless_stale(kept::add(tx, &new).await?)?;
    Ok(Batch { codes, skipped })
}

fn fresh(tx: &Tx, app: &App, term: &Term, company: &Company, kind: Kind) -> (IssuedCode, NewCode) {
    let clear = ClearCode::compose(kind, &app.entropy.bytes());
    let id = tx.id();
    let kept = NewCode {
        id,
        company: company.id,
        term: term.id,
        kind,
        digest: clear.digest(app.keys.codes.current()),
        last_four: clear.last_four(),
        expires_on: term.ends_on,
    };
    let issued = IssuedCode {
        id,
        company: company.id,
        legal_name: company.facts.legal_name.clone(),
        kind,
        clear: ShownOnce::new(clear.expose()),
        last_four: clear.last_four(),
    };
    (issued, kept)
}

/// Every digest under which this code may be kept: one for each key of the server.
pub(crate) fn digests(keys: &Keys, clear: &ClearCode) -> Vec<access_codes::CodeDigest> {
    keys.codes.iter().map(|key| clear.digest(key)).collect()
}

/// A page of the codes of a term.
///
/// # Errors
/// The caller is no administrator, or there is no such term.
pub async fn list(app: &App, request: &Request, term: TermId, page: Page) -> AppResult<Listed<CodeEntry>> {
    app.permit(&request.call, async |tx| administered(tx, term).await)
        .run(async |tx, term| Ok(kept::list(tx, term.id, civil_day(tx.now()), page).await?))
        .await
}

async fn administered_code(tx: &mut Tx, id: CodeId) -> Result<AccessCode, AppError> {
    policy::authority(tx, AuthorityPower::Administer)?;
    kept::lock(tx, id).await?.ok_or(AppError::NotFound)
}

/// What became of a code.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Ended {
    pub id: CodeId,
    /// `revoked` or `replaced`.
    pub state: String,
}

/// Revokes a code that was not registered.
///
/// # Errors
/// The caller is no administrator, there is no such code, or it was registered or ended before.
pub async fn revoke(app: &App, request: &Request, id: CodeId, reason: &str) -> AppResult<Ended> {
    app.permit(&request.call, async |tx| administered_code(tx, id).await)
        .run(async |tx, code| {
            let company = code.company;
            let code = code.revoke(tx.now())?;
            kept::end(tx, &code).await?;
            let change = Change::new(Resource::Code, id, Action::Revoked).of_company(company);
            tx.record(change.personal(json!({ "reason": reason })));
            Ok(Ended { id, state: code.state_code().to_owned() })
        })
        .await
}

/// Ends a code and issues another of its kind, in one transaction.
///
/// # Errors
/// The caller is no administrator, there is no such code, its access has not ended, or it expired or was replaced.
pub async fn replace(app: &App, request: &Request, id: CodeId, reason: &str) -> AppResult<IssuedCode> {
    app.permit(&request.call, async |tx| administered_code(tx, id).await)
        .run(async |tx, code| {
            let ended = accesses::has_ended(tx, id).await?;
            let today = civil_day(tx.now());
            let code = code.as_of(today).replace(tx.now(), ended)?;
            kept::end(tx, &code).await?;
            let term = terms::find(tx, code.term).await?.ok_or(AppError::NotFound)?;
            let company = companies::find(tx, code.company).await?.ok_or(AppError::NotFound)?;
            let (issued, new) = fresh(tx, app, &term, &company, code.kind);
            if !kept::add(tx, &[new]).await? {
                return Err(Conflict::CodeAlreadyReplaced.into());
            }
            let change = Change::new(Resource::Code, id, Action::Replaced).of_company(company.id);
            tx.record(change.personal(json!({ "reason": reason })));
            tx.record(Change::new(Resource::Code, issued.id, Action::Issued).of_company(company.id));
            Ok(issued)
        })
        .await
}
