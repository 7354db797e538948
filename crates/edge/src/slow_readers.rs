//! Who reads an answer too slowly is left: what waits for it must not stay in memory.
//!
//! The framework asks an answer for its next bytes once most of those before have left. Nobody asks while a reader takes
//! nothing, so a timer runs from one question to the next, and ends the connection from outside.

use std::{
    any::Any,
    net::{Shutdown, TcpStream},
    os::fd::AsFd,
    pin::Pin,
    sync::{Arc, Weak},
    task::{Context, Poll},
    time::Duration,
};

use actix_web::{
    Error,
    body::{BodySize, BoxBody, MessageBody},
    dev::{Extensions, ServiceResponse},
    rt::{self, task::JoinHandle, time::sleep},
    web::Bytes,
};
use app::ReaderPace;

/// What is smaller leaves at once, or waits in the buffer that each connection has.
const MAX_UNWATCHED_BYTES: u64 = 32 * 1024;

/// The socket of a connection, by which it is ended.
#[derive(Clone)]
struct Socket(Arc<TcpStream>);

/// Keeps the socket of a new connection with its data; for `HttpServer::on_connect`.
pub fn on_connect(connection: &dyn Any, data: &mut Extensions) {
    let Some(stream) = connection.downcast_ref::<rt::net::TcpStream>() else { return };
    match stream.as_fd().try_clone_to_owned() {
        Ok(socket) => drop(data.insert(Socket(Arc::new(socket.into())))),
        Err(error) => log::warn!("the reader of a connection is not watched: {error}"),
    }
}

/// Watches the reader of an answer, where that is large.
pub(crate) fn watch(response: ServiceResponse<BoxBody>, pace: ReaderPace) -> ServiceResponse<BoxBody> {
    let socket = response.request().conn_data::<Socket>().map(|socket| Arc::downgrade(&socket.0));
    let small = match response.response().body().size() {
        BodySize::None => true,
        BodySize::Sized(size) => size <= MAX_UNWATCHED_BYTES,
        BodySize::Stream => false,
    };
    match socket {
        Some(socket) if !small => {
            response.map_body(|_, body| BoxBody::new(Watched { body, socket, pace, timer: None }))
        }
        Some(_) | None => response,
    }
}

/// An answer whose reader is watched.
struct Watched {
    body: BoxBody,
    socket: Weak<TcpStream>,
    pace: ReaderPace,
    timer: Option<JoinHandle<()>>,
}

impl Watched {
    fn stop(&mut self) {
        if let Some(timer) = self.timer.take() {
            timer.abort();
        }
    }

    /// So many bytes have been given; they must have left when the timer ends.
    fn start(&mut self, bytes: usize) {
        let (socket, time) = (self.socket.clone(), time_for(self.pace, bytes));
        self.timer = Some(rt::spawn(async move {
            sleep(time).await;
            if let Some(socket) = socket.upgrade() {
                log::warn!("a reader took too long and was left");
                // One that is closed already needs nothing.
                let _ = socket.shutdown(Shutdown::Both);
            }
        }));
    }
}

/// How long a reader may take for so many bytes.
fn time_for(pace: ReaderPace, bytes: usize) -> Duration {
    let seconds = u64::try_from(bytes).unwrap_or(u64::MAX) / pace.bytes_per_second.get();
    pace.grace.saturating_add(Duration::from_secs(seconds))
}

impl MessageBody for Watched {
    type Error = Error;

    fn size(&self) -> BodySize {
        self.body.size()
    }

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
        // What was given before has left. While the next bytes are being made the reader waits, not the server.
        self.stop();
        let next = Pin::new(&mut self.body).poll_next(cx);
        if let Poll::Ready(Some(Ok(bytes))) = &next {
            let given = bytes.len();
            self.start(given);
        }
        next.map_err(Into::into)
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.stop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_has_some_time_and_more_for_many_bytes() {
        let pace = ReaderPace::default();
        for (bytes, seconds) in [(0, 10), (8 * 1024, 11), (256 * 1024, 42), (10 * 1024 * 1024, 1_290)] {
            assert_eq!(time_for(pace, bytes), Duration::from_secs(seconds), "{bytes}");
        }
    }
}
