//! The reviewer's desk: what stands there, page by page, what goes back, and the receipts of all of it.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tests::{
    Client, TestServer,
    world::{Agency, OwnCompany, PDF, returned_document, upload, upload_signed},
};
use types::DemarcheKind;

const NOTICE: DemarcheKind = DemarcheKind::ElectionNotice;

async fn standing(reviewer: &Client, query: &str) -> Vec<String> {
    let listed = reviewer.get(&format!("/v1/desk/demarches?{query}")).await.expect(200);
    let items = listed.json["items"].as_array().unwrap();
    assert!(items.iter().all(|item| item.get("draft").is_none()), "a list carries no drafts");
    items.iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_lists_by_status_and_only_what_was_transmitted() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[20, 30, 40, 50, 60]).await;
    let reviewer = &agency.authority.reviewer;
    let mut ids = Vec::new();
    for (company, until) in
        agency.companies.iter().zip(["ready", "transmitted", "transmitted", "transmitted", "transmitted"])
    {
        ids.push(agency.space.demarche(&company.election, NOTICE, until).await.id());
    }
    let act = |id: &str, what: &str, body: Value| {
        let path = format!("/v1/demarches/{id}/{what}");
        async move { reviewer.post(&path, &body).await.expect(201) }
    };
    act(&ids[2], "acceptances", Value::Null).await;
    act(&ids[3], "corrections", json!({ "text": "À revoir." })).await;
    act(&ids[4], "acceptances", Value::Null).await;
    act(&ids[4], "closures", Value::Null).await;
    for (query, place) in [
        ("", 1),
        ("status=transmitted", 1),
        ("status=accepted", 2),
        ("status=to_correct", 3),
        ("status=closed", 4),
    ] {
        assert_eq!(standing(reviewer, query).await, [ids[place].clone()], "{query}");
    }
    reviewer.get(&format!("/v1/demarches/{}", ids[0])).await.problem(404, "not_found");
    // Its makers are told so in words, until they have transmitted it.
    let maker = agency.space.owner.speaking("fr");
    let ready = maker.get(&format!("/v1/demarches/{}", ids[0])).await.expect(200);
    assert_eq!(ready.json["notice"], "Rien n'est encore parvenu à l'administration.");
    let sent = maker.get(&format!("/v1/demarches/{}", ids[1])).await.expect(200);
    assert_eq!(sent.json.get("notice"), None);
    for other in [&agency.authority.administrator, &agency.space.owner] {
        other.get("/v1/desk/demarches").await.problem(403, "not_allowed");
        other.post(&format!("/v1/demarches/{}/acceptances", ids[1]), &Value::Null).await;
    }
    assert_eq!(standing(reviewer, "").await, [ids[1].clone()]);
    let accepted = reviewer.get(&format!("/v1/demarches/{}", ids[2])).await.expect(200);
    assert_eq!(accepted.json["allowed_actions"], json!(["send_back", "return_document", "close"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_correction_the_desk_sees_that_it_was_asked_for_and_nothing_else() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let path = format!("/v1/demarches/{}", world.demarche(NOTICE, "transmitted").await.id());
    server.set_time("2024-02-01T10:00:00Z");
    reviewer.post(&format!("{path}/corrections"), &json!({ "text": "À revoir." })).await.expect(201);
    let seen = async || {
        let one = reviewer.get(&path).await.expect(200).json;
        let listed = reviewer.get("/v1/desk/demarches?status=to_correct").await.expect(200);
        let listed = listed.json["items"][0].clone();
        for field in ["status", "status_changed_at", "updated_at", "confirmed_at", "allowed_actions"] {
            assert_eq!(one[field], listed[field], "{field}");
        }
        (
            one["status"].clone(),
            one["status_changed_at"].clone(),
            one["updated_at"].clone(),
            one["confirmed_at"].clone(),
        )
    };
    let asked = json!("2024-02-01T10:00:00Z");
    let expected = (json!("to_correct"), asked.clone(), asked, Value::Null);
    assert_eq!(seen().await, expected);
    server.set_time("2024-02-02T08:00:00Z");
    let read = owner.get(&path).await.expect(200);
    let mut draft = read.json["draft"].clone();
    draft["place"] = json!("Cantine");
    owner.put_if(&format!("{path}/draft"), &read.etag(), &draft).await.expect(200);
    assert_eq!(seen().await, expected);
    let confirmed = owner.post(&format!("{path}/confirmations"), &Value::Null).await.expect(201);
    assert_eq!(seen().await, expected);
    let signature = json!({
        "statement": "lu et approuvé", "content_digest": confirmed.text("/demarche/content_digest")
    });
    owner.post_if(&format!("{path}/signatures"), &confirmed.etag(), &signature).await.expect(201);
    assert_eq!(owner.get(&path).await.expect(200).json["status"], "ready");
    assert_eq!(seen().await, expected);
    let refused = reviewer.post(&format!("{path}/acceptances"), &Value::Null).await;
    assert_eq!(refused.problem(409, "demarche_step_refused").json["status_code"], "to_correct");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_list_is_read_page_by_page_while_it_grows() {
    let server = TestServer::start().await;
    let administrator = server.client().persona("authority-administrator").await;
    let enter = |year: i32| {
        let administrator = &administrator;
        async move { administrator.post("/v1/terms", &json!({ "first_year": year })).await.expect(201).id() }
    };
    let mut all = BTreeSet::new();
    server.set_time("2024-02-01T10:00:00Z");
    for year in 0..120 {
        all.insert(enter(1979 + year).await);
    }
    for limit in [7, 50, 100] {
        let (mut seen, mut cursor, mut pages) = (Vec::new(), String::new(), 0);
        loop {
            let page = administrator.get(&format!("/v1/terms?limit={limit}{cursor}")).await.expect(200);
            let items = page.json["items"].as_array().unwrap();
            seen.extend(items.iter().map(|item| item["id"].as_str().unwrap().to_owned()));
            pages += 1;
            if limit == 50 && pages == 1 {
                server.set_time("2024-02-01T10:00:01Z");
                all.insert(enter(2150).await);
            }
            let Some(next) = page.json["next"].as_str() else { break };
            assert_eq!(items.len(), limit);
            cursor = format!("&cursor={next}");
        }
        assert_eq!(seen.len(), all.len(), "limit {limit}: an item twice or not at all");
        assert_eq!(seen.iter().cloned().collect::<BTreeSet<_>>(), all);
        assert!(seen.is_sorted(), "limit {limit}");
    }
    let last = all.last().unwrap();
    let page = administrator.get(&format!("/v1/terms?cursor={last}")).await.expect(200);
    assert_eq!(page.json, json!({ "items": [] }));
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_are_returned_read_and_signed_in_their_order() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let sent = world.demarche(NOTICE, "transmitted").await;
    let path = format!("/v1/demarches/{}", sent.id());
    let document = |purpose: &str, file: String| json!({ "purpose": purpose, "kind": "pv", "name": "PV.pdf", "file_id": file, "due_on": "2024-03-12" });
    let documents = format!("{path}/documents");
    let early = reviewer.post(&documents, &document("a_signer", upload(reviewer).await)).await;
    early.problem(409, "demarche_step_refused");
    reviewer.post(&format!("{path}/acceptances"), &Value::Null).await.expect(201);
    let foreign = reviewer.post(&documents, &document("a_signer", upload(owner).await)).await;
    foreign.problem(409, "file_not_usable");
    let odd = reviewer.post(&documents, &document("pour_rire", upload(reviewer).await)).await;
    assert_eq!(odd.problem(422, "content_invalid").found(), [("/purpose", "unknown_value")]);
    for (purpose, signable) in [("pour_avis", false), ("affichage", false), ("a_signer", true)] {
        let returned =
            reviewer.post(&documents, &document(purpose, upload(reviewer).await)).await.expect(201);
        let id = returned.text("/document/id");
        let card = format!("/v1/documents/{id}");
        assert_eq!(owner.get(&card).await.expect(200).json["state"], "unread");
        owner.get(&format!("{card}/signed-copy")).await.problem(404, "not_found");
        assert_eq!(owner.get(&format!("{card}/file")).await.expect(200).bytes, PDF);
        let copy = json!({ "file_id": upload_signed(owner).await });
        let signed = owner.post(&format!("{card}/signed-copies"), &copy).await;
        if signable {
            assert_eq!(signed.expect(201).json["document"]["state"], "signed_copy_returned");
            let again = json!({ "file_id": upload_signed(owner).await });
            let again = owner.post(&format!("{card}/signed-copies"), &again).await;
            again.problem(409, "signed_copy_already_returned");
            let copy = reviewer.get(&format!("{card}/signed-copy")).await.expect(200).bytes;
            assert_eq!(copy, [PDF, b"\n"].concat());
        } else {
            signed.problem(409, "document_not_for_signature");
        }
        let read = owner.post(&format!("{card}/readings"), &Value::Null).await.expect(200);
        let again = owner.post(&format!("{card}/readings"), &Value::Null).await.expect(200);
        assert_eq!(read.json["read_at"], again.json["read_at"], "{purpose}");
        reviewer.post(&format!("{card}/readings"), &Value::Null).await.problem(403, "not_allowed");
    }
    for list in [documents, format!("/v1/spaces/{}/documents", world.space.id)] {
        let listed = owner.get(&list).await.expect(200);
        assert_eq!(listed.json["items"].as_array().map(Vec::len), Some(3), "{list}");
    }
    let closed = reviewer.post(&format!("{path}/closures"), &Value::Null).await.expect(201);
    assert_eq!(
        (&closed.json["status"], &closed.json["allowed_actions"]),
        (&json!("closed"), &json!(["reopen"]))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_digest_of_a_receipt_is_that_of_its_body_as_served() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let sent = world.demarche(NOTICE, "transmitted").await;
    server.set_time("2024-02-01T10:00:00Z");
    let returned = returned_document(reviewer, &sent.id()).await;
    server.set_time("2024-02-01T11:00:00Z");
    let copy = json!({ "file_id": upload_signed(owner).await });
    let card = format!("/v1/documents/{}", returned.text("/document/id"));
    owner.post(&format!("{card}/signed-copies"), &copy).await.expect(201);
    let path = format!("/v1/demarches/{}/receipts", sent.id());
    for client in [owner, reviewer] {
        let listed = client.get(&path).await.expect(200);
        let text = String::from_utf8(listed.bytes.clone()).unwrap();
        let items = listed.json["items"].as_array().unwrap();
        let kinds: Vec<_> = items.iter().map(|item| item["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["transmission", "document_return", "signed_copy"]);
        let bodies: Vec<&str> = text.split("\"body\":").skip(1).map(body).collect();
        assert_eq!(bodies.len(), 3);
        for (item, body) in items.iter().zip(bodies) {
            let digest: String = Sha256::digest(body).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(item["digest"], digest, "{body}");
            assert_eq!(item["body"]["id"], item["id"]);
        }
        assert_eq!(items[0]["body"]["content"], sent.json["content_digest"]);
        assert_eq!(
            (&items[1]["document_id"], &items[2]["document_id"]),
            (&returned.json["document"]["id"], &returned.json["document"]["id"])
        );
    }
    server.client().persona("stranger").await.get(&path).await.problem(404, "not_found");
}

/// The JSON object at the beginning of a text, letter by letter.
fn body(text: &str) -> &str {
    let mut reader = serde_json::Deserializer::from_str(text).into_iter::<Value>();
    reader.next().unwrap().unwrap();
    &text[..reader.byte_offset()]
}
