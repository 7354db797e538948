//! The public keys of the server.

use app::Answered;
use proof::{Jwk, PublicKeys};
use serde::Serialize;
use utoipa::ToSchema;

use crate::handlers::Server;
use crate::{answer::Answer, ask::Ask};

/// A JWK Set (RFC 7517), the newest key first.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct KeysView {
    /// The keys.
    pub keys: Vec<KeyView>,
}

/// A public key as JOSE writes it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct KeyView {
    /// `EC`.
    pub kty: String,
    /// `P-256`.
    pub crv: String,
    /// `ES256`.
    pub alg: String,
    /// `sig`.
    #[serde(rename = "use")]
    pub usage: String,
    /// The thumbprint of the key (RFC 7638).
    pub kid: String,
    /// The first coordinate.
    pub x: String,
    /// The second coordinate.
    pub y: String,
}

impl From<PublicKeys> for KeysView {
    fn from(keys: PublicKeys) -> Self {
        let view = |key: Jwk| {
            let Jwk { kty, crv, alg, usage, kid, x, y } = key;
            KeyView { kty, crv, alg, usage, kid, x, y }
        };
        Self { keys: keys.keys.into_iter().map(view).collect() }
    }
}

/// Read the public keys with which receipts and tree heads are signed: a JWK Set for any library of JOSE.
#[utoipa::path(get, path = "/v1/keys", tag = "audit",
    responses((status = 200, description = "The keys", body = KeysView)))]
pub(crate) async fn read_keys(app: Server, ask: Ask<()>) -> Answer {
    let keys = Answered::computed(app.keys.seals.public().clone());
    Ok(ask.cacheable(keys, KeysView::from))
}
