//! Who is in a space, what each may do there, and who is invited.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{CompanyId, InvitationId, MembershipId, PersonId, SpaceId};

use crate::{LastOwner, Member, Power, Reach, Role, Space, may_lose_owner};

/// A person's place in a space.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    pub id: MembershipId,
    pub space: SpaceId,
    pub person: PersonId,
    /// As shown to colleagues.
    pub display_name: String,
    /// What the person may do there.
    pub role: Role,
    /// The only companies that the person sees there; none where all.
    pub limits: Option<BTreeSet<CompanyId>>,
    /// Since when.
    pub joined_at: DateTime<Utc>,
    /// Changes with every change.
    pub version: i32,
}

types::versioned! { Membership }

impl Membership {
    /// With another role and other limits, in a space that has so many owners now.
    ///
    /// # Errors
    /// It is the last owner, and would be one no more.
    pub fn changed(
        &self,
        role: Role,
        limits: Option<BTreeSet<CompanyId>>,
        owners: usize,
    ) -> Result<Self, LastOwner> {
        may_lose_owner(owners, self.role, Some(role))?;
        Ok(Self { role, limits, version: self.version + 1, ..self.clone() })
    }

    /// Whether it may end, in a space that has so many owners now.
    ///
    /// # Errors
    /// It is the last owner.
    pub fn may_end(&self, owners: usize) -> Result<(), LastOwner> {
        may_lose_owner(owners, self.role, None)
    }

    /// As a member of this reach sees it: a limited member learns of no company outside its limits, also not from those of
    /// others.
    #[must_use]
    pub fn as_seen(mut self, reach: &Reach) -> Self {
        if let Some(limits) = self.limits.as_mut() {
            limits.retain(|company| reach.covers(*company));
        }
        self
    }
}

/// What a person may do in a space.
#[derive(Clone, Debug)]
pub struct MemberAccess {
    pub space: Space,
    /// The role there, and the companies it extends to.
    pub member: Member,
}

impl MemberAccess {
    /// The access of an owner without limits.
    #[must_use]
    pub const fn of_owner(space: Space) -> Self {
        Self { space, member: Member { role: Role::Owner, reach: Reach::Everything } }
    }

    /// Whether the company is within the limits.
    #[must_use]
    pub fn covers(&self, company: CompanyId) -> bool {
        self.member.reach.covers(company)
    }

    /// The companies to which a list is cut; none where the member sees all.
    #[must_use]
    pub fn limits(&self) -> Option<Vec<CompanyId>> {
        match &self.member.reach {
            Reach::Everything => None,
            Reach::Only(companies) => Some(companies.iter().copied().collect()),
        }
    }
}

/// An invitation to a space.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = InvitationView))]
pub struct Invitation {
    /// The invitation.
    pub id: InvitationId,
    /// The space.
    #[serde(rename = "space_id", alias = "space")]
    pub space: SpaceId,
    /// Whom it names.
    pub surname: String,
    /// Whom it names.
    pub first_name: String,
    /// Where it is sent.
    pub email: String,
    /// The last four digits of the certificate number.
    pub certificate_last_four: String,
    /// What the person will be able to do.
    pub role: Role,
    /// The only companies that the person will see; null where all.
    #[cfg_attr(feature = "schema", schema(value_type = Option<Vec<CompanyId>>))]
    pub limits: Option<BTreeSet<CompanyId>>,
    /// When it was made.
    pub invited_at: DateTime<Utc>,
    /// When its link stops working.
    pub expires_at: DateTime<Utc>,
    /// When it was accepted.
    pub accepted_at: Option<DateTime<Utc>>,
    /// When it was taken back.
    pub cancelled_at: Option<DateTime<Utc>>,
    /// When its mail was given up; null where it went, or where none is sent.
    #[serde(default)]
    pub mail_failed_at: Option<DateTime<Utc>>,
}

/// The invitation was accepted, taken back, or its time is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the invitation is closed")]
pub struct InvitationClosed;

impl Invitation {
    /// Taken back, also after its time.
    ///
    /// # Errors
    /// It was accepted or taken back before.
    pub fn cancelled(&self, now: DateTime<Utc>) -> Result<Self, InvitationClosed> {
        if self.is_answered() {
            return Err(InvitationClosed);
        }
        Ok(Self { cancelled_at: Some(now), ..self.clone() })
    }

    /// Accepted, while whoever made it has this role in the whole space, or none any more.
    ///
    /// # Errors
    /// It was accepted or taken back before, its time is over, or whoever made it governs the space no more.
    pub fn accepted(&self, inviter: Option<Role>, now: DateTime<Utc>) -> Result<Self, InvitationClosed> {
        let governs = inviter.is_some_and(|role| role.may(Power::Govern));
        if self.is_answered() || self.expires_at <= now || !governs {
            return Err(InvitationClosed);
        }
        Ok(Self { accepted_at: Some(now), ..self.clone() })
    }

    fn is_answered(&self) -> bool {
        self.accepted_at.or(self.cancelled_at).is_some()
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(60 * minute, 0).unwrap()
    }

    fn companies<const N: usize>(numbers: [u128; N]) -> BTreeSet<CompanyId> {
        numbers.map(|number| CompanyId(Uuid::from_u128(number))).into()
    }

    fn member(role: Role) -> Membership {
        Membership {
            id: Uuid::from_u128(1).into(),
            space: Uuid::from_u128(2).into(),
            person: Uuid::from_u128(3).into(),
            display_name: "Anne Weber".to_owned(),
            role,
            limits: None,
            joined_at: at(0),
            version: 1,
        }
    }

    fn invitation() -> Invitation {
        Invitation {
            id: Uuid::from_u128(1).into(),
            space: Uuid::from_u128(2).into(),
            surname: "Weber".to_owned(),
            first_name: "Anne".to_owned(),
            email: "anne.weber@example.lu".to_owned(),
            certificate_last_four: "7890".to_owned(),
            role: Role::Manager,
            limits: None,
            invited_at: at(0),
            expires_at: at(10),
            accepted_at: None,
            cancelled_at: None,
            mail_failed_at: None,
        }
    }

    #[test]
    fn a_member_changes_and_leaves_but_for_the_last_owner() {
        let limits = Some(companies([1]));
        for (from, owners, may) in [(Role::Owner, 1, false), (Role::Owner, 2, true), (Role::Manager, 1, true)]
        {
            let changed = member(from).changed(Role::Reader, limits.clone(), owners);
            let expected =
                Membership { role: Role::Reader, limits: limits.clone(), version: 2, ..member(from) };
            assert_eq!(changed, if may { Ok(expected) } else { Err(LastOwner) }, "{from:?} {owners}");
            assert_eq!(member(from).may_end(owners).is_ok(), may, "{from:?} {owners}");
        }
    }

    #[test]
    fn nobody_learns_of_a_company_outside_of_its_limits() {
        let limited = Membership { limits: Some(companies([1, 2])), ..member(Role::Reader) };
        assert_eq!(limited.clone().as_seen(&Reach::Everything), limited);
        assert_eq!(limited.as_seen(&Reach::Only(companies([2, 3]))).limits, Some(companies([2])));
        assert_eq!(member(Role::Reader).as_seen(&Reach::Only(companies([2]))).limits, None);
    }

    #[test]
    fn an_invitation_is_accepted_once_in_time_while_whoever_made_it_governs() {
        let owner = Some(Role::Owner);
        for (inviter, now, open) in [
            (owner, at(9), true),
            (owner, at(10), false),
            (Some(Role::Manager), at(9), false),
            (None, at(9), false),
        ] {
            let accepted = invitation().accepted(inviter, now);
            let expected = Invitation { accepted_at: Some(now), ..invitation() };
            assert_eq!(
                accepted,
                if open { Ok(expected) } else { Err(InvitationClosed) },
                "{inviter:?} {now}"
            );
        }
        let accepted = invitation().accepted(owner, at(1)).unwrap();
        assert_eq!(accepted.accepted(owner, at(2)), Err(InvitationClosed));
        assert_eq!(accepted.cancelled(at(2)), Err(InvitationClosed));
    }

    #[test]
    fn an_invitation_is_taken_back_once_also_after_its_time() {
        let cancelled = invitation().cancelled(at(11)).unwrap();
        assert_eq!(cancelled, Invitation { cancelled_at: Some(at(11)), ..invitation() });
        assert_eq!(cancelled.cancelled(at(12)), Err(InvitationClosed));
        assert_eq!(cancelled.accepted(Some(Role::Owner), at(1)), Err(InvitationClosed));
    }

    #[test]
    fn a_kept_invitation_of_before_is_read() {
        let now = serde_json::to_string(&invitation()).unwrap();
        let before = now.replace(r#""space_id":"#, r#""space":"#);
        assert_ne!(now, before);
        assert_eq!(serde_json::from_str::<Invitation>(&before).unwrap(), invitation());
    }
}
