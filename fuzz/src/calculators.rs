//! Any JSON to any calculator: an answer or a refusal, and the same one again.

use calculators::{NAMES, NotCalculated, calculate};
use serde_json::Value;
use types::Language;

/// The name of a calculator, a line break, then its input.
pub fn run(data: &[u8]) {
    let Some((name, input)) = std::str::from_utf8(data).ok().and_then(|text| text.split_once('\n')) else {
        return;
    };
    let Ok(input) = serde_json::from_str::<Value>(input) else { return };
    // An unknown name stands for every one, so that the input alone decides.
    let named = NAMES.iter().filter(|known| **known == name || !NAMES.contains(&name));
    for name in named {
        let answer = calculate(name, input.clone(), Language::En);
        if let Err(NotCalculated::Findings(findings)) = &answer {
            assert!(!findings.is_empty(), "{name} refuses without a finding");
            for finding in findings {
                assert!(elections::rules::explain(finding.code, Language::En).is_some(), "{}", finding.code);
            }
        }
        let again = calculate(name, input.clone(), Language::En);
        assert_eq!(format!("{answer:?}"), format!("{again:?}"), "{name} answers differently");
    }
}
