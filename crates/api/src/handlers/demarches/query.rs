//! Which démarches of a space are looked for.

use app::{Page, demarches::Wanted};
use edge::{Problem, ProblemCode};
use routing::demarche::{State, Status};
use serde::Deserialize;
use types::{CompanyId, DemarcheKind};
use utoipa::IntoParams;
use uuid::Uuid;

use crate::paging::page;

/// Which démarches; all where nothing is said.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct DemarcheQuery {
    /// Only those of this kind.
    kind: Option<DemarcheKind>,
    /// Only those of this status.
    status: Option<Status>,
    /// Only those of this company.
    company_id: Option<Uuid>,
    /// Only those with this in their title, whatever its case; 1 to 200 characters.
    #[param(min_length = 1, max_length = 200)]
    title: Option<String>,
    /// 1 to 100 items; 50 when absent.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u8>,
    /// `next` of the page before.
    cursor: Option<Uuid>,
}

impl DemarcheQuery {
    /// What is looked for, and which page of it.
    pub(super) fn read(&self) -> Result<(Wanted, Page), Problem> {
        if self.title.as_ref().is_some_and(|title| !(1..=200).contains(&title.chars().count())) {
            return Err(ProblemCode::QueryUnreadable.into());
        }
        let states = self
            .status
            .map(|status| State::ALL.into_iter().filter(|state| state.status() == status).collect());
        let wanted = Wanted {
            kind: self.kind,
            states,
            company: self.company_id.map(CompanyId),
            title: self.title.clone(),
        };
        Ok((wanted, page(self.limit, self.cursor)?))
    }
}
