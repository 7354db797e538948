//! Tables that people send, as spreadsheets save them or as they are pasted.
//!
//! `decode` turns the bytes of a file into text. A [`Table`] finds the separator and the columns and reads line by line;
//! [`Rows`] are its lines without columns. What can be read in two ways is refused with its line, never guessed at, and a
//! bad line takes no good one with it.
//!
//! ```
//! use tables::{Column, Table};
//!
//! const COLUMNS: &[Column] = &[Column::required("name", "nom", "Name"), Column::optional("hours", "heures", "Stunden")];
//!
//! let mut table = Table::read("sep=;\nNom;Heures\n\"Müller; Anne\";37,5\n", COLUMNS).unwrap();
//! let record = table.next().unwrap().unwrap();
//! assert_eq!((record.number, record.cell("name"), record.cell("hours")), (3, Some("Müller; Anne"), Some("37,5")));
//! ```

#![warn(clippy::wildcard_enum_match_arm)]
#![warn(missing_docs)]

mod cells;
mod columns;
mod damage;
#[cfg(feature = "bytes")]
mod encoding;
#[cfg(feature = "bytes")]
mod plausible;
mod rows;
mod table;
mod values;

pub use cells::{Cell, Separator, Unclear};
pub use columns::{Column, Headings};
pub use damage::is_damaged;
#[cfg(feature = "bytes")]
pub use encoding::{Undecodable, decode};
pub use rows::{Lines, Row, Rows};
pub use table::{Record, Table};
pub use values::{day, decimal};
