//! Values whose JSON is their text.

/// Reads types from a text as their `FromStr` does: `#[serde(try_from = "String")]`.
#[macro_export]
macro_rules! from_text {
    ($($name:ty),+ $(,)?) => {$(
        impl TryFrom<String> for $name {
            type Error = <Self as std::str::FromStr>::Err;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }
    )+};
}

/// The same, and writes them as they are displayed: `#[serde(try_from = "String", into = "String")]`.
#[macro_export]
macro_rules! as_text {
    ($($name:ty),+ $(,)?) => {
        $crate::from_text! { $($name),+ }
        $(impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.to_string()
            }
        })+
    };
}
