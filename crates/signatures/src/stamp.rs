//! A time stamp of an authority (RFC 3161): what it says, and of which bytes. Whether the authority is trusted is not asked.

use chrono::{DateTime, NaiveDateTime, Utc};
use cms::signed_data::SignedData;
use der::{
    Any, Decode, Reader, Sequence, SliceReader, Tag, Tagged,
    asn1::{ObjectIdentifier, OctetString},
};
use x509_cert::spki::AlgorithmIdentifierOwned;

use crate::{
    ber,
    cms::{CmsFault, signed_data},
    keys::Hash,
};

/// The content of a time stamp.
const INFORMATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");

pub(crate) struct Stamp {
    pub(crate) at: DateTime<Utc>,
    pub(crate) hash: Hash,
    /// The digest of what was stamped.
    pub(crate) imprint: Vec<u8>,
}

/// `MessageImprint`, RFC 3161.
#[derive(Sequence)]
struct Imprint {
    algorithm: AlgorithmIdentifierOwned,
    digest: OctetString,
}

impl Stamp {
    /// Reads a time stamp. Bytes after it must be zero: they fill the place that was reserved.
    pub(crate) fn read(padded: &[u8]) -> Result<Self, CmsFault> {
        // Authorities also write lengths by an end mark. Their signature is not checked here, so that these bytes may be others.
        let read = signed_data(padded).or_else(|fault| signed_data(&ber::to_der(padded).ok_or(fault)?));
        let SignedData { encap_content_info: held, .. } = read?;
        if held.econtent_type != INFORMATION {
            return Err(CmsFault::Format);
        }
        let content = held.econtent.and_then(|content| content.decode_as::<OctetString>().ok());
        let content = content.ok_or(CmsFault::Format)?;
        let (imprint, time) = information(content.as_bytes()).ok_or(CmsFault::Format)?;
        let at = moment(&time).ok_or(CmsFault::Format)?;
        let hash = Hash::of(&imprint.algorithm).ok_or(CmsFault::WeakDigest)?;
        Ok(Self { at, hash, imprint: imprint.digest.into_bytes() })
    }
}

/// What `TSTInfo` says of the bytes and of the time. The time may have parts of a second, which the library does not read.
fn information(der: &[u8]) -> Option<(Imprint, Vec<u8>)> {
    let whole = Any::from_der(der).ok().filter(|whole| whole.tag() == Tag::Sequence)?;
    let mut parts = SliceReader::new(whole.value()).ok()?;
    let (_version, _policy) = (Any::decode(&mut parts).ok()?, Any::decode(&mut parts).ok()?);
    let imprint = Imprint::decode(&mut parts).ok()?;
    let (_number, time) = (Any::decode(&mut parts).ok()?, Any::decode(&mut parts).ok()?);
    while !parts.is_finished() {
        Any::decode(&mut parts).ok()?;
    }
    (time.tag() == Tag::GeneralizedTime).then(|| (imprint, time.value().to_vec()))
}

/// A moment as RFC 3161 writes it: `20281112091500Z`, or with parts of a second.
fn moment(text: &[u8]) -> Option<DateTime<Utc>> {
    let text = str::from_utf8(text).ok()?.strip_suffix('Z')?;
    let (seconds, parts) = text.split_once('.').unwrap_or((text, "0"));
    let plain = |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    if seconds.len() != 14 || !plain(seconds) || !plain(parts) {
        return None;
    }
    NaiveDateTime::parse_from_str(seconds, "%Y%m%d%H%M%S").ok().map(|at| at.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_to_the_second() {
        for (text, read) in [
            ("20281112091500Z", Some("2028-11-12T09:15:00+00:00")),
            ("20281112091500.123Z", Some("2028-11-12T09:15:00+00:00")),
            ("20281112091500", None),
            ("20281112091500+0100", None),
            ("20281112091500.Z", None),
            ("202811120915Z", None),
            ("20281312091500Z", None),
        ] {
            assert_eq!(moment(text.as_bytes()).map(|at| at.to_rfc3339()).as_deref(), read, "{text}");
        }
    }
}
