//! The life cycles as tables for a jurist, printed into `docs/state/` and compared with what stands there.

use std::{env, fs, path::Path};

use types::Language::Fr;

use crate::{
    claim::{self, ClaimState, ClaimStep},
    demarche::{self, Actor, Next, State, Step},
    document::{self, DocumentState, DocumentStep, DocumentStepRefused, Purpose},
    paper_filing::{self, PaperState, PaperStep},
    signing::{self, RoundRefused, RoundState, RoundStep},
};

const DEMARCHE: &str = "\
# The life of a démarche

Printed by a test from `crates/routing/src/demarche.rs`; do not edit (`SCRUTIN_REGENERATE=1` prints it anew).

A row is the state in which a démarche stands, with the status that people read. A column is a step that somebody
wants to take. A cell is the state that follows; **—** means that the step is refused and nothing changes.

- *Requérant* is the firm or its mandataire; *Administration* is the authority's desk. Each step belongs to one of the
  two, and there is no state in which both could act.
- Nothing reaches the administration before *Transmettre* (MyGuichet, 7.7). It takes the confirmation of the entries
  (7.4), then the signature (7.5); whether the required pieces are there is asked at that moment.
- Any change after the signature undoes it: the entries must be confirmed and signed again. Pieces can still be added
  or removed (7.6), because the signature binds what was entered, and the receipt binds the entries and the pieces.
- A démarche can be deleted as long as it was never transmitted, and then for good (7.8).
- *Transmis* is with the administration; *Accepté* is taken up by it; *Fermé* is closed (7.9).
- What was transmitted can be changed only after the administration has sent it back (7.10). The same way is then gone
  again: corrected, confirmed, signed, transmitted.
- *Transmissible* is not transmitted: the administration has received nothing, or nothing of the correction.
";

const DOCUMENT: &str = "\
# The life of a returned document

Printed by a test from `crates/routing/src/document.rs`; do not edit (`SCRUTIN_REGENERATE=1` prints it anew).

The administration returns each document for one purpose: *Pour avis* (to take note of), *Affichage* (to post in the
firm), *À signer* (to sign and hand in). A row is the state of the document on the side of the firm or its mandataire, a
column a step and the purposes it is shown for. A cell is the state that follows; **—** means that the step is refused,
with the reason.

- To read a document again changes nothing.
- The signed copy is taken once, and only of a document that was returned to be signed. It can be handed in without
  the document having been opened here: somebody may have it on paper.
- Only a document to be signed ever stands in the last row; the other cells of that row are printed to be complete.
";

const CLAIM: &str = "\
# The life of a claim at the desk

Printed by a test from `crates/routing/src/claim.rs`; do not edit (`SCRUTIN_REGENERATE=1` prints it anew).

A *réclamation* against the electoral lists or a *contestation*, filed without sign-in. A row is the state in which it
stands, a column a step of a reviewer. A cell is the state that follows; **—** means that the step is refused.

- A late one is taken like any other. Whether it is late is said once it is matched with its poll, and decides nothing.
- It is answered once. What is closed without an answer needs a reason.
";

const PAPER: &str = "\
# The life of a filing on paper

Printed by a test from `crates/routing/src/paper_filing.rs`; do not edit (`SCRUTIN_REGENERATE=1` prints it anew).

What came on paper, from its registration by the desk on. A row is the state in which it stands, a column a step of a
reviewer. A cell is the state that follows; **—** means that the step is refused.

- States and steps are those of a démarche at the desk; a correction comes on paper too.
";

const ROUND: &str = "\
# The life of a round of signatures

Printed by a test from `crates/routing/src/signing.rs`; do not edit (`SCRUTIN_REGENERATE=1` prints it anew).

A procès-verbal is signed by the president and each assessor, in any order. A row is the state of the round and who has
signed before the step, a column the step. A cell is the state that follows; **—** means that the step is refused.

- Each signature by certificate is a further revision of the same PDF and is prepared on the newest one: what was
  prepared before somebody else signed is prepared anew.
- A scan shows everybody's signature by hand; it is taken only where nobody has signed with a certificate.
- Only a complete round gives a copy of the signed file, to be handed in or attached.
";

/// One line of a Markdown table.
fn line(cells: impl IntoIterator<Item = String>) -> String {
    format!("| {} |\n", cells.into_iter().collect::<Vec<_>>().join(" | "))
}

/// A whole table: heading, rule, rows.
fn table(heading: Vec<String>, rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let rule = format!("|{}\n", "---|".repeat(heading.len()));
    [line(heading), rule].into_iter().chain(rows.into_iter().map(line)).collect()
}

fn demarche_cell(state: State, step: Step) -> String {
    match demarche::step(state, step) {
        Ok(Next::State(next)) => format!("`{}`", next.code()),
        Ok(Next::Deleted) => "*deleted*".to_owned(),
        Err(_) => "—".to_owned(),
    }
}

fn demarche_table(actor: Actor) -> String {
    let steps: Vec<Step> = Step::ALL.into_iter().filter(|step| step.actor() == actor).collect();
    let names = steps.iter().map(|step| step.label(Fr).to_owned());
    let heading = ["État".to_owned(), "Statut".to_owned()].into_iter().chain(names).collect();
    let rows = State::ALL.into_iter().map(|state| {
        let cells = steps.iter().map(|step| demarche_cell(state, *step));
        let first = [format!("`{}`", state.code()), state.status().label(Fr).to_owned()];
        first.into_iter().chain(cells).collect()
    });
    format!("\n## {}\n\n{}", actor.label(Fr), table(heading, rows))
}

fn demarche_page() -> String {
    [DEMARCHE.to_owned()].into_iter().chain(Actor::ALL.map(demarche_table)).collect()
}

fn document_cell(state: DocumentState, step: DocumentStep, purpose: Purpose) -> String {
    match document::step(state, step, purpose) {
        Ok(next) => format!("`{}`", next.code()),
        Err(DocumentStepRefused::NotForSignature) => "— (not to be signed)".to_owned(),
        Err(DocumentStepRefused::AlreadyReturned) => "— (already handed in)".to_owned(),
    }
}

fn document_page() -> String {
    let columns: Vec<(DocumentStep, Purpose)> =
        DocumentStep::ALL.into_iter().flat_map(|step| Purpose::ALL.map(|purpose| (step, purpose))).collect();
    let names = columns.iter().map(|(step, purpose)| format!("{} ({})", step.label(Fr), purpose.label(Fr)));
    let heading = ["État".to_owned(), "Affiché".to_owned()].into_iter().chain(names).collect();
    let rows = DocumentState::ALL.into_iter().map(|state| {
        let cells = columns.iter().map(|(step, purpose)| document_cell(state, *step, *purpose));
        [format!("`{}`", state.code()), state.label(Fr).to_owned()].into_iter().chain(cells).collect()
    });
    format!("{DOCUMENT}\n{}", table(heading, rows))
}

fn claim_page() -> String {
    let names = ClaimStep::ALL.map(|step| step.label(Fr).to_owned());
    let heading = ["État".to_owned(), "Affiché".to_owned()].into_iter().chain(names).collect();
    let rows = ClaimState::ALL.into_iter().map(|state| {
        let cells = ClaimStep::ALL.map(|step| {
            claim::step(state, step).map_or_else(|_| "—".to_owned(), |next| format!("`{}`", next.code()))
        });
        [format!("`{}`", state.code()), state.label(Fr).to_owned()].into_iter().chain(cells).collect()
    });
    format!("{CLAIM}\n{}", table(heading, rows))
}

fn paper_page() -> String {
    let names = PaperStep::ALL.map(|step| step.label(Fr).to_owned());
    let heading = ["État".to_owned(), "Affiché".to_owned()].into_iter().chain(names).collect();
    let rows = PaperState::ALL.into_iter().map(|state| {
        let cells = PaperStep::ALL.map(|step| {
            let next = paper_filing::step(state, step);
            next.map_or_else(|_| "—".to_owned(), |next| format!("`{}`", next.code()))
        });
        let shown = state.status().label(Fr).to_owned();
        [format!("`{}`", state.code()), shown].into_iter().chain(cells).collect()
    });
    format!("{PAPER}\n{}", table(heading, rows))
}

fn round_cell(state: RoundState, step: RoundStep, signed: usize, missing: usize) -> String {
    match signing::step(state, step, signed, missing) {
        Ok(next) => format!("`{}`", next.code()),
        Err(RoundRefused::Closed) => "— (closed)".to_owned(),
        Err(RoundRefused::NotComplete) => "— (not complete)".to_owned(),
        Err(RoundRefused::SignedByCertificate) => "— (signed by certificate)".to_owned(),
        Err(refused @ (RoundRefused::HasSigned | RoundRefused::RemindedToday)) => format!("— ({refused})"),
    }
}

fn round_page() -> String {
    let heading = ["State", "Who has signed"].map(str::to_owned).into_iter();
    let heading = heading.chain(RoundStep::ALL.map(|step| format!("`{}`", step.code()))).collect();
    let rows = [
        (RoundState::Open, "nobody", 0, 3),
        (RoundState::Open, "some", 1, 2),
        (RoundState::Open, "all but one", 2, 1),
        (RoundState::Complete, "everybody", 3, 0),
        (RoundState::Cancelled, "some", 1, 2),
    ];
    let rows = rows.into_iter().map(|(state, who, signed, missing)| {
        let first = [format!("`{}`", state.code()), who.to_owned()];
        first.into_iter().chain(RoundStep::ALL.map(|step| round_cell(state, step, signed, missing))).collect()
    });
    format!("{ROUND}\n{}", table(heading, rows))
}

/// Compares a page with the committed one, or writes it anew when that is asked for.
fn compare(name: &str, page: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/state").join(name);
    if env::var_os("SCRUTIN_REGENERATE").is_some_and(|value| value == "1") {
        fs::write(&path, page).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(committed, page, "docs/state/{name} is not what the code does: run with SCRUTIN_REGENERATE=1");
}

#[test]
fn the_life_of_a_demarche_is_the_printed_one() {
    compare("demarche.md", &demarche_page());
}

#[test]
fn the_life_of_a_round_of_signatures_is_the_printed_one() {
    compare("signing-round.md", &round_page());
}

#[test]
fn the_life_of_a_document_is_the_printed_one() {
    compare("document.md", &document_page());
}

#[test]
fn the_life_of_a_filing_on_paper_is_the_printed_one() {
    compare("paper-filing.md", &paper_page());
}

#[test]
fn the_life_of_a_claim_is_the_printed_one() {
    compare("claim.md", &claim_page());
}
