//! Closed lists of words, each with the one stable code that JSON and the database know it by.

/// A word of a closed list.
pub trait Coded: Copy + std::fmt::Debug {
    /// The stable code, as in JSON and in the database.
    fn code(&self) -> &'static str;

    /// The one of a stable code.
    fn from_code(code: &str) -> Option<Self>;
}

impl Coded for crate::Language {
    fn code(&self) -> &'static str {
        Self::code(*self)
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::from_code(code)
    }
}

/// Declares enums without data. The code is written once, so JSON and `code()` can't disagree. With the feature `schema` of the
/// crate that declares them they are schemas of an API too; a code is a `tt`, because the schema sees no literal in a group.
#[macro_export]
macro_rules! coded {
    ($($(#[$about:meta])* $name:ident { $($(#[$word_about:meta])* $word:ident = $code:tt),+ $(,)? })+) => {$(
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
        $(#[$about])*
        pub enum $name {
            $($(#[$word_about])* #[serde(rename = $code)] $word,)+
        }

        impl $name {
            /// Every one, in order.
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$word),+];

            /// The stable code, as in JSON and in the database.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$word => $code,)+
                }
            }

            /// The one of a stable code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|word| word.code() == code)
            }
        }

        impl $crate::Coded for $name {
            fn code(&self) -> &'static str {
                Self::code(*self)
            }

            fn from_code(code: &str) -> Option<Self> {
                Self::from_code(code)
            }
        }
    )+};
}

/// Gives the words of closed lists what people read for them: the message that selects by them.
///
/// ```text
/// types::labels! {
///     /// The name on a button.
///     Step => texts::Demarche::Step { step },
/// }
/// ```
#[macro_export]
macro_rules! labels {
    ($($(#[doc = $about:literal])* $name:ty => $message:path { $word:ident }),+ $(,)?) => {$(
        impl $name {
            /// The name or the sentence that people read for it.
            $(#[doc = $about])*
            #[must_use]
            pub const fn label(self, language: $crate::Language) -> &'static str {
                $message { $word: self }.render(language)
            }
        }
    )+};
}
