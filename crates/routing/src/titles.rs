//! The title of a démarche by the pattern of its space: `{year} · {kind} · {company}`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use types::{DemarcheKind, Finding, Language, SpaceId, coded};

use crate::texts;

/// The most characters of a pattern, and of a title.
pub const MAX: usize = 200;

/// What stands in a title where nothing is known.
const UNKNOWN: &str = "–";

coded! {
    /// What a pattern can name, in braces.
    Placeholder {
        /// The year of the poll; that of the term while its day is not known.
        Year = "year",
        /// The day of the poll, `2024-03-12`.
        Day = "day",
        /// The number of the démarche, 1 to 5.
        Number = "number",
        /// The name of the démarche, in the language of the pattern.
        Kind = "kind",
        /// The company's legal name.
        Company = "company",
        /// The company's headcount as declared.
        Headcount = "headcount",
        /// Its band of headcounts, `15-150`.
        Band = "band",
    }
}

types::labels! {
    /// What it stands for.
    Placeholder => texts::Titles::Placeholder { placeholder },
}

/// Why a text is no pattern, and where: characters are counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// It names what there is not.
    #[error("there is no such placeholder as the one at character {0}")]
    Unknown(usize),
    /// A brace that is not closed, or one that closes nothing.
    #[error("the brace at character {0} stands alone")]
    Brace(usize),
}

impl PatternError {
    /// The finding at this place.
    #[must_use]
    pub fn finding(self, pointer: &str) -> Finding {
        match self {
            Self::Unknown(column) => {
                let known = Placeholder::ALL.map(Placeholder::code).join(", ");
                let finding = Finding::error(pointer, "pattern_placeholder_unknown").with("column", column);
                finding.with("allowed", known)
            }
            Self::Brace(column) => Finding::error(pointer, "pattern_brace_alone").with("column", column),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    Field(Placeholder),
}

/// A pattern: text, and placeholders in braces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(Vec<Part>);

/// The pattern of a space.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TitlePattern {
    pub space: SpaceId,
    /// None where titles are the usual ones.
    pub pattern: Option<String>,
    /// The language of the words in it.
    pub language: Language,
    /// Whether somebody chose that language; else the usual titles are in that of whoever starts a démarche.
    #[serde(default)]
    pub language_chosen: bool,
    /// The version of the space.
    pub version: i32,
}

types::versioned! { TitlePattern }

/// What a title is about.
#[derive(Clone, Debug)]
pub struct Subject<'a> {
    pub kind: DemarcheKind,
    /// The company's legal name.
    pub company: &'a str,
    /// The year of the poll or of its term.
    pub year: i32,
    pub day: Option<NaiveDate>,
    /// The headcount as declared.
    pub headcount: Option<u32>,
    /// The band in which it falls.
    pub band: Option<&'a str>,
}

impl Pattern {
    /// The title that every démarche has where its space chose no pattern: its name and the company's.
    #[must_use]
    pub fn usual() -> Self {
        Self(vec![
            Part::Field(Placeholder::Kind),
            Part::Text(" · ".to_owned()),
            Part::Field(Placeholder::Company),
        ])
    }

    /// Reads a pattern; a brace stands only around the name of a placeholder.
    ///
    /// # Errors
    /// The first placeholder that there is not, or the first brace that stands alone.
    pub fn parse(text: &str) -> Result<Self, PatternError> {
        let (mut parts, mut rest, mut column) = (Vec::new(), text, 1);
        while let Some(place) = rest.find(['{', '}']) {
            let (before, after) = rest.split_at(place);
            column += before.chars().count();
            let (name, behind) = after
                .strip_prefix('{')
                .and_then(|inner| inner.split_once('}'))
                .filter(|(name, _)| !name.contains('{'))
                .ok_or(PatternError::Brace(column))?;
            let field = Placeholder::from_code(name).ok_or(PatternError::Unknown(column))?;
            if !before.is_empty() {
                parts.push(Part::Text(before.to_owned()));
            }
            parts.push(Part::Field(field));
            column += name.chars().count() + 2;
            rest = behind;
        }
        if !rest.is_empty() {
            parts.push(Part::Text(rest.to_owned()));
        }
        Ok(Self(parts))
    }

    /// The title of a démarche, cut after [`MAX`] characters.
    #[must_use]
    pub fn title(&self, subject: &Subject<'_>, language: Language) -> String {
        let or_unknown = |text: Option<String>| text.unwrap_or_else(|| UNKNOWN.to_owned());
        let said = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::Field(Placeholder::Year) => subject.year.to_string(),
            Part::Field(Placeholder::Day) => or_unknown(subject.day.map(|day| day.to_string())),
            Part::Field(Placeholder::Number) => (subject.kind as usize + 1).to_string(),
            Part::Field(Placeholder::Kind) => subject.kind.label(language).to_owned(),
            Part::Field(Placeholder::Company) => subject.company.to_owned(),
            Part::Field(Placeholder::Headcount) => {
                or_unknown(subject.headcount.map(|count| count.to_string()))
            }
            Part::Field(Placeholder::Band) => or_unknown(subject.band.map(str::to_owned)),
        };
        let whole: String = self.0.iter().map(said).collect();
        if whole.chars().count() <= MAX {
            return whole;
        }
        let kept: String = whole.chars().take(MAX - 1).collect();
        format!("{}…", kept.trim_end())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SUBJECT: Subject<'_> = Subject {
        kind: DemarcheKind::CandidateDeclaration,
        company: "Boulangerie Müller & Fils",
        year: 2024,
        day: NaiveDate::from_ymd_opt(2024, 3, 12),
        headcount: Some(60),
        band: Some("15-150"),
    };

    #[test]
    fn a_title_is_filled_from_its_pattern() {
        for (pattern, title) in [
            (
                "{year} · {kind} · {company} · {band}",
                "2024 · Déclaration des candidats · Boulangerie Müller & Fils · 15-150",
            ),
            ("{number}. {company} ({headcount}), {day}", "3. Boulangerie Müller & Fils (60), 2024-03-12"),
            ("Sans rien", "Sans rien"),
            ("{kind}", "Déclaration des candidats"),
        ] {
            assert_eq!(Pattern::parse(pattern).unwrap().title(&SUBJECT, Language::Fr), title);
        }
        let unknown = Subject { day: None, headcount: None, band: None, ..SUBJECT };
        let pattern = Pattern::parse("{day}|{headcount}|{band}").unwrap();
        assert_eq!(pattern.title(&unknown, Language::De), "–|–|–");
        assert_eq!(
            Pattern::usual().title(&SUBJECT, Language::En),
            "Declaration of candidates · Boulangerie Müller & Fils"
        );
        assert_eq!(Pattern::parse("{kind} · {company}"), Ok(Pattern::usual()));
    }

    #[test]
    fn what_there_is_not_is_refused_with_its_column() {
        for (pattern, error) in [
            ("{firm}", PatternError::Unknown(1)),
            ("é {year} {Kind}", PatternError::Unknown(10)),
            ("{}", PatternError::Unknown(1)),
            ("{ year }", PatternError::Unknown(1)),
            ("a {year", PatternError::Brace(3)),
            ("{year}}", PatternError::Brace(7)),
            ("{{year}}", PatternError::Brace(1)),
            ("} {year}", PatternError::Brace(1)),
        ] {
            assert_eq!(Pattern::parse(pattern), Err(error), "{pattern}");
        }
    }

    proptest! {
        #[test]
        fn a_title_is_never_longer_than_it_may_be(pattern in ".{0,200}", name in ".{0,300}") {
            if let Ok(pattern) = Pattern::parse(&pattern) {
                let title = pattern.title(&Subject { company: &name, ..SUBJECT }, Language::Fr);
                prop_assert!(title.chars().count() <= MAX);
            }
        }
    }
}
