//! Persons: at the authority, with their tokens, the certificates that they have shown, and how they want to be told.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use types::{CertificateNumberId, Language, PersonId, TokenId, coded};

use crate::AuthorityRole;

/// A person of the authority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorityMember {
    pub person: PersonId,
    /// As shown to colleagues.
    pub display_name: String,
    /// What the person does there.
    pub role: AuthorityRole,
    pub since: DateTime<Utc>,
    /// Changes with every change.
    pub version: i32,
}

/// The authority would be left without an administrator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the last administrator stays one")]
pub struct LastAdministrator;

/// Whether somebody may go from one role at the authority to another, while it has so many administrators; `None` for who
/// has no role there.
///
/// # Errors
/// It is the only administrator, and would be one no more.
pub fn may_lose_administrator(
    administrators: usize,
    from: Option<AuthorityRole>,
    to: Option<AuthorityRole>,
) -> Result<(), LastAdministrator> {
    let administrator = Some(AuthorityRole::Administrator);
    if from == administrator && to != administrator && administrators <= 1 {
        Err(LastAdministrator)
    } else {
        Ok(())
    }
}

/// How a person wants to be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preferences {
    /// Where mail reaches the person.
    pub email: Option<String>,
    pub language: Language,
    /// Whether mail is wanted.
    pub wants_mail: bool,
    /// Changes with every change.
    pub version: i32,
}

types::versioned! { AuthorityMember, Preferences }

coded! {
    /// Where the number of a certificate was learnt.
    NumberSource {
        /// The person accepted an invitation that names it.
        Invitation = "invitation",
        /// The person said so.
        Declared = "declared",
        /// The trial authority made it.
        Trial = "trial",
    }
}

coded! {
    /// Which trial certificate.
    #[cfg_attr(feature = "schema", schema(as = TrialCertificateChoice))]
    TrialCertificate {
        /// A valid one.
        Valid = "valid",
        /// One that has expired.
        Expired = "expired",
        /// One with another number.
        AnotherNumber = "another_number",
    }
}

/// A number that the caller has shown, without its digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CertificateNumberView))]
pub struct ShownNumber {
    /// Names it.
    pub id: CertificateNumberId,
    /// The last four digits.
    pub last_four: String,
    /// `invitation`, `declared` or `trial`.
    #[cfg_attr(feature = "schema", schema(value_type = String))]
    pub source: NumberSource,
    /// When it was shown first.
    pub shown_at: DateTime<Utc>,
}

/// An API token, without its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    pub id: TokenId,
    /// What its owner calls it.
    pub label: String,
    /// The token that made it; none for one that came from a sign-in.
    pub minted_by: Option<TokenId>,
    /// When it was made.
    pub issued_at: DateTime<Utc>,
    /// When it stops working.
    pub expires_at: DateTime<Utc>,
    /// When it was ended before that.
    pub revoked_at: Option<DateTime<Utc>>,
    /// The last civil day on which it was used, as far as was noted.
    pub last_used_on: Option<NaiveDate>,
    /// Until when it and all that it makes can live; none for one from before this was kept.
    pub latest_end_at: Option<DateTime<Utc>>,
}

/// The longest life of a token, and of all that it makes, in days.
pub const MAX_TOKEN_DAYS: u16 = 366;

impl Token {
    /// One that begins a family with a sign-in.
    #[must_use]
    pub fn signed_in(id: TokenId, label: &str, life: Duration, now: DateTime<Utc>) -> Self {
        Self::new(id, label, None, life, now, now + Duration::days(MAX_TOKEN_DAYS.into()))
    }

    /// One that this one makes: it ends when it is asked to, and no later than its family can.
    #[must_use]
    pub fn minted(&self, id: TokenId, label: &str, life: Duration, now: DateTime<Utc>) -> Self {
        Self::new(id, label, Some(self.id), life, now, self.latest_end())
    }

    /// One in place of this one, with its name: what made this one bounds its successor too, whatever has become of it.
    #[must_use]
    pub fn replaced(&self, id: TokenId, life: Option<Duration>, now: DateTime<Utc>) -> Self {
        let life = life.unwrap_or(self.expires_at - self.issued_at);
        match self.minted_by {
            None => Self::signed_in(id, &self.label, life, now),
            minter => Self::new(id, &self.label, minter, life, now, self.latest_end()),
        }
    }

    fn new(
        id: TokenId,
        label: &str,
        minted_by: Option<TokenId>,
        life: Duration,
        now: DateTime<Utc>,
        latest_end: DateTime<Utc>,
    ) -> Self {
        Self {
            id,
            label: label.to_owned(),
            minted_by,
            issued_at: now,
            expires_at: latest_end.min(now + life),
            revoked_at: None,
            last_used_on: None,
            latest_end_at: Some(latest_end),
        }
    }

    fn latest_end(&self) -> DateTime<Utc> {
        self.latest_end_at.unwrap_or(self.issued_at + Duration::days(MAX_TOKEN_DAYS.into()))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn day(day: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::days(day)
    }

    fn id(number: u128) -> TokenId {
        Uuid::from_u128(number).into()
    }

    #[test]
    fn the_last_administrator_stays() {
        let [reviewer, administrator, _] = AuthorityRole::ALL.map(Some);
        for (administrators, from, to, may) in [
            (1, administrator, reviewer, false),
            (1, administrator, None, false),
            (1, administrator, administrator, true),
            (2, administrator, None, true),
            (1, reviewer, None, true),
            (1, None, administrator, true),
        ] {
            let found = may_lose_administrator(administrators, from, to).is_ok();
            assert_eq!(found, may, "{administrators} {from:?} {to:?}");
        }
    }

    #[test]
    fn a_token_ends_when_it_is_asked_to_and_no_later_than_its_family() {
        let first = Token::signed_in(id(1), "Paie", Duration::days(366), day(0));
        for (now, life, ends) in [(0, 90, 90), (300, 90, 366), (300, 66, 366), (365, 1, 366)] {
            let minted = first.minted(id(2), "Paie", Duration::days(life), day(now));
            assert_eq!((minted.expires_at, minted.minted_by), (day(ends), Some(first.id)), "{now} + {life}");
            assert_eq!(minted.latest_end_at, Some(day(366)));
        }
        let of_before = Token { latest_end_at: None, ..first };
        let minted = of_before.minted(id(2), "Paie", Duration::days(400), day(0));
        assert_eq!(minted.expires_at, day(366), "as if it had been kept");
    }

    #[test]
    fn a_successor_has_the_name_and_the_life_of_the_old_one_and_stays_in_its_family() {
        let first = Token::signed_in(id(1), "Paie", Duration::days(90), day(0));
        let other = first.replaced(id(2), None, day(80));
        assert_eq!((other.label.as_str(), other.minted_by), ("Paie", None));
        assert_eq!((other.expires_at, other.latest_end_at), (day(170), Some(day(446))), "another family");
        let minted = first.minted(id(3), "Tests", Duration::days(90), day(300));
        let successor = minted.replaced(id(4), Some(Duration::days(30)), day(350));
        assert_eq!((successor.minted_by, successor.expires_at), (Some(first.id), day(366)));
    }
}
