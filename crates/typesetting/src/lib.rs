//! Paper: a template and its input become the bytes of a PDF. This crate knows typst, and no election.
//!
//! ```
//! use typesetting::{PdfRenderer, RenderJob};
//!
//! let renderer = PdfRenderer::new();
//! let sheet = RenderJob {
//!     main: "/letter.typ",
//!     files: &[("/letter.typ", r#"#set document(title: "Letter")
//! = To #json("input.json").name"#)],
//!     input: r#"{"name": "Zoé Müller"}"#.as_bytes(),
//!     ident: "letter-1",
//!     at: chrono::DateTime::UNIX_EPOCH,
//! };
//! let pdf = renderer.print(&sheet).unwrap();
//! assert!(pdf.starts_with(b"%PDF-1.7"));
//! assert_eq!(pdf, renderer.print(&sheet).unwrap());
//! ```

mod renderer;
mod world;

pub use renderer::{PdfRenderer, PrintError, RenderJob};
