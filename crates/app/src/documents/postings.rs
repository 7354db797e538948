//! The log of what hung in a company, from when to when and where, with photos; and how a duty to post stands by it.

use chrono::{DateTime, Utc};
use filings::Content;
use mandataires::Power;
use routing::{
    demarche::Demarche,
    document::{Document, Duty, Purpose},
    posting::{
        self, Hung, LineRefused, LineStep, MAX_LINES, MAX_PHOTOS, Photo, Posting, PostingCoverage, Run,
    },
};
use store::{Action, Change, Listed, Page, Resource, Tx, companies::elections as polls, documents::postings};
use types::{DemarcheKind, DocumentId, FileId, Finding, MediaType, PostingId, PostingPhotoId};

use crate::{
    App, AppError, AppResult, Conflict, Request, civil_day,
    demarches::attachments::{ending, take},
    demarches::{received, transmitted},
    policy::{self, Side},
};

impl From<LineRefused> for AppError {
    fn from(refused: LineRefused) -> Self {
        let finding = match refused {
            LineRefused::TakenDown => return Conflict::PostingTakenDown.into(),
            LineRefused::Withdrawn => return Conflict::PostingWithdrawn.into(),
            LineRefused::ToCome => Finding::error("/taken_down_at", "moment_to_come"),
            LineRefused::BeforeHung => Finding::error("/taken_down_at", "taken_down_before_hung"),
            LineRefused::TooManyPhotos => {
                Finding::error("/file_id", "too_many_items").with("most", MAX_PHOTOS)
            }
        };
        finding.into()
    }
}

/// How a duty to post stands at this moment, in the civil days of Luxembourg.
#[must_use]
pub fn standing(duty: &Duty, now: DateTime<Utc>) -> PostingCoverage {
    let hung =
        duty.hung.iter().map(|(from, until)| Hung { from: civil_day(*from), until: until.map(civil_day) });
    posting::standing((duty.from, duty.until), &hung.collect::<Vec<_>>(), civil_day(now))
}

/// On which days a returned document is to hang: as the reviewer says, else as the law does. `None` where it is not to be
/// posted, or nobody says when.
pub(crate) async fn duty(
    tx: &mut Tx,
    demarche: &Demarche,
    purpose: Purpose,
    said: Option<Run>,
) -> Result<Option<Duty>, AppError> {
    let days = match (purpose, said) {
        (Purpose::PourAvis | Purpose::ASigner, None) => None,
        (Purpose::PourAvis | Purpose::ASigner, Some(_)) => {
            return Err(Finding::error("/posting", "not_to_be_posted").into());
        }
        (Purpose::Affichage, Some((from, until))) if until < from => {
            return Err(Finding::error("/posting/until", "until_before_from").into());
        }
        (Purpose::Affichage, Some(said)) => Some(said),
        (Purpose::Affichage, None) => by_law(tx, demarche).await?,
    };
    Ok(days.map(|(from, until)| Duty { kind: demarche.kind, from, until, hung: Vec::new() }))
}

/// The days by the calendar of the poll, by what the démarche says, and by the notice where it asks for a postal vote.
async fn by_law(tx: &mut Tx, demarche: &Demarche) -> Result<Option<Run>, AppError> {
    let facts = polls::find(tx, demarche.election).await?.ok_or(AppError::NotFound)?.facts();
    let content = received(tx, demarche.id).await?;
    let notice = transmitted(tx, demarche.election, DemarcheKind::ElectionNotice).await?;
    let postal_vote = notice.as_ref().and_then(Content::election_notice).map(|notice| notice.postal_vote);
    let days = filings::posting(demarche.kind, &facts, content.as_ref(), postal_vote);
    Ok(days.map(|days| (days.from, days.until)))
}

#[derive(Clone, Debug)]
pub struct NewPosting {
    pub place: String,
    pub hung_at: DateTime<Utc>,
    /// A picture of it that the caller uploaded.
    pub photo: Option<FileId>,
}

/// Records that a copy of a document was put up.
///
/// # Errors
/// The caller may not act here, the document was not returned to be posted, its log is full, the moment is still to come,
/// or the photo is no picture of the caller's.
pub async fn record(app: &App, request: &Request, id: DocumentId, new: NewPosting) -> AppResult<Posting> {
    app.permit(&request.call, async |tx| policy::document(tx, request, id, Side::Filer(Power::Act)).await)
        .run(async |tx, document| {
            if document.posting.is_none() {
                return Err(Conflict::NotForPosting.into());
            }
            if new.hung_at > tx.now() {
                return Err(Finding::error("/hung_at", "moment_to_come").into());
            }
            if postings::count(tx, id).await? >= MAX_LINES {
                return Err(Conflict::PostingLogFull.into());
            }
            let photo = match new.photo {
                Some(file) => Some(photo(tx, request, file, "/photo_id").await?),
                None => None,
            };
            let line = Posting {
                id: tx.id(),
                document: id,
                place: new.place,
                hung_at: new.hung_at,
                taken_down_at: None,
                withdrawn: None,
                recorded_at: tx.now(),
                photos: photo.into_iter().collect(),
            };
            postings::add(tx, &line, document.company, request.caller()?.person).await?;
            tx.record(change(&document, line.id, Action::Recorded));
            Ok(line)
        })
        .await
}

fn change(document: &Document, line: PostingId, action: Action) -> Change {
    Change::new(Resource::Posting, line, action).in_space(document.space).of_company(document.company)
}

/// Takes an uploaded picture of the caller.
async fn photo(tx: &mut Tx, request: &Request, file: FileId, pointer: &str) -> Result<Photo, AppError> {
    let file = take(tx, request, file).await?;
    match file.media_type {
        MediaType::Png | MediaType::Jpeg => Ok(Photo {
            id: tx.id(),
            file: file.id,
            media_type: file.media_type,
            sha256: file.sha256,
            added_at: tx.now(),
        }),
        MediaType::Pdf => Err(Finding::error(pointer, "not_a_picture").into()),
    }
}

/// A page of the log of a document, in the order of recording.
pub async fn list(app: &App, request: &Request, id: DocumentId, page: Page) -> AppResult<Listed<Posting>> {
    app.permit(&request.call, async |tx| policy::document(tx, request, id, Side::Either).await.map(drop))
        .run(async |tx, ()| Ok(postings::of_document(tx, id, page).await?))
        .await
}

/// What is done with a line of the log.
#[derive(Clone, Debug)]
pub enum Act {
    /// It was taken down at this moment.
    TakeDown(DateTime<Utc>),
    /// It is taken back, for this reason.
    Withdraw(String),
    /// A picture shows it.
    AddPhoto(FileId),
}

impl Act {
    const fn step(&self) -> (LineStep, Action) {
        match self {
            Self::TakeDown(_) => (LineStep::TakeDown, Action::TakenDown),
            Self::Withdraw(_) => (LineStep::Withdraw, Action::Withdrawn),
            Self::AddPhoto(_) => (LineStep::AddPhoto, Action::Shown),
        }
    }
}

/// Does something with a line of the log.
///
/// # Errors
/// The caller may not act here, the line was ended or withdrawn before, the moment is still to come or before the line's, or
/// the photo is no picture of the caller's, or one too many.
pub async fn act(app: &App, request: &Request, id: PostingId, act: Act) -> AppResult<Posting> {
    app.permit(&request.call, async |tx| {
        let line = postings::find(tx, id).await?.ok_or(AppError::NotFound)?;
        policy::document(tx, request, line.document, Side::Filer(Power::Act)).await
    })
    .run(async |tx, document| {
        // Read again: only now the document is locked, and its log with it.
        let line = postings::find(tx, id).await?.ok_or(AppError::NotFound)?;
        let (asked, done) = act.step();
        line.allows(asked)?;
        let after = match &act {
            Act::TakeDown(at) => line.taken_down(*at, tx.now())?,
            Act::Withdraw(why) => line.withdrawn(why, tx.now())?,
            Act::AddPhoto(file) => line.shown(photo(tx, request, *file, "/file_id").await?)?,
        };
        postings::save(tx, &line, &after, request.caller()?.person).await?;
        tx.record(change(&document, id, done));
        Ok(after)
    })
    .await
}

/// The file of a photo that the caller may download, and its name.
pub(crate) async fn to_download(
    tx: &mut Tx,
    request: &Request,
    id: PostingPhotoId,
) -> Result<(FileId, String), AppError> {
    let line = postings::of_photo(tx, id).await?.ok_or(AppError::NotFound)?;
    policy::document(tx, request, line.document, Side::Either).await?;
    let photo = line.photos.iter().find(|photo| photo.id == id).ok_or(AppError::NotFound)?;
    Ok((photo.file, format!("{id}.{}", ending(photo.media_type))))
}
