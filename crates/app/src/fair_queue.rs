//! A queue for what only a few can have at once: parties are served in turn, and nobody waits without end.
//!
//! Groups are served in turn, within a group its parties, and of one party who came first. So whoever asks for much waits
//! behind itself, and not everybody else behind it.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::{sync::oneshot, time::timeout};

use crate::party::Party;

/// How large a queue is.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// So many are served at the same time; at least one.
    pub places: usize,
    /// So many requests of one party wait.
    pub waiting_of_one: usize,
    /// So many requests of one group of parties wait.
    pub waiting_of_group: usize,
    /// So many requests wait.
    pub waiting: usize,
    /// For so long a request waits.
    pub patience: Duration,
}

/// Why there is no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPlace {
    /// Too many requests of the same party or its group wait already.
    OwnShare,
    /// Too many requests wait already, whosever they are.
    Full,
    /// None came free in time.
    Late,
}

/// A queue. A clone is the same queue.
#[derive(Clone, Debug)]
pub(crate) struct FairQueue {
    bounds: Bounds,
    line: Arc<Mutex<Line>>,
}

/// Who is served and who waits.
#[derive(Debug, Default)]
struct Line {
    taken: usize,
    /// How often somebody who waited was called; a turn is one of these numbers.
    called: u64,
    /// How many have stood here.
    stood: u64,
    waiting: Vec<Waiting>,
}

#[derive(Debug)]
struct Waiting {
    number: u64,
    party: Party,
    /// When the group and when the party was called last; when it came, where neither was.
    turn: (u64, u64),
    call: oneshot::Sender<()>,
}

impl Line {
    /// Who is next: whose group was called longest ago, whose party was, who came first.
    fn take_next(&mut self) -> Option<Waiting> {
        let waiting = self.waiting.iter().enumerate();
        let (index, _) = waiting.min_by_key(|(_, waiting)| (waiting.turn, waiting.number))?;
        let next = self.waiting.remove(index);
        self.called += 1;
        for other in &mut self.waiting {
            if other.party.group() == next.party.group() {
                other.turn.0 = self.called;
                if other.party.own() == next.party.own() {
                    other.turn.1 = self.called;
                }
            }
        }
        Some(next)
    }

    /// A place has come free: it goes to who is next.
    fn pass_on(&mut self) {
        while let Some(next) = self.take_next() {
            if next.call.send(()).is_ok() {
                return;
            }
        }
        self.taken = self.taken.saturating_sub(1);
    }

    fn turn_of(&self, party: Party) -> (u64, u64) {
        let of = |same: &dyn Fn(Party) -> bool| self.waiting.iter().find(|other| same(other.party));
        let group = of(&|other| other.group() == party.group()).map(|other| other.turn.0);
        let own = of(&|other| other.own() == party.own()).map(|other| other.turn.1);
        (group.unwrap_or(self.called), own.unwrap_or(self.called))
    }

    fn count(&self, same: impl Fn(Party) -> bool) -> usize {
        self.waiting.iter().filter(|other| same(other.party)).count()
    }

    fn check(&self, party: Party, bounds: &Bounds) -> Result<(), NoPlace> {
        if self.count(|other| other.own() == party.own()) >= bounds.waiting_of_one
            || self.count(|other| other.group() == party.group()) >= bounds.waiting_of_group
        {
            return Err(NoPlace::OwnShare);
        }
        if self.waiting.len() >= bounds.waiting { Err(NoPlace::Full) } else { Ok(()) }
    }
}

impl FairQueue {
    /// A queue in which nobody stands.
    #[must_use]
    pub(crate) fn new(bounds: Bounds) -> Self {
        Self { bounds, line: Arc::default() }
    }

    /// A place for this party, once it is its turn.
    ///
    /// # Errors
    /// Too many wait already, or no place came free in time.
    pub(crate) async fn place(&self, party: Party) -> Result<Place, NoPlace> {
        let ticket = {
            let mut line = self.lock();
            if self.is_full(&line) {
                line.check(party, &self.bounds)?;
            }
            self.join(&mut line, party)
        };
        timeout(self.bounds.patience, ticket.called()).await.map_err(|_| NoPlace::Late)
    }

    /// A place for this party, however long that takes and whoever else waits: for work that has begun and must end.
    pub(crate) async fn place_in_the_end(&self, party: Party) -> Place {
        let ticket = self.join(&mut self.lock(), party);
        ticket.called().await
    }

    fn lock(&self) -> MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_full(&self, line: &Line) -> bool {
        line.taken >= self.bounds.places.max(1)
    }

    fn join(&self, line: &mut Line, party: Party) -> Ticket {
        let (call, called) = oneshot::channel();
        line.stood += 1;
        let number = line.stood;
        if self.is_full(line) {
            let turn = line.turn_of(party);
            line.waiting.push(Waiting { number, party, turn, call });
        } else {
            line.taken += 1;
            // The other end is in this function.
            let _ = call.send(());
        }
        Ticket { queue: self.clone(), number, called, used: false }
    }
}

/// What one waits with. Who drops it leaves the line, or gives back the place that was not used.
struct Ticket {
    queue: FairQueue,
    number: u64,
    called: oneshot::Receiver<()>,
    used: bool,
}

impl Ticket {
    async fn called(mut self) -> Place {
        // Nobody lets go of the other end without calling.
        let _ = (&mut self.called).await;
        self.used = true;
        Place { queue: self.queue.clone() }
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        if self.used {
            return;
        }
        let mut line = self.queue.lock();
        match line.waiting.iter().position(|waiting| waiting.number == self.number) {
            Some(index) => drop(line.waiting.remove(index)),
            None => line.pass_on(),
        }
    }
}

/// A place; it goes to who is next when it is dropped.
#[derive(Debug)]
pub(crate) struct Place {
    queue: FairQueue,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.queue.lock().pass_on();
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;
    use types::PersonId;

    use super::*;
    use crate::party::Network;

    const WIDE: Bounds = Bounds {
        places: 1,
        waiting_of_one: 1_000,
        waiting_of_group: 1_000,
        waiting: 10_000,
        patience: Duration::from_millis(50),
    };

    /// A letter is a person, an address is a network.
    fn party(name: &str) -> Party {
        match name.parse() {
            Ok(address) => Party::Network(Network::of(address)),
            Err(_) => {
                let number: u32 = name.bytes().map(u32::from).sum();
                let id = format!("00000000-0000-0000-0000-{number:012}");
                Party::Person(id.parse().map(PersonId).unwrap())
            }
        }
    }

    impl FairQueue {
        fn stand(&self, name: &str) -> Ticket {
            self.join(&mut self.lock(), party(name))
        }

        /// Whether everything that was given has come back.
        fn is_empty(&self) -> bool {
            let line = self.lock();
            line.taken == 0 && line.waiting.is_empty()
        }
    }

    /// In which order those who stand are served, one after the other.
    fn order(names: &[&str]) -> Vec<String> {
        let queue = FairQueue::new(WIDE);
        let first = queue.stand("busy");
        let mut tickets: Vec<_> = names.iter().map(|name| (*name, queue.stand(name))).collect();
        drop(first);
        let mut served = Vec::new();
        while let Some(index) = tickets.iter_mut().position(|(_, ticket)| ticket.called.try_recv().is_ok()) {
            let (name, ticket) = tickets.remove(index);
            served.push(name.to_owned());
            drop(ticket);
        }
        assert!(tickets.is_empty() && queue.is_empty(), "nobody is forgotten, and no place is lost");
        served
    }

    #[test]
    fn parties_are_served_in_turn_and_each_in_its_own_order() {
        let (one, same_line, same_company, other) =
            ("2001:db8:0:1::1", "2001:db8:0:1::2", "2001:db8:0:2::1", "2001:db8:1:1::1");
        for (stand, served) in [
            (vec!["a", "a", "a"], vec!["a", "a", "a"]),
            (vec!["a", "a", "a", "b"], vec!["a", "b", "a", "a"]),
            (vec!["a", "a", "b", "b", "c"], vec!["a", "b", "c", "a", "b"]),
            (vec![one, same_line, other], vec![one, other, same_line]),
            // A company is one group, however many lines it has; within it its lines are served in turn.
            (
                vec![one, one, same_company, same_company, other, other],
                vec![one, other, same_company, other, one, same_company],
            ),
            (
                vec!["192.0.2.1", "192.0.2.2", "192.0.2.3", "198.51.100.1"],
                vec!["192.0.2.1", "198.51.100.1", "192.0.2.2", "192.0.2.3"],
            ),
        ] {
            assert_eq!(order(&stand), served, "{stand:?}");
        }
    }

    #[test]
    fn behind_two_hundred_of_one_person_the_first_of_another_is_the_next_but_one() {
        let names: Vec<&str> = ["a"; 200].into_iter().chain(["b"]).collect();
        assert_eq!(order(&names).iter().position(|name| name == "b"), Some(1));
    }

    #[tokio::test]
    async fn one_party_is_refused_for_its_own_share_and_all_where_the_house_is_full() {
        let bounds = Bounds { waiting_of_one: 2, waiting_of_group: 3, waiting: 5, ..WIDE };
        let queue = FairQueue::new(bounds);
        let _served = queue.place(party("a")).await.unwrap();
        let mut tickets = Vec::new();
        let (one, same_company) = ("2001:db8:0:1::1", "2001:db8:0:2::1");
        for (name, refused) in [
            ("a", None),
            ("a", None),
            ("a", Some(NoPlace::OwnShare)),
            (one, None),
            (one, None),
            (one, Some(NoPlace::OwnShare)),
            (same_company, None),
            (same_company, Some(NoPlace::OwnShare)),
            ("b", Some(NoPlace::Full)),
        ] {
            let checked = queue.lock().check(party(name), &bounds);
            assert_eq!(checked.err(), refused, "{name}");
            if refused.is_none() {
                tickets.push(queue.stand(name));
            } else {
                assert_eq!(queue.place(party(name)).await.err(), refused, "{name}");
            }
        }
        let _in_the_end = queue.stand("b");
        drop(tickets);
        assert_eq!(queue.place(party("c")).await.err(), Some(NoPlace::Late));
    }

    #[tokio::test]
    async fn who_leaves_the_line_leaves_no_hole() {
        let queue = FairQueue::new(WIDE);
        let place = queue.place(party("a")).await.unwrap();
        let (first, second, mut third) = (queue.stand("b"), queue.stand("c"), queue.stand("d"));
        drop(second);
        drop(place);
        // Was called, and goes without having heard it.
        drop(first);
        assert!(third.called.try_recv().is_ok());
        drop(third);
        assert!(queue.is_empty());
        let in_the_end = queue.place_in_the_end(party("a")).await;
        assert_eq!(queue.place(party("a")).await.err(), Some(NoPlace::Late), "nobody waits without end");
        drop(in_the_end);
        assert!(queue.is_empty());
    }

    /// What happens in a queue: a party comes, somebody who waits goes, somebody is served to the end.
    #[derive(Clone, Debug)]
    enum Event {
        Comes(usize),
        Goes(usize),
        Ends(usize),
    }

    fn events() -> impl Strategy<Value = Vec<Event>> {
        let event = prop_oneof![
            4 => (0..PARTIES.len()).prop_map(Event::Comes),
            1 => (0_usize..100).prop_map(Event::Goes),
            3 => (0_usize..100).prop_map(Event::Ends),
        ];
        proptest::collection::vec(event, 1..200)
    }

    const PARTIES: [&str; 5] = ["a", "b", "c", "192.0.2.1", "2001:db8::1"];

    proptest! {
        /// While a party waits, no other one is called twice; and there are never fewer served than could be.
        #[test]
        fn nobody_is_passed_twice_by_the_same_party(events in events(), places in 1_usize..4) {
            let queue = FairQueue::new(Bounds { places, ..WIDE });
            let (mut waiting, mut served): (Vec<(usize, Ticket)>, Vec<Ticket>) = (Vec::new(), Vec::new());
            // How often each party was called since each other one waits.
            let mut passed: HashMap<(usize, usize), u32> = HashMap::new();
            for event in events {
                match event {
                    Event::Comes(party) => waiting.push((party, queue.stand(PARTIES[party]))),
                    Event::Goes(which) if !waiting.is_empty() => drop(waiting.remove(which % waiting.len())),
                    Event::Ends(which) if !served.is_empty() => drop(served.remove(which % served.len())),
                    Event::Goes(_) | Event::Ends(_) => {}
                }
                while let Some(index) = waiting.iter_mut().position(|(_, ticket)| ticket.called.try_recv().is_ok()) {
                    let (party, ticket) = waiting.remove(index);
                    served.push(ticket);
                    passed.retain(|(waits, _), _| *waits != party);
                    for (other, name) in PARTIES.iter().enumerate() {
                        if other != party && waiting.iter().any(|(waits, _)| *waits == other) {
                            let times = passed.entry((other, party)).or_default();
                            *times += 1;
                            prop_assert!(*times <= 1, "{} passed {name} twice", PARTIES[party]);
                        }
                    }
                }
                passed.retain(|(waits, _), _| waiting.iter().any(|(other, _)| other == waits));
                prop_assert!(served.len() == places || waiting.is_empty());
                prop_assert!(served.len() <= places);
            }
        }
    }
}
