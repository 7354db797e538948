//! The kinds of paper, and their templates.

use serde::{Deserialize, Serialize};
use types::Language;

use crate::texts;

/// Page, heading, footer and tables of the house.
const HOUSE: (&str, &str) = ("/house.typ", include_str!("../templates/house.typ"));
/// Numbers, tables of people and room for signatures.
const RECORDS: (&str, &str) = ("/records.typ", include_str!("../templates/records.typ"));

/// Declares the kinds. The template of each is called as its code is.
macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal;)+) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum PaperKind {$(
            $(#[doc = $doc])+
            #[serde(rename = $code)]
            $name
        ),+}

        impl PaperKind {
            pub const ALL: &[Self] = &[$(Self::$name),+];

            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {$( Self::$name => $code ),+}
            }

            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.code() == code)
            }

            /// Its template, by path, and after it the files that the template names.
            #[must_use]
            pub const fn templates(self) -> [(&'static str, &'static str); 3] {
                let own = match self {$(
                    Self::$name =>
                        (concat!("/", $code, ".typ"), include_str!(concat!("../templates/", $code, ".typ"))),
                )+};
                [own, HOUSE, RECORDS]
            }

            #[must_use]
            pub const fn label(self, language: Language) -> &'static str {
                texts::Papers::Kind { kind: self }.render(language)
            }
        }
    };
}

kinds! {
    /// *Accusé*: proof of a transmission or a return.
    Receipt = "receipt";
    /// *Avis d'élection*: when, where and how the delegation is elected.
    ElectionNotice = "election_notice";
    /// *Avis de réclamation*: where the electoral lists lie, and until when they can be contested.
    ClaimsNotice = "claims_notice";
    /// *Affiche des candidatures*: who stands, and how one votes.
    CandidatePoster = "candidate_poster";
    /// *Modèle de bulletin de vote*.
    ModelBallot = "model_ballot";
    /// *PV de dépouillement*: the counting of one office.
    CountingRecord = "counting_record";
    /// *PV de recensement général*: all counts together, and who is elected.
    GeneralCensusRecord = "general_census_record";
    /// *PV d'élection d'office*: elected without a vote.
    OfficeElectionRecord = "office_election_record";
    /// *PV à défaut de candidats*: nobody stood.
    NoCandidateRecord = "no_candidate_record";
    /// *Synthèse des résultats*, as it is posted.
    ResultsSummary = "results_summary";
    /// *Déclaration des fonctions* within the delegation.
    FunctionsDeclaration = "functions_declaration";
    /// What a démarche says, in the form in which it is signed.
    DemarcheForm = "demarche_form";
    /// *Lettre de codes*: both access codes of a company, a sheet each.
    CodeLetter = "code_letter";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back_as_what_it_names() {
        for kind in PaperKind::ALL {
            assert_eq!(PaperKind::from_code(kind.code()), Some(*kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
        assert_eq!(PaperKind::from_code("Receipt"), None);
    }
}
