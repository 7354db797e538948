//! The code in the letter: its syntax, its check symbols, its digest, and its one registration.
