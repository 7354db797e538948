//! A. The authority opens the term, imports the companies, issues the codes.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::{Value, json};
use tests::{
    Answer, Client,
    world::{Authority, Codes, Company},
};

use crate::{
    lists::all,
    output::{day, detail, findings, refusal, section, shows, step, text},
    register::{Entry, csv, entries, spoiled_csv},
};

/// A client of the fiduciary.
#[derive(Clone)]
pub(crate) struct ClientCompany {
    pub(crate) company: String,
    pub(crate) name: String,
    pub(crate) codes: Codes,
}

/// What the authority has made.
pub(crate) struct World {
    pub(crate) authority: Authority,
    /// The company of 60 employees.
    pub(crate) sixty: Company,
    /// The company of 150 employees.
    pub(crate) proportional: Company,
    /// 300 further ones.
    pub(crate) clients: Vec<ClientCompany>,
    /// Every code of these companies as the desk sees it.
    pub(crate) codes: Vec<Value>,
}

/// A.
pub(crate) async fn act(nobody: &Client) -> World {
    section("A. The authority: term, firms, access codes");
    let authority = open(nobody).await;
    let entries = entries();
    import(&authority, &entries).await;
    let companies = find(&authority, &entries).await;
    let codes = issue(&authority, &companies).await;
    let kept = list_codes(&authority, &companies).await;
    let mut clients: Vec<ClientCompany> = entries
        .into_iter()
        .zip(companies.into_iter().zip(codes))
        .map(|(entry, (company, codes))| ClientCompany { company, name: entry.name, codes })
        .collect();
    let proportional = with_poll(&authority, clients.remove(1)).await;
    let sixty = with_poll(&authority, clients.remove(0)).await;
    step("The clock of the trial, which stood before the poll of 2024, is set back");
    authority.today().await;
    shows("a firm that is entered from now on had no part in that poll");
    World { authority, sixty, proportional, clients, codes: kept }
}

async fn open(nobody: &Client) -> Authority {
    step("Administrator and reviewer sign in");
    let authority = Authority::of(nobody).await;
    let mut names = Vec::new();
    for person in [&authority.administrator, &authority.reviewer] {
        let me = person.get("/v1/me").await.expect(200);
        names.push(format!("{} ({})", me.text("/display_name"), me.text("/authority_role")));
    }
    shows(names.join(", "));
    step("The term of the delegations is open");
    let term = authority.administrator.get(&format!("/v1/terms/{}", authority.term)).await.expect(200);
    let output = (term.text("/code"), day(&term.json["national_day_on"]));
    assert_eq!(output, ("2024-2029".to_owned(), "12.03.2024".to_owned()), "the term");
    shows(format!("{}, national day {}, codes until {}", output.0, output.1, day(&term.json["ends_on"])));
    authority
}

async fn import(authority: &Authority, entries: &[Entry]) {
    let path = format!("/v1/terms/{}/company-imports", authority.term);
    step("A CSV of 302 firms with two bad lines is refused whole");
    let refused = authority.administrator.post_bytes(&path, "text/csv", spoiled_csv(entries)).await;
    shows(refusal(&refused, 422, "content_invalid"));
    let found = findings(&refused);
    found.iter().for_each(detail);
    let places = ["/lines/4/matricule", "/lines/7/headcount"];
    assert!(
        found.len() == 2 && places.iter().zip(&found).all(|(place, line)| line.starts_with(place)),
        "{found:?}"
    );
    step("The CSV put right is imported (Windows-1252, semicolons)");
    let imported = authority.administrator.post_bytes(&path, "text/csv", csv(entries)).await.expect(201);
    let counts = |answer: &Answer| ["added", "known", "without_poll"].map(|field| answer.json[field].clone());
    assert_eq!(
        counts(&imported),
        [302, 0, 0].map(|count| json!(count)),
        "nothing of the refused file was saved"
    );
    shows("302 firms added, 0 known before: nothing of the refused file was saved");
    step("The same CSV without its accents would change names: that is told, not done");
    let plain = csv(entries).iter().map(|byte| if *byte == 0xfc { b'u' } else { *byte }).collect();
    let dry = format!("{path}?validate_only=true");
    let preview =
        authority.administrator.post_bytes(&dry, "text/csv; charset=windows-1252", plain).await.expect(201);
    let changes = preview.json["changes"].as_array().into_iter().flatten();
    let changed: Vec<&Value> = changes.collect();
    assert_eq!(counts(&preview), [0, 302, 0].map(|count| json!(count)));
    assert!(!changed.is_empty() && preview.json["applied"] == false, "{}", preview.json);
    let first = &changed[0]["differences"][0];
    shows(format!("{} of 302 firms would change, nothing is saved", changed.len()));
    detail(format!(
        "line {}: {} \"{}\" → \"{}\"",
        changed[0]["line"],
        text(first, "field"),
        text(first, "before"),
        text(first, "after")
    ));
}

/// The ids of the companies, in the order of the entries.
async fn find(authority: &Authority, entries: &[Entry]) -> Vec<String> {
    step("The firms are in the register, accents and headcounts whole");
    let listed = all(&authority.administrator, &format!("/v1/companies?term_id={}", authority.term)).await;
    let known: HashMap<&str, &Value> =
        listed.iter().map(|company| (text(company, "matricule"), company)).collect();
    let mut ids = Vec::new();
    for entry in entries {
        let company = known.get(entry.matricule.as_str()).expect("an imported firm in the list");
        assert_eq!(text(company, "legal_name"), entry.name);
        assert_eq!(company["headcount"], json!(entry.headcount));
        ids.push(text(company, "id").to_owned());
    }
    shows(format!("{} of {} firms of the term are ours", ids.len(), listed.len()));
    for entry in entries.iter().take(2) {
        let name = &entry.name;
        detail(format!("{} {name}, {} employees", entry.matricule, entry.headcount.unwrap_or_default()));
    }
    ids
}

async fn issue(authority: &Authority, companies: &[String]) -> Vec<Codes> {
    step("One batch issues two codes to each: titulaire, mandataire");
    let codes = authority.issue(companies).await;
    let distinct: HashSet<_> = codes.iter().flat_map(|pair| [&pair.titulaire, &pair.mandataire]).collect();
    assert_eq!(distinct.len(), 604, "two codes a firm, all different");
    shows(format!("{} codes for {} firms, shown this once for the letters", distinct.len(), codes.len()));
    step("A second batch gives these firms no further codes");
    let path = format!("/v1/terms/{}/code-batches", authority.term);
    let again = authority.administrator.post(&path, &json!({ "company_ids": companies })).await.expect(201);
    let count = |field: &str| again.json[field].as_array().map_or(0, Vec::len);
    assert_eq!((count("codes"), count("skipped_company_ids")), (0, 302));
    shows(format!("0 codes, {} firms skipped: theirs are living", count("skipped_company_ids")));
    codes
}

async fn list_codes(authority: &Authority, companies: &[String]) -> Vec<Value> {
    step("The desk sees of each code its last four and its state");
    let mut listed = all(&authority.administrator, &format!("/v1/terms/{}/codes", authority.term)).await;
    let ours: HashSet<&str> = companies.iter().map(String::as_str).collect();
    listed.retain(|code| ours.contains(text(code, "company_id")));
    let mut states: BTreeMap<&str, usize> = BTreeMap::new();
    for code in &listed {
        *states.entry(text(code, "state")).or_default() += 1;
    }
    assert_eq!(states, BTreeMap::from([("issued", 604)]));
    shows("604 issued");
    for code in listed.iter().filter(|code| code["company_id"] == companies[0].as_str()) {
        let (kind, last, until) = (text(code, "kind"), text(code, "last_four"), day(&code["expires_on"]));
        detail(format!(
            "{kind:<10}  …{last}  {}, until {until}  {}",
            text(code, "state"),
            text(code, "legal_name")
        ));
    }
    listed
}

async fn with_poll(authority: &Authority, company: ClientCompany) -> Company {
    let polls = all(&authority.administrator, &format!("/v1/companies/{}/elections", company.company)).await;
    assert_eq!(polls.len(), 1, "the import gave each firm its ordinary poll");
    Company { election: text(&polls[0], "id").to_owned(), company: company.company, codes: company.codes }
}
