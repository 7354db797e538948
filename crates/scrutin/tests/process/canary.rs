//! No secret and no person reaches the log, however much is logged and whatever goes wrong.

use reqwest::Method;
use serde_json::{Value, json};
use tests::{
    Client,
    client::fresh_key,
    server::{KEYS, TestDatabase},
    world::{Authority, Company, PDF, Space, returned_document},
};
use types::DemarcheKind;

use crate::{
    process::{Server, serve},
    sql::Sql,
    world::{accesses, pair},
};

const CERTIFICATE: &str = "48151623421081827364";
const MESSAGE: &str = "Remarque pour Madame Kanarienvogel";

/// What must not be in the log.
#[derive(Default)]
struct Secrets(Vec<String>);

/// The forms in which a secret may stand somewhere: plain, escaped, as hexadecimal digits or as a list of bytes.
fn forms(secret: &str) -> [String; 4] {
    let bytes = secret.as_bytes();
    let hexadecimal: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let list = format!("{bytes:?}");
    let escaped = secret.escape_default().to_string().to_lowercase();
    [secret.to_lowercase(), escaped, hexadecimal, list.trim_matches(['[', ']']).to_owned()]
}

impl Secrets {
    fn add(&mut self, secret: impl Into<String>) {
        let secret = secret.into();
        assert!(secret.chars().count() >= 6, "{secret} is too short to be looked for");
        self.0.push(secret);
    }

    /// A code as it is written, and as it may be typed.
    fn add_code(&mut self, code: &str) {
        self.add(code);
        self.add(code.replace('-', ""));
        self.add(code.replace('-', " "));
    }

    fn add_token(&mut self, token: &str) {
        self.add(token.strip_prefix("scrutin_").unwrap_or(token));
    }

    /// Those of them that are in this log, in whatever form.
    fn found_in(&self, log: &str) -> Vec<String> {
        let log = log.to_lowercase();
        let is_there = |secret: &&String| forms(secret).iter().any(|form| log.contains(form));
        self.0.iter().filter(is_there).cloned().collect()
    }
}

/// The person whose name nobody else has.
fn kanarienvogel(draft: &mut Value) {
    match draft {
        Value::Object(fields) => {
            if fields.contains_key("surname") {
                fields["surname"] = json!("Kanarienvogel");
            }
            if fields.contains_key("first_names") {
                fields["first_names"] = json!("Zéphyrine");
            }
            fields.values_mut().for_each(kanarienvogel);
        }
        Value::Array(items) => items.iter_mut().for_each(kanarienvogel),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn matricules(draft: &Value, secrets: &mut Secrets) {
    match draft {
        Value::String(text) if text.len() == 13 && text.bytes().all(|byte| byte.is_ascii_digit()) => {
            secrets.add(text);
        }
        Value::Object(fields) => fields.values().for_each(|value| matricules(value, secrets)),
        Value::Array(items) => items.iter().for_each(|value| matricules(value, secrets)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Codes are issued and used, a person is invited, tokens are made.
async fn people_and_codes(nobody: &Client, authority: &Authority, secrets: &mut Secrets) -> (Space, Company) {
    let company = authority.company("Volière Kanarienvogel", 120).await;
    secrets.add_code(&company.codes.titulaire);
    secrets.add_code(&company.codes.mandataire);
    let owner = nobody.fresh_person("Zéphyrine Kanarienvogel").await;
    let space = Space::found(&owner, "firm", "Volière Kanarienvogel", &authority.term).await;
    space.certify(&company).await;
    let agent = nobody.fresh_person("Amédée Kanarienvogel").await;
    let agency = Space::found(&agent, "fiduciary", "Fiduciaire Kanarienvogel", &authority.term).await;
    agency.add(&company).await;
    let other = agent.post("/v1/tokens", &json!({ "label": "Kanarienvogel" })).await.expect(201);
    let guest = nobody.fresh_person("Célestine Kanarienvogel").await;
    let invitation = json!({
        "surname": "Kanarienvogel", "first_name": "Célestine", "email": "celestine@kanarienvogel.example",
        "certificate_number": CERTIFICATE, "role": "manager"
    });
    let invited = owner.post(&format!("/v1/spaces/{}/invitations", space.id), &invitation).await.expect(201);
    let link = invited.text("/link_token");
    let shown = json!({ "link_token": link, "certificate_number": CERTIFICATE });
    guest.post("/v1/invitation-acceptances", &shown).await.expect(201);
    for token in [&owner.token, &agent.token, &guest.token, &other.text("/token"), &link] {
        secrets.add_token(token);
    }
    (space, company)
}

/// A démarche full of persons goes to the authority and comes back.
async fn filing(authority: &Authority, space: &Space, company: &Company, secrets: &mut Secrets) {
    let owner = &space.owner;
    let started = space.start(&company.election, DemarcheKind::CandidateDeclaration).await;
    let path = format!("/v1/demarches/{}", started.id());
    // Candidatures have closed.
    authority.set_clock("2024-02-29T18:00:00Z").await;
    let mut draft = space.sample(&company.election, DemarcheKind::CandidateDeclaration).await;
    kanarienvogel(&mut draft);
    matricules(&draft, secrets);
    assert!(draft.to_string().contains("Kanarienvogel"));
    let saved = owner.put_if(&format!("{path}/draft"), &started.etag(), &draft).await.expect(200);
    let unfinished = json!({ "surname": "Kanarienvogel", "lists": "Zéphyrine" });
    let broken = owner.put_if(&format!("{path}/draft"), &saved.etag(), &unfinished).await.expect(200);
    owner.get(&format!("{path}/checks")).await.expect(200);
    owner.post(&format!("{path}/confirmations"), &Value::Null).await.expect(422);
    owner.put_if(&format!("{path}/draft"), &broken.etag(), &draft).await.expect(200);
    let confirmed = owner.post(&format!("{path}/confirmations"), &Value::Null).await.expect(201);
    let digest = confirmed.text("/demarche/content_digest");
    let signature = json!({ "statement": "lu et approuvé", "content_digest": digest });
    owner.post_if(&format!("{path}/signatures"), &confirmed.etag(), &signature).await.expect(201);
    space.attach_required(&path).await;
    let signed = owner.get(&path).await.expect(200);
    owner.post_if(&format!("{path}/transmissions"), &signed.etag(), &Value::Null).await.expect(201);
    returned_document(&authority.reviewer, &started.id()).await;
    recorded(space, company, draft).await;
    let correction = json!({ "text": MESSAGE });
    authority.reviewer.post(&format!("{path}/corrections"), &correction).await;
}

/// The same persons stand in the record of the election, which is first refused and then contradicts the filing.
async fn recorded(space: &Space, company: &Company, mut candidacies: Value) {
    let refused = json!({ "candidacies": candidacies, "Kanarienvogel": "Zéphyrine" });
    space.record(&company.election, &refused).await.expect(422);
    candidacies.as_object_mut().expect("a draft").remove("system");
    candidacies["lists"][0]["candidates"][0]["profession"] = json!("Kanarienvogel");
    let saved = space.record(&company.election, &json!({ "candidacies": candidacies })).await.expect(200);
    assert_eq!(saved.json["contradicted"][0]["total"], 1);
}

/// What people do wrong: secrets in the wrong place, bodies that can't be read, numbers that do not fit.
async fn mistakes(space: &Space, company: &Company) {
    let (owner, code) = (&space.owner, &company.codes.titulaire);
    let path = accesses(&space.id);
    let (compact, token) = (code.replace('-', ""), owner.token.clone());
    owner.post(&path, &pair(&company.codes)).await;
    owner.post(&path, &json!({ "titulaire_code": code })).await.expect(422);
    owner.post(&path, &json!({ "titulaire_code": code, "mandataire_code": [code] })).await.expect(422);
    owner.post(&path, &json!({ "Kanarienvogel": code, "titulaire_code": code })).await.expect(422);
    owner.post(&format!("/v1/spaces/{}/certifications", space.id), &json!({ "titulaire_code": code })).await;
    for body in
        [format!("{{\"titulaire_code\": \"{code}\""), format!("\"{CERTIFICATE}\""), format!("{code}\0")]
    {
        owner.post_bytes(&path, "application/json", body.into_bytes()).await;
    }
    owner.post_bytes("/v1/files", "application/pdf", code.clone().into_bytes()).await;
    owner.post_bytes("/v1/files", "image/png", PDF.to_vec()).await;
    owner.post_keyed(&path, &pair(&company.codes), &format!("{CERTIFICATE} {code}")).await.expect(400);
    for address in [
        format!("/v1/spaces/{code}"),
        format!("/v1/codes/{compact}"),
        format!("/v1/{token}"),
        format!("/{CERTIFICATE}/Kanarienvogel"),
        format!("/v1/companies?term_id={code}"),
        format!("/v1/spaces?cursor={CERTIFICATE}&Kanarienvogel={code}"),
        format!("/v1/me?token={token}"),
        format!("/docs/{code}"),
    ] {
        owner.get(&address).await;
        owner.send(owner.request(Method::DELETE, &address)).await;
    }
    owner.with_token(code).get("/v1/me").await.expect(401);
    let nobody = owner.with_token("");
    nobody.send(nobody.request(Method::GET, "/v1/me").header("authorization", &token)).await.expect(401);
    nobody
        .send(nobody.request(Method::GET, "/v1/me").basic_auth(CERTIFICATE, Some(&token)))
        .await
        .expect(401);
    let odd = owner.request(Method::PUT, &format!("/v1/spaces/{}/sharing", space.id));
    owner.send(odd.header("if-match", code).json(&json!({ "sees_fiduciary_documents": true }))).await;
    let link = json!({ "link_token": token, "certificate_number": CERTIFICATE });
    owner.post("/v1/invitation-acceptances", &link).await.expect(404);
    let number = json!({ "link_token": token, "certificate_number": format!("{CERTIFICATE}9") });
    owner.post("/v1/invitation-acceptances", &number).await.expect(422);
}

/// Persons among the facts of a calculator, where they belong and where they do not.
async fn calculations(nobody: &Client) {
    let employee = json!({ "surname": "Kanarienvogel", "first_names": "Zéphyrine" });
    for (name, facts, status) in [
        ("electorate", json!({ "employees": [employee] }), 200),
        ("seats", json!({ "headcount": 60, "why": MESSAGE }), 422),
        ("seats", json!({ "headcount": "Zéphyrine Kanarienvogel" }), 422),
        ("seats", json!({ "headcount": 60, "on": CERTIFICATE }), 422),
        ("seats", json!({ "headcount": 60, "Kanarienvogel": "Zéphyrine" }), 422),
    ] {
        let request = nobody.request(Method::POST, &format!("/v1/calculators/{name}")).json(&facts);
        nobody.send(request).await.expect(status);
    }
}

/// Postgres refuses a row with a person in it.
async fn accident(database: &TestDatabase, nobody: &Client) {
    let mut sql = Sql::connect(&database.owner_url).await;
    sql.run("alter table persons add constraint no_birds check (display_name !~ 'Kanarienvogel') not valid")
        .await;
    let body = json!({ "display_name": "Léontine Kanarienvogel" });
    nobody.post_keyed("/v1/trial/sign-ins", &body, &fresh_key()).await.expect(500);
}

/// Everything that a server logs in a small story in which much goes wrong, and what must not be in it.
async fn story(database: &TestDatabase, level: &str) -> (String, Secrets) {
    let mut server = Server::with(serve(database).env("RUST_LOG", level)).await;
    let nobody = server.client();
    let authority = Authority::of(&nobody).await;
    let mut secrets = Secrets::default();
    for secret in ["Kanarienvogel", "Zéphyrine", "Célestine", "Amédée", "Léontine", "Volière", CERTIFICATE]
    {
        secrets.add(secret);
    }
    secrets.add(KEYS.trim_start_matches("1:"));
    secrets.add("only-for-tests");
    secrets.add_token(&authority.administrator.token);
    secrets.add_token(&authority.reviewer.token);
    let (space, company) = people_and_codes(&nobody, &authority, &mut secrets).await;
    filing(&authority, &space, &company, &mut secrets).await;
    mistakes(&space, &company).await;
    calculations(&nobody).await;
    accident(database, &nobody).await;
    server.process.signal("TERM");
    let (_, log) = server.process.ended().await;
    (log, secrets)
}

#[tokio::test(flavor = "multi_thread")]
async fn no_secret_and_no_person_reaches_the_log() {
    for level in ["debug", "trace,tokio_postgres::query=trace,actix_web::types=trace"] {
        let (log, secrets) = story(&TestDatabase::new().await, level).await;
        assert!(log.contains("PUT /v1/demarches/{demarche_id}/draft 200"), "{log}");
        assert!(log.contains("no_birds"), "the accident is not in the log: {log}");
        let found = secrets.found_in(&log);
        assert!(found.is_empty(), "{found:?} in the log at {level}: {log}");
    }
}

/// Where persons of the story may stand in a dump, each with its reason. Codes, tokens, links and numbers of certificates
/// stand nowhere.
const PERSONS: &[(&str, &str)] = &[
    ("api_tokens.label", "as its owner calls it"),
    ("audit_personal_payloads.payload", "who signed; it can be erased"),
    ("companies.legal_name", "a firm that is called like a person"),
    ("correction_rounds.content", "what was sent back"),
    ("correction_rounds.message", "what the reviewer wrote"),
    ("demarches.correction", "the same"),
    ("demarches.draft", "what is declared"),
    ("demarches.received_content", "what was declared"),
    ("demarches.title", "the firm's name in it"),
    ("election_records.record", "the sheet from which is declared"),
    ("idempotency_records.answer", "what somebody was answered, for 30 days"),
    ("invitations.email", "who is invited"),
    ("invitations.first_name", "the same"),
    ("invitations.surname", "the same"),
    ("organisations.name", "a firm that is called like a person"),
    ("persons.display_name", "the person"),
    ("persons.email", "where mail reaches the person"),
    ("signatures.content", "what was signed"),
];

/// Every column in which one of these stands, in whatever form: `table.column kind`. Secrets are looked for in all that
/// Postgres writes of a row.
const SEARCH: &str = "
    truncate found;
    do $$ declare here record; said text; begin
        for here in
            select table_name, column_name from information_schema.columns
            join pg_tables on schemaname = table_schema and tablename = table_name where table_schema = 'public'
        loop
            execute format('select lower(string_agg(distinct %I::text, chr(10))) from %I', here.column_name, here.table_name)
            into said;
            insert into found select distinct concat_ws(' ', here.table_name || '.' || here.column_name, kind)
            from sought where position(form in said) > 0;
        end loop;
    end $$;";

#[tokio::test(flavor = "multi_thread")]
async fn a_dump_holds_codes_and_tokens_nowhere_and_persons_only_where_they_belong() {
    let database = TestDatabase::new().await;
    let (_, secrets) = story(&database, "info").await;
    let mut sql = Sql::connect(&database.owner_url).await;
    sql.run("create temp table sought (kind text, form text)").await;
    for secret in &secrets.0 {
        let names = ["Kanarienvogel", "Zéphyrine", "Célestine", "Amédée", "Léontine", "Volière"];
        let is_matricule = secret.len() == 13 && secret.bytes().all(|byte| byte.is_ascii_digit());
        let is_person = is_matricule || names.contains(&secret.as_str());
        let kind = if is_person { "person" } else { "secret" };
        let [plain, _, hexadecimal, _] = forms(secret);
        for form in [plain, hexadecimal] {
            sql.run(&format!("insert into sought values ('{kind}', $form${form}$form$)")).await;
        }
    }
    sql.run("create temp table found (place text)").await;
    sql.run(SEARCH).await;
    let persons: Vec<String> = PERSONS.iter().map(|(place, _)| format!("('{place} person')")).collect();
    let differ = format!(
        "do $$ declare differ text; begin
             select string_agg(place, ', ') into differ from (
                 (table found except values {0}) union all (values {0} except table found)
             ) as places (place);
             if differ is not null then raise exception '%', differ; end if;
         end $$",
        persons.join(", ")
    );
    assert_eq!(sql.attempt(&differ).await, Ok(()), "found and not listed, or listed and not found");
    // A secret that would be kept is found.
    let kept =
        "insert into code_failures select 'kept ' || upper(form), now(), 1 from sought where kind = 'secret'";
    sql.run(&format!("{kept} limit 1")).await;
    sql.run(SEARCH).await;
    assert_eq!(sql.count("from found where place = 'code_failures.scope secret'").await, 1);
}

#[test]
fn what_is_in_a_log_is_found_in_every_form() {
    let mut secrets = Secrets::default();
    secrets.add_code("ABCDE-FGHJK-MNPQR-STVWX-YZ012");
    secrets.add("Zéphyrine");
    for (log, found) in [
        ("nothing", 0),
        ("code abcdefghjkmnpqrstvwxyz012", 1),
        ("code ABCDE-FGHJK-MNPQR-STVWX-YZ012", 1),
        ("person \"Z\\u{e9}phyrine\"", 1),
        ("person [90, 195, 169, 112, 104, 121, 114, 105, 110, 101]", 1),
        ("person 5ac3a970687972696e65", 1),
    ] {
        assert_eq!(secrets.found_in(log).len(), found, "{log}");
    }
}
