//! How each poll of the demonstration world went, as its démarches and procès-verbaux say it.

use std::cmp::Reverse;

use elections::{Calendar, Capacity, Facts, Name, Person, PersonName, Seat, seats_under, working_days_after};
use filings::{
    Content, FunctionsDeclaration,
    content::{
        Candidacies, Candidate, CandidateDeclaration, CandidateList, CandidateResult, Candidature, Elected,
        Presenter, Status,
    },
    proces_verbal::ProcesVerbal,
    sample,
};
use serde_json::Value;
use types::{DemarcheKind, PersonMatricule, alphabetical_key};

use super::{
    Loaded,
    minutes::{self, Votes},
    world::{Bureau, Names, Poll, World},
};

/// What a company put on record.
pub(super) struct Story {
    /// The drafts of its démarches, in their order.
    pub(super) drafts: Vec<(DemarcheKind, Value)>,
    /// Its procès-verbaux, each with the number of its office; the last one is what it declares.
    pub(super) minutes: Vec<(u32, ProcesVerbal)>,
}

/// What the company of these facts put on record.
///
/// # Errors
/// The facts are not those of a poll, or there are too few people.
pub(super) fn story(world: &World, poll: Poll, facts: &Facts, people: &[Candidate]) -> Loaded<Story> {
    let law = facts.parameters();
    let delegation = facts.headcount.and_then(|headcount| seats_under(law, headcount)).ok_or("no seats")?;
    let calendar = Calendar::of(facts).ok_or("no day")?;
    let votes = Votes { day: calendar.election_day, delegation };
    let from = |first: usize, count: usize| people.get(first..first + count).ok_or("too few people");
    let (declared, minutes) = match poll {
        Poll::Majority => by_majority(votes, &calendar, &on_ballot(from(0, 12)?), &world.bakery)?,
        Poll::Lone => by_majority(votes, &calendar, from(62, 1)?, &world.garage)?,
        Poll::Lists => by_lists(world, votes, &calendar, facts, from(12, 50)?)?,
        Poll::Agreed => agreed(votes, &calendar, from(63, 8)?, &world.agreed)?,
        Poll::Nobody => {
            let closed = calendar.candidates_deadline().date() + chrono::Days::new(3);
            let pv = minutes::nobody(name(&world.nobody)?, closed, closed + chrono::Days::new(1));
            (CandidateDeclaration::NoCandidate, vec![(1, ProcesVerbal::NoCandidate(pv))])
        }
    };
    let mut drafts = vec![
        (DemarcheKind::ElectionNotice, notice(world, poll, facts)),
        (DemarcheKind::ClaimsNotice, sample(DemarcheKind::ClaimsNotice, facts)),
        (DemarcheKind::CandidateDeclaration, Content::CandidateDeclaration(declared).to_draft()),
    ];
    let (_, last) = minutes.last().ok_or("nothing on record")?;
    let results = last.declaration().ok_or("nobody has signed")?;
    drafts.push((DemarcheKind::ResultDeclaration, Content::ResultDeclaration(results).to_draft()));
    if let Some(functions) = functions(last, &calendar, law.bureau_members(delegation.titulaires))? {
        let draft = Content::FunctionsDeclaration(functions).to_draft();
        drafts.push((DemarcheKind::FunctionsDeclaration, draft));
    }
    Ok(Story { drafts, minutes })
}

/// In the order of the ballot.
fn on_ballot(standing: &[Candidate]) -> Vec<Candidate> {
    let mut standing = standing.to_vec();
    standing.sort_by_cached_key(|one| alphabetical_key(one.surname.as_str(), one.first_names.as_str()));
    standing
}

fn name((surname, first_names): &Names) -> Loaded<PersonName> {
    Ok(PersonName { surname: surname.parse()?, first_names: first_names.parse()? })
}

fn notice(world: &World, poll: Poll, facts: &Facts) -> Value {
    let mut draft = sample(DemarcheKind::ElectionNotice, facts);
    let bureau = match poll {
        Poll::Majority => &world.bakery,
        Poll::Lone => &world.garage,
        Poll::Lists => {
            draft["postal_vote"] = true.into();
            let [first, second] = &world.works;
            let places = format!("{} ; bureau 2 : {}", first.place, second.place);
            return at(draft, &places, first);
        }
        Poll::Agreed | Poll::Nobody => return draft,
    };
    at(draft, &bureau.place, bureau)
}

/// At this place, in the hours of this office.
fn at(mut draft: Value, place: &str, bureau: &Bureau) -> Value {
    draft["place"] = place.into();
    draft["opens_at"] = bureau.opened_at.as_str().into();
    draft["closes_at"] = bureau.closed_at.as_str().into();
    draft
}

fn by_union(name: &str) -> Presenter {
    Presenter { capacity: Capacity::NationalUnion, union_name: Some(name.to_owned()), supporters: None }
}

fn by_staff(capacity: Capacity, supporters: u32) -> Presenter {
    Presenter { capacity, union_name: None, supporters: Some(supporters) }
}

/// One by one, presented by a union and by electors in turn.
fn candidatures(
    votes: Votes,
    calendar: &Calendar,
    agreed: bool,
    standing: &[Candidate],
) -> Loaded<Candidacies> {
    let received_at = Some("16:45".parse()?);
    let one = |(index, candidate): (usize, &Candidate)| Candidature {
        candidate: candidate.clone(),
        presented_by: if index % 3 == 0 { by_union("LCGB") } else { by_staff(Capacity::Electors, 5) },
        received_on: Some(calendar.candidates_deadline().date()),
        received_at,
    };
    Ok(Candidacies {
        system: votes.delegation.system,
        office_agreement: agreed,
        lists: Vec::new(),
        candidatures: standing.iter().enumerate().map(one).collect(),
    })
}

type Course = (CandidateDeclaration, Vec<(u32, ProcesVerbal)>);

fn by_majority(votes: Votes, calendar: &Calendar, standing: &[Candidate], bureau: &Bureau) -> Loaded<Course> {
    let counting = minutes::counting_by_majority(votes, bureau, standing)?;
    let general = minutes::general_by_majority(votes, &counting)?;
    let declared = CandidateDeclaration::Candidates(candidatures(votes, calendar, false, standing)?);
    let minutes =
        vec![(1, ProcesVerbal::Depouillement(counting)), (1, ProcesVerbal::RecensementGeneral(general))];
    Ok((declared, minutes))
}

fn by_lists(
    world: &World,
    votes: Votes,
    calendar: &Calendar,
    facts: &Facts,
    standing: &[Candidate],
) -> Loaded<Course> {
    let supporters = facts.headcount.map(|headcount| facts.parameters().supporters(headcount)).unwrap_or(1);
    let received_at = Some("17:20".parse()?);
    let mut left = standing;
    let mut lists = Vec::new();
    for ((name, count, union), number) in world.lists.iter().zip(1..) {
        let (candidates, others) = left.split_at_checked(*count).ok_or("too few people")?;
        left = others;
        lists.push(CandidateList {
            name: name.clone(),
            number: Some(number),
            presented_by: union
                .as_deref()
                .map_or_else(|| by_staff(Capacity::Employees, supporters), by_union),
            received_on: Some(calendar.candidates_deadline().date()),
            received_at,
            candidates: on_ballot(candidates),
        });
    }
    let count = |(bureau, number)| minutes::counting_by_lists(votes, number, bureau, &lists);
    let offices = world.works.iter().zip(1..).map(count).collect::<Loaded<Vec<_>>>()?;
    let general = minutes::general_by_lists(votes, facts, &lists, offices.clone())?;
    let of_offices = offices.into_iter().map(|pv| (pv.office.number, ProcesVerbal::Depouillement(pv)));
    let minutes = of_offices.chain([(1, ProcesVerbal::RecensementGeneral(general))]).collect();
    let declared = Candidacies {
        system: votes.delegation.system,
        office_agreement: false,
        lists,
        candidatures: Vec::new(),
    };
    Ok((CandidateDeclaration::Candidates(declared), minutes))
}

fn agreed(votes: Votes, calendar: &Calendar, standing: &[Candidate], by: &Names) -> Loaded<Course> {
    let on = working_days_after(calendar.candidates_deadline().date(), 2, calendar.week);
    let pv = minutes::agreed(votes, name(by)?, on, standing);
    let declared = CandidateDeclaration::Candidates(candidatures(votes, calendar, true, standing)?);
    Ok((declared, vec![(1, ProcesVerbal::ElectionOffice(pv))]))
}

fn person(surname: &Name, first_names: &Name, matricule: &PersonMatricule) -> Person {
    Person { surname: surname.clone(), first_names: first_names.clone(), matricule: matricule.clone() }
}

/// The elected with most votes first, or as they agreed; nobody where nobody stood.
fn elected(pv: &ProcesVerbal) -> (Vec<Person>, Vec<Person>) {
    let of_votes = |wanted: Status, mut all: Vec<&CandidateResult>| -> Vec<Person> {
        all.retain(|one| one.status == wanted);
        all.sort_by_key(|one| Reverse(one.votes));
        all.into_iter().map(|one| person(&one.surname, &one.first_names, &one.matricule)).collect()
    };
    let agreed = |wanted: Seat, all: &[Elected]| -> Vec<Person> {
        let wanted = all.iter().filter(|one| one.seat == wanted);
        wanted.map(|one| person(&one.surname, &one.first_names, &one.matricule)).collect()
    };
    match pv {
        ProcesVerbal::RecensementGeneral(pv) => {
            let everybody = || -> Vec<_> {
                pv.candidates.iter().chain(pv.lists.iter().flat_map(|list| &list.candidates)).collect()
            };
            (of_votes(Status::Titulaire, everybody()), of_votes(Status::Suppleant, everybody()))
        }
        ProcesVerbal::ElectionOffice(pv) => {
            (agreed(Seat::Titulaire, &pv.elected), agreed(Seat::Suppleant, &pv.elected))
        }
        ProcesVerbal::Depouillement(_) | ProcesVerbal::NoCandidate(_) => (Vec::new(), Vec::new()),
    }
}

/// The constituent meeting, after the time of contestation; the president writes on the same day.
fn functions(pv: &ProcesVerbal, calendar: &Calendar, more: u32) -> Loaded<Option<FunctionsDeclaration>> {
    let (titulaires, suppleants) = elected(pv);
    let Some(president) = titulaires.first() else { return Ok(None) };
    let meeting = working_days_after(calendar.contestation().until, 1, calendar.week);
    let more = usize::try_from(more)?;
    Ok(Some(FunctionsDeclaration {
        constituent_meeting_on: meeting,
        notified_on: meeting,
        president: president.clone(),
        vice_president: titulaires.get(1).cloned(),
        secretary: titulaires.get(2).cloned(),
        bureau_members: titulaires.iter().skip(3).take(more).cloned().collect(),
        security_delegate: suppleants.first().unwrap_or(president).clone(),
        equality_delegate: titulaires.last().unwrap_or(president).clone(),
    }))
}

#[cfg(test)]
mod tests {
    use filings::{check, proces_verbal};
    use types::Finding;

    use super::*;
    use crate::demo::{people, world::Voted};

    fn facts(headcount: u32, poll: Poll) -> Facts {
        let day = "2024-03-12".parse().ok();
        let facts = Facts { headcount: Some(headcount), election_day: day, ..Facts::default() };
        if poll == Poll::Lists { facts.opened("2024-03-11".parse().ok()) } else { facts }
    }

    #[test]
    fn what_the_companies_put_on_record_holds_before_the_law() {
        let (world, people) = (World::read().unwrap(), people::all().unwrap());
        for company in &world.companies {
            let Voted { company, poll } = company;
            let facts = Facts { week: company.week, ..facts(company.headcount, *poll) };
            let story = story(&world, *poll, &facts, &people).unwrap();
            let mut found: Vec<Finding> = Vec::new();
            for (kind, draft) in &story.drafts {
                let checked = check(*kind, draft, &facts);
                assert!(checked.content.is_some(), "{}: {kind:?} {:?}", company.name, checked.findings);
                found.extend(checked.findings);
            }
            found.extend(story.minutes.iter().flat_map(|(_, pv)| proces_verbal::check(pv, &facts)));
            let codes: Vec<_> = found.iter().map(|finding| finding.code).collect();
            // One candidate for two seats: the time to stand is extended, a seat stays empty.
            let known: &[&str] = if *poll == Poll::Lone { &["W.302", "W.405", "W.405"] } else { &[] };
            assert_eq!(codes, known, "{}: {found:?}", company.name);
        }
    }

    #[test]
    fn one_twelve_and_fifty_stand_and_a_small_list_elects_nobody() {
        let (world, people) = (World::read().unwrap(), people::all().unwrap());
        let story = story(&world, Poll::Lists, &facts(420, Poll::Lists), &people).unwrap();
        let Some((1, ProcesVerbal::RecensementGeneral(pv))) = story.minutes.last() else { panic!() };
        let of = |name: &str| {
            let list = pv.lists.iter().find(|list| list.name == name).unwrap();
            list.candidates.iter().filter(|one| one.status == Status::Titulaire).count()
        };
        assert_eq!(world.lists.iter().map(|(name, ..)| of(name)).sum::<usize>(), 8);
        assert_eq!(of("Liste libre des équipes de nuit"), 0);
        assert_eq!(pv.lists.iter().map(|list| list.candidates.len()).sum::<usize>(), 50);
        assert!(!pv.apportionment.as_ref().unwrap().further_seats.is_empty());
    }
}
