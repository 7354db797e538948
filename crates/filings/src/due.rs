//! The day by which each démarche must be transmitted.

use chrono::NaiveDate;
use elections::{
    Calendar, Facts, When, calendar::Event, candidatures::in_time, functions_latest, seats_under,
};
use types::DemarcheKind;

use crate::{CandidateDeclaration, Content, ResultDeclaration};

/// The last day to transmit a démarche; `None` while the facts or the content do not say it.
///
/// The notice of election, the notice of the claims period and the candidates follow the calendar of the ITM, the last of
/// them also whether votes come by post and whether candidatures stayed open. The results are due on the day of the poll
/// (L.413-1(6)(7) for a poll without a vote; the default of this toolkit otherwise). The functions are due five days after
/// the president's letter, whose date stands in the content (L.416-1(3)). A published date comes before a computed one.
#[must_use]
pub fn due_on(kind: DemarcheKind, facts: &Facts, content: Option<&Content>) -> Option<NaiveDate> {
    match kind {
        DemarcheKind::ElectionNotice => Calendar::of(facts).map(|calendar| calendar.notice_latest()),
        DemarcheKind::ClaimsNotice => Calendar::of(facts).map(|calendar| calendar.claims_notice_latest()),
        DemarcheKind::CandidateDeclaration => {
            let extension = content.and_then(|content| extension(content, facts)).or(facts.extension);
            Calendar::of(&Facts { extension, ..*facts }).map(|calendar| calendar.registration_due())
        }
        DemarcheKind::ResultDeclaration => Calendar::of(facts).map(|calendar| calendar.pv_latest()),
        DemarcheKind::FunctionsDeclaration => {
            let published = facts.published.of(Event::FunctionsLatest).map(When::last);
            published.or_else(|| functions_due_on(facts, content?))
        }
    }
}

/// The limit after which a démarche with this content is late. The results of a vote have none: no text says until when they
/// are transmitted, and their `due_on`, the day of the poll, is a target.
#[must_use]
pub fn binding_limit(content: &Content, due_on: Option<NaiveDate>) -> Option<NaiveDate> {
    match content {
        Content::ResultDeclaration(ResultDeclaration::Vote(_)) => None,
        Content::ElectionNotice(_)
        | Content::ClaimsNotice(_)
        | Content::CandidateDeclaration(_)
        | Content::ResultDeclaration(_)
        | Content::FunctionsDeclaration(_) => due_on,
    }
}

/// Whether candidatures stayed open because candidates were missing when they closed first, as a declaration of candidates
/// lets it be seen; `None` where it does not. A candidature without a day came in time.
#[must_use]
pub fn extension(content: &Content, facts: &Facts) -> Option<bool> {
    let Content::CandidateDeclaration(declared) = content else { return None };
    let calendar = Calendar::of(facts)?;
    let delegation = seats_under(facts.parameters(), facts.headcount?)?;
    let closed = calendar.candidates_deadline();
    let standing = match declared {
        CandidateDeclaration::Candidates(declared) => {
            declared.received().filter(|each| each.when.is_none_or(|came| in_time(came, closed)))
        }
        CandidateDeclaration::NoCandidate => return Some(true),
        CandidateDeclaration::FewerThan15(_) | CandidateDeclaration::RecentDelegation(_) => return None,
    };
    let standing = standing.map(|each| each.candidates).sum();
    Some(calendar.extension_needed(standing, delegation))
}

fn functions_due_on(facts: &Facts, content: &Content) -> Option<NaiveDate> {
    let Content::FunctionsDeclaration(functions) = content else { return None };
    Some(functions_latest(functions.notified_on, facts.week))
}

/// The limit that stands for a démarche. Once it was transmitted that is the one of then, `kept`, whatever is corrected or
/// published later; before, it follows the facts. Only the limit of the functions is kept from a confirmed content, which
/// alone says it.
#[must_use]
pub fn standing_due_on(
    kind: DemarcheKind,
    facts: &Facts,
    kept: Option<NaiveDate>,
    transmitted: bool,
) -> Option<NaiveDate> {
    if transmitted {
        return kept;
    }
    let now = due_on(kind, facts, None);
    match kind {
        DemarcheKind::FunctionsDeclaration => now.or(kept),
        DemarcheKind::ElectionNotice
        | DemarcheKind::ClaimsNotice
        | DemarcheKind::CandidateDeclaration
        | DemarcheKind::ResultDeclaration => now,
    }
}
