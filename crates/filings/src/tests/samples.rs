//! The samples pass their own check, and their bytes come back.

use elections::{Facts, WeekPattern, seats};
use types::DemarcheKind;

use crate::{Content, check, content::CanonicalError, due_on, sample};

pub(crate) fn facts(headcount: u32, week: WeekPattern) -> Facts {
    let headcount = Some(headcount);
    let election_day = "2024-03-12".parse().ok();
    Facts { headcount, register_headcount: headcount, election_day, week, ..Facts::default() }
}

pub(super) fn content(kind: DemarcheKind, facts: &Facts) -> Content {
    let checked = check(kind, &sample(kind, facts), facts);
    assert_eq!(checked.findings, [], "{kind:?} {facts:?}");
    checked.content.unwrap()
}

#[test]
fn every_sample_passes_without_a_finding() {
    for headcount in [15, 26, 60, 99, 100, 150, 792, 1_250, 10_000] {
        for week in WeekPattern::ALL {
            for kind in DemarcheKind::ALL {
                for day in ["2019-03-12", "2024-03-12", "2029-02-01", "2029-03-31"] {
                    let facts = Facts { election_day: day.parse().ok(), ..facts(headcount, week) };
                    assert_eq!(content(kind, &facts).kind(), kind);
                    let early = facts.election_day.and_then(|day| day.pred_opt());
                    content(kind, &Facts { opening_day: early, ..facts });
                }
            }
        }
    }
}

#[test]
fn a_sample_is_made_of_no_facts_and_of_the_largest_company() {
    for kind in DemarcheKind::ALL {
        content(kind, &Facts::default());
        content(kind, &facts(100_000, WeekPattern::MonFri));
        assert!(sample(kind, &facts(u32::MAX, WeekPattern::MonFri)).is_object());
    }
}

#[test]
fn the_bytes_of_a_content_come_back_and_say_their_kind() {
    for headcount in [15, 60, 100, 792] {
        for kind in DemarcheKind::ALL {
            let content = content(kind, &facts(headcount, WeekPattern::TueSat));
            let bytes = content.canonical_bytes();
            let head = format!(r#"{{"format":1,"demarche":{{"kind":"{}","content":{{"#, kind.code());
            assert!(bytes.starts_with(head.as_bytes()), "{kind:?}");
            assert_eq!(Content::parse_canonical(&bytes).unwrap(), content);
            assert_eq!(Content::parse_canonical(&bytes).unwrap().canonical_bytes(), bytes);
        }
    }
}

#[test]
fn the_same_draft_in_another_order_gives_the_same_bytes() {
    let facts = facts(60, WeekPattern::MonFri);
    let kind = DemarcheKind::ClaimsNotice;
    let draft = sample(kind, &facts);
    let mut fields: Vec<String> =
        draft.as_object().unwrap().iter().map(|(field, value)| format!("\"{field}\": {value}")).collect();
    let first = check(kind, &draft, &facts).content.unwrap().canonical_bytes();
    fields.reverse();
    let turned = serde_json::from_str(&format!("{{ {} }}", fields.join(" , "))).unwrap();
    assert_eq!(check(kind, &turned, &facts).content.unwrap().canonical_bytes(), first);
}

#[test]
fn bytes_that_this_crate_did_not_write_are_refused() {
    let bytes = content(DemarcheKind::ClaimsNotice, &facts(60, WeekPattern::MonFri)).canonical_bytes();
    let text = String::from_utf8(bytes).unwrap();
    for (bytes, refusal) in [
        (String::new(), CanonicalError::Unreadable),
        ("{}".to_owned(), CanonicalError::Unreadable),
        (text.replace("\"format\":1", "\"format\":2"), CanonicalError::Format(2)),
        (text.replace("{\"format\"", "{ \"format\""), CanonicalError::NotCanonical),
        (text.replace("\"claims_to\"", "\"claims_at\""), CanonicalError::Unreadable),
    ] {
        assert_eq!(Content::parse_canonical(bytes.as_bytes()), Err(refusal));
    }
}

#[test]
fn no_matricule_and_no_name_is_printed_by_debug() {
    for headcount in [60, 150] {
        for kind in DemarcheKind::ALL {
            let printed = format!("{:?}", content(kind, &facts(headcount, WeekPattern::MonFri)));
            assert!(!printed.contains("Muller") && !printed.contains("1960"), "{kind:?}");
        }
    }
}

#[test]
fn each_demarche_is_due_on_its_day() {
    for (week, days) in [
        (WeekPattern::MonFri, ["2024-02-09", "2024-02-19", "2024-03-06", "2024-03-12", "2024-04-08"]),
        (WeekPattern::TueSat, ["2024-02-10", "2024-02-17", "2024-03-06", "2024-03-12", "2024-04-09"]),
    ] {
        let facts = facts(60, week);
        for (kind, day) in DemarcheKind::ALL.into_iter().zip(days) {
            let due = due_on(kind, &facts, Some(&content(kind, &facts)));
            assert_eq!(due.map(|due| due.to_string()).as_deref(), Some(day), "{kind:?} {week:?}");
            let nothing_known = Facts { headcount: Some(60), week, ..Facts::default() };
            assert_eq!(due_on(kind, &nothing_known, None), None);
        }
        let other = content(DemarcheKind::ClaimsNotice, &facts);
        assert_eq!(due_on(DemarcheKind::FunctionsDeclaration, &facts, Some(&other)), None);
    }
}

#[test]
fn a_list_is_as_long_as_the_law_allows() {
    for (headcount, most) in [(100, 8), (150, 10), (1_250, 30)] {
        assert_eq!(seats(headcount).unwrap().members(), most);
        let draft = sample(DemarcheKind::CandidateDeclaration, &facts(headcount, WeekPattern::MonFri));
        let candidates = draft["lists"][0]["candidates"].as_array().unwrap();
        assert_eq!(candidates.len(), usize::try_from(most).unwrap());
    }
}
