//! The bytes of a body: not too many, not too slow, of a type that is taken, counted as long as they are in memory.

use std::time::Duration;

use actix_web::{
    HttpRequest,
    dev::Payload,
    http::header,
    rt::time::{Instant, timeout},
    web::{Bytes, BytesMut},
};
use app::limits::{Limit, Limits};
use edge::{Held, Problem, ProblemCode, gate::Who, header_text, texts::Entries};
use futures_util::StreamExt;

use crate::bodies::{Body, MAX_JSON, MediaType};

/// The bytes of a body and its media type. Where the operation takes none, none are read.
///
/// # Errors
/// A body where none is taken, too large, of another type, too slow, or too much in memory.
pub(crate) async fn body<B: Body>(
    request: &HttpRequest,
    payload: &mut Payload,
    memory: &mut Held,
    limits: &Limits,
    who: Who,
) -> Result<(Bytes, MediaType), Problem> {
    let declared =
        header_text(request, &header::CONTENT_LENGTH).and_then(|length| length.parse::<usize>().ok());
    if B::MAX == 0 {
        let comes = declared.is_some_and(|length| length > 0)
            || request.headers().contains_key(header::TRANSFER_ENCODING);
        let none = || Problem::at("", Entries::BodyNotExpected.code());
        return if comes { Err(none()) } else { Ok((Bytes::new(), MediaType::default())) };
    }
    let too_large = || Problem::from(ProblemCode::BodyTooLarge);
    if declared.is_some_and(|length| length > B::MAX) {
        return Err(too_large());
    }
    let media_type = MediaType::of(header_text(request, &header::CONTENT_TYPE).unwrap_or_default());
    if !B::TYPES.is_empty() && !B::TYPES.contains(&media_type.name.as_str()) {
        return Err(ProblemCode::MediaTypeNotSupported.into());
    }
    let encoding = header_text(request, &header::CONTENT_ENCODING);
    if encoding.is_some_and(|encoding| !encoding.eq_ignore_ascii_case("identity")) {
        return Err(ProblemCode::MediaTypeNotSupported.into());
    }
    let mut speed = Speed::of::<B>(limits);
    // All at once where it is known how much comes: what grows step by step takes twice as much.
    let mut bytes = BytesMut::with_capacity(declared.unwrap_or_default().min(MAX_JSON));
    while let Some(part) = speed.next(payload).await? {
        if bytes.len() + part.len() > B::MAX {
            return Err(too_large());
        }
        let taken = memory.take(u64::try_from(part.len()).unwrap_or(u64::MAX));
        taken.map_err(|full| Problem::by(who.memory_limit(full), ProblemCode::TooManyRequests))?;
        bytes.extend_from_slice(&part);
    }
    Ok((bytes.freeze(), media_type))
}

/// How fast a body comes: JSON is whole in time, a file moves in every window.
struct Speed {
    limit: Limit,
    window: Duration,
    /// Bytes that move in a window at least; none where the window is not followed by another.
    least: Option<u64>,
    ends: Instant,
    moved: u64,
}

impl Speed {
    fn of<B: Body>(limits: &Limits) -> Self {
        let upload = B::MAX > MAX_JSON;
        let limit = if upload { Limit::UploadSpeed } else { Limit::JsonBodyTime };
        let window = limits.millis(if upload { Limit::UploadWindow } else { Limit::JsonBodyTime });
        let millis = u64::try_from(window.as_millis()).unwrap_or(u64::MAX);
        let least = upload.then(|| limits.of(Limit::UploadSpeed).saturating_mul(millis) / 1_000);
        Self { limit, window, least, ends: Instant::now() + window, moved: 0 }
    }

    /// The next part; none at the end.
    async fn next(&mut self, payload: &mut Payload) -> Result<Option<Bytes>, Problem> {
        loop {
            let left = self.ends.saturating_duration_since(Instant::now());
            if let Ok(part) = timeout(left, payload.next()).await {
                let part = part.transpose().map_err(|_| ProblemCode::BodyUnreadable)?;
                self.moved += part.as_ref().map_or(0, |part| u64::try_from(part.len()).unwrap_or(u64::MAX));
                return Ok(part);
            }
            if self.least.is_none_or(|least| self.moved < least) {
                return Err(Problem::by(self.limit, ProblemCode::BodyTooSlow));
            }
            self.ends += self.window;
            self.moved = 0;
        }
    }
}
