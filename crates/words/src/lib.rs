//! Sentences as data: values by language, and the build step that turns `texts/{fr,de,en}/*.ftl` into Rust.
//!
//! A crate that speaks calls `build::run` in its build script and includes what that writes: one enum a file, one
//! variant a message, with [`Number`], [`Ratio`], days and lists as fields. `docs/TRANSLATING.md` describes the files.
//!
//! ```
//! use words::{Language, Ratio, day, decimal, list, number};
//!
//! assert_eq!(number(Language::De, 4221_u32), "4.221");
//! assert_eq!(decimal(Language::Fr, Ratio::new(2990, 3)), "≈ 996,67");
//! assert_eq!(list(Language::Fr, &["A", "B", "C"]), "A, B et C");
//! # let first = words::NaiveDate::from_ymd_opt(2024, 3, 1).unwrap();
//! assert_eq!(day(Language::Fr, first), "1er mars 2024");
//! ```
#![warn(missing_docs)]

/// How many different sample values a type has: the build step combines them, `sample` has them.
const SAMPLES: usize = 4;

#[cfg(feature = "build")]
pub mod build;
mod flaw;
#[cfg(feature = "format")]
mod format;
#[cfg(feature = "format")]
mod language;

pub use flaw::flaw;
#[cfg(feature = "format")]
pub use format::{
    Number, Period, Plural, Ratio, day, decimal, equals, list, moment, number, paper, percent, period,
    sample, time, year,
};

#[cfg(feature = "format")]
pub use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
#[cfg(feature = "format")]
pub use language::Language;
