//! What has a version, by which a caller says what it has seen.

/// Something whose version changes with every change.
pub trait Versioned {
    /// The version now.
    fn version(&self) -> i32;
}

/// Says where the version of a type stands: in its field `version`, or in that of another one: `Founded.organisation`.
#[macro_export]
macro_rules! versioned {
    ($($name:ident $(. $part:ident)?),+ $(,)?) => {$(
        impl $crate::Versioned for $name {
            fn version(&self) -> i32 {
                self.$($part.)?version
            }
        }
    )+};
}
