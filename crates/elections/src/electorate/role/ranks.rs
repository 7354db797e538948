//! The ranks that can't stand, by their names in three languages.

use super::{Role, Words};

const HEADS: &[&str] = &[
    "arbeitgeber",
    "arbeitgeberin",
    "arbeitgebers",
    "betriebsinhaber",
    "betriebsinhaberin",
    "betriebsleiter",
    "betriebsleiterin",
    "business owner",
    "chef d entreprise",
    "chef d etablissement",
    "chef de l entreprise",
    "chef de l etablissement",
    "cheffe d entreprise",
    "employer",
    "employeur",
    "employeuse",
    "firmenchef",
    "firmenchefin",
    "firmeninhaber",
    "head of the business",
    "head of the company",
    "head of the enterprise",
    "head of the firm",
    "head of the undertaking",
    "inhaber",
    "inhaberin",
    "owner",
    "patron",
    "patronne",
    "unternehmensleiter",
    "unternehmensleiterin",
    "unternehmer",
    "unternehmerin",
];

const GERANTS: &[&str] = &[
    "administrateur delegue",
    "administratrice deleguee",
    "geschaftsfuhrer",
    "geschaftsfuhrerin",
    "geschaftsfuhrers",
    "geschaeftsfuehrer",
    "geschaeftsfuehrerin",
    "geschaeftsfuehrers",
    "gerant",
    "gerante",
    "gerants",
    "general manager",
    "managing director",
];

const DIRECTORS: &[&str] = &[
    "cadre dirigeant",
    "cadre dirigeante",
    "ceo",
    "chief executive",
    "direktor",
    "direktorin",
    "direktors",
    "directeur",
    "directeurs",
    "director",
    "directrice",
    "dirigeant",
    "dirigeante",
    "pdg",
];

/// Heads as somebody's relative names them.
const BOSSES: &[&str] =
    &["boss", "chef", "cheffe", "chefin", "chefs", "manager", "direction", "geschaftsleitung"];

const PERSONNEL: &[&str] = &[
    "hr",
    "human resources",
    "personal",
    "personalabteilung",
    "personalwesens",
    "personnel",
    "ressources humaines",
    "rh",
];

const LEADS: &[&str] = &[
    "chef",
    "cheffe",
    "directeur",
    "directrice",
    "director",
    "direktor",
    "direktorin",
    "dirige",
    "head",
    "leiter",
    "leiterin",
    "leitung",
    "manager",
    "responsable",
];

const HEADS_OF_PERSONNEL: &[&str] =
    &["chro", "drh", "personalchef", "personalchefin", "personalleiter", "personalleiterin"];

/// The rank that the words name.
pub(super) fn read(words: &Words) -> Option<Role> {
    if words.any(HEADS_OF_PERSONNEL) || (words.any(PERSONNEL) && words.any(LEADS)) {
        Some(Role::HeadOfPersonnel)
    } else if words.any(HEADS) {
        Some(Role::ChefDEntreprise)
    } else if words.any(GERANTS) {
        Some(Role::Gerant)
    } else if words.any(DIRECTORS) {
        Some(Role::Directeur)
    } else {
        None
    }
}

/// Whether the words name one of the heads whose relatives can't stand.
pub(super) fn names_a_head(words: &Words) -> bool {
    read(words).is_some() || words.any(BOSSES)
}
