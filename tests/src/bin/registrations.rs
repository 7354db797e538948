//! Measures registrations with both codes on a running trial server, and writes what it says to Postgres as a script of pgbench.
//!
//! `registrations prepare ADDRESS COMPANIES SPACES FILE` enters companies, issues their codes and founds the spaces;
//! `registrations http ADDRESS FILE FIRST COUNT CLIENTS` registers some of them and prints how many a second;
//! `registrations script LOG` reads the statements of one registration out of a log of Postgres.

#![expect(clippy::expect_used, reason = "a measurement that can't go on stops where it stands")]

use std::{
    env, fs,
    io::Write,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Instant,
};

use serde_json::json;
use tests::{
    Client,
    world::{Authority, Space, fresh_matricule},
};

/// As many companies as one call issues codes for.
const BATCH: usize = 500;

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let number = |text: &str| text.parse::<usize>().expect("a number");
    let said = match arguments[..] {
        ["prepare", address, companies, spaces, file] => {
            prepare(address, number(companies), number(spaces), file).await;
            String::new()
        }
        ["http", address, file, first, count, clients] => {
            format!("{:.0}", http(address, file, number(first), number(count), number(clients)).await)
        }
        ["script", log] => script(&fs::read_to_string(log).expect("the log")),
        _ => panic!("registrations prepare|http|script .."),
    };
    writeln!(std::io::stdout(), "{said}").expect("a terminal");
}

async fn prepare(address: &str, count: usize, spaces: usize, file: &str) {
    let nobody = Client::nobody(address);
    let authority = Authority::of(&nobody).await;
    let mut lines = String::new();
    for place in 0..spaces {
        let owner = nobody.fresh_person(&format!("Anne Weber {place}")).await;
        let space = Space::found(&owner, "fiduciary", "Fiduciaire du Centre", &authority.term).await;
        lines += &format!("space {} {}\n", space.id, owner.token);
    }
    let mut entered = 0;
    while entered < count {
        let mut companies = Vec::new();
        for _ in 0..BATCH.min(count - entered) {
            let body = json!({
                "term_id": authority.term, "matricule": fresh_matricule().as_str(),
                "entry": {
                    "legal_name": "Firme", "street": "1, rue de la Gare", "postal_code": "L-1611",
                    "locality": "Luxembourg", "headcount": 20
                }
            });
            let answer = authority.administrator.post("/v1/companies", &body).await.expect(201);
            companies.push(answer.text("/company/id"));
        }
        for codes in authority.issue(&companies).await {
            lines += &format!("codes {} {}\n", codes.titulaire, codes.mandataire);
        }
        entered += companies.len();
    }
    fs::write(file, lines).expect("a file");
}

/// Registrations a second.
async fn http(address: &str, file: &str, first: usize, count: usize, clients: usize) -> f64 {
    let text = fs::read_to_string(file).expect("a file");
    let lines = |kind: &str| -> Vec<[String; 2]> {
        let lines = text.lines().filter_map(|line| line.strip_prefix(kind)?.trim().split_once(' '));
        lines.map(|(one, other)| [one.to_owned(), other.to_owned()]).collect()
    };
    let spaces = lines("space ");
    let codes: Arc<Vec<_>> = Arc::new(lines("codes ").into_iter().skip(first).take(count).collect());
    assert_eq!(codes.len(), count, "there are not so many codes");
    let next = Arc::new(AtomicUsize::new(0));
    let begun = Instant::now();
    let tasks: Vec<_> = (0..clients)
        .map(|place| {
            let [space, token] = &spaces[place % spaces.len()];
            let client = Client::nobody(address).with_token(token);
            let (path, codes, next) = (format!("/v1/spaces/{space}/accesses"), codes.clone(), next.clone());
            tokio::spawn(async move {
                while let Some([titulaire, mandataire]) = codes.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let body = json!({ "titulaire_code": titulaire, "mandataire_code": mandataire });
                    client.post(&path, &body).await.expect(201);
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.expect("a client");
    }
    count as f64 / begun.elapsed().as_secs_f64()
}

/// The parameters of a statement that differ from one registration to the next, by a part of its text: number of the
/// parameter, and what pgbench takes instead from the table `bench_inputs`; `{}` is the value itself.
const DIFFER: &[(&str, &[(usize, &str)])] = &[
    ("token_by_digest(", &[(1, ":token_digest::bytea")]),
    ("from api_tokens token", &[(1, ":key::text"), (2, ":token::uuid")]),
    ("\"memberships\".\"role\"", &[(1, ":space::uuid"), (2, ":person::uuid")]),
    ("from lock_codes(", &[(1, ":digests::bytea[]")]),
    (
        "from register_codes(",
        &[(1, ":space::uuid"), (3, ":grants::uuid[]"), (4, ":firms::uuid[]"), (5, ":codes::uuid[]")],
    ),
    (
        "insert into audit_events",
        &[
            (4, ":person::uuid"),
            (5, ":events::uuid[]"),
            (6, "{}::text[]"),
            (7, "{}::text[]"),
            (8, ":resources::uuid[]"),
            (9, ":spaces::uuid[]"),
            (10, ":both_firms::uuid[]"),
            (11, "{}::bytea[]"),
            (12, "{}::bytea[]"),
            (13, "{}::uuid[]"),
            (14, "{}::bytea[]"),
            (15, "{}::text[]"),
            (16, ":keys::text[]"),
            (17, "{}::bytea[]"),
            (18, ":answers::text[]"),
        ],
    ),
];

/// One entry of the log: what was executed, and the values of its parameters.
struct Executed {
    text: String,
    values: Vec<String>,
}

fn executed(log: &str) -> Vec<Executed> {
    let mut entries: Vec<Executed> = Vec::new();
    let mut open = false;
    for line in log.lines() {
        if let Some((_, rest)) = line.split_once("LOG:  execute ") {
            let text = rest.split_once(": ").map_or("", |(_, text)| text).to_owned();
            entries.push(Executed { text, values: Vec::new() });
            open = true;
        } else if let Some((_, text)) = line.split_once("LOG:  statement: ") {
            entries.push(Executed { text: text.to_owned(), values: Vec::new() });
            open = true;
        } else if let Some((_, values)) = line.split_once("DETAIL:  parameters: ") {
            open = false;
            if let Some(last) = entries.last_mut() {
                last.values = parameters(values);
            }
        } else if line.starts_with('\t') && open {
            let Some(last) = entries.last_mut() else { continue };
            last.text += " ";
            last.text += line.trim();
        } else {
            open = false;
        }
    }
    entries
}

/// `$1 = 'it''s', $2 = NULL` as SQL literals, in order.
fn parameters(text: &str) -> Vec<String> {
    let mut values = Vec::new();
    let mut rest = text;
    while let Some((_, value)) = rest.split_once(" = ") {
        let end = if value.starts_with('\'') {
            let mut quotes = value.char_indices().skip(1).filter(|(_, sign)| *sign == '\'').peekable();
            let mut end = value.len();
            while let Some((place, _)) = quotes.next() {
                if quotes.next_if(|(next, _)| *next == place + 1).is_none() {
                    end = place + 1;
                    break;
                }
            }
            end
        } else {
            value.find(',').unwrap_or(value.len())
        };
        let (value, behind) = value.split_at(end);
        values.push(value.to_owned());
        rest = behind;
    }
    values
}

/// The statements of the log, one a line, with what differs taken from `bench_inputs`.
fn script(log: &str) -> String {
    let mut lines = vec![
        "\\set n :n + 1".to_owned(),
        "select * from bench_inputs where client = :client_id and n = :n \\gset".to_owned(),
    ];
    // A connection that has just been opened sets its time zone and encoding first; that is no part of a registration.
    let executed = executed(log).into_iter().filter(|one| !one.text.starts_with("SET "));
    for Executed { text, values } in executed {
        let differ =
            DIFFER.iter().find(|(part, _)| text.contains(part)).map_or(&[][..], |(_, differ)| differ);
        let mut line = with_principal(&text);
        // pgbench prepares one statement at a time.
        if let Some(rest) = line.strip_prefix("begin; ") {
            lines.push("begin;".to_owned());
            line = rest.replace("; select ", ", ");
        }
        // From the last one, so that `$1` is not found in `$12`.
        for (index, value) in values.iter().enumerate().rev() {
            let number = index + 1;
            let other = differ.iter().find(|(differs, _)| *differs == number);
            let value = other.map_or(value.clone(), |(_, taken)| taken.replace("{}", value));
            line = line.replace(&format!("${number}"), &value);
        }
        lines.push(format!("{line};"));
    }
    lines.join("\n")
}

/// The beginning of a transaction for the person and the key of this turn.
fn with_principal(text: &str) -> String {
    let mut text = text.to_owned();
    for (before, after, variable) in [
        ("set_config('scrutin.person', '", "'", ":person"),
        ("pg_try_advisory_xact_lock(", ")", ":key_number"),
    ] {
        let Some((head, rest)) = text.split_once(before) else { continue };
        let Some((_, tail)) = rest.split_once(after) else { continue };
        let head = head.to_owned() + before.trim_end_matches('\'');
        let tail = if after == "'" { tail.to_owned() } else { format!("{after}{tail}") };
        text = format!("{head}{variable}{tail}");
    }
    text
}
