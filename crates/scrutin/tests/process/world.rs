//! Many companies at once.

use serde_json::{Value, json};
use tests::{
    Client,
    world::{Authority, Codes, Space, fresh_matricule},
};
use types::CompanyMatricule;

/// Enters so many companies by one import and issues their codes in batches.
pub(crate) async fn companies(authority: &Authority, count: usize) -> Vec<Codes> {
    let mut csv = String::from("matricule;legal_name;street;postal_code;locality;headcount\n");
    let matricules = (1..).filter_map(|serial| CompanyMatricule::compose(1990, serial)).take(count);
    for (index, matricule) in matricules.enumerate() {
        csv += &format!("{};Firme {index};1, rue de la Gare;L-1611;Luxembourg;60\n", matricule.as_str());
    }
    let path = format!("/v1/terms/{}/company-imports", authority.term);
    let imported = authority.administrator.post_bytes(&path, "text/csv", csv.into_bytes()).await.expect(201);
    assert_eq!(imported.json["added"], count);
    let path = format!("/v1/companies?term_id={}", authority.term);
    let companies: Vec<String> = all(&authority.administrator, &path, "id").await;
    assert_eq!(companies.len(), count);
    let mut codes = Vec::new();
    for batch in companies.chunks(1_000) {
        codes.extend(authority.issue(batch).await);
    }
    codes
}

/// Enters one company that gets no codes; its id.
pub(crate) async fn enter(authority: &Authority, name: &str) -> String {
    let body = json!({
        "term_id": authority.term, "matricule": fresh_matricule().as_str(),
        "entry": { "legal_name": name, "street": "1, rue de la Gare", "postal_code": "L-1611", "locality": "Esch" }
    });
    authority.administrator.post("/v1/companies", &body).await.expect(201).text("/company/id")
}

/// One field of every item of a list, read page by page.
pub(crate) async fn all(client: &Client, path: &str, field: &str) -> Vec<String> {
    let (mut found, mut cursor) = (Vec::new(), String::new());
    let joint = if path.contains('?') { '&' } else { '?' };
    loop {
        let page = client.get(&format!("{path}{joint}limit=100{cursor}")).await.expect(200);
        let items = page.json["items"].as_array().expect("items");
        found.extend(items.iter().filter_map(|item| item[field].as_str()).map(str::to_owned));
        match page.json["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return found,
        }
    }
}

/// Fiduciaries, each of a person of its own, with one space each.
pub(crate) async fn fiduciaries(nobody: &Client, term: &str, count: usize) -> Vec<Space> {
    let mut spaces = Vec::new();
    for place in 0..count {
        let owner = nobody.fresh_person(&format!("Gérante {place}")).await;
        spaces.push(Space::found(&owner, "fiduciary", &format!("Fiduciaire {place}"), term).await);
    }
    spaces
}

/// The body that adds a company to a fiduciary's space.
pub(crate) fn pair(codes: &Codes) -> Value {
    json!({ "titulaire_code": codes.titulaire, "mandataire_code": codes.mandataire })
}

/// Where companies are added to a space.
pub(crate) fn accesses(space: &str) -> String {
    format!("/v1/spaces/{space}/accesses")
}

/// A number by chance.
pub(crate) fn entropy() -> u64 {
    u64::from_be_bytes(app::os_entropy().bytes())
}

/// A number by chance, from 0 up to but not including `limit`.
pub(crate) fn below(limit: usize) -> usize {
    usize::try_from(entropy() % u64::try_from(limit).expect("a number")).expect("a number")
}
