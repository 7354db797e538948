//! What a browser sends for a page of somebody else changes nothing, and on a trial server reads nothing either.

use actix_web::{
    Error,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::header::{self, HeaderMap, HeaderName},
    middleware::Next,
    web::Data,
};
use app::App;

use crate::{codes::ProblemCode, problem::Problem, request::changes, trial};

/// Refuses, before anything of the body is read, what a browser sends for a page of another origin: 403 `foreign_page`
/// where it would change something. In trial mode all that does not come straight from this machine: 403
/// `trial_loopback_only`.
///
/// # Errors
/// The service itself fails; a refusal is an answer.
pub async fn only_own_pages(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let settings = request.app_data::<Data<App>>().map(|app| &app.settings);
    let refused = match settings {
        Some(settings) if settings.trial => {
            (!trial::is_from_here(request.headers(), request.uri())).then_some(ProblemCode::TrialLoopbackOnly)
        }
        Some(settings) => {
            let origin = origin_of(&settings.public_address);
            let foreign = changes(request.method()) && !is_of_own_page(request.headers(), origin);
            foreign.then_some(ProblemCode::ForeignPage)
        }
        None => None,
    };
    match refused {
        Some(code) => Ok(request.error_response(Problem::from(code))),
        None => Ok(next.call(request).await?.map_into_boxed_body()),
    }
}

/// Whether the headers say that no page of another origin is behind a request. A client that is no browser sends neither of
/// them; a browser sends `Origin` with whatever may change something.
pub(crate) fn is_of_own_page(headers: &HeaderMap, own: &str) -> bool {
    let own_origin = |origin: &[u8]| origin.eq_ignore_ascii_case(own.as_bytes());
    headers.get_all(header::ORIGIN).all(|origin| own_origin(origin.as_bytes()))
        && headers
            .get_all(HeaderName::from_static("sec-fetch-site"))
            .all(|site| matches!(site.as_bytes(), b"same-origin" | b"none"))
}

/// The origin of an address, as browsers write it: without path, and without the port that its scheme has anyhow.
fn origin_of(address: &str) -> &str {
    let begin = address.find("://").map_or(0, |index| index + 3);
    let end = address[begin..].find('/').map_or(address.len(), |index| begin + index);
    let origin = &address[..end];
    let port = if origin.starts_with("https:") { ":443" } else { ":80" };
    origin.strip_suffix(port).unwrap_or(origin)
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    #[test]
    fn only_a_page_of_the_public_address_is_an_own_one() {
        for (site, origin, own) in [
            ("", "", true),
            ("", "https://scrutin.example", true),
            ("same-origin", "https://SCRUTIN.example", true),
            ("none", "", true),
            ("same-origin", "", true),
            ("", "null", false),
            ("", "http://scrutin.example", false),
            ("", "https://scrutin.example:8443", false),
            ("", "https://scrutin.example.evil.example", false),
            ("same-origin", "https://evil.example", false),
            ("cross-site", "", false),
            ("cross-site", "https://scrutin.example", false),
            ("same-site", "https://scrutin.example", false),
            ("Same-Origin", "", false),
        ] {
            let mut headers = HeaderMap::new();
            for (name, value) in [("sec-fetch-site", site), ("origin", origin)] {
                if !value.is_empty() {
                    headers.append(HeaderName::from_static(name), HeaderValue::from_static(value));
                }
            }
            assert_eq!(is_of_own_page(&headers, "https://scrutin.example"), own, "{site} {origin}");
        }
    }

    #[test]
    fn an_origin_has_no_path_and_no_port_of_its_scheme() {
        for (address, origin) in [
            ("https://scrutin.example", "https://scrutin.example"),
            ("https://scrutin.example:443/elections", "https://scrutin.example"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("http://[::1]:80", "http://[::1]"),
            ("https://scrutin.example:80", "https://scrutin.example:80"),
        ] {
            assert_eq!(origin_of(address), origin);
        }
    }
}
