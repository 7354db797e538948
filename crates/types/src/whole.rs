//! Whole numbers of JSON.

/// The whole number that a number of JSON is: JSON Schema takes `60.0` and `6e1` for integers. `None` for a fraction, and
/// beyond what a double names exactly.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "it is whole, and small enough")]
pub fn whole(number: f64) -> Option<i64> {
    const MAX_EXACT: f64 = 9_007_199_254_740_991.0;
    (number.fract() == 0.0 && number.abs() <= MAX_EXACT).then_some(number as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_without_a_fraction_is_whole() {
        for (number, expected) in [
            (60.0, Some(60)),
            (6e1, Some(60)),
            (-1.0, Some(-1)),
            (-0.0, Some(0)),
            (60.5, None),
            (1e30, None),
            (f64::NAN, None),
            (f64::INFINITY, None),
        ] {
            assert_eq!(whole(number), expected, "{number}");
        }
    }
}
