//! How much may come in a day, or go to somebody: counted in Postgres, for all servers together.

use std::collections::BTreeMap;

use store::{Tx, paces};

use crate::{App, AppError, Network, civil_bounds, civil_day};

/// So much a day may come without sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NetworkPace {
    /// From each block of a network: the /64, the /56 and the /48 of IPv6; the address, the /28 and the /24 of IPv4.
    pub blocks: [i64; 3],
    /// From all networks together. No block may have so much that a few of them close the door for all.
    pub all: i64,
}

/// So many mails a day may go to addresses that somebody chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MailPace {
    /// Those of one person.
    pub person: i64,
    /// Those of one space, or about one company.
    pub place: i64,
    /// Those to one address, whoever sends them.
    pub recipient: i64,
}

/// What comes or goes in a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paces {
    /// Claims and contestations.
    pub claims: NetworkPace,
    /// Bytes of their pieces, also of those that are refused.
    pub claim_bytes: NetworkPace,
    /// Invitations to a space.
    pub invitations: MailPace,
    /// Requests for a signature, and reminders.
    pub signing: MailPace,
}

const MIB: i64 = 1024 * 1024;

impl Default for Paces {
    fn default() -> Self {
        Self {
            claims: NetworkPace { blocks: [100, 200, 800], all: 8_000 },
            claim_bytes: NetworkPace { blocks: [60 * MIB, 120 * MIB, 480 * MIB], all: 4_096 * MIB },
            invitations: MailPace { person: 400, place: 400, recipient: 10 },
            signing: MailPace { person: 2_000, place: 400, recipient: 30 },
        }
    }
}

/// What a call adds to the counts of its day.
pub(crate) struct Counts<'a> {
    app: &'a App,
    what: &'static str,
    /// By scope: how much more, and how much there may be.
    more: BTreeMap<paces::Scope, (i64, i64)>,
}

impl<'a> Counts<'a> {
    /// Nothing yet; `what` tells these counts from others.
    pub(crate) fn of(app: &'a App, what: &'static str) -> Self {
        Self { app, what, more: BTreeMap::new() }
    }

    /// Adds so much of somebody, who may have so much in a day.
    pub(crate) fn add(&mut self, whose: &[u8], more: i64, most: i64) {
        let scope = self.app.keys.pace_scope(self.what, whose);
        self.more.entry(scope).or_insert((0, most)).0 += more;
    }

    /// Adds so much of a network, of the blocks in which it lies, and of all.
    pub(crate) fn add_network(&mut self, network: Network, more: i64, pace: &NetworkPace) {
        for (size, (block, most)) in (0_u8..).zip(network.blocks().into_iter().zip(pace.blocks)) {
            let whose = [&[size], block.first().to_be_bytes().as_slice()].concat();
            self.add(&whose, more, most);
        }
        self.add(b"all", more, pace.all);
    }

    /// Counts; whether everything is within its bounds. Where it is not, the transaction must fail, so that nothing is
    /// counted.
    pub(crate) async fn fit(&self, tx: &mut Tx) -> Result<bool, AppError> {
        if self.more.is_empty() {
            return Ok(true);
        }
        let more = self.more.iter().map(|(scope, (more, _))| (*scope, *more)).collect();
        let today = civil_day(tx.real_now());
        let counted = paces::count(tx, today, &more).await?;
        Ok(self.more.iter().all(|(scope, (_, most))| counted.get(scope).is_some_and(|count| count <= most)))
    }
}

/// The seconds until the day is over in which things are counted.
pub(crate) fn until_tomorrow(tx: &Tx) -> u64 {
    let (_, tomorrow) = civil_bounds(civil_day(tx.real_now()));
    u64::try_from((tomorrow - tx.real_now()).num_seconds()).unwrap_or_default() + 1
}
