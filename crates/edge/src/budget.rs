//! Something of which a server has only so much (memory, connections), given out in shares and counted while it is held.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use app::{Block, Network};
use types::PersonId;

/// How many clients' shares a block of addresses has, from the smallest to the largest: a customer may have many
/// networks, and so may a company.
pub(crate) const WEIGHTS: [u32; 3] = [1, 2, 4];

/// Who has a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Holder {
    Everybody,
    Person(PersonId),
    Block(Block),
}

/// A budget: so much for everybody together, and so much of it for one.
#[derive(Debug)]
pub(crate) struct Budget {
    all: u64,
    one: u64,
    held: Mutex<HashMap<Holder, u64>>,
}

impl Budget {
    /// So much for everybody, of which one client or person has so much.
    pub(crate) fn new(all: u64, one: u64) -> Arc<Self> {
        Arc::new(Self { all, one, held: Mutex::default() })
    }

    /// The share of a signed-in person; nothing is taken yet.
    pub(crate) fn of_person(self: &Arc<Self>, person: PersonId) -> Held {
        self.share(vec![(Holder::Person(person), self.one)])
    }

    /// The share of an address, within those of the blocks around it; nothing is taken yet.
    pub(crate) fn of_address(self: &Arc<Self>, address: Option<IpAddr>) -> Held {
        let blocks = address.map_or(Network::unknown(), Network::of).blocks();
        let shares = blocks.into_iter().zip(WEIGHTS);
        let share = |(block, weight)| (Holder::Block(block), self.one.saturating_mul(u64::from(weight)));
        self.share(shares.map(share).collect())
    }

    fn share(self: &Arc<Self>, mut shares: Vec<(Holder, u64)>) -> Held {
        shares.push((Holder::Everybody, self.all));
        Held { budget: self.clone(), shares, own: 0 }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Holder, u64>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What there is no more of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Full {
    /// The share of this one, or of a block around it.
    One,
    /// The whole.
    All,
}

/// What one request or connection holds of a budget, until it is dropped.
#[derive(Debug)]
pub struct Held {
    budget: Arc<Budget>,
    shares: Vec<(Holder, u64)>,
    own: u64,
}

impl Held {
    /// Takes so much more.
    ///
    /// # Errors
    /// One of the shares would be exceeded: nothing is taken.
    pub fn take(&mut self, amount: u64) -> Result<(), Full> {
        if amount == 0 {
            return Ok(());
        }
        let mut held = self.budget.lock();
        for (holder, most) in &self.shares {
            if held.get(holder).copied().unwrap_or_default().saturating_add(amount) > *most {
                return Err(if *holder == Holder::Everybody { Full::All } else { Full::One });
            }
        }
        for (holder, _) in &self.shares {
            *held.entry(*holder).or_default() += amount;
        }
        self.own += amount;
        Ok(())
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if self.own == 0 {
            return;
        }
        let mut held = self.budget.lock();
        for (holder, _) in &self.shares {
            let left = held.get(holder).copied().unwrap_or_default().saturating_sub(self.own);
            if left == 0 {
                held.remove(holder);
            } else {
                held.insert(*holder, left);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn person(number: u128) -> PersonId {
        PersonId(uuid::Uuid::from_u128(number))
    }

    #[test]
    fn one_has_a_share_and_all_have_the_whole() {
        let budget = Budget::new(100, 60);
        let (mut one, mut other) = (budget.of_person(person(1)), budget.of_person(person(2)));
        let mut again = budget.of_person(person(1));
        assert_eq!((one.take(50), again.take(10), again.take(1)), (Ok(()), Ok(()), Err(Full::One)));
        assert_eq!((other.take(40), other.take(1)), (Ok(()), Err(Full::All)));
        drop(one);
        assert_eq!(
            (again.take(50), again.take(1)),
            (Ok(()), Err(Full::One)),
            "what is given back can be taken"
        );
        drop((again, other));
        assert!(budget.lock().is_empty(), "nobody is remembered who holds nothing");
    }

    #[test]
    fn an_address_has_a_share_and_its_networks_have_more() {
        let budget = Budget::new(1_000, 10);
        let share = |address: &str| budget.of_address(address.parse().ok());
        let mut held: Vec<_> =
            ["2001:db8:0:1::1", "2001:db8:0:2::1", "2001:db8:0:3::1"].map(share).into_iter().collect();
        let taken: Vec<_> = held.iter_mut().map(|held| held.take(10).is_ok()).collect();
        assert_eq!(taken, [true, true, false], "a /56 has the shares of two");
        let mut further: Vec<_> =
            ["2001:db8:0:100::", "2001:db8:0:200::", "2001:db8:0:300::"].map(share).into_iter().collect();
        let taken: Vec<_> = further.iter_mut().map(|held| held.take(10).is_ok()).collect();
        assert_eq!(taken, [true, true, false], "a /48 those of four");
        let mut offices: Vec<_> = (0..5).map(|line| share(&format!("192.0.2.{}", 16 * line))).collect();
        let taken: Vec<_> = offices.iter_mut().map(|held| held.take(10).is_ok()).collect();
        assert_eq!(taken, [true, true, true, true, false], "a /24 too");
        let mut lines: Vec<_> = ["198.51.100.1", "198.51.100.2", "198.51.100.3"].map(share).into();
        let taken: Vec<_> = lines.iter_mut().map(|held| held.take(10).is_ok()).collect();
        assert_eq!(taken, [true, true, false], "a /28 those of two");
    }

    proptest! {
        /// Whatever is taken and given back, no share is exceeded and nothing is left over.
        #[test]
        fn no_share_is_ever_exceeded(steps in proptest::collection::vec((0_u128..4, 0_u64..50, any::<bool>()), 1..100)) {
            let budget = Budget::new(120, 60);
            let mut held: Vec<(u128, u64, Held)> = Vec::new();
            for (who, amount, gives_back) in steps {
                if gives_back && !held.is_empty() {
                    held.swap_remove(0);
                } else {
                    let mut share = budget.of_person(person(who));
                    if share.take(amount).is_ok() {
                        held.push((who, amount, share));
                    }
                }
                let sum = |of: Option<u128>| -> u64 {
                    held.iter().filter(|(who, ..)| of.is_none_or(|of| of == *who)).map(|(_, amount, _)| amount).sum()
                };
                prop_assert!(sum(None) <= 120);
                prop_assert!((0..4).all(|who| sum(Some(who)) <= 60));
            }
            held.clear();
            prop_assert!(budget.lock().is_empty());
        }
    }
}
