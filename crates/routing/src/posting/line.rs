//! A line of the log: one copy of a document that hung somewhere. Ended once, withdrawn once, never changed otherwise.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{DocumentId, FileId, MediaType, PostingId, PostingPhotoId};

use super::{LineRefused, LineState, LineStep, MAX_PHOTOS, step};

/// One copy of a document that hung, or hangs, somewhere in the company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posting {
    pub id: PostingId,
    pub document: DocumentId,
    pub place: String,
    pub hung_at: DateTime<Utc>,
    /// Until when; `None` while it hangs.
    pub taken_down_at: Option<DateTime<Utc>>,
    /// When the line was taken back, and why: it does not count.
    pub withdrawn: Option<(DateTime<Utc>, String)>,
    pub recorded_at: DateTime<Utc>,
    /// What shows it.
    pub photos: Vec<Photo>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Photo {
    pub id: PostingPhotoId,
    pub file: FileId,
    pub media_type: MediaType,
    pub sha256: Vec<u8>,
    pub added_at: DateTime<Utc>,
}

impl Posting {
    #[must_use]
    pub const fn state(&self) -> LineState {
        match (&self.withdrawn, self.taken_down_at) {
            (Some(_), _) => LineState::Withdrawn,
            (None, Some(_)) => LineState::TakenDown,
            (None, None) => LineState::Hangs,
        }
    }

    /// Whether a step is open.
    ///
    /// # Errors
    /// It was taken down before, or withdrawn, or has photos enough.
    pub fn allows(&self, by: LineStep) -> Result<(), LineRefused> {
        step(self.state(), by)?;
        let full = by == LineStep::AddPhoto && self.photos.len() >= MAX_PHOTOS;
        if full { Err(LineRefused::TooManyPhotos) } else { Ok(()) }
    }

    /// Hung until this moment.
    ///
    /// # Errors
    /// The step is not open, or the moment is still to come, or not after the one at which it was put up.
    pub fn taken_down(&self, at: DateTime<Utc>, now: DateTime<Utc>) -> Result<Self, LineRefused> {
        self.allows(LineStep::TakeDown)?;
        if at > now {
            return Err(LineRefused::ToCome);
        }
        if at <= self.hung_at {
            return Err(LineRefused::BeforeHung);
        }
        Ok(Self { taken_down_at: Some(at), ..self.clone() })
    }

    /// Taken back, for this reason.
    pub fn withdrawn(&self, why: &str, now: DateTime<Utc>) -> Result<Self, LineRefused> {
        self.allows(LineStep::Withdraw)?;
        Ok(Self { withdrawn: Some((now, why.to_owned())), ..self.clone() })
    }

    /// With one more photo behind the others.
    ///
    /// # Errors
    /// It was withdrawn, or has photos enough.
    pub fn shown(&self, photo: Photo) -> Result<Self, LineRefused> {
        self.allows(LineStep::AddPhoto)?;
        let mut shown = self.clone();
        shown.photos.push(photo);
        Ok(shown)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_710_000_000 + minute * 60, 0).unwrap()
    }

    fn hangs() -> Posting {
        Posting {
            id: Uuid::from_u128(1).into(),
            document: Uuid::from_u128(2).into(),
            place: "Réfectoire".into(),
            hung_at: at(10),
            taken_down_at: None,
            withdrawn: None,
            recorded_at: at(10),
            photos: Vec::new(),
        }
    }

    fn photo() -> Photo {
        let (id, file) = (Uuid::from_u128(3).into(), Uuid::from_u128(4).into());
        Photo { id, file, media_type: MediaType::Png, sha256: vec![7; 32], added_at: at(11) }
    }

    #[test]
    fn a_copy_is_taken_down_after_it_was_put_up_and_not_in_advance() {
        for (moment, expected) in [
            (10, Err(LineRefused::BeforeHung)),
            (11, Ok(Some(at(11)))),
            (20, Ok(Some(at(20)))),
            (21, Err(LineRefused::ToCome)),
        ] {
            let taken = hangs().taken_down(at(moment), at(20)).map(|line| line.taken_down_at);
            assert_eq!(taken, expected, "minute {moment}");
        }
        let down = hangs().taken_down(at(11), at(20)).unwrap();
        assert_eq!(down.taken_down(at(12), at(20)), Err(LineRefused::TakenDown));
    }

    #[test]
    fn what_was_withdrawn_says_why_and_stays_so() {
        let withdrawn = hangs().withdrawn("Mauvais étage.", at(20)).unwrap();
        assert_eq!(withdrawn.withdrawn, Some((at(20), "Mauvais étage.".to_owned())));
        assert_eq!(withdrawn.withdrawn("Encore.", at(21)), Err(LineRefused::Withdrawn));
        assert_eq!(withdrawn.taken_down(at(11), at(21)), Err(LineRefused::Withdrawn));
        assert_eq!(withdrawn.shown(photo()), Err(LineRefused::Withdrawn));
    }

    #[test]
    fn photos_come_one_behind_the_other_until_there_are_enough() {
        let full = (0..MAX_PHOTOS).try_fold(hangs(), |line, _| line.shown(photo())).unwrap();
        assert_eq!(full.photos.len(), MAX_PHOTOS);
        assert_eq!(full.shown(photo()), Err(LineRefused::TooManyPhotos));
    }
}
