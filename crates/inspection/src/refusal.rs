//! Why a file is not taken, each with its stable code.

use serde::{Deserialize, Serialize};

macro_rules! refusals {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal),+ $(,)?) => {
        /// Why a file is not taken.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
        pub enum Rejection {$(
            $(#[doc = $doc])+
            #[error("{}", $code)]
            #[serde(rename = $code)]
            $name
        ),+}

        impl Rejection {
            pub const ALL: &[Self] = &[$(Self::$name),+];

            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {$(
                    Self::$name => $code
                ),+}
            }
        }
    };
}

refusals! {
    /// It is damaged, cut off, built like no honest file, or could not be read with the means there are.
    Unreadable = "file_unreadable",
    /// It can only be read with a key.
    Encrypted = "file_encrypted",
    /// It carries JavaScript.
    Script = "file_has_script",
    /// It starts a program, sends or fetches something when it is opened or clicked.
    Action = "file_has_action",
    /// It carries an XFA form: what it shows is not what stands on its pages.
    Xfa = "file_has_xfa_form",
    /// It carries sound, film or three-dimensional pictures.
    RichMedia = "file_has_media",
    /// It carries another file that is not plain data.
    EmbeddedFile = "file_has_files",
    /// It has more pages than are taken.
    TooManyPages = "file_too_many_pages",
    /// It unpacks to more than is taken.
    Unpacked = "file_too_large_unpacked",
    /// Something stands behind its end.
    TrailingData = "file_trailing_data",
    /// It is also something else: an archive, a web page, another document.
    Polyglot = "file_two_in_one",
    /// A picture has more pixels than are taken.
    PictureTooLarge = "picture_too_large",
    /// A picture carries too much that is not the picture.
    BesidePicture = "picture_carries_too_much",
}
