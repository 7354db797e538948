//! The headcount: who counts, for how much, and whether a delegation must be elected (L.411-1, L.411-2).

use crate::settings::setting;

setting! {
    /// How the twelve months before the computation day are held against the threshold (L.411-1(1)).
    ThresholdMode as "threshold_mode" {
        /// The firm never falls below it.
        Min = "min",
        /// The average of the months reaches it.
        Average = "average",
    }
}

setting! {
    /// How a fractional headcount finds its line in the table of seats (L.412-1 is silent).
    Rounding as "rounding" {
        /// Down to the whole number.
        Floor = "floor",
        /// To the nearest whole number, a half up.
        HalfUp = "half_up",
    }
}
