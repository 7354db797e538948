//! The reader of ranks and relatives that keep somebody from standing, from free text (L.413-4(2)).
//!
//! The text is French, German or English. What is understood decides; what is not understood never excludes anybody,
//! and is answered as a thing to be examined.

mod degrees;
mod kinship;
mod ranks;

use elections::electorate::{Rank, Relation, Role};
use types::bare_letters;

const OF: &[&str] = &["aupres", "d", "de", "dem", "der", "des", "du", "of", "to", "vom", "von", "zu", "zum"];
/// The sign of a comma, a bracket or another end of a part.
const COMMA: &str = ",";

/// Words that stand before a name and say nothing.
const ARTICLES: &[&str] = &[
    "a", "an", "das", "die", "ein", "eine", "eines", "einer", "l", "la", "le", "les", "m", "mme", "mon",
    "notre", "our", "seiner", "the", "un", "une",
];

fn is_article(word: &str) -> bool {
    ARTICLES.contains(&word)
}

/// Words that deny the power over the staff which makes a *directeur*.
const WITHOUT_POWER: &[&str] = &[
    "keine befugnis",
    "no power",
    "ohne befugnis",
    "ohne macht",
    "sans autorite",
    "sans pouvoir",
    "sans reel pouvoir",
    "without power",
    "without real power",
];

/// Texts that name no rank at all.
const ORDINARY: &[&str] = &[
    "",
    "aucun",
    "aucune",
    "employe",
    "employee",
    "keine",
    "none",
    "ouvrier",
    "ouvriere",
    "salarie",
    "salariee",
    "simple salarie",
    "worker",
    "angestellte",
    "angestellter",
    "arbeiter",
    "arbeiterin",
    "arbeitnehmer",
    "arbeitnehmerin",
    "neant",
    "sans",
    "staff",
];

/// The most characters of a text that is read.
pub(crate) const MAX_CHARACTERS: usize = 200;

/// Reads a role from words in French, German or English, or from a code such as `responsable_du_personnel`.
pub(crate) fn read(text: &str) -> Role {
    if text.chars().count() > MAX_CHARACTERS {
        return Role::Rank(Rank::ToBeExamined);
    }
    let words = Words::of(text);
    if ORDINARY.contains(&words.text().as_str()) {
        return Role::Rank(Rank::Ordinary);
    }
    // The rank of whoever is named as the owner of a relative is not the employee's own.
    let own = kinship::owned(&words).map(|(from, until)| words.without(from, until));
    match (kinship::read(&words), ranks::read(own.as_ref().unwrap_or(&words))) {
        // A relative of a directeur may stand, but not with such a rank of his own beside it.
        (Some(Relation::OfAnotherLeader), Some(rank)) => Role::Rank(rank),
        (Some(relation), _) => Role::Relation(relation),
        (None, rank) => Role::Rank(rank.unwrap_or(Rank::ToBeExamined)),
    }
}

/// Whether the text denies power over the staff: *directeur sans pouvoir sur le personnel*.
pub(crate) fn denies_power(text: &str) -> bool {
    let words = Words::of(text);
    let denied = |place: usize| WITHOUT_POWER.iter().any(|phrase| words.behind(place, phrase).is_some());
    text.chars().count() <= MAX_CHARACTERS && (0..words.len()).any(denied)
}

/// A text as bare words; what ends a part is a word of its own.
#[derive(Clone, Debug)]
struct Words(Vec<String>);

impl Words {
    fn of(text: &str) -> Self {
        let ends = |c: char| matches!(c, ',' | ';' | '/' | '(' | ')' | '[' | ']' | ':' | '\n');
        let apart =
            |c: char| c.is_ascii_punctuation() || matches!(c, '‘' | '’' | 'ʼ' | '´' | '“' | '”' | '«' | '»');
        let mut words = Vec::new();
        for part in text.split(ends) {
            let parted: String = part.chars().map(|c| if apart(c) { ' ' } else { c }).collect();
            words.push(COMMA.to_owned());
            words.extend(bare_letters(&parted).split_whitespace().map(str::to_owned));
        }
        while words.last().is_some_and(|word| word == COMMA) {
            words.pop();
        }
        let first = words.iter().position(|word| word != COMMA).unwrap_or(words.len());
        Self(words.split_off(first))
    }

    fn text(&self) -> String {
        self.0.join(" ")
    }

    fn len(&self) -> usize {
        self.0.len()
    }

    fn get(&self, place: usize) -> Option<&str> {
        self.0.get(place).map(String::as_str)
    }

    fn is(&self, place: usize, holds: impl Fn(&str) -> bool) -> bool {
        self.get(place).is_some_and(holds)
    }

    /// The place behind a phrase that stands here.
    fn behind(&self, from: usize, phrase: &str) -> Option<usize> {
        let mut place = from;
        for word in phrase.split(' ') {
            if self.get(place) != Some(word) {
                return None;
            }
            place += 1;
        }
        Some(place)
    }

    /// The first place from here whose word does not hold.
    fn skip(&self, from: usize, holds: impl Fn(&str) -> bool) -> usize {
        (from..self.len()).find(|place| !self.is(*place, &holds)).unwrap_or(self.len())
    }

    /// The next place with a word that is no comma, no article and no *of*.
    fn content_from(&self, from: usize) -> Option<usize> {
        let place = self.skip(from, |word| word == COMMA || is_article(word) || OF.contains(&word));
        (place < self.len()).then_some(place)
    }

    /// Where the part between commas begins that ends here.
    fn part_of(&self, end: usize) -> usize {
        (0..end).rev().find(|place| self.is(*place, |word| word == COMMA)).map_or(0, |comma| comma + 1)
    }

    fn first(&self, count: usize) -> Self {
        Self(self.0.iter().take(count).cloned().collect())
    }

    fn without(&self, from: usize, until: usize) -> Self {
        let kept = self.0.iter().enumerate().filter(|(index, _)| !(from..until).contains(index));
        Self(kept.map(|(_, word)| word.clone()).collect())
    }
}

#[cfg(test)]
mod tests;
