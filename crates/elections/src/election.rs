//! One election of one company.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use types::{CompanyId, ElectionId, TermId};

use crate::{Facts, Published, PublishedDates, WeekPattern};

types::coded! {
    /// Why a poll is held.
    #[cfg_attr(feature = "schema", schema(as = PollView))]
    ElectionKind {
        /// The national poll of the term (L.413-2(2)).
        Ordinary = "ordinary",
        /// Outside of it (L.413-2(3)).
        OffCycle = "off_cycle",
        /// A poll that was ordered again.
        ReRun = "re_run",
    }
}

impl ElectionKind {
    /// The dates that the authority has published for an election of this kind and week: those of the national poll hold
    /// for no other.
    #[must_use]
    pub fn published(self, dates: &PublishedDates, week: WeekPattern) -> Published {
        match self {
            Self::Ordinary => dates.of(week),
            Self::OffCycle | Self::ReRun => Published::default(),
        }
    }
}

/// One election of one company, with what the law asks of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Election {
    /// The election.
    pub id: ElectionId,
    /// The company that votes.
    pub company: CompanyId,
    /// The term that it fills.
    pub term: TermId,
    /// Why it is held.
    #[serde(rename = "poll")]
    pub kind: ElectionKind,
    /// Its day: its own, or the national day of the term.
    pub election_day: Option<NaiveDate>,
    /// The first day of voting as its record says it; the day of the poll where absent.
    #[serde(default)]
    pub opening_day: Option<NaiveDate>,
    /// The company's headcount as declared.
    pub headcount: Option<u32>,
    /// The company's working days.
    pub week: WeekPattern,
    /// The dates that the authority has published for it.
    #[serde(default)]
    pub published: Published,
    /// Changes with every change.
    pub version: i32,
}

types::versioned! { Election }

impl Election {
    /// The facts that the rules want to know.
    #[must_use]
    pub fn facts(&self) -> Facts {
        let facts = Facts {
            headcount: self.headcount,
            election_day: self.election_day,
            opening_day: None,
            week: self.week,
            published: self.published,
        };
        facts.opened(self.opening_day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{When, calendar::Event};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn only_an_ordinary_election_has_the_published_dates_of_its_week() {
        let when = When::Day(day("2024-02-08"));
        let dates = PublishedDates::default().with(WeekPattern::MonFri, Event::NoticeLatest, when).unwrap();
        for (kind, week, published) in [
            (ElectionKind::Ordinary, WeekPattern::MonFri, Some(when)),
            (ElectionKind::Ordinary, WeekPattern::TueSat, None),
            (ElectionKind::OffCycle, WeekPattern::MonFri, None),
            (ElectionKind::ReRun, WeekPattern::MonFri, None),
        ] {
            assert_eq!(kind.published(&dates, week).of(Event::NoticeLatest), published, "{kind:?} {week:?}");
        }
    }

    #[test]
    fn a_kept_election_of_before_is_read() {
        let kept = r#"{"id":"0193a1b2-0000-7000-8000-000000000003","company":"0193a1b2-0000-7000-8000-000000000002",
            "term":"0193a1b2-0000-7000-8000-000000000001","poll":"off_cycle","election_day":"2027-03-09",
            "headcount":60,"week":"mon_fri","version":1}"#;
        let election: Election = serde_json::from_str(kept).unwrap();
        assert_eq!((election.kind, election.opening_day), (ElectionKind::OffCycle, None));
        assert_eq!(election.facts().election_day, Some(day("2027-03-09")));
        assert!(election.published.is_empty());
    }
}
