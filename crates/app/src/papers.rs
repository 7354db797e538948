//! Papers: what is known here is written down, registered under its number, and printed.

use documents::{Paper, PaperNumber, Written, write};
use store::{Tx, papers, within};
use types::Language;

use crate::{App, Outcome, Refusal, Request};

/// A paper, ready to be saved.
#[derive(Clone, Debug)]
pub struct Printed {
    /// The name to save it under.
    pub name: String,
    /// A PDF.
    pub bytes: Vec<u8>,
}

/// Writes a paper and registers it in the transaction that knows what it says; the press comes after the commit.
pub(crate) async fn register<P: Paper>(
    app: &App,
    tx: &mut Tx,
    paper: &P,
    language: Language,
) -> Result<Written, Refusal> {
    let written = write(paper, language, &app.settings.public_address);
    let row = papers::Paper {
        number: written.number.symbols(),
        kind: written.kind.code().to_owned(),
        language,
        digest: written.digest.to_vec(),
        printed_at: tx.now(),
    };
    papers::add(tx, &row).await?;
    Ok(written)
}

/// Prints what a transaction has written. `at` dates it: the same thing and moment give the same bytes.
pub(crate) async fn print(
    app: &App,
    written: Written,
    at: chrono::DateTime<chrono::Utc>,
) -> Result<Printed, Refusal> {
    let name = format!("{} {}.pdf", written.title, written.number);
    Ok(Printed { name, bytes: app.printing.print(written, at).await? })
}

/// The paper with the number that stands on its pages; open to everybody who holds one.
///
/// # Errors
/// No such paper was printed here.
pub async fn check(app: &App, request: &Request, number: &str) -> Outcome<papers::Paper> {
    within(
        &app.store,
        &request.call,
        async |tx| {
            let number: PaperNumber = number.parse().map_err(|_| Refusal::NotFound)?;
            papers::find(tx, &number.symbols()).await?.ok_or(Refusal::NotFound)
        },
        async |_tx, paper| Ok(paper),
    )
    .await
}
