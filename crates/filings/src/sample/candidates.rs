//! The sample of démarche 3, the declaration of candidates.

use elections::{Capacity, CountryCode, Facts, VotingSystem};

use super::{World, at, people, text, text_of};
use crate::content::{
    Candidacies, Candidate, CandidateDeclaration, CandidateList, Candidature, FewerThan15, Presenter, Sex,
};

/// Two full lists, or two candidates more than seats; or, for a company below 15, that it has no poll.
pub(super) fn declaration(world: &World, facts: &Facts) -> Option<CandidateDeclaration> {
    if let Some(headcount) = facts.headcount.filter(|headcount| *headcount < world.headcount) {
        return Some(CandidateDeclaration::FewerThan15(FewerThan15 { headcount }));
    }
    let (mut lists, mut candidatures) = (Vec::new(), Vec::new());
    let members = world.delegation.members();
    match world.delegation.system {
        VotingSystem::RepresentationProportionnelle => {
            lists.push(list(world, "OGBL", Some(1), by_union("OGBL"), 0)?);
            let supporters = facts.parameters().supporters(world.headcount);
            lists.push(list(
                world,
                &text("neutral_list"),
                None,
                by_staff(Capacity::Employees, supporters),
                members,
            )?);
        }
        VotingSystem::MajoriteRelative => {
            for place in 0..members + 2 {
                candidatures.push(candidature(world, place)?);
            }
        }
    }
    let system = world.delegation.system;
    Some(CandidateDeclaration::Candidates(Candidacies {
        system,
        office_agreement: false,
        lists,
        candidatures,
    }))
}

fn list(world: &World, name: &str, number: Option<u32>, by: Presenter, first: u32) -> Option<CandidateList> {
    let candidates =
        (first..first + world.delegation.members()).map(candidate).collect::<Option<Vec<_>>>()?;
    Some(CandidateList {
        name: name.to_owned(),
        number,
        presented_by: by,
        received_on: Some(world.calendar.candidates_deadline().date()),
        received_at: Some(at(16)),
        candidates,
    })
}

fn candidature(world: &World, place: u32) -> Option<Candidature> {
    let presented_by =
        if place.is_multiple_of(2) { by_union("LCGB") } else { by_staff(Capacity::Electors, 5) };
    Some(Candidature {
        candidate: candidate(place)?,
        presented_by,
        received_on: Some(world.calendar.candidates_deadline().date()),
        received_at: Some(at(16)),
    })
}

fn by_union(name: &str) -> Presenter {
    Presenter { capacity: Capacity::NationalUnion, union_name: Some(name.to_owned()), supporters: None }
}

fn by_staff(capacity: Capacity, supporters: u32) -> Presenter {
    Presenter { capacity, union_name: None, supporters: Some(supporters) }
}

fn candidate(place: u32) -> Option<Candidate> {
    let (surname, first_names) = people::names(place)?;
    Some(Candidate {
        surname,
        first_names,
        profession: text_of("professions", place)?.to_owned(),
        matricule: people::matricule(place)?,
        nationality: if place % 3 == 2 { "PT".parse().ok()? } else { CountryCode::LU },
        sex: if place.is_multiple_of(2) { Sex::Female } else { Sex::Male },
    })
}
