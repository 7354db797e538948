//! Who is elected on a list, as a line of the record.

use elections::{
    LotRefused,
    allocation::ListSeats,
    ranking::{Candidate, Field, rank},
};
use types::PersonMatricule;

use crate::content::{self, CandidateList, CandidateResult, ListResult, Status};

/// A list with its votes and with who is elected on it: the seats that it won go to most votes, between equal votes to
/// the oldest.
///
/// `votes` gives all votes of a candidate. `lots` are the draws among candidates equal in votes and age, by their places
/// on the list; as long as one is open, whoever waits for it is not elected, and [`super::check()`] says so (`W.855`).
///
/// # Errors
/// A lot does not fit the tie that it is to break; with its place among the lots.
pub fn seat_list(
    list: &CandidateList,
    share: &ListSeats,
    votes: impl Fn(&PersonMatricule) -> u32,
    lots: &[Vec<usize>],
) -> Result<ListResult, (usize, LotRefused)> {
    let standing =
        |each: &content::Candidate| Candidate::new(votes(&each.matricule), each.matricule.born_on());
    let candidates: Vec<Candidate> = list.candidates.iter().map(standing).collect();
    let ranking = rank(&Field { lots, ..Field::of_list(&candidates, share.seats) })?;
    let status = |index| {
        if ranking.titulaires.contains(&index) {
            Status::Titulaire
        } else if ranking.suppleants.contains(&index) {
            Status::Suppleant
        } else {
            Status::NotElected
        }
    };
    let results = list.candidates.iter().zip(&candidates).enumerate().map(|(index, (each, stood))| {
        let (surname, first_names) = (each.surname.clone(), each.first_names.clone());
        let (matricule, votes) = (each.matricule.clone(), stood.votes);
        CandidateResult { surname, first_names, matricule, votes, status: status(index) }
    });
    Ok(ListResult {
        name: list.name.clone(),
        number: list.number,
        suffrages: share.votes.suffrages,
        candidates: results.collect(),
    })
}

#[cfg(test)]
mod tests {
    use types::DemarcheKind;

    use super::*;
    use crate::{Content, check, content::CandidateDeclaration, sample};
    use elections::{
        Facts,
        allocation::{ListVotes, SeatPair},
    };

    fn list() -> CandidateList {
        let kind = DemarcheKind::CandidateDeclaration;
        let facts =
            Facts { headcount: Some(150), election_day: "2024-03-12".parse().ok(), ..Facts::default() };
        match check(kind, &sample(kind, &facts), &facts).content {
            Some(Content::CandidateDeclaration(CandidateDeclaration::Candidates(filed))) => {
                filed.lists[0].clone()
            }
            other => panic!("{other:?}"),
        }
    }

    fn share(titulaires: u32) -> ListSeats {
        ListSeats {
            votes: ListVotes { suffrages: 100, candidates: Some(10) },
            eligible: true,
            first_round: titulaires,
            seats: SeatPair { titulaires, suppleants: titulaires },
        }
    }

    #[test]
    fn most_votes_take_the_seats_and_the_oldest_among_equals() {
        let list = list();
        let popular = list.candidates[7].matricule.clone();
        let votes = |matricule: &PersonMatricule| if *matricule == popular { 20 } else { 10 };
        let seated = seat_list(&list, &share(2), votes, &[]).unwrap();
        let of = |status| -> Vec<usize> {
            let candidates = seated.candidates.iter().enumerate();
            candidates.filter(|(_, each)| each.status == status).map(|(index, _)| index).collect()
        };
        assert_eq!(
            (of(Status::Titulaire), of(Status::Suppleant)),
            (vec![0, 7], vec![1, 2]),
            "the sample ages"
        );
        assert_eq!((seated.suffrages, seated.candidates.len()), (100, 10));
    }

    #[test]
    fn a_lot_that_is_not_needed_is_refused() {
        assert!(seat_list(&list(), &share(2), |_| 10, &[vec![0, 1]]).is_err());
    }
}
