//! Relatives by blood and by marriage, by their names in three languages or by a written degree.

use elections::{
    Parameters,
    electorate::{Rank, Relation},
};

use super::{OF, Words, degrees::written, is_article, ranks};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kin {
    Spouse,
    Degree(u32),
    /// A cousin: fourth degree or further.
    Cousin,
    Unclear,
}

/// The names of relatives; of several that fit the longest counts.
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

/// Children: one degree further from everybody but from forebears of the head.
const CHILDREN: &[&str] = &["child", "daughter", "enfant", "fille", "fils", "kind", "sohn", "son", "tochter"];

/// Forebears in a degree from which a child may be nearer to the head.
const FAR_FOREBEARS: &[&str] = &["arriere arriere grand pere", "arriere arriere grand mere"];

const COUSINS_FROM: u32 = 4;

/// The relation that the words name, if they name one to somebody who leads the company: before all to its head.
///
/// A word of kinship decides with a leader of the company behind it (*fils du gérant*) or before it (*the owner's son*),
/// with a written degree, or where nothing else is written.
pub(super) fn read(words: &Words) -> Option<Relation> {
    let degree = written(words);
    let plain = degree.as_ref().map_or_else(|| words.clone(), |degree| degree.rest.clone());
    let written = degree.map(|degree| degree.degree);
    let chains: Vec<Chain> = (0..plain.len()).filter_map(|index| Chain::at(&plain, index)).collect();
    let of = |chain: &Chain| chain.of_leader(&plain);
    let of_the_head = chains.iter().find(|chain| of(chain) == Some(Rank::ChefDEntreprise));
    if let Some(chain) = of_the_head {
        return Some(chain.relation(written));
    }
    if chains.iter().any(|chain| of(chain).is_some()) {
        return Some(Relation::OfAnotherLeader);
    }
    if let Some(chain) = chains.iter().find(|chain| chain.stands_alone(&plain)) {
        return Some(chain.relation(written));
    }
    match (chains.first(), written) {
        (Some(chain), Some(_)) if !chain.of_somebody(&plain) => Some(chain.relation(written)),
        (None, Some(degree)) => match ranks::leader_behind(&plain, 0, true) {
            Some(Rank::ChefDEntreprise) => Some(Relation::Relative { degree: Some(degree) }),
            Some(_) => Some(Relation::OfAnotherLeader),
            None if plain.content_from(0).is_none() => Some(Relation::Relative { degree: Some(degree) }),
            None => None,
        },
        (Some(_) | None, _) => None,
    }
}

/// The part of the text that is a relative whom somebody owns: *the owner's son*.
pub(super) fn owned(words: &Words) -> Option<(usize, usize)> {
    let chains = (0..words.len()).filter_map(|index| Chain::at(words, index));
    let mut owned = chains.filter(|chain| ranks::leader_who_owns(words, chain.from).is_some());
    owned.next().map(|chain| (words.part_of(chain.from), chain.until))
}

/// Words of kinship one behind the other: *fils du cousin germain*.
struct Chain {
    from: usize,
    /// The place behind the last word.
    until: usize,
    kin: Vec<(Kin, &'static str)>,
}

impl Chain {
    /// The chain that begins here, which must not be somebody else's: *collègue du fils du directeur*.
    fn at(words: &Words, from: usize) -> Option<Self> {
        let mut before = (0..from).rev().skip_while(|index| words.is(*index, is_article));
        if before.next().is_some_and(|index| words.is(index, |word| OF.contains(&word) || former(word))) {
            return None;
        }
        let (kin, until) = kin_at(words, from)?;
        let mut chain = Self { from, until, kin: vec![kin] };
        while let Some((next, until)) = words.content_from(chain.until).and_then(|index| kin_at(words, index))
        {
            chain.kin.push(next);
            chain.until = until;
        }
        Some(chain)
    }

    /// Of whom among those who lead the company the relative is one.
    fn of_leader(&self, words: &Words) -> Option<Rank> {
        let owns = || ranks::leader_who_owns(words, self.from);
        ranks::leader_behind(words, self.until, self.from == 0)
            .or_else(|| owns().filter(|_| words.content_from(self.until).is_none()))
    }

    fn stands_alone(&self, words: &Words) -> bool {
        words.content_from(0) == Some(self.from) && words.content_from(self.until).is_none()
    }

    /// Whether the relative is that of somebody who is named.
    fn of_somebody(&self, words: &Words) -> bool {
        words.is(self.until, |word| OF.contains(&word))
    }

    fn relation(&self, written: Option<u32>) -> Relation {
        match self.kin.as_slice() {
            [(kin, _)] => alone(*kin, written),
            several => Relation::Relative { degree: written.or_else(|| together(several)) },
        }
    }
}

fn former(word: &str) -> bool {
    matches!(word, "ex" | "ancien" | "ancienne" | "former" | "ehemalige" | "ehemaliger")
}

/// The longest name of a relative that begins here, and the place behind it.
fn kin_at(words: &Words, from: usize) -> Option<((Kin, &'static str), usize)> {
    let fitting = KIN.iter().flat_map(|(kin, phrases)| {
        phrases.iter().filter_map(|phrase| Some(((*kin, *phrase), words.behind(from, phrase)?)))
    });
    fitting.max_by_key(|(_, until)| *until)
}

/// The degree of one word, which a written degree makes exact unless the two exclude each other.
fn alone(kin: Kin, written: Option<u32>) -> Relation {
    let most = Parameters::latest().excluded_degree.value;
    match (kin, written) {
        (Kin::Spouse, _) => Relation::Spouse,
        (Kin::Degree(kin), Some(written)) if (kin <= most) != (written <= most) => {
            Relation::Relative { degree: None }
        }
        (Kin::Cousin, Some(written)) if written < COUSINS_FROM => Relation::Relative { degree: None },
        (Kin::Degree(_) | Kin::Cousin | Kin::Unclear, Some(written)) => {
            Relation::Relative { degree: Some(written) }
        }
        (Kin::Degree(degree), None) => Relation::Relative { degree: Some(degree) },
        (Kin::Cousin | Kin::Unclear, None) => Relation::Relative { degree: None },
    }
}

/// The degree of several words, as far as it is certain: the steps together are never too few, and exact for the child
/// of a relative in the side line.
fn together(kin: &[(Kin, &str)]) -> Option<u32> {
    let most = Parameters::latest().excluded_degree.value;
    let steps = kin.iter().map(|(kin, _)| match kin {
        Kin::Spouse => Some(0),
        Kin::Degree(degree) => Some(*degree),
        Kin::Cousin | Kin::Unclear => None,
    });
    let sum: u32 = steps.sum::<Option<u32>>()?;
    let exact = match kin {
        [(_, first), (_, second)] => CHILDREN.contains(first) && !FAR_FOREBEARS.contains(second),
        _ => false,
    };
    (sum <= most || exact).then_some(sum)
}
