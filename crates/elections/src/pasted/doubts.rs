//! What a name may have suffered before it was pasted: not refused, but shown.

/// The code of the doubt about a text, if there is one.
pub(super) fn doubt(text: &str) -> Option<&'static str> {
    if damaged(text) {
        Some("W.712")
    } else if mixes_scripts(text) {
        Some("W.713")
    } else {
        None
    }
}

/// UTF-8 that was read as Latin-1 or Windows-1252, or characters that were lost.
fn damaged(text: &str) -> bool {
    let pairs = text.chars().zip(text.chars().skip(1));
    text.contains('\u{FFFD}')
        || pairs.into_iter().any(|(first, second)| {
            matches!(first, 'Ã' | 'Â' | 'Å' | 'Ä')
                && matches!(second, '\u{80}'..='\u{BF}' | '€' | '™' | '‚' | '„' | '…')
        })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
}

fn script(c: char) -> Option<Script> {
    match c {
        'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' if c.is_alphabetic() => {
            Some(Script::Latin)
        }
        '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' if c.is_alphabetic() => Some(Script::Greek),
        '\u{400}'..='\u{52F}' if c.is_alphabetic() => Some(Script::Cyrillic),
        _ => None,
    }
}

/// Letters of two alphabets that look alike, in one word.
fn mixes_scripts(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic()).any(|word| {
        let mut scripts = word.chars().filter_map(script);
        scripts.next().is_some_and(|first| scripts.any(|other| other != first))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_and_mixtures_are_seen() {
        for (text, code) in [
            ("LefÃ¨vre", Some("W.712")),
            ("M\u{FFFD}ller", Some("W.712")),
            ("Аnna", Some("W.713")),
            ("Рetrov", Some("W.713")),
            ("Νίκos", Some("W.713")),
            ("Müller", None),
            ("Ångström", None),
            ("Ana Иванова", None),
            ("João", None),
            ("", None),
        ] {
            assert_eq!(doubt(text), code, "{text}");
        }
    }
}
