//! Honest and hostile files for tests, each made by code that says what it does.

mod hostile;
mod paper;
pub mod phone;
mod pictures;

pub use hostile::{Hostile, hostile};
pub use paper::{Paper, page, pages};
pub use pictures::{jpeg, png};

/// Bytes as zlib packs them.
#[must_use]
pub fn packed(bytes: &[u8]) -> Vec<u8> {
    use flate2::{Compression, read::ZlibEncoder};
    use std::io::Read;
    let mut packed = Vec::new();
    // Reading from memory does not fail.
    let _ = ZlibEncoder::new(bytes, Compression::best()).read_to_end(&mut packed);
    packed
}

/// So many million zeros, packed by zlib: the same block again and again, which is made once.
#[must_use]
pub fn bomb(millions: usize) -> Vec<u8> {
    use flate2::{Compress, Compression, FlushCompress};
    let zeros = vec![0; 1_000_000];
    let mut block = Vec::with_capacity(8_192);
    // Memory for a thousandth of it is enough.
    let _ = Compress::new(Compression::best(), false).compress_vec(&zeros, &mut block, FlushCompress::Full);
    let sum = u32::try_from(millions * zeros.len() % 65_521).unwrap_or_default() << 16 | 1;
    [b"\x78\xda".as_slice(), &block.repeat(millions), b"\x03\0", &sum.to_be_bytes()].concat()
}
