//! The demonstration world as `world.json` tells it: companies, how their polls went or stand, and who sat in their polling offices.

use elections::WeekPattern;
use filings::content::Counts;
use serde::Deserialize;
use types::Language;

use super::living::Course;

/// Surname and first names.
pub(super) type Names = (String, String);

#[derive(Deserialize)]
pub(super) struct World {
    /// The first has a space of its own; a fiduciary acts for the others.
    pub(super) companies: Vec<Voted>,
    /// Those whose polls are under way.
    pub(super) living: Vec<Living>,
    pub(super) founders: Founders,
    /// 57 electors, six votes each.
    pub(super) bakery: Bureau,
    /// 15 electors, two votes each.
    pub(super) garage: Bureau,
    /// 398 electors in two offices, sixteen votes each; the principal one opens the envelopes that came by post.
    pub(super) works: [Bureau; 2],
    /// Lists, how many stand on each, and which union presents it.
    pub(super) lists: Vec<(String, usize, Option<String>)>,
    /// Who put on record that nobody stood, and that all agreed.
    pub(super) nobody: Names,
    pub(super) agreed: Names,
}

/// What the two organisations are called, and their spaces.
#[derive(Deserialize)]
pub(super) struct Founders {
    pub(super) company: String,
    pub(super) fiduciary: String,
    pub(super) space: String,
}

/// A company and its poll of 2024.
#[derive(Deserialize)]
pub(super) struct Voted {
    #[serde(flatten)]
    pub(super) company: Company,
    pub(super) poll: Poll,
}

/// A company and its poll of these days.
#[derive(Deserialize)]
pub(super) struct Living {
    #[serde(flatten)]
    pub(super) company: Company,
    pub(super) course: Course,
    /// Where it votes, as its notice says.
    #[serde(default)]
    pub(super) place: String,
    /// What the desk asked for.
    #[serde(default)]
    pub(super) asked: String,
}

#[derive(Deserialize)]
pub(super) struct Company {
    /// Of its matricule.
    pub(super) serial: u32,
    pub(super) name: String,
    pub(super) street: String,
    pub(super) postal_code: String,
    pub(super) locality: String,
    pub(super) rcs_number: String,
    /// Of the letters that it gets.
    pub(super) language: Language,
    pub(super) week: WeekPattern,
    pub(super) headcount: u32,
}

/// How a poll went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Poll {
    /// Twelve people stood for six seats.
    Majority,
    /// One person stood, and was voted on.
    Lone,
    /// Four lists, of which one stayed below five per cent; two offices, two days, a postal vote.
    Lists,
    /// As many stood as there are seats, and all agreed.
    Agreed,
    /// Nobody stood.
    Nobody,
}

/// A polling office on the day of the poll.
#[derive(Deserialize)]
pub(super) struct Bureau {
    pub(super) place: String,
    pub(super) opened_at: String,
    pub(super) closed_at: String,
    pub(super) president: Names,
    pub(super) assessors: [Names; 2],
    /// And the list for which they watched.
    pub(super) observers: Vec<(String, String, String)>,
    pub(super) counts: Counts,
    /// What was asked, and what the office decided.
    pub(super) claims: Vec<(String, String)>,
}

impl World {
    /// # Errors
    /// The file is not whole.
    pub(super) fn read() -> serde_json::Result<Self> {
        serde_json::from_str(include_str!("world.json"))
    }
}
