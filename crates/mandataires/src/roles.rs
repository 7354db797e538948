//! Who may do what: the roles in a space, a member's limit to some companies, and the roles at the authority.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use types::{CompanyId, coded};

use crate::texts;

coded! {
    /// A member's role in a space. Each has the powers of the one before.
    #[cfg_attr(feature = "schema", schema(as = MemberRole))]
    Role {
        /// Sees and downloads.
        Reader = "reader",
        /// Also drafts, attaches and writes messages.
        Contributor = "contributor",
        /// *Gestionnaire*: also registers codes, confirms, signs, transmits and groups companies.
        Manager = "manager",
        /// Also decides on members, limits and mandates.
        Owner = "owner",
    }

    /// What a role gives in a space, from the least to the most.
    Power {
        /// See and download.
        See = "see",
        /// Draft, attach, write messages.
        Draft = "draft",
        /// Register codes, confirm, sign, transmit, group companies.
        Act = "act",
        /// Invite and remove members, limit them, end mandates.
        Govern = "govern",
    }

    /// What a person does at the authority. None has the powers of another: who runs the machines reads no file.
    AuthorityRole {
        /// Works through the desk: démarches, corrections, returned documents, messages.
        Reviewer = "reviewer",
        /// Keeps the terms, the companies, the codes and the reviewers.
        Administrator = "administrator",
        /// Keeps the platform running: health, logs, versions, never content.
        Operator = "operator",
    }

    /// What a role gives at the authority.
    AuthorityPower {
        /// Read what was filed, answer it, return documents.
        Desk = "desk",
        /// Decide on terms, companies, codes and reviewers.
        Administer = "administer",
        /// See health, logs and versions.
        Operate = "operate",
    }
}

types::labels! {
    Role => texts::Roles::Role { role },
    AuthorityRole => texts::Roles::AuthorityRole { authority_role },
}

impl Role {
    /// Whether the role gives the power, before any limit to some companies (see [`Member::may`]).
    #[must_use]
    pub fn may(self, power: Power) -> bool {
        self >= power.least_role()
    }
}

impl Power {
    /// The lowest role that has it.
    #[must_use]
    pub const fn least_role(self) -> Role {
        match self {
            Self::See => Role::Reader,
            Self::Draft => Role::Contributor,
            Self::Act => Role::Manager,
            Self::Govern => Role::Owner,
        }
    }
}

impl AuthorityRole {
    /// Whether the role gives the power.
    #[must_use]
    pub fn may(self, power: AuthorityPower) -> bool {
        self.power() == power
    }

    /// The one power of the role.
    #[must_use]
    pub const fn power(self) -> AuthorityPower {
        match self {
            Self::Reviewer => AuthorityPower::Desk,
            Self::Administrator => AuthorityPower::Administer,
            Self::Operator => AuthorityPower::Operate,
        }
    }
}

/// The companies of a space that a member reaches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// Every company of the space, also those that come later.
    Everything,
    /// These companies only. An empty set reaches none.
    Only(BTreeSet<CompanyId>),
}

/// What a member wants to use a power on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The space itself: its members, its codes, its groups, a company that is about to join it.
    WholeSpace,
    /// What belongs to one company of the space.
    Company(CompanyId),
}

impl Reach {
    /// Whether the company is within the limit.
    #[must_use]
    pub fn covers(&self, company: CompanyId) -> bool {
        match self {
            Self::Everything => true,
            Self::Only(companies) => companies.contains(&company),
        }
    }

    /// Whether the limit, whatever the role, lets the power be used there.
    ///
    /// A limited member never governs, and uses no power on the whole space but to see that it exists; what lies in
    /// the space is asked for company by company.
    #[must_use]
    pub fn admits(&self, power: Power, scope: Scope) -> bool {
        match (self, scope) {
            (Self::Everything, Scope::WholeSpace | Scope::Company(_)) => true,
            (Self::Only(_), Scope::WholeSpace) => power == Power::See,
            (Self::Only(_), Scope::Company(company)) => power != Power::Govern && self.covers(company),
        }
    }
}

/// A person's place in a space.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The role that was given.
    pub role: Role,
    /// The limit that was set.
    pub reach: Reach,
}

impl Member {
    /// Whether role and limit together allow the power there.
    #[must_use]
    pub fn may(&self, power: Power, scope: Scope) -> bool {
        self.role.may(power) && self.reach.admits(power, scope)
    }
}

/// The space would be left without anybody who governs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the last owner of a space stays its owner")]
pub struct LastOwner;

impl LastOwner {
    /// The stable code of the refusal.
    #[must_use]
    pub const fn code(self) -> &'static str {
        "last_owner"
    }
}

/// Whether a member may go from one role to another; `to` is `None` for a member who leaves.
///
/// `owners_now` counts the owners who may govern, this member included. To limit an owner to some companies takes that
/// power away: ask with `to` as [`Role::Manager`].
///
/// # Errors
/// [`LastOwner`] when the member is the only owner and would no longer be one.
pub fn may_lose_owner(owners_now: usize, from: Role, to: Option<Role>) -> Result<(), LastOwner> {
    let loses = from == Role::Owner && to != Some(Role::Owner);
    if loses && owners_now <= 1 { Err(LastOwner) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn company(number: u128) -> CompanyId {
        CompanyId(Uuid::from_u128(number))
    }

    #[test]
    fn each_role_has_the_powers_of_the_one_before() {
        for (role, see, draft, act, govern) in [
            (Role::Reader, true, false, false, false),
            (Role::Contributor, true, true, false, false),
            (Role::Manager, true, true, true, false),
            (Role::Owner, true, true, true, true),
        ] {
            assert_eq!(Power::ALL.map(|power| role.may(power)), [see, draft, act, govern], "{role:?}");
        }
    }

    #[test]
    fn no_role_at_the_authority_has_the_power_of_another() {
        for (role, desk, administer, operate) in [
            (AuthorityRole::Reviewer, true, false, false),
            (AuthorityRole::Administrator, false, true, false),
            (AuthorityRole::Operator, false, false, true),
        ] {
            assert_eq!(AuthorityPower::ALL.map(|p| role.may(p)), [desk, administer, operate], "{role:?}");
        }
    }

    #[test]
    fn a_limited_member_keeps_to_the_companies_named() {
        let limited = Member { role: Role::Owner, reach: Reach::Only(BTreeSet::from([company(1)])) };
        for (scope, see, draft, act, govern) in [
            (Scope::Company(company(1)), true, true, true, false),
            (Scope::Company(company(2)), false, false, false, false),
            (Scope::WholeSpace, true, false, false, false),
        ] {
            let found = Power::ALL.map(|power| limited.may(power, scope));
            assert_eq!(found, [see, draft, act, govern], "{scope:?}");
        }
    }

    #[test]
    fn a_limit_never_gives_what_the_role_does_not() {
        let scopes = [Scope::WholeSpace, Scope::Company(company(1)), Scope::Company(company(2))];
        for reach in
            [Reach::Everything, Reach::Only(BTreeSet::from([company(1)])), Reach::Only(BTreeSet::new())]
        {
            for (role, power) in Role::ALL.into_iter().flat_map(|r| Power::ALL.map(|p| (r, p))) {
                let member = Member { role, reach: reach.clone() };
                for scope in scopes.into_iter().filter(|scope| member.may(power, *scope)) {
                    assert!(role.may(power), "{role:?} {power:?} {scope:?} {reach:?}");
                }
            }
        }
    }

    #[test]
    fn the_last_owner_stays() {
        for (owners, from, to, allowed) in [
            (1, Role::Owner, Some(Role::Manager), false),
            (1, Role::Owner, None, false),
            (1, Role::Owner, Some(Role::Owner), true),
            (2, Role::Owner, Some(Role::Reader), true),
            (2, Role::Owner, None, true),
            (1, Role::Manager, None, true),
            (1, Role::Reader, Some(Role::Owner), true),
            (0, Role::Owner, None, false),
        ] {
            assert_eq!(may_lose_owner(owners, from, to).is_ok(), allowed, "{owners} {from:?} {to:?}");
        }
    }

    #[test]
    fn a_code_reads_back_as_what_it_names() {
        for role in Role::ALL {
            assert_eq!(Role::from_code(role.code()), Some(role));
            assert_eq!(serde_json::to_value(role).unwrap(), role.code());
        }
        assert_eq!(Role::from_code("Owner"), None);
        let limited = Reach::Only(BTreeSet::from([company(1)]));
        let json = r#"{"only":["00000000-0000-0000-0000-000000000001"]}"#;
        assert_eq!(serde_json::to_string(&limited).unwrap(), json);
        assert_eq!(serde_json::from_str::<Reach>(json).unwrap(), limited);
    }
}
