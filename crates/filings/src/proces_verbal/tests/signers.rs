//! Days of signatures.

use super::*;

/// The JSON of a record as it is kept: without its kind, and unsigned.
fn kept(mut pv: Value) -> Value {
    pv.as_object_mut().unwrap().remove("kind");
    for officer in ["/office/president", "/office/assessors/0", "/office/assessors/1"] {
        if let Some(officer) = pv.pointer_mut(officer) {
            officer.as_object_mut().unwrap().remove("signed_on");
        }
    }
    pv.as_object_mut().unwrap().remove("signed_on");
    pv
}

#[test]
fn who_has_signed_lacks_no_signature_and_a_day_that_stands_there_stays() {
    let day = "2024-03-12".parse().unwrap();
    let none = "2024-03-13".parse().unwrap();
    for (kind, pv, headcount) in [
        (Kind::Depouillement, depouillement(60), 60),
        (Kind::RecensementGeneral, recensement(150), 150),
        (Kind::ElectionOffice, election_office(), 60),
        (Kind::NoCandidate, no_candidate(), 60),
    ] {
        let mut record = kept(pv);
        let said = super::super::read(kind, &record).unwrap();
        let signers = said.signers();
        assert!(!signers.is_empty());
        signers.iter().for_each(|one| one.sign(&mut record, day));
        let signed = record.clone();
        signers.iter().for_each(|one| one.sign(&mut record, none));
        assert_eq!(record, signed);
        let found = check(&super::super::read(kind, &record).unwrap(), &facts(headcount));
        assert!(!found.iter().any(|one| ["F.852", "F.853"].contains(&one.code)), "{kind:?} {found:?}");
    }
}

#[test]
fn the_general_count_takes_the_signatures_of_an_office_only_where_both_say_the_same() {
    let mut counting = kept(depouillement(60));
    let mut general = with(kept(recensement(60)), &[("/offices", json!([counting.clone()]))]);
    let unsigned = general.clone();
    counting["office"]["president"]["signed_on"] = json!("2024-03-12");
    take_over_signatures(&mut general, &counting);
    assert_eq!(general["offices"], json!([counting]));
    assert_eq!(
        general["office"], unsigned["office"],
        "the principal office has not signed the general count"
    );
    counting["counts"]["blank"] = json!(9);
    let mut other = unsigned.clone();
    take_over_signatures(&mut other, &counting);
    assert_eq!(other, unsigned);
}
