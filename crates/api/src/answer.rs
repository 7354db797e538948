//! Answers: status, JSON, the tag of the version, and whether it is a first answer given again.

use std::io;

use actix_web::{
    HttpResponse, HttpResponseBuilder,
    body::SizedStream,
    http::{StatusCode, header},
    web::Bytes,
};
use app::{Answered, Listed, demarches::papers::Printed, downloads::Download};
use edge::Problem;
use futures_util::{Stream, stream};
use serde::Serialize;
use sha2::{Digest, Sha256};
use types::{Language, Versioned, in_ascii};

use crate::{ask::ApiRequest, paging::ListView};

/// What a handler answers.
pub type ApiResult = Result<HttpResponse, Problem>;

impl<P, B, Q> ApiRequest<P, B, Q> {
    fn begin(&self, status: StatusCode, replayed: bool) -> HttpResponseBuilder {
        let mut answer = HttpResponse::build(status);
        answer.insert_header((header::CONTENT_LANGUAGE, self.language.code()));
        answer.insert_header((header::VARY, "Accept-Language, Authorization"));
        answer.insert_header((header::CACHE_CONTROL, "no-store"));
        if replayed {
            answer.insert_header(("idempotent-replayed", "true"));
        }
        answer
    }

    /// An answer without a version of its own: a list, a batch.
    #[must_use]
    pub fn answer<T, V: Serialize>(
        &self,
        status: StatusCode,
        answered: Answered<T>,
        view: impl FnOnce(T) -> V,
    ) -> HttpResponse {
        self.begin(status, answered.replayed).json(view(answered.value))
    }

    /// A page of a list, each item in its JSON shape.
    #[must_use]
    pub fn listed<T, V: Serialize>(
        &self,
        answered: Answered<Listed<T>>,
        view: impl FnMut(T) -> V,
    ) -> HttpResponse {
        self.answer(StatusCode::OK, answered, |listed| ListView::of(listed, view))
    }

    /// An answer that is the same for everybody for an hour.
    #[must_use]
    pub fn cacheable<T, V: Serialize>(
        &self,
        answered: Answered<T>,
        view: impl FnOnce(T) -> V,
    ) -> HttpResponse {
        self.begin(StatusCode::OK, answered.replayed)
            .insert_header((header::CACHE_CONTROL, "public, max-age=3600"))
            .json(view(answered.value))
    }

    /// An answer about one thing that has a version, tagged with it.
    #[must_use]
    pub fn versioned<T: Versioned, V: Serialize>(
        &self,
        status: StatusCode,
        answered: Answered<T>,
        view: impl FnOnce(T) -> V,
    ) -> HttpResponse {
        let tag = etag(answered.value.version(), self.language);
        self.begin(status, answered.replayed).insert_header((header::ETAG, tag)).json(view(answered.value))
    }

    /// Done, and nothing to say.
    #[must_use]
    pub fn done(&self, answered: &Answered<()>) -> HttpResponse {
        self.begin(StatusCode::NO_CONTENT, answered.replayed).finish()
    }

    /// A file, to be saved: it goes out piece by piece.
    #[must_use]
    pub(crate) fn file(&self, download: Download) -> HttpResponse {
        let head = &download.head;
        let (code, size) = (head.media_type.code(), head.size.into());
        let mut begun = self.saving(code, &head.sha256, head.name.clone());
        begun.body(SizedStream::new(size, pieces(download)))
    }

    /// A paper, to be saved.
    #[must_use]
    pub fn pdf(&self, printed: Printed) -> HttpResponse {
        let digest = Sha256::digest(&printed.bytes);
        self.saving("application/pdf", &digest, printed.name).body(printed.bytes)
    }

    fn saving(&self, media_type: &str, sha256: &[u8], name: String) -> HttpResponseBuilder {
        let name = header::ContentDisposition {
            disposition: header::DispositionType::Attachment,
            // The plain name for who reads no other (RFC 6266 4.3).
            parameters: vec![
                header::DispositionParam::Filename(in_ascii(&name)),
                header::DispositionParam::FilenameExt(header::ExtendedValue {
                    charset: header::Charset::Ext("UTF-8".into()),
                    language_tag: None,
                    value: name.into_bytes(),
                }),
            ],
        };
        let mut begun = self.begin(StatusCode::OK, false);
        begun
            .insert_header((header::CONTENT_TYPE, media_type))
            .insert_header((header::ETAG, format!("\"{}\"", hex::encode(sha256))))
            .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
            .insert_header(name);
        begun
    }

    /// A file that is made while it is sent, and where to read how far it is.
    #[must_use]
    pub fn streamed(
        &self,
        media_type: &str,
        name: &str,
        location: &str,
        pieces: impl Stream<Item = io::Result<Bytes>> + 'static,
    ) -> HttpResponse {
        self.begin(StatusCode::CREATED, false)
            .insert_header((header::LOCATION, location))
            .insert_header((header::CONTENT_TYPE, media_type))
            .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
            .streaming(pieces)
    }

    /// A CSV, to be saved.
    #[must_use]
    pub fn csv(&self, status: StatusCode, replayed: bool, name: &str, text: String) -> HttpResponse {
        self.text(self.begin(status, replayed), "text/csv; charset=utf-8", name, text)
    }

    /// A text that a program reads, to be saved.
    #[must_use]
    pub fn saved(&self, media_type: &str, name: &str, text: String) -> HttpResponse {
        self.text(self.begin(StatusCode::OK, false), media_type, name, text)
    }

    fn text(
        &self,
        mut begun: HttpResponseBuilder,
        media_type: &str,
        name: &str,
        text: String,
    ) -> HttpResponse {
        begun
            .insert_header((header::CONTENT_TYPE, media_type))
            .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
            .body(text)
    }
}

/// The pieces of a file; an error where the caller has lost the right to it, so that nobody takes a torso for the whole.
fn pieces(download: Download) -> impl Stream<Item = io::Result<Bytes>> {
    stream::try_unfold(download, |mut download| async {
        let piece = download.next().await.map_err(|refusal| {
            let refused = Problem::from(refusal);
            io::Error::other(format!("a download ended early: {refused}"))
        })?;
        Ok(piece.map(|piece| (piece.into(), download)))
    })
}

fn etag(version: i32, language: Language) -> String {
    format!("\"{version}-{}\"", language.code())
}
