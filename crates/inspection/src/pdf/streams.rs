//! Packed streams: how much they unpack to, and what names stand in them.

use flate2::read::ZlibDecoder;
use lopdf::{Error, Object, Stream};
use memchr::memmem;
use std::{borrow::Cow, io::Read};

use super::names;
use crate::Rejection;

/// What all streams together may still unpack to.
pub(super) struct Budget(usize);

impl Budget {
    pub(super) const fn of(bytes: usize) -> Self {
        Self(bytes)
    }

    fn spend(&mut self, bytes: usize) -> Result<(), Rejection> {
        self.0 = self.0.checked_sub(bytes).ok_or(Rejection::Unpacked)?;
        Ok(())
    }
}

/// Unpacks whatever looks packed behind a `stream`, piece by piece, and keeps nothing of it.
pub(super) fn refuse_packed(bytes: &[u8], budget: &mut Budget) -> Result<(), Rejection> {
    // Streams that stand one after the other are read once; what could be read from many places is no such stream.
    let mut packed = Budget::of(bytes.len().saturating_mul(2));
    for at in memmem::find_iter(bytes, b"stream") {
        let body = &bytes[at + b"stream".len()..];
        let body = body.strip_prefix(b"\r\n").or_else(|| body.strip_prefix(b"\n"));
        // The two bytes of zlib's header: its method, and a check of both.
        if let Some(body @ [method, check, ..]) = body
            && method & 0x0f == 8
            && u16::from_be_bytes([*method, *check]) % 31 == 0
        {
            unpack(body, budget, &mut packed)?;
        }
    }
    Ok(())
}

fn unpack(body: &[u8], budget: &mut Budget, packed: &mut Budget) -> Result<(), Rejection> {
    // One byte more than may be read: who reads it has read too much.
    let mut unpacked = ZlibDecoder::new(&body[..body.len().min(packed.0 + 1)]);
    let mut piece = vec![0; 64 * 1024];
    let mut kept = 0;
    // What can't be unpacked ends here as it does for every reader: it shows nothing more.
    while let Ok(more @ 1..) = unpacked.read(&mut piece[kept..]) {
        budget.spend(more)?;
        let filled = kept + more;
        names::refuse(&piece[..filled])?;
        // A name may stand across two pieces.
        kept = filled.min(names::MAX_NAME);
        piece.copy_within(filled - kept..filled, 0);
    }
    packed.spend(usize::try_from(unpacked.total_in()).map_err(|_| Rejection::Unpacked)?)
}

/// Filters that end a chain in a picture, which is bounded by its sides.
const PICTURES: &[&[u8]] = &[b"DCTDecode", b"DCT", b"JPXDecode", b"CCITTFaxDecode", b"CCF", b"JBIG2Decode"];

const MAX_FILTERS: usize = 8;

/// Unpacks a stream that is packed otherwise than once by zlib, and looks for names in it.
pub(super) fn refuse_chained(stream: &Stream, budget: &mut Budget) -> Result<(), Rejection> {
    let Ok(filters) = stream.filters() else { return Ok(()) };
    let plain: Vec<&[u8]> = filters.iter().copied().take_while(|filter| !PICTURES.contains(filter)).collect();
    if plain.is_empty() || (plain.as_slice() == [b"FlateDecode"] && filters.len() == 1) {
        return Ok(());
    }
    if filters.len() > MAX_FILTERS {
        return Err(Rejection::Unreadable);
    }
    // One filter after the other: what each of them unpacks to counts.
    let mut content = Cow::Borrowed(stream.content.as_slice());
    for filter in plain {
        let mut dictionary = lopdf::Dictionary::new();
        dictionary.set("Filter", Object::Name(filter.to_vec()));
        let layer = Stream::new(dictionary, content.into_owned());
        content = match layer.decompressed_content_with_limit(budget.0) {
            Ok(unpacked) => Cow::Owned(unpacked),
            Err(Error::Decompress(_)) => return Err(Rejection::Unpacked),
            Err(_) => return Err(Rejection::Unreadable),
        };
        budget.spend(content.len())?;
    }
    names::refuse(&content)
}
