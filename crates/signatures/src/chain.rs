//! From the certificate of a signer to an anchor: RFC 5280, without names of names and without policies.

use chrono::{DateTime, Utc};
use der::{Decode, Encode, asn1::ObjectIdentifier};
use x509_cert::{
    Certificate,
    ext::{
        Extension,
        pkix::{BasicConstraints, ExtendedKeyUsage, KeyUsage},
    },
};

use crate::{
    anchors::{Anchor, Anchors},
    keys,
    reason::Reason,
};

/// How many certificates a chain may have, with the signer's and the anchor.
const MAX_LENGTH: usize = 8;
/// How many signatures of certificates are checked for one chain.
const TRIES: usize = 16;

const KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.15");
const BASIC_CONSTRAINTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.19");
const NAME_CONSTRAINTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.30");
const POLICIES: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.32");
const EXTENDED_KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.37");
const QUALIFIED: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.1.3");

/// Documents as what a certificate may be for, if it says: by RFC 9336, Adobe and Microsoft.
const DOCUMENTS: [ObjectIdentifier; 3] = [
    ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.36"),
    ObjectIdentifier::new_unwrap("1.2.840.113583.1.1.5"),
    ObjectIdentifier::new_unwrap("1.3.6.1.4.1.311.10.3.12"),
];

/// What it may be for besides: any use, client sign-in, mail. Certificates of persons name these where no word for
/// documents was known; that they are for signatures, and not for signing in, is then said by their key usage.
const BESIDES: [ObjectIdentifier; 3] = [
    ObjectIdentifier::new_unwrap("2.5.29.37.0"),
    ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.2"),
    ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.4"),
];

/// The two times at which each certificate must be valid.
#[derive(Clone, Copy)]
pub(crate) struct Times {
    /// When the signature says that it was made.
    pub(crate) claimed: DateTime<Utc>,
    pub(crate) now: DateTime<Utc>,
}

/// Everything against this certificate, as the certificate of a signer. `others` came along with the signature.
pub(crate) fn judge(
    signer: &Certificate,
    others: &[Certificate],
    anchors: &Anchors,
    times: Times,
) -> Vec<Reason> {
    let mut search = Search { others, anchors, tries: TRIES };
    let Some((between, anchor)) = search.climb(signer) else { return vec![Reason::NoChain] };
    let mut found = end_entity(signer);
    found.extend(valid_at(signer, times));
    let above = between.iter().copied().chain([&anchor.certificate]);
    for (depth, authority) in above.enumerate() {
        found.extend(issuing(authority, depth));
        found.extend(valid_at(authority, times));
    }
    let known = |other: &Certificate| {
        between.contains(&other) || anchors.0.iter().any(|anchor| anchor.certificate == *other)
    };
    if !others.iter().all(known) {
        found.push(Reason::StrayCertificate);
    }
    found
}

struct Search<'c> {
    others: &'c [Certificate],
    anchors: &'c Anchors,
    tries: usize,
}

impl<'c> Search<'c> {
    /// The certificates between this one and an anchor, and the anchor: the first chain whose signatures hold, by
    /// anchors before certificates that came along.
    fn climb(&mut self, signer: &'c Certificate) -> Option<(Vec<&'c Certificate>, &'c Anchor)> {
        let mut open: Vec<Vec<&'c Certificate>> = vec![vec![signer]];
        while let Some(chain) = open.pop() {
            let top = *chain.last()?;
            let anchors = self.anchors;
            for anchor in &anchors.0 {
                if self.issued(top, &anchor.certificate) {
                    return Some((chain.into_iter().skip(1).collect(), anchor));
                }
            }
            if chain.len() + 1 >= MAX_LENGTH {
                continue;
            }
            let others = self.others;
            for other in others {
                if !chain.contains(&other) && self.issued(top, other) {
                    open.push(chain.iter().copied().chain([other]).collect());
                }
            }
        }
        None
    }

    fn issued(&mut self, below: &Certificate, above: &Certificate) -> bool {
        let (inner, issuer) = (&below.tbs_certificate, &above.tbs_certificate);
        if inner.issuer != issuer.subject || below.signature_algorithm != inner.signature || self.tries == 0 {
            return false;
        }
        self.tries -= 1;
        let (Ok(message), Some(signature)) = (inner.to_der(), below.signature.as_bytes()) else {
            return false;
        };
        let key = &issuer.subject_public_key_info;
        keys::verify(key, &below.signature_algorithm, None, &message, signature).is_ok()
    }
}

fn extension(certificate: &Certificate, kind: ObjectIdentifier) -> Option<&Extension> {
    let mut extensions = certificate.tbs_certificate.extensions.iter().flatten();
    extensions.find(|extension| extension.extn_id == kind)
}

/// The extension of a kind; nothing if it is not there, `Err` if it can't be read.
fn read<'a, T: Decode<'a>>(
    certificate: &'a Certificate,
    kind: ObjectIdentifier,
) -> Result<Option<T>, Reason> {
    let value = extension(certificate, kind).map(|extension| extension.extn_value.as_bytes());
    value.map(|value| T::from_der(value).map_err(|_| Reason::UnknownExtension)).transpose()
}

/// Conditions that are not looked at here must not be there: two of a kind, names of names, anything critical.
fn understood(certificate: &Certificate) -> Option<Reason> {
    let known = [KEY_USAGE, BASIC_CONSTRAINTS, POLICIES, EXTENDED_KEY_USAGE, QUALIFIED];
    let extensions = certificate.tbs_certificate.extensions.as_deref().unwrap_or_default();
    let understood = extensions.iter().enumerate().all(|(index, extension)| {
        let again = extensions[..index].iter().any(|before| before.extn_id == extension.extn_id);
        let known = known.contains(&extension.extn_id) || !extension.critical;
        known && !again && extension.extn_id != NAME_CONSTRAINTS
    });
    (!understood).then_some(Reason::UnknownExtension)
}

fn end_entity(certificate: &Certificate) -> Vec<Reason> {
    let mut found: Vec<Reason> = understood(certificate).into_iter().collect();
    let authority = read::<BasicConstraints>(certificate, BASIC_CONSTRAINTS);
    let usage = read::<KeyUsage>(certificate, KEY_USAGE);
    let purposes = read::<ExtendedKeyUsage>(certificate, EXTENDED_KEY_USAGE);
    match (authority, usage, purposes) {
        (Ok(authority), Ok(usage), Ok(purposes)) => {
            let named = |known: &[ObjectIdentifier]| {
                purposes.as_ref().map(|purposes| purposes.0.iter().any(|one| known.contains(one)))
            };
            let documents = named(&DOCUMENTS);
            let signs = usage.is_some_and(|usage| match documents {
                Some(true) => usage.digital_signature() || usage.non_repudiation(),
                Some(false) => usage.non_repudiation() && named(&BESIDES) == Some(true),
                None => usage.non_repudiation(),
            });
            if !signs || authority.is_some_and(|authority| authority.ca) {
                found.push(Reason::NotForSigning);
            }
        }
        _ => found.push(Reason::UnknownExtension),
    }
    found
}

/// `depth` is how many authorities stand between this one and the signer.
fn issuing(certificate: &Certificate, depth: usize) -> Vec<Reason> {
    let mut found: Vec<Reason> = understood(certificate).into_iter().collect();
    let authority = read::<BasicConstraints>(certificate, BASIC_CONSTRAINTS);
    let usage = read::<KeyUsage>(certificate, KEY_USAGE);
    let (Ok(Some(authority)), Ok(Some(usage))) = (authority, usage) else {
        found.push(Reason::NotAnAuthority);
        return found;
    };
    let deep = authority.path_len_constraint.is_some_and(|limit| depth > usize::from(limit));
    if !authority.ca || !usage.key_cert_sign() || deep {
        found.push(Reason::NotAnAuthority);
    }
    found
}

fn valid_at(certificate: &Certificate, times: Times) -> Option<Reason> {
    let validity = &certificate.tbs_certificate.validity;
    let second =
        |time: x509_cert::time::Time| i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX);
    let (from, until) = (second(validity.not_before), second(validity.not_after));
    if times.claimed.timestamp() < from {
        Some(Reason::NotYetValid)
    } else if times.claimed.timestamp() > until {
        Some(Reason::Expired)
    } else if times.now.timestamp() < from || times.now.timestamp() > until {
        Some(Reason::OutOfBounds)
    } else {
        None
    }
}

#[cfg(test)]
mod tests;
