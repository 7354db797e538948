//! Verifies an export line by line: every leaf against its event, every head against the leaves, the whole against roots
//! that were kept elsewhere.

use std::ops::Range;

use uuid::Uuid;

use crate::{
    Edge, Hash, Head, PublicKeys,
    event::{personal_digest, record_digest},
    export::{Begin, End, FORMAT, Leaf, Line, Record, SignedHead},
    leaf_hash,
};

/// A size and a root of the tree that were kept outside of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptRoot {
    pub size: u64,
    pub root: Hash,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a root is written as SIZE:64 hexadecimal digits, as a signed head, or as a receipt that carries one"
)]
pub struct KeptRootError;

impl std::str::FromStr for KeptRoot {
    type Err = KeptRootError;

    /// Reads `SIZE:HEX`, a signed head, or the JSON of a receipt with its `tree_head`.
    fn from_str(text: &str) -> Result<Self, KeptRootError> {
        let text = text.trim();
        if let Some((size, root)) = text.split_once(':')
            && let (Ok(size), Ok(root)) = (size.parse(), Hash::try_from(root.to_owned()))
        {
            return Ok(Self { size, root });
        }
        let receipt: Option<serde_json::Value> = serde_json::from_str(text).ok();
        let carried = receipt.as_ref().and_then(|receipt| receipt["tree_head"].as_str());
        let head = Head::read(carried.unwrap_or(text)).map_err(|_| KeptRootError)?;
        Ok(Self { size: head.size, root: head.root })
    }
}

/// What is wrong, and the first leaves where it can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub kind: FaultKind,
    /// The first bad leaf is one of these; one leaf where it is known exactly.
    pub leaves: Range<u64>,
    /// The event of the first of these leaves, as the export names it; none where it has no such leaf.
    pub event: Option<Uuid>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FaultKind {
    #[error("a line is none of an export")]
    Unreadable,
    #[error("the file does not begin as an export")]
    NotAnExport,
    #[error("a leaf is missing, twice there, or not in its place")]
    LeafMissing,
    #[error("the event of the leaf is gone")]
    EventMissing,
    #[error("the leaf stands for another event")]
    OtherEvent,
    #[error("what is personal about the event was changed")]
    PersonalChanged,
    #[error("the event was changed")]
    RecordChanged,
    #[error("the hash of the leaf is not that of its event")]
    LeafChanged,
    #[error("a head is not signed by a known key")]
    HeadSignature,
    #[error("a head is missing")]
    HeadMissing,
    #[error("a head does not stand behind its last leaf")]
    HeadElsewhere,
    #[error("a signed head has another root than the leaves before it")]
    RootDiffers,
    #[error("a kept root is not that of the leaves")]
    KeptRootDiffers,
    #[error("there are fewer leaves than a kept root covers: an older state, or cut off")]
    ShorterThanKept,
    #[error("leaves stand behind the last signed head")]
    NotCovered,
    #[error("the file ends before its end, or counts wrongly")]
    Cut,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub leaves: u64,
    pub heads: u64,
    /// How many events are not sealed yet, so that nothing but their own digest speaks for them.
    pub unsealed: u64,
    /// How many audit events say nothing personal, or no more.
    pub without_personal: u64,
    pub kept: usize,
}

/// How far the leaves are proven.
#[derive(Clone, Copy, Debug, Default)]
struct Proven {
    leaves: u64,
    /// The event of the first leaf behind them.
    next: Option<Uuid>,
}

/// Takes an export line by line.
#[derive(Debug, Default)]
pub struct Verifier {
    /// Keys from outside of the export; its own where there are none.
    keys: Option<PublicKeys>,
    /// Sorted by size, the next one last.
    kept: Vec<KeptRoot>,
    edge: Edge,
    begun: bool,
    ended: bool,
    /// How far heads prove the leaves.
    headed: Proven,
    /// How far kept roots do.
    met: Proven,
    report: Report,
}

impl Verifier {
    /// A verifier that trusts these keys, and these roots.
    #[must_use]
    pub fn new(keys: Option<PublicKeys>, mut kept: Vec<KeptRoot>) -> Self {
        kept.sort_by_key(|root| std::cmp::Reverse(root.size));
        Self { keys, kept, ..Self::default() }
    }

    pub fn line(&mut self, line: &str) -> Result<(), Fault> {
        let line: Line = serde_json::from_str(line).map_err(|_| self.here(FaultKind::Unreadable))?;
        if self.ended || matches!(line, Line::Begin(_)) == self.begun {
            return Err(self.here(FaultKind::NotAnExport));
        }
        match line {
            Line::Begin(begin) => self.begin(begin),
            Line::Leaf(leaf) => self.leaf(leaf),
            Line::Head(head) => self.head(&head),
            Line::Unsealed(record) => {
                self.check_record(&record).map_err(|kind| self.here(kind))?;
                self.report.unsealed += 1;
                Ok(())
            }
            Line::End(end) => self.end(&end),
        }
    }

    /// Says what was verified, after the last line.
    ///
    /// # Errors
    /// The end is missing, leaves are covered by no head, or a kept root covers more leaves than there are.
    pub fn finish(self) -> Result<Report, Fault> {
        if !self.ended {
            return Err(self.here(FaultKind::Cut));
        }
        if !self.kept.is_empty() {
            return Err(self.here(FaultKind::ShorterThanKept));
        }
        Ok(self.report)
    }

    fn begin(&mut self, begin: Begin) -> Result<(), Fault> {
        if begin.format != FORMAT {
            return Err(self.here(FaultKind::NotAnExport));
        }
        self.begun = true;
        self.keys.get_or_insert(begin.keys);
        Ok(())
    }

    fn leaf(&mut self, leaf: Leaf) -> Result<(), Fault> {
        self.meet()?;
        let index = self.edge.size();
        let fault = |kind| Fault { kind, leaves: index..index + 1, event: Some(leaf.event) };
        if leaf.index != index {
            return Err(fault(FaultKind::LeafMissing));
        }
        let record = leaf.record.as_ref().ok_or_else(|| fault(FaultKind::EventMissing))?;
        let event = self.check_record(record).map_err(fault)?;
        if event != leaf.event {
            return Err(fault(FaultKind::OtherEvent));
        }
        if leaf_hash(&record.record_digest.0) != leaf.hash {
            return Err(fault(FaultKind::LeafChanged));
        }
        self.edge.push(leaf.hash);
        self.headed.next.get_or_insert(event);
        self.met.next.get_or_insert(event);
        self.report.leaves += 1;
        Ok(())
    }

    /// The id of an event whose digests are those of what it says.
    fn check_record(&mut self, record: &Record) -> Result<Uuid, FaultKind> {
        let header: Vec<serde_json::Value> =
            serde_json::from_str(&record.header).map_err(|_| FaultKind::RecordChanged)?;
        let id = header.first().and_then(serde_json::Value::as_str).and_then(|id| id.parse().ok());
        if let Some(personal) = &record.personal {
            let nonce = hex::decode(&personal.nonce).map_err(|_| FaultKind::PersonalChanged)?;
            let digest = personal_digest(&nonce, &personal.payload);
            if record.personal_digest != Some(digest) || hex::encode(&nonce) != personal.nonce {
                return Err(FaultKind::PersonalChanged);
            }
        } else if record.personal_digest.is_some() {
            self.report.without_personal += 1;
        }
        let personal = record.personal_digest.as_ref().map(|digest| &digest.0[..]);
        if record_digest(&record.header, personal) != record.record_digest {
            return Err(FaultKind::RecordChanged);
        }
        id.ok_or(FaultKind::RecordChanged)
    }

    fn head(&mut self, line: &SignedHead) -> Result<(), Fault> {
        let size = self.edge.size();
        let verified = Head::verify(&line.signed, self.keys.as_ref().unwrap_or(&PublicKeys::default()));
        // A leaf that is missing before its head is one of those that the head covers.
        let covered = verified.as_ref().map_or(size, |head| head.size.max(size));
        let kind = match verified {
            Err(_) => FaultKind::HeadSignature,
            Ok(head) if head.size != line.size || head.size != size => FaultKind::HeadElsewhere,
            Ok(head) if head.previous_size != self.headed.leaves => FaultKind::HeadMissing,
            Ok(head) if head.root != self.edge.root() => FaultKind::RootDiffers,
            Ok(head) => {
                self.headed = Proven { leaves: head.size, next: None };
                self.report.heads += 1;
                return Ok(());
            }
        };
        Err(behind(self.headed, covered, kind))
    }

    /// Compares with the kept roots of the size that is reached; after the head of that size, which says more closely
    /// where a fault lies.
    fn meet(&mut self) -> Result<(), Fault> {
        while let Some(kept) = self.kept.pop_if(|kept| kept.size == self.edge.size()) {
            if kept.root != self.edge.root() {
                return Err(behind(self.met, kept.size, FaultKind::KeptRootDiffers));
            }
            self.met = Proven { leaves: kept.size, next: None };
            self.report.kept += 1;
        }
        Ok(())
    }

    fn end(&mut self, end: &End) -> Result<(), Fault> {
        self.meet()?;
        self.ended = true;
        if self.headed.leaves != self.edge.size() {
            return Err(behind(self.headed, self.edge.size(), FaultKind::NotCovered));
        }
        let Report { leaves, heads, unsealed, .. } = self.report;
        if (end.leaves, end.heads, end.unsealed) != (leaves, heads, unsealed) {
            return Err(self.here(FaultKind::Cut));
        }
        Ok(())
    }

    /// A fault at the next leaf.
    fn here(&self, kind: FaultKind) -> Fault {
        let next = self.edge.size();
        Fault { kind, leaves: next..next + 1, event: None }
    }
}

/// A fault somewhere behind what is proven, and before a leaf.
fn behind(proven: Proven, end: u64, kind: FaultKind) -> Fault {
    Fault { kind, leaves: proven.leaves..end.max(proven.leaves + 1), event: proven.next }
}

#[cfg(test)]
mod tests;
