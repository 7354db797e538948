//! Printing: papers are registered in the transaction that knows what they say, and set by a press on threads of its own.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use documents::RenderInput;
use types::Finding;
use typesetting::{PdfRenderer, PrintError, RenderJob};

use crate::{
    AppError, Bounds, Party,
    fair_queue::{FairQueue, Place},
};

/// How many papers are set at the same time (each costs a core and some tens of megabytes) and how many wait, where the
/// operator chooses nothing else.
pub const MAX_PRINTS: Bounds = Bounds {
    places: 2,
    waiting_of_one: 16,
    waiting_of_group: 16,
    waiting: 100,
    patience: Duration::from_secs(20),
};

/// The press of a process. A clone is the same press.
#[derive(Clone)]
pub struct Printing {
    press: Arc<PdfRenderer>,
    queue: FairQueue,
}

impl Default for Printing {
    fn default() -> Self {
        Self::new(MAX_PRINTS)
    }
}

impl Printing {
    /// A press with a queue of this size before it.
    #[must_use]
    pub fn new(bounds: Bounds) -> Self {
        Self { press: Arc::new(PdfRenderer::new()), queue: FairQueue::new(bounds) }
    }

    /// The bytes of a paper as PDF/A, dated at a moment. Waits for the party's turn; no request thread is held meanwhile.
    ///
    /// # Errors
    /// Too many papers wait, or the paper says something for which there are no letters: which signs.
    pub(crate) async fn print(
        &self,
        party: Party,
        written: RenderInput,
        at: DateTime<Utc>,
    ) -> Result<Vec<u8>, AppError> {
        self.set(self.queue.place(party).await?, written, at).await
    }

    /// The same for a run that has begun: its papers wait as long as it takes, two of them at a time.
    ///
    /// # Errors
    /// The paper says something for which there are no letters: which signs.
    pub(crate) async fn print_in_the_end(
        &self,
        party: Party,
        written: RenderInput,
        at: DateTime<Utc>,
    ) -> Result<Vec<u8>, AppError> {
        self.set(self.queue.place_in_the_end(party).await, written, at).await
    }

    async fn set(&self, place: Place, written: RenderInput, at: DateTime<Utc>) -> Result<Vec<u8>, AppError> {
        let press = self.press.clone();
        let printed = tokio::task::spawn_blocking(move || {
            // Kept until the paper is set, also where nobody waits for it any more.
            let _place = place;
            let files = written.kind.templates();
            let [(main, _), ..] = files;
            let ident = written.number.to_string();
            let sheet = RenderJob { main, files: &files, input: written.input.as_bytes(), ident: &ident, at };
            press.print(&sheet).map_err(|error| (error, lacking(&press, &written.input)))
        });
        match printed.await {
            Ok(Ok(bytes)) => Ok(bytes),
            Ok(Err((error, lacking))) => Err(not_printed(&error, lacking)),
            Err(_) => Err(AppError::Broken("a paper was not printed: the press panicked".to_owned())),
        }
    }
}

/// Whose fault it is that a paper was not printed: that of what it says only where a letter lacks.
fn not_printed(error: &PrintError, lacking: Vec<Finding>) -> AppError {
    match error {
        PrintError::Standard(_) if !lacking.is_empty() => {
            // Which signs lack is told to the caller only: they may spell a name.
            log::warn!("a paper says something for which there are no letters");
            AppError::NotPrintable(lacking)
        }
        PrintError::Standard(_) | PrintError::Template(_) => AppError::Broken(unquoted(&error.to_string())),
    }
}

/// What the press says of a fault of ours, for the log: without what it quotes, which may be a name, and without signs that
/// no template of ours has.
fn unquoted(said: &str) -> String {
    let plain = |(index, part): (usize, &str)| {
        let kept: String = part.chars().filter(char::is_ascii).collect();
        if index % 2 == 0 { kept } else { "\"..\"".to_owned() }
    };
    said.split(['"', '`']).enumerate().map(plain).collect()
}

/// The signs of an input for which there are no letters.
fn lacking(press: &PdfRenderer, input: &str) -> Vec<Finding> {
    let missing_glyph = |character: char| {
        let finding = Finding::error("", "sign_without_letter").with("sign", character);
        finding.with("code", format_args!("U+{:04X}", u32::from(character)))
    };
    press.lacks(input).into_iter().map(missing_glyph).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_that_lacks_no_letter_and_is_not_printed_is_not_the_fault_of_what_it_says() {
        let standard = || PrintError::Standard(String::new());
        let letter = vec![Finding::error("", "sign_without_letter")];
        assert!(
            matches!(not_printed(&standard(), letter.clone()), AppError::NotPrintable(found) if found == letter)
        );
        assert!(matches!(not_printed(&standard(), Vec::new()), AppError::Broken(_)));
        let message = r#"the pages are no PDF/A: the text "中" lacks; `Zéphyrine` in récit, "open"#;
        assert_eq!(unquoted(message), r#"the pages are no PDF/A: the text ".." lacks; ".." in rcit, "..""#);
        let template = PrintError::Template(String::new());
        assert!(matches!(not_printed(&template, letter), AppError::Broken(_)));
    }
}
