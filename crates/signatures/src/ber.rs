//! BER, in which a length may be said by an end mark and bytes may come in parts, as DER.

/// How deep values may stand in each other.
const DEPTH: usize = 32;

/// No value above this is looked at: 1 MiB.
const MAX_BYTES: usize = 1 << 20;

/// The tag of bytes, and of bytes in parts.
const BYTES: u8 = 0x04;
const IN_PARTS: u8 = 0x24;

/// A value: its tag, what it holds, and what follows it.
type Value<'b> = (u8, Vec<u8>, &'b [u8]);

/// The first value in DER, and what follows it as it stands.
pub(crate) fn to_der(ber: &[u8]) -> Option<Vec<u8>> {
    let ber = Some(ber).filter(|ber| ber.len() <= MAX_BYTES)?;
    let (tag, inside, rest) = value(ber, DEPTH)?;
    Some([&der(tag, &inside), rest].concat())
}

fn value(ber: &[u8], depth: usize) -> Option<Value<'_>> {
    let depth = depth.checked_sub(1)?;
    let (tag, rest) = ber.split_first().filter(|(tag, _)| *tag & 0x1f != 0x1f)?;
    let constructed = tag & 0x20 != 0;
    let (length, rest) = length(rest)?;
    let Some(length) = length else {
        return if constructed { parts(*tag, rest, depth) } else { None };
    };
    let (inside, rest) = rest.split_at_checked(length)?;
    if !constructed {
        return Some((*tag, inside.to_vec(), rest));
    }
    let ended = [inside, &[0, 0]].concat();
    let (tag, held, left) = parts(*tag, &ended, depth)?;
    left.is_empty().then_some((tag, held, rest))
}

/// How long a value is, if that is said before it.
fn length(ber: &[u8]) -> Option<(Option<usize>, &[u8])> {
    let (first, rest) = ber.split_first()?;
    match first {
        0x80 => Some((None, rest)),
        0..0x80 => Some((Some(usize::from(*first)), rest)),
        _ => {
            let (digits, rest) = rest.split_at_checked(usize::from(first & 0x7f))?;
            let add = |value: usize, digit: &u8| value.checked_mul(256)?.checked_add((*digit).into());
            Some((Some(digits.iter().try_fold(0, add)?), rest))
        }
    }
}

/// The values up to an end mark.
fn parts(tag: u8, mut ber: &[u8], depth: usize) -> Option<Value<'_>> {
    let mut held = Vec::new();
    loop {
        if let Some(rest) = ber.strip_prefix(&[0, 0]) {
            return Some((if tag == IN_PARTS { BYTES } else { tag }, held, rest));
        }
        let (part, inside, rest) = value(ber, depth)?;
        if tag == IN_PARTS {
            held.extend(inside);
        } else {
            held.extend(der(part, &inside));
        }
        ber = rest;
    }
}

fn der(tag: u8, inside: &[u8]) -> Vec<u8> {
    let length = inside.len().to_be_bytes();
    let digits = &length[length.iter().take_while(|digit| **digit == 0).count()..];
    let head = match (digits, u8::try_from(digits.len())) {
        ([], _) => vec![tag, 0],
        ([short @ 0..0x80], _) => vec![tag, *short],
        (_, count) => [&[tag, 0x80 | count.unwrap_or_default()], digits].concat(),
    };
    [&head, inside].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_said_before_and_bytes_come_in_one() {
        type Case<'a> = (&'a [u8], Option<&'a [u8]>);
        let cases: [Case<'_>; 9] = [
            (&[0x30, 0x80, 0x02, 1, 7, 0, 0, 0, 0], Some(&[0x30, 3, 0x02, 1, 7, 0, 0])),
            (&[0x30, 6, 0x24, 0x80, 0x04, 0, 0, 0], Some(&[0x30, 2, 0x04, 0])),
            (&[0x24, 0x80, 0x04, 1, 1, 0x04, 2, 2, 3, 0, 0], Some(&[0x04, 3, 1, 2, 3])),
            (&[0x30, 0x81, 1, 0x05], None),
            (&[0x30, 0x80, 0x02, 1, 7], None),
            (&[0x04, 0x80, 0, 0], None),
            (&[0x30, 3, 0x02, 2, 7], None),
            (&[0x1f, 1, 0], None),
            (&[], None),
        ];
        for (ber, der) in cases {
            assert_eq!(to_der(ber).as_deref(), der, "{ber:?}");
        }
        let long = [&[0x30, 0x80, 0x04, 0x82, 1, 0][..], &[9; 256], &[0, 0]].concat();
        assert_eq!(to_der(&long), Some([&[0x30, 0x82, 1, 4, 0x04, 0x82, 1, 0][..], &[9; 256]].concat()));
        assert_eq!(to_der(&[0x30, 0x80].repeat(100_000)), None);
    }
}
