//! The words of the templates: each one is there, and each one is said.

use std::collections::{BTreeMap, BTreeSet};

use documents::PaperKind;
use serde_json::Value;
use types::Language;

use crate::samples::{samples, somebody};

/// The French words, one message after the other.
const TEXTS: &str = include_str!("../../../documents/texts/fr/templates.ftl");

/// The names of the messages; a part, which others mention as `{ part }`, is none.
fn names() -> Vec<&'static str> {
    let names = TEXTS.lines().filter_map(|line| line.split_once(" =")).map(|(name, _)| name);
    let is_name = |name: &&str| name.bytes().all(|b| b == b'_' || b.is_ascii_alphanumeric());
    names.filter(is_name).filter(|name| !TEXTS.contains(&format!("{{ {name} }}"))).collect()
}

/// A word that a template says: `say.name`, or one that begins so: `say.at("seat_" + seat)`.
struct Said<'a> {
    name: &'a str,
    whole: bool,
}

impl Said<'_> {
    fn is(&self, name: &str) -> bool {
        if self.whole { name == self.name } else { name.starts_with(self.name) }
    }
}

fn said(template: &str) -> impl Iterator<Item = Said<'_>> {
    template.split("say.").skip(1).map(|behind| {
        let beginning = behind.strip_prefix("at(\"");
        let ends = |character: char| !character.is_ascii_alphanumeric() && character != '_';
        Said { name: beginning.unwrap_or(behind).split(ends).next().unwrap(), whole: beginning.is_none() }
    })
}

#[test]
fn every_word_that_a_template_says_is_one_of_its_papers_and_no_word_is_unused() {
    let people: Vec<_> = (0..9).map(somebody).collect();
    let mut templates: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
    for kind in PaperKind::ALL {
        for paper in samples(*kind, &people, 3, Language::Fr, "https://scrutin.example") {
            let input: Value = serde_json::from_str(&paper.input).unwrap();
            let words = input["words"].as_object().unwrap();
            for template in kind.templates() {
                templates.entry(template).or_default().extend(words.keys().cloned());
            }
        }
    }
    let mut unused = names();
    assert!(unused.len() > 150, "{unused:?}");
    for ((path, template), words) in &templates {
        for said in said(template) {
            assert!(words.iter().any(|name| said.is(name)), "{path}: say.{} is no word", said.name);
            unused.retain(|name| !said.is(name));
        }
    }
    assert!(unused.is_empty(), "no template says {unused:?}");
}
