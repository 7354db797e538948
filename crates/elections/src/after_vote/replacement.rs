//! Who takes the seat of a delegate whose mandate ends (L.415-3, L.415-4, L.413-2(3)).

use super::{Chosen, Member};
use crate::{
    Seat,
    reasons::Reason,
    texts::{Mandate, Replacement as Step},
};

types::coded! {
    /// How the mandate of one delegate ends (L.415-3).
    #[cfg_attr(feature = "schema", schema(as = TermDelegateEnd))]
    MandateEnd {
        /// Not elected again: it ends when the new delegation is installed.
        NotReelected = "not_re_elected",
        /// The contract of employment ended.
        LeftTheFirm = "left_firm",
        /// The delegate resigned.
        Resigned = "resigned",
        /// The union that presented the delegate says that he or she no longer belongs to it.
        LeftTheUnion = "union_notice",
        /// The delegate died.
        Death = "died",
        /// The permission to work was lost.
        LostWorkPermit = "work_permit_lost",
    }
}

impl MandateEnd {
    fn said(self) -> Reason {
        match self {
            Self::NotReelected => Mandate::NotReelected.into(),
            Self::LeftTheFirm => Mandate::LeftTheFirm.into(),
            Self::Resigned => Mandate::Resigned.into(),
            Self::LeftTheUnion => Mandate::LeftTheUnion.into(),
            Self::Death => Mandate::Death.into(),
            Self::LostWorkPermit => Mandate::LostWorkPermit.into(),
        }
    }
}

/// What follows when a member goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Replacement {
    /// This suppléant becomes titulaire.
    Suppleant(String),
    /// One of these suppléants: a lot must be drawn.
    Draw(Vec<String>),
    /// No suppléant of the list is left: its titulaires stay incomplete, and the Minister may order that the whole
    /// delegation is renewed, on the advice of the unions that sit in it (L.413-2(3)).
    FullRenewalPossible,
    /// A suppléant went; suppléants are not replaced.
    SuppleantsOneFewer,
    /// The whole delegation is replaced by the new one.
    NewDelegation,
}

/// A member who goes: what follows, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Departure {
    /// What follows.
    pub replacement: Replacement,
    /// The delegation without the member, with the suppléant who moved up. Unchanged while a lot is to be drawn, but
    /// for the member who went.
    pub members: Vec<Member>,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// What follows when a member's mandate ends; `None` where nobody of this id is a member.
///
/// The next suppléant of the same list takes the seat of a titulaire, in the order of votes (where the vote was by
/// majority, of all suppléants), the oldest first between equal votes, then as the lot of the election put them; where
/// there was no vote, in the agreed order. `lot` is who was drawn where these are equal still, once that is done; it is
/// not looked at where nothing is to be drawn, or where it names somebody else.
#[must_use]
pub fn departure(members: &[Member], id: &str, end: MandateEnd, lot: Option<&str>) -> Option<Departure> {
    let gone = members.iter().find(|member| member.id == id)?;
    let mut left: Vec<Member> = members.iter().filter(|member| member.id != id).cloned().collect();
    let mut reasons = vec![end.said()];
    let replacement = if end == MandateEnd::NotReelected {
        Replacement::NewDelegation
    } else {
        let (replacement, reason) = match gone.seat {
            Seat::Titulaire => next_suppleant(&left, gone.list.as_deref(), lot),
            Seat::Suppleant => (Replacement::SuppleantsOneFewer, Step::SuppleantGone.into()),
        };
        reasons.push(reason);
        replacement
    };
    if let Replacement::Suppleant(next) = &replacement {
        for member in left.iter_mut().filter(|member| member.id == *next) {
            member.seat = Seat::Titulaire;
        }
    }
    Some(Departure { replacement, members: left, reasons })
}

fn next_suppleant(left: &[Member], list: Option<&str>, lot: Option<&str>) -> (Replacement, Reason) {
    let able = left.iter().filter(|member| !member.is_titulaire() && member.list.as_deref() == list);
    let chosen = Chosen::first(able.map(|member| (member.order(), member.id.as_str())));
    let tied = matches!(chosen, Chosen::Draw(_));
    match lot.map_or(chosen.clone(), |lot| chosen.drawn(lot)) {
        Chosen::One(next) if tied => (Replacement::Suppleant(next), Step::Drawn.into()),
        Chosen::One(next) => (Replacement::Suppleant(next), Step::NextSuppleant.into()),
        Chosen::Draw(equal) => {
            let reason = Step::Draw { equal: equal.len().into() }.into();
            (Replacement::Draw(equal), reason)
        }
        Chosen::Nobody => (Replacement::FullRenewalPossible, Step::NobodyLeft.into()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::after_vote::MemberRank;

    fn member(id: &str, seat: Seat, votes: u32, birth: &str, list: &str) -> Member {
        let standing = MemberRank::votes(votes);
        Member { id: id.into(), seat, standing, birth: birth.parse().unwrap(), list: Some(list.into()) }
    }

    fn delegation() -> Vec<Member> {
        vec![
            member("a1", Seat::Titulaire, 310, "1980-05-01", "A"),
            member("a2", Seat::Suppleant, 120, "1975-01-10", "A"),
            member("a3", Seat::Suppleant, 290, "1972-03-03", "A"),
            member("b1", Seat::Titulaire, 90, "1990-01-01", "B"),
            member("b2", Seat::Suppleant, 400, "1960-01-01", "B"),
        ]
    }

    fn after(members: &[Member], id: &str) -> Departure {
        departure(members, id, MandateEnd::LeftTheFirm, None).unwrap()
    }

    #[test]
    fn the_next_suppleant_of_the_same_list_takes_the_seat() {
        let first = after(&delegation(), "a1");
        assert_eq!(
            first.replacement,
            Replacement::Suppleant("a3".into()),
            "more votes than a2, less than b2"
        );
        let second = after(&first.members, "a3");
        assert_eq!(second.replacement, Replacement::Suppleant("a2".into()));
        let third = after(&second.members, "a2");
        assert_eq!(third.replacement, Replacement::FullRenewalPossible, "b2 stands on another list");
    }

    #[test]
    fn equal_votes_go_to_the_oldest_and_then_to_a_lot() {
        let mut members = delegation();
        members[1].standing = MemberRank::votes(290);
        assert_eq!(after(&members, "a1").replacement, Replacement::Suppleant("a3".into()));
        members[1].birth = members[2].birth;
        assert_eq!(after(&members, "a1").replacement, Replacement::Draw(vec!["a2".into(), "a3".into()]));
        let drawn = departure(&members, "a1", MandateEnd::LeftTheFirm, Some("a3")).unwrap();
        assert_eq!(drawn.replacement, Replacement::Suppleant("a3".into()));
        assert_eq!(drawn.reasons[1].code(), "replacement.drawn");
        for (member, drawn) in [(1, 2), (2, 1)] {
            members[member].standing = MemberRank::Votes { votes: 290, drawn: Some(drawn) };
        }
        let kept = after(&members, "a1").replacement;
        assert_eq!(kept, Replacement::Suppleant("a3".into()), "the lot of the election holds");
    }

    #[test]
    fn an_agreed_order_is_followed_whatever_the_age() {
        let mut members = delegation();
        for (place, member) in (1..).zip(&mut members) {
            member.standing = MemberRank::Agreed(place);
        }
        assert_eq!(after(&members, "a1").replacement, Replacement::Suppleant("a2".into()));
    }

    #[test]
    fn a_suppleant_who_goes_is_not_replaced() {
        let gone = after(&delegation(), "a2");
        assert_eq!((gone.replacement, gone.members.len()), (Replacement::SuppleantsOneFewer, 4));
        assert_eq!(departure(&delegation(), "c1", MandateEnd::Death, None), None);
    }

    #[test]
    fn every_end_has_its_reason() {
        for end in MandateEnd::ALL {
            let departure = departure(&delegation(), "a1", end, None).unwrap();
            let renewed = departure.replacement == Replacement::NewDelegation;
            assert_eq!(renewed, end == MandateEnd::NotReelected, "{end:?}");
            assert!(departure.reasons[0].code().starts_with("mandate."), "{end:?}");
        }
    }

    proptest! {
        #[test]
        fn a_list_keeps_its_titulaires_while_it_has_suppleants(
            votes in prop::collection::vec((0_u32..5, 0_u64..2, any::<bool>()), 1..8),
            goes in 0_usize..8,
        ) {
            let members: Vec<Member> = votes.iter().enumerate().map(|(index, (votes, age, titulaire))| {
                let seat = if *titulaire { Seat::Titulaire } else { Seat::Suppleant };
                let birth = if *age == 0 { "1980-01-01" } else { "1990-01-01" };
                member(&index.to_string(), seat, *votes, birth, "A")
            }).collect();
            let titulaires = |members: &[Member]| members.iter().filter(|member| member.is_titulaire()).count();
            let Some(gone) = departure(&members, &goes.to_string(), MandateEnd::Resigned, None) else {
                prop_assert!(goes >= members.len());
                return Ok(());
            };
            prop_assert_eq!(gone.members.len(), members.len() - 1);
            let lost = titulaires(&members) - titulaires(&gone.members);
            match gone.replacement {
                Replacement::Suppleant(_) | Replacement::SuppleantsOneFewer => prop_assert_eq!(lost, 0),
                Replacement::Draw(equal) => prop_assert!(lost == 1 && equal.len() > 1),
                Replacement::FullRenewalPossible => {
                    prop_assert_eq!(lost, 1);
                    prop_assert!(gone.members.iter().all(Member::is_titulaire));
                }
                Replacement::NewDelegation => prop_assert!(false),
            }
        }
    }
}
