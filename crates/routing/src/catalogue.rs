//! The catalogue: what can be filed, found by theme and by keywords, and what each filing asks for.

use types::{DemarcheKind, Language, bare_letters, coded};

use crate::{claim::ClaimKind, signing::Method, texts};

mod entries;

pub use entries::ENTRIES;

coded! {
    /// The headings of the catalogue, in the order of an election.
    Theme {
        /// Notices and lists before the poll.
        BeforeThePoll = "before_the_poll",
        /// Who stands.
        Candidatures = "candidatures",
        /// How the poll ended.
        Results = "results",
        /// The delegation at work.
        AfterThePoll = "after_the_poll",
        /// Claims and contestations.
        Disputes = "disputes",
    }

    /// What can be filed.
    #[cfg_attr(feature = "schema", schema(as = ServiceKind))]
    Service {
        /// 1. L'avis d'élection.
        ElectionNotice = "election_notice",
        /// 2. L'avis relatif au délai de réclamation.
        ClaimsNotice = "claims_notice",
        /// 3. La déclaration des candidats.
        CandidateDeclaration = "candidate_declaration",
        /// 4. La déclaration des résultats.
        ResultDeclaration = "result_declaration",
        /// 5. La déclaration des fonctions.
        FunctionsDeclaration = "functions_declaration",
        /// A voter's claim against the electoral lists, without sign-in.
        ClaimOnLists = "claim_on_lists",
        /// A contestation of the poll, without sign-in.
        Contestation = "contestation",
    }
}

types::labels! {
    /// The heading.
    Theme => texts::Catalogue::Theme { theme },
}

/// What is filed with a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filing {
    /// One of the five démarches of an employer.
    Demarche(DemarcheKind),
    /// What a voter files, who needs nothing but the form.
    Claim(ClaimKind),
}

impl Service {
    #[must_use]
    pub const fn filing(self) -> Filing {
        match self {
            Self::ElectionNotice => Filing::Demarche(DemarcheKind::ElectionNotice),
            Self::ClaimsNotice => Filing::Demarche(DemarcheKind::ClaimsNotice),
            Self::CandidateDeclaration => Filing::Demarche(DemarcheKind::CandidateDeclaration),
            Self::ResultDeclaration => Filing::Demarche(DemarcheKind::ResultDeclaration),
            Self::FunctionsDeclaration => Filing::Demarche(DemarcheKind::FunctionsDeclaration),
            Self::ClaimOnLists => Filing::Claim(ClaimKind::ClaimOnLists),
            Self::Contestation => Filing::Claim(ClaimKind::Contestation),
        }
    }

    /// Whether it is filed by somebody who is signed in.
    #[must_use]
    pub const fn asks_for_sign_in(self) -> bool {
        matches!(self.filing(), Filing::Demarche(_))
    }

    /// Whether it is signed before it goes: a démarche always is (MyGuichet 7.5, 7.7).
    #[must_use]
    pub const fn asks_for_signature(self) -> bool {
        !self.signing_methods().is_empty()
    }

    /// How it can be signed: one of these signs it. A voter's filing is not signed.
    #[must_use]
    pub const fn signing_methods(self) -> &'static [Method] {
        match self.filing() {
            Filing::Demarche(_) => &Method::ALL,
            Filing::Claim(_) => &[],
        }
    }
}

/// One entry of the catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub service: Service,
    /// Under which heading it stands.
    pub theme: Theme,
    about: texts::Catalogue,
    filed_by: texts::Catalogue,
    addressed_to: texts::Catalogue,
    when: texts::Catalogue,
    /// The article, or where else the limit is written.
    pub article: &'static str,
    needs: &'static [texts::Catalogue],
    /// Words that people look for, of all languages.
    keywords: &'static str,
}

impl Entry {
    /// The entry of a service.
    #[must_use]
    pub fn of(service: Service) -> Option<&'static Self> {
        ENTRIES.iter().find(|entry| entry.service == service)
    }

    #[must_use]
    pub const fn title(&self, language: Language) -> &'static str {
        match self.service.filing() {
            Filing::Demarche(kind) => kind.label(language),
            Filing::Claim(kind) => kind.label(language),
        }
    }

    /// What it is for, in a sentence.
    #[must_use]
    pub const fn about(&self, language: Language) -> &'static str {
        self.about.render(language)
    }

    #[must_use]
    pub const fn filed_by(&self, language: Language) -> &'static str {
        self.filed_by.render(language)
    }

    /// To whom it goes.
    #[must_use]
    pub const fn addressed_to(&self, language: Language) -> &'static str {
        self.addressed_to.render(language)
    }

    /// By when, in words; an election gives it a date.
    #[must_use]
    pub const fn when(&self, language: Language) -> &'static str {
        self.when.render(language)
    }

    /// What one should have at hand.
    #[must_use]
    pub fn needs(&self, language: Language) -> Vec<&'static str> {
        self.needs.iter().map(|need| need.render(language)).collect()
    }

    /// Everything that a search looks at, word by word: in all languages, because people mix them.
    fn words(&self) -> String {
        let texts = [&self.about, &self.filed_by, &self.addressed_to, &self.when];
        let said = Language::ALL.into_iter().flat_map(|language| {
            let names = [self.title(language), self.theme.label(language)];
            let texts = texts.into_iter().chain(self.needs);
            texts.map(move |text| text.render(language)).chain(names)
        });
        bare_letters(&said.chain([self.keywords, self.service.code()]).collect::<Vec<_>>().join(" "))
    }
}

/// The entries under a heading that know every word that is looked for; those that have them in their name come first,
/// and beyond that they stand in the order of an election.
///
/// Neither accents nor case matter, a word is found by its beginning, and an empty query finds everything: `reclam itm`
/// finds what a voter can claim.
#[must_use]
pub fn search(query: &str, theme: Option<Theme>) -> Vec<&'static Entry> {
    let wanted = bare_letters(query);
    let says_all = |words: &str| {
        let begins = |wanted: &str| words.split(' ').any(|word| word.starts_with(wanted));
        wanted.split(' ').filter(|word| !word.is_empty()).all(begins)
    };
    let under = ENTRIES.iter().filter(|entry| theme.is_none_or(|theme| entry.theme == theme));
    let mut found: Vec<_> = under.filter(|entry| says_all(&entry.words())).collect();
    let titles = |entry: &Entry| Language::ALL.map(|language| entry.title(language)).join(" ");
    found.sort_by_key(|entry| !says_all(&bare_letters(&titles(entry))));
    found
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn found(query: &str) -> Vec<&'static str> {
        search(query, None).into_iter().map(|entry| entry.service.code()).collect()
    }

    #[test]
    fn everything_that_goes_to_the_itm_is_found_by_its_name() {
        assert_eq!(found("ITM").len(), ENTRIES.len());
        assert_eq!(found("").len(), ENTRIES.len());
        assert_eq!(found("itm candidats délégation"), found("ITM Candidats DELEGATION"));
    }

    #[test]
    fn a_filing_is_found_by_its_words_in_three_languages_without_accents_and_case() {
        for (query, first) in [
            ("avis d'election", "election_notice"),
            ("Wahlbekanntmachung", "election_notice"),
            ("bureau de vote affichage", "election_notice"),
            ("dépôt des listes", "claims_notice"),
            ("CANDIDATS", "candidate_declaration"),
            ("Kandidaten melden", "candidate_declaration"),
            ("élus d'office", "candidate_declaration"),
            ("PV dépouillement", "result_declaration"),
            ("proces verbal", "result_declaration"),
            ("Gleichstellung", "functions_declaration"),
            ("équité égalité", "functions_declaration"),
            ("safety delegate", "functions_declaration"),
            ("je ne suis pas sur la liste", "claim_on_lists"),
            ("Einspruch Wählerliste", "claim_on_lists"),
            ("contester", "contestation"),
            ("Anfechtung", "contestation"),
        ] {
            let all = found(query);
            let expected = if query == "équité égalité" { None } else { Some(first) };
            assert_eq!(all.first().copied(), expected, "{query}: {all:?}");
        }
        assert_eq!(found("permis de chasse"), [""; 0]);
    }

    #[test]
    fn a_heading_shows_what_stands_under_it() {
        for theme in Theme::ALL {
            assert!(!search("", Some(theme)).is_empty(), "{theme:?}");
            assert!(search("", Some(theme)).iter().all(|entry| entry.theme == theme));
        }
        assert_eq!(search("ITM", Some(Theme::Disputes)).len(), 2);
    }

    #[test]
    fn every_entry_is_whole_and_every_demarche_has_one() {
        let mut codes = BTreeSet::new();
        for entry in ENTRIES {
            assert!(codes.insert(entry.service.code()));
            assert_eq!(Service::from_code(entry.service.code()), Some(entry.service));
            assert!(!entry.needs.is_empty() && !entry.article.is_empty());
        }
        for kind in DemarcheKind::ALL {
            let entry =
                ENTRIES.iter().find(|entry| entry.service.filing() == Filing::Demarche(kind)).unwrap();
            for language in Language::ALL {
                assert_eq!(entry.title(language), kind.label(language));
            }
            assert!(entry.service.asks_for_sign_in() && entry.service.asks_for_signature());
            assert_eq!(entry.service.signing_methods(), Method::ALL);
        }
        for filing in [Service::ClaimOnLists, Service::Contestation] {
            assert!(!filing.asks_for_signature() && filing.signing_methods().is_empty());
        }
    }
}
