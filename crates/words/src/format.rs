//! Values as a language writes them: fr and de as in Luxembourg, en as in Britain.

mod days;
mod list;
mod numbers;
pub mod paper;
mod plural;
pub mod sample;

pub use days::{Period, day, moment, period, time, year};
pub use list::list;
pub use numbers::{Number, Ratio, decimal, equals, number, percent};
pub use plural::Plural;
