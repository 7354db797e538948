//! Which texts are addresses that mail can reach.

/// Whether mail can go to this address: a local part of letters, digits and the signs of RFC 5322 in words between single dots, and a
/// domain of at least two labels, which may have letters beyond ASCII (IDN). An address by number, in quotation marks or with a
/// local part beyond ASCII is not carried by every server of mail, and so is none.
#[must_use]
pub fn is_mail_address(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let is_word = |word: &str| {
        !word.is_empty()
            && word.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c))
    };
    let is_label = |label: &str| {
        let inner = label.chars().all(|c| c.is_alphanumeric() || c == '-');
        inner && !label.is_empty() && label.len() <= 63 && !label.starts_with('-') && !label.ends_with('-')
    };
    let labels: Vec<&str> = domain.split('.').collect();
    let by_number = labels.last().is_some_and(|last| last.chars().all(|c| c.is_ascii_digit()));
    local.len() <= 64
        && local.split('.').all(is_word)
        && labels.len() > 1
        && !by_number
        && labels.into_iter().all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_that_mail_can_reach() {
        for (text, reached) in [
            ("anne.weber@example.lu", true),
            ("anne+itm@mail.example.lu", true),
            ("anne@exämple.lu", true),
            ("anne@xn--exmple-cua.lu", true),
            (".a@example.lu", false),
            ("a.@example.lu", false),
            ("a..b@example.lu", false),
            ("a@[192.168.1.1]", false),
            ("a@192.168.1.1", false),
            ("a@example", false),
            ("a@-example.lu", false),
            ("a@example-.lu", false),
            ("a@example..lu", false),
            ("änne@example.lu", false),
            ("\"anne weber\"@example.lu", false),
            ("anne weber@example.lu", false),
            ("anne@", false),
            ("@example.lu", false),
            ("anne", false),
            ("", false),
        ] {
            assert_eq!(is_mail_address(text), reached, "{text}");
        }
        assert!(!is_mail_address(&format!("{}@example.lu", "a".repeat(65))));
        assert!(!is_mail_address(&format!("a@{}.lu", "a".repeat(64))));
    }
}
