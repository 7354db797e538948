//! JSON pointers (RFC 6901).

/// A name as one segment of a JSON pointer: `~` as `~0`, `/` as `~1`.
#[must_use]
pub fn pointer_segment(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tildes_and_slashes_are_escaped_and_nothing_else() {
        for (name, segment) in [("a/b", "a~1b"), ("~", "~0"), ("~1", "~01"), ("Liste é", "Liste é"), ("", "")]
        {
            assert_eq!(pointer_segment(name), segment);
        }
    }
}
