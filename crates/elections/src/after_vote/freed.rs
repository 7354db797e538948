//! How many delegates are freed from all other work (L.415-5(3)).

use crate::{Parameters, UpTo, reasons::Reason, settings::setting, texts};

setting! {
    /// When a company above 3,500 employees frees one delegate more for each 1,500 (L.415-5(3)).
    FreedTranche as "freed_tranche" {
        /// For each whole 1,500.
        Full = "full",
        /// For each 1,500 that is begun.
        Started = "started",
    }
}

/// The freed delegates of a company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Freed {
    /// All of them.
    pub freed: u32,
    /// Those among them that unions name; the others are chosen by lists, in proportion.
    pub named_by_unions: u32,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// The freed delegates of a company of this headcount. `unions` counts the national unions that sit in the delegation and
/// have a collective agreement with the company: above 1,000 employees each names one of the freed delegates.
#[must_use]
pub fn freed_delegates(parameters: &Parameters, headcount: u32, unions: u32, tranche: FreedTranche) -> Freed {
    let from = parameters.freed_from.value;
    if headcount < from {
        let reasons = vec![texts::Freed::None { from: from.into() }.into()];
        return Freed { freed: 0, named_by_unions: 0, reasons };
    }
    let (freed, reason) = match parameters.freed_bands.of(headcount) {
        Some(freed) => (freed, texts::Freed::Band { headcount: headcount.into(), freed: freed.into() }),
        None => above(parameters, headcount, tranche),
    };
    let mut reasons = vec![reason.into()];
    let above = parameters.freed_named_above.value;
    let mut named_by_unions = 0;
    if headcount > above && unions > 0 {
        named_by_unions = unions.min(freed);
        let named = named_by_unions.into();
        reasons.push(texts::Freed::Named { above: above.into(), named }.into());
        if unions > freed {
            reasons.push(texts::Freed::MoreUnions { unions: unions.into(), freed: freed.into() }.into());
        }
    }
    if named_by_unions < freed {
        let elected = (freed - named_by_unions).into();
        reasons.push(texts::Freed::Elected { elected }.into());
    }
    Freed { freed, named_by_unions, reasons }
}

fn above(parameters: &Parameters, headcount: u32, tranche: FreedTranche) -> (u32, texts::Freed) {
    let UpTo { up_to: top, value: base } = parameters.freed_bands.top();
    let (over, step) = (headcount.saturating_sub(top), parameters.freed_step.value.max(1));
    let steps = match tranche {
        FreedTranche::Full => over / step,
        FreedTranche::Started => over.div_ceil(step),
    };
    let sum = base.saturating_add(steps);
    let (headcount, top, freed) = (headcount.into(), top.into(), sum.into());
    let (steps, step, base) = (steps.into(), step.into(), base.into());
    let reason = match tranche {
        FreedTranche::Full => texts::Freed::FullSteps { headcount, top, steps, step, base, freed },
        FreedTranche::Started => texts::Freed::StartedSteps { headcount, top, steps, step, base, freed },
    };
    (sum, reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_the_law_frees_delegates() {
        let table = [
            (0, 0, 0),
            (249, 0, 0),
            (250, 1, 1),
            (500, 1, 1),
            (501, 2, 2),
            (1_000, 2, 2),
            (1_001, 3, 3),
            (2_000, 3, 3),
            (2_001, 4, 4),
            (3_500, 4, 4),
            (3_501, 4, 5),
            (4_999, 4, 5),
            (5_000, 5, 5),
            (5_001, 5, 6),
            (6_499, 5, 6),
            (6_500, 6, 6),
            (10_000, 8, 9),
        ];
        for (headcount, full, started) in table {
            let freed = |tranche| freed_delegates(Parameters::latest(), headcount, 0, tranche).freed;
            assert_eq!(
                (freed(FreedTranche::Full), freed(FreedTranche::Started)),
                (full, started),
                "{headcount}"
            );
        }
    }

    #[test]
    fn above_1000_employees_unions_with_an_agreement_name_one_each() {
        for (headcount, unions, named, codes) in [
            (1_000, 2, 0, vec!["freed.band", "freed.elected"]),
            (1_001, 2, 2, vec!["freed.band", "freed.named", "freed.elected"]),
            (1_001, 3, 3, vec!["freed.band", "freed.named"]),
            (1_001, 4, 3, vec!["freed.band", "freed.named", "freed.more_unions"]),
            (1_001, 0, 0, vec!["freed.band", "freed.elected"]),
        ] {
            let freed = freed_delegates(Parameters::latest(), headcount, unions, FreedTranche::Full);
            assert_eq!(freed.named_by_unions, named, "{headcount} {unions}");
            assert_eq!(freed.reasons.iter().map(|reason| reason.code()).collect::<Vec<_>>(), codes);
        }
    }
}
