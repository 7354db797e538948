//! How the end of somebody's rights and the calls made with them are kept apart.
//!
//! Each person has a lock (an advisory one of Postgres: it writes nothing, and whoever waits for it is not overtaken). A
//! transaction that changes something takes its caller's in shared mode, in the trip of its BEGIN; a transaction that ends
//! rights takes those of all persons concerned alone, in one order, and holds nothing else by then. So both see each
//! other's commits, and no two of them can wait for each other.

use diesel::sql_types::Integer;
use types::PersonId;
use uuid::Uuid;

use crate::{StoreError, Tx, sql::*};

/// What a function answers that answers nothing.
#[derive(diesel::sql_types::SqlType)]
#[diesel(postgres_type(name = "void"))]
pub struct Void;

diesel::define_sql_function! {
    /// Waits for a lock that ends with the transaction.
    fn pg_advisory_xact_lock(class: Integer, number: Integer) -> Void;
}

/// The class of these locks among the advisory ones.
const CLASS: i32 = 1;

/// Shows that nobody acts for the persons whose rights are ended, and that nobody can before this transaction has ended.
#[derive(Debug)]
pub struct Alone(());

/// Two persons may share a number, and so a lock: they wait for each other once in a while.
fn number(person: PersonId) -> i32 {
    let [.., a, b, c, d] = Uuid::from(person).into_bytes();
    i32::from_be_bytes([a, b, c, d])
}

/// The statement that a transaction which acts for a person begins with.
pub(crate) fn acting(person: PersonId) -> String {
    format!("select pg_advisory_xact_lock_shared({CLASS}, {})", number(person))
}

/// Waits until no transaction acts for the caller and for these persons.
pub(crate) async fn alone(tx: &mut Tx, others: &[PersonId]) -> Result<Alone, StoreError> {
    let persons = tx.call.person().into_iter().chain(others.iter().copied());
    let mut numbers: Vec<i32> = persons.map(number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    for number in numbers {
        diesel::select(pg_advisory_xact_lock(CLASS, number)).execute(tx.conn()).await?;
    }
    Ok(Alone(()))
}
