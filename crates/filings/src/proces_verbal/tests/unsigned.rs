//! Records that are printed to be signed.

use super::*;

#[test]
fn a_record_that_only_lacks_signatures_lacks_nothing_once_it_is_signed() {
    let unsigned = |mut pv: Value| {
        for officer in ["/office/president", "/office/assessors/0", "/office/assessors/1"] {
            if let Some(officer) = pv.pointer_mut(officer) {
                officer.as_object_mut().unwrap().remove("signed_on");
            }
        }
        pv.as_object_mut().unwrap().remove("signed_on");
        pv
    };
    let mut many = recensement(60);
    let one = || unsigned(depouillement(60));
    let office = |number: u32| {
        let mut office = with(one(), &[("/office/number", json!(number))]);
        office.as_object_mut().unwrap().remove("kind");
        office
    };
    many["offices"] = (1..=40).map(office).collect();
    for pv in [many, one(), election_office(), no_candidate()] {
        let pv = unsigned(pv);
        let missing = |pv: &ProcesVerbal| {
            let found = check(pv, &facts(60)).into_iter();
            found.filter(|one| ["F.852", "F.853", "too_many_findings"].contains(&one.code)).count()
        };
        let read = read(&pv);
        assert_ne!(missing(&read), 0);
        assert_eq!(missing(&read.as_if_signed()), 0);
    }
    let wrong = with(election_office(), &[("/signed_on", json!("2024-03-04"))]);
    let found = check(&read(&wrong).as_if_signed(), &facts(60));
    assert!(found.iter().any(|one| one.code == "F.870"), "what was signed on another day stays so");
}
