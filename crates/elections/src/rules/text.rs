//! The shape of a code's texts.

/// The texts of one code: each in French, German and English.
pub(super) struct Text {
    pub(super) code: &'static str,
    pub(super) article: Option<&'static str>,
    pub(super) title: [&'static str; 3],
    pub(super) explanation: [&'static str; 3],
    pub(super) action: [&'static str; 3],
}

/// The texts of a rule of the law.
pub(super) const fn rule(
    code: &'static str,
    article: &'static str,
    title: [&'static str; 3],
    explanation: [&'static str; 3],
    action: [&'static str; 3],
) -> Text {
    Text { code, article: Some(article), title, explanation, action }
}

/// The texts of a rule of form or of consistency, which stands in no article.
pub(super) const fn form(
    code: &'static str,
    title: [&'static str; 3],
    explanation: [&'static str; 3],
    action: [&'static str; 3],
) -> Text {
    Text { code, article: None, title, explanation, action }
}
