//! Every kind of paper, printed and read again: what was entered stands there, sign by sign.

#![expect(clippy::unwrap_used, reason = "a test that can't go on stops where it stands")]

mod printed;
mod samples;
mod texts;

use chrono::{DateTime, Datelike, Utc};
use documents::{PaperKind, RenderInput, write};
use serde_json::{Value, json};
use types::{DemarcheKind, Language};
use typesetting::{PdfRenderer, RenderJob};

use crate::{
    printed::{Printed, bare},
    samples::{
        forms::{self, People, person},
        samples, somebody,
    },
};

const LANGUAGES: [Language; 3] = [Language::Fr, Language::De, Language::En];

fn at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_707_000_000, 0).unwrap()
}

fn pdf(press: &PdfRenderer, paper: &RenderInput) -> Vec<u8> {
    let files = paper.kind.templates();
    let ident = paper.number.to_string();
    let sheet =
        RenderJob { main: files[0].0, files: &files, input: paper.input.as_bytes(), ident: &ident, at: at() };
    press.print(&sheet).unwrap_or_else(|error| panic!("{:?} {:?}: {error}", paper.kind, paper.language))
}

fn print(press: &PdfRenderer, paper: &RenderInput) -> Printed {
    Printed::read(&pdf(press, paper))
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

/// How many tables a paper has at least; a list that stands has one of its own.
fn tables(paper: &RenderInput) -> usize {
    match paper.kind {
        PaperKind::CodeLetter => 0,
        PaperKind::NoCandidateRecord | PaperKind::ResultsSummary => 1,
        PaperKind::ClaimsNotice
        | PaperKind::DemarcheForm
        | PaperKind::FunctionsDeclaration
        | PaperKind::OfficeElectionRecord => 2,
        PaperKind::Receipt | PaperKind::ElectionNotice => 3,
        PaperKind::CountingRecord | PaperKind::GeneralCensusRecord => 4,
        PaperKind::CandidatePoster => 1 + slate(paper).len(),
        PaperKind::ModelBallot => slate(paper).len(),
    }
}

/// The lists of a poster or a ballot, each as the names of its candidates; by majority there is one.
fn slate(paper: &RenderInput) -> Vec<Vec<String>> {
    let input: Value = serde_json::from_str(&paper.input).unwrap();
    let name = |who: &Value| {
        bare(&format!("{}{}", who["surname"].as_str().unwrap(), who["first_names"].as_str().unwrap()))
    };
    let names = |candidates: &Value| candidates.as_array().unwrap().iter().map(name).collect();
    let slate = &input["paper"]["slate"];
    match slate["proportional"].as_array() {
        Some(lists) => lists.iter().map(|list| names(&list["candidates"])).collect(),
        None if slate.is_null() => Vec::new(),
        None => vec![names(&slate["majority"])],
    }
}

/// Whether these words stand in a text one after the other.
fn in_order(mut text: &str, words: &[String]) -> bool {
    words.iter().all(|word| text.split_once(word).map(|(_, after)| text = after).is_some())
}

/// A grid is read aloud as a table, with what heads its rows and columns, and nothing of it is told in its place.
fn assert_read_aloud(paper: &RenderInput, printed: &Printed) {
    let (kind, language) = (paper.kind, paper.language);
    let faults = printed.structure.faults();
    assert!(faults.is_empty(), "{kind:?} {language:?}: {faults:?}");
    let loose = printed.structure.loose();
    assert!(loose.is_empty(), "{kind:?} {language:?}: {loose}");
    let found = printed.structure.count("Table");
    assert!(found >= tables(paper), "{kind:?} {language:?}: {found} tables");
    let spoken = printed.structure.spoken();
    assert!(in_order(&spoken, &slate(paper).concat()), "{kind:?} {language:?}: {spoken}");
}

#[test]
fn a_paper_that_says_the_same_keeps_its_number() {
    // It stands on papers that hang and in files that are signed: a field with another name in JSON would change it.
    let people: Vec<_> = (0..12).map(somebody).collect();
    for (kind, number) in [
        (PaperKind::CandidatePoster, "DPMT-SYJT-8RWR"),
        (PaperKind::ClaimsNotice, "9CYM-PQBN-QQ2H"),
        (PaperKind::CountingRecord, "S12W-RGHA-G21E"),
        (PaperKind::DemarcheForm, "TEWZ-28TN-B4WG"),
        (PaperKind::ElectionNotice, "QRX8-NH00-520M"),
        (PaperKind::FunctionsDeclaration, "TCSM-PR1C-GA2S"),
        (PaperKind::GeneralCensusRecord, "1AHW-J1BX-1M0Z"),
        (PaperKind::ModelBallot, "YEPS-A5CH-MZA4"),
        (PaperKind::NoCandidateRecord, "18JW-7W18-Z339"),
        (PaperKind::OfficeElectionRecord, "1AEH-08W7-X1DF"),
        (PaperKind::Receipt, "ZHE0-ZS52-XQ1C"),
        (PaperKind::ResultsSummary, "62RV-42CM-YFN9"),
    ] {
        let papers = samples(kind, &people, 2, Language::Fr, "https://scrutin.example");
        assert_eq!(papers[0].number.to_string(), number, "{kind:?}");
    }
}

#[test]
fn every_kind_prints_in_every_language_and_names_itself_on_each_page_and_everybody_on_one_and_reads_aloud() {
    let press = PdfRenderer::new();
    for kind in PaperKind::ALL {
        for language in LANGUAGES {
            for (people, lists) in [(1, 1), (12, 2), (50, 3), (66, 13), (180, 6)] {
                let named: Vec<_> = (0..people).map(somebody).collect();
                let papers = samples(*kind, &named, lists, language, "https://scrutin.example");
                let named_in = |index| names(*kind, index);
                for (index, paper) in papers.into_iter().enumerate() {
                    let printed = print(&press, &paper);
                    for page in &printed.pages {
                        assert!(page.contains(&bare(&paper.title)), "{kind:?} {language:?}: {page}");
                        assert!(page.contains(&paper.number.to_string()), "{kind:?} {language:?}: {page}");
                        assert!(page.contains(&digest(&paper)), "{kind:?} {language:?}: {page}");
                    }
                    assert_read_aloud(&paper, &printed);
                    let spoken = printed.structure.spoken();
                    let missing = |(surname, first): &&(String, String)| {
                        !spoken.contains(&bare(&format!("{surname}{first}")))
                    };
                    let missing: Vec<_> = named.iter().take(named_in(index)).filter(missing).collect();
                    assert!(missing.is_empty(), "{kind:?} {language:?}: {missing:?}");
                }
                // Where nobody is named, there is one size.
                if (0..7).all(|index| named_in(index) == 0) {
                    break;
                }
            }
        }
    }
}

fn digest(paper: &RenderInput) -> String {
    paper.digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The committed names that a démarche takes.
fn difficult() -> Vec<String> {
    let names: Value = serde_json::from_str(include_str!("../../../filings/tests/names.json")).unwrap();
    let taken = names.as_array().unwrap().iter().filter(|name| name["outcome"] == "exact");
    taken.map(|name| name["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn difficult_names_stand_on_each_paper_that_names_people_sign_by_sign_and_a_sign_without_letter_is_told() {
    let press = PdfRenderer::new();
    let (printable, others): (Vec<_>, Vec<_>) =
        difficult().into_iter().partition(|name| press.lacks(name).is_empty());
    assert!(printable.len() >= 200, "{}", printable.len());
    assert!(others.contains(&"🦊".to_owned()) && !others.contains(&"Щёкина".to_owned()), "{others:?}");
    let people: Vec<_> = printable.iter().map(|name| (name.clone(), "Anne".to_owned())).collect();
    for kind in PaperKind::ALL {
        let most = (0..7).map(|index| names(*kind, index)).max().unwrap_or_default();
        // Where a paper names only a few, forty papers name one few after the other.
        for people in people.chunks(most.clamp(1, people.len())).take(40) {
            let papers = samples(*kind, people, 6, Language::Fr, "https://scrutin.example");
            for (_, paper) in papers.iter().enumerate().filter(|(index, _)| names(*kind, *index) > 0) {
                let text = print(&press, paper).text();
                let missing = |(name, _): &&(String, String)| {
                    // What is written from right to left is drawn so, its order is the reader's; and an open O with
                    // its accent comes out of two fonts, each of which says both, as letter and accent of their own do
                    // where few others stand on the paper.
                    let both =
                        |character| matches!(character, '\u{300}'..='\u{36F}') && most < printable.len();
                    if name.contains(|character| {
                        matches!(character, '\u{590}'..='\u{6FF}' | 'Ɔ') || both(character)
                    }) {
                        bare(name).chars().any(|character| !text.contains(character))
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
    let press = PdfRenderer::new();
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
        let text = print(&press, papers.last().unwrap()).text();
        for words in words {
            // A word may be parted at the end of a line.
            let plain = |text: &str| text.replace('’', "'").replace(['-', '\u{ad}'], "");
            assert!(plain(&text).contains(&plain(&bare(words))), "{words}: {text}");
        }
    }
}

#[test]
fn a_quotient_is_rounded_and_says_so_where_it_does_not_end() {
    let people: Vec<_> = (0..12).map(somebody).collect();
    let papers = samples(PaperKind::GeneralCensusRecord, &people, 6, Language::De, "https://scrutin.example");
    let text = print(&PdfRenderer::new(), papers.last().unwrap()).text();
    for quotient in ["2.817/4=704,25", "2.817/6=469,50", "2.817/7≈402,43", "2.817/8≈352,13"] {
        assert!(text.contains(quotient), "{quotient}: {text}");
    }
}

#[test]
fn the_poster_has_the_ballot_stamped_by_the_office_and_folded_by_the_elector() {
    let people: Vec<_> = (0..12).map(somebody).collect();
    let papers = samples(PaperKind::CandidatePoster, &people, 2, Language::Fr, "https://scrutin.example");
    for paper in papers {
        let text = print(&PdfRenderer::new(), &paper).text();
        // A mark of the elector would make the ballot null.
        assert!(text.contains("leplieenquatre,estampillevers"), "{text}");
    }
}

#[test]
fn the_same_paper_and_moment_give_the_same_bytes() {
    let people: Vec<_> = (0..12).map(somebody).collect();
    for kind in PaperKind::ALL {
        for paper in samples(*kind, &people, 2, Language::De, "https://scrutin.example") {
            let first = pdf(&PdfRenderer::new(), &paper);
            assert_eq!(first, pdf(&PdfRenderer::new(), &paper), "{kind:?}");
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
    let decimal =
        text.split_once('.').filter(|(whole, _)| whole.bytes().all(|character| character.is_ascii_digit()));
    decimal.map_or_else(|| bare(&text), |(whole, part)| format!("{whole},{part}"))
}

fn leaves(value: &Value, all: &mut Vec<Value>) {
    match value {
        Value::Object(fields) => fields.values().for_each(|value| leaves(value, all)),
        Value::Array(items) => items.iter().for_each(|value| leaves(value, all)),
        leaf => all.push(leaf.clone()),
    }
}

/// What is declared where nobody votes.
fn without_vote(people: &People) -> [(DemarcheKind, Value); 5] {
    use DemarcheKind::{CandidateDeclaration, ResultDeclaration};
    let elected = |(place, who)| {
        let mut one = person((place, who));
        one["list"] = "Liste neutre".into();
        one["seat"] = if place < 3 { "titulaire" } else { "suppleant" }.into();
        one
    };
    let by = json!({ "surname": "Thill", "first_names": "Marie-Josée" });
    [
        (CandidateDeclaration, json!({ "situation": "fewer_than_15", "headcount": 13 })),
        (CandidateDeclaration, json!({ "situation": "recent_delegation", "elected_on": "2023-10-03" })),
        (CandidateDeclaration, json!({ "situation": "no_candidate" })),
        (
            ResultDeclaration,
            json!({
                "outcome": "office", "established_on": "2024-03-05", "established_by": by, "titulaires": 3,
                "suppleants": 3, "system": "majorite_relative",
                "elected": people.iter().take(6).enumerate().map(elected).collect::<Vec<_>>()
            }),
        ),
        (
            ResultDeclaration,
            json!({ "outcome": "no_candidate", "established_on": "2024-03-01", "established_by": by }),
        ),
    ]
}

#[test]
fn every_value_that_is_signed_stands_on_the_form_of_its_demarche() {
    let press = PdfRenderer::new();
    let people: Vec<_> = (0..12).map(somebody).collect();
    for (kind, content) in forms::contents(&people, 5).into_iter().chain(without_vote(&people)) {
        let form = forms::form(kind, &content);
        let paper = write(&form, Language::Fr, "https://scrutin.example");
        let text = print(&press, &paper).text();
        let mut all = Vec::new();
        leaves(&content, &mut all);
        let missing: Vec<_> = all.iter().filter(|leaf| !text.contains(&shown(leaf))).collect();
        assert!(!all.is_empty() && missing.is_empty(), "{kind:?}: {missing:?}");
        assert!(text.contains(&form.content), "{kind:?}");
    }
}
