//! Pictures that are all headers.

fn chunk(name: [u8; 4], data: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(&name);
    sum.update(data);
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX).to_be_bytes();
    [length.as_slice(), &name, data, &sum.sum().to_be_bytes()].concat()
}

/// A black PNG of one bit a pixel, with this text in it.
#[must_use]
pub fn png(width: u32, height: u32, text: &[u8]) -> Vec<u8> {
    let [w1, w2, w3, w4] = width.to_be_bytes();
    let [h1, h2, h3, h4] = height.to_be_bytes();
    let header = [w1, w2, w3, w4, h1, h2, h3, h4, 1, 0, 0, 0, 0];
    let lines = (u64::from(width).div_ceil(8) + 1) * u64::from(height);
    let picture = super::packed(&vec![0; usize::try_from(lines).unwrap_or_default()]);
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.extend(chunk(*b"IHDR", &header));
    if !text.is_empty() {
        bytes.extend(chunk(*b"tEXt", text));
    }
    bytes.extend(chunk(*b"IDAT", &picture));
    bytes.extend(chunk(*b"IEND", &[]));
    bytes
}

/// A segment of a JPEG.
pub(super) fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).unwrap_or(u16::MAX).to_be_bytes();
    [[0xff, marker].as_slice(), &length, data].concat()
}

/// A JPEG that says it has these sides, with this in so many comments; its one scan holds a byte.
#[must_use]
pub fn jpeg(width: u16, height: u16, comment: &[u8]) -> Vec<u8> {
    let ([w1, w2], [h1, h2]) = (width.to_be_bytes(), height.to_be_bytes());
    let mut bytes = b"\xff\xd8".to_vec();
    bytes.extend(segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"));
    for part in comment.chunks(60_000) {
        bytes.extend(segment(0xfe, part));
    }
    bytes.extend(segment(0xc0, &[8, h1, h2, w1, w2, 1, 1, 0x11, 0]));
    bytes.extend(segment(0xda, &[1, 1, 0, 0, 63, 0]));
    bytes.extend([0x2a, 0xff, 0x00, 0x2a, 0xff, 0xd9]);
    bytes
}
