//! Text that programs often spoil comes back byte for byte, from the API and on paper, or is refused at its place.

mod paper;

use std::collections::{BTreeMap, BTreeSet};

use reqwest::Method;
use serde_json::{Value, json};
use tests::{
    Answer, Client, TestServer,
    client::fresh_key,
    length::is_whole,
    world::{OwnCompany, sample_claim, upload},
};
use types::DemarcheKind;

/// What means something to somebody between the keyboard and the paper: a shell, SQL, HTML, JSON, a template, a spreadsheet, the
/// language in which papers are set.
const MEANT_OTHERWISE: &[&str] = &[
    "'; drop table persons; --",
    "\" or 1=1 --",
    "%' or '1'='1",
    "\\",
    "\\\\",
    "\\n",
    "\\u0041",
    "%00",
    "%s%n",
    "$1",
    "${HOME}",
    "$(id)",
    "`id`",
    "; ls",
    "| cat",
    "&& true",
    "<b>gras</b>",
    "<script>alert(1)</script>",
    "<!-- x -->",
    "]]>",
    "&amp;",
    "&#65;",
    "\"",
    "'",
    "{}",
    "[]",
    "{{7*7}}",
    "{% raw %}",
    "{year}",
    "null",
    "true",
    "0",
    "-1",
    "1e5",
    "NaN",
    "0x1F",
    "00123",
    "+352 621 123",
    "=1+1",
    "@SUM(A1)",
    "-2+3",
    "2024-03-12",
    "12:30",
    "#set text(red)",
    "#panic()",
    "#import \"x\"",
    "*gras*",
    "_oblique_",
    "= titre",
    "- point",
    "+ point",
    "/ terme: x",
    "$x^2$",
    "@renvoi",
    "<label>",
    "// rien",
    "/* rien */",
    "~",
    "...",
    "--",
    "---",
    "a#b",
    "a\\#b",
    "a_b_c",
    "https://scrutin.example/?a=1&b=2",
    "../../etc/passwd",
    "C:\\Temp",
    "a/b",
    "CON",
    ".",
    "..",
    "a\u{a0}b",
    "a  b",
    "ﬁn",
    "①",
    "½",
    "™",
    "…",
    "«à»",
    "„x“",
    "‚x‘",
    "ß",
    "ẞ",
    "İ",
    "ı",
    "ŉ",
    "ʼn",
    "ǆ",
    "Å",
    "ç",
    "œ",
    "–",
    "—",
    "−",
    "€",
    "§",
    "°",
    "µ",
    "ª",
    "²",
];

/// All texts: the committed names, those above, and what nobody can see.
fn texts() -> Vec<String> {
    let names: Value =
        serde_json::from_str(include_str!("../../../crates/filings/tests/names.json")).unwrap();
    let names = names.as_array().unwrap().iter().map(|name| name["name"].as_str().unwrap().to_owned());
    let all: BTreeSet<String> = names.chain(MEANT_OTHERWISE.iter().map(|text| (*text).to_owned())).collect();
    assert!(all.len() > 350, "{}", all.len());
    all.into_iter().collect()
}

/// Where what was written is read again.
enum Read {
    /// At this address.
    At(String),
    /// In this list, by the id at this place of the answer.
    In(String, &'static str),
}

/// A call with texts in it: where each stands in the body, and where it is read.
struct Call {
    client: Client,
    method: Method,
    path: String,
    body: Value,
    fields: &'static [(&'static str, &'static str)],
    read: Read,
}

impl Call {
    /// Sends the texts; where some are refused, the others with a plain one in their place. What must be read again.
    async fn write(&self, texts: &[&str]) -> (Vec<(&'static str, String)>, Answer, usize) {
        let mut body = self.body.clone();
        for ((pointer, _), text) in self.fields.iter().zip(texts) {
            *body.pointer_mut(pointer).unwrap() = json!(text);
        }
        let (mut refused, mut answer) = (BTreeSet::new(), self.send(&body).await);
        // What nobody can see is refused before it is looked at what a field takes.
        while answer.status == 422 {
            for (pointer, code) in answer.clone().problem(422, "content_invalid").found() {
                let index = self.fields.iter().position(|(at, _)| *at == pointer);
                let index = index.unwrap_or_else(|| panic!("{} {texts:?}: {code} at {pointer}", self.path));
                *body.pointer_mut(pointer).unwrap() = json!("Weber");
                assert!(refused.insert(index), "{} {texts:?}: {code} at {pointer}", self.path);
            }
            answer = self.send(&body).await;
        }
        assert!(answer.status.is_success(), "{} {texts:?}: {} {}", self.path, answer.status, answer.json);
        let written = self.fields.iter().zip(texts).enumerate().filter(|(index, _)| !refused.contains(index));
        let written = written.map(|(_, ((_, back), text))| (*back, (*text).to_owned())).collect();
        (written, answer, refused.len())
    }

    async fn send(&self, body: &Value) -> Answer {
        let mut request =
            self.client.request(self.method.clone(), &self.path).header("idempotency-key", fresh_key());
        if let Read::At(path) = &self.read {
            request = request.header("if-match", self.client.get(path).await.expect(200).etag());
        }
        self.client.send(request.json(body)).await
    }
}

/// All items of a list by their ids.
async fn listed(client: &Client, path: &str) -> BTreeMap<String, Value> {
    let (mut items, mut next) = (BTreeMap::new(), String::new());
    loop {
        let page = client.get(&format!("{path}?limit=100{next}")).await.expect(200);
        for item in page.json["items"].as_array().unwrap() {
            items.insert(item["id"].as_str().unwrap().to_owned(), item.clone());
        }
        let Some(cursor) = page.json["next"].as_str() else { return items };
        next = format!("&cursor={cursor}");
    }
}

#[expect(clippy::too_many_lines, reason = "a list of calls, one after the other")]
async fn calls(world: &OwnCompany) -> Vec<Call> {
    let (space, election) = (&world.space, &world.company.election);
    let (owner, reviewer, administrator) =
        (&space.owner, &world.authority.reviewer, &world.authority.administrator);
    let draft = format!("/v1/demarches/{}", space.start(election, DemarcheKind::ElectionNotice).await.id());
    let sent = world.demarche(DemarcheKind::ClaimsNotice, "transmitted").await.id();
    let sent = format!("/v1/demarches/{sent}");
    reviewer.post(&format!("{sent}/acceptances"), &Value::Null).await.expect(201);
    let to_post = json!({ "purpose": "affichage", "kind": "notice", "name": "A.pdf", "file_id": upload(reviewer).await });
    let to_post =
        reviewer.post(&format!("{sent}/documents"), &to_post).await.expect(201).text("/document/id");
    let kept = format!("/v1/space-files/{}", space.keep("Mandat.pdf", None).await.id());
    let (here, poll) = (format!("/v1/spaces/{}", space.id), format!("/v1/elections/{election}"));
    let company = format!("/v1/companies/{}", world.company.company);
    let entry = json!({
        "legal_name": "", "street": "", "postal_code": "L-1234", "locality": "", "headcount": 60
    });
    let invitation = json!({
        "surname": "", "first_name": "", "email": "weber@example.lu", "certificate_number": "12345678901234567890",
        "role": "reader"
    });
    let notice = json!({ "place": "", "candidates_consultation": "", "eligibility_conditions": "" });
    let founded =
        json!({ "kind": "fiduciary", "name": "", "term_id": world.authority.term, "space_title": "X" });
    let call = |client: &Client, method, path: &str, body, fields, read| Call {
        client: client.clone(),
        method,
        path: path.to_owned(),
        body,
        fields,
        read,
    };
    let at = |path: &str| Read::At(path.to_owned());
    vec![
        call(owner, Method::PATCH, &draft, json!({ "title": "" }), &[("/title", "/title")], at(&draft)),
        call(
            owner,
            Method::PUT,
            &format!("{draft}/draft"),
            notice.clone(),
            &[
                ("/place", "/draft/place"),
                ("/candidates_consultation", "/draft/candidates_consultation"),
                ("/eligibility_conditions", "/draft/eligibility_conditions"),
            ],
            at(&draft),
        ),
        call(
            owner,
            Method::PUT,
            &format!("{poll}/record"),
            json!({ "notice": notice }),
            &[
                ("/notice/place", "/record/notice/place"),
                ("/notice/candidates_consultation", "/record/notice/candidates_consultation"),
                ("/notice/eligibility_conditions", "/record/notice/eligibility_conditions"),
            ],
            at(&format!("{poll}/record")),
        ),
        call(owner, Method::PATCH, &here, json!({ "title": "" }), &[("/title", "/title")], at(&here)),
        call(owner, Method::PATCH, &kept, json!({ "name": "" }), &[("/name", "/name")], at(&kept)),
        call(
            administrator,
            Method::PUT,
            &company,
            entry,
            &[("/legal_name", "/legal_name"), ("/street", "/street"), ("/locality", "/locality")],
            at(&company),
        ),
        call(
            owner,
            Method::POST,
            &format!("{sent}/messages"),
            json!({ "subject": "", "body": "" }),
            &[("/subject", "/subject"), ("/body", "/body")],
            Read::In(format!("{sent}/messages"), "/id"),
        ),
        call(
            owner,
            Method::POST,
            "/v1/tokens",
            json!({ "label": "" }),
            &[("/label", "/label")],
            Read::In("/v1/tokens".to_owned(), "/id"),
        ),
        call(
            owner,
            Method::POST,
            &format!("{here}/invitations"),
            invitation,
            &[("/surname", "/surname"), ("/first_name", "/first_name")],
            Read::In(format!("{here}/invitations"), "/invitation/id"),
        ),
        call(
            owner,
            Method::POST,
            "/v1/organisations",
            founded,
            &[("/name", "/name")],
            Read::In("/v1/organisations".to_owned(), "/organisation/id"),
        ),
        call(
            owner,
            Method::POST,
            &format!("/v1/documents/{to_post}/postings"),
            json!({ "place": "", "hung_at": "2024-01-01T08:00:00Z" }),
            &[("/place", "/place")],
            Read::In(format!("/v1/documents/{to_post}/postings"), "/id"),
        ),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn every_nasty_text_comes_back_byte_for_byte_or_is_refused_at_its_place() {
    let server = TestServer::with(|settings| {
        settings.paces.invitations = app::MailPace { person: 10_000, place: 10_000, recipient: 10_000 };
    })
    .await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let texts = texts();
    // In short form each field sees one text in twenty-four, not the same ones as the field before.
    let step = if is_whole() { 1 } else { 24 };
    let (mut exact, mut refused) = (0, 0);
    for (number, call) in calls(&world).await.iter().enumerate() {
        let mut later: Vec<(String, &str, String)> = Vec::new();
        // A log of postings is full with 200 lines.
        let most = if call.path.ends_with("/postings") { 190 } else { usize::MAX };
        for begin in (number % step..texts.len()).step_by(step).take(most) {
            let chosen: Vec<&str> = (0..call.fields.len())
                .map(|field| texts[(begin + field * 5) % texts.len()].as_str())
                .collect();
            let (written, answer, not_taken) = call.write(&chosen).await;
            refused += not_taken;
            exact += written.len();
            match &call.read {
                Read::At(path) => {
                    let read = call.client.get(path).await.expect(200);
                    for (back, text) in written {
                        assert_eq!(read.text(back), text, "{} {back}", call.path);
                    }
                }
                Read::In(_, id) => {
                    later.extend(written.into_iter().map(|(back, text)| (answer.text(id), back, text)));
                }
            }
        }
        if let Read::In(path, _) = &call.read {
            let items = listed(&call.client, path).await;
            for (id, back, text) in later {
                let read = items[&id].pointer(back).and_then(Value::as_str);
                assert_eq!(read, Some(text.as_str()), "{path} {back}");
            }
        }
    }
    println!(
        "texts: {} texts, {exact} times read again byte for byte, {refused} times refused at their place",
        texts.len()
    );
    assert!(exact > refused && refused > 10, "{exact} {refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_nasty_text_of_a_claim_reaches_the_desk_byte_for_byte_or_is_refused_at_its_place() {
    let server = TestServer::with(|settings| {
        settings.paces.claims = app::NetworkPace { blocks: [100_000; 3], all: 100_000 };
    })
    .await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let nobody = server.client();
    let texts = texts();
    let step = if is_whole() { 1 } else { 24 };
    let mut written = BTreeSet::new();
    for begin in (0..texts.len()).step_by(step) {
        let places = ["/filer/surname", "/filer/first_names", "/text"];
        let mut claim = sample_claim("contestation");
        for (index, pointer) in places.iter().enumerate() {
            *claim.pointer_mut(pointer).unwrap() = json!(texts[(begin + 4 * index) % texts.len()]);
        }
        let mut answer = nobody.post("/v1/public/claims", &claim).await;
        while answer.status == 422 {
            for (pointer, code) in answer.clone().problem(422, "content_invalid").found() {
                let stood = claim.pointer(pointer).unwrap() != "Weber";
                assert!(places.contains(&pointer) && stood, "{pointer} {code}");
                *claim.pointer_mut(pointer).unwrap() = json!("Weber");
            }
            answer = nobody.post("/v1/public/claims", &claim).await;
        }
        answer.expect(201);
        written.insert(places.map(|pointer| claim.pointer(pointer).unwrap().as_str().unwrap().to_owned()));
    }
    let reviewer = &world.authority.reviewer;
    let mut read = BTreeSet::new();
    for id in listed(reviewer, "/v1/desk/claims").await.keys() {
        let claim = reviewer.get(&format!("/v1/claims/{id}")).await.expect(200).json;
        read.insert(["filer/surname", "filer/first_names", "text"].map(|index| {
            let text = claim.pointer(&format!("/content/{index}")).and_then(Value::as_str);
            text.unwrap_or_else(|| panic!("{claim}")).to_owned()
        }));
    }
    assert_eq!(read, written);
}
