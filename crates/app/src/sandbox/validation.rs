//! Signed PDFs: prepared and validated in a child process, because their bytes are a stranger's.

use chrono::{DateTime, Utc};
use inspection::Media;
use routing::receipt::Digest as Sha;
use serde::{Deserialize, Serialize};
use signatures::{Anchors, EmbedError, NormaliseError, Prepared, Verdict};
use types::{Finding, Severity};

use crate::{
    App, AppError, Request, StoredFinding,
    people::certificates,
    sandbox::{Answer, Task, Turn, Unanswered},
};

/// Bytes that are kept free for a signature: a chain of certificates and room for more.
const RESERVE: usize = 16_384;

/// How many authorities a file of certificates in PEM names.
///
/// # Errors
/// It holds none, or something else between the marks of one.
pub fn count_anchors(pem: &str) -> Result<usize, signatures::NoCertificate> {
    Ok(Anchors::from_pem("configured", pem)?.list().count())
}

/// Which authorities a server trusts: what its operator chose and, on a trial server only, the trial authority.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Trust {
    pem: String,
    trial: Option<Vec<u8>>,
}

impl Trust {
    /// What this server trusts.
    ///
    /// # Errors
    /// The trial authority can't be made; not the caller's fault.
    pub(crate) fn of(app: &App) -> Result<Self, AppError> {
        let trial =
            if app.settings.trial { Some(certificates::authority(app)?.anchor().to_vec()) } else { None };
        Ok(Self { pem: app.settings.trust_anchors.clone(), trial })
    }

    fn anchors(&self) -> Anchors {
        let mut anchors = Anchors::none();
        // What can't be read is no anchor: nothing passes by it. The server has looked when it started.
        let _ = anchors.add_pem("configured", &self.pem);
        if let Some(trial) = &self.trial {
            let _ = anchors.add_der("trial", trial);
        }
        anchors
    }
}

/// What the place for a signature says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Place {
    pub field: String,
    pub name: String,
    pub reason: String,
    pub at: DateTime<Utc>,
}

/// The place that was made: what is added to the file, and what is to be signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    added: String,
    place: [u64; 2],
    digest: Sha,
}

/// What is said about one signature of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// `TOTAL_PASSED`, `INDETERMINATE` or `TOTAL_FAILED` of EN 319 102-1.
    pub verdict: String,
    /// Why not, in the words of EN 319 102-1.
    pub sub_indication: Option<String>,
    /// The name in the certificate.
    pub common_name: Option<String>,
    /// The number in the certificate. It goes no further than to its digest.
    pub number: Option<String>,
    /// SHA-256 of the certificate.
    pub certificate_sha256: Option<Sha>,
    pub issuer: Option<String>,
    /// When it says that it was made.
    pub claimed_at: Option<DateTime<Utc>>,
    /// When its time stamp, or the time stamp of the document that it is, says that it was there; it is not validated.
    pub stamped_at: Option<DateTime<Utc>>,
    /// Whether it covers the file to its end.
    pub covers_whole_file: bool,
    /// Codes of everything that was found.
    pub reasons: Vec<String>,
}

impl Found {
    /// Whether the signature holds.
    pub(crate) fn passed(&self) -> bool {
        self.verdict == Verdict::TotalPassed.code()
    }

    /// Whether a signature that held when it came still stands: nothing but time has gone over it since.
    pub(crate) fn still_stands(&self) -> bool {
        let aged = |reason: &String| OF_AGE.contains(&reason.as_str());
        self.passed() || (!self.reasons.is_empty() && self.reasons.iter().all(aged))
    }
}

/// What time alone does to a signature: its certificate ends. The other one is a remark.
const OF_AGE: [&str; 2] = ["out_of_bounds", "older_kind"];

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotValidated {
    /// It can't be read as exactly as a signature asks for.
    Unreadable,
    /// It is not what was to be signed, and signatures.
    Differs,
    /// A signature is shown on a page.
    Visible,
}

/// Why a PDF is not written anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotNormalised {
    /// It carries a signature.
    Signed,
    /// It would be larger than a file may be.
    TooLarge,
    /// It is damaged, or takes no signature also then.
    Unsignable,
}

/// The child's half of [`normalise`]. What was written is looked into as what was uploaded was, and shows as much.
pub(crate) fn write_anew(bytes: &[u8]) -> Result<String, NotNormalised> {
    let written = signatures::normalise(bytes).map_err(|error| match error {
        NormaliseError::Signed => NotNormalised::Signed,
        NormaliseError::TooLarge => NotNormalised::TooLarge,
        NormaliseError::Broken(_) | NormaliseError::Unsignable(_) => NotNormalised::Unsignable,
    })?;
    let [before, after] = [bytes, &written[..]].map(|bytes| inspection::inspect(bytes, Media::Pdf));
    if after.is_ok() && after == before { Ok(hex::encode(written)) } else { Err(NotNormalised::Unsignable) }
}

/// The child's half of [`prepare`].
pub(crate) fn make_place(bytes: &[u8], place: &Place) -> Option<Made> {
    let request = signatures::Request {
        field: &place.field,
        name: &place.name,
        reason: &place.reason,
        place: None,
        at: place.at,
        reserve: RESERVE,
    };
    let prepared = signatures::prepare(bytes, &request).ok()?;
    let [_, begins, ends, _] = prepared.byte_range;
    let added = prepared.bytes.get(bytes.len()..)?;
    Some(Made { added: hex::encode(added), place: [begins, ends], digest: Sha(prepared.digest) })
}

/// The child's half of [`validate`].
pub(crate) fn judge(
    bytes: &[u8],
    rendered: Option<usize>,
    trust: &Trust,
    at: DateTime<Utc>,
) -> Result<Vec<Found>, NotValidated> {
    if let Some(length) = rendered {
        let rendered = bytes.get(..length).ok_or(NotValidated::Differs)?;
        match signatures::compare(bytes, rendered) {
            Ok(()) => {}
            Err(signatures::Difference::Unreadable) => return Err(NotValidated::Unreadable),
            Err(signatures::Difference::Visible) => return Err(NotValidated::Visible),
            Err(signatures::Difference::Beginning | signatures::Difference::Changed) => {
                return Err(NotValidated::Differs);
            }
        }
    }
    let reports = signatures::validate(bytes, &trust.anchors(), at).map_err(|_| NotValidated::Unreadable)?;
    let found = reports.into_iter().map(|report| {
        let signer = report.signer.as_ref();
        Found {
            verdict: report.verdict.code().to_owned(),
            sub_indication: report.verdict.sub_indication().map(|why| why.code().to_owned()),
            common_name: signer.map(|signer| signer.common_name.clone()),
            number: signer.and_then(|signer| signer.serial_number.clone()),
            certificate_sha256: signer.map(|signer| Sha(signer.certificate_sha256)),
            issuer: signer.map(|signer| signer.issuer.clone()),
            claimed_at: report.claimed_at,
            stamped_at: report.stamped_at,
            covers_whole_file: report.covers_whole_file,
            reasons: report.reasons.iter().map(|reason| reason.code().to_owned()).collect(),
        }
    });
    Ok(found.collect())
}

/// Writes a PDF anew that [`prepare`] does not take as it is: one plain file that shows the same and takes signatures. It is another
/// file: whoever signs it is to see it, and the given one is to be kept.
///
/// # Errors
/// The file is signed, damaged, too large or takes no signature also then, or the child process does not answer.
pub(crate) async fn normalise(turn: &Turn<'_>, bytes: &[u8], pointer: &str) -> Result<Vec<u8>, AppError> {
    let answer = turn.run(Task::Normalise, bytes).await.map_err(|error| unanswered(error, pointer))?;
    let Answer::Normalise { written } = answer else {
        return Err(AppError::Broken("another answer".into()));
    };
    let written = written.map_err(|why| match why {
        NotNormalised::Signed => refused(pointer, "document_signed_already"),
        NotNormalised::TooLarge => refused(pointer, "signed_file_too_large"),
        NotNormalised::Unsignable => refused(pointer, "pdf_not_signable"),
    })?;
    hex::decode(written).map_err(|_| AppError::Broken("a child said no bytes".into()))
}

fn refused(pointer: &str, code: &'static str) -> AppError {
    Finding::error(pointer, code).into()
}

/// The turn of the caller, to be had before the bytes of a file are read, and after a paper is printed: nobody holds a
/// place for children while waiting for the press.
pub(crate) async fn turn<'a>(app: &'a App, request: &Request) -> Result<Turn<'a>, AppError> {
    Ok(app.sandbox.turn(request.party()).await?)
}

/// Why there is no answer, told at this place of the body.
pub(crate) fn unanswered(unanswered: Unanswered, pointer: &str) -> AppError {
    match unanswered {
        Unanswered::Died => refused(pointer, "file_unreadable"),
        Unanswered::Late => AppError::Overloaded,
        Unanswered::NotStarted(error) => AppError::NoSandbox(error),
    }
}

/// Adds an empty place for one signature to a PDF.
///
/// # Errors
/// The PDF has a shape to which no signature can be added, or the child process does not answer.
pub(crate) async fn prepare(
    turn: &Turn<'_>,
    mut bytes: Vec<u8>,
    place: Place,
    pointer: &str,
) -> Result<Prepared, AppError> {
    let answer = turn.run(Task::Prepare { place }, &bytes).await;
    let answer = answer.map_err(|error| unanswered(error, pointer))?;
    let Answer::Prepare { made: Some(made) } = answer else {
        return Err(refused(pointer, "pdf_not_signable"));
    };
    bytes.extend(hex::decode(&made.added).map_err(|_| AppError::Broken("a child said no bytes".into()))?);
    let [begins, ends] = made.place;
    Ok(Prepared { byte_range: range(&bytes, [begins, ends]), digest: made.digest.0, bytes })
}

/// The byte range of a file with a place for a signature.
pub(crate) fn range(bytes: &[u8], [begins, ends]: [u64; 2]) -> [u64; 4] {
    [0, begins, ends, (bytes.len() as u64).saturating_sub(ends)]
}

/// Puts the signature of a signing product into its place, away from the threads that serve requests.
///
/// # Errors
/// It is not the signature of these bytes by one certificate that it contains.
pub(crate) async fn embed(prepared: Prepared, cms: Vec<u8>) -> Result<Vec<u8>, AppError> {
    let embedded = tokio::task::spawn_blocking(move || signatures::embed(&prepared, &cms)).await;
    let embedded = embedded.map_err(|error| AppError::Broken(error.to_string()))?;
    embedded.map_err(|error| match error {
        EmbedError::Place => AppError::Broken(error.to_string()),
        EmbedError::TooLarge => refused("/cms", "cms_too_large"),
        EmbedError::Cms | EmbedError::Signers => refused("/cms", "cms_unreadable"),
        EmbedError::OtherDocument => refused("/cms", "cms_other_document"),
        EmbedError::Certificate => refused("/cms", "cms_certificate"),
        EmbedError::WeakAlgorithm => refused("/cms", "cms_algorithm"),
        EmbedError::Wrong => refused("/cms", "cms_wrong"),
    })
}

/// Judges every signature of a PDF. Where the length of what was to be signed is given, the rest may only be signatures.
///
/// # Errors
/// The file can't be read, is not what was to be signed, or the child process does not answer.
pub(crate) async fn validate(
    app: &App,
    turn: &Turn<'_>,
    bytes: &[u8],
    rendered: Option<usize>,
    at: DateTime<Utc>,
    pointer: &str,
) -> Result<Vec<Found>, AppError> {
    let task = Task::Validate { trust: Trust::of(app)?, rendered, at };
    let answer = turn.run(task, bytes).await.map_err(|error| unanswered(error, pointer))?;
    let Answer::Validate { found } = answer else { return Err(AppError::Broken("another answer".into())) };
    found.map_err(|why| match why {
        NotValidated::Unreadable => refused(pointer, "pdf_not_signable"),
        NotValidated::Differs => refused(pointer, "signed_pdf_differs"),
        NotValidated::Visible => refused(pointer, "signed_pdf_visible"),
    })
}

/// Refuses a signature because of what was found about it.
pub(crate) fn not_accepted(found: &Found, pointer: &str) -> AppError {
    let codes = found.reasons.iter().map(|reason| format!("signature.{reason}"));
    AppError::SignatureNotAccepted(codes.map(|code| finding(code, pointer)).collect())
}

/// Refuses a signature that holds, but is not the one that is wanted here.
pub(crate) fn not_wanted(code: &str, pointer: &str) -> AppError {
    AppError::SignatureNotAccepted(vec![finding(code.to_owned(), pointer)])
}

fn finding(code: String, pointer: &str) -> StoredFinding {
    StoredFinding {
        pointer: pointer.to_owned(),
        code,
        severity: Severity::Error,
        params: Vec::new(),
        texts: None,
    }
}

/// What is kept about a signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Report {
    /// It was validated.
    Validated {
        /// `TOTAL_PASSED`.
        verdict: String,
        /// The name in the certificate.
        signer: String,
        /// The last four digits of the number in the certificate.
        number_last_four: Option<String>,
        /// SHA-256 of the certificate.
        certificate_sha256: Option<Sha>,
        issuer: String,
        /// When it says that it was made.
        claimed_at: Option<DateTime<Utc>>,
    },
    /// It was made by hand: these persons are said to have signed.
    ByHand { signatories: Vec<Hand> },
}

/// Who signed by hand, as declared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hand {
    pub name: String,
    pub role: String,
}

impl Report {
    /// What is kept about a signature that was validated; its number only as its last four digits.
    pub(crate) fn of(found: &Found) -> Self {
        let last_four = |number: &String| number.get(number.len().saturating_sub(4)..).map(str::to_owned);
        Self::Validated {
            verdict: found.verdict.clone(),
            signer: found.common_name.clone().unwrap_or_default(),
            number_last_four: found.number.as_ref().and_then(last_four),
            certificate_sha256: found.certificate_sha256,
            issuer: found.issuer.clone().unwrap_or_default(),
            claimed_at: found.claimed_at,
        }
    }

    pub(crate) fn value(&self) -> Option<serde_json::Value> {
        serde_json::to_value(self).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_file_is_not_written_anew() {
        for bytes in [&b""[..], b"%PDF-1.7\n%%EOF\n"] {
            assert_eq!(write_anew(bytes), Err(NotNormalised::Unsignable));
        }
        assert_eq!(write_anew(b"%PDF-1.7\n/ByteRange"), Err(NotNormalised::Signed));
    }

    #[test]
    fn an_earlier_signature_stands_as_long_as_nothing_but_time_has_gone_over_it() {
        for (verdict, reasons, stands) in [
            ("TOTAL_PASSED", vec![], true),
            ("TOTAL_PASSED", vec!["older_kind"], true),
            ("INDETERMINATE", vec!["out_of_bounds"], true),
            ("INDETERMINATE", vec!["older_kind", "out_of_bounds"], true),
            ("INDETERMINATE", vec!["no_further_change"], false),
            ("INDETERMINATE", vec!["later_visible", "out_of_bounds"], false),
            ("INDETERMINATE", vec!["no_chain"], false),
            ("INDETERMINATE", vec![], false),
            ("TOTAL_FAILED", vec!["changed"], false),
        ] {
            let found = Found {
                verdict: verdict.to_owned(),
                sub_indication: None,
                common_name: None,
                number: None,
                certificate_sha256: None,
                issuer: None,
                claimed_at: None,
                stamped_at: None,
                covers_whole_file: false,
                reasons: reasons.iter().map(|reason| (*reason).to_owned()).collect(),
            };
            assert_eq!(found.still_stands(), stands, "{verdict} {reasons:?}");
        }
        for code in OF_AGE {
            assert!(signatures::Reason::ALL.iter().any(|reason| reason.code() == code), "{code}");
        }
    }
}
