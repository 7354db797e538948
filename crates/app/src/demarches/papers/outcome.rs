//! The summary of the results and the functions in the delegation, out of what démarches 4 and 5 say.

use documents::{Function, FunctionsDeclaration, Held, ResultsSummary, Seats, SummaryOutcome};
use elections::{Calendar, Person};
use filings::{
    Content, ResultDeclaration,
    content::{OfficeResult, VoteResult},
};
use types::DemarcheKind;

use super::{
    known::Known,
    minutes::{agreed, candidates, counts, elected, lists},
    notices::{company, other},
};
use crate::AppError;

pub(super) fn summary(known: &Known) -> Result<ResultsSummary, AppError> {
    let said = known.content(DemarcheKind::ResultDeclaration).map_err(AppError::NotReady)?;
    let Content::ResultDeclaration(said) = said else { return Err(other()) };
    let facts = &known.facts;
    let calendar = Calendar::of(facts);
    let bare = ResultsSummary {
        company: company(&known.company),
        polling_day: facts.election_day,
        outcome: SummaryOutcome::NoCandidate,
        elects: None,
        counts: None,
        lists: Vec::new(),
        candidates: Vec::new(),
        elected: Vec::new(),
        posted: calendar.as_ref().map(|calendar| {
            let posting = calendar.results_posting();
            (posting.from, posting.until)
        }),
        contested_until: calendar.map(|calendar| calendar.contestation().until),
    };
    Ok(match said {
        ResultDeclaration::Vote(vote) => of_vote(&vote, bare),
        ResultDeclaration::Office(office) => without_vote(&office, bare),
        ResultDeclaration::NoCandidate(_) => bare,
    })
}

fn of_vote(vote: &VoteResult, bare: ResultsSummary) -> ResultsSummary {
    ResultsSummary {
        polling_day: Some(vote.polling_day),
        outcome: SummaryOutcome::Vote,
        elects: Some((vote.system, Seats::of(vote.titulaires, vote.suppleants))),
        counts: Some(counts(&vote.counts)),
        lists: lists(&vote.lists),
        candidates: candidates(&vote.candidates),
        elected: elected(&vote.lists, &vote.candidates),
        ..bare
    }
}

fn without_vote(office: &OfficeResult, bare: ResultsSummary) -> ResultsSummary {
    ResultsSummary {
        outcome: SummaryOutcome::Office,
        elects: Some((office.system, Seats::of(office.titulaires, office.suppleants))),
        elected: agreed(&office.elected),
        ..bare
    }
}

pub(super) fn functions(known: &Known) -> Result<FunctionsDeclaration, AppError> {
    let said = known.content(DemarcheKind::FunctionsDeclaration).map_err(AppError::NotReady)?;
    let Content::FunctionsDeclaration(said) = said else { return Err(other()) };
    let held = |function, person: &Person| Held {
        function,
        surname: person.surname.as_str().to_owned(),
        first_names: person.first_names.as_str().to_owned(),
        matricule: person.matricule.expose().to_owned(),
    };
    let mut functions = vec![held(Function::President, &said.president)];
    functions.extend(said.vice_president.iter().map(|one| held(Function::VicePresident, one)));
    functions.extend(said.secretary.iter().map(|one| held(Function::Secretary, one)));
    functions.extend(said.bureau_members.iter().map(|one| held(Function::BureauMember, one)));
    functions.push(held(Function::SecurityDelegate, &said.security_delegate));
    functions.push(held(Function::EqualityDelegate, &said.equality_delegate));
    Ok(FunctionsDeclaration {
        company: company(&known.company),
        constituent_meeting_on: said.constituent_meeting_on,
        notified_on: said.notified_on,
        functions,
    })
}
