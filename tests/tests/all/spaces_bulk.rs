//! Many at once: companies by CSV, codes in batches, accesses in bulk, and the life of a code at the authority.

use reqwest::Method;
use serde_json::{Value, json};
use tests::{
    Answer, TestServer,
    client::fresh_key,
    world::{Authority, Codes, Space, fresh_matricule},
};

const HEADER: &str = "matricule;legal_name;street;postal_code;locality;headcount\n";

async fn import(authority: &Authority, csv: impl Into<Vec<u8>>) -> Answer {
    let path = format!("/v1/terms/{}/company-imports", authority.term);
    authority.administrator.post_bytes(&path, "text/csv", csv.into()).await
}

/// Every item of a list of the administrator.
async fn all(authority: &Authority, path: &str) -> Vec<Value> {
    let (mut items, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = authority.administrator.get(&format!("{path}?limit=100{cursor}")).await.expect(200);
        items.extend(page.json["items"].as_array().unwrap().iter().cloned());
        let Some(next) = page.json["next"].as_str() else { return items };
        cursor = format!("&cursor={next}");
    }
}

/// So many companies by import, with their codes.
async fn imported(authority: &Authority, count: usize) -> Vec<Codes> {
    let lines = (0..count).map(|number| {
        format!(
            "{};Firme {number};1, rue de la Gare;L-1611;Luxembourg;{}\n",
            fresh_matricule().as_str(),
            20 + number
        )
    });
    let csv: String = [HEADER.to_owned()].into_iter().chain(lines).collect();
    let answer = import(authority, csv).await.expect(201);
    let counts = ["added", "known", "without_poll"].map(|field| answer.json[field].as_u64().unwrap());
    assert_eq!((counts, &answer.json["warnings"]), ([count as u64, 0, 0], &json!([])));
    let companies = all(authority, "/v1/companies").await;
    let ids: Vec<_> = companies.iter().map(|company| company["id"].as_str().unwrap().to_owned()).collect();
    authority.issue(&ids).await
}

fn lines(codes: &[Codes]) -> Vec<Value> {
    let line =
        |codes: &Codes| json!({ "titulaire_code": codes.titulaire, "mandataire_code": codes.mandataire });
    codes.iter().map(line).collect()
}

async fn fiduciary(server: &TestServer, authority: &Authority) -> Space {
    let owner = server.client().fresh_person("Anne Weber").await;
    Space::found(&owner, "fiduciary", "Fiduciaire du Centre", &authority.term).await
}

#[tokio::test(flavor = "multi_thread")]
async fn three_hundred_good_codes_pass_in_one_call() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let codes = imported(&authority, 300).await;
    let space = fiduciary(&server, &authority).await;
    let path = format!("/v1/spaces/{}/accesses", space.id);
    let body = json!({ "items": lines(&codes) });

    let dry = space.owner.post(&format!("{path}/bulk?validate_only=true"), &body).await.expect(207);
    assert_eq!((&dry.json["added"], &dry.json["validate_only"]), (&json!(300), &json!(true)));
    assert!(dry.json["items"].as_array().unwrap().iter().all(|line| line.get("access_id").is_none()));
    assert_eq!(
        space.owner.get(&path).await.expect(200).json,
        json!({ "items": [] }),
        "a dry run saves nothing"
    );

    let key = fresh_key();
    let done = space.owner.post_keyed(&format!("{path}/bulk"), &body, &key).await.expect(207);
    assert_eq!((&done.json["added"], &done.json["refused"]), (&json!(300), &json!(0)));
    let numbers: Vec<_> =
        done.json["items"].as_array().unwrap().iter().map(|line| line["line"].as_u64()).collect();
    assert_eq!(numbers, (1..=300).map(Some).collect::<Vec<_>>());
    let again = space.owner.post_keyed(&format!("{path}/bulk"), &body, &key).await.expect(207);
    assert_eq!((again.header("idempotent-replayed"), &again.json), ("true", &done.json));
    let retry = space.owner.post(&format!("{path}/bulk"), &body).await.expect(207);
    assert_eq!(retry.json["refused"], 300);
    let lines = retry.json["items"].as_array().unwrap();
    assert!(lines.iter().all(|line| line["code"] == "code_already_registered" && line["status"] == 409));
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_lines_do_not_hold_up_the_good_ones() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let codes = imported(&authority, 4).await;
    let space = fiduciary(&server, &authority).await;
    space.add_codes(&codes[3]).await;
    let path = format!("/v1/spaces/{}/accesses/bulk", space.id);
    let mixed = Codes { titulaire: codes[1].titulaire.clone(), mandataire: codes[2].mandataire.clone() };
    let swapped = Codes { titulaire: codes[1].mandataire.clone(), mandataire: codes[1].titulaire.clone() };
    let short = Codes { titulaire: "ABCDE".into(), mandataire: codes[1].mandataire.clone() };
    let items = lines(&[
        codes[0].clone(),
        mixed,
        swapped,
        short,
        codes[0].clone(),
        codes[3].clone(),
        codes[1].clone(),
    ]);
    let answer = space.owner.post(&path, &json!({ "items": items })).await.expect(207);
    let lines = answer.json["items"].as_array().unwrap();
    let found: Vec<_> =
        lines.iter().map(|line| (line["status"].as_u64().unwrap(), line["code"].as_str())).collect();
    assert_eq!(
        found,
        [
            (201, None),
            (422, Some("code_not_accepted")),
            (422, Some("content_invalid")),
            (422, Some("content_invalid")),
            (409, Some("code_already_registered")),
            (409, Some("code_already_registered")),
            (201, None),
        ]
    );
    assert_eq!(lines[2]["errors"][0]["pointer"], "/items/2/titulaire_code");
    assert_eq!(lines[3]["errors"][0]["code"], "code_length");
    assert_eq!((&answer.json["added"], &answer.json["refused"]), (&json!(2), &json!(5)));
    let listed = space.owner.get(&format!("/v1/spaces/{}/accesses", space.id)).await.expect(200);
    assert_eq!(listed.json["items"].as_array().map(Vec::len), Some(3));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_lives_once_and_is_replaced() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let codes = imported(&authority, 2).await;
    let space = fiduciary(&server, &authority).await;
    let access = space.add_codes(&codes[0]).await.id();
    let listed = all(&authority, &format!("/v1/terms/{}/codes", authority.term)).await;
    assert!(listed.iter().all(|code| code.get("code").is_none()), "a list shows no symbols");
    let id = |characters: &str| {
        let last_four = &characters[characters.len() - 4..];
        let code = listed.iter().find(|code| code["last_four"] == last_four).unwrap();
        (code["id"].as_str().unwrap().to_owned(), code["state"].as_str().unwrap().to_owned())
    };
    let (registered, state) = id(&codes[0].mandataire);
    assert_eq!(state, "registered");
    assert_eq!(id(&codes[0].titulaire).1, "issued", "adding a firm leaves its titulaire code free");
    let (issued, _) = id(&codes[1].mandataire);
    let reason = json!({ "reason": "Lettre retournée par la poste" });
    let act = |id: &str, what: &str| {
        let (client, path, reason) = (&authority.administrator, format!("/v1/codes/{id}/{what}"), &reason);
        async move { client.post(&path, reason).await }
    };
    act(&registered, "revocations").await.problem(409, "code_registered");
    act(&registered, "replacements").await.problem(409, "code_access_not_ended");
    let new = act(&issued, "replacements").await.expect(201).text("/code");
    act(&issued, "replacements").await.problem(409, "code_already_replaced");
    act(&issued, "revocations").await.problem(409, "code_already_ended");
    let refused = space.try_codes(&codes[1]).await;
    refused.problem(422, "code_not_accepted");
    space.add_codes(&Codes { mandataire: new, ..codes[1].clone() }).await;

    let (spare, _) = id(&codes[1].titulaire);
    assert_eq!(act(&spare, "revocations").await.expect(200).json["state"], "revoked");
    act(&spare, "revocations").await.problem(409, "code_already_ended");
    let key = fresh_key();
    let path = format!("/v1/codes/{spare}/replacements");
    let first = authority.administrator.post_keyed(&path, &reason, &key).await.expect(201);
    let again = authority.administrator.post_keyed(&path, &reason, &key).await.expect(201);
    assert!(first.json["code"].is_string() && again.json["code"].is_null());
    assert_eq!((&again.json["id"], &again.json["secret_already_shown"]), (&first.json["id"], &json!(true)));

    space.owner.post(&format!("/v1/accesses/{access}/endings"), &reason).await.expect(200);
    let new = act(&registered, "replacements").await.expect(201).text("/code");
    space.try_codes(&codes[0]).await.problem(422, "code_not_accepted");
    space.add_codes(&Codes { mandataire: new, ..codes[0].clone() }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_takes_all_lines_or_none() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let line = |name: &str, rest: &str| format!("{};{name};{rest}\n", fresh_matricule().as_str());
    let place = "1, rue de l’Église;L-1234;Esch-sur-Alzette";
    let good = line("Boulangerie Müller", &format!("{place};60"));
    let twice = good.clone();
    let bad = [
        HEADER,
        &good,
        &line("", &format!("{place};60")),
        &line("Garage", &format!("{place};beaucoup")),
        "20240001235;Check;1, rue;L-1;Lux;10\n",
        &twice,
        &line("Zéro\u{200b}", &format!("{place};1")),
    ]
    .concat();
    let answer = import(&authority, bad).await.problem(422, "content_invalid");
    let mut found = answer.found();
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("/lines/3/legal_name", "required"),
            ("/lines/4/headcount", "headcount_form"),
            ("/lines/5/matricule", "company_matricule_check"),
            ("/lines/6/matricule", "line_twice"),
            ("/lines/7/legal_name", "text_invisible_character"),
        ]
    );
    assert!(all(&authority, "/v1/companies").await.is_empty(), "nothing is half-saved");

    // As Excel saves it in Luxembourg: Windows-1252, semicolons, line ends of Windows.
    let text = format!("{HEADER}{good}").replace('\n', "\r\n");
    let windows: Vec<u8> =
        text.chars().map(|c| if c == '’' { 0x92 } else { u8::try_from(c as u32).unwrap() }).collect();
    let answer = import(&authority, windows).await.expect(201);
    let counts = |answer: &Answer| ["added", "known", "without_poll"].map(|field| answer.json[field].clone());
    assert_eq!(counts(&answer), [json!(1), json!(0), json!(0)]);
    let companies = all(&authority, "/v1/companies").await;
    assert_eq!(companies[0]["legal_name"], "Boulangerie Müller");
    assert_eq!(companies[0]["street"], "1, rue de l’Église");
    let again = import(&authority, format!("\u{feff}{HEADER}{good}")).await.expect(201);
    assert_eq!((counts(&again), &again.json["changes"]), ([json!(0), json!(1), json!(0)], &json!([])));

    let new = json!({ "first_year": 2029 });
    let term = authority.administrator.post("/v1/terms", &new).await.expect(201).id();
    let next = Authority { term, ..authority.clone() };
    let answer = import(&next, format!("{HEADER}{good}")).await.expect(201);
    assert_eq!(counts(&answer), [json!(0), json!(1), json!(0)], "a known firm gets a poll of the next term");
    for (csv, code) in [("", "F.614"), ("a;b\n1;2\n", "F.612"), (HEADER, "csv_empty")] {
        let answer = import(&authority, csv).await.problem(422, "content_invalid");
        assert!(answer.found().iter().any(|(_, found)| *found == code), "{csv}: {}", answer.json);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_is_read_in_its_charset_and_shows_the_names_that_are_damaged() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let path = format!("/v1/terms/{}/company-imports", authority.term);
    let line = |name: &str| {
        let matricule = fresh_matricule();
        format!("{HEADER}{};{name};1, rue;L-1;Lux;\n", matricule.as_str())
    };
    let euro = line("Kaes fir 1 E").replace("1 E", "1 \u{a4}");
    let latin: Vec<u8> = euro.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let declared = "text/csv; header=present; Charset=\"iso-8859-15\"";
    authority.administrator.post_bytes(&path, declared, latin.clone()).await.expect(201);
    let companies = all(&authority, "/v1/companies").await;
    assert_eq!(companies[0]["legal_name"], "Kaes fir 1 €");

    let refused = authority.administrator.post_bytes(&path, "text/csv; charset=utf-8", latin).await;
    assert_eq!(refused.problem(422, "content_invalid").found(), [("/lines/2", "F.615")]);
    let damaged = import(&authority, line("MÃ¼ller")).await.expect(201);
    assert_eq!(damaged.json["warnings"][0]["pointer"], "/lines/2/legal_name");
    assert_eq!(damaged.json["warnings"][0]["code"], "W.712");
    let unknown = import(&authority, "matricule;Farbe\n").await.problem(422, "content_invalid");
    let message = unknown.json["errors"][0]["message"].as_str().unwrap();
    assert!(message.contains("legal_name (dénomination, Firmenname)"), "{message}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_csv_of_codes_holds_no_formula_and_shows_its_secrets_once() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let names = ["=1+1", "+352 Taxi", "-A-", "@home", "Müller; \"Fils\""];
    let mut companies = Vec::new();
    for name in names {
        let body = json!({
            "term_id": authority.term, "matricule": fresh_matricule().as_str(),
            "entry": { "legal_name": name, "street": "1, rue", "postal_code": "L-1", "locality": "Lux" }
        });
        companies
            .push(authority.administrator.post("/v1/companies", &body).await.expect(201).text("/company/id"));
    }
    let (path, key) = (format!("/v1/terms/{}/code-batches", authority.term), fresh_key());
    let ask = || {
        let request = authority.administrator.request(Method::POST, &path).header("accept", "text/csv");
        let request = request.header("idempotency-key", &key).json(&json!({ "company_ids": companies }));
        authority.administrator.send(request)
    };
    let answer = ask().await.expect(201);
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "no-store");
    let text = String::from_utf8(answer.bytes).unwrap();
    assert_eq!(text.lines().count(), 1 + 2 * names.len());
    for name in ["'=1+1", "'+352 Taxi", "'-A-", "'@home", "\"Müller; \"\"Fils\"\"\""] {
        assert_eq!(text.matches(&format!(";{name};")).count(), 2, "{name}: {text}");
    }
    let characters = |text: &str| text.lines().skip(1).filter(|line| line.matches('-').count() > 10).count();
    assert_eq!(characters(&text), 2 * names.len());
    let again = ask().await.expect(201);
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(
        characters(&String::from_utf8(again.bytes).unwrap()),
        0,
        "a secret stands in an answer that was kept"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn batches_for_the_same_companies_at_once_give_each_company_its_codes_once() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let lines = (0..20).map(|number| {
        format!("{};Firme {number};1, rue de la Gare;L-1611;Luxembourg;60\n", fresh_matricule().as_str())
    });
    import(&authority, [HEADER.to_owned()].into_iter().chain(lines).collect::<String>()).await.expect(201);
    let companies = all(&authority, "/v1/companies").await;
    let companies: Vec<_> = companies.iter().map(|company| company["id"].clone()).collect();
    let path = format!("/v1/terms/{}/code-batches", authority.term);
    let body = json!({ "company_ids": companies });
    let batches = (0..8).map(|_| {
        // Connections of its own, so that they run at once.
        let administrator = server.client().with_token(&authority.administrator.token);
        let (path, body) = (path.clone(), body.clone());
        async move { administrator.post(&path, &body).await }
    });
    let mut codes = 0;
    for batch in futures_util::future::join_all(batches).await {
        codes += batch.expect(201).json["codes"].as_array().unwrap().len();
    }
    assert_eq!(codes, 40);
}
