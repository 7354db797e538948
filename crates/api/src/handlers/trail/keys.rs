//! The public keys of the server.

use app::Answered;
use proof::PublicKeys;

use crate::handlers::Server;
use crate::{answer::ApiResult, ask::ApiRequest};

/// Read the public keys with which receipts and tree heads are signed: a JWK Set for any library of JOSE.
#[utoipa::path(get, path = "/v1/keys", tag = "audit",
    responses((status = 200, description = "The keys", body = PublicKeys)))]
pub(crate) async fn read_keys(app: Server, ask: ApiRequest<()>) -> ApiResult {
    let keys = Answered::computed(app.keys.seals.public().clone());
    Ok(ask.cacheable(keys, |keys| keys))
}
