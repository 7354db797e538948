//! The HTTP tests on real Postgres, and the tests over everything: one binary.

#![expect(clippy::unwrap_used, reason = "a test that can't go on stops where it stands")]

mod calculators;
mod calculators_limits;
mod cases_access_codes;
mod corpus;
mod desk;
mod edge;
mod edge_bodies;
mod edge_everywhere;
mod edge_requests;
mod flows;
mod flows_pieces;
mod openapi;
mod over;
mod over_codes;
mod over_schema;
mod papers;
mod policy;
mod records;
mod records_rights;
mod spaces;
mod spaces_bulk;
mod spaces_mandates;
mod spaces_members;
mod story;
mod terms;
