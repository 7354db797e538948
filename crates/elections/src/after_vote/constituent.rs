//! The constituent meeting: who convenes it, and who gets which office (L.416-1, L.414-14, L.414-15).

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{Chosen, Member, MemberRank};
use crate::{
    Delegation, Parameters,
    reasons::Reason,
    settings::setting,
    texts::{Bureau, Meeting},
};

setting! {
    /// Who counts as a member of the delegation for the size of its bureau (L.416-1(2)).
    BureauCount as "bureau_count" {
        /// The titulaires.
        Titulaires = "titulaires",
        /// Titulaires and suppléants.
        All = "all",
    }
}

/// The votes that a member got for an office, in the secret ballot of the delegation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Votes<'a> {
    /// The member.
    pub id: &'a str,
    /// The votes.
    pub votes: u32,
}

/// The votes for an office can't be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OfficeError {
    /// Only titulaires hold the offices.
    #[error("{0} is no titulaire of this delegation")]
    NotATitulaire(String),
    /// One line a person.
    #[error("{0} is named twice")]
    Twice(String),
}

/// Who convenes the first meeting (L.416-1(1)): the elected member with most votes; where all were elected without a
/// vote, the oldest titulaire. Between equal votes the oldest; born on the same day, a lot.
#[must_use]
pub fn convener(members: &[Member]) -> (Chosen, Vec<Reason>) {
    let voted = members.iter().any(|member| matches!(member.standing, MemberRank::Votes { .. }));
    let ranked = |member: &Member| match member.standing {
        MemberRank::Votes { votes, drawn: _ } => (Reverse(votes), member.birth),
        MemberRank::Agreed(_) => (Reverse(0), member.birth),
    };
    let able: Vec<_> = members.iter().filter(|member| voted || member.is_titulaire()).collect();
    let chosen = Chosen::first(able.iter().map(|member| (ranked(member), member.id.as_str())));
    let mut reasons = Vec::new();
    if voted {
        reasons.push(Meeting::MostVotesConvenes.into());
        let most = able.iter().map(|member| ranked(member).0).min();
        let equal = able.iter().filter(|member| Some(ranked(member).0) == most).count();
        if equal > 1 {
            reasons.push(Meeting::EqualConveners { equal: equal.into() }.into());
        }
    } else {
        reasons.push(Meeting::OldestConvenes.into());
    }
    reasons.extend(draw_explained(&chosen));
    (chosen, reasons)
}

/// Who is elected to an office among the titulaires (L.416-1(1)): most votes; between equal votes the oldest; born on
/// the same day, a lot. President, vice-president and secretary are elected one after the other.
pub fn officer(members: &[Member], votes: &[Votes<'_>]) -> Result<(Chosen, Vec<Reason>), OfficeError> {
    let mut ranked: Vec<((Reverse<u32>, NaiveDate), &str)> = Vec::new();
    for line in votes {
        let titulaire = members.iter().find(|member| member.id == line.id && member.is_titulaire());
        let titulaire = titulaire.ok_or_else(|| OfficeError::NotATitulaire(line.id.to_owned()))?;
        if ranked.iter().any(|(_, id)| *id == line.id) {
            return Err(OfficeError::Twice(line.id.to_owned()));
        }
        ranked.push(((Reverse(line.votes), titulaire.birth), line.id));
    }
    ranked.retain(|((Reverse(votes), _), _)| *votes > 0);
    let best = ranked.iter().map(|((votes, _), _)| *votes).min();
    let equal = ranked.iter().filter(|((votes, _), _)| Some(*votes) == best).count();
    let chosen = Chosen::first(ranked.iter().copied());
    let mut reasons = vec![Meeting::RelativeMajority.into()];
    if equal > 1 {
        reasons.push(Meeting::EqualVotes { equal: equal.into() }.into());
    }
    reasons.extend(draw_explained(&chosen));
    Ok((chosen, reasons))
}

fn draw_explained(chosen: &Chosen) -> Option<Reason> {
    match chosen {
        Chosen::Draw(equal) => Some(Meeting::Draw { equal: equal.len().into() }.into()),
        Chosen::One(_) | Chosen::Nobody => None,
    }
}

/// How many members the bureau has beside president, vice-president and secretary (L.416-1(2)); they are elected by
/// lists, in proportion.
#[must_use]
pub fn bureau_extra_members(
    parameters: &Parameters,
    delegation: Delegation,
    counted: BureauCount,
) -> (u32, Vec<Reason>) {
    let (members, reading) = match counted {
        BureauCount::Titulaires => (delegation.titulaires, Bureau::TitulairesCount),
        BureauCount::All => (delegation.members(), Bureau::AllCount),
    };
    let (extra, mut reasons) = bureau_of(parameters, members);
    reasons.push(reading.into());
    (extra, reasons)
}

/// The same for a number of members that is known.
#[must_use]
pub fn bureau_of(parameters: &Parameters, members: u32) -> (u32, Vec<Reason>) {
    let extra = parameters.bureau_members(members);
    let reason = if extra == 0 {
        let from = parameters.bureau_steps.value.iter().map(|step| step.titulaires_from).min().unwrap_or(0);
        Bureau::None { members: members.into(), from: from.into() }
    } else {
        Bureau::Extra { members: members.into(), extra: extra.into() }
    };
    (extra, vec![reason.into()])
}

/// Whether somebody can be the equality delegate: a titulaire or a suppléant (L.414-15). The delegate for safety and
/// health may be anybody in the company (L.414-14), so no function asks.
#[must_use]
pub fn open_to_equality_delegate(members: &[Member], id: &str) -> bool {
    members.iter().any(|member| member.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Seat, seats};

    fn member(id: &str, seat: Seat, standing: MemberRank, birth: &str) -> Member {
        Member { id: id.into(), seat, standing, birth: birth.parse().unwrap(), list: None }
    }

    fn delegation() -> Vec<Member> {
        vec![
            member("anne", Seat::Titulaire, MemberRank::votes(41), "1980-01-01"),
            member("ben", Seat::Titulaire, MemberRank::votes(30), "1970-01-01"),
            member("carla", Seat::Suppleant, MemberRank::votes(44), "1990-01-01"),
            member("dan", Seat::Titulaire, MemberRank::votes(12), "1970-01-01"),
        ]
    }

    fn one(id: &str) -> Chosen {
        Chosen::One(id.into())
    }

    #[test]
    fn the_elected_with_most_votes_convenes() {
        assert_eq!(convener(&delegation()).0, one("carla"));
        let mut equal = delegation();
        equal[0].standing = MemberRank::votes(44);
        assert_eq!(convener(&equal).0, one("anne"), "the oldest of two with as many votes");
        equal[2].birth = equal[0].birth;
        let (chosen, reasons) = convener(&equal);
        assert_eq!(chosen, Chosen::Draw(vec!["anne".into(), "carla".into()]));
        assert_eq!(reasons.len(), 3);
        assert_eq!(convener(&[]).0, Chosen::Nobody);
    }

    #[test]
    fn elected_without_a_vote_the_oldest_titulaire_convenes() {
        let members = [
            member("anne", Seat::Titulaire, MemberRank::Agreed(1), "1980-01-01"),
            member("ben", Seat::Titulaire, MemberRank::Agreed(2), "1970-01-01"),
            member("carla", Seat::Suppleant, MemberRank::Agreed(3), "1950-01-01"),
        ];
        let (chosen, reasons) = convener(&members);
        assert_eq!((chosen, reasons[0].code()), (one("ben"), "meeting.oldest_convenes"));
    }

    #[test]
    fn an_office_goes_to_most_votes_then_to_the_oldest_then_to_a_lot() {
        let votes = |anne, ben, dan| {
            [("anne", anne), ("ben", ben), ("dan", dan)].map(|(id, votes)| Votes { id, votes })
        };
        let office = |votes: [Votes<'_>; 3]| officer(&delegation(), &votes).unwrap().0;
        assert_eq!(office(votes(3, 2, 1)), one("anne"));
        assert_eq!(office(votes(3, 3, 1)), one("ben"));
        assert_eq!(office(votes(1, 3, 3)), Chosen::Draw(vec!["ben".into(), "dan".into()]));
        assert_eq!(office(votes(0, 0, 0)), Chosen::Nobody);
    }

    #[test]
    fn only_titulaires_are_voted_for_and_each_once() {
        let of = |ids: &[&'static str]| {
            let votes: Vec<_> = ids.iter().map(|id| Votes { id, votes: 1 }).collect();
            officer(&delegation(), &votes).unwrap_err()
        };
        assert_eq!(of(&["carla"]), OfficeError::NotATitulaire("carla".into()));
        assert_eq!(of(&["emma"]), OfficeError::NotATitulaire("emma".into()));
        assert_eq!(of(&["anne", "anne"]), OfficeError::Twice("anne".into()));
    }

    #[test]
    fn the_bureau_grows_with_the_titulaires_or_by_setting_with_all_members() {
        let law = Parameters::latest();
        let extra = |headcount, counted| bureau_extra_members(law, seats(headcount).unwrap(), counted).0;
        assert_eq!(extra(450, BureauCount::Titulaires), 1, "8 titulaires");
        assert_eq!(extra(450, BureauCount::All), 4, "16 members");
        assert_eq!(extra(60, BureauCount::All), 0, "6 members");
    }

    #[test]
    fn the_equality_delegate_is_a_member_of_the_delegation() {
        assert!(open_to_equality_delegate(&delegation(), "carla"));
        assert!(!open_to_equality_delegate(&delegation(), "emma"));
    }
}
