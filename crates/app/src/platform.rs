//! What the operator of the platform sees: how it runs, never what it holds.

use mandataires::AuthorityPower;
use serde::{Deserialize, Serialize};
use store::outbox::{self, OutboxStats};

use crate::{App, AppResult, Request, policy};

/// How the platform runs.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Platform {
    /// The server's version.
    pub version: String,
    /// Whether it is a trial server.
    pub trial: bool,
    /// Whether people are told by mail.
    pub sends_mail: bool,
    /// How the mail stands.
    pub mail: OutboxStats,
}

/// How the platform runs.
///
/// # Errors
/// The caller is no operator.
pub async fn read(app: &App, request: &Request) -> AppResult<Platform> {
    app.permit(&request.call, async |tx| policy::authority(tx, AuthorityPower::Operate))
        .run(async |tx, ()| {
            Ok(Platform {
                version: env!("CARGO_PKG_VERSION").to_owned(),
                trial: app.settings.trial,
                sends_mail: app.settings.sends_mail,
                mail: outbox::standing(tx).await?,
            })
        })
        .await
}
