//! How a poll is held, as it was said: each fact with who said it, and since when it holds.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::TimeOfDay;

types::coded! {
    /// Who said a fact of a poll. A later one in this list goes before the others.
    #[cfg_attr(feature = "schema", schema(as = FactSourceView))]
    FactSource {
        /// The authority's register, which is what was known first.
        Register = "register",
        /// The company itself, before its notice: the employer counts and plans (L.411-1(1), L.412-1).
        Company = "firm",
        /// The notice of election that was transmitted last.
        Notice = "notice",
        /// A decision of the authority or of a court.
        Decision = "decision",
    }

    /// What is said of how a poll is held.
    #[cfg_attr(feature = "schema", schema(as = ArrangedFactView))]
    ArrangedFact {
        /// The day of the poll, where a decision has given it another.
        ElectionDay = "election_day",
        /// The first day of voting.
        OpeningDay = "opening_day",
        /// When voting begins.
        OpensAt = "opens_at",
        /// When the last office closes.
        ClosesAt = "closes_at",
        /// Where one votes.
        Place = "place",
        /// Whether votes are sent by post.
        PostalVote = "postal_vote",
        /// Whether candidatures stayed open.
        Extension = "extension",
    }
}

/// A fact as somebody said it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sourced<T> {
    /// The fact.
    pub value: T,
    /// Who said it.
    pub source: FactSource,
    /// Since when it holds.
    pub since: DateTime<Utc>,
}

impl<T: PartialEq> Sourced<T> {
    /// What holds after a source says this: nothing new where a source that goes before it has spoken. Only the company
    /// takes back what it planned, by leaving it out.
    fn after(
        before: Option<Self>,
        value: Option<T>,
        source: FactSource,
        since: DateTime<Utc>,
    ) -> Option<Self> {
        match (before, value) {
            (Some(before), _) if before.source > source => Some(before),
            (Some(before), None) if (before.source, source) != (FactSource::Company, FactSource::Company) => {
                Some(before)
            }
            (_, None) => None,
            (Some(before), Some(value)) if before.source == source && before.value == value => Some(before),
            (_, Some(value)) => Some(Self { value, source, since }),
        }
    }
}

/// What one source says of how a poll is held; what it leaves out is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The first day of voting.
    pub opening_day: Option<NaiveDate>,
    /// When voting begins, on that day.
    pub opens_at: Option<TimeOfDay>,
    /// When the last office closes, on the day of the poll.
    pub closes_at: Option<TimeOfDay>,
    /// Where one votes: the office, or all of them.
    pub place: Option<String>,
    /// Whether votes are sent by post (L.413-1(5)).
    pub postal_vote: Option<bool>,
}

/// How a poll is held.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Arrangements {
    /// The day of the poll, where a decision has given it another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub election_day: Option<Sourced<NaiveDate>>,
    /// The first day of voting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening_day: Option<Sourced<NaiveDate>>,
    /// When voting begins, on that day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens_at: Option<Sourced<TimeOfDay>>,
    /// When the last office closes, on the day of the poll.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<Sourced<TimeOfDay>>,
    /// Where one votes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Sourced<String>>,
    /// Whether votes are sent by post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_vote: Option<Sourced<bool>>,
    /// Whether candidatures stayed open because candidates were missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension: Option<Sourced<bool>>,
}

impl Arrangements {
    /// Every fact that was said, with who said it and since when it holds.
    #[must_use]
    pub fn sources(&self) -> Vec<(ArrangedFact, FactSource, DateTime<Utc>)> {
        fn of<T>(
            fact: ArrangedFact,
            said: &Option<Sourced<T>>,
        ) -> Option<(ArrangedFact, FactSource, DateTime<Utc>)> {
            said.as_ref().map(|said| (fact, said.source, said.since))
        }
        let sources = [
            of(ArrangedFact::ElectionDay, &self.election_day),
            of(ArrangedFact::OpeningDay, &self.opening_day),
            of(ArrangedFact::OpensAt, &self.opens_at),
            of(ArrangedFact::ClosesAt, &self.closes_at),
            of(ArrangedFact::Place, &self.place),
            of(ArrangedFact::PostalVote, &self.postal_vote),
            of(ArrangedFact::Extension, &self.extension),
        ];
        sources.into_iter().flatten().collect()
    }

    /// The day of a poll that has this one of its own: as was decided.
    #[must_use]
    pub fn day(&self, own: Option<NaiveDate>) -> Option<NaiveDate> {
        self.election_day.as_ref().map(|said| said.value).or(own)
    }

    /// After a source has said its plan.
    pub(super) fn planned(self, plan: Plan, source: FactSource, now: DateTime<Utc>) -> Self {
        Self {
            opening_day: Sourced::after(self.opening_day, plan.opening_day, source, now),
            opens_at: Sourced::after(self.opens_at, plan.opens_at, source, now),
            closes_at: Sourced::after(self.closes_at, plan.closes_at, source, now),
            place: Sourced::after(self.place, plan.place, source, now),
            postal_vote: Sourced::after(self.postal_vote, plan.postal_vote, source, now),
            ..self
        }
    }

    /// After a decision has given the poll another day.
    pub(super) fn postponed(self, day: Option<NaiveDate>, now: DateTime<Utc>) -> Self {
        Self { election_day: Sourced::after(self.election_day, day, FactSource::Decision, now), ..self }
    }

    /// After a source has said whether candidatures stayed open.
    pub(super) fn extended(self, extension: Option<bool>, source: FactSource, now: DateTime<Utc>) -> Self {
        Self { extension: Sourced::after(self.extension, extension, source, now), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_goes_before_keeps_what_it_said_and_each_may_take_back_its_own() {
        use FactSource::{Company, Decision, Notice};
        let (then, now) = (DateTime::UNIX_EPOCH, DateTime::UNIX_EPOCH + chrono::Duration::days(1));
        let said = |value, source, since| Some(Sourced { value, source, since });
        for (before, value, source, after) in [
            (None, Some(1), Company, said(1, Company, now)),
            (None, None, Company, None),
            (said(1, Company, then), Some(1), Company, said(1, Company, then)),
            (said(1, Company, then), Some(2), Company, said(2, Company, now)),
            (said(1, Company, then), None, Company, None),
            (said(1, Company, then), Some(1), Notice, said(1, Notice, now)),
            (said(1, Company, then), None, Notice, said(1, Company, then)),
            (said(1, Notice, then), Some(2), Company, said(1, Notice, then)),
            (said(1, Notice, then), None, Company, said(1, Notice, then)),
            (said(1, Decision, then), Some(2), Notice, said(1, Decision, then)),
            (said(1, Decision, then), Some(2), Decision, said(2, Decision, now)),
            (said(1, Decision, then), None, Decision, said(1, Decision, then)),
        ] {
            assert_eq!(
                Sourced::after(before.clone(), value, source, now),
                after,
                "{before:?} {value:?} {source:?}"
            );
        }
    }
}
