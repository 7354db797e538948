//! Relatives by blood and by marriage, by their names in three languages or by a written degree.

use super::{Role, Words, ranks};

/// What a word of kinship says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kin {
    Spouse,
    Degree(u32),
    /// A cousin: fourth degree or further.
    Cousin,
    Unclear,
}

/// Longer phrases stand before the ones that they hold.
const KIN: &[(Kin, &[&str])] = &[
    (
        Kin::Degree(6),
        &[
            "cousin issu de germain",
            "cousin issu de germains",
            "cousine issue de germain",
            "cousine issue de germains",
            "issu de germain",
            "issue de germain",
            "second cousin",
        ],
    ),
    (
        Kin::Degree(5),
        &[
            "first cousin once removed",
            "cousin once removed",
            "cousin sous germain",
            "cousine sous germaine",
            "arriere petit neveu",
            "arriere petite niece",
            "arriere grand oncle",
            "arriere grand tante",
        ],
    ),
    (
        Kin::Degree(4),
        &[
            "cousin germain",
            "cousine germaine",
            "first cousin",
            "arriere arriere grand pere",
            "arriere arriere grand mere",
            "grand oncle",
            "grand tante",
            "grande tante",
            "petit neveu",
            "petite niece",
            "great uncle",
            "great aunt",
            "grand nephew",
            "grand niece",
            "great nephew",
            "great niece",
            "grandnephew",
            "grandniece",
            "grossonkel",
            "grosstante",
            "grossneffe",
            "grossnichte",
        ],
    ),
    (
        Kin::Degree(3),
        &[
            "arriere grand pere",
            "arriere grand mere",
            "arriere petit fils",
            "arriere petite fille",
            "great grandfather",
            "great grandmother",
            "great grandson",
            "great granddaughter",
            "urgrossvater",
            "urgrossmutter",
            "urenkel",
            "urenkelin",
        ],
    ),
    (
        Kin::Degree(2),
        &[
            "grand pere",
            "grand mere",
            "petit fils",
            "petite fille",
            "beau frere",
            "belle soeur",
            "demi frere",
            "demi soeur",
            "brother in law",
            "sister in law",
            "half brother",
            "half sister",
            "grandfather",
            "grandmother",
            "grandson",
            "granddaughter",
            "grandparent",
            "grandchild",
            "schwager",
            "schwagerin",
            "schwaegerin",
            "halbbruder",
            "halbschwester",
            "grossvater",
            "grossmutter",
            "enkel",
            "enkelin",
        ],
    ),
    (
        Kin::Degree(1),
        &[
            "beau pere",
            "belle mere",
            "beau fils",
            "belle fille",
            "gendre",
            "bru",
            "father in law",
            "mother in law",
            "son in law",
            "daughter in law",
            "schwiegervater",
            "schwiegermutter",
            "schwiegersohn",
            "schwiegertochter",
            "stiefvater",
            "stiefmutter",
            "stiefsohn",
            "stieftochter",
            "stepfather",
            "stepmother",
            "stepson",
            "stepdaughter",
        ],
    ),
    (
        Kin::Spouse,
        &[
            "conjoint",
            "conjointe",
            "epoux",
            "epouse",
            "mari",
            "femme",
            "partenaire",
            "husband",
            "wife",
            "spouse",
            "ehemann",
            "ehefrau",
            "ehegatte",
            "ehegattin",
            "ehepartner",
            "ehepartnerin",
            "gatte",
            "gattin",
            "lebenspartner",
            "lebenspartnerin",
        ],
    ),
    (
        Kin::Degree(1),
        &[
            "pere", "mere", "fils", "fille", "enfant", "father", "mother", "son", "daughter", "child",
            "vater", "mutter", "sohn", "tochter", "kind",
        ],
    ),
    (Kin::Degree(2), &["frere", "soeur", "brother", "sister", "bruder", "schwester"]),
    (
        Kin::Degree(3),
        &["oncle", "tante", "neveu", "niece", "uncle", "aunt", "nephew", "onkel", "neffe", "nichte"],
    ),
    (Kin::Cousin, &["cousin", "cousine", "kusine", "vetter"]),
    (
        Kin::Unclear,
        &[
            "parent",
            "parente",
            "allie",
            "alliee",
            "famille",
            "membre de la famille",
            "relative",
            "relation",
            "verwandt",
            "verwandte",
            "verwandter",
            "angehoriger",
            "angehorige",
            "family",
            "in law",
        ],
    ),
];

/// Words for degrees; the place is the degree.
const ORDINALS: &[&[&str]] = &[
    &["premier", "first", "erster", "ersten"],
    &["deuxieme", "second", "zweiter", "zweiten"],
    &["troisieme", "third", "dritter", "dritten"],
    &["quatrieme", "fourth", "vierter", "vierten"],
    &["cinquieme", "fifth", "funfter", "funften", "fuenften"],
    &["sixieme", "sixth", "sechster", "sechsten"],
    &["septieme", "seventh", "siebter", "siebten"],
    &["huitieme", "eighth", "achter", "achten"],
];

const DEGREES: &[&str] = &["degre", "degres", "degree", "degrees", "grad", "grades", "grads"];
const OF: &[&str] = &["of", "de", "d", "du", "des", "von", "vom", "der", "dem"];
const COUSINS_FROM: u32 = 4;

/// The relation that the words name, if they name one.
pub(super) fn read(words: &Words) -> Option<Role> {
    let named = KIN.iter().find_map(|(kin, phrases)| {
        phrases.iter().find(|phrase| words.has(phrase)).map(|phrase| (*kin, words.without(phrase)))
    });
    let degree = written_degree(words.text());
    let (kin, rest) = match named {
        Some((kin, rest)) => (Some(kin), rest),
        None => (None, Words(words.0.clone())),
    };
    if kin.is_none() && degree.is_none() {
        return None;
    }
    if rest.any(OF) && !ranks::names_a_head(&rest) {
        return Some(Role::NotUnderstood);
    }
    Some(role(kin, degree))
}

fn role(kin: Option<Kin>, written: Option<u32>) -> Role {
    match (kin, written) {
        (Some(Kin::Spouse), _) => Role::Spouse,
        (Some(Kin::Degree(kin)), Some(written)) if kin != written => Role::RelativeOfUnclearDegree,
        (Some(Kin::Cousin), Some(written)) if written < COUSINS_FROM => Role::RelativeOfUnclearDegree,
        (Some(Kin::Degree(degree)), _) | (Some(Kin::Cousin | Kin::Unclear) | None, Some(degree)) => {
            Role::Relative(degree)
        }
        (Some(Kin::Cousin | Kin::Unclear) | None, None) => Role::RelativeOfUnclearDegree,
    }
}

/// `4th degree`, `4e degré`, `quatrième degré`, `4. Grad`, `degree 4`.
fn written_degree(text: &str) -> Option<u32> {
    let words: Vec<&str> = text.split(' ').collect();
    let place = words.iter().position(|word| DEGREES.contains(word))?;
    let before = place.checked_sub(1).and_then(|before| words.get(before));
    let after = words.get(place + 1);
    [before, after].into_iter().flatten().find_map(|word| ordinal(word))
}

fn ordinal(word: &str) -> Option<u32> {
    let end = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
    let (digits, ending) = word.split_at(end);
    if !digits.is_empty() {
        let usual =
            matches!(ending, "" | "e" | "er" | "eme" | "ieme" | "st" | "nd" | "rd" | "th" | "ter" | "ten");
        return usual.then(|| digits.parse().ok()).flatten();
    }
    let place = ORDINALS.iter().position(|names| names.contains(&word))?;
    u32::try_from(place).ok()?.checked_add(1)
}
