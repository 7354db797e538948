//! What a text may have suffered before it was entered: not refused, but shown.

use elections::rules::Pasted;
use tables::is_damaged;

/// The doubt about surname or first names, if there is one.
pub(crate) fn of_name(text: &str) -> Option<Pasted> {
    of_line(text).or_else(|| unusual(text).then_some(Pasted::NoUsualName))
}

/// The doubt about any line of text, such as the name of a list, which may have digits and signs.
pub(crate) fn of_line(text: &str) -> Option<Pasted> {
    if is_damaged(text) {
        Some(Pasted::DamagedCharacters)
    } else if mixes_scripts(text) {
        Some(Pasted::TwoScriptsInOneWord)
    } else {
        None
    }
}

/// Characters that no name has, or no letter at all.
fn unusual(text: &str) -> bool {
    let foreign = |c: char| c.is_numeric() || matches!(c, '@' | '<' | '>' | '=' | '|' | '&' | '+' | '•');
    text.contains(foreign) || !text.chars().any(char::is_alphabetic)
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
            ("LefÃ\u{2030}vre", Some("W.712")),
            ("OÂ\u{b4}Neill", Some("W.712")),
            ("dâ€™Huart", Some("W.712")),
            ("GÅ“tz", Some("W.712")),
            ("M√ºller", Some("W.712")),
            ("M?ller", Some("W.712")),
            ("Weber <anne@x.lu>", Some("W.714")),
            ("Weber 2", Some("W.714")),
            ("• Weber", Some("W.714")),
            ("---", Some("W.714")),
            ("Müller", None),
            ("d’Huart-O'Neill (fils) Jr.", None),
            ("Ångström", None),
            ("Ana Иванова", None),
            ("João", None),
            ("王", None),
        ] {
            assert_eq!(of_name(text).map(|doubt| doubt.code()), code, "{text}");
            let of_any_line = code.filter(|code| *code != "W.714");
            assert_eq!(of_line(text).map(|doubt| doubt.code()), of_any_line, "{text}");
        }
    }
}
