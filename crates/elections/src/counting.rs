//! Counting: the numbers of each office, the general count, and what must hold among them (RGD 11.09.2018).
//!
//! A [`Tally`] grows by one reading after another and remembers numbers only: no ballot, no hour, no order. Tallies
//! of parts add up to that of the whole, in whatever order. [`count`] adds the offices and checks everything.

pub mod arithmetic;
mod general;
mod judge;
mod office;
mod tally;
#[cfg(test)]
mod tests;

pub use general::{GeneralCount, count};
pub use office::{Attendance, Count, Office};
pub use tally::{PrintedBallots, Tally};
