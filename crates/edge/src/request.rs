//! What every request says of itself: where it comes from, in which language, and whether it changes something.

use std::net::{IpAddr, SocketAddr};

use actix_web::{
    HttpRequest,
    http::{
        Method,
        header::{self, HeaderName},
    },
};
use app::Settings;
use types::Language;

/// A header as text; none where it is absent or no text.
#[must_use]
pub fn header_text<'a>(request: &'a HttpRequest, name: &HeaderName) -> Option<&'a str> {
    request.headers().get(name).and_then(|value| value.to_str().ok())
}

/// The language of a request: the first of `Accept-Language` that we speak, by weight; French where there is none.
#[must_use]
pub fn language(request: &HttpRequest) -> Language {
    let header = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let mut best: Option<(f32, Language)> = None;
    for part in header.unwrap_or_default().split(',') {
        let mut fields = part.trim().split(';');
        let tag = fields.next().unwrap_or_default().trim();
        let weight = fields.find_map(|field| field.trim().strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
        let Some(language) = tag.split('-').next().and_then(Language::from_code) else { continue };
        if weight > 0.0 && best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, language));
        }
    }
    best.map_or_else(Language::default, |(_, language)| language)
}

/// The client's address, from a proxy's header only where one is trusted.
#[must_use]
pub fn address(request: &HttpRequest, settings: &Settings) -> Option<IpAddr> {
    let peer = request.peer_addr().map(|address| address.ip().to_canonical());
    let behind = peer.is_some() && peer == settings.trusted_proxy.map(|proxy| proxy.to_canonical());
    // The proxy adds what it saw at the end: of the last line, where it writes one of its own.
    let lines = request.headers().get_all(HeaderName::from_static("x-forwarded-for"));
    let last = lines.last().and_then(|line| line.to_str().ok()).and_then(|line| line.rsplit(',').next());
    last.filter(|_| behind).and_then(|client| forwarded(client.trim())).or(peer)
}

/// An address as proxies write it: alone, in brackets, or with a port.
fn forwarded(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    let with_port = || text.parse::<SocketAddr>().ok().map(|address| address.ip());
    bare.parse().ok().or_else(with_port)
}

/// Whether a method changes something.
#[must_use]
pub fn changes(method: &Method) -> bool {
    [Method::POST, Method::PUT, Method::PATCH, Method::DELETE].contains(method)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forwarded_address_may_stand_in_brackets_or_with_a_port() {
        for (text, address) in [
            ("192.0.2.7", Some("192.0.2.7")),
            ("192.0.2.7:4711", Some("192.0.2.7")),
            ("2001:db8::1", Some("2001:db8::1")),
            ("[2001:db8::1]", Some("2001:db8::1")),
            ("[2001:db8::1]:443", Some("2001:db8::1")),
            ("unknown", None),
            ("", None),
        ] {
            assert_eq!(forwarded(text), address.map(|address| address.parse().unwrap()), "{text}");
        }
    }
}
