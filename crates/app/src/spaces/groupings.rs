//! Grouping: a fiduciary's companies laid over its spaces by headcount, first as a plan, then in fact.

use std::collections::HashMap;

use mandataires::{Access, Bands, Company, MAX_SPACES, Organisation, Plan, Power, Role, Space, plan};
use serde::{Deserialize, Serialize};
use store::{
    Action, Change, Resource, Tx,
    companies::terms,
    spaces::{self, accesses, members},
};
use types::{CompanyId, Finding, OrganisationId, SpaceId, TermId};

use crate::{App, AppError, AppResult, Request, policy, spaces::organisations};

/// A company in a group or left over, with its name for the reader.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PlannedCompany {
    pub company: CompanyId,
    pub legal_name: String,
    /// Its headcount as declared.
    pub headcount: Option<u32>,
    /// The space where it is now.
    pub now_in: SpaceId,
}

/// A group of companies that share a space.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PlannedGroup {
    /// `15-150`.
    pub label: String,
    /// Stable code of why it is one group.
    pub reason: String,
    /// The space that it fills; none in a simulation that would open one.
    pub space: Option<SpaceId>,
    #[serde(rename = "firms")]
    pub companies: Vec<PlannedCompany>,
}

/// A company that no band holds, and why; it stays where it is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LeftOver {
    #[serde(rename = "firm")]
    pub company: PlannedCompany,
    /// Stable code of the reason.
    pub reason: String,
}

/// A plan, simulated or applied.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Grouping {
    /// The groups, in the order of their bands.
    pub groups: Vec<PlannedGroup>,
    /// The companies that stay where they are.
    pub unassigned: Vec<LeftOver>,
    /// How many companies change their space.
    pub moves: usize,
    /// Whether it was done.
    pub applied: bool,
}

/// Plans the groups of an organisation's companies for a term and, where asked, opens the spaces that are missing and moves
/// the companies. The k-th group fills the k-th space. No code is asked for again; what was filed goes along.
///
/// # Errors
/// The caller does not act in all of its spaces of this term, it is no fiduciary, there is no such term, or the spaces do
/// not suffice.
pub async fn group(
    app: &App,
    request: &Request,
    id: OrganisationId,
    term: TermId,
    bands: &Bands,
    apply: bool,
) -> AppResult<Grouping> {
    app.permit(&request.call, async |tx| {
        let organisation = organisations::locked(tx, request, id, Power::Act).await?;
        let open = spaces::of_organisation(tx, id, term).await?;
        acts_in_all(tx, request, &open).await?;
        Ok((organisation, open))
    })
    .run(async |tx, (organisation, mut open)| {
        organisation.kind.only_fiduciary()?;
        if terms::find(tx, term).await?.is_none() {
            return Err(Finding::error("/term_id", "term_unknown").into());
        }
        if apply {
            accesses::lock_of_organisation(tx, id, term).await?;
        }
        let held = accesses::of_organisation(tx, id, term).await?;
        let companies: Vec<Company> =
            held.iter().map(|access| Company { id: access.company, headcount: access.headcount }).collect();
        let plan = plan(&companies, bands, MAX_SPACES);
        if apply {
            open_missing(tx, request, &organisation, term, &plan, &mut open).await?;
        }
        let grouping = describe(&plan, &held, &open, apply);
        if apply {
            move_companies(tx, &grouping, &held).await?;
        }
        Ok(grouping)
    })
    .await
}

/// Companies are shown and moved only to somebody who may act in every space that they may leave or enter.
async fn acts_in_all(tx: &mut Tx, request: &Request, open: &[Space]) -> Result<(), AppError> {
    for space in open {
        match policy::space(tx, request, space.id, Power::Act).await {
            Ok(_) => {}
            // The organisation is known to the caller, one of its spaces is not.
            Err(AppError::NotFound) => return Err(AppError::NotAllowed),
            Err(refusal) => return Err(refusal),
        }
    }
    Ok(())
}

/// A space that a grouping opens has the owners of the first one, and the caller with the role from there.
async fn open_missing(
    tx: &mut Tx,
    request: &Request,
    organisation: &Organisation,
    term: TermId,
    plan: &Plan,
    open: &mut Vec<Space>,
) -> Result<(), AppError> {
    let person = request.caller()?.person;
    let Some(first) = open.first() else { return Ok(()) };
    let role = policy::space(tx, request, first.id, Power::Act).await?.member.role;
    let owners = members::owners(tx, first.id).await?;
    for group in plan.groups.iter().skip(open.len()) {
        let space = organisations::add_space(tx, organisation, term, open.len(), &group.label).await?;
        for owner in &owners {
            organisations::join(tx, space.id, *owner, Role::Owner).await?;
        }
        organisations::join(tx, space.id, person, role).await?;
        open.push(space);
    }
    Ok(())
}

fn describe(plan: &Plan, held: &[Access], open: &[Space], applied: bool) -> Grouping {
    let by_company: HashMap<CompanyId, &Access> =
        held.iter().map(|access| (access.company, access)).collect();
    let company = |company: &CompanyId| {
        by_company.get(company).map(|access| PlannedCompany {
            company: *company,
            legal_name: access.legal_name.clone(),
            headcount: access.headcount,
            now_in: access.space,
        })
    };
    let groups: Vec<PlannedGroup> = plan
        .groups
        .iter()
        .enumerate()
        .map(|(index, group)| PlannedGroup {
            label: group.label.clone(),
            reason: group.reason.code().to_owned(),
            space: open.get(index).map(|space| space.id),
            companies: group.companies.iter().filter_map(&company).collect(),
        })
        .collect();
    let unassigned = plan
        .unassigned
        .iter()
        .filter_map(|left| {
            company(&left.company).map(|company| LeftOver { company, reason: left.reason.code().to_owned() })
        })
        .collect();
    let moves = groups
        .iter()
        .flat_map(|group| group.companies.iter().map(move |company| (group.space, company.now_in)));
    let moves = moves.filter(|(to, from)| *to != Some(*from)).count();
    Grouping { groups, unassigned, moves, applied }
}

async fn move_companies(tx: &mut Tx, grouping: &Grouping, held: &[Access]) -> Result<(), AppError> {
    let by_company: HashMap<CompanyId, &Access> =
        held.iter().map(|access| (access.company, access)).collect();
    for group in &grouping.groups {
        let Some(space) = group.space else { continue };
        let moving: Vec<&Access> = group
            .companies
            .iter()
            .filter(|company| company.now_in != space)
            .filter_map(|company| by_company.get(&company.company).copied())
            .collect();
        let ids: Vec<_> = moving.iter().map(|access| access.id).collect();
        accesses::move_to(tx, &ids, space).await?;
        for access in moving {
            let change = Change::new(Resource::Access, access.id, Action::Moved).in_space(space);
            tx.record(change.of_company(access.company));
        }
    }
    Ok(())
}
