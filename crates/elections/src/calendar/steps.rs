//! Every step of an election with its days, who acts, and why.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{
    Actor, BeforeLimits, Calendar, Condition, Event, Kind, WeekPattern, When, back_to_working,
    forward_to_working, week::after, working,
};
use crate::{Confidence, Source, reasons::Reason};

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
        let rule = self.rule(event);
        let (article, confidence) = rule.basis();
        let published = self.published.of(event);
        let mut reasons = vec![rule];
        if let Some(published) = published {
            reasons.push(Reason::new("calendar.published").with("when", published));
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
        let (first, last) = self.parameters.window.value;
        let mut reasons = vec![
            Reason::new("calendar.fitted"),
            match self.week {
                WeekPattern::MonFri => Reason::new("calendar.week_mon_fri"),
                WeekPattern::TueSat => Reason::new("calendar.week_tue_sat"),
            },
        ];
        if self.opening_day < self.election_day {
            let reason = Reason::new("calendar.opens_early").with("opening", self.opening_day);
            reasons.push(reason.with("poll", self.election_day));
        }
        if self.circumstances.off_cycle {
            reasons.push(Reason::new("calendar.off_cycle"));
        } else if !(first..=last).contains(&self.election_day.into()) {
            let reason = Reason::new("calendar.outside_window").with("poll", self.election_day);
            reasons.push(reason.with("first", first).with("last", last));
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
                let claims = first == Event::Claims;
                let code = if claims { "calendar.crossing_claims" } else { "calendar.crossing_postal" };
                Reason::new(code).with("ends", ends).with("needed", needed)
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
        let Some(last) = self.when(event).map(When::last).filter(|last| *last != limit) else { return };
        let told = |reason: Reason| reason.with("limit", limit).with("day", last);
        if last > limit && limit > self.election_day {
            reasons.push(told(Reason::new("calendar.moved_on")));
            return;
        }
        reasons.push(match self.settings.before_limits {
            BeforeLimits::Backward => told(Reason::new("calendar.moved_back")),
            BeforeLimits::Forward => told(Reason::new("calendar.moved_forward")),
        });
        let differ = Reason::new("calendar.texts_differ").with("limit", limit);
        let backward = back_to_working(limit, self.week);
        reasons.push(differ.with("backward", backward).with("forward", forward_to_working(limit, self.week)));
    }

    /// What is to be said of a limit that stays on a day of rest, where another text would move it.
    fn tell_rest(&self, event: Event, limit: NaiveDate, reasons: &mut Vec<Reason>) {
        if working(limit, self.week) || self.when(event).map(When::last) != Some(limit) {
            return;
        }
        let next = forward_to_working(limit, self.week);
        let clause = self.settings.before_limits == BeforeLimits::Forward;
        if event == Event::ConstituentLatest {
            reasons.push(Reason::new("calendar.rest_day_kept").with("limit", limit).with("next", next));
        } else if event == Event::CandidatesDeadline && clause {
            let differ = Reason::new("calendar.texts_differ").with("limit", limit);
            reasons.push(differ.with("backward", limit).with("forward", next));
        }
    }

    /// The rule of a step with its values.
    fn rule(&self, event: Event) -> Reason {
        let law = self.parameters;
        let opening = |reason: Reason| reason.with("opening", self.opening_day);
        let poll = |reason: Reason| reason.with("poll", self.election_day);
        match event {
            Event::MinisterialOrder => Reason::new("calendar.ministerial_order"),
            Event::CodesLatest if self.circumstances.off_cycle => {
                Reason::new("calendar.codes_off_cycle").with("days", law.codes_days_off_cycle.value)
            }
            Event::CodesLatest => {
                poll(Reason::new("calendar.codes_latest").with("months", law.codes_months.value))
            }
            Event::ReferencePeriod => Reason::new("calendar.reference_period")
                .with("months", law.reference_months.value)
                .with("day", self.computation_date()),
            Event::ComputationDate => {
                Reason::new("calendar.computation_date").with("notice", self.notice_latest())
            }
            Event::NoticeLatest => {
                let reason = Reason::new("calendar.notice_latest").with("limit", self.month_before());
                opening(reason.with("months", law.notice_months.value))
            }
            Event::PostalRequestLatest => {
                opening(Reason::new("calendar.postal_request_latest").with("months", law.notice_months.value))
            }
            Event::ListsDepositLatest => {
                let reason = Reason::new("calendar.lists_deposit_latest").with("limit", self.weeks_before());
                opening(reason.with("days", law.lists_days.value))
            }
            Event::ClaimsNoticeLatest => Reason::new("calendar.claims_notice_latest"),
            Event::Claims => Reason::new("calendar.claims").with("days", law.claims_working_days.value),
            Event::CandidatesDeadline => opening(
                Reason::new("calendar.candidates_deadline")
                    .with("days", law.candidates_days.value)
                    .with("hour", law.candidates_hour.value),
            ),
            Event::CandidatesExtension => {
                Reason::new("calendar.candidates_extension").with("days", law.extension_days.value)
            }
            Event::CandidatesValidation => Reason::new("calendar.candidates_validation"),
            Event::RegisterCandidatesLatest => opening(
                Reason::new("calendar.register_candidates_latest")
                    .with("days", law.registration_working_days.value),
            ),
            Event::RegisterCandidatesPostalLatest => {
                Reason::new("calendar.register_candidates_postal_latest")
                    .with("sent", self.postal_dispatch_latest())
            }
            Event::PostalDispatchLatest => {
                let reason = Reason::new("calendar.postal_dispatch_latest").with("limit", self.days_before());
                opening(reason.with("days", law.postal_days.value))
            }
            Event::CandidatesPosting => match self.circumstances.postal_vote {
                Some(true) => Reason::new("calendar.candidates_posting_postal")
                    .with("sent", self.postal_dispatch_latest()),
                Some(false) | None => {
                    Reason::new("calendar.candidates_posting").with("days", law.posting_working_days.value)
                }
            },
            Event::OpeningDay => {
                Reason::new("calendar.opening_day").with("days", law.opening_days_before.value)
            }
            Event::ElectionDay => poll(Reason::new("calendar.election_day")),
            Event::PvLatest if self.circumstances.vote == Some(false) => Reason::new("calendar.pv_latest"),
            Event::PvLatest => Reason::new("calendar.pv_latest_vote"),
            Event::ResultsPosting => {
                poll(Reason::new("calendar.results_posting").with("days", law.results_days.value))
            }
            Event::MandateRefusalLatest => {
                poll(Reason::new("calendar.mandate_refusal_latest").with("days", law.refusal_days.value))
            }
            Event::Contestation => Reason::new("calendar.contestation")
                .with("days", law.contestation_days.value)
                .with("posted", self.results_posting().until),
            Event::ConstituentLatest => {
                poll(Reason::new("calendar.constituent_latest").with("months", law.constituent_months.value))
            }
            Event::OfficersNoticeLatest => Reason::new("calendar.officers_notice_latest")
                .with("days", law.officers_notice_days.value)
                .with("meeting", self.meeting()),
            Event::FunctionsLatest => Reason::new("calendar.functions_latest")
                .with("days", law.functions_days.value)
                .with("letter", self.notified()),
            Event::ConstituentPv => Reason::new("calendar.constituent_pv"),
            Event::MinisterialDesignationLatest => poll(
                Reason::new("calendar.ministerial_designation_latest")
                    .with("months", law.designation_months.value),
            ),
            Event::ProtectionEnd => {
                Reason::new("calendar.protection_end").with("months", law.protection_months.value)
            }
            Event::EesRequestLatest => {
                poll(Reason::new("calendar.ees_request_latest").with("months", law.ees_request_months.value))
            }
        }
    }
}
