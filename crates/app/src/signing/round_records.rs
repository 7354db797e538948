//! A round that everybody has signed completes the procès-verbal that was printed for it.

use filings::proces_verbal::{
    KeptProcesVerbal, Kind, ProcesVerbal, Signer, SignerRole, read, take_over_signatures,
};
use mandataires::Power;
use routing::signing::{Office, Round, Signatory};
use serde_json::Value;
use store::{Action, Change, Resource, StoreError, Tx, demarches::proces_verbaux};
use types::Finding;

use crate::{
    App, AppError, Request, civil_day, demarches::papers, error::unless_stale, policy, signing::same_name,
};

/// The most bytes of a record.
const MAX_BYTES: usize = 256 * 1024;

fn is(signer: &Signer, name: &str, office: Office) -> bool {
    let role = match signer.role {
        SignerRole::President => office == Office::President,
        SignerRole::Assessor => office == Office::Assessor,
        SignerRole::Employer => true,
    };
    role && same_name(&signer.name.full(), name)
}

/// Those who sign the record and are not among the signatories.
pub(super) fn missing(said: &ProcesVerbal, signatories: &[(&str, Office)]) -> Vec<Finding> {
    let signers = said.signers().into_iter();
    let missing =
        signers.filter(|signer| !signatories.iter().any(|(name, office)| is(signer, name, *office)));
    let found = |signer: Signer| {
        Finding::error("/signatories", "round_signer_missing").with("name", signer.name.full())
    };
    missing.map(found).collect()
}

/// Puts the days of the signatures into the procès-verbal whose paper was signed, if it still says what that paper says.
/// What was changed since stays as it is, and unsigned. Nobody changes a record of this poll meanwhile.
pub(super) async fn complete(
    app: &App,
    tx: &mut Tx,
    request: &Request,
    round: &Round,
) -> Result<(), AppError> {
    let Some(number) = &round.paper else { return Ok(()) };
    let (election, spaces) = policy::recorded_election(tx, request, round.election, Power::Act).await?;
    let mut kept = proces_verbaux::lock_all(tx, election.id)
        .await?
        .into_iter()
        .map(Entry::of)
        .collect::<Result<Vec<_>, _>>()?;
    let Some(key) = papers::record_of(app, tx, &election, &spaces, number).await? else { return Ok(()) };
    for entry in kept.iter_mut().filter(|entry| entry.kept.key == key) {
        entry.sign(&round.signatories);
    }
    let countings: Vec<Value> = kept
        .iter()
        .filter(|entry| entry.kept.key.kind == Kind::Depouillement)
        .map(|entry| entry.record.clone())
        .collect();
    for general in kept.iter_mut().filter(|entry| entry.kept.key.kind == Kind::RecensementGeneral) {
        countings.iter().for_each(|counting| take_over_signatures(&mut general.record, counting));
    }
    for entry in kept {
        entry.save(tx, request).await?;
    }
    let change = Change::new(Resource::Election, election.id, Action::ProcesVerbalSigned);
    tx.record(change.of_company(election.company));
    Ok(())
}

/// A kept procès-verbal and what becomes of it.
struct Entry {
    kept: KeptProcesVerbal,
    before: Value,
    record: Value,
}

impl Entry {
    fn of(kept: KeptProcesVerbal) -> Result<Self, AppError> {
        let before: Value = serde_json::from_str(&kept.text).map_err(StoreError::from)?;
        Ok(Self { kept, record: before.clone(), before })
    }

    fn sign(&mut self, signatories: &[Signatory]) {
        let Ok(said) = read(self.kept.key.kind, &self.record) else { return };
        for signer in said.signers() {
            let mut these = signatories.iter().filter(|one| is(&signer, &one.name, one.office));
            if let Some(signed) = these.find_map(|one| one.signed.as_ref()) {
                signer.sign(&mut self.record, civil_day(signed.at));
            }
        }
    }

    async fn save(self, tx: &mut Tx, request: &Request) -> Result<(), AppError> {
        let text = self.record.to_string();
        // A record that has room for nothing more stays as it is; the signatures are kept in the round.
        if self.record == self.before || text.len() > MAX_BYTES {
            return Ok(());
        }
        unless_stale(proces_verbaux::save(tx, &self.kept, &text, request.caller()?.person).await?)
    }
}
