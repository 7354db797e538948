//! Trial mode lets anybody in who sits at this machine, and nobody else: no page of another origin, no client of a proxy.

use std::net::IpAddr;

use actix_web::http::{
    Uri,
    header::{self, HeaderMap, HeaderName},
    uri::Authority,
};

use crate::browsers::is_of_own_page;

/// Headers by which a proxy says for whom it asks, besides those that begin with [`FORWARDED`].
const OF_PROXIES: [&str; 7] =
    ["cf-connecting-ip", "forwarded", "true-client-ip", "via", "x-client-ip", "x-original-host", "x-real-ip"];

const FORWARDED: &str = "x-forwarded-";

/// Whether a request comes straight from this machine. The name in `Host` must be one of loopback, so that a page that lets
/// its own name point to this machine is refused; no proxy may have touched the request; and a browser must say that the page
/// is one of this very server.
pub(crate) fn is_from_here(headers: &HeaderMap, uri: &Uri) -> bool {
    let mut hosts = headers.get_all(header::HOST).map(|host| host.to_str().unwrap_or_default());
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
    is_loopback(host)
        && uri.authority().is_none_or(|authority| is_loopback(authority.as_str()))
        && !headers.keys().any(is_of_proxies)
        // Another port of this machine is another origin.
        && ["http", "https"].iter().any(|scheme| is_of_own_page(headers, &format!("{scheme}://{host}")))
}

fn is_of_proxies(name: &HeaderName) -> bool {
    name.as_str().starts_with(FORWARDED) || OF_PROXIES.contains(&name.as_str())
}

/// Whether `HOST` or `HOST:PORT` names this machine for everybody: 127.0.0.0/8, `::1`, `localhost` or a name below it.
#[must_use]
pub fn is_loopback(authority: &str) -> bool {
    let Ok(authority) = authority.parse::<Authority>() else { return false };
    let host = authority.host();
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    match bare.parse::<IpAddr>() {
        _ if authority.as_str().contains('@') => false,
        Ok(address) => address.to_canonical().is_loopback(),
        Err(_) => {
            let name = bare.to_ascii_lowercase();
            name == "localhost" || name.ends_with(".localhost")
        }
    }
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    #[test]
    fn a_name_of_loopback_is_one_for_everybody() {
        for (authority, loopback) in [
            ("localhost", true),
            ("LOCALHOST:8080", true),
            ("scrutin.localhost:8080", true),
            ("127.0.0.1:8080", true),
            ("127.255.3.4", true),
            ("[::1]:8080", true),
            ("[::ffff:127.0.0.1]:80", true),
            ("", false),
            ("128.0.0.1", false),
            ("0.0.0.0:8080", false),
            ("[::]:8080", false),
            ("192.168.1.7", false),
            ("localhost.evil.example", false),
            ("127.0.0.1.evil.example", false),
            ("evillocalhost", false),
            ("localhost@evil.example", false),
            ("evil.example@localhost", false),
            ("localhost evil", false),
            ("2130706433", false),
        ] {
            assert_eq!(is_loopback(authority), loopback, "{authority}");
        }
    }

    #[test]
    fn only_what_comes_straight_from_this_machine_is_let_in() {
        for (lines, let_in) in [
            (&[("host", "localhost:8080")] as &[_], true),
            (&[("host", "127.0.0.1:8080"), ("origin", "http://127.0.0.1:8080")], true),
            (&[("host", "localhost:8080"), ("sec-fetch-site", "same-origin")], true),
            (&[("host", "localhost:8080"), ("sec-fetch-site", "none")], true),
            (&[], false),
            (&[("host", "rebound.example:8080")], false),
            (&[("host", "localhost"), ("host", "rebound.example")], false),
            (&[("host", "localhost:8080"), ("origin", "https://evil.example")], false),
            (&[("host", "localhost:8080"), ("origin", "null")], false),
            (&[("host", "localhost:8080"), ("origin", "http://localhost:3000")], false),
            (&[("host", "localhost:8080"), ("origin", "http://127.0.0.1:8080")], false),
            (&[("host", "localhost:8080"), ("sec-fetch-site", "cross-site")], false),
            (&[("host", "localhost:8080"), ("sec-fetch-site", "same-site")], false),
            (&[("host", "localhost:8080"), ("forwarded", "for=203.0.113.9")], false),
            (&[("host", "localhost:8080"), ("x-forwarded-for", "127.0.0.1")], false),
            (&[("host", "localhost:8080"), ("x-forwarded-anything", "")], false),
            (&[("host", "localhost:8080"), ("x-real-ip", "127.0.0.1")], false),
            (&[("host", "localhost:8080"), ("via", "1.1 proxy")], false),
        ] {
            let mut headers = HeaderMap::new();
            for (name, value) in lines {
                headers.append(HeaderName::from_static(name), HeaderValue::from_static(value));
            }
            assert_eq!(is_from_here(&headers, &Uri::from_static("/v1/me")), let_in, "{lines:?}");
        }
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_static("localhost"));
        assert!(!is_from_here(&headers, &Uri::from_static("http://rebound.example/v1/me")));
    }
}
