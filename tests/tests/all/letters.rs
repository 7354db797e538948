//! Letters with codes: streamed once, counted meanwhile, interrupted when nobody takes them, and kept nowhere.

use std::{
    io::{Cursor, Read, Write},
    process::{Command, Stdio},
};

use reqwest::Method;
use serde_json::{Value, json};
use tests::{
    Answer, TestServer,
    client::fresh_key,
    world::{Authority, Codes, Company, Space, fresh_matricule},
};

/// Enters so many companies; the first one has a German letter.
async fn imported(authority: &Authority, count: usize) {
    let mut csv = "matricule;legal_name;street;postal_code;locality;headcount;language\n".to_owned();
    for number in 0..count {
        let (matricule, language) = (fresh_matricule(), if number == 0 { "de" } else { "fr" });
        let line = format!("Firme {number};1, rue de la Gare;L-1611;Luxembourg;20;{language}");
        csv.push_str(&format!("{};{line}\n", matricule.as_str()));
    }
    let path = format!("/v1/terms/{}/company-imports", authority.term);
    let answer = authority.administrator.post_bytes(&path, "text/csv", csv.into_bytes()).await.expect(201);
    assert_eq!(answer.json["added"], count);
}

fn runs(authority: &Authority) -> String {
    format!("/v1/terms/{}/letter-runs", authority.term)
}

/// The entries of an archive, in its order.
fn entries(answer: &Answer) -> Vec<(String, Vec<u8>)> {
    assert_eq!(answer.header("content-type"), "application/zip");
    let mut archive = zip::ZipArchive::new(Cursor::new(answer.bytes.clone())).unwrap();
    (0..archive.len())
        .map(|place| {
            let mut entry = archive.by_index(place).unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (entry.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// The text of each page.
pub(crate) fn pages(pdf: &[u8]) -> Vec<String> {
    let mut command = Command::new("pdftotext");
    command.args(["-layout", "-", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    // It comes with scripts/install poppler.
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(pdf).unwrap();
    let text = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    text.split_terminator('\u{c}').map(str::to_owned).collect()
}

/// The code on a page: five groups of five.
fn code(page: &str) -> String {
    let is_code = |word: &&str| {
        let groups: Vec<&str> = word.split('-').collect();
        groups.len() == 5 && groups.iter().all(|group| group.len() == 5)
    };
    let mut found = page.split_whitespace().filter(is_code);
    let code = found.next().unwrap_or_else(|| panic!("no code in {page}")).to_owned();
    assert_eq!(found.next(), None, "one code a page");
    code
}

fn codes(pdf: &[u8]) -> Codes {
    let pages = pages(pdf);
    assert_eq!(pages.len(), 2, "two sheets");
    Codes { titulaire: code(&pages[0]), mandataire: code(&pages[1]) }
}

/// The run once it no longer runs.
async fn ended(authority: &Authority, place: &str) -> Answer {
    for _ in 0..20_000 {
        let seen = authority.administrator.get(place).await.expect(200);
        if seen.json["state"] != "running" {
            return seen;
        }
        tokio::task::yield_now().await;
    }
    panic!("the run does not end");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_letters_of_forty_companies_come_as_one_archive_and_their_codes_work() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    imported(&authority, 40).await;
    let key = fresh_key();
    let wish = json!({ "all_without_codes": true });
    let answer = authority.administrator.post_keyed(&runs(&authority), &wish, &key).await.expect(201);
    let mut entries = entries(&answer);
    let (name, manifest) = entries.pop().unwrap();
    let manifest = String::from_utf8(manifest).unwrap();
    assert_eq!((name.as_str(), entries.len(), manifest.lines().count()), ("manifest.csv", 40, 41));
    let mut all = Vec::new();
    for (name, pdf) in &entries {
        assert!(pdf.starts_with(b"%PDF-1.7"));
        let matricule = name.strip_suffix(".pdf").unwrap();
        assert!(matricule.len() == 11 && manifest.contains(&format!("{name};")), "{name}");
        all.push(codes(pdf));
    }
    for Codes { titulaire, mandataire } in &all {
        assert!(!manifest.contains(titulaire.as_str()) && !manifest.contains(mandataire.as_str()));
        assert_eq!(all.iter().filter(|codes| codes.titulaire == *titulaire).count(), 1);
    }
    // The counts, which another connection can read.
    let run = ended(&authority, answer.header("location")).await;
    assert_eq!(run.json["state"], "completed");
    for count in ["total", "issued", "rendered", "delivered"] {
        assert_eq!(run.json[count], 40, "{count}");
    }
    assert_eq!(run.json["doubtful_company_ids"], json!([]));
    // Both codes of a letter work.
    let owner = server.client().fresh_person("Marc Müller").await;
    let own = Space::found(&owner, "firm", "Firme", &authority.term).await;
    let company = Company { company: String::new(), election: String::new(), codes: all.remove(0) };
    own.certify(&company).await;
    let agent = server.client().fresh_person("Anne Weber").await;
    let agency = Space::found(&agent, "fiduciary", "Fiduciaire", &authority.term).await;
    agency.add_codes(&all[0]).await;
    agency.add_codes(&company.codes).await;
    // The same key gives the run, and neither letters nor further codes.
    let again = authority.administrator.post_keyed(&runs(&authority), &wish, &key).await.expect(201);
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!((&again.json["secret_already_shown"], &again.json["issued"]), (&json!(true), &json!(40)));
    let further = authority.administrator.post(&runs(&authority), &wish).await.expect(201);
    assert_eq!(self::entries(&further).len(), 1, "nobody is left, so there is the manifest alone");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_says_for_whom_until_when_and_under_which_number_it_can_be_checked() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    imported(&authority, 1).await;
    let wish = json!({ "all_without_codes": true });
    let answer = authority.administrator.post(&runs(&authority), &wish).await.expect(201);
    let (name, pdf) = entries(&answer).remove(0);
    let pages = pages(&pdf);
    for (page, title) in pages.iter().zip(["Titulaire", "Mandataire"]) {
        for said in ["Firme 0", "rue de la Gare", "Luxembourg", title, "2024-2029", "2029", "127.0.0.1:8080"]
        {
            assert!(page.contains(said), "{said} in {page}");
        }
    }
    assert!(pages[1].contains("nur Ihrem Mandataire"), "{}", pages[1]);
    let (_, rest) = pages[0].split_once("/v1/papers/").expect("an address to check");
    let number: String = rest.chars().filter(|sign| !sign.is_whitespace()).take(14).collect();
    let checked = server.client().get(&format!("/v1/papers/{number}")).await.expect(200);
    assert_eq!((&checked.json["kind"], &checked.json["language"]), (&json!("code_letter"), &json!("de")));
    // The code is on the page, and neither in the name of the file nor in what describes the PDF.
    let shown = codes(&pdf);
    let raw = String::from_utf8_lossy(&pdf);
    for code in [shown.titulaire, shown.mandataire] {
        assert!(!raw.contains(&code) && !name.contains(&code) && !checked.json.to_string().contains(&code));
    }
}

/// What the first sheet of the letter to a further company says, as one line.
async fn first_sheet(authority: &Authority) -> String {
    imported(authority, 1).await;
    waiting_sheet(authority).await
}

/// The same of the letter to the one company that waits for it.
async fn waiting_sheet(authority: &Authority) -> String {
    let wish = json!({ "all_without_codes": true });
    let answer = authority.administrator.post(&runs(authority), &wish).await.expect(201);
    let (_, pdf) = entries(&answer).remove(0);
    pages(&pdf)[0].split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_says_when_the_poll_ahead_is_what_is_due_for_it_and_whom_to_ask() {
    let contact = "Telefon 000 000, Rückfragen";
    let server = TestServer::with(|settings| settings.authority_contact = Some(contact.to_owned())).await;
    let authority = Authority::of(&server.client()).await;
    let ahead = first_sheet(&authority).await;
    let poll = "Die Wahl findet am Dienstag, 12. März 2024 statt.";
    for said in [
        poll,
        "Wahlankündigung",
        "spätestens am Freitag, 9. Februar 2024",
        "spätestens am Mittwoch, 6. März 2024",
        "fünf Tage nach dem Brief des Vorsitzenden",
        contact,
    ] {
        assert!(ahead.contains(said), "{said} in {ahead}");
    }

    let new = json!({ "first_year": 2029 });
    let term = authority.administrator.post("/v1/terms", &new).await.expect(201).id();
    let open = first_sheet(&Authority { term, ..authority.clone() }).await;
    assert!(open.contains("Der Wahltag steht noch nicht fest") && !open.contains("spätestens"), "{open}");

    imported(&authority, 1).await;
    server.set_time("2024-03-13T09:00:00Z");
    let over = waiting_sheet(&Authority::of(&server.client()).await).await;
    assert!(!over.contains("Die Wahl findet") && !over.contains("noch nicht fest"), "{over}");
    assert!(over.contains(contact), "{over}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_whose_client_goes_away_issues_no_further_codes_and_names_what_may_be_lost() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    imported(&authority, 300).await;
    let administrator = &authority.administrator;
    let wish = json!({ "all_without_codes": true, "language": "en" });
    let request = administrator.request(Method::POST, &runs(&authority));
    let mut response = request.header("idempotency-key", fresh_key()).json(&wish).send().await.unwrap();
    assert_eq!(response.status().as_u16(), 201);
    let place = response.headers()["location"].to_str().unwrap().to_owned();
    assert!(!response.chunk().await.unwrap().unwrap().is_empty());
    let counted = administrator.get(&place).await.expect(200);
    assert_eq!((&counted.json["state"], &counted.json["total"]), (&json!("running"), &json!(300)));
    drop(response);
    let run = ended(&authority, &place).await;
    let count = |name: &str| run.json[name].as_u64().unwrap();
    assert_eq!(run.json["state"], "interrupted");
    assert!(run.json["ended_at"].is_string());
    assert!((50..300).contains(&count("issued")) && count("issued") % 50 == 0, "{}", run.json);
    assert!(count("delivered") <= count("rendered") && count("rendered") < count("issued"), "{}", run.json);
    let doubtful = run.json["doubtful_company_ids"].as_array().unwrap();
    assert!(doubtful.len() as u64 >= count("issued") - count("delivered"), "{}", run.json);
    // What was lost is replaced, code by code.
    let lost = administrator.get(&format!("{place}/letters?state=issued&limit=1")).await.expect(200);
    assert!(doubtful.contains(&lost.json["items"][0]["company_id"]));
    let mut replaced = Vec::new();
    for kind in ["titulaire", "mandataire"] {
        let path = format!("/v1/codes/{}/replacements", lost.text(&format!("/items/0/{kind}_code_id")));
        let reason = json!({ "reason": "Lettre non reçue" });
        replaced.push(administrator.post(&path, &reason).await.expect(201).text("/code"));
    }
    let agent = server.client().fresh_person("Anne Weber").await;
    let agency = Space::found(&agent, "fiduciary", "Fiduciaire", &authority.term).await;
    let [titulaire, mandataire] = [replaced.remove(0), replaced.remove(0)];
    agency.add_codes(&Codes { titulaire, mandataire }).await;
    // The others are still without codes: the next run takes exactly them.
    let waiting = administrator.get(&format!("{place}/letters?state=waiting&limit=100")).await.expect(200);
    assert!(!waiting.json["items"].as_array().unwrap().is_empty());
    let companies: Vec<Value> = waiting.json["items"].as_array().unwrap()[..2].to_vec();
    let ids: Vec<_> = companies.iter().map(|company| company["company_id"].clone()).collect();
    let some = json!({ "company_ids": [ids[0], ids[1], lost.json["items"][0]["company_id"]] });
    let rest = administrator.post(&runs(&authority), &some).await.expect(201);
    assert_eq!(entries(&rest).len(), 3, "two letters and the manifest: the third firm has living codes");
    let rest = ended(&authority, rest.header("location")).await;
    assert_eq!((&rest.json["issued"], &rest.json["skipped"]), (&json!(2), &json!(1)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_issues_no_further_codes_once_the_token_that_began_it_is_revoked() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    imported(&authority, 300).await;
    let token = authority.administrator.post("/v1/tokens", &json!({ "label": "Codes" })).await.expect(201);
    let began = authority.administrator.with_token(&token.text("/token"));
    let request = began.request(Method::POST, &runs(&authority)).header("idempotency-key", fresh_key());
    let mut response = request.json(&json!({ "all_without_codes": true })).send().await.unwrap();
    let place = response.headers()["location"].to_str().unwrap().to_owned();
    assert!(!response.chunk().await.unwrap().unwrap().is_empty());
    let revocation = format!("/v1/tokens/{}/revocations", token.text("/id"));
    authority.administrator.post(&revocation, &Value::Null).await.expect(204);
    while let Ok(Some(_)) = response.chunk().await {}
    let run = ended(&authority, &place).await;
    assert_eq!(run.json["state"], "interrupted");
    assert!(run.json["issued"].as_u64().unwrap() < 300, "{}", run.json);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_is_for_named_companies_or_for_all_and_never_for_nobody_by_mistake() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let unknown = "0193a1b2-0000-7000-8000-000000000002";
    for (wish, pointer, code) in [
        (json!({}), "/company_ids", "firms_or_all"),
        (json!({ "company_ids": [unknown], "all_without_codes": true }), "/company_ids", "firms_or_all"),
        (json!({ "company_ids": [unknown] }), "/company_ids/0", "company_unknown"),
        (json!({ "company_ids": [] }), "/company_ids", "too_few_items"),
    ] {
        let refused = authority.administrator.post(&runs(&authority), &wish).await;
        let refused = refused.problem(422, "content_invalid");
        assert_eq!(refused.found(), [(pointer, code)], "{wish}");
    }
    server.set_time("2029-12-01T09:00:00Z");
    let authority = Authority::of(&server.client()).await;
    let wish = json!({ "all_without_codes": true });
    authority.administrator.post(&runs(&authority), &wish).await.problem(409, "code_expired");
}
