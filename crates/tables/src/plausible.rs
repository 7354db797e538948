//! Whether every word of a text can be one, so that a guess at its encoding is told from another.

/// Whether no word has a sign in it that none has, or capitals where none are: what comes of bytes that are read in another
/// encoding.
pub(crate) fn is_plausible(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    let at = |index: usize| chars.get(index).copied().unwrap_or(' ');
    chars.iter().enumerate().filter(|(_, c)| !c.is_ascii()).all(|(index, c)| {
        let before = index.checked_sub(1).map_or(' ', at);
        let next = at(index + 1);
        if is_letter(*c) {
            fits(index.checked_sub(2).map_or(' ', at), before, *c, next)
        } else {
            may_stand(before, *c, next)
        }
    })
}

/// Whether a word has letters of Latin script beside others.
pub(crate) fn mixes_scripts(text: &str) -> bool {
    let is_latin = |c: char| {
        c.is_ascii_alphabetic()
            || matches!(c, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
    };
    // Signs that count as letters belong to no script.
    let is_sign = |c: char| matches!(c, 'ª' | 'º' | 'µ' | '\u{2b0}'..='\u{2ff}' | '\u{fb00}'..='\u{fb06}');
    let mut letters = text.chars().map(|c| (c.is_alphabetic() && !is_sign(c)).then(|| is_latin(c)));
    let mut before = letters.next().flatten();
    letters.any(|letter| {
        let mixed = before.zip(letter).is_some_and(|(before, letter)| before != letter);
        before = letter;
        mixed
    })
}

/// The letters of Western and Central Europe that these encodings have.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ' | 'Œ' | 'œ' | 'Š' | 'š' | 'Ž' | 'ž' | 'Ÿ')
}

/// Whether a letter may stand between these: no capital follows a small letter, nor stands within a word before one.
fn fits(before_that: char, before: char, letter: char, next: char) -> bool {
    let rises = |a: char, b: char| is_letter(a) && a.is_lowercase() && is_letter(b) && b.is_uppercase();
    let falls = |before: char, a: char, b: char| {
        is_letter(before) && is_letter(a) && a.is_uppercase() && is_letter(b) && b.is_lowercase()
    };
    let breaks = rises(before, letter) || rises(letter, next);
    !breaks && !falls(before, letter, next) && !falls(before_that, before, letter)
}

/// Whether a sign may stand between these: an apostrophe and dashes anywhere, other signs that people write not within a word,
/// and an ellipsis not before one.
fn may_stand(before: char, sign: char, next: char) -> bool {
    match sign {
        // An acute accent is often typed for an apostrophe.
        '’' | '´' | '–' | '—' | '\u{a0}' | '\u{202f}' => true,
        '…' => !is_letter(next),
        '‘' | '“' | '”' | '„' | '‚' | '«' | '»' | '‹' | '›' | '€' | '•' | '°' | '·' | '§' | '™' | '®'
        | '©' | '‰' | '²' | '³' | '¹' | '¼' | '½' | '¾' | 'ª' | 'º' | '¢' | '£' | '¥' | '¡' | '¿' | '×'
        | '÷' | '±' => !(is_letter(before) && is_letter(next)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_can_be_none_is_seen() {
        for (text, plausible) in [
            ("Müller & Söhne, 1, rue de l’Église", true),
            ("„Spaß“ « à » – 5 €", true),
            ("GÉRARD MÜLLER", true),
            ("D´AMICO, O´Brien", true),
            ("Sšhne", true),
            ("MŸller", false),
            ("AndrŽ", false),
            ("CafÈ", false),
            ("No‘l", false),
            ("…cole", false),
            ("díAlsace", false),
            ("M¸ller", false),
            ("Lux™, 5 ‰, €uro", true),
            ("l‡", false),
            (" ‡ ", false),
            ("Fƒte", false),
            ("a\u{8f}b", false),
        ] {
            assert_eq!(is_plausible(text), plausible, "{text}");
        }
    }

    #[test]
    fn a_word_in_two_scripts_is_seen() {
        for (text, mixed) in [
            ("LՃglise", true),
            ("Müller Νικόλαος", false),
            ("Nguyễn & Łukasz, Ω-Lux", false),
            ("Нестеренко", false),
            ("Nº 12, Mª Lopez, Oʼneil, oﬃce", false),
        ] {
            assert_eq!(mixes_scripts(text), mixed, "{text}");
        }
    }
}
