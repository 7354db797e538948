//! The poster of the candidatures and the ballot, out of what démarches 1 and 3 say.

use documents::{Candidate, CandidateList, CandidatePoster, ModelBallot, Seats, Slate};
use elections::VotingSystem;
use filings::{
    Content,
    content::{Candidacies, Candidate as Declared, CandidateDeclaration},
};
use types::{DemarcheKind, Finding, alphabetical_key};

use super::{
    known::{Known, missing},
    notices::{company, notice, poll},
};
use crate::AppError;

const KIND: DemarcheKind = DemarcheKind::CandidateDeclaration;

/// The candidatures between which people choose.
fn candidacies(known: &Known) -> Result<Candidacies, Vec<Finding>> {
    match known.content(KIND)? {
        Content::CandidateDeclaration(CandidateDeclaration::Candidates(declared)) => {
            if declared.office_agreement {
                Err(vec![missing(KIND, "/office_agreement", "paper_without_vote")])
            } else {
                Ok(declared)
            }
        }
        Content::CandidateDeclaration(
            CandidateDeclaration::FewerThan15(_)
            | CandidateDeclaration::RecentDelegation(_)
            | CandidateDeclaration::NoCandidate,
        )
        | Content::ElectionNotice(_)
        | Content::ClaimsNotice(_)
        | Content::ResultDeclaration(_)
        | Content::FunctionsDeclaration(_) => Err(vec![missing(KIND, "/situation", "paper_without_vote")]),
    }
}

/// Names in alphabetical order, as on the ballot; people of the same name as declared.
fn in_order<'a>(declared: impl Iterator<Item = &'a Declared>) -> Vec<Candidate> {
    let mut declared: Vec<&Declared> = declared.collect();
    declared.sort_by_cached_key(|one| alphabetical_key(one.surname.as_str(), one.first_names.as_str()));
    let on_paper = |one: &Declared| Candidate {
        surname: one.surname.as_str().to_owned(),
        first_names: one.first_names.as_str().to_owned(),
        profession: one.profession.clone(),
    };
    declared.into_iter().map(on_paper).collect()
}

/// Lists by their numbers; those without one follow in the order in which they were handed in, as far as that is known.
fn slate(declared: &Candidacies) -> Slate {
    match declared.system {
        VotingSystem::MajoriteRelative => {
            Slate::Majority(in_order(declared.candidatures.iter().map(|one| &one.candidate)))
        }
        VotingSystem::RepresentationProportionnelle => {
            let mut lists: Vec<_> = declared.lists.iter().collect();
            lists.sort_by_key(|list| {
                let handed_in = (list.received_on.is_none(), list.received_on, list.received_at);
                (list.number.is_none(), list.number, handed_in)
            });
            let on_paper = lists.into_iter().map(|list| CandidateList {
                number: list.number,
                name: list.name.clone(),
                candidates: in_order(list.candidates.iter()),
            });
            Slate::Proportional(on_paper.collect())
        }
    }
}

/// What both papers need; the findings of both démarches at once.
fn both(known: &Known) -> Result<(filings::content::ElectionNotice, Candidacies), AppError> {
    match (notice(known), candidacies(known)) {
        (Ok(notice), Ok(declared)) => Ok((notice, declared)),
        (Err(AppError::NotReady(mut found)), declared) => {
            found.extend(declared.err().unwrap_or_default());
            Err(AppError::NotReady(found))
        }
        (Err(refusal), _) => Err(refusal),
        (Ok(_), Err(found)) => Err(AppError::NotReady(found)),
    }
}

pub(super) fn poster(known: &Known) -> Result<CandidatePoster, AppError> {
    let (notice, declared) = both(known)?;
    Ok(CandidatePoster {
        company: company(&known.company),
        poll: poll(&notice),
        seats: Seats::of(notice.titulaires, notice.suppleants),
        postal_vote: notice.postal_vote,
        slate: slate(&declared),
    })
}

pub(super) fn model_ballot(known: &Known) -> Result<ModelBallot, AppError> {
    let (notice, declared) = both(known)?;
    Ok(ModelBallot {
        company: company(&known.company),
        polling_day: notice.polling_day,
        seats: Seats::of(notice.titulaires, notice.suppleants),
        slate: slate(&declared),
    })
}

#[cfg(test)]
mod tests {
    use elections::Facts;
    use filings::sample;
    use serde_json::json;

    use super::*;

    #[test]
    fn lists_without_a_number_stand_in_the_order_in_which_they_were_handed_in() {
        let facts = Facts { headcount: Some(150), ..Facts::default() };
        let mut draft = sample(KIND, &facts);
        let lists = draft["lists"].as_array_mut().unwrap();
        let last = lists.last().cloned().unwrap();
        let named = |name: &str, number: Option<u32>, on: Option<&str>, at: Option<&str>| {
            let mut list = last.clone();
            list["name"] = json!(name);
            for (field, value) in
                [("number", json!(number)), ("received_on", json!(on)), ("received_at", json!(at))]
            {
                list.as_object_mut().unwrap().remove(field);
                if !value.is_null() {
                    list[field] = value;
                }
            }
            list
        };
        let lists = [
            named("unknown", None, None, None),
            named("third", None, Some("2024-02-26"), Some("16:00")),
            named("second", None, Some("2024-02-26"), Some("09:30")),
            named("first", None, Some("2024-02-23"), Some("17:00")),
            named("numbered", Some(2), Some("2024-02-26"), None),
        ];
        draft["lists"] = json!(lists);
        let content = serde_json::from_value(draft);
        let Ok(CandidateDeclaration::Candidates(declared)) = content else { panic!("{content:?}") };
        let Slate::Proportional(lists) = slate(&declared) else { panic!("a vote between lists") };
        let names: Vec<_> = lists.iter().map(|list| list.name.as_str()).collect();
        assert_eq!(names, ["numbered", "first", "second", "third", "unknown"]);
    }
}
