//! The days of an election, counted as the ITM counts them in its published calendars.
//!
//! The counting was fitted to the calendars of 2019 and 2024. Where the ITM publishes a date, that date wins: give it
//! by [`Calendar::with_published`]. What the texts leave open is chosen by [`CalendarSettings`].

use chrono::{NaiveDate, NaiveTime};

use crate::{Facts, Parameters};

mod days;
mod event;
mod ics;
mod progress;
mod published;
mod settings;
mod since_poll;
mod steps;
#[cfg(test)]
mod tests;
mod until_poll;
mod week;

pub use days::{When, Window};
pub use event::{Actor, Condition, Event, Kind};
pub use ics::Ics;
pub use progress::{late, next};
pub use published::{Misplaced, Published, PublishedDates, PublishedError};
pub use settings::{
    BeforeLimits, CalendarSettings, ConstituentLimit, ContestationWeek, ExtensionDaysKind, ExtensionWhen,
};
pub use steps::{Applies, Step, not_part_note};
pub(crate) use week::months_after;
pub use week::{
    WeekPattern, back_to_working, computation_day, forward_to_working, functions_latest,
    officers_notice_latest, reference_period, working, working_days_after, working_days_before,
};

/// What is known of one poll beside its days; nothing by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// The poll is held outside of the national one (L.413-2(3)).
    pub off_cycle: bool,
    /// Off cycle: the day on which the company asked the ITM for its codes.
    pub request_on: Option<NaiveDate>,
    /// Whether votes are sent by post; `None` while it is open.
    pub postal_vote: Option<bool>,
    /// Whether there is a vote: not where all candidates are elected d'office, or nobody stood; `None` while it is open.
    pub vote: Option<bool>,
    /// Whether candidatures stayed open because candidates were missing; `None` while it is open.
    pub extension: Option<bool>,
    /// The day of the constituent meeting, once it was held.
    pub meeting_on: Option<NaiveDate>,
    /// The day on which the president wrote to the employer.
    pub notified_on: Option<NaiveDate>,
}

/// The dates of one poll of one company.
#[derive(Clone, Copy, Debug)]
pub struct Calendar {
    /// The closing day of the poll, on which the votes are counted.
    pub election_day: NaiveDate,
    /// The first day of voting, up to two days earlier.
    pub opening_day: NaiveDate,
    /// The working week of the company.
    pub week: WeekPattern,
    parameters: &'static Parameters,
    circumstances: Circumstances,
    settings: CalendarSettings,
    published: Published,
}

impl Calendar {
    /// The calendar of a poll that closes and opens on these days.
    #[must_use]
    pub fn new(election_day: NaiveDate, opening_day: NaiveDate, week: WeekPattern) -> Self {
        Self {
            election_day,
            opening_day,
            week,
            parameters: Parameters::on(election_day),
            circumstances: Circumstances::default(),
            settings: CalendarSettings::default(),
            published: Published::default(),
        }
    }

    /// The calendar of the facts; `None` while the day of the poll is not fixed.
    #[must_use]
    pub fn of(facts: &Facts) -> Option<Self> {
        let calendar = Self::new(facts.election_day?, facts.opening()?, facts.week);
        let (postal_vote, extension) = (facts.postal_vote, facts.extension);
        let circumstances = Circumstances { postal_vote, extension, ..Circumstances::default() };
        Some(calendar.with_published(facts.published).with_circumstances(circumstances))
    }

    /// The same poll in these circumstances.
    #[must_use]
    pub const fn with_circumstances(self, circumstances: Circumstances) -> Self {
        Self { circumstances, ..self }
    }

    /// The same poll by these choices.
    #[must_use]
    pub const fn with_settings(self, settings: CalendarSettings) -> Self {
        Self { settings, ..self }
    }

    /// The same poll by these published dates of its working week; they win over computed ones.
    #[must_use]
    pub const fn with_published(self, published: Published) -> Self {
        Self { published, ..self }
    }

    /// When a step is due or lasts; `None` where no text fixes a day, or a fact is missing.
    #[must_use]
    pub fn when(&self, event: Event) -> Option<When> {
        Some(match event {
            Event::MinisterialOrder | Event::CandidatesValidation | Event::ConstituentPv => {
                return self.published.of(event);
            }
            Event::CodesLatest => When::Day(self.codes_latest()?),
            Event::ReferencePeriod => When::Window(self.reference_period()),
            Event::ComputationDate => When::Day(self.computation_date()),
            Event::NoticeLatest => When::Day(self.notice_latest()),
            Event::PostalRequestLatest => When::Day(self.postal_request_latest()),
            Event::ListsDepositLatest => When::Day(self.lists_deposit_latest()),
            Event::ClaimsNoticeLatest => When::Day(self.claims_notice_latest()),
            Event::Claims => When::Window(self.claims()),
            Event::CandidatesDeadline => When::Day(self.candidates_deadline().date()),
            Event::CandidatesExtension => When::Day(self.candidates_extension().date()),
            Event::RegisterCandidatesLatest => When::Day(self.registration_latest()),
            Event::RegisterCandidatesPostalLatest => When::Day(self.postal_registration_latest()),
            Event::PostalDispatchLatest => When::Day(self.postal_dispatch_latest()),
            Event::CandidatesPosting => When::Window(self.candidates_posting()),
            Event::OpeningDay => When::Day(self.opening_day),
            Event::ElectionDay => When::Day(self.election_day),
            Event::PvLatest => When::Day(self.pv_latest()),
            Event::ResultsPosting => When::Window(self.results_posting()),
            Event::MandateRefusalLatest => When::Day(self.mandate_refusal_latest()),
            Event::Contestation => When::Window(self.contestation()),
            Event::ConstituentLatest => When::Day(self.constituent_latest()),
            Event::OfficersNoticeLatest => When::Day(self.officers_notice_latest()),
            Event::FunctionsLatest => When::Day(self.functions_latest()),
            Event::MinisterialDesignationLatest => When::Day(self.ministerial_designation_latest()),
            Event::ProtectionEnd => When::Day(self.protection_end()),
            Event::EesRequestLatest => When::Day(self.ees_request_latest()),
        })
    }

    /// When the step would be without a published date of its own.
    #[must_use]
    pub fn computed(&self, event: Event) -> Option<When> {
        Self { published: self.published.without(event), ..*self }.when(event)
    }

    /// The hour at which the last day of a step ends; `None` where the day ends it.
    #[must_use]
    pub fn hour(&self, event: Event) -> Option<NaiveTime> {
        let closes = matches!(event, Event::CandidatesDeadline | Event::CandidatesExtension);
        closes.then(|| NaiveTime::from_hms_opt(self.parameters.candidates_hour.value, 0, 0)).flatten()
    }

    fn day(&self, event: Event, formula: impl FnOnce() -> NaiveDate) -> NaiveDate {
        self.published.of(event).map_or_else(formula, When::last)
    }

    fn window(&self, event: Event, formula: impl FnOnce() -> Window) -> Window {
        match self.published.of(event) {
            Some(When::Window(window)) => window,
            Some(When::Day(_)) | None => formula(),
        }
    }

    /// A limit before the poll that falls on a day of rest, moved as the settings say.
    fn before_limit(&self, limit: NaiveDate) -> NaiveDate {
        match self.settings.before_limits {
            BeforeLimits::Backward => back_to_working(limit, self.week),
            BeforeLimits::Forward => forward_to_working(limit, self.week),
        }
    }
}
