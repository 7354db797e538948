//! The passed checks of a démarche: what is missing before it can go, as the view and the transmission see it.

use elections::Election;
use filings::pieces;
use routing::{
    demarche::{Demarche, Step, step},
    lights::{Check, Condition, TransmissionReadiness, lights},
    signing::Signature,
};
use serde::{Deserialize, Serialize};
use store::{
    StoreError, Tx, companies::elections as polls, demarches, demarches::attachments, signing::signatures,
};
use types::{DemarcheId, Finding, PieceKind};

use crate::{App, AppError, AppResult, Conflict, Request, demarches::transmissions::Background, policy};

/// How a démarche stands before its transmission.
pub(crate) struct TransmissionChecklist {
    pub(crate) standing: TransmissionReadiness,
    /// The signature in force.
    pub(crate) signature: Option<Signature>,
    /// The poll for which it is filed.
    pub(crate) poll: Election,
    /// Another filing of its kind that was first.
    first: Option<DemarcheId>,
    /// How many pieces of each kind are there.
    attached: Vec<PieceKind>,
    /// What it is held against.
    pub(crate) background: Background,
    /// What no longer holds in it.
    findings: Vec<Finding>,
}

impl TransmissionChecklist {
    /// Loads what the lights ask for, of a démarche of this poll.
    pub(crate) async fn of(tx: &mut Tx, demarche: &Demarche, poll: Election) -> Result<Self, AppError> {
        let draft = serde_json::from_str(&demarche.draft).map_err(StoreError::from)?;
        let attached: Vec<_> = attachments::of_demarche(tx, demarche.id).await?;
        let attached: Vec<_> = attached.into_iter().map(|piece| piece.kind).collect();
        let required = pieces::required(demarche.kind, &draft);
        let required = required.map(|piece| (piece, attached.contains(&piece))).collect();
        let first = demarches::transmitted(tx, demarche.election, demarche.kind).await?;
        let first = first.filter(|first| *first != demarche.id);
        let background = Background::of(tx, demarche, &poll).await?;
        // What was confirmed is what the draft says, as long as it is confirmed.
        let checked = match demarche.content_digest {
            Some(_) => Some(background.check(demarche.kind, &draft)?),
            None => None,
        };
        let findings = checked
            .filter(|checked| checked.content.is_none())
            .map_or(Vec::new(), |checked| checked.findings);
        let signature = signatures::in_force(tx, demarche.id).await?;
        let signed = signature.as_ref().map(|signature| &signature.content_digest);
        let standing = TransmissionReadiness {
            state: demarche.state,
            signature_binds: signed.is_some() && signed == demarche.content_digest.as_ref(),
            first: first.is_none(),
            day_fixed: poll.election_day.is_some(),
            poll_held: poll.withdrawn_at.is_none(),
            entries_hold: findings.is_empty(),
            required,
        };
        Ok(Self { standing, signature, poll, first, attached, background, findings })
    }

    /// Goes on only where every light is green.
    pub(crate) fn pass(&self) -> Result<(), AppError> {
        step(self.standing.state, Step::Transmit)?;
        let red = || lights(&self.standing).into_iter().filter(|light| !light.green);
        let Some(first) = red().next() else { return Ok(()) };
        Err(match first.condition {
            // The step is not open then.
            Condition::NotWithAdministration | Condition::EntriesConfirmed | Condition::Signed => {
                return Ok(());
            }
            Condition::SignatureCoversContent => Conflict::SignedOtherContent.into(),
            Condition::FirstOfItsKind => match self.first {
                Some(first) => AppError::AlreadyTransmitted(first),
                None => AppError::NotFound,
            },
            Condition::PollingDayFixed => Conflict::PollingDayNotFixed.into(),
            Condition::PollHeld => Conflict::PollWithdrawn.into(),
            Condition::EntriesHold => AppError::Invalid(self.findings.clone()),
            Condition::RequiredPiece => {
                AppError::PiecesMissing(red().filter_map(|light| light.piece).collect())
            }
        })
    }
}

/// The lights of a démarche, and the pieces that it asks for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Shown {
    pub demarche: Demarche,
    #[serde(skip)]
    pub lights: Vec<Check>,
    /// How many pieces of each kind are attached.
    pub attached: Vec<PieceKind>,
    /// The draft as it stands.
    #[serde(skip)]
    pub draft: serde_json::Value,
}

/// What is missing before a démarche can go.
///
/// # Errors
/// There is no such démarche for the caller, or the caller does not make it.
pub async fn show(app: &App, request: &Request, id: DemarcheId) -> AppResult<Shown> {
    app.permit(&request.call, async |tx| policy::own_demarche(tx, request, id).await)
        .run(async |tx, demarche| {
            let poll = polls::find(tx, demarche.election).await?.ok_or(AppError::NotFound)?;
            let gate = TransmissionChecklist::of(tx, &demarche, poll).await?;
            let draft = serde_json::from_str(&demarche.draft).map_err(StoreError::from)?;
            Ok(Shown { demarche, lights: lights(&gate.standing), attached: gate.attached, draft })
        })
        .await
}
