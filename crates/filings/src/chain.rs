//! The démarches of a poll held against each other: who is elected stood, and who has an office was elected.

use std::collections::{HashMap, HashSet};

use elections::{
    Person, Seat,
    rules::{Functions, Results},
};
use types::{Findings, PersonMatricule};

use crate::{
    CandidateDeclaration, Content, FunctionsDeclaration, ResultDeclaration, check::tally::number,
    content::CandidateResult, record::differences,
};

/// What a content says otherwise than the démarches that were transmitted before it for its poll, one of a kind at most.
///
/// A result is held against the candidatures, functions against the result; what was not transmitted is not asked for. People
/// are told apart by their matricules. A suppléant may have moved up since (L.415-4), and delegates whom the minister
/// designated (L.413-1(7)) stand in no result.
pub(crate) fn judge(findings: &Findings, content: &Content, earlier: &[Content]) {
    for filed in earlier {
        match (content, filed) {
            (Content::ResultDeclaration(result), Content::CandidateDeclaration(declared)) => {
                judge_result(findings, result, declared);
            }
            (Content::FunctionsDeclaration(functions), Content::ResultDeclaration(result)) => {
                judge_offices(findings, functions, result);
            }
            _ => {}
        }
    }
}

/// W.411: a result says what the procès-verbal says that was signed, place by place.
pub(crate) fn judge_record(findings: &Findings, content: &Content, signed: Option<&ResultDeclaration>) {
    if let (Content::ResultDeclaration(_), Some(signed)) = (content, signed) {
        for different in differences(&Content::ResultDeclaration(signed.clone()), content) {
            let at = different.pointer.strip_suffix("/-").unwrap_or(&different.pointer);
            findings.found(at, Results::OtherThanTheProcesVerbal);
        }
    }
}

/// Somebody in a result: where, who, and on which list.
struct Named<'a> {
    pointer: String,
    matricule: &'a PersonMatricule,
    list: Option<&'a str>,
}

/// F.412 to F.414, W.409 and W.410.
fn judge_result(findings: &Findings, result: &ResultDeclaration, declared: &CandidateDeclaration) {
    let standing = standing(declared);
    let (named, without_vote): (Vec<_>, _) = match result {
        ResultDeclaration::Vote(vote) => {
            let on_lists = vote.lists.iter().enumerate().flat_map(|(index, list)| {
                let (at, name) = (format!("/lists/{index}/candidates"), Some(list.name.as_str()));
                voted_for(at, &list.candidates, name)
            });
            (on_lists.chain(voted_for("/candidates".to_owned(), &vote.candidates, None)).collect(), false)
        }
        ResultDeclaration::Office(office) => {
            let elected = office.elected.iter().enumerate().map(|(index, elected)| Named {
                pointer: format!("/elected/{index}/matricule"),
                matricule: &elected.matricule,
                list: elected.list.as_deref(),
            });
            (elected.collect(), true)
        }
        ResultDeclaration::NoCandidate(_) => {
            if !standing.is_empty() {
                findings.found("/outcome", Results::SomebodyStood { count: number(standing.len()).into() });
            }
            return;
        }
    };
    for Named { pointer, matricule, list } in &named {
        match standing.get(matricule) {
            None => findings.found(pointer, Results::PersonNeverStood),
            Some(declared) if declared != list => findings.found(pointer, Results::StoodOnAnotherList),
            Some(_) => {}
        }
    }
    let named: HashSet<_> = named.iter().map(|person| person.matricule).collect();
    let left_out = standing.keys().filter(|stood| !named.contains(*stood)).count();
    if left_out > 0 {
        findings.found("/outcome", Results::CandidatesLeftOut { count: number(left_out).into() });
    }
    let agreed = matches!(declared, CandidateDeclaration::Candidates(declared) if declared.office_agreement);
    if !standing.is_empty() && agreed != without_vote {
        findings.found("/outcome", Results::OtherOutcomeThanDeclared);
    }
}

/// Who was declared to stand, and on which list.
fn standing(declared: &CandidateDeclaration) -> HashMap<&PersonMatricule, Option<&str>> {
    let CandidateDeclaration::Candidates(declared) = declared else { return HashMap::new() };
    let on_lists = declared.lists.iter().flat_map(|list| {
        list.candidates.iter().map(|candidate| (&candidate.matricule, Some(list.name.as_str())))
    });
    let alone = declared.candidatures.iter().map(|one| (&one.candidate.matricule, None));
    on_lists.chain(alone).collect()
}

fn voted_for<'a>(
    at: String,
    candidates: &'a [CandidateResult],
    list: Option<&'a str>,
) -> impl Iterator<Item = Named<'a>> {
    candidates.iter().enumerate().map(move |(index, candidate)| Named {
        pointer: format!("{at}/{index}/matricule"),
        matricule: &candidate.matricule,
        list,
    })
}

/// F.504, F.505 and W.506.
fn judge_offices(findings: &Findings, functions: &FunctionsDeclaration, result: &ResultDeclaration) {
    let seats: HashMap<&PersonMatricule, Seat> = match result {
        ResultDeclaration::Vote(vote) => {
            vote.everybody().filter_map(|each| Some((&each.matricule, each.status.seat()?))).collect()
        }
        ResultDeclaration::Office(office) => {
            office.elected.iter().map(|elected| (&elected.matricule, elected.seat)).collect()
        }
        ResultDeclaration::NoCandidate(_) => return,
    };
    let seat = |person: &Person| seats.get(&person.matricule).copied();
    let alone = [
        ("/president".to_owned(), Some(&functions.president)),
        ("/vice_president".to_owned(), functions.vice_president.as_ref()),
        ("/secretary".to_owned(), functions.secretary.as_ref()),
    ];
    let members = functions.bureau_members.iter().enumerate();
    let members = members.map(|(index, member)| (format!("/bureau_members/{index}"), Some(member)));
    for (at, holder) in alone.into_iter().chain(members) {
        let Some(holder) = holder else { continue };
        let at = format!("{at}/matricule");
        match seat(holder) {
            Some(Seat::Titulaire) => {}
            Some(Seat::Suppleant) => findings.found(at, Functions::OfficeOfASuppleant),
            None => findings.found(at, Functions::OfficeHolderNotElected),
        }
    }
    if seat(&functions.equality_delegate).is_none() {
        findings.found("/equality_delegate/matricule", Functions::EqualityDelegateNotElected);
    }
}

#[cfg(test)]
mod tests {
    use elections::Facts;
    use serde_json::{Value, json};
    use types::DemarcheKind::{self, CandidateDeclaration, FunctionsDeclaration, ResultDeclaration};

    use super::*;
    use crate::{check, sample};

    /// The sample of a kind, changed, as a content that passed its own check.
    fn content(kind: DemarcheKind, headcount: u32, change: impl FnOnce(&mut Value)) -> Content {
        let election_day = "2024-03-12".parse().ok();
        let facts = Facts { headcount: Some(headcount), election_day, ..Facts::default() };
        let mut draft = sample(kind, &facts);
        change(&mut draft);
        let checked = check(kind, &draft, &facts);
        checked.content.unwrap_or_else(|| panic!("{:?}", checked.findings))
    }

    fn found(content: &Content, earlier: &Content) -> Vec<(String, &'static str)> {
        let findings = Findings::default();
        judge(&findings, content, std::slice::from_ref(earlier));
        findings.into_vec().into_iter().map(|finding| (finding.pointer, finding.code)).collect()
    }

    /// The result where nobody stood.
    fn nobody_stood() -> Content {
        content(ResultDeclaration, 60, |draft| {
            *draft = json!({
                "outcome": "no_candidate", "established_on": "2024-03-12",
                "established_by": { "surname": "Weber", "first_names": "Anne" }
            });
        })
    }

    fn at(pointer: &str, code: &'static str) -> (String, &'static str) {
        (pointer.to_owned(), code)
    }

    /// The matricule of nobody in a sample.
    const STRANGER: &str = "1893120105732";

    #[test]
    fn samples_agree_with_each_other() {
        for headcount in [15, 60, 150, 1_250] {
            let [candidates, results, functions] =
                [CandidateDeclaration, ResultDeclaration, FunctionsDeclaration]
                    .map(|kind| content(kind, headcount, |_| {}));
            assert_eq!(found(&results, &candidates), [], "{headcount}");
            assert_eq!(found(&functions, &results), [], "{headcount}");
            assert_eq!(found(&functions, &candidates), [], "{headcount}: only the result is asked");
        }
    }

    #[test]
    fn who_is_in_a_result_stood_on_the_list_that_it_says() {
        let candidates = |headcount| content(CandidateDeclaration, headcount, |_| {});
        let results = |headcount, change: fn(&mut Value)| content(ResultDeclaration, headcount, change);
        let alone = results(60, |draft| draft["candidates"][0]["matricule"] = json!(STRANGER));
        let expected = [at("/candidates/0/matricule", "F.412"), at("/outcome", "W.409")];
        assert_eq!(found(&alone, &candidates(60)), expected);
        let on_list = results(150, |draft| draft["lists"][1]["candidates"][2]["matricule"] = json!(STRANGER));
        let expected = [at("/lists/1/candidates/2/matricule", "F.412"), at("/outcome", "W.409")];
        assert_eq!(found(&on_list, &candidates(150)), expected);
        let renamed = results(150, |draft| draft["lists"][0]["name"] = json!("Liste neutre"));
        let findings = found(&renamed, &candidates(150));
        assert!(!findings.is_empty() && findings.iter().all(|(_, code)| *code == "F.413"), "{findings:?}");
        let missing = results(60, |draft| {
            let candidates = draft["candidates"].as_array_mut().unwrap();
            candidates.retain(|candidate| candidate["status"] != "not_elected");
        });
        assert_eq!(found(&missing, &candidates(60)), [at("/outcome", "W.409")]);
    }

    #[test]
    fn the_outcome_is_that_of_the_candidatures() {
        let agreed = content(CandidateDeclaration, 60, |draft| {
            draft["candidatures"].as_array_mut().unwrap().truncate(6);
            draft["office_agreement"] = json!(true);
        });
        let nobody =
            content(CandidateDeclaration, 60, |draft| *draft = json!({ "situation": "no_candidate" }));
        let stood = content(CandidateDeclaration, 60, |_| {});
        let voted = content(ResultDeclaration, 60, |_| {});
        let ended = nobody_stood();
        assert!(found(&voted, &agreed).contains(&at("/outcome", "W.410")));
        assert_eq!(found(&ended, &stood), [at("/outcome", "F.414")]);
        assert_eq!(found(&ended, &nobody), []);
        let never = found(&voted, &nobody);
        assert!(!never.is_empty() && never.iter().all(|(_, code)| *code == "F.412"), "{never:?}");
    }

    #[test]
    fn offices_are_for_titulaires_and_equality_for_delegates() {
        let results = content(ResultDeclaration, 60, |_| {});
        let drawn = sample(ResultDeclaration, &Facts { headcount: Some(60), ..Facts::default() });
        let of = |status: &str| {
            let candidates = drawn["candidates"].as_array().unwrap();
            let one = candidates.iter().find(|candidate| candidate["status"] == status).unwrap();
            json!({ "surname": one["surname"], "first_names": one["first_names"], "matricule": one["matricule"] })
        };
        let stranger = json!({ "surname": "Weber", "first_names": "Anne", "matricule": STRANGER });
        for (office, person, expected) in [
            ("president", of("titulaire"), None),
            ("president", of("suppleant"), Some("W.506")),
            ("president", of("not_elected"), Some("F.504")),
            ("vice_president", stranger.clone(), Some("F.504")),
            ("secretary", of("suppleant"), Some("W.506")),
            ("equality_delegate", of("suppleant"), None),
            ("equality_delegate", of("not_elected"), Some("F.505")),
            ("equality_delegate", stranger.clone(), Some("F.505")),
            // Any employee may be the delegate for safety and health (L.414-14).
            ("security_delegate", stranger, None),
        ] {
            let functions = content(FunctionsDeclaration, 60, |draft| draft[office] = person.clone());
            let expected: Vec<_> =
                expected.map(|code| at(&format!("/{office}/matricule"), code)).into_iter().collect();
            assert_eq!(found(&functions, &results), expected, "{office} {person}");
        }
        let designated = nobody_stood();
        assert_eq!(found(&content(FunctionsDeclaration, 60, |_| {}), &designated), []);
    }
}
