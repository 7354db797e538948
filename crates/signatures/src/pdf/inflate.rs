//! The bytes of a stream that the structure of a file needs: a cross-reference stream, or a stream of objects.

use flate2::{Decompress, FlushDecompress, Status};

use super::{
    file::Broken,
    object::{Dict, Object},
};

/// What parameters of Flate may say.
const PARAMETERS: [&str; 4] = ["Predictor", "Columns", "Colors", "BitsPerComponent"];

/// Inflates a stream, at most `budget` bytes, which it uses up.
///
/// Only what such streams are written with: nothing or Flate, with or without the predictors of PNG. Filter and
/// parameters stand in the shapes that every reader brings together: one and one, or a list of one and a list of one.
pub(crate) fn decode(dict: &Dict, raw: &[u8], budget: &mut usize) -> Result<Vec<u8>, Broken> {
    let (filter, parameters) = match (dict.get(&b"Filter"[..]), dict.get(&b"DecodeParms"[..])) {
        (None, None) => (None, None),
        (Some(filter @ Object::Name(_)), parameters) => (Some(filter), parameters),
        (Some(Object::Array(filters)), parameters) if filters.len() == 1 => {
            let parameters = match parameters {
                None => None,
                Some(Object::Array(parameters)) if parameters.len() == 1 => {
                    parameters.first().filter(|only| **only != Object::Null)
                }
                Some(_) => return Err(Broken::Filter),
            };
            (filters.first(), parameters)
        }
        _ => return Err(Broken::Filter),
    };
    let inflated = match filter {
        None => raw.to_vec(),
        Some(filter) if filter.is_name("FlateDecode") => inflate(raw, *budget)?,
        Some(_) => return Err(Broken::Filter),
    };
    *budget = budget.checked_sub(inflated.len()).ok_or(Broken::TooLarge)?;
    match parameters {
        None => Ok(inflated),
        Some(parameters) => undo_predictor(parameters.as_dict().ok_or(Broken::Filter)?, inflated),
    }
}

/// All of the bytes, which must be one whole stream and nothing after it.
fn inflate(raw: &[u8], budget: usize) -> Result<Vec<u8>, Broken> {
    let mut stream = Decompress::new(true);
    let mut inflated = Vec::new();
    loop {
        if inflated.len() > budget {
            return Err(Broken::TooLarge);
        }
        inflated.reserve(inflated.len().clamp(4096, 1 << 20));
        let read = usize::try_from(stream.total_in()).map_err(|_| Broken::TooLarge)?;
        let before = inflated.len();
        let status = stream.decompress_vec(&raw[read..], &mut inflated, FlushDecompress::None);
        let goes_on = stream.total_in() > read as u64 || inflated.len() > before;
        match status.map_err(|_| Broken::Filter)? {
            Status::StreamEnd => break,
            Status::Ok | Status::BufError if goes_on => {}
            Status::Ok | Status::BufError => return Err(Broken::Filter),
        }
    }
    let whole = usize::try_from(stream.total_in()).is_ok_and(|read| read == raw.len());
    if inflated.len() > budget {
        Err(Broken::TooLarge)
    } else if whole {
        Ok(inflated)
    } else {
        Err(Broken::Filter)
    }
}

fn undo_predictor(parameters: &Dict, data: Vec<u8>) -> Result<Vec<u8>, Broken> {
    if !parameters.keys().all(|key| PARAMETERS.iter().any(|known| known.as_bytes() == key)) {
        return Err(Broken::Filter);
    }
    let number = |key: &[u8], otherwise| parameters.get(key).map_or(Some(otherwise), Object::as_integer);
    let columns = number(b"Columns", 1).and_then(|columns| usize::try_from(columns).ok());
    let columns = columns.filter(|columns| (1..=64).contains(columns)).ok_or(Broken::Filter)?;
    if number(b"Colors", 1) != Some(1) || number(b"BitsPerComponent", 8) != Some(8) {
        return Err(Broken::Filter);
    }
    match number(b"Predictor", 1) {
        Some(1) => return Ok(data),
        Some(10..=15) => {}
        _ => return Err(Broken::Filter),
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
