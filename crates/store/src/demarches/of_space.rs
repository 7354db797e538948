//! The démarches of a space, as they are looked for, and those of a poll.

use diesel::dsl::count_star;
use routing::demarche::{Actor, State};
use types::{CompanyId, DemarcheKind, ElectionId, SpaceId};

use super::{Demarche, Joined, Row};
use crate::{
    Listed, Page, StoreError, Tx,
    companies::elections::FactsRow,
    schema::{
        accesses, companies, correction_rounds, demarches, elections as polls, messages as written, terms,
    },
    sql::*,
};

/// Which démarches of a space are looked for; all where nothing is said.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Of this kind.
    pub kind: Option<DemarcheKind>,
    /// In one of these states.
    pub states: Option<Vec<State>>,
    /// Of this company.
    pub company: Option<CompanyId>,
    /// With this in the title, whatever its case.
    pub title: Option<String>,
}

/// A page of the démarches of a space, for these companies only where some are given.
pub async fn of_space(
    tx: &mut Tx,
    space: SpaceId,
    only: Option<&[CompanyId]>,
    wanted: &Wanted,
    page: Page,
) -> Result<Listed<Demarche>, StoreError> {
    let mut query =
        rows!().filter(accesses::space_id.eq(Col(space))).filter(accesses::ended_at.is_null()).into_boxed();
    if let Some(only) = only {
        query = query.filter(demarches::company_id.eq_any(only.iter().copied().map(Col)));
    }
    if let Some(kind) = wanted.kind {
        query = query.filter(demarches::kind.eq(Col(kind)));
    }
    if let Some(states) = &wanted.states {
        query = query.filter(demarches::state.eq_any(states.iter().copied().map(Col)));
    }
    if let Some(company) = wanted.company {
        query = query.filter(demarches::company_id.eq(Col(company)));
    }
    if let Some(title) = &wanted.title {
        query = query.filter(demarches::title.ilike(anywhere(title)));
    }
    let rows: Vec<Joined> = page.rows(tx, query, demarches::id).await?;
    Listed::cut(rows, page, |demarche: &Demarche| demarche.id.into())
}

/// A pattern of `like` for this text, taken by the letter, somewhere in another.
fn anywhere(text: &str) -> String {
    let literal = text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{literal}%")
}

/// The démarches of a poll in these spaces and, for the company itself, what was filed in its name elsewhere; in the order of
/// their ids.
pub async fn of_election(
    tx: &mut Tx,
    election: ElectionId,
    spaces: &[SpaceId],
    is_principal: bool,
) -> Result<Vec<Demarche>, StoreError> {
    let own = accesses::space_id.eq_any(spaces.iter().copied().map(Col)).and(accesses::ended_at.is_null());
    let these = rows!().filter(demarches::election_id.eq(Col(election))).into_boxed();
    let these = if is_principal {
        these.filter(own.or(demarches::transmitted_at.is_not_null()))
    } else {
        these.filter(own)
    };
    all(these.order(demarches::id).load::<Joined>(tx.conn()).await)
}
