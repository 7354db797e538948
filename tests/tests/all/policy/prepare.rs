//! For each line of the table a request that is well-formed and due, on a thing that stands ready for it.

mod authority;
mod calculators;
mod catalogue;
mod claims;
mod correspondence;
mod filings;
mod postings;
mod records;
mod signing;
mod spaces;

use super::{attempt::Attempt, table::Role, world::World};

/// The request of this line in this world, for whoever has this role.
///
/// Every call brings a thing of its own wherever the operation would use it up.
pub(crate) async fn prepare(world: &World, row: &str, role: Role) -> Attempt {
    if let Some(attempt) = authority::prepare(world, row, role).await {
        return attempt;
    }
    if let Some(attempt) = spaces::prepare(world, row, role).await {
        return attempt;
    }
    if let Some(attempt) = records::prepare(world, row).await {
        return attempt;
    }
    if let Some(attempt) = catalogue::prepare(world, row).await {
        return attempt;
    }
    if let Some(attempt) = claims::prepare(world, row).await {
        return attempt;
    }
    if let Some(attempt) = correspondence::prepare(world, row, role).await {
        return attempt;
    }
    if let Some(attempt) = signing::prepare(world, row, role).await {
        return attempt;
    }
    if let Some(attempt) = postings::prepare(world, row, role).await {
        return attempt;
    }
    if let Some(attempt) = calculators::prepare(row) {
        return attempt;
    }
    let attempt = filings::prepare(world, row, role).await;
    attempt.unwrap_or_else(|| panic!("nothing is prepared for {row}"))
}
