//! No sign of a name reaches the log, in whatever script it is written and in whatever kind of text it stands.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::Method;
use serde_json::{Value, json};
use tests::{
    Client, raw,
    server::TestDatabase,
    world::{Authority, OwnCompany, returned_document, sample_claim, upload},
};
use types::DemarcheKind;

use crate::{
    process::{Server, serve},
    sql::Sql,
};

/// One name a script. No sign of them stands anywhere else.
const NAMES: [&str; 14] = [
    "Đỗ Thị Ngỗng",
    "Şahinoğlu Ġorġ",
    "Παπαγαλοπούλου",
    "Королькова Щ",
    "Դեղձանիկ",
    "იადონი",
    "كناري الليلي",
    "קנרית כהן",
    "金丝雀",
    "カナリア",
    "카나리아",
    "นกคีรีบูน",
    "कैनरी शर्मा",
    "Anne 🐤",
];

/// What of these names is in a log: each sign that is no plain Latin letter, as it is, escaped or by its number; and each
/// name in bytes.
fn found_in(log: &str) -> Vec<String> {
    let mut found = Vec::new();
    let lower = log.to_lowercase();
    for name in NAMES {
        for character in name.chars().filter(|character| *character > '\u{ff}') {
            let number = u32::from(character);
            let forms = [character.to_string(), format!("\\u{{{number:x}}}"), format!("u+{number:04x}")];
            found.extend(forms.into_iter().filter(|form| lower.contains(&form.to_lowercase())));
        }
        let bytes = name.as_bytes();
        let hexadecimal: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let list = format!("{bytes:?}").trim_matches(['[', ']']).to_owned();
        let percent = utf8_percent_encode(name, NON_ALPHANUMERIC).to_string().to_lowercase();
        found.extend([hexadecimal, list, percent].into_iter().filter(|form| lower.contains(form)));
    }
    found
}

/// Puts the name into every text of a draft that is one of a person or a place, and into one that is none.
fn name(value: &mut Value, name: &str) {
    match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                match (field.as_str(), &value) {
                    (
                        "surname" | "first_names" | "profession" | "place" | "name" | "locality",
                        Value::String(_),
                    ) => *value = json!(name),
                    _ => self::name(value, name),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| self::name(item, name)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

struct Story<'a> {
    nobody: &'a Client,
    authority: &'a Authority,
    world: &'a OwnCompany,
    name: &'a str,
    /// Papers that were refused for want of letters.
    unprintable: usize,
}

impl Story<'_> {
    async fn post(&self, client: &Client, path: &str, body: Value) {
        let answer = client.post(path, &body).await;
        assert!(answer.status.as_u16() != 500, "{path}: {}", answer.json);
    }

    /// People, companies, spaces.
    async fn entered(&self) {
        let (name, owner, space) = (self.name, &self.world.space.owner, &self.world.space.id);
        self.post(self.nobody, "/v1/trial/sign-ins", json!({ "display_name": name })).await;
        self.post(self.nobody, "/v1/trial/sign-ins", json!({ "persona": name })).await;
        let entry = json!({
            "legal_name": name, "street": name, "postal_code": "L-1611", "locality": name, "headcount": 60
        });
        let matricule = tests::world::fresh_matricule();
        let company =
            json!({ "term_id": self.authority.term, "matricule": matricule.as_str(), "entry": entry });
        self.post(&self.authority.administrator, "/v1/companies", company).await;
        let csv = format!("matricule;legal_name;{name}\n{name};{name};{name}\n");
        let path = format!("/v1/terms/{}/company-imports", self.authority.term);
        self.authority.administrator.post_bytes(&path, "text/csv", csv.into_bytes()).await;
        let organisation = json!({
            "kind": "fiduciary", "name": name, "term_id": self.authority.term, "space_title": name
        });
        self.post(owner, "/v1/organisations", organisation).await;
        self.post(owner, "/v1/tokens", json!({ "label": name })).await;
        let invitation = json!({
            "surname": name, "first_name": name, "email": "canari@example.lu",
            "certificate_number": "48151623421081827364", "role": "reader"
        });
        self.post(owner, &format!("/v1/spaces/{space}/invitations"), invitation).await;
        let kept = json!({ "file_id": upload(owner).await, "name": format!("{name}.pdf") });
        self.post(owner, &format!("/v1/spaces/{space}/files"), kept).await;
        let preferences =
            json!({ "email": format!("{name}@example.lu"), "language": "fr", "wants_mail": true });
        let tag = owner.get("/v1/me").await.etag();
        owner.put_if("/v1/me/preferences", &tag, &preferences).await;
    }

    /// What is filed, printed, written to each other.
    async fn filed(&mut self) {
        let (name, space, election) = (self.name, &self.world.space, &self.world.company.election);
        let owner = &space.owner;
        for kind in [DemarcheKind::CandidateDeclaration, DemarcheKind::ElectionNotice] {
            let started = space.start(election, kind).await;
            let path = format!("/v1/demarches/{}", started.id());
            let mut draft = space.sample(election, kind).await;
            self::name(&mut draft, name);
            let saved = owner.put_if(&format!("{path}/draft"), &started.etag(), &draft).await;
            owner.patch_if(&path, &saved.etag(), &json!({ "title": name })).await;
            owner.get(&format!("{path}/checks")).await.expect(200);
            owner.post(&format!("{path}/confirmations"), &Value::Null).await;
            self.unprintable +=
                usize::from(owner.get(&format!("{path}/paper")).await.code() == "not_printable");
        }
        let mut record = space.sample_record(election).await;
        self::name(&mut record, name);
        space.record(election, &record).await;
        for kind in ["election_notice", "candidate_poster", "claims_notice"] {
            let path = format!("/v1/elections/{election}/papers/{kind}");
            self.unprintable += usize::from(owner.get(&path).await.code() == "not_printable");
        }
    }

    /// What voters, the desk and strangers write.
    async fn written(&self, demarche: &str) {
        let (name, reviewer) = (self.name, &self.authority.reviewer);
        let path = format!("/v1/demarches/{demarche}");
        self.post(&self.world.space.owner, &format!("{path}/messages"), json!({ "text": name })).await;
        self.post(reviewer, &format!("{path}/messages"), json!({ "text": name })).await;
        self.post(reviewer, &format!("{path}/corrections"), json!({ "text": name, "points": [name] })).await;
        let mut claim = sample_claim("contestation");
        self::name(&mut claim, name);
        claim["text"] = json!(name);
        self.post(self.nobody, "/v1/public/claims", claim).await;
        self.post(self.nobody, "/v1/public/tracking", json!({ "number": name })).await;
        for facts in
            [json!({ "headcount": name }), json!({ name: 60 }), json!({ "headcount": 60, "why": name })]
        {
            let request = self.nobody.request(Method::POST, "/v1/calculators/seats").json(&facts);
            self.nobody.send(request).await;
        }
        let encoded = utf8_percent_encode(name, NON_ALPHANUMERIC).to_string();
        for address in [
            format!("/v1/spaces/{encoded}"),
            format!("/{encoded}"),
            format!("/v1/companies?search={encoded}"),
            format!("/v1/desk/demarches?{encoded}={encoded}"),
        ] {
            self.authority.administrator.get(&address).await;
        }
        let raw = format!("{{\"label\": \"{name}\", \"{name}\": 1").into_bytes();
        reviewer.post_bytes("/v1/tokens", "application/json", raw).await;
    }
}

/// Postgres refuses a row, and says with which values.
async fn accident(database: &TestDatabase, nobody: &Client) {
    let mut sql = Sql::connect(&database.owner_url).await;
    sql.run("alter table persons add constraint only_latin check (display_name ~ '^[ -~]*$') not valid")
        .await;
    for name in NAMES {
        nobody.post("/v1/trial/sign-ins", &json!({ "display_name": name })).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_sign_of_a_name_reaches_the_log_in_whatever_script() {
    let database = TestDatabase::new().await;
    let mut server = Server::with(serve(&database).env("RUST_LOG", "trace")).await;
    let nobody = server.client();
    let world = OwnCompany::of(&nobody, 60).await;
    let demarche = world.demarche(DemarcheKind::ElectionNotice, "transmitted").await.id();
    returned_document(&world.authority.reviewer, &demarche).await;
    let mut unprintable = 0;
    for name in NAMES {
        let (authority, nobody, world) = (&world.authority, &nobody, &world);
        let mut story = Story { nobody, authority, world, name, unprintable };
        story.entered().await;
        story.filed().await;
        story.written(&demarche).await;
        unprintable = story.unprintable;
    }
    let term = &world.authority.term;
    let letters = json!({ "all_without_codes": true });
    world.authority.administrator.post(&format!("/v1/terms/{term}/letter-runs"), &letters).await.expect(201);
    accident(&database, &nobody).await;
    for name in NAMES {
        let head = format!("GET /{name} HTTP/1.1\r\n{name}: {name}\r\n\r\n");
        let _ = raw::send(&server.base, &[head.as_bytes()]);
    }
    server.process.signal("TERM");
    let (_, log) = server.process.ended().await;
    assert!(unprintable >= 4, "{unprintable}: what can't be printed was not tried");
    assert!(log.contains("for which there are no letters") && log.contains("only_latin"), "{log}");
    assert!(!log.contains("actix_http"), "what is no HTTP is answered, not logged: {log}");
    assert_eq!(found_in(&log), Vec::<String>::new(), "{log}");
}

#[test]
fn a_sign_of_a_name_is_found_in_every_form() {
    for log in [
        "the text \"金\" lacks",
        "\\u{91d1}",
        "sign U+91D1",
        "%E9%87%91%E4%B8%9D%E9%9B%80",
        "e98791e4b89de99b80",
    ] {
        assert!(!found_in(log).is_empty(), "{log}");
    }
    assert!(found_in("PUT /v1/demarches/{demarche_id}/draft 200").is_empty());
}
