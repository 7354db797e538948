//! The two kinds of code: the company's own, and the one it hands to its agent.

use types::coded;

coded! {
    /// What a code is for. Both kinds look alike on paper; only their check characters tell them apart.
    #[cfg_attr(feature = "schema", schema(as = CodeKind))]
    Kind {
        /// Certifies the company's own space, and names the company when an agent is added.
        Titulaire = "titulaire",
        /// Gives a mandataire's space the power to act for the company.
        Mandataire = "mandataire",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_has_one_code_everywhere() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
            assert_eq!(serde_json::from_value::<Kind>(kind.code().into()).unwrap(), kind);
        }
        assert_eq!(Kind::from_code("Titulaire"), None);
        assert_eq!(Kind::from_code(""), None);
    }
}
