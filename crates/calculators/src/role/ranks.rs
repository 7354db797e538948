//! The ranks that can't stand, by their names in three languages.

use elections::electorate::Rank;

use super::{COMMA, OF, Words, is_article};

const HEADS: &[&str] = &[
    "arbeitgeber",
    "arbeitgeberin",
    "betriebsinhaber",
    "betriebsinhaberin",
    "betriebsleiter",
    "betriebsleiterin",
    "chef d entreprise",
    "chef d etablissement",
    "chef de l entreprise",
    "chef de l etablissement",
    "cheffe d entreprise",
    "cheffe de l entreprise",
    "employeur",
    "employeuse",
    "firmenchef",
    "firmenchefin",
    "firmeninhaber",
    "firmeninhaberin",
    "head of the business",
    "head of the company",
    "head of the enterprise",
    "head of the firm",
    "head of the undertaking",
    "inhaber",
    "inhaberin",
    "owner of the business",
    "owner of the company",
    "owner of the firm",
    "patron",
    "patronne",
    "unternehmensleiter",
    "unternehmensleiterin",
    "unternehmer",
    "unternehmerin",
];

/// Heads whose word stands in many other occupations: only as the whole text.
const BARE_HEADS: &[&str] = &["business owner", "company owner", "employer", "owner"];

const GERANTS: &[&str] = &[
    "administrateur delegue",
    "administratrice deleguee",
    "cogerant",
    "cogerante",
    "geschaftsfuhrer",
    "geschaftsfuhrerin",
    "geschaeftsfuehrer",
    "geschaeftsfuehrerin",
    "gerant",
    "gerante",
];

const DIRECTORS: &[&str] = &[
    "cadre dirigeant",
    "cadre dirigeante",
    "direktor",
    "direktorin",
    "directeur",
    "directrice",
    "dirigeant",
    "dirigeante",
    "pdg",
    "president directeur general",
];

/// English ranks stand last among their nouns: a *director* is one, a *director liaison* is none.
const ENGLISH: &[(Rank, &str)] = &[
    (Rank::Gerant, "general manager"),
    (Rank::Gerant, "managing director"),
    (Rank::Directeur, "ceo"),
    (Rank::Directeur, "chief executive"),
    (Rank::Directeur, "chief executive officer"),
    (Rank::Directeur, "director"),
];
const BEHIND_ENGLISH: &[&str] =
    &[COMMA, "and", "at", "d", "de", "des", "du", "et", "for", "general", "in", "of", "und"];

/// Who leads the company, as somebody's relative names them.
const BOSSES: &[(Rank, &[&str])] = &[
    (Rank::ChefDEntreprise, &["boss", "chef", "cheffe", "chefin", "chefs"]),
    (Rank::Directeur, &["direction", "geschaftsleitung", "manager"]),
];
/// The same as German and the plural of French name them behind a relative.
const GENITIVES: &[(Rank, &[&str])] = &[
    (
        Rank::ChefDEntreprise,
        &[
            "arbeitgebers",
            "betriebsinhabers",
            "betriebsleiters",
            "firmenchefs",
            "firmeninhabers",
            "inhabers",
            "unternehmensleiters",
            "unternehmers",
        ],
    ),
    (Rank::Gerant, &["geschaftsfuhrers", "geschaeftsfuehrers", "gerants"]),
    (Rank::Directeur, &["direktors", "directeurs"]),
    (Rank::HeadOfPersonnel, &["personalchefs", "personalleiters"]),
];

const HEADS_OF_PERSONNEL: &[&str] =
    &["chro", "drh", "personalchef", "personalchefin", "personalleiter", "personalleiterin"];

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
    "lead",
    "leiter",
    "leiterin",
    "leitung",
    "manager",
    "responsable",
];
/// What may stand between who leads and the personnel.
const BETWEEN: &[&str] = &[
    "abteilung",
    "au",
    "d",
    "de",
    "department",
    "departement",
    "der",
    "des",
    "division",
    "du",
    "gestion",
    "l",
    "la",
    "le",
    "of",
    "service",
    "services",
    "the",
];
const PERSONNEL: &[&str] = &[
    "hr",
    "human resources",
    "personal",
    "personalabteilung",
    "personalwesen",
    "personalwesens",
    "personnel",
    "ressources humaines",
    "rh",
];
/// The personnel before who leads it: *HR manager*.
const BEFORE_A_LEAD: &[&str] = &["hr", "human resources", "personnel", "rh"];

/// What may stand before a rank without making it another one.
const BEFORE_A_RANK: &[&str] = &[
    "administrative",
    "associe",
    "associee",
    "co",
    "commercial",
    "executive",
    "finance",
    "financial",
    "kaufmannische",
    "kaufmannischer",
    "operations",
    "sales",
    "technical",
    "technische",
    "technischer",
];

/// Words that turn a rank into another one: *directeur adjoint*, *former manager*.
const BESIDE_A_RANK: &[&str] = &[
    "adjoint",
    "adjointe",
    "ancien",
    "ancienne",
    "assistant",
    "assistante",
    "assistent",
    "assistentin",
    "chauffeur",
    "deputy",
    "ehemalige",
    "ehemaliger",
    "ex",
    "former",
    "secretaire",
    "secretariat",
    "secretary",
    "sekretar",
    "sekretarin",
    "sekretariat",
    "sous",
    "stellvertretende",
    "stellvertretender",
    "suppleant",
    "suppleante",
    "vice",
];

/// The rank that heads the text, or one of its parts between commas: first the personnel, then the highest.
pub(super) fn read(words: &Words) -> Option<Rank> {
    if BARE_HEADS.iter().any(|phrase| words.behind(words.skip(0, is_article), phrase) == Some(words.len())) {
        return Some(Rank::ChefDEntreprise);
    }
    let starts = (0..words.len())
        .filter(|index| index.checked_sub(1).is_none_or(|before| words.is(before, |word| word == COMMA)));
    let ranks: Vec<Rank> = starts.filter_map(|index| rank_at(words, index)).collect();
    [Rank::HeadOfPersonnel, Rank::ChefDEntreprise, Rank::Gerant, Rank::Directeur]
        .into_iter()
        .find(|rank| ranks.contains(rank))
}

/// The rank that heads the part of the text from here.
fn rank_at(words: &Words, from: usize) -> Option<Rank> {
    let from = words.skip(from, is_article);
    let until =
        (from..words.len()).find(|index| words.is(*index, |word| word == COMMA)).unwrap_or(words.len());
    if (from..until).any(|index| words.is(index, |word| BESIDE_A_RANK.contains(&word))) {
        return None;
    }
    let named =
        |phrases: &[&str], from: usize| phrases.iter().any(|phrase| words.behind(from, phrase).is_some());
    if named(HEADS_OF_PERSONNEL, from) || leads_personnel(words, from) {
        return Some(Rank::HeadOfPersonnel);
    }
    let from = words.skip(from, |word| BEFORE_A_RANK.contains(&word));
    for (rank, phrases) in
        [(Rank::ChefDEntreprise, HEADS), (Rank::Gerant, GERANTS), (Rank::Directeur, DIRECTORS)]
    {
        if named(phrases, from) {
            return Some(rank);
        }
    }
    ENGLISH.iter().find(|(_, phrase)| english(words, from, phrase)).map(|(rank, _)| *rank)
}

fn english(words: &Words, from: usize, phrase: &str) -> bool {
    let behind = words.behind(from, phrase);
    behind.is_some_and(|behind| words.get(behind).is_none_or(|word| BEHIND_ENGLISH.contains(&word)))
}

/// *Responsable du service du personnel*, *chef du personnel*, *HR manager*: nothing stands between.
fn leads_personnel(words: &Words, from: usize) -> bool {
    let behind = |phrases: &[&str], from: usize| phrases.iter().find_map(|phrase| words.behind(from, phrase));
    let personnel = behind(LEADS, from).map(|lead| words.skip(lead, |word| BETWEEN.contains(&word)));
    let led = behind(BEFORE_A_LEAD, from);
    personnel.is_some_and(|from| behind(PERSONNEL, from).is_some())
        || led.is_some_and(|from| behind(LEADS, from).is_some())
}

/// Who leads the company and stands behind a relative: *of the director*, or, where `close`, without *of*.
pub(super) fn leader_behind(words: &Words, from: usize, close: bool) -> Option<Rank> {
    let index = words.content_from(from)?;
    let of = (from..index).any(|index| words.is(index, |word| OF.contains(&word)));
    if !of && !close {
        return None;
    }
    let behind = |phrases: &[&str]| phrases.iter().find_map(|phrase| words.behind(index, phrase));
    let named = |phrases: &[&str]| behind(phrases).is_some();
    let boss =
        |phrases: &[&str]| behind(phrases).is_some_and(|end| !words.is(end, |word| OF.contains(&word)));
    let by_title = || {
        let head = named(BARE_HEADS).then_some(Rank::ChefDEntreprise);
        head.or(one_of(GENITIVES, named)).or(one_of(BOSSES, boss))
    };
    rank_at(words, index).or_else(|| by_title().filter(|_| of))
}

/// Who leads the company and stands with a genitive before a relative: *the owner's son*.
pub(super) fn leader_who_owns(words: &Words, relative: usize) -> Option<Rank> {
    let end = relative.checked_sub(1).filter(|index| words.is(*index, |word| word == "s"))?;
    let owner = words.first(end);
    let part = owner.part_of(end);
    let from = owner.skip(part, is_article);
    let whole = |phrases: &[&str]| phrases.iter().any(|phrase| owner.behind(from, phrase) == Some(end));
    let head = || whole(BARE_HEADS).then_some(Rank::ChefDEntreprise);
    rank_at(&owner, part).or_else(head).or_else(|| one_of(BOSSES, whole))
}

fn one_of(ranks: &[(Rank, &[&str])], named: impl Fn(&[&str]) -> bool) -> Option<Rank> {
    ranks.iter().find(|(_, phrases)| named(phrases)).map(|(rank, _)| *rank)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_stand_before_longer_ones_do_not_hide_them() {
        assert_eq!(read(&Words::of("chief executive officer")), Some(Rank::Directeur));
        assert_eq!(read(&Words::of("chief executive secretary")), None);
    }
}
