//! Which démarches of a space are looked for.

use app::{Page, demarches::Wanted};
use edge::{Problem, ProblemCode};
use routing::demarche::{State, Status};
use types::{CompanyId, DemarcheKind};

list_query! {
    /// Which démarches; all where nothing is said.
    struct DemarcheQuery {
        /// Only those of this kind.
        kind: Option<DemarcheKind>,
        /// Only those of this status.
        status: Option<Status>,
        /// Only those of this company.
        company_id: Option<CompanyId>,
        /// Only those with this in their title, whatever its case; 1 to 200 characters.
        #[param(min_length = 1, max_length = 200)]
        title: Option<String>,
    }
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
        let wanted = Wanted { kind: self.kind, states, company: self.company_id, title: self.title.clone() };
        Ok((wanted, self.page()?))
    }
}
