//! The HTTP tests on real Postgres, and the tests over everything: one binary.

#![expect(clippy::unwrap_used, reason = "a test that can't go on stops where it stands")]

mod calculators;
mod calculators_limits;
mod cases_access_codes;
mod catalogue;
mod corpus;
mod demarche_forms;
mod desk;
mod desk_corrections;
mod duplicates;
mod edge;
mod edge_bodies;
mod edge_everywhere;
mod edge_requests;
mod flows;
mod flows_pieces;
mod hostile;
mod hostile_memory;
mod letters;
mod messages;
mod notices;
mod openapi;
mod over;
mod over_codes;
mod over_schema;
mod over_text;
mod papers;
mod pieces;
mod policy;
mod postings;
mod proces_verbaux;
mod public_claims;
mod records;
mod records_rights;
mod signing;
mod signing_interleaved;
mod signing_rounds;
mod spaces;
mod spaces_bulk;
mod spaces_mandates;
mod spaces_members;
mod story;
mod terms;
mod timeline;
mod titles;
