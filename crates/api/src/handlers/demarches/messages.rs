//! Messages between the filer and the administration.

use actix_web::http::StatusCode;
use app::demarches::messages::NewMessage;
use chrono::{DateTime, Utc};
use routing::{
    demarche::Actor,
    message::{Message, MessageAttachment},
};
use serde::{Deserialize, Serialize};
use types::{DemarcheId, FileId, Language, MessageAttachmentId, MessageId};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::handlers::{Server, Wanted, download};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
    words::{not_blank, one_line},
};

/// A file that went with a message.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MessageAttachmentView {
    /// The attachment.
    pub id: Uuid,
    /// As its sender called it.
    pub name: String,
    /// What it is.
    pub media_type: &'static str,
    /// Bytes.
    pub size: u32,
    /// Digest of the bytes.
    pub sha256: String,
}

impl From<MessageAttachment> for MessageAttachmentView {
    fn from(attachment: MessageAttachment) -> Self {
        Self {
            id: attachment.id.into(),
            name: attachment.name,
            media_type: attachment.media_type.code(),
            size: attachment.size,
            sha256: hex::encode(&attachment.sha256),
        }
    }
}

/// A message.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MessageView {
    /// The message.
    pub id: Uuid,
    /// What it is about.
    pub demarche_id: Uuid,
    /// Who wrote it.
    pub side: Actor,
    /// Its name, in the language asked for.
    pub side_label: &'static str,
    /// One line.
    pub subject: String,
    /// The text.
    pub body: String,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// The person who wrote it; only the own side learns it.
    pub sent_by: Option<String>,
    /// When somebody on the other side first read it.
    pub read_at: Option<DateTime<Utc>>,
    /// What went with it.
    pub attachments: Vec<MessageAttachmentView>,
}

impl MessageView {
    fn of(message: Message, language: Language) -> Self {
        Self {
            id: message.id.into(),
            demarche_id: message.demarche.into(),
            side: message.side,
            side_label: message.side.label(language),
            subject: message.subject,
            body: message.body,
            sent_at: message.sent_at,
            sent_by: Some(message.sent_by_name).filter(|name| !name.is_empty()),
            read_at: message.read_at,
            attachments: message.attachments.into_iter().map(Into::into).collect(),
        }
    }
}

/// A file to go with a message.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewMessageAttachment {
    /// Uploaded by the caller and not yet used.
    pub file_id: Uuid,
    /// What it is called.
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    pub name: String,
}

/// A message to be sent.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MessageToSend {
    /// One line.
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    pub subject: String,
    /// The text.
    #[validate(length(min = 1, max = 10_000), custom(function = "not_blank"))]
    pub body: String,
    /// Files that the caller uploaded and has not yet used: five at most.
    #[serde(default)]
    #[validate(length(max = 5), nested)]
    #[schema(max_items = 5)]
    pub attachments: Vec<NewMessageAttachment>,
}

/// Write to the other side. The filer may from the transmission to the closing, the administration from then on always.
#[utoipa::path(post, path = "/v1/demarches/{demarche_id}/messages", tag = "messages", request_body = MessageToSend,
    responses((status = 201, description = "The message", body = MessageView)))]
pub(crate) async fn send_message(app: Server, ask: ApiRequest<DemarcheId, Json<MessageToSend>>) -> ApiResult {
    let new = &ask.body.0;
    let message = NewMessage {
        subject: new.subject.clone(),
        body: new.body.clone(),
        attachments: new.attachments.iter().map(|file| (FileId(file.file_id), file.name.clone())).collect(),
    };
    let sent = app::demarches::messages::send(&app, &ask.request, ask.path, message).await?;
    Ok(ask.answer(StatusCode::CREATED, sent, |message| MessageView::of(message, ask.language)))
}

/// List the messages about a démarche, the oldest first.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/messages", tag = "messages", params(PageQuery),
    responses((status = 200, description = "A page of the messages", body = ListView<MessageView>)))]
pub(crate) async fn list_messages(app: Server, ask: ApiRequest<DemarcheId, (), PageQuery>) -> ApiResult {
    let page = ask.query.page()?;
    let listed = app::demarches::messages::list(&app, &ask.request, ask.path, page).await?;
    Ok(ask.answer(StatusCode::OK, listed, |listed| {
        ListView::of(listed, |message| MessageView::of(message, ask.language))
    }))
}

/// Mark a message of the other side as read.
#[utoipa::path(post, path = "/v1/messages/{message_id}/readings", tag = "messages",
    responses((status = 200, description = "The message", body = MessageView)))]
pub(crate) async fn mark_message_read(app: Server, ask: ApiRequest<MessageId>) -> ApiResult {
    let read = app::demarches::messages::mark_read(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, read, |message| MessageView::of(message, ask.language)))
}

/// Download a file that went with a message.
#[utoipa::path(get, path = "/v1/message-attachments/{attachment_id}/file", tag = "messages",
    responses((status = 200, description = "The bytes", content((Vec<u8> = "application/pdf"), (Vec<u8> = "image/png"), (Vec<u8> = "image/jpeg")))))]
pub(crate) async fn download_message_attachment(
    app: Server,
    ask: ApiRequest<MessageAttachmentId>,
) -> ApiResult {
    let wanted = Wanted::MessageAttachment(ask.path);
    download(app, ask, wanted).await
}
