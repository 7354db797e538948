//! Grouping: a fiduciary's companies laid over its spaces by headcount, first as a plan, then in fact; and one company moved
//! by hand.

use std::collections::{BTreeSet, HashMap};

use mandataires::{
    Access, Bands, Company, Group, Membership, Move, Organisation, Plan, Power, Role, Sight, Space, plan,
    sight,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{
    Action, Change, Resource, StoreError, Tx,
    companies::terms,
    outbox,
    spaces::{self, accesses, members},
};
use types::{AccessId, CompanyId, Finding, OrganisationId, PersonId, SpaceId, TermId};

use crate::{App, AppError, AppResult, Request, error::unless_stale, mail, policy, spaces::organisations};

/// What is to be grouped, and how.
#[derive(Clone, Debug)]
pub struct Order {
    pub term: TermId,
    pub bands: Bands,
    /// Whether no space keeps the bands that it has.
    pub afresh: bool,
}

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

/// A company that no group holds, and why; it stays where it is.
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
    /// Who sees which companies more, or no longer.
    #[serde(default)]
    pub sight: Vec<Sight>,
    /// Digest of all this as it was simulated, in hex.
    #[serde(default)]
    pub digest: String,
    /// Whether it was done.
    pub applied: bool,
}

/// Plans the groups of an organisation's companies for a term and says who would gain or lose sight of which. Changes nothing.
///
/// # Errors
/// The caller does not act in all of its spaces of this term, it is no fiduciary, or there is no such term.
pub async fn simulate(
    app: &App,
    request: &Request,
    id: OrganisationId,
    order: &Order,
) -> AppResult<Grouping> {
    app.permit(&request.call, async |tx| permitted(tx, request, id, order).await)
        .run(async |tx, (organisation, open)| {
            Ok(Planned::of(tx, request, &organisation, order, open).await?.grouping)
        })
        .await
}

/// Applies a plan whose simulation had this digest: opens the spaces that are missing and moves the companies. No code is asked
/// for again; what was filed goes along. Who gains or loses sight of a company is told by mail.
///
/// # Errors
/// Those of [`simulate`]; the plan would not be the one of the digest, as something has changed since; the spaces do not suffice.
pub async fn apply(
    app: &App,
    request: &Request,
    id: OrganisationId,
    order: &Order,
    digest: &str,
) -> AppResult<Grouping> {
    app.permit(&request.call, async |tx| permitted(tx, request, id, order).await)
        .run(async |tx, (organisation, open)| {
            accesses::lock_of_organisation(tx, id, order.term).await?;
            let mut planned = Planned::of(tx, request, &organisation, order, open).await?;
            if planned.grouping.digest != digest {
                return Err(AppError::Stale);
            }
            planned.keep_bands(tx, order.afresh).await?;
            planned.open_missing(tx, &organisation, order.term).await?;
            planned.move_companies(tx).await?;
            tell(tx, app, request, &organisation.name, &planned.grouping.sight).await?;
            Ok(Grouping { applied: true, ..planned.grouping })
        })
        .await
}

/// Moves one company to another space of the organisation by hand. Groupings leave it there, where `placed`.
///
/// # Errors
/// The caller does not act in the whole of the space where it is, or there is no such access; it has ended; the other space is
/// none of the same organisation and term in which the caller acts.
pub async fn move_access(
    app: &App,
    request: &Request,
    id: AccessId,
    to: SpaceId,
    placed: bool,
) -> AppResult<Access> {
    app.permit(&request.call, async |tx| policy::access_to_move(tx, request, id).await)
        .run(async |tx, (access, from)| {
            from.kind.only_fiduciary()?;
            let unknown = || AppError::from(Finding::error("/space_id", "space_unknown"));
            let target = match policy::space(tx, request, to, Power::Act).await {
                Ok(standing) => standing.space,
                Err(AppError::NotFound | AppError::NotAllowed) => return Err(unknown()),
                Err(refusal) => return Err(refusal),
            };
            if (target.organisation, target.term) != (from.organisation, from.term) {
                return Err(unknown());
            }
            let moved = access.moved(to, placed)?;
            accesses::place(tx, &moved).await?;
            tx.record(
                Change::new(Resource::Access, id, Action::Moved).in_space(to).of_company(access.company),
            );
            let members = members::of_spaces(tx, &[from.id, to]).await?;
            let change = Move { company: access.company, from: from.id, to: Some(to) };
            let sight = sight(&[change], &members, &BTreeSet::new());
            let name = spaces::organisation_name(tx, to).await?.unwrap_or_default();
            tell(tx, app, request, &name, &sight).await?;
            Ok(moved)
        })
        .await
}

async fn permitted(
    tx: &mut Tx,
    request: &Request,
    id: OrganisationId,
    order: &Order,
) -> Result<(Organisation, Vec<Space>), AppError> {
    let organisation = organisations::locked(tx, request, id, Power::Act).await?;
    let open = spaces::of_organisation(tx, id, order.term).await?;
    acts_in_all(tx, request, &open).await?;
    Ok((organisation, open))
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

/// Who is in a space that a grouping opens: the owners of the first one, and the caller with the role from there.
fn founders(open: &[Space], members: &[Membership], caller: PersonId) -> Vec<(PersonId, Role)> {
    let Some(first) = open.first() else { return Vec::new() };
    let of_first = members.iter().filter(|member| member.space == first.id);
    let founding = of_first.filter(|member| member.role == Role::Owner || member.person == caller);
    founding.map(|member| (member.person, member.role)).collect()
}

/// A plan with what it was made from.
struct Planned {
    grouping: Grouping,
    groups: Vec<Group>,
    open: Vec<Space>,
    held: Vec<Access>,
    founders: Vec<(PersonId, Role)>,
}

impl Planned {
    async fn of(
        tx: &mut Tx,
        request: &Request,
        organisation: &Organisation,
        order: &Order,
        open: Vec<Space>,
    ) -> Result<Self, AppError> {
        organisation.kind.only_fiduciary()?;
        if terms::find(tx, order.term).await?.is_none() {
            return Err(Finding::error("/term_id", "term_unknown").into());
        }
        let held = accesses::of_organisation(tx, organisation.id, order.term).await?;
        let companies: Vec<Company> = held
            .iter()
            .map(|Access { company, headcount, space, placed, .. }| Company {
                id: *company,
                headcount: *headcount,
                space: *space,
                placed: *placed,
            })
            .collect();
        let spaces =
            if order.afresh { open.iter().map(|space| space.grouped(None)).collect() } else { open.clone() };
        let plan = plan(&companies, &spaces, &order.bands);
        let ids: Vec<SpaceId> = open.iter().map(|space| space.id).collect();
        let members = members::of_spaces(tx, &ids).await?;
        let founders = founders(&open, &members, request.caller()?.person);
        let grouping = describe(&plan, &held, &members, &founders)?;
        Ok(Self { grouping, groups: plan.groups, open, held, founders })
    }

    /// Each space of a group keeps its bands; another space gives up those that it would share.
    async fn keep_bands(&self, tx: &mut Tx, afresh: bool) -> Result<(), AppError> {
        for space in &self.open {
            let own = self.groups.iter().find(|group| group.space == Some(space.id));
            let shared = |band| self.groups.iter().filter_map(Group::span).any(|other| other.meets(band));
            let band = match own {
                Some(group) => group.span(),
                None => space.band().filter(|band| space.pinned || !afresh && !shared(*band)),
            };
            if band != space.band() {
                unless_stale(spaces::save(tx, space, &space.grouped(band)).await?)?;
                tx.record(Change::new(Resource::Space, space.id, Action::Changed).in_space(space.id));
            }
        }
        Ok(())
    }

    async fn open_missing(
        &mut self,
        tx: &mut Tx,
        organisation: &Organisation,
        term: TermId,
    ) -> Result<(), AppError> {
        let mut taken = self.open.len();
        for (group, planned) in self.groups.iter().zip(&mut self.grouping.groups) {
            if planned.space.is_some() {
                continue;
            }
            let (label, band) = (&group.label, group.span());
            let space = organisations::add_space(tx, organisation, term, taken, label, band).await?;
            for (person, role) in &self.founders {
                organisations::join(tx, space.id, *person, *role).await?;
            }
            planned.space = Some(space.id);
            taken += 1;
        }
        Ok(())
    }

    async fn move_companies(&self, tx: &mut Tx) -> Result<(), AppError> {
        let by_company: HashMap<CompanyId, &Access> =
            self.held.iter().map(|access| (access.company, access)).collect();
        for group in &self.grouping.groups {
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
}

fn describe(
    plan: &Plan,
    held: &[Access],
    members: &[Membership],
    founders: &[(PersonId, Role)],
) -> Result<Grouping, AppError> {
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
    let group = |group: &Group| PlannedGroup {
        label: group.label.clone(),
        reason: group.reason.code().to_owned(),
        space: group.space,
        companies: group.companies.iter().filter_map(&company).collect(),
    };
    let groups: Vec<PlannedGroup> = plan.groups.iter().map(group).collect();
    let unassigned = plan.unassigned.iter().filter_map(|left| {
        company(&left.company).map(|company| LeftOver { company, reason: left.reason.code().to_owned() })
    });
    let unassigned = unassigned.collect();
    let of_group = |group: &PlannedGroup| {
        let to = group.space;
        let moves = group.companies.iter().map(move |planned| Move {
            company: planned.company,
            from: planned.now_in,
            to,
        });
        moves.filter(|change| change.to != Some(change.from)).collect::<Vec<_>>()
    };
    let moves: Vec<Move> = groups.iter().flat_map(of_group).collect();
    let founders = founders.iter().map(|(person, _)| *person).collect();
    let sight = sight(&moves, members, &founders);
    let mut grouping =
        Grouping { groups, unassigned, moves: moves.len(), sight, digest: String::new(), applied: false };
    let shown = serde_json::to_vec(&grouping).map_err(StoreError::from)?;
    grouping.digest = hex::encode(Sha256::digest(shown));
    Ok(grouping)
}

/// Tells by mail who gains or loses sight of companies, except the caller.
async fn tell(
    tx: &mut Tx,
    app: &App,
    request: &Request,
    organisation: &str,
    sight: &[Sight],
) -> Result<(), AppError> {
    if !app.settings.sends_mail {
        return Ok(());
    }
    let caller = request.caller()?.person;
    let others: Vec<PersonId> =
        sight.iter().map(|sight| sight.person).filter(|person| *person != caller).collect();
    let address = &app.settings.public_address;
    let mut mails = Vec::new();
    for (person, outbox::Recipient { email, language }) in outbox::people(tx, &others).await? {
        let Some(sight) = sight.iter().find(|sight| sight.person == person) else { continue };
        let text = mail::sight_changed(sight, organisation, address, language);
        mails.push(text.to(tx, email, language));
    }
    Ok(outbox::add(tx, &mails).await?)
}
