//! Reading one ballot: what is printed on it, what the elector did, and what that counts for (RGD 11.09.2018).
//!
//! [`read`] decides nothing that no rule decides: such a ballot is [`Outcome::Contested`] until the bureau says what
//! it is. Nothing here knows an elector, an hour or an order.

mod ballot;
mod paper;
mod read;
mod reading;
mod rules;
#[cfg(test)]
pub(crate) mod tests;

pub use ballot::{Ballot, Flaw};
pub use paper::{MAX_LISTS, MAX_VOTES, clean_name, place};
pub use paper::{Paper, PaperList};
pub use read::read;
pub use reading::{Decision, NotContested, Outcome, Reading, Suffrages, Votes};
pub(crate) use rules::Handling;
pub use rules::{BallotRules, BlankBallots, CircleAndCrosses, MarksAboveBoxes, OtherSign, SeveralCircles};
