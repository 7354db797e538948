//! A complete draft of each démarche, computed from the facts, for demonstrations and tests.
//!
//! Its people are invented; their matricules are made so that both check digits are right.

use std::sync::LazyLock;

use chrono::NaiveDate;
use elections::{Calendar, Delegation, Facts, Hundredths, TimeOfDay, seats_under, working_days_after};
use serde_json::Value;
use types::DemarcheKind;

use crate::{
    Content,
    content::{ClaimsNotice, ElectionNotice, FunctionsDeclaration, Headcount, PartTime, ProRata},
};

mod candidates;
mod people;
mod record;
mod results;

pub use record::sample_record;

use people::person;

/// The headcount and the day of the poll where the facts do not know them.
const HEADCOUNT: u32 = 60;
/// The largest headcount of a sample, which is also the largest that a form takes.
const MAX: u32 = 100_000;
const ELECTION_DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2024, 3, 12);

/// A draft that [`crate::check`] accepts without a finding, for a company of at least 15 employees.
///
/// For a smaller company, the declaration of candidates says so and the other démarches are those of a company of 15.
/// Facts that are not known are taken as 60 employees and the poll of 12 March 2024; a headcount above 100 000 is
/// taken as that.
#[must_use]
pub fn sample(kind: DemarcheKind, facts: &Facts) -> Value {
    let Some(world) = World::of(facts) else { return Value::Null };
    let content = match kind {
        DemarcheKind::ElectionNotice => Some(Content::ElectionNotice(notice(&world))),
        DemarcheKind::ClaimsNotice => Some(Content::ClaimsNotice(claims(&world))),
        DemarcheKind::CandidateDeclaration => {
            candidates::declaration(&world, facts).map(Content::CandidateDeclaration)
        }
        DemarcheKind::ResultDeclaration => results::declaration(&world).map(Content::ResultDeclaration),
        DemarcheKind::FunctionsDeclaration => functions(&world).map(Content::FunctionsDeclaration),
    };
    content.map_or(Value::Null, |content| content.to_draft())
}

/// The facts, all known.
struct World {
    headcount: u32,
    delegation: Delegation,
    calendar: Calendar,
    opening_day: Option<NaiveDate>,
    bureau_members: u32,
}

impl World {
    fn of(facts: &Facts) -> Option<Self> {
        let law = facts.parameters();
        let headcount = facts.headcount.unwrap_or(HEADCOUNT).clamp(law.obligation_from.value, MAX);
        let delegation = seats_under(law, headcount)?;
        let day = facts.election_day.or(ELECTION_DAY)?;
        let calendar = Calendar::new(day, facts.opening_day.unwrap_or(day), facts.week);
        let calendar = calendar.with_published(facts.published);
        let bureau_members = law.bureau_members(delegation.titulaires);
        Some(Self { headcount, delegation, calendar, opening_day: facts.opening_day, bureau_members })
    }
}

/// What samples say. Without a text the check of a sample fails.
static TEXTS: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("sample/texts.json")).unwrap_or_default());

fn text(field: &str) -> String {
    TEXTS[field].as_str().unwrap_or_default().to_owned()
}

/// The text of an index among those of a field, over and over again.
fn text_of(field: &str, index: u32) -> Option<&'static str> {
    let texts = TEXTS[field].as_array()?;
    texts.get(usize::try_from(index).ok()? % texts.len())?.as_str()
}

fn notice(world: &World) -> ElectionNotice {
    ElectionNotice {
        posted_on: world.calendar.notice_latest(),
        polling_day: world.calendar.election_day,
        opening_day: world.opening_day,
        opens_at: at(9),
        closes_at: at(17),
        place: text("place"),
        titulaires: world.delegation.titulaires,
        suppleants: world.delegation.suppleants,
        system: world.delegation.system,
        candidates_consultation: text("candidates_consultation"),
        eligibility_conditions: text("eligibility_conditions"),
        postal_vote: false,
        headcount: headcount(world.headcount),
    }
}

/// A breakdown whose parts count for the headcount: three of it do not work 16 hours under a permanent contract.
fn headcount(total: u32) -> Headcount {
    let one = Hundredths::whole(1).unwrap_or_default();
    Headcount {
        at_least_16_hours: total.saturating_sub(3),
        below_16_hours: PartTime { employees: 4, weekly_hours: Hundredths::whole(40).unwrap_or_default() },
        fixed_term: ProRata { employees: 2, counted: one },
        seconded: ProRata { employees: 3, counted: one },
        full_time_hours: None,
        total,
    }
}

fn at(hour: u16) -> TimeOfDay {
    TimeOfDay::new(hour, 0).unwrap_or_default()
}

fn claims(world: &World) -> ClaimsNotice {
    let deposit = world.calendar.lists_deposit_latest();
    let window = world.calendar.claims();
    ClaimsNotice {
        lists_deposited_on: deposit,
        consultation_place: text("consultation_place"),
        posted_on: deposit,
        claims_from: window.from,
        claims_until: window.until,
        claims_to: text("claims_to"),
    }
}

/// A meeting after the time of contestation, a letter on the day, and the offices held by the first elected.
fn functions(world: &World) -> Option<FunctionsDeclaration> {
    let contested = world.calendar.contestation().until;
    let meeting = working_days_after(contested, 1, world.calendar.week);
    let members = world.delegation.titulaires;
    let bureau = (3..3 + world.bureau_members).map(person);
    Some(FunctionsDeclaration {
        constituent_meeting_on: meeting,
        notified_on: meeting,
        president: person(0)?,
        vice_president: if members >= 2 { person(1) } else { None },
        secretary: if members >= 3 { person(2) } else { None },
        bureau_members: bureau.collect::<Option<Vec<_>>>()?,
        security_delegate: person(members)?,
        equality_delegate: person(members.saturating_sub(1))?,
    })
}
