//! Bytes on the wire: requests that no proper client would send.

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use reqwest::{StatusCode, header::HeaderMap};

use crate::Answer;

fn connect(base: &str) -> TcpStream {
    let place = base.trim_start_matches("http://");
    let stream = TcpStream::connect(place).expect("a server");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a timeout");
    stream
}

/// A request of which the last byte has not been sent.
#[derive(Debug)]
pub struct Held {
    stream: TcpStream,
    last: u8,
}

/// Sends all of a request but its last byte.
///
/// # Panics
/// There is no server, or there is nothing to hold back.
#[must_use]
pub fn hold(base: &str, request: &[u8]) -> Held {
    let (last, begin) = request.split_last().expect("a request");
    let mut stream = connect(base);
    stream.write_all(begin).expect("a server that reads");
    Held { stream, last: *last }
}

impl Held {
    /// Sends the last byte and reads the answer. Nothing comes back where the server hung up.
    #[must_use]
    pub fn finish(self) -> Option<Answer> {
        read(self.stream, &[&[self.last]])
    }
}

/// Sends these bytes to the server of this address and reads one answer. Nothing comes back where the server hangs up.
///
/// # Panics
/// There is no server.
#[must_use]
pub fn send(base: &str, parts: &[&[u8]]) -> Option<Answer> {
    read(connect(base), parts)
}

fn read(mut stream: TcpStream, parts: &[&[u8]]) -> Option<Answer> {
    for part in parts {
        // The server may answer and close before it has read everything.
        if stream.write_all(part).is_err() {
            break;
        }
    }
    let mut bytes = Vec::new();
    let mut some = [0; 4096];
    while let Ok(count) = stream.read(&mut some) {
        bytes.extend_from_slice(&some[..count]);
        let whole = answer(&bytes)
            .is_some_and(|answer| answer.header("content-length").parse() == Ok(answer.bytes.len()));
        if count == 0 || whole {
            break;
        }
    }
    answer(&bytes)
}

fn answer(bytes: &[u8]) -> Option<Answer> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let mut headers = HeaderMap::new();
    for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
        let name = reqwest::header::HeaderName::from_bytes(name.as_bytes()).ok()?;
        headers.insert(name, value.parse().ok()?);
    }
    let body = bytes[end + 4..].to_vec();
    let json = serde_json::from_slice(&body).unwrap_or_default();
    Some(Answer { status: StatusCode::from_u16(status).ok()?, headers, json, bytes: body })
}
