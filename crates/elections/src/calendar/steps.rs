//! Every step of an election with its days, who acts, and why.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};
use types::Language;
use words::Period;

use super::{
    Actor, BeforeLimits, Calendar, Condition, Event, Kind, WeekPattern, When, Window, back_to_working,
    forward_to_working, week::after, working,
};
use crate::{Confidence, Source, reasons::Reason, term::window_of, texts};

/// Whether a step is part of this poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CalendarApplies))]
#[serde(rename_all = "snake_case")]
pub enum Applies {
    /// It is.
    Yes,
    /// It may be: see its condition.
    Possible,
}

/// One step of one poll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which one; it knows its names, its number and who acts.
    pub event: Event,
    /// Whether it is part of this poll.
    pub applies: Applies,
    /// When; `None` where no text fixes a day, or a fact is missing.
    pub when: Option<When>,
    /// The hour at which its last day ends.
    pub hour: Option<NaiveTime>,
    /// Whether the authority has published these days.
    pub published: bool,
    /// When it would be without that publication.
    pub computed: Option<When>,
    /// The article, or where else it is written.
    pub article: Option<&'static str>,
    /// How well it is known.
    pub confidence: Confidence,
    /// Whether no text fixes the day: it is when the step is meant to be done, and nobody is late after it.
    pub target: bool,
    /// How its days are counted, first the rule, then what moved them.
    pub reasons: Vec<Reason>,
}

impl Step {
    /// Who acts, first the one who is answerable.
    #[must_use]
    pub const fn who(&self) -> &'static [Actor] {
        self.event.who()
    }

    /// Where it was read.
    #[must_use]
    pub const fn source(&self) -> Source {
        self.event.source()
    }

    /// The last moment: what comes later is late. `None` where no day is fixed.
    #[must_use]
    pub fn ends_at(&self) -> Option<NaiveDateTime> {
        let last = self.when?.last();
        match self.hour {
            Some(hour) => Some(last.and_time(hour)),
            None => last.and_hms_milli_opt(23, 59, 59, 999),
        }
    }

    /// Whether somebody must have done it at the last moment.
    #[must_use]
    pub fn is_duty(&self) -> bool {
        match (self.applies, self.event.kind()) {
            (Applies::Yes, Kind::Duty) => !self.target,
            (Applies::Yes, Kind::Right | Kind::Day) | (Applies::Possible, _) => false,
        }
    }
}

impl Calendar {
    /// Every step that is or may be part of this poll, in the order of an election.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        Event::ALL.into_iter().filter_map(|event| self.step(event)).collect()
    }

    /// One step; `None` where it is not part of this poll.
    #[must_use]
    pub fn step(&self, event: Event) -> Option<Step> {
        let rule = Reason::from(self.rule(event));
        let (article, confidence) = rule.basis();
        let published = self.published.of(event);
        let mut reasons = vec![rule];
        if let Some(published) = published {
            let when = Period { from: published.first(), until: published.last() };
            reasons.push(texts::Calendar::Published { when }.into());
        } else if let Some(limit) = self.limit(event) {
            self.tell_move(event, limit, &mut reasons);
            self.tell_rest(event, limit, &mut reasons);
        }
        Some(Step {
            event,
            applies: self.applies(event)?,
            when: self.when(event),
            hour: self.hour(event),
            published: published.is_some(),
            computed: self.computed(event),
            article,
            confidence,
            target: event == Event::PvLatest && self.circumstances.vote != Some(false),
            reasons,
        })
    }

    fn applies(&self, event: Event) -> Option<Applies> {
        let known = |fact: Option<bool>| match fact {
            Some(true) => Some(Applies::Yes),
            Some(false) => None,
            None => Some(Applies::Possible),
        };
        match event.condition() {
            Condition::Always => Some(Applies::Yes),
            Condition::PostalVote => known(self.circumstances.postal_vote),
            Condition::MissingCandidates => known(self.circumstances.extension),
            Condition::NoCandidate | Condition::EconomicAndSocialEntity => Some(Applies::Possible),
        }
    }

    /// What holds for the whole calendar: the week by which it counts, an early opening, a poll off cycle, the window
    /// of the law, and limits that leave no time between them.
    #[must_use]
    pub fn reasons(&self) -> Vec<Reason> {
        let (opening, poll) = (self.opening_day, self.election_day);
        let mut reasons = vec![
            texts::Calendar::Fitted.into(),
            match self.week {
                WeekPattern::MonFri => texts::Calendar::WeekMonFri.into(),
                WeekPattern::TueSat => texts::Calendar::WeekTueSat.into(),
            },
        ];
        if opening < poll {
            reasons.push(texts::Calendar::OpensEarly { opening, poll }.into());
        }
        if self.circumstances.off_cycle {
            reasons.push(texts::Calendar::OffCycle.into());
        } else if let Some(Window { from: first, until: last }) = window_of(self.parameters, poll.year())
            && !(first..=last).contains(&poll)
        {
            reasons.push(texts::Calendar::OutsideWindow { poll, first, last }.into());
        }
        reasons.extend(self.crossings());
        reasons
    }

    /// Steps that end no earlier than one that needs them: around holidays, and where a postal vote and an extension
    /// come together. No text says what then holds.
    fn crossings(&self) -> impl Iterator<Item = Reason> {
        let closing = match self.circumstances.extension {
            Some(true) => Event::CandidatesExtension,
            Some(false) | None => Event::CandidatesDeadline,
        };
        let postal = (self.circumstances.postal_vote == Some(true))
            .then_some((closing, Event::RegisterCandidatesPostalLatest));
        let pairs = [Some((Event::Claims, Event::CandidatesDeadline)), postal];
        pairs.into_iter().flatten().filter_map(|(first, second)| {
            let (ends, needed) = (self.when(first)?.last(), self.when(second)?.first());
            (ends >= needed).then(|| {
                if first == Event::Claims {
                    texts::Calendar::CrossingClaims { ends, needed }.into()
                } else {
                    texts::Calendar::CrossingPostal { ends, needed }.into()
                }
            })
        })
    }

    /// The last lawful day before it moves from a day of rest; `None` for steps of which no text says that they may.
    fn limit(&self, event: Event) -> Option<NaiveDate> {
        match event {
            Event::NoticeLatest | Event::PostalRequestLatest => Some(self.month_before()),
            Event::ListsDepositLatest => Some(self.weeks_before()),
            Event::PostalDispatchLatest => Some(self.days_before()),
            Event::CandidatesDeadline => Some(self.candidates_deadline().date()),
            Event::Contestation => Some(self.contested_until()),
            Event::ConstituentLatest => Some(self.month_after()),
            Event::OfficersNoticeLatest => {
                Some(after(self.meeting(), self.parameters.officers_notice_days.value))
            }
            Event::FunctionsLatest => Some(after(self.notified(), self.parameters.functions_days.value)),
            Event::MinisterialOrder
            | Event::CodesLatest
            | Event::ReferencePeriod
            | Event::ComputationDate
            | Event::ClaimsNoticeLatest
            | Event::Claims
            | Event::CandidatesExtension
            | Event::CandidatesValidation
            | Event::RegisterCandidatesLatest
            | Event::RegisterCandidatesPostalLatest
            | Event::CandidatesPosting
            | Event::OpeningDay
            | Event::ElectionDay
            | Event::PvLatest
            | Event::ResultsPosting
            | Event::MandateRefusalLatest
            | Event::ConstituentPv
            | Event::MinisterialDesignationLatest
            | Event::ProtectionEnd
            | Event::EesRequestLatest => None,
        }
    }

    fn tell_move(&self, event: Event, limit: NaiveDate, reasons: &mut Vec<Reason>) {
        let Some(day) = self.when(event).map(When::last).filter(|last| *last != limit) else { return };
        if day > limit && limit > self.election_day {
            reasons.push(texts::Calendar::MovedOn { limit, day }.into());
            return;
        }
        reasons.push(match self.settings.before_limits {
            BeforeLimits::Backward => texts::Calendar::MovedBack { limit, day }.into(),
            BeforeLimits::Forward => texts::Calendar::MovedForward { limit, day }.into(),
        });
        let backward = back_to_working(limit, self.week);
        let forward = forward_to_working(limit, self.week);
        reasons.push(texts::Calendar::TextsDiffer { limit, backward, forward }.into());
    }

    /// What is to be said of a limit that stays on a day of rest, where another text would move it.
    fn tell_rest(&self, event: Event, limit: NaiveDate, reasons: &mut Vec<Reason>) {
        if working(limit, self.week) || self.when(event).map(When::last) != Some(limit) {
            return;
        }
        let next = forward_to_working(limit, self.week);
        let clause = self.settings.before_limits == BeforeLimits::Forward;
        if event == Event::ConstituentLatest {
            reasons.push(texts::Calendar::RestDayKept { limit, next }.into());
        } else if event == Event::CandidatesDeadline && clause {
            reasons.push(texts::Calendar::TextsDiffer { limit, backward: limit, forward: next }.into());
        }
    }

    /// The rule of a step with its values.
    fn rule(&self, event: Event) -> texts::Calendar {
        use texts::Calendar as Rule;
        let law = self.parameters;
        let (opening, poll) = (self.opening_day, self.election_day);
        match event {
            Event::MinisterialOrder => Rule::MinisterialOrder,
            Event::CodesLatest if self.circumstances.off_cycle => {
                Rule::CodesOffCycle { days: law.codes_days_off_cycle.value.into() }
            }
            Event::CodesLatest => Rule::CodesLatest { months: law.codes_months.value.into(), poll },
            Event::ReferencePeriod => {
                let months = law.reference_months.value.into();
                Rule::ReferencePeriod { months, day: self.computation_date() }
            }
            Event::ComputationDate => Rule::ComputationDate { notice: self.notice_latest() },
            Event::NoticeLatest => {
                let months = law.notice_months.value.into();
                Rule::NoticeLatest { months, opening, limit: self.month_before() }
            }
            Event::PostalRequestLatest => {
                Rule::PostalRequestLatest { months: law.notice_months.value.into(), opening }
            }
            Event::ListsDepositLatest => {
                let days = law.lists_days.value.into();
                Rule::ListsDepositLatest { days, opening, limit: self.weeks_before() }
            }
            Event::ClaimsNoticeLatest => Rule::ClaimsNoticeLatest,
            Event::Claims => Rule::Claims { days: law.claims_working_days.value.into() },
            Event::CandidatesDeadline => {
                let (days, hour) = (law.candidates_days.value.into(), law.candidates_hour.value.into());
                Rule::CandidatesDeadline { days, opening, hour }
            }
            Event::CandidatesExtension => Rule::CandidatesExtension { days: law.extension_days.value.into() },
            Event::CandidatesValidation => Rule::CandidatesValidation,
            Event::RegisterCandidatesLatest => {
                let days = law.registration_working_days.value.into();
                Rule::RegisterCandidatesLatest { days, opening }
            }
            Event::RegisterCandidatesPostalLatest => {
                Rule::RegisterCandidatesPostalLatest { sent: self.postal_dispatch_latest() }
            }
            Event::PostalDispatchLatest => {
                let days = law.postal_days.value.into();
                Rule::PostalDispatchLatest { days, opening, limit: self.days_before() }
            }
            Event::CandidatesPosting => match self.circumstances.postal_vote {
                Some(true) => Rule::CandidatesPostingPostal { sent: self.postal_dispatch_latest() },
                Some(false) | None => Rule::CandidatesPosting { days: law.posting_working_days.value.into() },
            },
            Event::OpeningDay => Rule::OpeningDay { days: law.opening_days_before.value.into() },
            Event::ElectionDay => Rule::ElectionDay { poll },
            Event::PvLatest if self.circumstances.vote == Some(false) => Rule::PvLatest,
            Event::PvLatest => Rule::PvLatestVote,
            Event::ResultsPosting => Rule::ResultsPosting { days: law.results_days.value.into(), poll },
            Event::MandateRefusalLatest => {
                Rule::MandateRefusalLatest { days: law.refusal_days.value.into(), poll }
            }
            Event::Contestation => {
                let days = law.contestation_days.value.into();
                Rule::Contestation { days, posted: self.results_posting().until }
            }
            Event::ConstituentLatest => {
                Rule::ConstituentLatest { months: law.constituent_months.value.into(), poll }
            }
            Event::OfficersNoticeLatest => {
                let days = law.officers_notice_days.value.into();
                Rule::OfficersNoticeLatest { days, meeting: self.meeting() }
            }
            Event::FunctionsLatest => {
                Rule::FunctionsLatest { days: law.functions_days.value.into(), letter: self.notified() }
            }
            Event::ConstituentPv => Rule::ConstituentPv,
            Event::MinisterialDesignationLatest => {
                Rule::MinisterialDesignationLatest { months: law.designation_months.value.into(), poll }
            }
            Event::ProtectionEnd => Rule::ProtectionEnd { months: law.protection_months.value.into() },
            Event::EesRequestLatest => {
                Rule::EesRequestLatest { months: law.ees_request_months.value.into(), poll }
            }
        }
    }
}

/// What is said of a step that was asked for and is not part of the poll; its label is in the language asked for.
#[must_use]
pub fn not_part_note(event: Event, language: Language) -> Reason {
    texts::Calendar::NotPart { event: event.label(language).to_owned() }.into()
}
