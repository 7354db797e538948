//! Looks into untrusted files: what they are, how large, and what must not be in them.
//!
//! Bytes in, a [`Report`] or a named [`Rejection`] out; no election, no clock, no I/O. A file passes only where it is one
//! thing from its first byte to its last: a PDF that does nothing by itself, or a plain PNG or JPEG picture, the latter with what phones
//! put behind it. Sizes,
//! counts and depths are bounded. The parser of PDFs is not ours, and an attacker writes for parsers: whoever serves
//! strangers calls [`inspect`] in a process of its own with limits of memory and time, and takes its death for
//! [`Rejection::Unreadable`].
//!
//! # Example
//!
//! ```
//! use inspection::{Media, Rejection, inspect};
//!
//! let page = b"<!doctype html><script>alert(1)</script>";
//! assert_eq!(inspect(page, Media::Pdf), Err(Rejection::Polyglot));
//! assert_eq!(inspect(b"%PDF-1.7\n%%EOF\n", Media::Pdf), Err(Rejection::Unreadable));
//! assert_eq!(Rejection::Unreadable.code(), "file_unreadable");
//! ```

mod jpeg;
mod pdf;
mod picture;
mod png;
mod polyglot;
mod refusal;
#[cfg(any(test, feature = "samples"))]
pub mod samples;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use refusal::Rejection;

pub const MAX_PAGES: usize = 500;

/// The most bytes to which the streams of a PDF unpack, all together: 128 MiB.
pub const MAX_UNPACKED: usize = 128 * 1024 * 1024;

/// The most bytes of text that the pages of a PDF say.
pub const MAX_TEXT: usize = 2 * 1024 * 1024;

/// The pages of a PDF that are read to know which paper it is: each page of ours names it.
pub const MAX_BARE_PAGES: usize = 5;

/// The most pixels of a PNG or a JPEG, 50 megapixels: what the cameras of phones have. Nothing here unpacks them.
pub const MAX_PIXELS: u64 = 50_000_000;

pub const MAX_SIDE: u32 = 12_000;

/// The most pixels of a picture within a PDF: a page of A4 at 600 dots an inch has 35 million.
pub const MAX_PIXELS_IN_PDF: u64 = 50_000_000;

/// The most bytes of a picture that are not the picture: colour profiles, notes of the camera, thumbnails.
pub const MAX_BESIDE_PICTURE: usize = 2 * 1024 * 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Media {
    Pdf,
    Png,
    Jpeg,
}

/// What was seen in a file that passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Report {
    Pdf {
        /// Its pages, 1 to [`MAX_PAGES`].
        pages: u32,
        /// The signature fields in it, signed or not.
        signature_fields: u32,
        /// Those of them that hold a signature; whether it is valid is another question.
        signatures: u32,
    },
    Picture {
        width: u32,
        height: u32,
    },
}

/// Looks into a file that is said to be this.
pub fn inspect(bytes: &[u8], said: Media) -> Result<Report, Rejection> {
    polyglot::refuse(bytes, said)?;
    match said {
        Media::Pdf => pdf::inspect(bytes),
        Media::Png => png::inspect(bytes),
        Media::Jpeg => jpeg::inspect(bytes),
    }
}

/// Which of these words the pages of a PDF say, as far as it tells what its letters are: sign by sign, whatever their case and
/// wherever lines end. `None` where it says nothing at all, as a scan does.
pub fn says(pdf: &[u8], wanted: &[String]) -> Result<Option<Vec<bool>>, Rejection> {
    pdf::says(pdf, wanted)
}

/// What the first pages of a PDF say, where it holds text alone; `None` where a signature is in it, a picture, or anything drawn by
/// hand: then it may be the signed paper, or a scan of it.
pub fn bare_text(pdf: &[u8]) -> Result<Option<String>, Rejection> {
    pdf::bare_text(pdf)
}
