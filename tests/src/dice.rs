//! Randomness that a seed repeats.

/// A sequence of numbers that follow from a seed: xorshift.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// The sequence of this seed.
    #[must_use]
    pub const fn of(seed: u64) -> Self {
        // Small seeds lie far apart, and none of them is the one that gives only zeros.
        Self(seed.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// The next number below `sides`.
    pub const fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    /// The next place in something of this length.
    pub fn below(&mut self, length: usize) -> usize {
        usize::try_from(self.roll(length as u64)).unwrap_or_default()
    }

    /// One of these.
    ///
    /// # Panics
    /// There is none.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// The seed of a run: `SCRUTIN_SEED`, so that a run can be repeated, else always the same.
pub fn seed() -> u64 {
    std::env::var("SCRUTIN_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(2024)
}
