//! What all offices put on record.

use super::*;

fn claim(subject: &str, decision: Option<&str>) -> Claim {
    Claim { subject: subject.to_owned(), decision: decision.map(str::to_owned) }
}

fn kept(record: &Value) -> OnRecord {
    OnRecord::read(record).unwrap()
}

#[test]
fn every_office_is_heard_and_nothing_is_said_twice() {
    let mut pv = gathered(&[("/offices/0/remarks", json!("Panne de courant")), ("/remarks", json!("Calme"))]);
    pv["offices"][0]["claims"] = json!([{ "subject": "Une croix hors case" }, { "subject": "Affiche" }]);
    let ProcesVerbal::RecensementGeneral(pv) = read(&pv) else { panic!() };
    let first =
        kept(&json!({ "claims": [{ "subject": "Affiche", "decision": "Rejetée" }], "titulaires": "?" }));
    let second =
        kept(&json!({ "claims": [{ "subject": "Affiche", "decision": "Admise" }], "remarks": "Calme" }));
    let all = pv.on_record([(1, first), (2, second), (3, kept(&json!({})))]);
    let said: Vec<_> =
        all.iter().map(|(number, said)| (*number, &said.claims[..], said.remarks.join("/"))).collect();
    let of_first = [claim("Une croix hors case", Some("Bulletin nul")), claim("Affiche", Some("Rejetée"))];
    let of_second = [claim("Affiche", Some("Admise"))];
    let expected = [
        (1, &of_first[..], "Calme/Panne de courant".to_owned()),
        (2, &of_second[..], "Calme".to_owned()),
        (3, &[][..], String::new()),
    ];
    assert_eq!(said, expected);
}

#[test]
fn two_decisions_about_one_claim_both_stay() {
    let ProcesVerbal::RecensementGeneral(pv) = read(&recensement(60)) else { panic!() };
    let other = json!({ "claims": [{ "subject": "Une croix hors case", "decision": "Bulletin valable" }] });
    let all = pv.on_record([(1, kept(&other))]);
    assert_eq!(all[&1].claims.len(), 2);
}

#[test]
fn half_of_a_claim_is_found_at_its_place() {
    let finding = OnRecord::read(&json!({ "claims": [{ "decision": "Rejetée" }] })).unwrap_err();
    assert_eq!((finding.pointer.as_str(), finding.code), ("/claims/0/subject", "required"));
}
