//! Every kind of paper, printed and read again: what was entered stands there, sign by sign.

#![expect(clippy::unwrap_used, reason = "a test that can't go on stops where it stands")]

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Utc};
use documents::{DemarcheForm, PaperKind, Written, samples, somebody, write};
use lopdf::{
    Document, Object, ObjectId,
    content::{Content, Operation},
    decode_text_string,
};
use serde_json::Value;
use types::Language;
use typesetting::{Press, Sheet};

const LANGUAGES: [Language; 3] = [Language::Fr, Language::De, Language::En];

fn at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_707_000_000, 0).unwrap()
}

fn print(press: &Press, paper: &Written) -> Vec<u8> {
    let files = paper.kind.templates();
    let ident = paper.number.to_string();
    let sheet =
        Sheet { main: files[0].0, files: &files, input: paper.input.as_bytes(), ident: &ident, at: at() };
    press.print(&sheet).unwrap_or_else(|error| panic!("{:?} {:?}: {error}", paper.kind, paper.language))
}

/// The text of each page, without blanks: where a line ends is a matter of the page.
fn pages(pdf: &[u8]) -> Vec<String> {
    let read = Document::load_mem(pdf).unwrap();
    read.get_pages().values().map(|page| bare(&text(&read, *page))).collect()
}

/// What a page shows, in the order in which it is drawn; where it says what some signs stand for, that.
fn text(read: &Document, page: ObjectId) -> String {
    let fonts = read.get_page_fonts(page).unwrap();
    let encodings: BTreeMap<_, _> =
        fonts.iter().map(|(name, font)| (name, font.get_font_encoding(read).unwrap())).collect();
    let content = Content::decode(&read.get_page_content(page)).unwrap();
    let (mut text, mut encoding, mut spans) = (String::new(), None, Vec::new());
    for Operation { operator, operands } in &content.operations {
        match operator.as_str() {
            "Tf" => encoding = encodings.get(&operands[0].as_name().unwrap().to_vec()),
            "BMC" => spans.push(false),
            "BDC" => {
                let properties = operands[1].as_dict().ok();
                let actual = properties.and_then(|properties| properties.get(b"ActualText").ok());
                text += &actual.map(|actual| decode_text_string(actual).unwrap()).unwrap_or_default();
                spans.push(actual.is_some());
            }
            "EMC" => drop(spans.pop()),
            "Tj" | "TJ" if !spans.contains(&true) => {
                let shown = operands.iter().flat_map(|shown| match shown {
                    Object::Array(parts) => parts.clone(),
                    one => vec![one.clone()],
                });
                for bytes in shown.filter_map(|part| part.as_str().map(<[u8]>::to_vec).ok()) {
                    text += &Document::decode_text(encoding.unwrap(), &bytes).unwrap();
                }
            }
            _ => {}
        }
    }
    text
}

fn bare(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

/// How many people the sample at this place, among those of its kind, names at most: the first ones of those who are there.
fn names(kind: PaperKind, place: usize) -> usize {
    const EVERYBODY: usize = usize::MAX;
    let everybody = |named: bool| if named { EVERYBODY } else { 0 };
    match kind {
        // The receipt names who handed over, by the name of an account.
        PaperKind::Receipt | PaperKind::CodeLetter | PaperKind::ElectionNotice | PaperKind::ClaimsNotice => 0,
        PaperKind::NoCandidateRecord => 1,
        PaperKind::FunctionsDeclaration => 7,
        PaperKind::CandidatePoster
        | PaperKind::ModelBallot
        | PaperKind::CountingRecord
        | PaperKind::GeneralCensusRecord
        | PaperKind::OfficeElectionRecord => EVERYBODY,
        // The last one is of a poll for which nobody stood.
        PaperKind::ResultsSummary => everybody(place < 3),
        // The two notices come first, the functions last.
        PaperKind::DemarcheForm => everybody((2..6).contains(&place)),
    }
}

#[test]
fn every_kind_prints_in_every_language_and_names_itself_on_each_page_and_everybody_on_one() {
    let press = Press::new();
    for kind in PaperKind::ALL {
        for language in LANGUAGES {
            for (people, lists) in [(1, 1), (12, 2), (50, 3), (66, 13), (180, 6)] {
                let named: Vec<_> = (0..people).map(somebody).collect();
                let papers = samples(*kind, &named, lists, language, "https://scrutin.example");
                let named_in = |place| names(*kind, place);
                for (place, paper) in papers.into_iter().enumerate() {
                    let pages = pages(&print(&press, &paper));
                    for page in &pages {
                        assert!(page.contains(&bare(&paper.title)), "{kind:?} {language:?}: {page}");
                        assert!(page.contains(&paper.number.to_string()), "{kind:?} {language:?}: {page}");
                        assert!(page.contains(&digest(&paper)), "{kind:?} {language:?}: {page}");
                    }
                    let text = pages.concat();
                    let missing = |(surname, first): &&(String, String)| {
                        !text.contains(&bare(&format!("{surname}{first}")))
                    };
                    let missing: Vec<_> = named.iter().take(named_in(place)).filter(missing).collect();
                    assert!(missing.is_empty(), "{kind:?} {language:?}: {missing:?}");
                }
                // Where nobody is named, there is one size.
                if (0..7).all(|place| named_in(place) == 0) {
                    break;
                }
            }
        }
    }
}

fn digest(paper: &Written) -> String {
    paper.digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The committed names that a démarche takes.
fn difficult() -> Vec<String> {
    let names: Value = serde_json::from_str(include_str!("../../filings/tests/names.json")).unwrap();
    let taken = names.as_array().unwrap().iter().filter(|name| name["outcome"] == "exact");
    taken.map(|name| name["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn difficult_names_stand_on_each_paper_that_names_people_sign_by_sign_and_a_sign_without_letter_is_told() {
    let press = Press::new();
    let (printable, others): (Vec<_>, Vec<_>) =
        difficult().into_iter().partition(|name| press.lacks(name).is_empty());
    assert!(printable.len() >= 200, "{}", printable.len());
    assert!(others.contains(&"🦊".to_owned()) && !others.contains(&"Щёкина".to_owned()), "{others:?}");
    let people: Vec<_> = printable.iter().map(|name| (name.clone(), "Anne".to_owned())).collect();
    for kind in PaperKind::ALL {
        let most = (0..7).map(|place| names(*kind, place)).max().unwrap_or_default();
        // Where a paper names only a few, forty papers name one few after the other.
        for people in people.chunks(most.clamp(1, people.len())).take(40) {
            let papers = samples(*kind, people, 6, Language::Fr, "https://scrutin.example");
            for (_, paper) in papers.iter().enumerate().filter(|(place, _)| names(*kind, *place) > 0) {
                let text = pages(&print(&press, paper)).concat();
                let missing = |(name, _): &&(String, String)| {
                    // What is written from right to left is drawn so, its order is the reader's; and an open O with
                    // its accent comes out of two fonts, each of which says both, as letter and accent of their own do
                    // where few others stand on the paper.
                    let both = |sign| matches!(sign, '\u{300}'..='\u{36F}') && most < printable.len();
                    if name.contains(|sign| matches!(sign, '\u{590}'..='\u{6FF}' | 'Ɔ') || both(sign)) {
                        bare(name).chars().any(|sign| !text.contains(sign))
                    } else {
                        !text.contains(&bare(&format!("{name}Anne")))
                    }
                };
                let missing: Vec<_> = people.iter().filter(missing).collect();
                assert!(missing.is_empty(), "{kind:?}: {missing:?}");
            }
        }
    }
}

#[test]
fn the_general_count_says_by_which_rules_and_choices_the_seats_were_shared() {
    let press = Press::new();
    let people: Vec<_> = (0..12).map(somebody).collect();
    for (language, words) in [
        (
            Language::Fr,
            [
                "Les listes qui n'ont pas 5 % des suffrages n'ont pas de siège (art. L.413-1(3)). Chaque autre liste",
                "Entre quotients égaux, il revient à la liste qui a le plus de suffrages",
                "les sièges qu'une liste reçoit au-delà du nombre de ses candidats restent vacants",
                "Sièges de titulaires sans liste: 1.",
            ],
        ),
        (
            Language::De,
            [
                "Listen mit weniger als 5 % der Stimmen erhalten keinen Sitz (Art. L.413-1(3)). Jede andere Liste",
                "Bei gleichen Quotienten geht er an die Liste mit den meisten Stimmen",
                "Sitze, die eine Liste über die Zahl ihrer Kandidaten hinaus erhält, bleiben frei",
                "Sitze ohne Liste: 1.",
            ],
        ),
        (
            Language::En,
            [
                "Lists with less than 5 % of the votes get no seat (art. L.413-1(3)). Each other list",
                "Between equal quotients it goes to the list with the most votes",
                "seats that a list gets beyond the number of its candidates stay vacant",
                "Seats without a list: 1.",
            ],
        ),
    ] {
        let papers = samples(PaperKind::GeneralCensusRecord, &people, 2, language, "https://scrutin.example");
        let text = pages(&print(&press, papers.last().unwrap())).concat();
        for words in words {
            // A word may be parted at the end of a line.
            let plain = |text: &str| text.replace('’', "'").replace(['-', '\u{ad}'], "");
            assert!(plain(&text).contains(&plain(&bare(words))), "{words}: {text}");
        }
    }
}

#[test]
fn the_poster_has_the_ballot_stamped_by_the_office_and_folded_by_the_elector() {
    let people: Vec<_> = (0..12).map(somebody).collect();
    let papers = samples(PaperKind::CandidatePoster, &people, 2, Language::Fr, "https://scrutin.example");
    for paper in papers {
        let text = pages(&print(&Press::new(), &paper)).concat();
        // A mark of the elector would make the ballot null.
        assert!(text.contains("leplieenquatre,estampillevers"), "{text}");
    }
}

#[test]
fn the_same_paper_and_moment_give_the_same_bytes() {
    let people: Vec<_> = (0..12).map(somebody).collect();
    for kind in PaperKind::ALL {
        for paper in samples(*kind, &people, 2, Language::De, "https://scrutin.example") {
            let first = print(&Press::new(), &paper);
            assert_eq!(first, print(&Press::new(), &paper), "{kind:?}");
        }
    }
}

/// A single value as French paper shows it, without blanks.
fn shown(value: &Value) -> String {
    const WORDS: [(&str, &str); 17] = [
        ("majorite_relative", "Majorité relative"),
        ("representation_proportionnelle", "Représentation proportionnelle"),
        ("candidates", "Des candidatures sont valables"),
        ("fewer_than_15", "Moins de 15 salariés"),
        ("recent_delegation", "Délégation élue il y a moins d'un an"),
        ("no_candidate", "Aucune candidature"),
        ("vote", "Vote"),
        ("office", "Élection d'office"),
        ("national_union", "un syndicat représentatif sur le plan national"),
        ("electors", "des électeurs"),
        ("female", "féminin"),
        ("male", "masculin"),
        ("titulaire", "titulaire"),
        ("suppleant", "suppléant"),
        ("not_elected", "non élu"),
        ("true", "oui"),
        ("false", "non"),
    ];
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    if let Some((_, word)) = WORDS.iter().find(|(code, _)| *code == text) {
        return bare(word);
    }
    if let Ok(day) = text.parse::<chrono::NaiveDate>() {
        const MONTHS: [&str; 12] = [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ];
        let first = if day.day() == 1 { "1er".to_owned() } else { day.day().to_string() };
        return format!("{first}{}{}", MONTHS[day.month0() as usize], day.year());
    }
    let decimal = text.split_once('.').filter(|(whole, _)| whole.bytes().all(|sign| sign.is_ascii_digit()));
    decimal.map_or_else(|| bare(&text), |(whole, part)| format!("{whole},{part}"))
}

fn leaves(value: &Value, all: &mut Vec<Value>) {
    match value {
        Value::Object(fields) => fields.values().for_each(|value| leaves(value, all)),
        Value::Array(items) => items.iter().for_each(|value| leaves(value, all)),
        leaf => all.push(leaf.clone()),
    }
}

#[test]
fn every_value_that_is_signed_stands_on_the_form_of_its_demarche() {
    let press = Press::new();
    let people: Vec<_> = (0..12).map(somebody).collect();
    for (kind, content) in DemarcheForm::sample_contents(&people) {
        let form = DemarcheForm::sample(kind, &content);
        let paper = write(&form, Language::Fr, "https://scrutin.example");
        let text = pages(&print(&press, &paper)).concat();
        let mut all = Vec::new();
        leaves(&content, &mut all);
        let missing: Vec<_> = all.iter().filter(|leaf| !text.contains(&shown(leaf))).collect();
        assert!(!all.is_empty() && missing.is_empty(), "{kind:?}: {missing:?}");
        assert!(text.contains(&form.content), "{kind:?}");
    }
}
