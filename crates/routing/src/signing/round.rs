//! A round of signatures with all that changes in its life, and its transitions.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use types::{CompanyId, DocumentId, ElectionId, FileId, PersonId, RoundId, SignatoryId};

use super::{Method, Office, RoundRefused, RoundState, RoundStep, step};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    pub id: RoundId,
    pub election: ElectionId,
    pub company: CompanyId,
    /// The returned document that is signed, where it is one.
    pub document: Option<DocumentId>,
    /// The twelve characters of the paper that was printed to be signed, where it is one.
    pub paper: Option<String>,
    /// What the file is called.
    pub name: String,
    pub state: RoundState,
    /// SHA-256 of what everybody was asked to sign.
    pub document_sha256: Vec<u8>,
    /// The newest revision.
    pub file: FileId,
    /// The file that was given, where it took no signature as it was and was written anew.
    #[serde(default)]
    pub original: Option<FileId>,
    /// How many revisions were added.
    pub revision: i32,
    /// Who signs, in the order in which they were named.
    pub signatories: Vec<Signatory>,
    pub created_at: DateTime<Utc>,
    /// When everybody had signed.
    pub completed_at: Option<DateTime<Utc>>,
    pub cancelled_at: Option<DateTime<Utc>>,
    pub version: i32,
}

types::versioned! { Round }

/// Who signs in a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    pub id: SignatoryId,
    pub name: String,
    pub office: Office,
    /// Where a reminder goes.
    pub email: Option<String>,
    /// Keyed digest of the number that the certificate must have, where it is known.
    pub certificate: Option<Vec<u8>>,
    /// By which people recognise the certificate.
    pub certificate_last_four: Option<String>,
    /// The signature; none as long as it is missing.
    pub signed: Option<Signed>,
    pub reminded_at: Option<DateTime<Utc>>,
    /// On which civil day that was.
    #[serde(default)]
    pub reminded_on: Option<NaiveDate>,
}

/// A signature in a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// When it came.
    pub at: DateTime<Utc>,
    pub method: Method,
    /// Which revision of the file brought it.
    pub revision: i32,
    /// SHA-256 of the certificate.
    pub certificate_sha256: Option<Vec<u8>>,
    pub report: Option<Value>,
    /// Who handed it in.
    pub by: PersonId,
}

impl Round {
    /// Those who have not signed yet.
    pub fn missing(&self) -> impl Iterator<Item = &Signatory> {
        self.signatories.iter().filter(|one| one.signed.is_none())
    }

    #[must_use]
    pub fn signed(&self) -> usize {
        self.signatories.len() - self.missing().count()
    }

    /// The state after a step.
    pub fn next(&self, by: RoundStep) -> Result<RoundState, RoundRefused> {
        step(self.state, by, self.signed(), self.missing().count())
    }

    /// With the signature of one who was missing.
    ///
    /// # Errors
    /// The round is closed, or this signatory or certificate has signed in it before.
    pub fn signed_by(&self, whose: SignatoryId, signature: Signed) -> Result<Self, RoundRefused> {
        let mut after = Self { state: self.next(RoundStep::Sign)?, ..self.clone() };
        let certificate = &signature.certificate_sha256;
        let before = self.signatories.iter().filter_map(|one| one.signed.as_ref());
        if certificate.is_some()
            && before.map(|signed| &signed.certificate_sha256).any(|one| one == certificate)
        {
            return Err(RoundRefused::HasSigned);
        }
        let signatory = after.signatories.iter_mut().find(|one| one.id == whose && one.signed.is_none());
        signatory.ok_or(RoundRefused::HasSigned)?.signed = Some(signature);
        Ok(after)
    }

    /// With the signatures of everybody, on one scan.
    ///
    /// # Errors
    /// The round is closed, or somebody has signed with a certificate.
    pub fn signed_by_hand(&self, by: PersonId, now: DateTime<Utc>) -> Result<Self, RoundRefused> {
        let mut after = Self { state: self.next(RoundStep::SignByHand)?, ..self.clone() };
        let signature = Signed {
            at: now,
            method: Method::HandSigned,
            revision: self.revision + 1,
            certificate_sha256: None,
            report: None,
            by,
        };
        for one in &mut after.signatories {
            one.signed.get_or_insert_with(|| signature.clone());
        }
        Ok(after)
    }

    /// With the file that brought the signatures of this change.
    #[must_use]
    pub fn revised(self, file: FileId, now: DateTime<Utc>) -> Self {
        let completed_at = (self.state == RoundState::Complete).then_some(now);
        Self { file, revision: self.revision + 1, completed_at, version: self.version + 1, ..self }
    }

    /// Called off.
    pub fn cancelled(&self, now: DateTime<Utc>) -> Result<Self, RoundRefused> {
        let state = self.next(RoundStep::Cancel)?;
        Ok(Self { state, cancelled_at: Some(now), version: self.version + 1, ..self.clone() })
    }

    /// Those who are missing are reminded, each at most once on one civil day.
    ///
    /// # Errors
    /// The round is closed, or everybody who is missing was reminded today.
    pub fn reminded(&self, today: NaiveDate, now: DateTime<Utc>) -> Result<Self, RoundRefused> {
        let state = self.next(RoundStep::Remind)?;
        let mut after = Self { state, version: self.version + 1, ..self.clone() };
        for one in &mut after.signatories {
            if one.signed.is_none() && one.reminded_on != Some(today) {
                (one.reminded_at, one.reminded_on) = (Some(now), Some(today));
            }
        }
        if after.signatories == self.signatories { Err(RoundRefused::RemindedToday) } else { Ok(after) }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_710_000_000 + minute * 60, 0).unwrap()
    }

    fn whose(number: u128) -> SignatoryId {
        Uuid::from_u128(number).into()
    }

    fn open() -> Round {
        let signatory = |number, office| Signatory {
            id: whose(number),
            name: format!("Personne {number}"),
            office,
            email: None,
            certificate: None,
            certificate_last_four: None,
            signed: None,
            reminded_at: None,
            reminded_on: None,
        };
        Round {
            id: Uuid::from_u128(10).into(),
            election: Uuid::from_u128(11).into(),
            company: Uuid::from_u128(12).into(),
            document: None,
            paper: None,
            name: "PV.pdf".into(),
            state: RoundState::Open,
            document_sha256: vec![7; 32],
            original: None,
            file: Uuid::from_u128(13).into(),
            revision: 0,
            signatories: vec![signatory(1, Office::President), signatory(2, Office::Assessor)],
            created_at: at(0),
            completed_at: None,
            cancelled_at: None,
            version: 1,
        }
    }

    fn by_certificate(certificate: u8, minute: i64) -> Signed {
        Signed {
            at: at(minute),
            method: Method::Certificate,
            revision: 1,
            certificate_sha256: Some(vec![certificate; 32]),
            report: None,
            by: Uuid::from_u128(14).into(),
        }
    }

    #[test]
    fn the_last_signature_completes_the_round() {
        let (first, second) = (Uuid::from_u128(20).into(), Uuid::from_u128(21).into());
        let half = open().signed_by(whose(2), by_certificate(2, 1)).unwrap().revised(first, at(1));
        assert_eq!((half.state, half.completed_at, half.signed()), (RoundState::Open, None, 1));
        assert_eq!((half.file, half.revision, half.version), (first, 1, 2));
        let whole = half.signed_by(whose(1), by_certificate(1, 2)).unwrap().revised(second, at(2));
        assert_eq!((whole.state, whole.completed_at), (RoundState::Complete, Some(at(2))));
        assert_eq!((whole.file, whole.revision, whole.version), (second, 2, 3));
        assert_eq!(whole.signed_by(whose(1), by_certificate(3, 3)), Err(RoundRefused::Closed));
        assert_eq!(whole.cancelled(at(3)), Err(RoundRefused::Closed));
    }

    #[test]
    fn nobody_signs_twice_and_no_certificate_does() {
        let half = open().signed_by(whose(2), by_certificate(2, 1)).unwrap();
        for (signatory, certificate) in [(2, 3), (1, 2), (9, 3)] {
            let refused = half.signed_by(whose(signatory), by_certificate(certificate, 2));
            assert_eq!(refused, Err(RoundRefused::HasSigned), "{signatory} by {certificate}");
        }
    }

    #[test]
    fn a_scan_holds_the_signatures_of_everybody_or_of_nobody() {
        let scanned = open().signed_by_hand(Uuid::from_u128(14).into(), at(1)).unwrap();
        assert_eq!((scanned.state, scanned.missing().count()), (RoundState::Complete, 0));
        let signed = scanned.signatories.iter().flat_map(|one| &one.signed);
        assert!(signed.clone().all(|one| one.method == Method::HandSigned && one.revision == 1));
        let half = open().signed_by(whose(2), by_certificate(2, 1)).unwrap();
        let refused = half.signed_by_hand(Uuid::from_u128(14).into(), at(2));
        assert_eq!(refused, Err(RoundRefused::SignedByCertificate));
    }

    #[test]
    fn who_is_missing_is_reminded_once_a_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let half = open().signed_by(whose(2), by_certificate(2, 1)).unwrap();
        let reminded = half.reminded(day("2024-03-13"), at(2)).unwrap();
        let moments: Vec<_> = reminded.signatories.iter().map(|one| one.reminded_at).collect();
        assert_eq!((moments, reminded.version), (vec![Some(at(2)), None], half.version + 1));
        assert_eq!(reminded.reminded(day("2024-03-13"), at(3)), Err(RoundRefused::RemindedToday));
        let again = reminded.reminded(day("2024-03-14"), at(4)).unwrap();
        assert_eq!(again.signatories[0].reminded_at, Some(at(4)));
    }

    #[test]
    fn a_round_is_called_off_while_it_is_open() {
        let off = open().cancelled(at(1)).unwrap();
        assert_eq!((off.state, off.cancelled_at, off.version), (RoundState::Cancelled, Some(at(1)), 2));
        assert_eq!(off.cancelled(at(2)), Err(RoundRefused::Closed));
    }

    #[test]
    fn a_signatory_of_an_answer_kept_before_has_no_day_of_reminding() {
        let mut kept = serde_json::to_value(&open().signatories[0]).unwrap();
        kept.as_object_mut().unwrap().remove("reminded_on");
        assert_eq!(serde_json::from_value::<Signatory>(kept).unwrap(), open().signatories[0]);
    }
}
