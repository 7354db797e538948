//! The five démarches of an election, in the order in which the law asks for them.

use crate::{coded, texts};

coded! {
    /// The five démarches of an election.
    DemarcheKind {
        /// 1. *L'avis d'élection portant sur les modalités d'organisation des élections sociales.*
        ElectionNotice = "election_notice",
        /// 2. *L'avis relatif au délai de réclamation contre les listes électorales.*
        ClaimsNotice = "claims_notice",
        /// 3. *La déclaration des candidats à l'élection sociale.*
        CandidateDeclaration = "candidate_declaration",
        /// 4. *La déclaration des résultats de l'élection sociale.*
        ResultDeclaration = "result_declaration",
        /// 5. *La déclaration des fonctions au sein de la délégation du personnel.*
        FunctionsDeclaration = "functions_declaration",
    }
}

crate::labels! {
    DemarcheKind => texts::Demarche::Kind { kind },
}
