//! Turns the sentences of `texts/` into Rust: a missing message, language or variable does not build.

fn main() {
    words::build::run(&[
        "rules_allocation",
        "rules_calendar",
        "rules_candidates",
        "rules_candidatures",
        "rules_claims",
        "rules_counting",
        "rules_electorate",
        "rules_functions",
        "rules_headcount",
        "rules_notice",
        "rules_pasted",
        "rules_poll",
        "rules_proces_verbal",
        "rules_results",
        "rules_shape",
        "rules_tables",
        "rules_term",
    ]);
}
