//! The templates. What all papers share stands in `house.typ`, what records and forms share in `records.typ`.

use crate::PaperKind;

/// Page, heading, footer and tables of the house.
const HOUSE: (&str, &str) = ("/house.typ", include_str!("../templates/house.typ"));
/// Numbers, tables of people and room for signatures.
const RECORDS: (&str, &str) = ("/records.typ", include_str!("../templates/records.typ"));

impl PaperKind {
    /// Its template, by path, and after it the files that the template names.
    #[must_use]
    pub const fn templates(self) -> [(&'static str, &'static str); 3] {
        let own = match self {
            Self::CodeLetter => ("/code_letter.typ", include_str!("../templates/code_letter.typ")),
            Self::Receipt => ("/receipt.typ", include_str!("../templates/receipt.typ")),
            Self::ElectionNotice => {
                ("/election_notice.typ", include_str!("../templates/election_notice.typ"))
            }
            Self::ClaimsNotice => ("/claims_notice.typ", include_str!("../templates/claims_notice.typ")),
            Self::CandidatePoster => {
                ("/candidate_poster.typ", include_str!("../templates/candidate_poster.typ"))
            }
            Self::ModelBallot => ("/model_ballot.typ", include_str!("../templates/model_ballot.typ")),
            Self::CountingRecord => {
                ("/counting_record.typ", include_str!("../templates/counting_record.typ"))
            }
            Self::GeneralCensusRecord => {
                ("/general_census_record.typ", include_str!("../templates/general_census_record.typ"))
            }
            Self::OfficeElectionRecord => {
                ("/office_election_record.typ", include_str!("../templates/office_election_record.typ"))
            }
            Self::NoCandidateRecord => {
                ("/no_candidate_record.typ", include_str!("../templates/no_candidate_record.typ"))
            }
            Self::ResultsSummary => {
                ("/results_summary.typ", include_str!("../templates/results_summary.typ"))
            }
            Self::FunctionsDeclaration => {
                ("/functions_declaration.typ", include_str!("../templates/functions_declaration.typ"))
            }
            Self::DemarcheForm => ("/demarche_form.typ", include_str!("../templates/demarche_form.typ")),
        };
        [own, HOUSE, RECORDS]
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use serde_json::Value;
    use types::Language;

    use super::*;
    use crate::{samples, somebody, texts::Templates};

    /// A word that a template says: `say.name`, or one that begins so: `say.at("seat_" + seat)`.
    struct Said<'a> {
        name: &'a str,
        whole: bool,
    }

    impl Said<'_> {
        fn is(&self, name: &str) -> bool {
            if self.whole { name == self.name } else { name.starts_with(self.name) }
        }
    }

    fn said(template: &str) -> impl Iterator<Item = Said<'_>> {
        template.split("say.").skip(1).map(|behind| {
            let beginning = behind.strip_prefix("at(\"");
            let mut names =
                beginning.unwrap_or(behind).split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            Said { name: names.next().unwrap(), whole: beginning.is_none() }
        })
    }

    #[test]
    fn every_word_that_a_template_says_is_one_of_its_papers_and_no_word_is_unused() {
        let people: Vec<_> = (0..9).map(somebody).collect();
        let mut words: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
        for kind in PaperKind::ALL {
            for paper in samples(*kind, &people, 3, Language::Fr, "https://scrutin.example") {
                let input: Value = serde_json::from_str(&paper.input).unwrap();
                let known = input["words"].as_object().unwrap();
                for template in kind.templates() {
                    words.entry(template).or_default().extend(known.keys().cloned());
                }
            }
        }
        let mut unused: Vec<&str> = Templates::CODES.iter().map(|code| &code["templates.".len()..]).collect();
        for ((path, template), known) in &words {
            for said in said(template) {
                assert!(known.iter().any(|name| said.is(name)), "{path}: say.{} is no word", said.name);
                unused.retain(|name| !said.is(name));
            }
        }
        assert!(unused.is_empty(), "no template says {unused:?}");
    }
}
