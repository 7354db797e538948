//! Who may act for whom: organisations, their spaces and members, roles, and the grouping of a fiduciary's companies by headcount.
//!
//! # Why companies are grouped
//!
//! A fiduciary acts for hundreds of companies. On the State's portal it works in *espaces professionnels*, at most ten of
//! them ([`MAX_SPACES`]), each with any number of companies; and there *all users of a space have the same rights to
//! consult*. Whoever is let in for one company sees the candidates, and so the union membership, of all the others. The
//! Inspection du travail et des mines therefore recommends to spread the companies over several spaces by headcount
//! (*Groupe A : entreprises de 15 à 150 salariés, Groupe B : de 151 à 300, ...*), so that each team of the fiduciary
//! has its own.
//!
//! This crate answers that recommendation twice. [`plan`] proposes the groups, with a reason for each and for every
//! company that it could not place; it moves nothing. And a member can be limited to some companies *inside* a space
//! ([`Reach`]), so that even two colleagues who share one need not see each other's files.
//!
//! # Example
//!
//! ```
//! use mandataires::{Bands, Company, GroupReason, Member, Power, Reach, Role, Scope, UnassignedReason, plan};
//! use types::{CompanyId, SpaceId};
//! use uuid::Uuid;
//!
//! let space = SpaceId(Uuid::from_u128(9));
//! let [bakery, garage, bank, start_up] = [1, 2, 3, 4].map(|n| CompanyId(Uuid::from_u128(n)));
//! let headcounts = [(bakery, Some(40)), (garage, Some(60)), (bank, Some(1200)), (start_up, None)];
//! let companies = headcounts.map(|(id, headcount)| Company { id, headcount, space, placed: false });
//!
//! // Two bands hold companies; no space is open yet, so each opens one.
//! let plan = plan(&companies, &[], &Bands::ordinary());
//! assert_eq!(plan.groups[0].label, "15-150");
//! assert_eq!(plan.groups[0].companies, [bakery, garage]);
//! assert_eq!(plan.groups[0].reason, GroupReason::OneBand);
//! assert_eq!(plan.groups[1].label, "> 1000");
//! assert_eq!(plan.unassigned[0].reason, UnassignedReason::HeadcountUnknown);
//!
//! // A colleague who looks after the bakery sees nothing of the garage.
//! let colleague = Member { role: Role::Manager, reach: Reach::Only([bakery].into()) };
//! assert!(colleague.may(Power::Act, Scope::Company(bakery)));
//! assert!(!colleague.may(Power::See, Scope::Company(garage)));
//! ```

#![warn(clippy::wildcard_enum_match_arm)]

mod accesses;
mod bands;
mod events;
mod members;
mod organisations;
mod people;
mod plan;
mod roles;
mod sight;
mod texts;

pub use accesses::{Access, AccessEnded};
pub use bands::{Band, Bands, BandsError, Placing, THRESHOLD};
pub use events::{Action, Event, Resource, WantedEvents};
pub use members::{Invitation, InvitationClosed, MemberAccess, Membership};
pub use organisations::{Organisation, OrganisationKind, Space, SpaceRefused};
pub use people::{
    AuthorityMember, LastAdministrator, MAX_TOKEN_DAYS, NumberSource, Preferences, ShownNumber, Token,
    TrialCertificate, may_lose_administrator,
};
pub use plan::{Company, Group, GroupReason, MAX_SPACES, Plan, Unassigned, UnassignedReason, plan};
pub use roles::{
    AuthorityPower, AuthorityRole, LastOwner, Member, Power, Reach, Role, Scope, may_lose_owner,
};
pub use sight::{Move, Sight, sight};
