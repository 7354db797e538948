//! Who may do what: every operation, tried by every role on its own, foreign and unknown things, against the table in
//! `tests/policy.csv`, which is written by hand.

#![expect(clippy::expect_used, reason = "a test that can't go on stops where it stands")]

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

/// The lines of each test; side by side they cover the table.
const PEOPLE: &[&str] = &[
    "health_live",
    "health_ready",
    "trial_sign_in",
    "read_me",
    "set_preferences",
    "list_tokens",
    "issue_token",
    "replace_token",
    "revoke_token",
    "revoke_tokens",
    "list_authority_members",
    "appoint_authority_member",
    "dismiss_authority_member",
    "revoke_tokens_of_person",
    "read_platform",
];
const FIRMS: &[&str] = &[
    "list_terms",
    "create_term",
    "read_term",
    "fix_term_day",
    "read_published_dates",
    "set_published_dates",
    "list_companies",
    "create_company",
    "read_company",
    "change_company",
    "import_companies",
    "set_sharing",
    "create_election",
    "list_elections",
    "read_election",
    "issue_codes",
    "list_codes",
    "revoke_code",
    "replace_code",
    "print_letters",
    "read_letter_run",
    "list_letters",
];
const RECORDS: &[&str] = &[
    "read_record",
    "read_record:access_ended",
    "save_record",
    "check_record",
    "read_proces_verbal",
    "save_proces_verbal",
    "read_proces_verbal_prefill",
    "read_prefill",
    "read_prefill:transmitted",
];
const CATALOGUE: &[&str] =
    &["search_catalogue", "read_catalogue_entry", "read_form_schema", "read_election_catalogue"];
const TITLES: &[&str] = &[
    "rename_demarche",
    "rename_demarche:transmitted",
    "duplicate_demarche",
    "duplicate_demarche:transmitted",
    "read_title_pattern",
    "set_title_pattern",
    "preview_title_pattern",
];
const CLAIMS: &[&str] = &[
    "upload_claim_file",
    "file_claim",
    "track_claim",
    "list_claims",
    "read_claim",
    "download_claim_file",
    "take_up_claim",
    "match_claim",
    "answer_claim",
    "close_claim",
    "add_paper_filing",
    "list_paper_filings",
    "read_paper_filing",
    "accept_paper_filing",
    "send_back_paper_filing",
    "take_paper_correction",
    "close_paper_filing",
];
const SPACES: &[&str] = &[
    "create_organisation",
    "list_organisations",
    "open_space",
    "list_spaces",
    "read_space",
    "rename_space",
    "certify_space",
    "certify_space:team",
    "add_access",
    "add_accesses_in_bulk",
    "list_accesses",
    "list_mandates",
    "end_access",
];
const GROUPINGS: &[&str] = &["simulate_grouping", "apply_grouping"];
const MEMBERS: &[&str] = &[
    "list_members",
    "read_member",
    "change_member",
    "remove_member",
    "remove_member:itself",
    "invite_member",
    "list_invitations",
    "cancel_invitation",
    "accept_invitation",
];
const DEMARCHES: &[&str] = &[
    "start_demarche",
    "list_demarches",
    "read_demarche",
    "read_demarche:draft",
    "read_demarche:other_firm",
    "save_draft",
    "save_draft:correction",
    "check_draft",
    "confirm_demarche",
    "confirm_demarche:other_firm",
    "sign_demarche",
    "transmit_demarche",
    "delete_demarche",
    "read_lights",
    "read_lights:transmitted",
];
const FILES: &[&str] = &[
    "upload_file",
    "attach_file",
    "attach_file:kept",
    "list_attachments",
    "detach_file",
    "download_attachment",
    "download_attachment:correction",
    "list_receipts",
    "print_receipt",
    "print_election_paper",
    "print_demarche",
    "check_paper",
];
const SPACE_FILES: &[&str] = &[
    "add_space_file",
    "add_space_file:firm",
    "list_space_files",
    "read_space_file",
    "read_space_file:firm",
    "read_space_file:other_firm",
    "change_space_file",
    "delete_space_file",
    "download_space_file",
];
const SIGNING: &[&str] = &[
    "list_signatures",
    "download_signature",
    "prepare_signature",
    "read_preparation",
    "download_prepared",
    "complete_signature",
    "cancel_signature",
    "declare_certificate_number",
    "list_certificate_numbers",
    "offer_trial_certificates",
    "make_trial_signature",
];
const ROUNDS: &[&str] = &[
    "open_signing_round",
    "list_signing_rounds",
    "read_signing_round",
    "download_round_file",
    "prepare_round_signature",
    "sign_round",
    "remind_signatories",
    "cancel_signing_round",
    "copy_signed_file",
];
const DESK: &[&str] =
    &["list_filings", "accept_demarche", "send_back_demarche", "return_document", "close_demarche"];
const CORRESPONDENCE: &[&str] = &[
    "list_corrections",
    "read_changes",
    "list_canned_texts",
    "send_message",
    "list_messages",
    "mark_message_read",
    "mark_message_read:from_filer",
    "download_message_attachment",
    "list_notices",
    "mark_notice_read",
    "list_timeline",
];
const TRAIL: &[&str] = &["list_audit_events", "list_space_events", "read_event_proof", "read_keys"];
const DOCUMENTS: &[&str] = &[
    "list_documents",
    "list_documents:firm_space",
    "list_demarche_documents",
    "read_document",
    "read_document:not_shared",
    "read_document:access_ended",
    "download_document",
    "mark_document_read",
    "return_signed_copy",
    "download_signed_copy",
    "compare_document",
];
const POSTINGS: &[&str] = &[
    "record_posting",
    "list_postings",
    "end_posting",
    "withdraw_posting",
    "add_posting_photo",
    "download_posting_photo",
];
const TESTS: [&[&str]; 19] = [
    PEOPLE,
    FIRMS,
    RECORDS,
    SPACES,
    GROUPINGS,
    MEMBERS,
    DEMARCHES,
    FILES,
    SPACE_FILES,
    SIGNING,
    ROUNDS,
    DESK,
    CORRESPONDENCE,
    TRAIL,
    DOCUMENTS,
    POSTINGS,
    CATALOGUE,
    TITLES,
    CLAIMS,
];

/// The lines of the calculators: all operations that only compute.
fn calculators() -> Vec<&'static str> {
    operations().iter().filter(|operation| operation.computes).map(|operation| operation.id).collect()
}

/// Tries these lines and says everything that differs.
async fn holds(names: &[&str]) {
    let server = TestServer::start().await;
    let mut witness = Witness::of(&server.database).await;
    let [own, foreign] = World::pair(&server.client()).await;
    let mut trial = Trial { server, own, foreign, proof: Proof::default(), faults: Vec::new() };
    let rows = rows();
    for name in names {
        let row = rows.iter().find(|row| row.name == *name);
        trial.row(row.unwrap_or_else(|| panic!("{name} is missing in policy.csv"))).await;
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
    assert_eq!(listed, served);
    let names: Vec<_> = rows.iter().map(|row| row.name.as_str()).collect();
    let tried: Vec<_> = TESTS.into_iter().flatten().copied().chain(calculators()).collect();
    assert_eq!(
        tried.iter().copied().collect::<BTreeSet<_>>(),
        names.iter().copied().collect(),
        "the lines and the tests that try them"
    );
    assert_eq!(names.len(), tried.len(), "every line stands once, in one test");
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

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_people_and_the_authority() {
    holds(PEOPLE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_terms_firms_and_codes() {
    holds(FIRMS).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_the_records_of_elections() {
    holds(RECORDS).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_organisations_spaces_and_accesses() {
    holds(SPACES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_groupings() {
    holds(GROUPINGS).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_members_and_invitations() {
    holds(MEMBERS).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_demarches() {
    holds(DEMARCHES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_attachments_and_receipts() {
    holds(FILES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_the_documents_of_a_space() {
    holds(SPACE_FILES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_signatures() {
    holds(SIGNING).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_rounds_of_signatures() {
    holds(ROUNDS).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_the_desk() {
    holds(DESK).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_corrections_messages_and_notices() {
    holds(CORRESPONDENCE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_the_audit_trail() {
    holds(TRAIL).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_documents() {
    holds(DOCUMENTS).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_postings() {
    holds(POSTINGS).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_the_calculators() {
    holds(&calculators()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_the_catalogue() {
    holds(CATALOGUE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_titles_and_duplicates() {
    holds(TITLES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_holds_for_claims() {
    holds(CLAIMS).await;
}
