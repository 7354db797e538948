//! Ranks and relatives that keep somebody from standing, read from free text (L.413-4(2)).
//!
//! The text is French, German or English. What is understood decides; what is not understood never excludes anybody,
//! and is answered as a thing to be examined.

mod kinship;
mod ranks;

use types::bare_letters;

/// Rank in the firm, or relation to its heads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Nothing that keeps from standing.
    Ordinary,
    /// *Chef d'entreprise*.
    ChefDEntreprise,
    /// *Gérant*.
    Gerant,
    /// *Directeur*.
    Directeur,
    /// *Responsable du service du personnel*.
    HeadOfPersonnel,
    /// Married to one of them, or a registered partner.
    Spouse,
    /// Related to one of them, by blood or by marriage, in this degree.
    Relative(u32),
    /// Related to one of them in a degree that the text leaves open.
    RelativeOfUnclearDegree,
    /// A text that says none of this clearly.
    NotUnderstood,
}

/// Words that turn a rank into another one: *assistante du directeur*, *former manager*.
const BESIDE_A_RANK: &[&str] = &[
    "adjoint",
    "adjointe",
    "ancien",
    "ancienne",
    "assistant",
    "assistante",
    "assistent",
    "assistentin",
    "chauffeur",
    "deputy",
    "ehemalige",
    "ehemaliger",
    "ex",
    "former",
    "secretaire",
    "secretariat",
    "secretary",
    "sekretar",
    "sekretarin",
    "sekretariat",
    "sous",
    "stellvertretende",
    "stellvertretender",
    "suppleant",
    "vice",
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

impl Role {
    /// The most characters of a text that is read.
    pub const MOST: usize = 200;

    /// Reads a role from words in French, German or English, or from a code such as `responsable_du_personnel`.
    ///
    /// ```
    /// use elections::electorate::Role;
    ///
    /// assert_eq!(Role::read("responsable du service du personnel"), Role::HeadOfPersonnel);
    /// assert_eq!(Role::read("cousin germain (4th degree) of the chef d'entreprise"), Role::Relative(4));
    /// assert_eq!(Role::read("belle-sœur du gérant"), Role::Relative(2));
    /// assert_eq!(Role::read("assistante du directeur"), Role::NotUnderstood);
    /// ```
    #[must_use]
    pub fn read(text: &str) -> Self {
        if text.chars().count() > Self::MOST {
            return Self::NotUnderstood;
        }
        let words = Words::of(text);
        if ORDINARY.contains(&words.text()) {
            return Self::Ordinary;
        }
        if let Some(relative) = kinship::read(&words) {
            return relative;
        }
        if words.any(BESIDE_A_RANK) {
            return Self::NotUnderstood;
        }
        ranks::read(&words).unwrap_or(Self::NotUnderstood)
    }
}

/// A text as bare words, each between spaces.
struct Words(String);

impl Words {
    fn of(text: &str) -> Self {
        let apart =
            |c: char| c.is_ascii_punctuation() || matches!(c, '‘' | '’' | 'ʼ' | '´' | '“' | '”' | '«' | '»');
        let parted: String = text.chars().map(|c| if apart(c) { ' ' } else { c }).collect();
        Self(format!(" {} ", bare_letters(&parted)))
    }

    fn text(&self) -> &str {
        self.0.trim()
    }

    fn has(&self, phrase: &str) -> bool {
        self.0.contains(&format!(" {phrase} "))
    }

    fn any(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.has(phrase))
    }

    fn without(&self, phrase: &str) -> Self {
        Self(self.0.replacen(&format!(" {phrase} "), " ", 1))
    }
}

#[cfg(test)]
mod tests;
