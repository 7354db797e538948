//! What is left of a body that nobody may have read.

use std::{
    cell::RefCell,
    pin::Pin,
    rc::Rc,
    task::{Context, Poll, Waker},
};

use actix_web::{
    HttpMessage,
    body::{BodySize, BoxBody, MessageBody},
    dev::{Payload, ServiceRequest},
    web::Bytes,
};
use futures_util::{StreamExt, stream};

/// The rest of a body that nobody may have read.
///
/// The server reads on for ever what is left of a body once nobody holds it. So it is held until the answer is out: then
/// the connection closes.
#[derive(Clone)]
pub(crate) struct Rest(Rc<RefCell<(Payload, bool)>>);

impl Rest {
    /// Takes the body out of a request, and lets whoever wants to read it from here. None where there is no body.
    pub(crate) fn of(request: &mut ServiceRequest) -> Option<Self> {
        let payload = request.take_payload();
        if matches!(payload, Payload::None) {
            return None;
        }
        let rest = Self(Rc::new(RefCell::new((payload, false))));
        let read = rest.clone();
        let stream = stream::poll_fn(move |context| read.poll(context));
        request.set_payload(Payload::Stream { payload: Box::pin(stream) });
        Some(rest)
    }

    fn poll(&self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, actix_web::error::PayloadError>>> {
        let (payload, ended) = &mut *self.0.borrow_mut();
        let part = payload.poll_next_unpin(context);
        *ended |= matches!(part, Poll::Ready(None | Some(Err(_))));
        part
    }

    /// Whether there may be more.
    pub(crate) fn is_left(&self) -> bool {
        !self.0.borrow().1
    }

    /// The same answer, which holds the rest until it is out. What came already is thrown away.
    pub(crate) fn held_by(self, body: BoxBody) -> BoxBody {
        let mut nobody = Context::from_waker(Waker::noop());
        while let Poll::Ready(Some(Ok(_))) = self.poll(&mut nobody) {}
        BoxBody::new(Answer { body, _rest: self })
    }
}

/// The body of an answer to a request whose own body was not read.
struct Answer {
    body: BoxBody,
    _rest: Rest,
}

impl MessageBody for Answer {
    type Error = Box<dyn std::error::Error>;

    fn size(&self) -> BodySize {
        self.body.size()
    }

    fn poll_next(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Self::Error>>> {
        Pin::new(&mut self.get_mut().body).poll_next(context)
    }
}
