//! What an employee is in the company, or to those who lead it: some can't stand for it (L.413-4(2)).

/// Rank in the company, or relation to its heads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// What the employee is in the company.
    Rank(Rank),
    /// What the employee is to somebody who leads it.
    Relation(Relation),
}

/// Rank in the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rank {
    /// None that keeps from standing.
    Ordinary,
    /// *Chef d'entreprise*.
    ChefDEntreprise,
    /// *Gérant*.
    Gerant,
    /// *Directeur*.
    Directeur,
    /// *Responsable du service du personnel*.
    HeadOfPersonnel,
    /// One of which a person must say what it is; it excludes nobody by itself.
    ToBeExamined,
}

/// Relation to somebody who leads the company. Only relatives of the *chef d'entreprise* can't stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Married to the *chef d'entreprise*, or the registered partner.
    Spouse,
    /// Related to the *chef d'entreprise* by blood or by marriage.
    Relative {
        /// In which degree; `None` where it is not clear.
        degree: Option<u32>,
    },
    /// Married or related to a *gérant*, a *directeur* or the *responsable du service du personnel*.
    OfAnotherLeader,
}
