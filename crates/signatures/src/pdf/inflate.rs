//! The bytes of a stream that the structure of a file needs: a cross-reference stream, or a stream of objects.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::{
    file::Broken,
    object::{Dict, Object},
};

/// Inflates a stream, at most `budget` bytes, which it uses up.
///
/// Only what such streams are written with: nothing or Flate, with or without the predictors of PNG.
pub(crate) fn decode(dict: &Dict, raw: &[u8], budget: &mut usize) -> Result<Vec<u8>, Broken> {
    let filter = dict.get(&b"Filter"[..]);
    let parameters = dict.get(&b"DecodeParms"[..]);
    let filter = alone(filter);
    let inflated = match filter {
        None => raw.to_vec(),
        Some(filter) if filter.is_name("FlateDecode") => inflate(raw, *budget)?,
        Some(_) => return Err(Broken::Filter),
    };
    *budget = budget.checked_sub(inflated.len()).ok_or(Broken::TooLarge)?;
    match alone(parameters).and_then(Object::as_dict) {
        None => Ok(inflated),
        Some(parameters) => undo_predictor(parameters, inflated),
    }
}

/// The value, or the only value in an array.
fn alone(value: Option<&Object>) -> Option<&Object> {
    match value {
        Some(Object::Array(items)) if items.len() <= 1 => items.first(),
        other => other,
    }
    .filter(|value| **value != Object::Null)
}

fn inflate(raw: &[u8], budget: usize) -> Result<Vec<u8>, Broken> {
    let mut inflated = Vec::new();
    let limit = u64::try_from(budget).unwrap_or(u64::MAX).saturating_add(1);
    ZlibDecoder::new(raw).take(limit).read_to_end(&mut inflated).map_err(|_| Broken::Filter)?;
    if inflated.len() > budget { Err(Broken::TooLarge) } else { Ok(inflated) }
}

fn undo_predictor(parameters: &Dict, data: Vec<u8>) -> Result<Vec<u8>, Broken> {
    let number = |key: &[u8], otherwise| parameters.get(key).map_or(Some(otherwise), Object::as_integer);
    match number(b"Predictor", 1) {
        Some(1) => return Ok(data),
        Some(10..=15) => {}
        _ => return Err(Broken::Filter),
    }
    let columns = number(b"Columns", 1).and_then(|columns| usize::try_from(columns).ok());
    let columns = columns.filter(|columns| (1..=64).contains(columns)).ok_or(Broken::Filter)?;
    if number(b"Colors", 1) != Some(1) || number(b"BitsPerComponent", 8) != Some(8) {
        return Err(Broken::Filter);
    }
    let mut rows: Vec<u8> = Vec::with_capacity(data.len());
    let mut above = vec![0; columns];
    for row in data.chunks(columns + 1) {
        let (kind, row) = row.split_first().filter(|(_, row)| row.len() == columns).ok_or(Broken::Filter)?;
        above = undo_row(*kind, row, &above)?;
        rows.extend(&above);
    }
    Ok(rows)
}

fn undo_row(kind: u8, row: &[u8], above: &[u8]) -> Result<Vec<u8>, Broken> {
    let mut undone: Vec<u8> = Vec::with_capacity(row.len());
    let mut corner = 0;
    for (byte, up) in row.iter().zip(above) {
        let left = undone.last().copied().unwrap_or_default();
        let predicted = match kind {
            0 => 0,
            1 => left,
            2 => *up,
            3 => left.midpoint(*up),
            4 => paeth(left, *up, corner),
            _ => return Err(Broken::Filter),
        };
        undone.push(byte.wrapping_add(predicted));
        corner = *up;
    }
    Ok(undone)
}

fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let [a, b, c] = [left, up, corner].map(i16::from);
    let guess = a + b - c;
    let far = |value: i16| (guess - value).abs();
    if far(a) <= far(b) && far(a) <= far(c) {
        left
    } else if far(b) <= far(c) {
        up
    } else {
        corner
    }
}
