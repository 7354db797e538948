//! What an employee is in the company, or to those who head it: some can't stand for it (L.413-4(2)).

/// Rank in the company, or relation to its heads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// What the employee is in the company.
    Rank(Rank),
    /// What the employee is to one of its heads.
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

/// Relation to a head of the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Married, or a registered partner.
    Spouse,
    /// Related by blood or by marriage.
    Relative {
        /// In which degree; `None` where it is not clear.
        degree: Option<u32>,
    },
}
