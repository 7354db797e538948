//! The days until the poll opens.

use chrono::{NaiveDate, NaiveDateTime};

use super::{
    Calendar, Event, ExtensionDaysKind, ExtensionWhen, When, Window, computation_day, reference_period,
    week::{after, before, months_before},
    working_days_after, working_days_before,
};
use crate::Delegation;

impl Calendar {
    /// The day by which the ITM sends the codes: two months before the poll; off cycle 15 days after the company has
    /// asked, `None` while it has not.
    #[must_use]
    pub fn codes_latest(&self) -> Option<NaiveDate> {
        let law = self.parameters;
        let formula = if self.circumstances.off_cycle {
            self.circumstances.request_on.map(|asked| after(asked, law.codes_days_off_cycle.value))
        } else {
            Some(months_before(self.election_day, law.codes_months.value))
        };
        self.published.of(Event::CodesLatest).map(When::last).or(formula)
    }

    /// The computation day of a notice posted on its last day.
    #[must_use]
    pub fn computation_date(&self) -> NaiveDate {
        self.day(Event::ComputationDate, || computation_day(self.notice_latest()))
    }

    /// The twelve months before the computation day.
    #[must_use]
    pub fn reference_period(&self) -> Window {
        self.window(Event::ReferencePeriod, || reference_period(self.computation_date()))
    }

    /// Last day to post the notice of the election: at least a month before.
    #[must_use]
    pub fn notice_latest(&self) -> NaiveDate {
        self.day(Event::NoticeLatest, || self.before_limit(self.month_before()))
    }

    /// Last day to ask for a postal vote: as the notice.
    #[must_use]
    pub fn postal_request_latest(&self) -> NaiveDate {
        self.day(Event::PostalRequestLatest, || self.before_limit(self.month_before()))
    }

    // "At least" is strict: the last lawful day is the day before.
    pub(super) fn month_before(&self) -> NaiveDate {
        before(months_before(self.opening_day, self.parameters.notice_months.value), 1)
    }

    /// Last day to deposit the electoral lists: at least three weeks before.
    #[must_use]
    pub fn lists_deposit_latest(&self) -> NaiveDate {
        self.day(Event::ListsDepositLatest, || self.before_limit(self.weeks_before()))
    }

    /// Last day to post the notice of the claims period: the day on which the lists are deposited.
    #[must_use]
    pub fn claims_notice_latest(&self) -> NaiveDate {
        self.day(Event::ClaimsNoticeLatest, || self.lists_deposit_latest())
    }

    pub(super) fn weeks_before(&self) -> NaiveDate {
        before(self.opening_day, self.parameters.lists_days.value + 1)
    }

    /// The claims period of lists deposited on this day: the three working days that follow.
    #[must_use]
    pub fn claims_after(&self, deposit: NaiveDate) -> Window {
        let until = working_days_after(deposit, self.parameters.claims_working_days.value, self.week);
        Window { from: working_days_after(deposit, 1, self.week), until }
    }

    /// The claims period of lists deposited on the last day.
    #[must_use]
    pub fn claims(&self) -> Window {
        self.window(Event::Claims, || self.claims_after(self.lists_deposit_latest()))
    }

    /// When candidatures close: 15 days before the poll at 18:00, whatever day that is.
    #[must_use]
    pub fn candidates_deadline(&self) -> NaiveDateTime {
        let days = self.parameters.candidates_days.value;
        let day = self.day(Event::CandidatesDeadline, || before(self.opening_day, days));
        day.and_time(self.hour(Event::CandidatesDeadline).unwrap_or_default())
    }

    /// When candidatures close where candidates were missing: three days later at the same hour.
    #[must_use]
    pub fn candidates_extension(&self) -> NaiveDateTime {
        let (closed, days) = (self.candidates_deadline(), self.parameters.extension_days.value);
        let day = self.day(Event::CandidatesExtension, || match self.settings.extension_days_kind {
            ExtensionDaysKind::Calendar => after(closed.date(), days),
            ExtensionDaysKind::Working => working_days_after(closed.date(), days, self.week),
        });
        day.and_time(closed.time())
    }

    /// Whether so few candidates keep candidatures open.
    #[must_use]
    pub fn extension_needed(&self, candidates: u32, delegation: Delegation) -> bool {
        match self.settings.extension_when {
            ExtensionWhen::BelowMembers => candidates < delegation.members(),
            ExtensionWhen::BelowTitulaires => candidates < delegation.titulaires,
            ExtensionWhen::NoCandidate => candidates == 0,
        }
    }

    /// Last day to send postal ballots: at least ten days before.
    #[must_use]
    pub fn postal_dispatch_latest(&self) -> NaiveDate {
        self.day(Event::PostalDispatchLatest, || self.before_limit(self.days_before()))
    }

    pub(super) fn days_before(&self) -> NaiveDate {
        before(self.opening_day, self.parameters.postal_days.value + 1)
    }

    /// Last day to register the candidates: the fourth working day before the poll.
    #[must_use]
    pub fn registration_latest(&self) -> NaiveDate {
        let days = self.parameters.registration_working_days.value;
        self.day(Event::RegisterCandidatesLatest, || working_days_before(self.opening_day, days, self.week))
    }

    /// Last day to register the candidates where votes are sent by post: the working day before they are sent.
    #[must_use]
    pub fn postal_registration_latest(&self) -> NaiveDate {
        let sent = self.postal_dispatch_latest();
        self.day(Event::RegisterCandidatesPostalLatest, || working_days_before(sent, 1, self.week))
    }

    /// When candidatures have closed: with the extension where candidates were missing.
    #[must_use]
    pub fn candidatures_closed(&self) -> NaiveDateTime {
        match self.circumstances.extension {
            Some(true) => self.candidates_extension(),
            Some(false) | None => self.candidates_deadline(),
        }
    }

    /// Last day to register the candidates of this poll: before ballots are sent where votes come by post, and not before
    /// candidatures have closed.
    #[must_use]
    pub fn registration_due(&self) -> NaiveDate {
        let limit = match self.circumstances.postal_vote {
            Some(true) => self.postal_registration_latest(),
            Some(false) | None => self.registration_latest(),
        };
        limit.max(self.candidatures_closed().date())
    }

    /// The posting of the candidates: the last three working days before the poll; with a postal vote from the day on
    /// which ballots are sent to the eve, whatever day that is.
    #[must_use]
    pub fn candidates_posting(&self) -> Window {
        let days = self.parameters.posting_working_days.value;
        self.window(Event::CandidatesPosting, || match self.circumstances.postal_vote {
            Some(true) => Window { from: self.postal_dispatch_latest(), until: before(self.opening_day, 1) },
            Some(false) | None => {
                let worked = |days| working_days_before(self.opening_day, days, self.week);
                Window { from: worked(days), until: worked(1) }
            }
        })
    }
}
