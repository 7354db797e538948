//! The page about all limits: those that an operator chooses, and those that are part of the API.

use app::limits::Limit;
use strict_json::{MAX_DEPTH, MAX_KEY, MAX_POINTER};
use types::MAX_FINDINGS;

use crate::{
    bodies::{Body, Csv, MAX_READ_HERE, MOST_JSON, RawFile, SmallFile},
    problem::MAX_PROBLEM,
};

/// Limits that are the same on every server, because callers are promised them: what, how much, in which unit.
const PROMISED: &[(&str, usize, &str)] = &[
    ("a JSON body", MOST_JSON / 1024, "KiB"),
    ("a table as CSV", Csv::MOST / 1024, "KiB"),
    ("a file", RawFile::MOST / 1024, "KiB"),
    ("a file without sign-in", SmallFile::MOST / 1024, "KiB"),
    ("a key of a JSON object", MAX_KEY, "characters"),
    ("the depth of a JSON body", MAX_DEPTH, "levels"),
    ("the answer of a refusal", MAX_PROBLEM / 1024, "KiB"),
    ("findings in an answer; a last one says how many more there are", MAX_FINDINGS, "findings"),
    ("a pointer in an answer", MAX_POINTER, "characters"),
    ("JSON that is read on a request thread; what is larger is read beside", MAX_READ_HERE / 1024, "KiB"),
];

const HEAD: &str = "# Limits

Every server counts for itself, in memory, unless it says otherwise. Whoever is refused because of a limit is told so with 408,
429 or 503; each 429 and 503 says in `Retry-After` when to try again. `GET /v1/platform` tells the operator what each limit is
and how often it refused since the server started.

## Chosen by the operator

| setting | default | unit | may be | what |
|---|---|---|---|---|
";

const SHARES: &str = "
Who is not signed in has a share by address, and nothing of what is kept for signed-in callers: memory, turns and connections to
the database are budgets of their own. One client is an IPv4 address or a /64 of IPv6. Around it a /56 (a /28 of IPv4) has the shares of two
clients, a /48 (a /24) those of four. Behind the trusted proxy the forwarded address counts, and connections are not
counted: those are the proxy's.

What may come in a day is counted in Postgres, for all servers together, each by several shares at once: `SCRUTIN_CLAIMS_A_DAY`,
`SCRUTIN_CLAIM_MIB_A_DAY`, `SCRUTIN_INVITATIONS_A_DAY`, `SCRUTIN_SIGNING_MAILS_A_DAY`; see [scrutin.env](scrutin.env).

## Part of the API

| what | at most | unit |
|---|---|---|
";

/// The page `docs/LIMITS.md`.
#[must_use]
pub fn page() -> String {
    let mut page = HEAD.to_owned();
    for limit in Limit::ALL {
        let (least, most) = limit.range().into_inner();
        page += &format!(
            "| `{}` | {} | {} | {least} to {most} | {} |\n",
            limit.setting(),
            limit.default(),
            limit.unit(),
            limit.protects()
        );
    }
    page += SHARES;
    for (what, most, unit) in PROMISED {
        page += &format!("| {what} | {most} | {unit} |\n");
    }
    page
}

/// Every limit as a line of the file with the configuration, with its default.
#[must_use]
pub fn settings() -> String {
    let line = |limit: &Limit| {
        format!("\n# {} ({})\n#{}={}\n", limit.protects(), limit.unit(), limit.setting(), limit.default())
    };
    Limit::ALL.iter().map(line).collect()
}
