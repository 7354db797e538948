//! Who may do what: every operation, tried by every role on its own, foreign and unknown things, against the table in
//! `tests/policy.csv`, which is written by hand.

#![expect(clippy::expect_used, reason = "a test that can't go on stops where it stands")]

/// One test for each group of lines in `tests/policy.csv`, so that they run side by side: the function that
/// tries a group, then the tests, each with its group.
macro_rules! tests {
    ($holds:ident: $(fn $test:ident($group:ident);)*) => {
        pub(super) const GROUPS: &[&str] = &[$(stringify!($group)),*];
        $(
            #[tokio::test(flavor = "multi_thread")]
            async fn $test() {
                $holds(stringify!($group)).await;
            }
        )*
    };
}

mod attempt;
mod bodies;
mod prepare;
mod proof;
mod second_lock;
mod table;
mod tenants;
mod versions;
mod world;

use std::collections::BTreeSet;

use api::routes::operations;
use tests::{TestServer, witness::Witness};

use attempt::Trial;
use proof::Proof;
use table::{Place, Role, rows};
use world::World;

/// The document that says which operation takes what.
const DOCUMENT: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi/openapi.json"));

/// Every operation of the document with its id.
fn described(document: &serde_json::Value) -> impl Iterator<Item = (&str, &serde_json::Value)> {
    let paths = document["paths"].as_object().into_iter().flatten();
    let operations = paths.flat_map(|(_, path)| path.as_object().into_iter().flatten());
    operations.filter_map(|(_, operation)| Some((operation["operationId"].as_str()?, operation)))
}

/// Tries the lines of this group and says everything that differs.
async fn holds(group: &str) {
    let server = TestServer::start().await;
    let mut witness = Witness::of(&server.database).await;
    let [own, foreign] = World::pair(&server.client()).await;
    let mut trial = Trial { server, own, foreign, proof: Proof::default(), faults: Vec::new() };
    for row in rows().iter().filter(|row| row.group == group) {
        trial.row(row).await;
    }
    trial.faults.extend(trial.proof.faults(&trial.server).await);
    trial.faults.extend(witness.faults().await);
    assert!(trial.faults.is_empty(), "\n{}\n", trial.faults.join("\n"));
}

#[test]
fn the_table_covers_every_operation() {
    let rows = rows();
    let listed: BTreeSet<_> = rows.iter().map(|row| row.operation().id).collect();
    let served: BTreeSet<_> = operations().iter().map(|operation| operation.id).collect();
    let missing: Vec<_> = served.difference(&listed).collect();
    assert!(missing.is_empty(), "no line for {missing:?}");
    let names: BTreeSet<_> = rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names.len(), rows.len(), "every line stands once");
    for row in &rows {
        assert_eq!(row.group == "calculators", row.operation().computes, "the group of {}", row.name);
    }
}

#[test]
fn every_group_of_lines_has_its_test() {
    let rows = rows();
    let groups: BTreeSet<_> = rows.iter().map(|row| row.group.as_str()).collect();
    assert_eq!(groups, GROUPS.iter().copied().collect(), "those of policy.csv, and those of `tests!`");
    let locked = groups.into_iter().filter(|group| *group != "calculators").collect();
    assert_eq!(second_lock::GROUPS.iter().copied().collect::<BTreeSet<_>>(), locked, "in second_lock.rs");
}

#[test]
fn every_operation_answers_somebody() {
    for operation in operations() {
        let rows = rows().into_iter().filter(|row| row.operation().id == operation.id);
        assert!(rows.flat_map(|row| row.cells).any(|cell| cell.is_done()), "{}", operation.id);
    }
}

#[test]
fn the_table_lets_nobody_reach_into_another_organisation() {
    for row in rows() {
        for (role, _) in Role::ALL {
            let status = |place| row.status(role, place);
            let open = row.operation().open;
            let signed_in = status(Place::Own) != Some(401);
            let known = !matches!(role, Role::Nobody | Role::EndedToken);
            assert_eq!(signed_in, known || open, "{} {role:?}", row.name);
            let authority = matches!(role, Role::Reviewer | Role::Administrator);
            let public = [
                "read_term",
                "read_published_dates",
                "check_paper",
                "read_catalogue_entry",
                "read_form_schema",
            ]
            .contains(&row.name.as_str());
            if !authority && !public {
                assert_eq!(status(Place::Foreign), status(Place::Unknown), "{} {role:?}", row.name);
            }
            assert!(status(Place::Unknown).is_none_or(|status| status >= 400), "{} {role:?}", row.name);
        }
    }
}

#[test]
fn who_lost_a_right_is_answered_like_somebody_who_never_had_it() {
    let document: serde_json::Value = serde_json::from_str(DOCUMENT).expect("the document");
    let with_body: BTreeSet<&str> = described(&document)
        .filter(|(_, operation)| operation.get("requestBody").is_some())
        .map(|(id, _)| id)
        .collect();
    for row in rows() {
        for place in [Place::Own, Place::Foreign, Place::Unknown] {
            for (lost, never) in [(Role::EndedToken, Role::Nobody), (Role::ExMember, Role::Stranger)] {
                assert_eq!(row.status(lost, place), row.status(never, place), "{} {lost:?}", row.name);
            }
        }
        let operation = row.operation();
        let held = with_body.contains(operation.id) && !operation.open;
        assert_eq!(row.revoked_midway, held.then_some(401), "{}", row.name);
    }
}

tests! {
    holds:
    fn the_table_holds_for_people_and_the_authority(people);
    fn the_table_holds_for_terms_companies_and_codes(companies);
    fn the_table_holds_for_the_records_of_elections(records);
    fn the_table_holds_for_organisations_spaces_and_accesses(spaces);
    fn the_table_holds_for_groupings(groupings);
    fn the_table_holds_for_members_and_invitations(members);
    fn the_table_holds_for_demarches(demarches);
    fn the_table_holds_for_attachments_and_receipts(files);
    fn the_table_holds_for_the_documents_of_a_space(space_files);
    fn the_table_holds_for_signatures(signing);
    fn the_table_holds_for_rounds_of_signatures(rounds);
    fn the_table_holds_for_the_desk(desk);
    fn the_table_holds_for_corrections_messages_and_notices(correspondence);
    fn the_table_holds_for_the_audit_trail(trail);
    fn the_table_holds_for_documents(documents);
    fn the_table_holds_for_postings(postings);
    fn the_table_holds_for_the_calculators(calculators);
    fn the_table_holds_for_the_catalogue(catalogue);
    fn the_table_holds_for_titles_and_duplicates(titles);
    fn the_table_holds_for_claims(claims);
}
