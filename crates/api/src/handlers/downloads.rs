//! Files on their way out, whatever they belong to.

use app::downloads::Wanted;
use types::{
    AttachmentId, ClaimFileId, DocumentId, MessageAttachmentId, PostingPhotoId, PreparationId, RoundId,
    SignatureId, SpaceFileId,
};

use crate::{answer::ApiResult, ask::ApiRequest, handlers::Server};

macro_rules! downloads {
    ($said:literal $types:tt $(
        $(#[doc = $doc:literal])+ $operation:ident at $path:literal, $tag:tt: $wanted:ident($id:ident);
    )+) => {$(
        $(#[doc = $doc])+
        #[utoipa::path(get, path = $path, tag = $tag,
            responses((status = 200, description = $said, content $types)))]
        pub(crate) async fn $operation(app: Server, ask: ApiRequest<$id>) -> ApiResult {
            let wanted = Wanted::$wanted(ask.path);
            Ok(ask.file(app::downloads::begin(app.into_inner(), ask.request.clone(), wanted).await?))
        }
    )+};
}

downloads! {
    "The bytes" ((Vec<u8> = "application/pdf"), (Vec<u8> = "image/png"), (Vec<u8> = "image/jpeg"))

    /// Download an attachment.
    download_attachment at "/v1/attachments/{attachment_id}/file", "files": Attachment(AttachmentId);
    /// Download a piece of a claim.
    download_claim_file at "/v1/claim-files/{claim_file_id}/file", "desk": ClaimFile(ClaimFileId);
    /// Download a document.
    download_document at "/v1/documents/{document_id}/file", "documents": Document(DocumentId);
    /// Download a file that went with a message.
    download_message_attachment at "/v1/message-attachments/{attachment_id}/file", "messages":
        MessageAttachment(MessageAttachmentId);
    /// Download the newest revision of the file.
    download_round_file at "/v1/signing-rounds/{round_id}/file", "signatures": Round(RoundId);
    /// Download the signed PDF or the scan. It is read only: a change needs a new signature.
    download_signature at "/v1/signatures/{signature_id}/file", "signatures": Signature(SignatureId);
    /// Download the signed copy.
    download_signed_copy at "/v1/documents/{document_id}/signed-copy", "documents": SignedCopy(DocumentId);
    /// Download a document of a space.
    download_space_file at "/v1/space-files/{space_file_id}/file", "files": SpaceFile(SpaceFileId);
}

downloads! {
    "A PDF" ((Vec<u8> = "application/pdf"))

    /// Download the PDF that waits for a signature.
    download_prepared at "/v1/signature-preparations/{preparation_id}/file", "signatures":
        Preparation(PreparationId);
}

downloads! {
    "The bytes" ((Vec<u8> = "image/png"), (Vec<u8> = "image/jpeg"))

    /// Download a photo of what hung.
    download_posting_photo at "/v1/posting-photos/{photo_id}/file", "postings": PostingPhoto(PostingPhotoId);
}
