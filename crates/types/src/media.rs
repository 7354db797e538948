//! The types of files that are taken.

crate::coded! {
    /// What the bytes of a file are, as their own first bytes say, by its registered name.
    MediaType {
        /// A PDF.
        Pdf = "application/pdf",
        /// A PNG image.
        Png = "image/png",
        /// A JPEG image.
        Jpeg = "image/jpeg",
    }
}
