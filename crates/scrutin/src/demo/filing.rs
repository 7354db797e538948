//! A company of the demonstration world files: procès-verbaux saved, démarches confirmed, signed with their pieces, transmitted.

use app::{
    App, Moment, Request, civil_bounds,
    demarches::attachments::{self, Bytes, NewPiece},
    demarches::papers,
    demarches::proces_verbaux,
    demarches::records,
    demarches::{self, NewDemarche},
    signing::{self, Signing},
};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use elections::Facts;
use filings::{
    check, due_on,
    proces_verbal::{Key, Kind, ProcesVerbal},
};
use serde_json::{Value, json};
use store::Call;
use types::{DemarcheId, DemarcheKind, ElectionId, Language, MediaType, PieceKind, SpaceId};

use super::{Loaded, polls::Story, refused};

/// A picture that stands for the scan of any signed paper.
const SIGNED: &[u8] = include_bytes!("signed.png");

/// Who files, for which poll, and when.
#[derive(Clone, Copy)]
pub(super) struct Filer<'a> {
    pub(super) app: &'a App,
    pub(super) request: &'a Request,
    pub(super) space: SpaceId,
    pub(super) election: ElectionId,
    /// By the law's clock.
    pub(super) legal: DateTime<Utc>,
}

impl Filer<'_> {
    /// A request of its own, so that every step has its moment.
    fn asks(&self) -> Request {
        let at = Moment { legal: self.legal, ..self.app.moment() };
        let call = Call { at, request_id: self.app.entropy.id(at.real, 0), ..self.request.call.clone() };
        Request { call, ..self.request.clone() }
    }

    fn expecting(&self, version: i32) -> Request {
        Request { expected_versions: vec![version], ..self.asks() }
    }

    /// Enters that the poll opens on an earlier day, from which the legal days are counted.
    pub(super) async fn opens_on(&self, day: NaiveDate) -> Loaded<()> {
        let record = json!({ "notice": { "opening_day": day } }).to_string();
        records::save(self.app, &self.expecting(0), self.election, &record).await.map_err(refused)?;
        Ok(())
    }

    /// Files everything that a company has put on record, each démarche in the evening of its last day.
    pub(super) async fn file(&self, story: &Story, facts: &Facts) -> Loaded<()> {
        let notice = story.drafts.iter().find(|(kind, _)| *kind == DemarcheKind::ElectionNotice);
        let postal_vote = notice.and_then(|(_, notice)| notice["postal_vote"].as_bool());
        let facts = &Facts { postal_vote, ..*facts };
        for (kind, draft) in &story.drafts {
            let due = due_on(*kind, facts, check(*kind, draft, facts).content.as_ref());
            let filer = Self { legal: evening(due.ok_or("no last day")?), ..*self };
            if *kind == DemarcheKind::ResultDeclaration {
                filer.save_minutes(story).await?;
            }
            filer.transmit(filer.prepare(*kind, draft).await?).await?;
        }
        Ok(())
    }

    async fn save_minutes(&self, story: &Story) -> Loaded<()> {
        for (office, pv) in &story.minutes {
            let (kind, text) = written(pv)?;
            let key = Key { election: self.election, kind, office: *office };
            proces_verbaux::save(self.app, &self.expecting(0), key, &text).await.map_err(refused)?;
        }
        Ok(())
    }

    /// A démarche that is confirmed, signed and has its piece: which, and its version.
    pub(super) async fn prepare(&self, kind: DemarcheKind, draft: &Value) -> Loaded<(DemarcheId, i32)> {
        let new = NewDemarche {
            election: self.election,
            kind,
            title: None,
            prefill: false,
            language: Language::Fr,
        };
        let started = demarches::start(self.app, &self.asks(), self.space, new).await.map_err(refused)?.value;
        let (id, request) = (started.id, self.expecting(started.version));
        demarches::save_draft(self.app, &request, id, &draft.to_string()).await.map_err(refused)?;
        let confirmed = demarches::confirm(self.app, &self.asks(), id, &[]).await.map_err(refused)?;
        let confirmed = confirmed.value.demarche;
        let digest = confirmed.content_digest.unwrap_or_default();
        let request = self.expecting(confirmed.version);
        let signed = signing::sign(self.app, &request, id, &digest, Signing::Statement).await;
        let mut version = signed.map_err(refused)?.value.version;
        if let Some(piece) = self.piece(id, kind).await? {
            self.attach(id, piece).await?;
            version = demarches::read(self.app, &self.asks(), id).await.map_err(refused)?.value.version;
        }
        Ok((id, version))
    }

    pub(super) async fn transmit(&self, (id, version): (DemarcheId, i32)) -> Loaded<()> {
        demarches::transmit(self.app, &self.expecting(version), id).await.map_err(refused)?;
        Ok(())
    }

    /// What a démarche requires: a scan of the paper that is signed, or the candidatures as a paper.
    async fn piece(
        &self,
        id: DemarcheId,
        kind: DemarcheKind,
    ) -> Loaded<Option<(PieceKind, MediaType, Vec<u8>)>> {
        let scan = |piece| Ok(Some((piece, MediaType::Png, SIGNED.to_vec())));
        match kind {
            DemarcheKind::ElectionNotice | DemarcheKind::ClaimsNotice => Ok(None),
            DemarcheKind::ResultDeclaration => scan(PieceKind::SignedPv),
            DemarcheKind::FunctionsDeclaration => scan(PieceKind::SignedForm),
            DemarcheKind::CandidateDeclaration => {
                let printed = papers::demarche_paper(self.app, &self.asks(), id, Language::Fr).await;
                Ok(Some((PieceKind::Candidatures, MediaType::Pdf, printed.map_err(refused)?.bytes)))
            }
        }
    }

    async fn attach(
        &self,
        id: DemarcheId,
        (kind, media_type, bytes): (PieceKind, MediaType, Vec<u8>),
    ) -> Loaded<()> {
        let file = attachments::upload(self.app, &self.asks(), media_type, &bytes).await.map_err(refused)?;
        let bytes = Bytes::Uploaded(file.value.id);
        let piece = NewPiece { bytes, kind: Some(kind), name: None, language: Language::Fr };
        attachments::attach(self.app, &self.asks(), id, piece).await.map_err(refused)?;
        Ok(())
    }
}

/// Eight o'clock in the evening of this day.
pub(super) fn evening(day: NaiveDate) -> DateTime<Utc> {
    civil_bounds(day).0 + Duration::hours(20)
}

/// A procès-verbal as its company enters it.
fn written(pv: &ProcesVerbal) -> Loaded<(Kind, String)> {
    Ok(match pv {
        ProcesVerbal::Depouillement(pv) => (Kind::Depouillement, serde_json::to_string(pv)?),
        ProcesVerbal::RecensementGeneral(pv) => (Kind::RecensementGeneral, serde_json::to_string(pv)?),
        ProcesVerbal::ElectionOffice(pv) => (Kind::ElectionOffice, serde_json::to_string(pv)?),
        ProcesVerbal::NoCandidate(pv) => (Kind::NoCandidate, serde_json::to_string(pv)?),
    })
}
