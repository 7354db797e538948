//! Arithmetic of GF(32), the field that has one element for each of the 32 characters.

use std::ops::{Add, Mul};

/// The number of elements other than zero; powers of the generator repeat after as many steps.
pub(crate) const ORDER: u8 = 31;

/// x^5 + x^2 + 1, a primitive polynomial: the powers of x run through every element but zero.
const MODULUS: u8 = 0b10_0101;

const POWERS: [u8; 31] = powers();
const LOGS: [u8; 32] = logs();

/// One element: a polynomial of degree four at most over GF(2), its coefficients in the low five bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Element(u8);

impl Element {
    pub(crate) const ZERO: Self = Self(0);

    /// The element of the low five bits; the others are dropped.
    pub(crate) const fn from_low_bits(bits: u8) -> Self {
        Self(bits & 31)
    }

    /// From 0 to 31.
    pub(crate) const fn bits(self) -> u8 {
        self.0
    }

    /// The generator, so many times multiplied by itself.
    pub(crate) const fn power(exponent: u8) -> Self {
        Self(POWERS[(exponent % ORDER) as usize])
    }

    /// The exponent, from 0 to 30, that gives this element; `None` for zero.
    pub(crate) fn log(self) -> Option<u8> {
        (self != Self::ZERO).then(|| LOGS[usize::from(self.0)])
    }

    /// What gives one when multiplied with this element; zero, which has none, gives zero.
    pub(crate) fn inverse(self) -> Self {
        self.log().map_or(Self::ZERO, |log| Self::power(ORDER - log))
    }
}

impl Add for Element {
    type Output = Self;

    /// Also the difference: every element is its own opposite.
    #[expect(clippy::suspicious_arithmetic_impl, reason = "in a field of characteristic two, a sum is XOR")]
    fn add(self, other: Self) -> Self {
        Self(self.0 ^ other.0)
    }
}

impl Mul for Element {
    type Output = Self;

    #[expect(clippy::suspicious_arithmetic_impl, reason = "a product is the power of the added exponents")]
    fn mul(self, other: Self) -> Self {
        match (self.log(), other.log()) {
            (Some(a), Some(b)) => Self::power(a + b),
            (None, _) | (_, None) => Self::ZERO,
        }
    }
}

const fn powers() -> [u8; 31] {
    let mut powers = [1; 31];
    let mut exponent = 1;
    while exponent < powers.len() {
        let doubled = powers[exponent - 1] << 1;
        powers[exponent] = if doubled > 31 { doubled ^ MODULUS } else { doubled };
        exponent += 1;
    }
    powers
}

const fn logs() -> [u8; 32] {
    let mut logs = [0; 32];
    let mut exponent = 0;
    while exponent < ORDER {
        logs[POWERS[exponent as usize] as usize] = exponent;
        exponent += 1;
    }
    logs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> impl Iterator<Item = Element> + Clone {
        (0..32).map(Element::from_low_bits)
    }

    /// Multiplication as it is taught: shift, add, and reduce by the polynomial.
    fn by_hand(a: Element, b: Element) -> Element {
        let (mut product, mut shifted) = (0, a.bits());
        for bit in 0..5 {
            if b.bits() >> bit & 1 == 1 {
                product ^= shifted;
            }
            shifted <<= 1;
            if shifted > 31 {
                shifted ^= MODULUS;
            }
        }
        Element::from_low_bits(product)
    }

    #[test]
    fn the_powers_of_the_generator_are_every_element_but_zero() {
        for element in all().skip(1) {
            assert_eq!(element.log().map(Element::power), Some(element));
        }
        assert_eq!(Element::ZERO.log(), None);
        assert_eq!(Element::power(ORDER), Element::power(0));
    }

    #[test]
    fn a_product_is_the_product_of_polynomials() {
        for a in all() {
            for b in all() {
                assert_eq!(a * b, by_hand(a, b), "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn the_field_has_its_laws() {
        for a in all() {
            for b in all() {
                assert_eq!(a + b + b, a);
                assert_eq!(a * b, b * a);
                for c in all() {
                    assert_eq!(a * (b + c), a * b + a * c);
                    assert_eq!(a * (b * c), (a * b) * c);
                }
            }
        }
    }

    #[test]
    fn every_element_but_zero_has_an_inverse() {
        for element in all().skip(1) {
            assert_eq!(element * element.inverse(), Element::power(0));
        }
        assert_eq!(Element::ZERO.inverse(), Element::ZERO);
    }
}
