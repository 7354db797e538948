//! One election of one company.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use types::{CompanyId, ElectionId, TermId};

use crate::{CompanyFacts, Facts, Published, PublishedDates, WeekPattern};

mod arrangements;
mod day;
mod decision;

pub use arrangements::{ArrangedFact, Arrangements, FactSource, Plan, Sourced};
pub use day::{FreeDay, judge_day};
pub use decision::{
    DecidedFacts, DecisionKind, DecisionMaker, PollDecision, PollStanding, judge_decision, standing_after,
};

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
    /// How it is held.
    #[serde(default)]
    pub arrangements: Arrangements,
    /// How many employees count for it; none where nobody has said.
    pub headcount: Option<u32>,
    /// Who said so.
    #[serde(default = "register")]
    pub headcount_source: FactSource,
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
    /// Since when it is not to be held.
    #[serde(default)]
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// Why it is not to be held.
    #[serde(default)]
    pub withdrawal: Option<String>,
    /// How it stands before those who decide; none where nothing was brought before them.
    #[serde(default)]
    pub standing: Option<PollStanding>,
    /// Changes with every change.
    pub version: i32,
}

types::versioned! { Election }

fn register() -> FactSource {
    FactSource::Register
}

impl Election {
    /// Whether its facts stand, so that nothing but a decision changes them: candidatures were transmitted for it, or its
    /// day has passed. The delegation stays as it was elected (L.413-2(4)).
    #[must_use]
    pub fn is_fixed(&self, today: NaiveDate) -> bool {
        self.fixed_at.is_some() || self.election_day.is_some_and(|day| day < today)
    }

    /// With the headcount and the plan of a notice that reached the administration; none where that changes nothing.
    #[must_use]
    pub fn notified(&self, headcount: u32, plan: Plan, today: NaiveDate, now: DateTime<Utc>) -> Option<Self> {
        if self.is_fixed(today) {
            return None;
        }
        let counted = self.counted(FactSource::Notice, Some(headcount), now);
        let arrangements = counted.arrangements.planned(plan, FactSource::Notice, now);
        self.unless_same(Self { arrangements, ..counted })
    }

    /// With what the company has counted before its notice; none where that changes nothing.
    #[must_use]
    pub fn self_counted(&self, headcount: u32, today: NaiveDate, now: DateTime<Utc>) -> Option<Self> {
        if self.is_fixed(today) {
            return None;
        }
        self.unless_same(self.counted(FactSource::Company, Some(headcount), now))
    }

    /// With what the company plans before its notice; none where that changes nothing.
    #[must_use]
    pub fn planned(&self, plan: Plan, today: NaiveDate, now: DateTime<Utc>) -> Option<Self> {
        if self.is_fixed(today) {
            return None;
        }
        let arrangements = self.arrangements.clone().planned(plan, FactSource::Company, now);
        self.unless_same(Self { arrangements, ..self.clone() })
    }

    /// With what the authority's register says of the company now; none where that changes nothing.
    #[must_use]
    pub fn registered(&self, company: &CompanyFacts, today: NaiveDate, now: DateTime<Utc>) -> Option<Self> {
        if self.is_fixed(today) {
            return None;
        }
        let counted = self.counted(FactSource::Register, company.headcount, now);
        self.unless_same(Self { week: company.week, ..counted })
    }

    /// On another day, before anything was filed for it.
    #[must_use]
    pub fn moved(&self, day: NaiveDate) -> Self {
        Self { election_day: Some(day), version: self.version + 1, ..self.clone() }
    }

    /// Not to be held any more; none where that was said before.
    #[must_use]
    pub fn withdrawn(&self, reason: &str, now: DateTime<Utc>) -> Option<Self> {
        if self.withdrawn_at.is_some() {
            return None;
        }
        let withdrawal = Some(reason.to_owned());
        Some(Self { withdrawn_at: Some(now), withdrawal, version: self.version + 1, ..self.clone() })
    }

    /// To be held again; none where it was not withdrawn.
    #[must_use]
    pub fn restored(&self) -> Option<Self> {
        self.withdrawn_at?;
        Some(Self { withdrawn_at: None, withdrawal: None, version: self.version + 1, ..self.clone() })
    }

    /// With what was decided about it, also where its facts stand; none where that changes nothing.
    #[must_use]
    pub fn decided(
        &self,
        facts: &DecidedFacts,
        standing: Option<PollStanding>,
        now: DateTime<Utc>,
    ) -> Option<Self> {
        let counted = match facts.headcount {
            Some(headcount) => self.counted(FactSource::Decision, Some(headcount), now),
            None => self.clone(),
        };
        let plan = Plan {
            opening_day: facts.opening_day.or_else(|| self.opening_moved(facts.election_day?)),
            opens_at: facts.opens_at,
            closes_at: facts.closes_at,
            place: None,
            postal_vote: facts.postal_vote,
        };
        let arrangements = counted.arrangements.planned(plan, FactSource::Decision, now);
        let arrangements = arrangements.extended(facts.extension, FactSource::Decision, now);
        let arrangements = arrangements.postponed(facts.election_day, now);
        let election_day = facts.election_day.or(self.election_day);
        self.unless_same(Self { arrangements, election_day, standing, ..counted })
    }

    /// Its first day of voting, as far before another day of the poll as it was before this one.
    fn opening_moved(&self, day: NaiveDate) -> Option<NaiveDate> {
        let opening = self.arrangements.opening_day.as_ref()?.value;
        day.checked_sub_signed(self.election_day? - opening)
    }

    /// With facts that stand, because candidatures reached the administration, and whether those had stayed open; none
    /// where the facts stood before.
    #[must_use]
    pub fn fixed(&self, extension: Option<bool>, today: NaiveDate, now: DateTime<Utc>) -> Option<Self> {
        if self.fixed_at.is_some() {
            return None;
        }
        let stood = Self { fixed_at: Some(now), ..self.clone() };
        let arrangements = self.arrangements.clone().extended(extension, FactSource::Company, now);
        self.unless_same(if self.is_fixed(today) { stood } else { Self { arrangements, ..stood } })
    }

    /// Whether somebody decided a fact of it after this moment.
    #[must_use]
    pub fn decided_since(&self, moment: DateTime<Utc>) -> bool {
        let headcount = self.headcount_source == FactSource::Decision
            && self.headcount_since.is_some_and(|since| since > moment);
        let decided = |(_, source, since)| source == FactSource::Decision && since > moment;
        headcount || self.arrangements.sources().into_iter().any(decided)
    }

    fn counted(&self, source: FactSource, headcount: Option<u32>, now: DateTime<Utc>) -> Self {
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
        Facts {
            headcount: self.headcount,
            register_headcount: self.register_headcount,
            election_day: self.election_day,
            week: self.week,
            published: self.published,
            ..Facts::default()
        }
        .arranged(&self.arrangements)
    }
}

#[cfg(test)]
pub(crate) mod tests {
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

    pub(crate) const KEPT: &str = r#"{"id":"0193a1b2-0000-7000-8000-000000000003",
        "company":"0193a1b2-0000-7000-8000-000000000002","term":"0193a1b2-0000-7000-8000-000000000001",
        "poll":"off_cycle","election_day":"2027-03-09","headcount":60,"week":"mon_fri","version":1}"#;

    #[test]
    fn a_kept_election_of_before_is_read() {
        let election: Election = serde_json::from_str(KEPT).unwrap();
        assert_eq!((election.kind, election.facts().opening_day), (ElectionKind::OffCycle, None));
        assert_eq!((election.headcount_source, election.headcount_since), (FactSource::Register, None));
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
        let notified = |of: &Election, count, today| of.notified(count, Plan::default(), today, now);
        let counted = |of: &Election, count, today| of.self_counted(count, today, now);
        let notice = notified(&entered, 120, eve).unwrap();
        let standing = notice.fixed(None, eve, now).unwrap();
        for (changed, expected) in [
            (registered(&entered, 60, eve), None),
            (registered(&entered, 70, eve), Some((70, FactSource::Register))),
            (registered(&entered, 70, poll), Some((70, FactSource::Register))),
            (registered(&entered, 70, after), None),
            // The register had it right: it is the notice that says so from now on.
            (notified(&entered, 60, eve), Some((60, FactSource::Notice))),
            (notified(&entered, 120, after), None),
            (registered(&notice, 70, eve), None),
            (counted(&entered, 110, eve), Some((110, FactSource::Company))),
            (counted(&entered, 110, after), None),
            (counted(&notice, 110, eve), None),
            (registered(&counted(&entered, 110, eve).unwrap(), 70, eve), None),
            (notified(&counted(&entered, 110, eve).unwrap(), 120, eve), Some((120, FactSource::Notice))),
            (notified(&notice, 120, eve), None),
            (notified(&notice, 125, eve), Some((125, FactSource::Notice))),
            (notified(&standing, 125, eve), None),
            (registered(&entered.fixed(None, eve, now).unwrap(), 70, eve), None),
        ] {
            let changed = changed.map(|poll| (poll.headcount.unwrap(), poll.headcount_source));
            assert_eq!(changed, expected);
        }
        assert_eq!(standing.fixed(Some(true), eve, now), None);
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
    #[test]
    fn a_poll_is_held_as_its_notice_says_and_as_the_company_plans_before() {
        let kept: Election = serde_json::from_str(KEPT).unwrap();
        let (now, eve, after) = (DateTime::UNIX_EPOCH, day("2027-02-01"), day("2027-03-10"));
        let opens = |on: &str, postal| Plan {
            opening_day: Some(day(on)),
            closes_at: "17:00".parse().ok(),
            postal_vote: Some(postal),
            ..Plan::default()
        };
        let held = |poll: &Election| {
            let facts = poll.facts();
            (facts.opening_day, facts.closes_at.is_some(), facts.postal_vote, facts.extension)
        };
        let planned = kept.planned(opens("2027-03-08", true), eve, now).unwrap();
        assert_eq!(held(&planned), (Some(day("2027-03-08")), true, Some(true), None));
        assert_eq!(planned.planned(opens("2027-03-08", true), eve, now), None);
        assert_eq!(planned.planned(opens("2027-03-07", true), after, now), None);
        let taken_back = planned.planned(Plan::default(), eve, now).unwrap();
        assert_eq!(held(&taken_back), (None, false, None, None));

        let notice = planned.notified(60, opens("2027-03-09", false), eve, now).unwrap();
        assert_eq!(held(&notice), (Some(day("2027-03-09")), true, Some(false), None));
        assert_eq!(notice.planned(Plan::default(), eve, now), None);
        assert_eq!(notice.planned(opens("2027-03-07", true), eve, now), None);
        let fixed = notice.fixed(Some(true), eve, now).unwrap();
        assert_eq!(held(&fixed), (Some(day("2027-03-09")), true, Some(false), Some(true)));
        assert_eq!(fixed.notified(60, opens("2027-03-08", true), eve, now), None);
        let decided =
            DecidedFacts { headcount: Some(90), postal_vote: Some(true), ..DecidedFacts::default() };
        let decided = fixed.decided(&decided, None, now).unwrap();
        assert_eq!((decided.headcount, decided.headcount_source), (Some(90), FactSource::Decision));
        assert_eq!(held(&decided), (Some(day("2027-03-09")), true, Some(true), Some(true)));
        assert_eq!(
            (
                decided.notified(100, Plan::default(), eve, now),
                decided.decided(&DecidedFacts::default(), None, now)
            ),
            (None, None)
        );
        let just_before = now - chrono::Duration::seconds(1);
        assert_eq!((fixed.decided_since(just_before), decided.decided_since(just_before)), (false, true));
        assert!(!decided.decided_since(now));
        // What came after the day of the poll rewrites nothing, though from now on the facts stand for another reason too.
        assert_eq!(held(&notice.fixed(Some(true), after, now).unwrap()), held(&notice));
    }
}
