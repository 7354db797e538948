//! What was transmitted of a démarche, and what it is held against.

use chrono::NaiveDateTime;
use elections::{Election, Facts};
use filings::{Checked, Context, ResultDeclaration, Transmission, check};
use routing::demarche::Demarche;
use serde_json::Value;
use sha2::{Digest, Sha256};
use store::{Listed, Page, StoreError, Tx, demarches};
use types::{DemarcheId, DemarcheKind};

use crate::{
    App, AppError, AppResult, Request, civil_time,
    demarches::{proces_verbaux, read_content},
    policy,
};

/// What a démarche is held against: the facts of its poll, what reached the administration for it, and the hour.
pub(crate) struct Background {
    pub(crate) facts: Facts,
    poll_version: i32,
    /// Canonical bytes of what was received.
    earlier: Vec<Vec<u8>>,
    signed: Option<ResultDeclaration>,
    now: NaiveDateTime,
}

impl Background {
    /// A correction is judged by the facts of its time, unless somebody has decided otherwise since.
    pub(crate) async fn of(tx: &mut Tx, demarche: &Demarche, poll: &Election) -> Result<Self, AppError> {
        let then = match demarche.transmitted_at {
            Some(_) => demarches::transmissions::facts(tx, demarche.id).await?,
            None => None,
        };
        let facts =
            then.filter(|(at, _)| !poll.decided_since(*at)).map_or_else(|| poll.facts(), |(_, facts)| facts);
        let filed = demarches::records::contents(tx, poll.id, None, false).await?;
        let earlier = filed.into_iter().map(|said| said.content).collect();
        let signed = match demarche.kind {
            DemarcheKind::ResultDeclaration => proces_verbaux::declared(tx, poll.id).await?,
            DemarcheKind::ElectionNotice
            | DemarcheKind::ClaimsNotice
            | DemarcheKind::CandidateDeclaration
            | DemarcheKind::FunctionsDeclaration => None,
        };
        Ok(Self { facts, poll_version: poll.version, earlier, signed, now: civil_time(tx.now()) })
    }

    /// What a draft says, held against its form, the law and all of this.
    pub(crate) fn check(&self, kind: DemarcheKind, draft: &Value) -> Result<Checked, StoreError> {
        let earlier = self.earlier.iter().map(|bytes| read_content(bytes)).collect::<Result<Vec<_>, _>>()?;
        let context =
            Context { facts: &self.facts, earlier: &earlier, signed: self.signed.as_ref(), now: self.now };
        Ok(check(kind, draft, &self.facts).within(&context))
    }

    /// A transmission of this content, which names all of this.
    pub(crate) fn transmission(&self, tx: &mut Tx, demarche: &Demarche, content: &[u8]) -> Transmission {
        let digest = |bytes: &[u8]| Sha256::digest(bytes).to_vec();
        Transmission {
            id: tx.id(),
            demarche: demarche.id,
            content_digest: digest(content),
            transmitted_at: tx.now(),
            poll_version: self.poll_version,
            facts: self.facts,
            earlier: self.earlier.iter().map(|bytes| digest(bytes)).collect(),
        }
    }
}

/// A page of the transmissions of a démarche, each with the facts of its poll that it was checked against.
pub async fn list(
    app: &App,
    request: &Request,
    id: DemarcheId,
    page: Page,
) -> AppResult<Listed<Transmission>> {
    app.permit(&request.call, async |tx| policy::filed(tx, request, id).await)
        .run(async |tx, ()| Ok(demarches::transmissions::of_demarche(tx, id, page).await?))
        .await
}
