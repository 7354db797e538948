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
