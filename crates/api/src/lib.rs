//! The REST API of Scrutin: routes, JSON shapes, problem answers, the OpenAPI document.
