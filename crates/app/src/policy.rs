//! Who may do what: one place for every decision. What a caller may not know of is not there.

use ::elections::Election;
use mandataires::{Access, AuthorityPower, MemberAccess, Power, Reach, Scope, Space};
use routing::{
    demarche::{Actor, Demarche},
    document::Document,
    file::SpaceFile,
    notice::Notice,
    placing::{Filed, visible_in},
    signing::Round,
};
use store::{
    Tx,
    companies::elections,
    demarches,
    documents::{self, space_files},
    notices,
    rights::Alone,
    signing::rounds,
    spaces::{self, accesses, members},
};
use types::{
    AccessId, CompanyId, DemarcheId, DocumentId, ElectionId, NoticeId, PersonId, RoundId, SpaceFileId,
    SpaceId,
};

use crate::{AppError, Request, demarches::read_content};

/// Signed in, and nothing more.
pub(crate) fn signed_in(request: &Request) -> Result<(), AppError> {
    request.caller().map(drop)
}

/// A power at the authority; that there is an authority is no secret.
pub(crate) fn authority(tx: &Tx, power: AuthorityPower) -> Result<(), AppError> {
    if holds(tx, power) { Ok(()) } else { Err(AppError::NotAllowed) }
}

/// Whether the caller has this power at the authority, as it stands in this transaction.
pub(crate) fn holds(tx: &Tx, power: AuthorityPower) -> bool {
    tx.call().policy.allows_everything() || tx.authority().is_some_and(|role| role.may(power))
}

/// Waits until nobody changes anything in the name of the caller or of these persons, whose rights will be ended, and keeps
/// it so. What the caller may do is read anew: decide after this, not before.
pub(crate) async fn alone(tx: &mut Tx, others: &[PersonId]) -> Result<Alone, AppError> {
    tx.alone_for(others).await?.ok_or(AppError::NotSignedIn)
}

async fn standing(tx: &mut Tx, request: &Request, space: SpaceId) -> Result<Option<MemberAccess>, AppError> {
    let person = request.caller()?.person;
    if tx.call().policy.allows_everything() {
        return Ok(members::access_of_anybody(tx, space).await?);
    }
    Ok(members::access(tx, space, person).await?)
}

/// A power over a space as a whole.
pub(crate) async fn space(
    tx: &mut Tx,
    request: &Request,
    id: SpaceId,
    power: Power,
) -> Result<MemberAccess, AppError> {
    let standing = standing(tx, request, id).await?.ok_or(AppError::NotFound)?;
    if standing.member.may(power, Scope::WholeSpace) { Ok(standing) } else { Err(AppError::NotAllowed) }
}

/// A power over one company's folder in a space; a company outside the caller's limits is not there.
pub(crate) async fn folder(
    tx: &mut Tx,
    request: &Request,
    id: SpaceId,
    company: CompanyId,
    power: Power,
) -> Result<MemberAccess, AppError> {
    let standing = standing(tx, request, id).await?.ok_or(AppError::NotFound)?;
    if !standing.covers(company) {
        return Err(AppError::NotFound);
    }
    if standing.member.may(power, Scope::Company(company)) { Ok(standing) } else { Err(AppError::NotAllowed) }
}

/// Which side of a démarche an act belongs to.
#[derive(Clone, Copy)]
pub(crate) enum Side {
    /// The space that makes it.
    Filer(Power),
    /// The reviewer's desk.
    Desk,
    /// Either of them, to look.
    Either,
}

impl Side {
    /// Whether an act on this side may be done by the caller: one who makes it for this company, or has it at the desk.
    fn may(self, filer: Option<MemberAccess>, at_desk: bool, company: CompanyId) -> bool {
        match self {
            Self::Either => true,
            Self::Desk => at_desk,
            Self::Filer(power) => filer.is_some_and(|filer| filer.member.may(power, Scope::Company(company))),
        }
    }
}

/// A démarche that the caller may know of, with the caller's standing as one who makes it and whether the desk has it.
async fn known_demarche(
    tx: &mut Tx,
    request: &Request,
    found: Option<Demarche>,
) -> Result<(Demarche, Option<MemberAccess>, bool), AppError> {
    let demarche = found.ok_or(AppError::NotFound)?;
    let at_desk = holds(tx, AuthorityPower::Desk) && demarche.transmitted_at.is_some();
    let filer = if demarche.access_alive {
        standing(tx, request, demarche.space).await?.filter(|filer| filer.covers(demarche.company))
    } else {
        None
    };
    if filer.is_none() && !at_desk { Err(AppError::NotFound) } else { Ok((demarche, filer, at_desk)) }
}

/// A démarche that the caller may see, for an act on one side of it; locked where it will be changed.
pub(crate) async fn demarche(
    tx: &mut Tx,
    request: &Request,
    id: DemarcheId,
    side: Side,
) -> Result<Demarche, AppError> {
    let found = match side {
        Side::Either => demarches::find(tx, id).await?,
        Side::Filer(_) | Side::Desk => demarches::lock(tx, id).await?,
    };
    let (demarche, filer, at_desk) = known_demarche(tx, request, found).await?;
    match side {
        _ if !side.may(filer, at_desk, demarche.company) => Err(AppError::NotAllowed),
        Side::Desk => Ok(demarche.last_transmitted()),
        Side::Either | Side::Filer(_) => Ok(demarche),
    }
}

/// A démarche of a space of the caller, to look at what only its makers know.
pub(crate) async fn own_demarche(
    tx: &mut Tx,
    request: &Request,
    id: DemarcheId,
) -> Result<Demarche, AppError> {
    let found = demarches::find(tx, id).await?;
    let (demarche, filer, _) = known_demarche(tx, request, found).await?;
    if filer.is_some() { Ok(demarche) } else { Err(AppError::NotAllowed) }
}

/// What of a démarche somebody sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Visibility {
    /// What its makers are working on.
    Draft,
    /// What reached the administration last, for the desk.
    LastTransmitted,
    /// The same, for the company in whose name it was filed: a mandate hides no act from the principal (L.417-5).
    InItsName,
}

/// Whether the caller is in the own space of the company in whose name this was filed, by whomever.
async fn is_principal(tx: &mut Tx, request: &Request, demarche: &Demarche) -> Result<bool, AppError> {
    if demarche.transmitted_at.is_none() {
        return Ok(false);
    }
    let own = spaces::certified(tx, demarche.company, demarche.term).await?;
    let Some(own) = own else { return Ok(false) };
    let here = standing(tx, request, own).await?;
    Ok(here.is_some_and(|here| here.covers(demarche.company)))
}

/// What was filed, for its makers, the desk, or the company in whose name it was.
pub(crate) async fn filed(tx: &mut Tx, request: &Request, id: DemarcheId) -> Result<(), AppError> {
    visible_demarche(tx, request, id).await.map(drop)
}

/// A démarche that the caller may look at, and how much of it: what its makers are correcting has not reached the
/// administration again, which still has what was transmitted before.
pub(crate) async fn visible_demarche(
    tx: &mut Tx,
    request: &Request,
    id: DemarcheId,
) -> Result<(Demarche, Visibility), AppError> {
    let found = demarches::find(tx, id).await?.ok_or(AppError::NotFound)?;
    let (demarche, visibility) = match known_demarche(tx, request, Some(found.clone())).await {
        Ok((demarche, Some(_), _)) => return Ok((demarche, Visibility::Draft)),
        Ok((demarche, None, _)) => (demarche, Visibility::LastTransmitted),
        Err(AppError::NotFound) if is_principal(tx, request, &found).await? => {
            (Demarche { view_only: true, ..found }, Visibility::InItsName)
        }
        Err(refusal) => return Err(refusal),
    };
    if demarche.state.with_administration() {
        return Ok((demarche, visibility));
    }
    let received = demarches::received(tx, id).await?.unwrap_or_default();
    let draft = read_content(&received)?.to_draft().to_string();
    Ok((Demarche { draft, ..demarche.last_transmitted() }, visibility))
}

/// A démarche about which the caller may write, and for which side: a member who may draft writes for the filer, a
/// reviewer for the administration. Its row is locked.
pub(crate) async fn correspondent(
    tx: &mut Tx,
    request: &Request,
    id: DemarcheId,
) -> Result<(Demarche, Actor), AppError> {
    let found = demarches::lock(tx, id).await?;
    let (demarche, filer, at_desk) = known_demarche(tx, request, found).await?;
    let scope = Scope::Company(demarche.company);
    if filer.is_some_and(|filer| filer.member.may(Power::Draft, scope)) {
        Ok((demarche, Actor::Filer))
    } else if at_desk {
        Ok((demarche, Actor::Authority))
    } else {
        Err(AppError::NotAllowed)
    }
}

/// A notice in a space of the caller, about a company that the caller sees there.
pub(crate) async fn notice(tx: &mut Tx, request: &Request, id: NoticeId) -> Result<Notice, AppError> {
    let person = request.caller()?.person;
    let notice = notices::find(tx, id, person).await?.ok_or(AppError::NotFound)?;
    folder(tx, request, notice.space, notice.company, Power::See).await?;
    Ok(notice)
}

/// A returned document that the caller may see, for an act on one side of it; locked where it will be changed.
pub(crate) async fn document(
    tx: &mut Tx,
    request: &Request,
    id: DocumentId,
    side: Side,
) -> Result<Document, AppError> {
    let found = match side {
        Side::Either => documents::find(tx, id).await?,
        Side::Filer(_) | Side::Desk => documents::lock(tx, id).await?,
    };
    let document = found.ok_or(AppError::NotFound)?;
    let at_desk = holds(tx, AuthorityPower::Desk);
    let mut filer = None;
    let mut elsewhere = false;
    for place in places(tx, &document).await? {
        let here = standing(tx, request, place).await?.filter(|here| here.covers(document.company));
        if place == document.space && document.access_alive {
            filer = here;
        } else {
            elsewhere |= here.is_some();
        }
    }
    if filer.is_none() && !elsewhere && !at_desk {
        return Err(AppError::NotFound);
    }
    if side.may(filer, at_desk, document.company) { Ok(document) } else { Err(AppError::NotAllowed) }
}

/// The spaces in which a document is seen: where it was filed, and the company's own.
async fn places(tx: &mut Tx, document: &Document) -> Result<Vec<SpaceId>, AppError> {
    let own = spaces::certified(tx, document.company, document.term).await?;
    let filed = Filed { space: document.space, company: document.company };
    let mut places = visible_in(&filed, own, document.shared_with_company);
    if !document.access_alive {
        places.retain(|place| *place != document.space);
    }
    Ok(places)
}

/// A document that a space keeps, for somebody who has this power where it belongs. One of the whole space is not there
/// for a member who is limited to some companies; a company's is not there any more when the power to act for the company has ended.
pub(crate) async fn space_file(
    tx: &mut Tx,
    request: &Request,
    id: SpaceFileId,
    power: Power,
) -> Result<SpaceFile, AppError> {
    request.caller()?;
    let document = space_files::find(tx, id).await?.ok_or(AppError::NotFound)?;
    let here = standing(tx, request, document.space).await?.ok_or(AppError::NotFound)?;
    let (seen, scope) = match document.company {
        Some((company, _)) => (here.covers(company), Scope::Company(company)),
        None => (here.member.reach == Reach::Everything, Scope::WholeSpace),
    };
    if !seen || !document.access_alive {
        return Err(AppError::NotFound);
    }
    if here.member.may(power, scope) { Ok(document) } else { Err(AppError::NotAllowed) }
}

/// An access that the caller may end: an owner of the space that has it or of the company's own space, and the
/// administrator, who replaces the code afterwards.
pub(crate) async fn access_to_end(tx: &mut Tx, request: &Request, id: AccessId) -> Result<Access, AppError> {
    let administrator = holds(tx, AuthorityPower::Administer);
    let access = accesses::lock(tx, id).await?.ok_or(AppError::NotFound)?;
    if administrator {
        return Ok(access);
    }
    let mut known = false;
    let own = spaces::certified(tx, access.company, access.term).await?;
    for place in [Some(access.space), own].into_iter().flatten() {
        let here = standing(tx, request, place).await?.filter(|here| here.covers(access.company));
        let Some(here) = here else { continue };
        if here.member.may(Power::Govern, Scope::WholeSpace) {
            return Ok(access);
        }
        known = true;
    }
    Err(if known { AppError::NotAllowed } else { AppError::NotFound })
}

/// A power that the caller may move to another space, locked, and the space that has it; whoever does not see it does not know it.
pub(crate) async fn access_to_move(
    tx: &mut Tx,
    request: &Request,
    id: AccessId,
) -> Result<(Access, Space), AppError> {
    let access = accesses::lock(tx, id).await?.ok_or(AppError::NotFound)?;
    let here = standing(tx, request, access.space).await?.filter(|here| here.covers(access.company));
    let here = here.ok_or(AppError::NotFound)?;
    if here.member.may(Power::Act, Scope::WholeSpace) {
        Ok((access, here.space))
    } else {
        Err(AppError::NotAllowed)
    }
}

/// A company that the caller may look at: the authority, or a member of a space that acts for it.
pub(crate) async fn company(tx: &mut Tx, request: &Request, id: CompanyId) -> Result<(), AppError> {
    if holds(tx, AuthorityPower::Desk) || holds(tx, AuthorityPower::Administer) {
        return Ok(());
    }
    let person = request.caller()?.person;
    for place in store::companies::spaces_of_person(tx, id, None, person).await? {
        if members::access(tx, place, person).await?.is_some_and(|here| here.covers(id)) {
            return Ok(());
        }
    }
    Err(AppError::NotFound)
}

/// Whether a person may act for a company in a space.
pub(crate) async fn may_act(
    tx: &mut Tx,
    person: PersonId,
    space: SpaceId,
    company: CompanyId,
) -> Result<bool, AppError> {
    let standing = members::access(tx, space, person).await?;
    Ok(standing.is_some_and(|standing| standing.member.may(Power::Act, Scope::Company(company))))
}

/// A round of signatures, which belongs to its company as a record does.
pub(crate) async fn round(
    tx: &mut Tx,
    request: &Request,
    id: RoundId,
    power: Power,
) -> Result<Round, AppError> {
    signed_in(request)?;
    let found = rounds::find(tx, id).await?;
    of_its_company(tx, request, found, power).await
}

/// A round of signatures that will be changed; locked.
pub(crate) async fn locked_round(
    tx: &mut Tx,
    request: &Request,
    id: RoundId,
    power: Power,
) -> Result<Round, AppError> {
    signed_in(request)?;
    let found = rounds::lock(tx, id).await?;
    of_its_company(tx, request, found, power).await
}

async fn of_its_company(
    tx: &mut Tx,
    request: &Request,
    found: Option<Round>,
    power: Power,
) -> Result<Round, AppError> {
    let round = found.ok_or(AppError::NotFound)?;
    recorded_election(tx, request, round.election, power).await?;
    Ok(round)
}

/// An election of a company for which the caller acts in its term, and the spaces in which the caller does. Its record is
/// the company's, so that the authority is not among those who may know of it.
pub(crate) async fn recorded_election(
    tx: &mut Tx,
    request: &Request,
    id: ElectionId,
    power: Power,
) -> Result<(Election, Vec<SpaceId>), AppError> {
    let person = request.caller()?.person;
    let election = elections::find(tx, id).await?.ok_or(AppError::NotFound)?;
    let places =
        store::companies::spaces_of_person(tx, election.company, Some(election.term), person).await?;
    let (mut spaces, mut may) = (Vec::new(), false);
    for place in places {
        let here = members::access(tx, place, person).await?;
        if let Some(here) = here.filter(|here| here.covers(election.company)) {
            may |= here.member.may(power, Scope::Company(election.company));
            spaces.push(place);
        }
    }
    match (spaces.is_empty(), may) {
        _ if tx.call().policy.allows_everything() => Ok((election, spaces)),
        (true, _) => Err(AppError::NotFound),
        (false, false) => Err(AppError::NotAllowed),
        (false, true) => Ok((election, spaces)),
    }
}

/// An election for its papers: with the spaces in which the caller acts for its company, or with none for the desk, which
/// has what was transmitted and nothing else.
pub(crate) async fn election_on_paper(
    tx: &mut Tx,
    request: &Request,
    id: ElectionId,
) -> Result<(Election, Option<Vec<SpaceId>>), AppError> {
    match recorded_election(tx, request, id, Power::See).await {
        Ok((election, spaces)) => Ok((election, Some(spaces))),
        Err(AppError::NotFound) if holds(tx, AuthorityPower::Desk) => {
            Ok((elections::find(tx, id).await?.ok_or(AppError::NotFound)?, None))
        }
        Err(refusal) => Err(refusal),
    }
}
