//! The kinds of paper.

use serde::{Deserialize, Serialize};
use types::Language;

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal, $fr:literal, $de:literal, $en:literal;)+) => {
        /// What a paper is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum PaperKind {$(
            $(#[doc = $doc])+
            #[serde(rename = $code)]
            $name
        ),+}

        impl PaperKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {$( Self::$name => $code ),+}
            }

            /// The kind with this code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.code() == code)
            }

            /// Its title.
            #[must_use]
            pub const fn label(self, language: Language) -> &'static str {
                match self {$( Self::$name => language.pick($fr, $de, $en) ),+}
            }
        }
    };
}

kinds! {
    /// *Accusé*: proof of a transmission or a return.
    Receipt = "receipt", "Accusé", "Bestätigung", "Receipt";
    /// *Avis d'élection*: when, where and how the delegation is elected.
    ElectionNotice = "election_notice", "Avis d'élection", "Wahlankündigung", "Notice of election";
    /// *Avis de réclamation*: where the electoral lists lie, and until when they can be contested.
    ClaimsNotice = "claims_notice",
        "Avis relatif aux réclamations contre les listes électorales",
        "Bekanntmachung zu Einsprüchen gegen die Wählerlisten",
        "Notice of claims against the electoral lists";
    /// *Affiche des candidatures*: who stands, and how one votes.
    CandidatePoster = "candidate_poster",
        "Candidatures à la délégation du personnel",
        "Kandidaturen für die Personaldelegation",
        "Candidates for the staff delegation";
    /// *Modèle de bulletin de vote*.
    ModelBallot = "model_ballot", "Modèle de bulletin de vote", "Muster des Stimmzettels", "Model ballot paper";
    /// *PV de dépouillement*: the counting of one office.
    CountingRecord = "counting_record",
        "Procès-verbal de dépouillement",
        "Niederschrift über die Auszählung",
        "Record of the counting";
    /// *PV de recensement général*: all counts together, and who is elected.
    GeneralCensusRecord = "general_census_record",
        "Procès-verbal de recensement général",
        "Niederschrift über das Gesamtergebnis",
        "Record of the general count";
    /// *PV d'élection d'office*: elected without a vote.
    OfficeElectionRecord = "office_election_record",
        "Procès-verbal d'élection d'office",
        "Niederschrift über die Wahl ohne Abstimmung",
        "Record of the election without a vote";
    /// *PV à défaut de candidats*: nobody stood.
    NoCandidateRecord = "no_candidate_record",
        "Procès-verbal à défaut de candidats",
        "Niederschrift mangels Kandidaten",
        "Record that nobody stood";
    /// *Synthèse des résultats*, as it is posted.
    ResultsSummary = "results_summary",
        "Résultats de l'élection de la délégation du personnel",
        "Ergebnis der Wahl der Personaldelegation",
        "Results of the election of the staff delegation";
    /// *Déclaration des fonctions* within the delegation.
    FunctionsDeclaration = "functions_declaration",
        "Fonctions au sein de la délégation du personnel",
        "Funktionen in der Personaldelegation",
        "Functions within the staff delegation";
    /// What a démarche says, in the form in which it is signed.
    DemarcheForm = "demarche_form", "Formulaire de démarche", "Formular des Vorgangs", "Form of a démarche";
    /// *Lettre de codes*: both access codes of a firm, a sheet each.
    CodeLetter = "code_letter", "Codes d'accès aux élections sociales", "Zugangscodes zu den Sozialwahlen",
        "Access codes for the social elections";
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
