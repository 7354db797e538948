//! Every signature of a file, judged.

use chrono::{DateTime, TimeDelta, Utc};
use x509_cert::{Certificate, name::Name};

use crate::{
    anchors::{Anchors, digest},
    chain::{self, Times},
    changes::{self, Change},
    cms::{Cms, CmsFault, Unsigned},
    digests::Digests,
    field::{self, Candidate, Field},
    pdf::{Broken, File},
    reason::Reason,
    stamp::Stamp,
    trial::{COMMON_NAME, SERIAL_NUMBER},
    verdict::Verdict,
};

/// How far the clock of a signing product may be ahead of ours.
const AHEAD: TimeDelta = TimeDelta::minutes(5);

/// How many signatures of one file are looked at.
const MAX_SIGNATURES: usize = 64;

/// Why nothing can be said about the signatures of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("the file cannot be read: {0}")]
    Broken(#[from] Broken),
    #[error("the form of the file cannot be read")]
    Form,
    /// It has more than 64 signatures.
    #[error("the file has too many signatures")]
    TooMany,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    pub common_name: String,
    /// The number that the certificate gives the person: 20 digits of LuxTrust.
    pub serial_number: Option<String>,
    pub certificate_sha256: [u8; 32],
    /// Who issued it, as RFC 4514 writes names.
    pub issuer: String,
}

/// What is said about one signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureReport {
    pub verdict: Verdict,
    /// The name of its field, if one field shows it.
    pub field: Option<String>,
    /// Who signed, as far as it can be read: only a [`Verdict::TotalPassed`] says that it is true.
    pub signer: Option<Signer>,
    /// When it says that it was made; nobody proves it.
    pub claimed_at: Option<DateTime<Utc>>,
    /// When its time stamp, or the time stamp of the document that it is, says that it was there; it is not validated.
    pub stamped_at: Option<DateTime<Utc>>,
    /// Whether it covers the file to its end. The others are covered by those after them.
    pub covers_whole_file: bool,
    /// Everything that was found; the first is what the verdict follows.
    pub reasons: Vec<Reason>,
}

/// Judges every signature of a file, in the order in which they were added. A file without any has no reports.
///
/// `at` is a time at which the signatures are known to be there: when the file was received.
///
/// # Errors
/// When the file is not written exactly as the standard says, or is beyond a limit.
pub fn validate(
    pdf: &[u8],
    anchors: &Anchors,
    at: DateTime<Utc>,
) -> Result<Vec<SignatureReport>, Unreadable> {
    let file = File::read(pdf)?;
    let candidates = field::candidates(&file);
    if candidates.len() > MAX_SIGNATURES {
        return Err(Unreadable::TooMany);
    }
    let fields = field::fields(&file, file.last()).ok_or(Unreadable::Form)?;
    let mut digests = Digests::of(pdf);
    let judged = candidates.iter().map(|candidate| {
        // Only one signature can cover all of a revision but itself.
        let together = candidates.iter().filter(|other| other.revision == candidate.revision);
        let alone = together.count() == 1;
        judge(&file, &fields, candidate, alone.then_some(&mut digests), anchors, at)
    });
    let mut judged: Vec<Judged> = judged.collect();
    judge_together(&file, &candidates, &mut judged);
    let mut reports: Vec<_> = judged.into_iter().map(Judged::report).collect();
    reports.extend(fields.iter().filter_map(|field| pretended(field, &candidates)));
    Ok(reports)
}

/// What is known about one signature while it is judged.
#[derive(Default)]
struct Judged {
    field: Option<String>,
    signer: Option<Signer>,
    claimed_at: Option<DateTime<Utc>>,
    stamped_at: Option<DateTime<Utc>>,
    /// It is a time stamp of the document.
    is_stamp: bool,
    end: Option<usize>,
    covers_whole_file: bool,
    reasons: Vec<Reason>,
}

impl Judged {
    /// Nothing says that the bytes that it covers are others. A time stamp of the document is another kind, whose digest was compared.
    fn is_intact(&self) -> bool {
        let broken = |reason: &Reason| match reason.verdict() {
            Some(Verdict::TotalFailed(_)) => !matches!(reason, Reason::Expired | Reason::NotYetValid),
            Some(Verdict::Indeterminate(_)) => match reason {
                Reason::Kind => !self.is_stamp,
                Reason::WeakAlgorithm | Reason::NoSignerCertificate | Reason::CertificateNotBound => true,
                _ => false,
            },
            Some(Verdict::TotalPassed) | None => false,
        };
        !self.reasons.iter().any(broken)
    }

    /// What failed comes before what is not sure, and remarks last.
    fn report(mut self) -> SignatureReport {
        self.reasons.sort_by_key(|reason| {
            let weight = match reason.verdict() {
                Some(Verdict::TotalFailed(_)) => 0,
                Some(Verdict::Indeterminate(_)) => 1,
                Some(Verdict::TotalPassed) | None => 2,
            };
            (weight, *reason)
        });
        self.reasons.dedup();
        let verdict = self.reasons.first().and_then(|first| first.verdict()).unwrap_or(Verdict::TotalPassed);
        SignatureReport {
            verdict,
            field: self.field,
            signer: self.signer,
            claimed_at: self.claimed_at,
            stamped_at: self.stamped_at,
            covers_whole_file: self.covers_whole_file,
            reasons: self.reasons,
        }
    }
}

fn judge(
    file: &File<'_>,
    fields: &[Field],
    candidate: &Candidate<'_>,
    digests: Option<&mut Digests<'_>>,
    anchors: &Anchors,
    at: DateTime<Utc>,
) -> Judged {
    let is_stamp = candidate.is_stamp();
    let mut judged = Judged { claimed_at: candidate.claimed(), is_stamp, ..Judged::default() };
    let mut showing = fields.iter().filter(|field| {
        field.value.as_ref().and_then(crate::pdf::Object::as_reference) == Some(candidate.number)
    });
    match (showing.next(), showing.next()) {
        (Some(field), None) if field.signs => judged.field = Some(field.name.clone()),
        _ => judged.reasons.push(Reason::NotInAField),
    }
    match judged.claimed_at {
        None if is_stamp => {}
        None => judged.reasons.push(Reason::NoTime),
        Some(claimed) if claimed > at + AHEAD => judged.reasons.push(Reason::InFuture),
        Some(_) => {}
    }
    if candidate.is_kind("adbe.pkcs7.detached") {
        judged.reasons.push(Reason::OlderKind);
    } else if !candidate.is_kind("ETSI.CAdES.detached") {
        judged.reasons.push(Reason::Kind);
    }
    let (Some((gap, end)), Some(digests)) = (candidate.gap(file), digests) else {
        judged.reasons.push(Reason::ByteRange);
        return judged;
    };
    judged.covers_whole_file = end == file.data.len();
    judged.end = Some(end);
    let Some(contents) = candidate.contents(file, &gap) else {
        judged.reasons.push(Reason::Contents);
        return judged;
    };
    let mut digest = |hash| digests.without(hash, &gap, end);
    if is_stamp {
        match Stamp::read(contents) {
            Err(fault) => judged.reasons.push(reason(fault)),
            Ok(stamp) => {
                judged.reasons.extend((digest(stamp.hash) != stamp.imprint).then_some(Reason::DigestDiffers));
                judged.stamped_at = Some(stamp.at);
            }
        }
        return judged;
    }
    match Cms::read(contents) {
        Err(fault) => judged.reasons.push(reason(fault)),
        Ok(cms) => {
            if digest(cms.hash) != cms.message_digest {
                judged.reasons.push(Reason::DigestDiffers);
            }
            judged.reasons.extend(cms.verify().err().map(reason));
            match cms.unsigned {
                Unsigned::Nothing => {}
                Unsigned::Stamp(at) => {
                    judged.stamped_at = Some(at);
                    judged.reasons.push(Reason::TimeStamp);
                }
                Unsigned::Other => judged.reasons.push(Reason::UnsignedAttributes),
            }
            let times = Times { claimed: judged.claimed_at.unwrap_or(at).min(at), now: at };
            judged.reasons.extend(chain::judge(&cms.signer, &cms.others, anchors, times));
            judged.signer = Some(signer(&cms.signer));
        }
    }
    judged
}

const fn reason(fault: CmsFault) -> Reason {
    match fault {
        CmsFault::Format => Reason::Cms,
        CmsFault::Signers => Reason::Signers,
        CmsFault::WeakDigest | CmsFault::WeakKey => Reason::WeakAlgorithm,
        CmsFault::NoCertificate => Reason::NoSignerCertificate,
        CmsFault::Unbound => Reason::CertificateNotBound,
        CmsFault::Wrong => Reason::SignatureWrong,
    }
}

/// What the revisions after a signature, and the signatures in them, say about it.
fn judge_together(file: &File<'_>, candidates: &[Candidate<'_>], judged: &mut [Judged]) {
    let whole = judged.iter().any(|one| one.covers_whole_file);
    let changes = changes::judge_file(file);
    for place in 0..judged.len() {
        let after = &judged[place + 1..];
        let mut found = Vec::new();
        if !whole {
            found.push(Reason::NotWholeFile);
        }
        if after.iter().any(|later| !later.is_intact()) {
            found.push(Reason::LaterBroken);
        }
        let candidate = &candidates[place];
        match changes[candidate.revision + 1..].iter().max().copied().flatten() {
            Some(Change::Content) => found.push(Reason::Changed),
            Some(Change::Visible) => found.push(Reason::LaterVisible),
            None => {}
        }
        // A time stamp of the document is no change of it, also where none is allowed.
        let stamped = |revision: usize| {
            let mut added = candidates.iter().filter(|other| other.revision == revision).peekable();
            added.peek().is_some() && added.all(Candidate::is_stamp)
        };
        let changed = (candidate.revision + 1..=file.last()).any(|revision| !stamped(revision));
        if changed && candidate.is_final(file) {
            found.push(Reason::NoFurtherChange);
        }
        judged[place].reasons.extend(found);
    }
}

/// A field that has a value which is no signature of the file.
fn pretended(field: &Field, candidates: &[Candidate<'_>]) -> Option<SignatureReport> {
    let value = field.value.as_ref().filter(|_| field.signs)?;
    let number = value.as_reference();
    let known = candidates.iter().any(|candidate| Some(candidate.number) == number);
    let judged =
        Judged { field: Some(field.name.clone()), reasons: vec![Reason::Contents], ..Judged::default() };
    (!known).then(|| judged.report())
}

fn signer(certificate: &Certificate) -> Signer {
    let inner = &certificate.tbs_certificate;
    Signer {
        common_name: part(&inner.subject, COMMON_NAME).unwrap_or_else(|| inner.subject.to_string()),
        serial_number: part(&inner.subject, SERIAL_NUMBER),
        certificate_sha256: digest(certificate),
        issuer: inner.issuer.to_string(),
    }
}

/// The first value of a kind in a name.
fn part(name: &Name, kind: der::asn1::ObjectIdentifier) -> Option<String> {
    let mut parts = name.0.iter().flat_map(|part| part.0.iter());
    let part = parts.find(|part| part.oid == kind)?;
    Some(String::from_utf8_lossy(part.value.value()).into_owned())
}
