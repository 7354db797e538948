//! An error with everything behind it.

use std::{error::Error, fmt};

/// Displays an error and its sources in one line: `not saved: no answer: timed out`.
#[derive(Clone, Copy)]
pub struct ErrorChain<'a>(pub &'a dyn Error);

impl fmt::Display for ErrorChain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        std::iter::successors(self.0.source(), |&error| error.source())
            .try_for_each(|error| write!(f, ": {error}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, thiserror::Error)]
    #[error("{text}")]
    struct Broken {
        text: &'static str,
        source: Option<Box<Broken>>,
    }

    #[test]
    fn every_source_stands_in_the_line() {
        let inner = Broken { text: "timed out", source: None };
        let outer = Broken { text: "not saved", source: Some(Box::new(inner)) };
        assert_eq!(ErrorChain(&outer).to_string(), "not saved: timed out");
    }
}
