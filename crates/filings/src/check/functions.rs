//! The check of démarche 5, the declaration of functions.

use chrono::NaiveDate;
use elections::{Calendar, Facts, Person, officers_notice_latest, rules, seats_under};
use types::Finding;

use super::{
    people::{self, Named},
    reader::Reader,
    values,
};
use crate::content::FunctionsDeclaration;

/// Titulaires from whom on each of the three offices has its own holder.
const OFFICES: u32 = 3;

pub(super) fn read(mut r: Reader<'_>, facts: &Facts) -> Option<FunctionsDeclaration> {
    let constituent_meeting_on = r.required("constituent_meeting_on", values::date);
    let notified_on = r.required("notified_on", values::date);
    let bureau = Bureau::read(&mut r);
    let mut others = Vec::new();
    let security_delegate = r.object("security_delegate").and_then(|r| people::person(r, &mut others));
    let equality_delegate = r.object("equality_delegate").and_then(|r| people::person(r, &mut others));
    if let Some(meeting) = constituent_meeting_on {
        judge_dates(&r, meeting, notified_on, facts);
    }
    bureau.judge(&r, facts);
    r.finish();
    Some(FunctionsDeclaration {
        constituent_meeting_on: constituent_meeting_on?,
        notified_on: notified_on?,
        president: bureau.president?,
        vice_president: bureau.vice_president,
        secretary: bureau.secretary,
        bureau_members: bureau.members,
        security_delegate: security_delegate?,
        equality_delegate: equality_delegate?,
    })
}

struct Bureau {
    president: Option<Person>,
    vice_president: Option<Person>,
    secretary: Option<Person>,
    members: Vec<Person>,
    named: Vec<Named>,
    /// Which of the optional offices the form leaves empty.
    empty: Vec<&'static str>,
    /// How many members the form lists, readable or not.
    listed: usize,
}

impl Bureau {
    fn read(r: &mut Reader<'_>) -> Self {
        let (mut named, mut empty) = (Vec::new(), Vec::new());
        let president = r.object("president").and_then(|r| people::person(r, &mut named));
        let mut office = |field| match r.optional_object(field) {
            Some(r) => people::person(r, &mut named),
            None => {
                empty.push(field);
                None
            }
        };
        let (vice_president, secretary) = (office("vice_president"), office("secretary"));
        let members = r.optional_objects("bureau_members", 50);
        let listed = members.len();
        let members = members.into_iter().filter_map(|r| people::person(r, &mut named)).collect();
        Self { president, vice_president, secretary, members, named, empty, listed }
    }

    /// F.503, W.503 and W.504: the offices are filled, by as many people as the law says, each once.
    fn judge(&self, r: &Reader<'_>, facts: &Facts) {
        let law = facts.parameters();
        if let Some(delegation) = facts.headcount.and_then(|headcount| seats_under(law, headcount)) {
            let titulaires = delegation.titulaires.into();
            if delegation.titulaires >= OFFICES {
                for field in &self.empty {
                    r.report(Finding::new(r.at(field), rules::Functions::OfficeNotFilled { titulaires }));
                }
            }
            let expected = law.bureau_members(delegation.titulaires);
            if u32::try_from(self.listed).is_ok_and(|listed| listed != expected) {
                let other = rules::Functions::OtherSizeOfTheBureau { titulaires, expected: expected.into() };
                r.report(Finding::new(r.at("bureau_members"), other));
            }
        }
        for again in people::repeated(&self.named) {
            r.report(Finding::new(again.pointer.as_str(), rules::Functions::TwoOfficesOfOnePerson));
        }
    }
}

/// F.501, F.502, W.501, W.502 and W.505: poll, contestation, meeting, letter, in this order and in time.
fn judge_dates(r: &Reader<'_>, meeting: NaiveDate, notified_on: Option<NaiveDate>, facts: &Facts) {
    if let Some(calendar) = Calendar::of(facts) {
        let (latest, contested) = (calendar.constituent_latest(), calendar.contestation().until);
        let at = r.at("constituent_meeting_on");
        if meeting <= calendar.election_day {
            r.report(Finding::new(
                at,
                rules::Functions::MeetingBeforeTheElection { poll: calendar.election_day },
            ));
        } else if meeting > latest {
            r.report(Finding::new(at, rules::Functions::LateMeeting { latest }));
        } else if meeting <= contested {
            r.report(Finding::new(at, rules::Functions::ContestationStillPossible { until: contested }));
        }
    }
    let Some(notified_on) = notified_on else { return };
    let latest = officers_notice_latest(meeting, facts.week);
    if notified_on < meeting {
        r.report(Finding::new(r.at("notified_on"), rules::Functions::LetterBeforeTheMeeting { meeting }));
    } else if notified_on > latest {
        r.report(Finding::new(r.at("notified_on"), rules::Functions::LateLetter { latest }));
    }
}
