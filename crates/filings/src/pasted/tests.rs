//! What people paste, and what must hold for every text.

use elections::rules;
use proptest::prelude::*;

use super::*;

fn names(pasted: &Pasted) -> Vec<(u64, &str, &str)> {
    pasted
        .lines
        .iter()
        .map(|person| (person.line, person.name.surname.as_str(), person.name.first_names.as_str()))
        .collect()
}

fn codes(pasted: &Pasted) -> Vec<(&str, &'static str)> {
    pasted.findings.iter().map(|finding| (finding.pointer.as_str(), finding.code)).collect()
}

#[test]
fn a_table_is_read_however_it_is_parted() {
    for text in [
        "Weber\tAnne\nd’Huart\tZoé",
        "Weber;Anne\r\nd’Huart;Zoé\r\n",
        "Weber, Anne\rd’Huart, Zoé",
        "\u{feff}Weber;Anne\nd’Huart;Zoé",
        "Nom\tPrénom\nWeber\tAnne\nd’Huart\tZoé",
        "\n\nWeber\tAnne\t\t\n \u{a0}\nd’Huart\tZoé\t",
        "\"Weber\";\"Anne\"\n\"d’Huart\";\"Zoé\"",
    ] {
        let pasted = read_pasted(text);
        assert_eq!(pasted.findings, [], "{text:?}");
        let found: Vec<_> = names(&pasted).into_iter().map(|(_, surname, first)| (surname, first)).collect();
        assert_eq!(found, [("Weber", "Anne"), ("d’Huart", "Zoé")], "{text:?}");
    }
}

#[test]
fn named_columns_stand_in_any_order() {
    let pasted = read_pasted(
        "Vorname;Name;Geburtsdatum;Matrikel;Eintritt;Beruf;Staatsangehörigkeit;Geschlecht\n\
         Anne;Weber;05.01.1893;1893120105732;2020-01-01;Köchin;LU;w",
    );
    assert_eq!(codes(&pasted), [("/lines/2/birth", "bad_date")]);
    let pasted = read_pasted("first name\tsurname\tnationality\tsex\nAnne\tWeber\tLU\tf");
    let person = &pasted.lines[0];
    assert_eq!(names(&pasted), [(2, "Weber", "Anne")]);
    assert_eq!((person.nationality, person.sex), (Some(CountryCode::LU), Some(Sex::Female)));
}

#[test]
fn a_bad_line_is_told_with_its_line_and_column_and_takes_no_other_with_it() {
    let text = "Weber\tAnne\nMul\u{200b}ler\tMarc\nalone\n\"x\tAnne\nMuller \tMarc\nThill\tPol\n\
                Kremer\tTom\t123\nSchmit 1893120105732\tLuc\nA\tB\tC\tD";
    let pasted = read_pasted(text);
    assert_eq!(names(&pasted), [(1, "Weber", "Anne"), (6, "Thill", "Pol")]);
    assert_eq!(
        codes(&pasted),
        [
            ("/lines/2/surname", "text_invisible_character"),
            ("/lines/3", "F.711"),
            ("/lines/4", "F.714"),
            ("/lines/5/surname", "text_spaces_around"),
            ("/lines/7/matricule", "matricule_digits"),
            ("/lines/8/surname", "F.653"),
            ("/lines/9", "F.711"),
        ]
    );
    assert_eq!(pasted.findings[0].params, [("line", "2".to_owned()), ("column", "4".to_owned())]);
    for finding in &pasted.findings {
        assert!(rules::codes().any(|code| code == finding.code));
    }
}

#[test]
fn a_header_says_what_is_missing_twice_or_unknown() {
    for (text, findings, lines) in [
        ("Nom;Prénom;Taille\nWeber;Anne;180", vec![("/lines/1", "W.711")], 1),
        ("Nom;Nom;Prénom\nWeber;Weber;Anne", vec![("/lines/1", "F.713")], 0),
        ("Nom;Matricule\nWeber;1893120105732", vec![("/lines/1", "F.712")], 0),
    ] {
        let pasted = read_pasted(text);
        assert_eq!(codes(&pasted), findings, "{text}");
        assert_eq!(pasted.lines.len(), lines, "{text}");
    }
}

#[test]
fn names_are_never_swapped_by_a_line_that_looks_like_a_header() {
    for text in [
        "Prénom usuel\tNom\nAnne\tWeber",
        "First name(s)\tSurname(s)\nAnne\tWeber",
        "Firstname;Lastname\nAnne;Weber",
        "Vorname\tZuname\nAnne\tWeber",
        "\"Prénom\"\t\"Nom\"\nAnne\tWeber",
        "sep=;\nPrénom;Nom\nAnne;Weber",
        "Liste du personnel\nPrénom\tNom\nAnne\tWeber",
        "Prénom\tNom\nAnne\tWeber\nPrénom\tNom",
    ] {
        let pasted = read_pasted(text);
        let found: Vec<_> = names(&pasted).into_iter().map(|(_, surname, first)| (surname, first)).collect();
        assert_eq!(found, [("Weber", "Anne")], "{text:?}");
        assert!(codes(&pasted).iter().all(|(_, code)| *code == "W.715"), "{text:?}");
    }
    for text in ["Rufzeichen\tNom\nAnne\tWeber", "Titre\nX\tPrénom\nWeber\tAnne"] {
        let pasted = read_pasted(text);
        assert_eq!((pasted.lines.len(), pasted.findings[0].code), (0, "F.716"), "{text:?}");
    }
}

#[test]
fn a_cell_of_several_lines_invents_nobody() {
    let pasted = read_pasted("Weber;Anne\n\"Muller;\nThill;Pol\nKremer\";Marc\nSchmit;Luc");
    assert_eq!(names(&pasted), [(1, "Weber", "Anne"), (5, "Schmit", "Luc")]);
    assert_eq!(codes(&pasted), [("/lines/2", "F.714"), ("/lines/3", "F.714"), ("/lines/4", "F.714")]);
}

#[test]
fn a_name_that_stands_twice_is_shown_and_kept() {
    let pasted = read_pasted("Weber\tAnne\nWeber\tAnne\nWeber\tAnna");
    assert_eq!((pasted.lines.len(), codes(&pasted)), (3, vec![("/lines/2/surname", "W.716")]));
}

#[test]
fn a_matricule_that_is_parted_over_two_names_is_refused() {
    let pasted = read_pasted("Weber 1893120\tAnne 105732");
    assert_eq!(pasted.lines, []);
    assert!(codes(&pasted).contains(&("/lines/1/first_names", "F.653")));
}

#[test]
fn a_person_is_pasted_once() {
    let pasted = read_pasted("Weber\tAnne\t1893120105732\nWeber\tAnna\t1893 1201 05732");
    assert_eq!(names(&pasted), [(1, "Weber", "Anne")]);
    assert_eq!(codes(&pasted), [("/lines/2/matricule", "F.003")]);
}

#[test]
fn a_date_of_birth_is_that_of_the_matricule() {
    let text = |birth: &str| format!("Nom;Prénom;Matricule;Né le\nWeber;Anne;1987010112349;{birth}");
    let matricule = (0..100).map(|check| format!("19870101123{check:02}"));
    let matricule = matricule.into_iter().find(|digits| digits.parse::<PersonMatricule>().is_ok()).unwrap();
    let text = |birth: &str| text(birth).replace("1987010112349", &matricule);
    assert_eq!(codes(&read_pasted(&text("02.01.1987"))), [("/lines/2/birth", "F.715")]);
    for birth in ["01.01.1987", ""] {
        let mut pasted = read_pasted(&text(birth));
        assert_eq!(codes(&pasted), [], "{birth}");
        let named = NamedEmployee::from(pasted.lines.remove(0));
        assert_eq!(named.employee.birth, "1987-01-01".parse().ok());
    }
}

#[test]
fn doubts_are_told_and_the_line_stays() {
    let pasted = read_pasted("LefÃ¨vre\tAnne\nWeber\tАnna");
    assert_eq!(names(&pasted).len(), 2);
    assert_eq!(codes(&pasted), [("/lines/1/surname", "W.712"), ("/lines/2/first_names", "W.713")]);
}

#[test]
fn a_text_has_its_limits() {
    assert_eq!(codes(&read_pasted(&"a\t".repeat(MAX_BYTES))), [("", "too_long")]);
    let many = read_pasted(&"Weber\tAnne\n".repeat(MAX_LINES + 1));
    assert_eq!((codes(&many)[0], many.lines.len()), (("/lines", "too_many_items"), MAX_LINES));
    assert_eq!(read_pasted(""), Pasted::default());
}

/// Names that are clean, of any script.
fn clean() -> impl Strategy<Value = String> {
    "[A-ZÀ-ÖØ-Þa-zß-öø-ÿŒœŁłА-Яа-яΑ-Ω'’ʼ\u{a0}‑ -]{1,40}"
        .prop_filter("no header, no blank around", |name| Name::read(name).is_ok() && name.len() > 12)
}

proptest! {
    #[test]
    fn written_lines_come_back_as_they_were(people in proptest::collection::vec((clean(), clean()), 1..20)) {
        for separator in ["\t", ";", ","] {
            let lines: Vec<String> = people.iter().map(|(s, f)| format!("{s}{separator}{f}")).collect();
            let pasted = read_pasted(&lines.join("\n"));
            let found: Vec<_> = names(&pasted)
                .into_iter()
                .map(|(_, surname, first)| (surname.to_owned(), first.to_owned()))
                .collect();
            prop_assert_eq!(&found, &people);
        }
    }

    #[test]
    fn good_lines_survive_the_bad_ones(
        good in proptest::collection::vec((clean(), clean()), 4..10),
        bad in proptest::collection::vec("[^\r\n\t\"]{0,30}", 0..4),
    ) {
        let mut lines: Vec<String> = good.iter().map(|(s, f)| format!("{s}\t{f}")).collect();
        for (place, line) in bad.into_iter().enumerate() {
            lines.insert(place * 2 + 1, line);
        }
        let pasted = read_pasted(&lines.join("\n"));
        for (surname, first) in &good {
            let found = names(&pasted).iter().any(|(_, s, f)| s == surname && f == first);
            prop_assert!(found, "{surname} {first}");
        }
    }

    #[test]
    fn any_text_is_read_and_every_line_is_accounted_for(text in any::<String>()) {
        let pasted = read_pasted(&text);
        for person in &pasted.lines {
            prop_assert!(text.contains(person.name.surname.as_str()));
            prop_assert!(Name::read(person.name.surname.as_str()).is_ok());
        }
        for finding in &pasted.findings {
            prop_assert!(rules::codes().any(|code| code == finding.code));
        }
    }

    #[test]
    fn any_table_is_read_without_panic(text in "[\"\t;, \nNomPréa\u{301}\u{200b}\u{202e}1-9]{0,200}") {
        let _ = read_pasted(&text);
    }
}
