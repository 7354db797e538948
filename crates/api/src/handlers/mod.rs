//! The handlers, one file a resource: its JSON shapes, and functions that unwrap, call one use case and convert.

pub(crate) mod accesses;
pub(crate) mod attachments;
pub(crate) mod audit_events;
pub(crate) mod authority;
pub(crate) mod calculators;
pub(crate) mod catalogue;
pub(crate) mod certificates;
pub(crate) mod claims;
pub(crate) mod claims_desk;
pub(crate) mod codes;
pub(crate) mod companies;
pub(crate) mod corrections;
pub(crate) mod demarches;
pub(crate) mod desk;
pub(crate) mod documents;
pub(crate) mod elections;
pub(crate) mod groupings;
pub(crate) mod health;
pub(crate) mod invitations;
pub(crate) mod keys;
pub(crate) mod letters;
pub(crate) mod lights;
pub(crate) mod members;
pub(crate) mod messages;
pub(crate) mod notices;
pub(crate) mod organisations;
pub(crate) mod paper_filings;
pub(crate) mod papers;
pub(crate) mod people;
pub(crate) mod postings;
pub(crate) mod proces_verbaux;
pub(crate) mod receipts;
pub(crate) mod records;
pub(crate) mod rounds;
pub(crate) mod signing;
pub(crate) mod space_files;
pub(crate) mod spaces;
pub(crate) mod terms;
pub(crate) mod timeline;
pub(crate) mod titles;
pub(crate) mod tokens;
pub(crate) mod tracking;

use app::downloads::Wanted;
use uuid::Uuid;

use crate::{answer::Answer, ask::Ask};

/// The state of a server, as every handler gets it.
pub(crate) type Server = actix_web::web::Data<app::App>;

/// A file, to be saved.
async fn download(app: Server, ask: Ask<Uuid>, wanted: Wanted) -> Answer {
    Ok(ask.file(app::downloads::begin(app.into_inner(), ask.request.clone(), wanted).await?))
}
