//! The days after the poll.

use chrono::NaiveDate;

use super::{
    Calendar, ConstituentLimit, ContestationWeek, Event, WeekPattern, Window, forward_to_working,
    functions_latest, officers_notice_latest,
    week::{after, months_after},
};

impl Calendar {
    /// The day to have the procès-verbal on the platform: the day of the poll. A limit where nobody voted, a target
    /// after a vote.
    #[must_use]
    pub fn pv_latest(&self) -> NaiveDate {
        self.day(Event::PvLatest, || self.election_day)
    }

    /// The posting of the results: the three days after the poll.
    #[must_use]
    pub fn results_posting(&self) -> Window {
        let until = after(self.election_day, self.parameters.results_days.value);
        self.window(Event::ResultsPosting, || Window { from: after(self.election_day, 1), until })
    }

    /// Last day on which an elected delegate may refuse: the sixth day after the poll.
    #[must_use]
    pub fn mandate_refusal_latest(&self) -> NaiveDate {
        let days = self.parameters.refusal_days.value;
        self.day(Event::MandateRefusalLatest, || after(self.election_day, days))
    }

    /// The period of contestation: 15 days after the last day of posting, by the office days of the ITM.
    #[must_use]
    pub fn contestation(&self) -> Window {
        self.window(Event::Contestation, || {
            let from = after(self.results_posting().until, 1);
            Window { from, until: forward_to_working(self.contested_until(), self.contestation_week()) }
        })
    }

    pub(super) fn contested_until(&self) -> NaiveDate {
        after(self.results_posting().until, self.parameters.contestation_days.value)
    }

    fn contestation_week(&self) -> WeekPattern {
        match self.settings.contestation_week {
            ContestationWeek::ItmOfficeDays => WeekPattern::MonFri,
            ContestationWeek::Company => self.week,
        }
    }

    /// Last day of the constituent meeting: one month after the poll (L.416-1(1)), a day of rest too unless the settings
    /// move it on.
    #[must_use]
    pub fn constituent_latest(&self) -> NaiveDate {
        self.day(Event::ConstituentLatest, || match self.settings.constituent_limit {
            ConstituentLimit::AsComputed => self.month_after(),
            ConstituentLimit::NextWorkingDay => forward_to_working(self.month_after(), self.week),
        })
    }

    pub(super) fn month_after(&self) -> NaiveDate {
        months_after(self.election_day, self.parameters.constituent_months.value)
    }

    /// The day of the constituent meeting, while it was not held its last day.
    pub(super) fn meeting(&self) -> NaiveDate {
        self.circumstances.meeting_on.unwrap_or_else(|| self.constituent_latest())
    }

    /// Last day for the president to write to the employer: three days after the meeting (L.416-1(3)).
    #[must_use]
    pub fn officers_notice_latest(&self) -> NaiveDate {
        self.day(Event::OfficersNoticeLatest, || officers_notice_latest(self.meeting(), self.week))
    }

    /// The day of the president's letter, while it was not sent its last day.
    pub(super) fn notified(&self) -> NaiveDate {
        self.circumstances.notified_on.unwrap_or_else(|| self.officers_notice_latest())
    }

    /// Last day to register the functions: five days after that letter (L.416-1(3)).
    #[must_use]
    pub fn functions_latest(&self) -> NaiveDate {
        self.day(Event::FunctionsLatest, || functions_latest(self.notified(), self.week))
    }

    /// The day by which the minister designates delegates where nobody stood: two months after the poll
    /// (L.413-1(7)).
    #[must_use]
    pub fn ministerial_designation_latest(&self) -> NaiveDate {
        let months = self.parameters.designation_months.value;
        self.day(Event::MinisterialDesignationLatest, || months_after(self.election_day, months))
    }

    /// Last day to ask for a delegation of the economic and social entity: three months after the poll (L.411-3).
    #[must_use]
    pub fn ees_request_latest(&self) -> NaiveDate {
        let months = self.parameters.ees_request_months.value;
        self.day(Event::EesRequestLatest, || months_after(self.election_day, months))
    }

    /// Until when the last candidate is protected: three months after candidatures closed (L.415-11).
    #[must_use]
    pub fn protection_end(&self) -> NaiveDate {
        let months = self.parameters.protection_months.value;
        self.day(Event::ProtectionEnd, || months_after(self.candidatures_closed().date(), months))
    }
}
