//! What every code means, in three languages: title, explanation, article, what to do.

use types::Language;

mod allocation;
mod calendar;
mod candidates;
mod candidatures;
mod claims;
mod counting;
mod electorate;
mod functions;
mod headcount;
mod notice;
mod pasted;
mod poll;
mod pv;
mod results;
mod shape;
mod term;
mod text;

use text::Text;

const TABLES: &[&[Text]] = &[
    shape::TEXTS,
    poll::TEXTS,
    notice::TEXTS,
    claims::TEXTS,
    candidates::TEXTS,
    results::TEXTS,
    functions::TEXTS,
    electorate::TEXTS,
    candidatures::TEXTS,
    pasted::TEXTS,
    counting::TEXTS,
    headcount::TEXTS,
    calendar::TEXTS,
    term::TEXTS,
    allocation::TEXTS,
    pv::TEXTS,
];

const COUNT: usize = {
    let (mut count, mut table) = (0, 0);
    while table < TABLES.len() {
        count += TABLES[table].len();
        table += 1;
    }
    count
};

const LISTED: [&str; COUNT] = {
    let mut codes = [""; COUNT];
    let (mut place, mut table) = (0, 0);
    while table < TABLES.len() {
        let mut row = 0;
        while row < TABLES[table].len() {
            codes[place] = TABLES[table][row].code;
            place += 1;
            row += 1;
        }
        table += 1;
    }
    codes
};

/// Every code that a check can emit: the closed list. `F.` codes are rules that refuse, `W.` codes rules that warn;
/// the others are about the form of the draft.
pub const CODES: &[&str] = &LISTED;

/// What a code means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// One line.
    pub title: &'static str,
    /// What the rule is; `{name}` stands where a value of the finding belongs, see [`fill`].
    pub explanation: &'static str,
    /// The article of the Code du travail; `RGD 11.09.2018` for the règlement grand-ducal, `ITM` for the calendars
    /// and instructions that the ITM publishes. `None` for the form of the draft and for plain consistency.
    pub article: Option<&'static str>,
    /// What to do about it; with places as in `explanation`.
    pub action: &'static str,
}

/// The meaning of a code in a language; `None` for a code that is not in [`CODES`].
#[must_use]
pub fn explain(code: &str, language: Language) -> Option<Explanation> {
    let text = TABLES.iter().copied().flatten().find(|text| text.code == code)?;
    let pick = |[fr, de, en]: [&'static str; 3]| language.pick(fr, de, en);
    Some(Explanation {
        title: pick(text.title),
        explanation: pick(text.explanation),
        article: text.article,
        action: pick(text.action),
    })
}

/// Puts the values of a finding into the places of a text. A place without a value stays as it is, and a value is
/// never searched for places.
#[must_use]
pub fn fill(text: &str, params: &[(&'static str, String)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let value = after.split_once('}').and_then(|(name, tail)| {
            params.iter().find(|(param, _)| *param == name).map(|(_, value)| (value, tail))
        });
        rest = match value {
            Some((value, tail)) => {
                filled.push_str(value);
                tail
            }
            None => {
                filled.push('{');
                after
            }
        };
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_code_has_its_texts_in_three_languages() {
        for code in CODES {
            for language in Language::ALL {
                let explanation = explain(code, language).unwrap();
                for text in [explanation.title, explanation.explanation, explanation.action] {
                    assert!(!text.trim().is_empty(), "{code} {language:?}");
                    assert_eq!(text.matches('{').count(), text.matches('}').count(), "{code} {language:?}");
                }
                assert!(!explanation.title.contains('{'), "the title of {code} stands alone");
                assert!(explanation.article.is_none_or(|article| !article.is_empty()), "{code}");
            }
        }
        assert_eq!(explain("F.999", Language::Fr), None);
    }

    #[test]
    fn every_language_has_the_same_places() {
        let places = |text: &'static str| -> HashSet<&'static str> {
            text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
        };
        for text in TABLES.iter().copied().flatten() {
            for [fr, de, en] in [text.explanation, text.action] {
                assert_eq!(places(fr), places(en), "{} fr", text.code);
                assert_eq!(places(de), places(en), "{} de", text.code);
            }
        }
    }

    #[test]
    fn every_code_stands_once() {
        assert_eq!(CODES.iter().collect::<HashSet<_>>().len(), CODES.len());
    }

    #[test]
    fn places_are_filled_once() {
        let params = [("most", "6".to_owned()), ("name", "{most}".to_owned())];
        for (text, filled) in [
            ("at most {most}", "at most 6"),
            ("{most}{most}", "66"),
            ("{name}", "{most}"),
            ("{other} {most}", "{other} 6"),
            ("{most", "{most"),
            ("} {", "} {"),
            ("", ""),
        ] {
            assert_eq!(fill(text, &params), filled);
        }
    }
}
