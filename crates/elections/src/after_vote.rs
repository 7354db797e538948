//! After the vote: the first meeting and its offices, who replaces whom, and the time that the delegates get.
//!
//! Everything here looks at a delegation that is elected. Where an order of votes ends in a tie that age can't break,
//! the answer is [`Chosen::Draw`], never a choice.

mod chosen;
mod constituent;
mod credit;
mod ees;
mod equality;
mod freed;
mod member;
mod replacement;
mod retention;
mod training;

pub use chosen::Chosen;
pub use constituent::bureau_of;
pub use constituent::{
    BureauCount, OfficeError, Votes, bureau_extra_members, convener, officer, open_to_equality_delegate,
};
pub use credit::{
    Credit, CreditDraw, CreditShares, HoursShare, ListSeats, ListShare, hours_credit, share_hours,
};
pub use ees::{EesDelegation, EesRequest, ees_delegation, ees_of_small_companies, ees_request};
pub use equality::{EqualityHours, Per, equality_hours};
pub use freed::{Freed, FreedTranche, freed_delegates};
pub use member::{Member, MemberRank};
pub use replacement::{Departure, MandateEnd, Replacement, departure};
pub use retention::{Retention, papers_kept_until};
pub use training::{TrainingLeave, training_leave};
