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
use validator::Validate;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
    validators::{file_name, not_blank, one_line},
};

views! {
    /// A file that went with a message.
    struct MessageAttachmentView of (attachment: MessageAttachment) {
        /// The attachment.
        id: MessageAttachmentId,
        /// As its sender called it.
        name: String,
        /// What it is.
        media_type: &'static str = attachment.media_type.code(),
        /// Bytes.
        size: u32,
        /// Digest of the bytes.
        sha256: String = hex::encode(&attachment.sha256),
    }

    /// A message.
    struct MessageView of (message: Message, language: Language) {
        /// The message.
        id: MessageId,
        /// What it is about.
        demarche_id: DemarcheId = message.demarche,
        /// Who wrote it.
        side: Actor,
        /// Its name, in the language asked for.
        side_label: &'static str = message.side.label(language),
        /// One line.
        subject: String,
        /// The text.
        body: String,
        /// When it was sent.
        sent_at: DateTime<Utc>,
        /// The person who wrote it; only the own side learns it.
        sent_by: Option<String> = Some(message.sent_by_name).filter(|name| !name.is_empty()),
        /// When somebody on the other side first read it.
        read_at: Option<DateTime<Utc>>,
        /// What went with it.
        attachments: Vec<MessageAttachmentView> =
            message.attachments.into_iter().map(MessageAttachmentView::of).collect(),
    }
}

/// A file to go with a message.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewMessageAttachment {
    /// Uploaded by the caller and not yet used.
    pub file_id: FileId,
    /// What it is called.
    #[serde(deserialize_with = "file_name")]
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
    let (ask, Json(MessageToSend { subject, body, attachments })) = ask.take_body();
    let attachments = attachments.into_iter().map(|file| (file.file_id, file.name)).collect();
    let message = NewMessage { subject, body, attachments };
    let sent = app::demarches::messages::send(&app, &ask.request, ask.path, message).await?;
    Ok(ask.answer(StatusCode::CREATED, sent, |message| MessageView::of(message, ask.language)))
}

/// List the messages about a démarche, the oldest first.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/messages", tag = "messages", params(PageQuery),
    responses((status = 200, description = "A page of the messages", body = ListView<MessageView>)))]
pub(crate) async fn list_messages(app: Server, ask: ApiRequest<DemarcheId, (), PageQuery>) -> ApiResult {
    let listed = app::demarches::messages::list(&app, &ask.request, ask.path, ask.query.page()?).await?;
    Ok(ask.listed(listed, |message| MessageView::of(message, ask.language)))
}

/// Mark a message of the other side as read.
#[utoipa::path(post, path = "/v1/messages/{message_id}/readings", tag = "messages",
    responses((status = 200, description = "The message", body = MessageView)))]
pub(crate) async fn mark_message_read(app: Server, ask: ApiRequest<MessageId>) -> ApiResult {
    let read = app::demarches::messages::mark_read(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, read, |message| MessageView::of(message, ask.language)))
}
