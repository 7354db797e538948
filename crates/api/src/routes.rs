//! The one list of all operations. Path and method stand at the handler; everything that holds for many stands here.

use std::{collections::BTreeMap, sync::LazyLock};

use actix_web::{
    HttpResponse, Route, guard,
    http::{Method, header},
    web::{self, ServiceConfig},
};
use app::Task;
use edge::changes;
use utoipa::OpenApi;

use crate::{
    document,
    handlers::{
        claims::*, codes::*, companies::*, demarches::*, desk::*, documents::*, people::*, signing::*,
        spaces::*, trail::*, *,
    },
};

/// What holds for one operation.
#[derive(Debug)]
pub struct Operation {
    /// Its name, as in the OpenAPI document and in the audit trail.
    pub id: &'static str,
    /// How it is called.
    pub method: Method,
    /// Its address.
    pub pattern: String,
    /// Whether it asks for no sign-in.
    pub open: bool,
    /// What it works for in the database where nobody has signed in.
    pub task: Task,
    /// Whether one address may call it only so fast.
    pub limited: bool,
    /// Whether it reads what is stored.
    pub reads: bool,
    /// Whether it only computes: it reads nothing that is stored, and keeps nothing.
    pub computes: bool,
    /// Whether it asks for an `Idempotency-Key`.
    pub keyed: bool,
    /// Whether it asks for an `If-Match`.
    pub conditional: bool,
}

macro_rules! operations {
    ($($file:ident: $($name:ident),+;)+) => {
        /// The paths as their handlers describe them.
        #[derive(OpenApi)]
        #[openapi(paths($($($file::$name),+),+))]
        struct Described;

        const NAMES: &[&str] = &[$($(stringify!($name)),+),+];

        fn handler(name: &str) -> Option<Route> {
            match name {
                $($(stringify!($name) => Some(web::route().to($file::$name)),)+)+
                _ => None,
            }
        }
    };
}

operations! {
    health: health_live, health_ready;
    people: trial_sign_in, read_me, set_preferences;
    trial_clock: read_trial_clock, set_trial_clock, reset_trial_clock;
    tokens: list_tokens, issue_token, replace_token, revoke_token, revoke_tokens;
    authority: list_authority_members, appoint_authority_member, dismiss_authority_member, revoke_tokens_of_person,
        read_platform;
    terms: list_terms, create_term, read_term, fix_term_day, read_published_dates, set_published_dates;
    catalogue: search_catalogue, read_catalogue_entry, read_form_schema, read_election_catalogue;
    claims: upload_claim_file, file_claim;
    tracking: track_claim;
    claims_desk: list_claims, read_claim, take_up_claim, match_claim, answer_claim, close_claim;
    paper_filings: add_paper_filing, list_paper_filings, read_paper_filing, accept_paper_filing,
        send_back_paper_filing, take_paper_correction, close_paper_filing;
    titles: rename_demarche, duplicate_demarche, read_title_pattern, set_title_pattern, preview_title_pattern;
    companies: list_companies, create_company, read_company, change_company, import_companies, set_sharing;
    decisions: add_decision, list_decisions;
    elections: create_election, list_elections, read_election, move_election, withdraw_election;
    own_counts: read_own_count, save_own_count;
    records: read_record, save_record, check_record, read_prefill;
    general_count: read_general_count;
    proces_verbaux: read_proces_verbal, save_proces_verbal, read_proces_verbal_prefill;
    codes: issue_codes, list_codes, revoke_code, replace_code;
    letters: print_letters, read_letter_run, list_letters;
    organisations: create_organisation, list_organisations, open_space;
    spaces: list_spaces, read_space, change_space, certify_space;
    accesses: add_access, add_accesses_in_bulk, list_accesses, list_mandates, move_access, end_access;
    groupings: simulate_grouping, apply_grouping;
    members: list_members, read_member, change_member, remove_member;
    invitations: invite_member, list_invitations, cancel_invitation, accept_invitation;
    demarches: start_demarche, list_demarches, read_demarche, save_draft, check_draft, confirm_demarche,
        transmit_demarche, delete_demarche;
    transmissions: list_transmissions;
    lights: read_lights;
    signing: sign_demarche, list_signatures, prepare_signature, read_preparation, complete_signature,
        cancel_signature;
    certificates: declare_certificate_number, list_certificate_numbers, offer_trial_certificates,
        make_trial_signature;
    rounds: open_signing_round, list_signing_rounds, read_signing_round, prepare_round_signature, sign_round,
        remind_signatories, cancel_signing_round, copy_signed_file;
    attachments: upload_file, attach_file, list_attachments, detach_file;
    space_files: add_space_file, list_space_files, read_space_file, change_space_file, delete_space_file;
    corrections: list_corrections, read_changes, list_canned_texts;
    messages: send_message, list_messages, mark_message_read;
    notices: list_notices, mark_notice_read;
    timeline: list_timeline;
    downloads: download_attachment, download_claim_file, download_document, download_message_attachment,
        download_posting_photo, download_prepared, download_round_file, download_signature, download_signed_copy,
        download_space_file;
    receipts: list_receipts;
    audit_events: list_audit_events, list_space_events, read_event_proof;
    keys: read_keys;
    papers: check_paper, print_receipt, print_demarche, print_election_paper;
    desk: list_filings, accept_demarche, send_back_demarche, return_document, close_demarche, reopen_demarche,
        mark_filing_seen, read_desk_counts;
    documents: list_documents, list_demarche_documents, read_document, mark_document_read, return_signed_copy,
        compare_document;
    postings: record_posting, list_postings, end_posting, withdraw_posting, add_posting_photo;
}

/// Operations that ask for no sign-in, besides the calculators, and what each needs in the database.
const OPEN: &[(&str, Task)] = &[
    ("health_live", Task::Unlocked),
    ("health_ready", Task::Unlocked),
    ("trial_sign_in", Task::TrialSignIn),
    ("check_paper", Task::Unlocked),
    ("read_keys", Task::Unlocked),
    ("search_catalogue", Task::Unlocked),
    ("read_catalogue_entry", Task::Unlocked),
    ("read_form_schema", Task::Unlocked),
    ("upload_claim_file", Task::Filing),
    ("file_claim", Task::Filing),
    ("track_claim", Task::Tracking),
];

/// Open operations that may be called at any pace: nothing is asked of anybody, and those who watch over the server call
/// them.
const NOT_LIMITED: &[&str] = &["health_live"];

/// POSTs that ask for no key, besides the calculators: one has no caller to keep it for, the others change nothing.
const NOT_KEYED: &[&str] = &["trial_sign_in", "simulate_grouping", "preview_title_pattern", "track_claim"];

/// POSTs that ask for the version that the caller has seen.
const ALSO_CONDITIONAL: &[&str] = &["sign_demarche", "transmit_demarche", "sign_round", "withdraw_election"];

/// The operations as their handlers describe them.
pub(crate) fn described() -> utoipa::openapi::OpenApi {
    let mut described = Described::openapi();
    described.merge(calculators::Described::openapi());
    described
}

static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| {
    let described = described();
    let mut operations = Vec::new();
    for (pattern, item) in &described.paths.paths {
        for (method, described) in [
            (Method::GET, &item.get),
            (Method::POST, &item.post),
            (Method::PUT, &item.put),
            (Method::PATCH, &item.patch),
            (Method::DELETE, &item.delete),
        ] {
            let name = described.as_ref().and_then(|operation| operation.operation_id.as_deref());
            let Some(id) = NAMES.iter().chain(calculators::NAMES).copied().find(|known| Some(*known) == name)
            else {
                continue;
            };
            let post = method == Method::POST;
            let computes = calculators::NAMES.contains(&id);
            let named = OPEN.iter().find(|(open, _)| *open == id);
            let open = computes || named.is_some();
            operations.push(Operation {
                id,
                open,
                task: named.map_or(Task::Unlocked, |(_, task)| *task),
                limited: open && !NOT_LIMITED.contains(&id),
                reads: !computes && !NOT_LIMITED.contains(&id),
                computes,
                keyed: post && !computes && !NOT_KEYED.contains(&id),
                conditional: changes(&method) && !post || ALSO_CONDITIONAL.contains(&id),
                method,
                pattern: pattern.clone(),
            });
        }
    }
    operations
});

/// Every operation.
#[must_use]
pub fn operations() -> &'static [Operation] {
    &OPERATIONS
}

/// The operation of a method and an address pattern: what is read may be asked for without its body.
#[must_use]
pub fn operation(method: &Method, pattern: &str) -> Option<&'static Operation> {
    let method = if *method == Method::HEAD { &Method::GET } else { method };
    OPERATIONS.iter().find(|operation| operation.method == *method && operation.pattern == pattern)
}

/// Answers GET, and HEAD as GET without the body.
pub(crate) fn reads(route: Route) -> Route {
    route.guard(guard::Any(guard::Get()).or(guard::Head()))
}

/// The methods that an operation answers, as `Allow` names them.
fn allowed(method: &Method) -> &str {
    if *method == Method::GET { READS } else { method.as_str() }
}

/// What answers GET answers HEAD.
pub(crate) const READS: &str = "GET, HEAD";

/// Puts every operation at its address: one resource a path, which answers other methods with 405.
pub fn configure(config: &mut ServiceConfig) {
    let mut resources: BTreeMap<&str, Vec<&Operation>> = BTreeMap::new();
    for operation in operations() {
        resources.entry(&operation.pattern).or_default().push(operation);
    }
    for (pattern, operations) in resources {
        let allow =
            operations.iter().map(|operation| allowed(&operation.method)).collect::<Vec<_>>().join(", ");
        let mut resource = web::resource(pattern);
        for operation in operations {
            if let Some(route) = handler(operation.id).or_else(|| calculators::handler(operation.id)) {
                resource = resource.route(match operation.method {
                    Method::GET => reads(route),
                    _ => route.method(operation.method.clone()),
                });
            }
        }
        config.service(resource.default_service(web::route().to(move || {
            let allow = allow.clone();
            async move { HttpResponse::MethodNotAllowed().insert_header((header::ALLOW, allow)).finish() }
        })));
    }
    config.configure(document::configure);
}
