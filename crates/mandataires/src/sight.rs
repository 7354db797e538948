//! Who sees which companies more, or no longer, once they have moved.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};
use types::{CompanyId, PersonId, SpaceId};

use crate::Membership;

/// A company that goes from one space to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    pub company: CompanyId,
    pub from: SpaceId,
    /// None for a space that is opened for it.
    pub to: Option<SpaceId>,
}

/// What changes for one member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sight {
    pub person: PersonId,
    /// As shown to colleagues.
    pub display_name: String,
    /// The companies that the member has not seen so far.
    pub gains: Vec<CompanyId>,
    /// The companies that the member sees no longer.
    pub loses: Vec<CompanyId>,
}

/// Who gains and who loses sight of the companies that move, in the order of the ids of persons. `members` are those of all
/// spaces concerned, `founders` who will be in each space that is opened; a member without a change is left out.
#[must_use]
pub fn sight(moves: &[Move], members: &[Membership], founders: &BTreeSet<PersonId>) -> Vec<Sight> {
    let mut people: BTreeMap<PersonId, Sight> = BTreeMap::new();
    for member in members {
        people.entry(member.person).or_insert_with(|| Sight {
            person: member.person,
            display_name: member.display_name.clone(),
            gains: Vec::new(),
            loses: Vec::new(),
        });
    }
    let places: HashMap<(PersonId, SpaceId), &Membership> =
        members.iter().map(|member| ((member.person, member.space), member)).collect();
    let sees = |person: PersonId, space: SpaceId, company: CompanyId| {
        let place = places.get(&(person, space));
        place.is_some_and(|member| member.limits.as_ref().is_none_or(|limits| limits.contains(&company)))
    };
    for change in moves.iter().filter(|change| change.to != Some(change.from)) {
        for (person, sight) in &mut people {
            let before = sees(*person, change.from, change.company);
            let after = match change.to {
                Some(space) => sees(*person, space, change.company),
                None => founders.contains(person),
            };
            match (before, after) {
                (false, true) => sight.gains.push(change.company),
                (true, false) => sight.loses.push(change.company),
                _ => {}
            }
        }
    }
    people.into_values().filter(|sight| !sight.gains.is_empty() || !sight.loses.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use uuid::Uuid;

    use super::*;
    use crate::Role;

    fn id<T: From<Uuid>>(number: u128) -> T {
        Uuid::from_u128(number).into()
    }

    fn member(person: u128, space: u128, limits: Option<&[u128]>) -> Membership {
        Membership {
            id: id(10 * person + space),
            space: id(space),
            person: id(person),
            display_name: format!("P{person}"),
            role: Role::Reader,
            limits: limits.map(|limits| limits.iter().map(|company| id(*company)).collect()),
            joined_at: DateTime::UNIX_EPOCH,
            version: 1,
        }
    }

    #[test]
    fn who_gains_and_who_loses_sight_of_a_company_is_told_by_name() {
        let members = [
            member(1, 1, None),
            member(1, 2, None),
            member(2, 1, None),
            member(3, 2, None),
            // Limited to a company that moves, and to one that does not.
            member(4, 1, Some(&[7])),
            member(5, 1, Some(&[8])),
            member(6, 2, Some(&[8])),
            member(7, 2, Some(&[7])),
        ];
        let moves = [Move { company: id(7), from: id(1), to: Some(id(2)) }];
        let said = |moves: &[Move]| {
            let sights = sight(moves, &members, &BTreeSet::from([id(1)]));
            sights
                .into_iter()
                .map(|sight| (sight.display_name, sight.gains.len(), sight.loses.len()))
                .collect::<Vec<_>>()
        };
        let of = |name: &str, gains, loses| (name.to_owned(), gains, loses);
        assert_eq!(said(&moves), [of("P2", 0, 1), of("P3", 1, 0), of("P4", 0, 1), of("P7", 1, 0)]);
        let opened = [Move { company: id(7), from: id(1), to: None }];
        assert_eq!(said(&opened), [of("P2", 0, 1), of("P4", 0, 1)]);
        let stays = [Move { company: id(7), from: id(1), to: Some(id(1)) }];
        assert_eq!(said(&stays), []);
    }
}
