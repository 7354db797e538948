//! The head of the tree: how large it is and which root it has, signed.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{Hash, Jws, JwsError, PublicKeys, SealKeys};

const FORMAT: &str = "scrutin-tree-head-1";

/// What a signed head calls itself.
const TYP: &str = "scrutin-tree-head";

/// The head of the tree at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// How many leaves the tree has.
    pub size: u64,
    /// How many it had when the head before was signed: a head that is taken away is missed.
    pub previous_size: u64,
    pub root: Hash,
    pub at: DateTime<Utc>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HeadError {
    #[error(transparent)]
    Signature(#[from] JwsError),
    #[error("what is signed is no tree head")]
    Form,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    format: String,
    size: u64,
    previous_size: u64,
    root: Hash,
    at: DateTime<Utc>,
}

impl Head {
    /// Signs the head: a JWS in its compact form.
    pub fn sign(&self, keys: &SealKeys) -> Result<String, HeadError> {
        let said = Said {
            format: FORMAT.to_owned(),
            size: self.size,
            previous_size: self.previous_size,
            root: self.root,
            at: self.at,
        };
        let payload = serde_json::to_vec(&said).map_err(|_| HeadError::Form)?;
        Ok(Jws::sign(keys, TYP, payload)?.compact())
    }

    /// Reads a signed head, and checks that one of these keys signed it.
    pub fn verify(signed: &str, keys: &PublicKeys) -> Result<Self, HeadError> {
        Jws::parse(signed)?.verify(keys, TYP)?;
        Self::read(signed)
    }

    /// Reads a signed head and believes it: for one that was kept by whoever reads it.
    pub fn read(signed: &str) -> Result<Self, HeadError> {
        let said: Said = serde_json::from_slice(&Jws::parse(signed)?.payload).map_err(|_| HeadError::Form)?;
        if said.format != FORMAT {
            return Err(HeadError::Form);
        }
        Ok(Self { size: said.size, previous_size: said.previous_size, root: said.root, at: said.at })
    }
}
