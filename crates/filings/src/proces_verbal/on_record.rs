//! What the offices of a poll put on record beside their counts: claims, decisions and remarks.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;
use types::Finding;

use super::{Claim, RecensementGeneral, read::typed};

/// What one office put on record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OnRecord {
    /// Claims and what was decided.
    pub claims: Vec<Claim>,
    /// What else it says.
    pub remarks: Vec<String>,
}

/// What stands on record in the counting of an office, however much else of it is filled in.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Said {
    claims: Vec<Claim>,
    remarks: Option<String>,
}

impl OnRecord {
    /// Reads it from the counting of an office as it is kept.
    ///
    /// # Errors
    /// The first place of claims or remarks at which a value is missing or of another shape.
    pub fn read(counting: &Value) -> Result<Self, Finding> {
        let Said { claims, remarks } = typed(counting)?;
        Ok(Self { claims, remarks: remarks.into_iter().collect() })
    }

    fn of(claims: &[Claim], remarks: Option<&String>) -> Self {
        Self { claims: claims.to_vec(), remarks: remarks.into_iter().cloned().collect() }
    }

    /// Takes in what the same office says elsewhere. A claim that is still open there is the one that is decided here.
    fn join(&mut self, other: Self) {
        for claim in other.claims {
            let same = self.claims.iter_mut().find(|known| {
                let decided = [&known.decision, &claim.decision];
                known.subject == claim.subject && (decided[0] == decided[1] || decided.contains(&&None))
            });
            match same {
                Some(known) => known.decision = known.decision.take().or(claim.decision),
                None => self.claims.push(claim),
            }
        }
        for remark in other.remarks {
            if !self.remarks.contains(&remark) {
                self.remarks.push(remark);
            }
        }
    }
}

impl RecensementGeneral {
    /// What all offices put on record, by their numbers: the principal one here, each one in its counting that is part of
    /// this record, and each one in its counting that is kept beside. Everything once.
    #[must_use]
    pub fn on_record(&self, kept: impl IntoIterator<Item = (u32, OnRecord)>) -> BTreeMap<u32, OnRecord> {
        let own = (self.office.number, OnRecord::of(&self.claims, self.remarks.as_ref()));
        let counted = self.offices.iter();
        let counted = counted.map(|one| (one.office.number, OnRecord::of(&one.claims, one.remarks.as_ref())));
        let mut all = BTreeMap::<u32, OnRecord>::new();
        for (number, said) in std::iter::once(own).chain(counted).chain(kept) {
            all.entry(number).or_default().join(said);
        }
        all
    }
}
