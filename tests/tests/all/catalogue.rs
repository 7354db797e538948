//! The catalogue: what can be filed is found by theme and words, with its dates and its form.

use serde_json::{Value, json};
use tests::{
    Answer, TestServer,
    world::{Agency, OwnCompany},
};
use types::DemarcheKind;

fn kinds(answer: &Answer) -> Vec<&str> {
    answer.json["items"].as_array().unwrap().iter().map(|item| item["kind"].as_str().unwrap()).collect()
}

/// Of each item of a list of an entry, what these members say.
fn said<'a>(entry: &'a Value, list: &str, members: &[&str]) -> Vec<Vec<&'a str>> {
    let item = |item: &'a Value| members.iter().map(|name| item[*name].as_str().unwrap()).collect();
    entry[list].as_array().unwrap().iter().map(item).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_can_be_filed_is_found_without_sign_in_by_theme_and_by_words() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let all = nobody.get("/v1/catalogue").await.expect(200);
    assert_eq!(kinds(&all).len(), 7);
    assert_eq!(kinds(&nobody.get("/v1/catalogue?q=ITM").await.expect(200)), kinds(&all));
    for (query, first) in [
        ("q=candidats", "candidate_declaration"),
        ("q=D%C3%89L%C3%89GATION%20itm%20securite", "functions_declaration"),
        ("q=Wahlbekanntmachung", "election_notice"),
        ("q=procès-verbal&theme=results", "result_declaration"),
        ("theme=disputes", "claim_on_lists"),
        ("theme=disputes&q=contest", "contestation"),
    ] {
        let found = nobody.get(&format!("/v1/catalogue?{query}")).await.expect(200);
        assert_eq!(kinds(&found).first().copied(), Some(first), "{query}");
    }
    assert_eq!(kinds(&nobody.get("/v1/catalogue?q=chasse").await.expect(200)), [""; 0]);
    nobody.get("/v1/catalogue?theme=hunting").await.problem(400, "query_unreadable");
    nobody.get(&format!("/v1/catalogue?q={}", "x".repeat(201))).await.problem(400, "query_unreadable");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_says_what_it_needs_by_when_and_whether_one_signs_in_and_signs() {
    let server = TestServer::start().await;
    let nobody = server.client();
    for (language, title) in [
        ("fr", "Déclaration des fonctions"),
        ("de", "Mitteilung der Funktionen"),
        ("en", "Declaration of functions"),
    ] {
        let read = nobody.speaking(language).get("/v1/catalogue/functions_declaration").await.expect(200);
        assert_eq!(read.text("/title"), title);
        assert_eq!(read.text("/article"), "L.416-1(3)");
        assert_eq!((&read.json["sign_in"], &read.json["signature"]), (&json!(true), &json!(true)));
        assert!(read.json["needs"].as_array().unwrap().len() >= 2);
        assert!(read.text("/addressed_to").contains("ITM"));
    }
    let claim = nobody.get("/v1/catalogue/claim_on_lists").await.expect(200);
    assert_eq!((&claim.json["sign_in"], &claim.json["signature"]), (&json!(false), &json!(false)));
    nobody.get("/v1/catalogue/hunting_licence").await.problem(400, "path_unreadable");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_lists_its_pieces_and_the_ways_to_sign_it_by_code_and_in_three_languages() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let read = async |language: &'static str, kind: &'static str| {
        nobody.speaking(language).get(&format!("/v1/catalogue/{kind}")).await.expect(200).json
    };
    let entry = read("fr", "candidate_declaration").await;
    assert_eq!(
        said(&entry, "pieces", &["kind", "need", "asked"]),
        [
            ["candidatures", "required", "with_candidates"],
            ["postal_vote_authorisation", "optional", "with_candidates"],
            ["other", "optional", "always"],
        ]
    );
    assert_eq!((&entry["pieces"][0]["article"], &entry["most_pieces"]), (&json!("L.413-1"), &json!(20)));
    assert_eq!(
        said(&entry, "signing_methods", &["method", "level", "operation"]),
        [
            ["statement", "simple", "sign_demarche"],
            ["certificate", "validated", "prepare_signature"],
            ["signed_pdf", "validated", "sign_demarche"],
            ["hand_signed", "hand_signed", "sign_demarche"],
        ]
    );
    for (kind, piece) in [("result_declaration", "signed_pv"), ("functions_declaration", "signed_form")] {
        let entry = read("fr", kind).await;
        assert_eq!(said(&entry, "pieces", &["kind", "need"])[0], [piece, "required"], "{kind}");
    }
    let [fr, de, en] = [
        read("fr", "result_declaration").await,
        read("de", "result_declaration").await,
        read("en", "result_declaration").await,
    ];
    for (list, words) in [
        ("pieces", vec!["label", "need_label", "asked_label", "reason"]),
        ("signing_methods", vec!["label", "level_label"]),
    ] {
        for word in words {
            let [fr, de, en] = [&fr, &de, &en].map(|entry| said(entry, list, &[word]));
            assert!(fr != de && de != en && fr != en, "{list} {word}");
        }
    }
    // A voter signs nothing, and no piece is asked of one.
    let claim = read("fr", "contestation").await;
    assert_eq!(said(&claim, "pieces", &["kind", "need"]), [["other", "optional"]]);
    assert_eq!((&claim["signing_methods"], &claim["most_pieces"]), (&json!([]), &json!(3)));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_catalogue_asks_for_is_what_the_lights_ask_for() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let kinds = |pieces: &Value| -> Vec<(Value, Value)> {
        let pieces = pieces.as_array().unwrap().iter();
        pieces.map(|piece| (piece["kind"].clone(), piece["need"].clone())).collect()
    };
    for kind in [DemarcheKind::ResultDeclaration, DemarcheKind::FunctionsDeclaration] {
        let entry = owner.get(&format!("/v1/catalogue/{}", kind.code())).await.expect(200);
        let draft = world.demarche(kind, "draft").await;
        let lights = owner.get(&format!("/v1/demarches/{}/lights", draft.id())).await.expect(200);
        assert_eq!(kinds(&entry.json["pieces"]), kinds(&lights.json["pieces"]), "{kind:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_form_of_every_entry_is_json_schema() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let all = nobody.get("/v1/catalogue").await.expect(200);
    for item in all.json["items"].as_array().unwrap() {
        let schema = nobody.get(item["schema"].as_str().unwrap()).await.expect(200);
        assert_eq!(schema.json["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!(schema.json["title"], item["title"]);
        assert!(!schema.json.to_string().contains("$ref"), "{}: in one piece", item["kind"]);
    }
    let notice = nobody.get("/v1/catalogue/election_notice/schema").await.expect(200);
    assert_eq!(notice.json["properties"]["place"]["maxLength"], 200);
    assert_eq!(notice.json["properties"]["headcount"]["properties"]["total"]["maximum"], 100_000);
    let needed = notice.json["required"].as_array().unwrap();
    assert!(needed.contains(&json!("polling_day")) && !needed.contains(&json!("opening_day")));
    let claim = nobody.get("/v1/catalogue/contestation/schema").await.expect(200);
    assert_eq!(claim.json["properties"]["filer"]["properties"]["surname"]["maxLength"], 100);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_field_of_every_form_is_labelled_in_the_language_asked_for() {
    let server = TestServer::start().await;
    let nobody = server.client();
    let all = nobody.get("/v1/catalogue").await.expect(200);
    for item in all.json["items"].as_array().unwrap() {
        let path = item["schema"].as_str().unwrap();
        let mut forms = Vec::new();
        for language in ["fr", "de", "en"] {
            let form = nobody.speaking(language).get(path).await.expect(200);
            forms.push((language, labels(&form.json, "")));
        }
        let places = |labels: &[Label]| labels.iter().map(|label| label.place.clone()).collect::<Vec<_>>();
        let (_, french) = &forms[0];
        assert!(!french.is_empty(), "{path}");
        for (language, labels) in &forms {
            assert_eq!(places(labels), places(french), "{path} {language}");
            for Label { place, title, description } in labels {
                assert!(title.is_some(), "{path} {language}: {place} has no label");
                assert!(description.is_none() || *language == "en", "{path} {language}: {place}");
            }
        }
        for (other, labels) in &forms[1..] {
            assert_ne!(labels[0].title, french[0].title, "{path} {other}");
        }
    }
}

#[derive(PartialEq)]
struct Label {
    place: String,
    title: Option<String>,
    description: Option<String>,
}

/// What is said of every field of a form. What stands there empty, for the fields of another answer, and what a condition
/// asks of a field are no fields.
fn labels(schema: &Value, place: &str) -> Vec<Label> {
    let mut found = Vec::new();
    match schema {
        Value::Array(items) => items.iter().for_each(|item| found.extend(labels(item, place))),
        Value::Object(parts) => {
            let object = parts.get("type").is_some_and(|kind| kind.to_string().contains("object"));
            for (name, field) in parts.get("properties").and_then(Value::as_object).into_iter().flatten() {
                let place = format!("{place}/{name}");
                let word = |word: &str| field[word].as_str().map(str::to_owned);
                if object && *field != json!({ "enum": [null, []] }) {
                    found.push(Label {
                        place: place.clone(),
                        title: word("title"),
                        description: word("description"),
                    });
                }
                found.extend(labels(field, &place));
            }
            for word in ["items", "anyOf", "oneOf", "allOf"] {
                found.extend(parts.get(word).map(|inner| labels(inner, place)).into_iter().flatten());
            }
        }
        _ => {}
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn the_catalogue_of_a_poll_has_its_dates_and_what_was_made() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let sent = world.demarche(DemarcheKind::ElectionNotice, "transmitted").await.id();
    let draft = world.demarche(DemarcheKind::ElectionNotice, "draft").await.id();
    let path = format!("/v1/elections/{}/catalogue", world.company.election);
    let read = world.space.owner.get(&path).await.expect(200);
    let items = read.json["items"].as_array().unwrap();
    let days: Vec<(&str, &Value, &Value)> = items
        .iter()
        .map(|item| (item["entry"]["kind"].as_str().unwrap(), &item["from_on"], &item["until_on"]))
        .collect();
    let (none, day) = (Value::Null, |day: &str| json!(day));
    assert_eq!(
        days,
        [
            ("election_notice", &none, &day("2024-02-09")),
            ("claims_notice", &none, &day("2024-02-19")),
            ("candidate_declaration", &none, &day("2024-03-06")),
            ("result_declaration", &none, &day("2024-03-12")),
            ("functions_declaration", &none, &none),
            ("claim_on_lists", &day("2024-02-20"), &day("2024-02-22")),
            ("contestation", &day("2024-03-16"), &day("2024-04-02")),
        ]
    );
    let made = items[0]["demarches"].as_array().unwrap();
    assert_eq!(made.len(), 2);
    for (id, status) in [(sent, "transmitted"), (draft, "draft")] {
        assert!(made.iter().any(|made| made["id"] == *id && made["status"] == status), "{status}");
    }
    assert_eq!(items[1]["demarches"], json!([]));
    // Claims are counted from the deposit that was declared, as the desk counts them.
    let record = json!({ "electoral_lists": {
        "lists_deposited_on": "2024-02-14", "consultation_place": "Bureau", "claims_to": "Personnel"
    } });
    world.space.record(&world.company.election, &record).await.expect(200);
    world.space.transmit_prefilled(&world.company.election, DemarcheKind::ClaimsNotice).await;
    let read = world.space.owner.get(&path).await.expect(200);
    let claims = &read.json["items"][5];
    assert_eq!((&claims["from_on"], &claims["until_on"]), (&day("2024-02-15"), &day("2024-02-19")));
    // The fiduciary of another company sees nothing of it.
    let agency = Agency::of(&server.client(), &[60]).await;
    agency.space.owner.get(&path).await.problem(404, "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_openapi_document_refers_to_the_forms() {
    let document: Value = serde_json::from_str(api::openapi_json()).unwrap();
    let draft = &document["paths"]["/v1/demarches/{demarche_id}/draft"]["put"]["requestBody"];
    assert_eq!(draft["content"]["application/json"]["schema"]["$ref"], "#/components/schemas/DemarcheDraft");
    let schemas = &document["components"]["schemas"];
    assert_eq!(schemas["DemarcheView"]["properties"]["draft"]["$ref"], "#/components/schemas/DemarcheDraft");
    assert_eq!(schemas["DemarcheDraft"]["anyOf"][0]["$ref"], "#/components/schemas/ElectionNoticeDraft");
    assert_eq!(schemas["ElectionNoticeDraft"]["properties"]["place"]["maxLength"], 200);
    assert!(!schemas["ElectionNoticeDraft"].to_string().contains("required"));
    assert_eq!(schemas["RecordView"]["properties"]["record"]["$ref"], "#/components/schemas/ElectionRecord");
}
