//! One election of one company.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use types::{CompanyId, ElectionId, TermId};

use crate::{CompanyFacts, Facts, Published, PublishedDates, WeekPattern};

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

    /// Who said how many employees count for a poll. A later one in this list goes before the others.
    #[cfg_attr(feature = "schema", schema(as = HeadcountSourceView))]
    HeadcountSource {
        /// The authority's register, which is what was known first.
        Register = "register",
        /// The notice of election that was transmitted last: the employer counts (L.411-1(1), L.412-1).
        Notice = "notice",
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
    /// How many employees count for it; none where nobody has said.
    pub headcount: Option<u32>,
    /// Who said so.
    #[serde(default = "register")]
    pub headcount_source: HeadcountSource,
    /// Since when that holds; none in what was kept before polls knew.
    #[serde(default)]
    pub headcount_since: Option<DateTime<Utc>>,
    /// How many the authority's register has for the company now, which counts for no poll by itself.
    #[serde(default)]
    pub register_headcount: Option<u32>,
    /// The company's working days.
    pub week: WeekPattern,
    /// When candidatures reached the administration: from then on its facts stand.
    #[serde(default)]
    pub fixed_at: Option<DateTime<Utc>>,
    /// The dates that the authority has published for it.
    #[serde(default)]
    pub published: Published,
    /// Changes with every change.
    pub version: i32,
}

types::versioned! { Election }

fn register() -> HeadcountSource {
    HeadcountSource::Register
}

impl Election {
    /// Whether its facts stand, so that nothing but a decision changes them: candidatures were transmitted for it, or its
    /// day has passed. The delegation stays as it was elected (L.413-2(4)).
    #[must_use]
    pub fn is_fixed(&self, today: NaiveDate) -> bool {
        self.fixed_at.is_some() || self.election_day.is_some_and(|day| day < today)
    }

    /// With the headcount of a notice that reached the administration; none where that changes nothing.
    #[must_use]
    pub fn notified(&self, headcount: u32, today: NaiveDate, now: DateTime<Utc>) -> Option<Self> {
        if self.is_fixed(today) {
            return None;
        }
        self.unless_same(self.counted(HeadcountSource::Notice, Some(headcount), now))
    }

    /// With what the authority's register says of the company now; none where that changes nothing.
    #[must_use]
    pub fn registered(&self, company: &CompanyFacts, today: NaiveDate, now: DateTime<Utc>) -> Option<Self> {
        if self.is_fixed(today) {
            return None;
        }
        let counted = self.counted(HeadcountSource::Register, company.headcount, now);
        self.unless_same(Self { week: company.week, ..counted })
    }

    /// With facts that stand, because candidatures reached the administration; none where they stood before.
    #[must_use]
    pub fn fixed(&self, now: DateTime<Utc>) -> Option<Self> {
        self.unless_same(Self { fixed_at: self.fixed_at.or(Some(now)), ..self.clone() })
    }

    fn counted(&self, source: HeadcountSource, headcount: Option<u32>, now: DateTime<Utc>) -> Self {
        let known = (self.headcount_source, self.headcount) == (source, headcount);
        if known || source < self.headcount_source {
            return self.clone();
        }
        Self { headcount, headcount_source: source, headcount_since: Some(now), ..self.clone() }
    }

    fn unless_same(&self, after: Self) -> Option<Self> {
        (after != *self).then(|| Self { version: self.version + 1, ..after })
    }

    /// The facts that the rules want to know.
    #[must_use]
    pub fn facts(&self) -> Facts {
        let facts = Facts {
            headcount: self.headcount,
            register_headcount: self.register_headcount,
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
    use crate::{When, calendar::Event, company::tests::facts};

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

    const KEPT: &str = r#"{"id":"0193a1b2-0000-7000-8000-000000000003",
        "company":"0193a1b2-0000-7000-8000-000000000002","term":"0193a1b2-0000-7000-8000-000000000001",
        "poll":"off_cycle","election_day":"2027-03-09","headcount":60,"week":"mon_fri","version":1}"#;

    #[test]
    fn a_kept_election_of_before_is_read() {
        let election: Election = serde_json::from_str(KEPT).unwrap();
        assert_eq!((election.kind, election.opening_day), (ElectionKind::OffCycle, None));
        assert_eq!((election.headcount_source, election.headcount_since), (HeadcountSource::Register, None));
        assert_eq!(election.facts().election_day, Some(day("2027-03-09")));
        assert!(election.published.is_empty());
    }

    #[test]
    fn what_counts_for_a_poll_is_what_was_notified_last_until_candidatures_or_the_day_fix_it() {
        let kept: Election = serde_json::from_str(KEPT).unwrap();
        let (kind, election_day) = (ElectionKind::Ordinary, Some(day("2029-03-13")));
        let entered = Election { kind, election_day, ..kept };
        let company =
            |headcount, week| CompanyFacts { headcount, week, ..facts("20240001235", None, "Müller") };
        let (now, eve, poll, after) =
            (DateTime::UNIX_EPOCH, day("2029-02-05"), day("2029-03-13"), day("2029-03-14"));
        let registered =
            |of: &Election, count, today| of.registered(&company(Some(count), of.week), today, now);
        let notified = |of: &Election, count, today| of.notified(count, today, now);
        let notice = notified(&entered, 120, eve).unwrap();
        let standing = notice.fixed(now).unwrap();
        for (changed, expected) in [
            (registered(&entered, 60, eve), None),
            (registered(&entered, 70, eve), Some((70, HeadcountSource::Register))),
            (registered(&entered, 70, poll), Some((70, HeadcountSource::Register))),
            (registered(&entered, 70, after), None),
            // The register had it right: it is the notice that says so from now on.
            (notified(&entered, 60, eve), Some((60, HeadcountSource::Notice))),
            (notified(&entered, 120, after), None),
            (registered(&notice, 70, eve), None),
            (notified(&notice, 120, eve), None),
            (notified(&notice, 125, eve), Some((125, HeadcountSource::Notice))),
            (notified(&standing, 125, eve), None),
            (registered(&entered.fixed(now).unwrap(), 70, eve), None),
        ] {
            let changed = changed.map(|poll| (poll.headcount.unwrap(), poll.headcount_source));
            assert_eq!(changed, expected);
        }
        assert_eq!(standing.fixed(now), None);
        assert_eq!((notice.version, standing.version), (2, 3));
        // The week is the register's, also where the headcount is the notice's.
        let shifted = |of: &Election, today| {
            of.registered(&company(Some(70), WeekPattern::TueSat), today, now)
                .map(|poll| (poll.week, poll.headcount))
        };
        assert_eq!(shifted(&notice, eve), Some((WeekPattern::TueSat, Some(120))));
        assert_eq!(shifted(&entered, eve), Some((WeekPattern::TueSat, Some(70))));
        assert_eq!((shifted(&standing, eve), shifted(&notice, after)), (None, None));
    }
}
