//! The steps of an election by name: who acts, what kind of step it is, where it is written.

use serde::Serialize;

use crate::{
    Source::{self, CodeDuTravail, Parallel, Practice, Reglement},
    texts,
};
use {Actor::*, Condition::*, Kind::*};

/// Who acts at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CalendarActor))]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The minister of labour.
    Minister,
    /// The labour inspectorate.
    Itm,
    /// The employer, or who acts for it.
    Employer,
    /// The delegation whose term ends.
    OutgoingDelegation,
    /// Those who may vote, and those who say that they may.
    Employees,
    /// Candidates.
    Candidates,
    /// Unions.
    Unions,
    /// President and assessors of the poll.
    PollingOffice,
    /// A delegate who has been elected.
    ElectedDelegate,
    /// The employee with most votes; where nobody voted, the oldest titulaire.
    Convener,
    /// The president of the delegation.
    President,
    /// The delegation.
    Delegation,
}

types::labels! {
    Actor => texts::Names::Actor { actor },
    Event => texts::Names::Event { event },
}

/// What kind of step it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CalendarKind))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Somebody must have done it by then; it can be late.
    Duty,
    /// Somebody may do it until then.
    Right,
    /// A day, or some days, on which others depend.
    Day,
}

/// On what a step depends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CalendarCondition))]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// It is part of every election.
    Always,
    /// Only where votes are sent by post.
    PostalVote,
    /// Only where candidates are missing.
    MissingCandidates,
    /// Only where nobody stood.
    NoCandidate,
    /// Only in an economic and social entity.
    EconomicAndSocialEntity,
}

/// Where a step stands, and what it is.
struct Sheet {
    number: &'static str,
    kind: Kind,
    condition: Condition,
    window: bool,
    source: Source,
    who: &'static [Actor],
}

/// How many days a step lasts, in the list below.
const DAY: bool = false;
const WINDOW: bool = true;

macro_rules! events {
    ($($name:ident = $code:tt, $number:literal, $kind:expr, $condition:expr, $window:expr, $source:expr,
        [$($who:expr),+];)+) => {
        types::coded! {
            /// A step of an election. The names are stable.
            #[cfg_attr(feature = "schema", schema(as = CalendarEvent))]
            Event {
                $(#[doc = concat!("Step ", $number, ".")] $name = $code,)+
            }
        }

        impl Event {
            const fn sheet(self) -> Sheet {
                match self {
                    $(Self::$name => Sheet {
                        number: $number,
                        kind: $kind,
                        condition: $condition,
                        window: $window,
                        source: $source,
                        who: &[$($who),+],
                    },)+
                }
            }
        }
    };
}

events! {
    MinisterialOrder = "ministerial_order", "1", Duty, Always, DAY, CodeDuTravail, [Minister];
    CodesLatest = "codes_latest", "2", Duty, Always, DAY, Reglement, [Actor::Itm];
    ReferencePeriod = "reference_period", "3", Day, Always, WINDOW, CodeDuTravail, [Employer];
    ComputationDate = "computation_date", "3", Day, Always, DAY, CodeDuTravail, [Employer];
    NoticeLatest = "notice_latest", "4", Duty, Always, DAY, Source::Itm, [Employer];
    PostalRequestLatest = "postal_request_latest", "5", Right, PostalVote, DAY, Source::Itm,
        [Employer, OutgoingDelegation];
    ListsDepositLatest = "lists_deposit_latest", "6", Duty, Always, DAY, Source::Itm, [Employer];
    ClaimsNoticeLatest = "claims_notice_latest", "7", Duty, Always, DAY, Source::Itm, [Employer];
    Claims = "claims", "8", Right, Always, WINDOW, Source::Itm, [Employees];
    CandidatesDeadline = "candidates_deadline", "9", Right, Always, DAY, Source::Itm, [Candidates, Unions];
    CandidatesExtension = "candidates_extension", "10", Right, MissingCandidates, DAY, Source::Itm,
        [Employer, Candidates, Unions];
    CandidatesValidation = "candidates_validation", "11", Duty, Always, DAY, Practice, [Employer];
    RegisterCandidatesLatest = "register_candidates_latest", "12", Duty, Always, DAY, Practice, [Employer];
    RegisterCandidatesPostalLatest = "register_candidates_postal_latest", "12b", Duty, PostalVote, DAY, Practice,
        [Employer];
    PostalDispatchLatest = "postal_dispatch_latest", "13", Duty, PostalVote, DAY, Practice, [Employer];
    CandidatesPosting = "candidates_posting", "14", Duty, Always, WINDOW, Practice, [Actor::Itm, Employer];
    OpeningDay = "opening_day", "15", Day, Always, DAY, Practice, [PollingOffice];
    ElectionDay = "election_day", "15", Day, Always, DAY, CodeDuTravail, [PollingOffice];
    PvLatest = "pv_latest", "16", Duty, Always, DAY, CodeDuTravail, [PollingOffice, Employer];
    ResultsPosting = "results_posting", "17", Duty, Always, WINDOW, Practice, [Employer];
    MandateRefusalLatest = "mandate_refusal_latest", "18", Right, Always, DAY, Parallel, [ElectedDelegate];
    Contestation = "contestation", "19", Right, Always, WINDOW, Practice, [Employees, Candidates, Unions];
    ConstituentLatest = "constituent_latest", "20", Duty, Always, DAY, CodeDuTravail, [Convener];
    OfficersNoticeLatest = "officers_notice_latest", "21", Duty, Always, DAY, CodeDuTravail, [President];
    FunctionsLatest = "functions_latest", "22", Duty, Always, DAY, CodeDuTravail, [Employer, President];
    ConstituentPv = "constituent_pv", "23", Duty, Always, DAY, Practice, [Delegation];
    MinisterialDesignationLatest = "ministerial_designation_latest", "24", Duty, NoCandidate, DAY, CodeDuTravail,
        [Actor::Itm, Minister];
    ProtectionEnd = "protection_end", "9", Day, Always, DAY, CodeDuTravail, [Candidates];
    EesRequestLatest = "ees_request_latest", "25", Right, EconomicAndSocialEntity, DAY, CodeDuTravail,
        [Delegation];
}

impl Event {
    /// Its place in the list of steps, `1` to `25`; what belongs to a step has its number.
    #[must_use]
    pub const fn number(self) -> &'static str {
        self.sheet().number
    }

    /// Whether somebody must act, may act, or a day just comes.
    #[must_use]
    pub const fn kind(self) -> Kind {
        self.sheet().kind
    }

    /// On what it depends.
    #[must_use]
    pub const fn condition(self) -> Condition {
        self.sheet().condition
    }

    /// Whether it lasts from a day to a day; else it is one day.
    #[must_use]
    pub const fn is_window(self) -> bool {
        self.sheet().window
    }

    /// Where it was read.
    #[must_use]
    pub const fn source(self) -> Source {
        self.sheet().source
    }

    /// Who acts, first the one who is answerable.
    #[must_use]
    pub const fn who(self) -> &'static [Actor] {
        self.sheet().who
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use types::Language;

    use super::*;

    #[test]
    fn the_code_of_an_event_is_its_json() {
        for (index, event) in Event::ALL.into_iter().enumerate() {
            assert_eq!(event as usize, index, "{event:?}");
            assert_eq!(serde_json::to_value(event).unwrap(), event.code());
            assert_eq!(Event::from_code(event.code()), Some(event));
        }
        assert_eq!(Event::from_code("poll"), None);
    }

    #[cfg(feature = "schema")]
    #[test]
    fn the_schema_names_the_codes() {
        let schema = <Event as utoipa::PartialSchema>::schema();
        let schema = serde_json::to_value(schema).unwrap();
        let codes: Vec<_> = Event::ALL.map(Event::code).into_iter().collect();
        assert_eq!(schema["enum"], serde_json::json!(codes));
        let setting = <crate::calendar::BeforeLimits as utoipa::PartialSchema>::schema();
        let setting = serde_json::to_value(setting).unwrap();
        assert_eq!(setting["enum"], serde_json::json!(["backward", "forward"]));
    }

    #[test]
    fn every_step_of_the_table_is_there_and_has_its_names() {
        let numbers: HashSet<_> = Event::ALL.map(Event::number).into_iter().collect();
        for number in 1..=25 {
            assert!(numbers.contains(number.to_string().as_str()), "{number}");
        }
        for language in Language::ALL {
            let labels: HashSet<_> = Event::ALL.map(|event| event.label(language)).into_iter().collect();
            assert_eq!(labels.len(), Event::ALL.len());
            for actor in Event::ALL.iter().flat_map(|event| event.who()) {
                assert!(!actor.label(language).is_empty());
            }
        }
    }
}
