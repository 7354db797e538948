//! Rounds of correction: what is named, what that opens, what changed, and warnings that were ticked off.

use serde_json::{Value, json};
use tests::{
    Answer, Client, TestServer,
    world::{OwnCompany, upload},
};
use types::DemarcheKind;

const NOTICE: DemarcheKind = DemarcheKind::ElectionNotice;

async fn send_back(world: &OwnCompany, path: &str, points: Value) -> Answer {
    let body = json!({ "text": "Merci de corriger.", "points": points });
    world.authority.reviewer.post(&format!("{path}/corrections"), &body).await
}

async fn attach(owner: &Client, path: &str, name: &str) -> Answer {
    let body = json!({ "file_id": upload(owner).await, "name": name });
    owner.post(&format!("{path}/attachments"), &body).await
}

/// Saves the draft with these fields changed.
async fn change(owner: &Client, path: &str, fields: &Value) -> Answer {
    let read = owner.get(path).await.expect(200);
    let mut draft = read.json["draft"].clone();
    for (name, value) in fields.as_object().unwrap() {
        draft[name] = value.clone();
    }
    owner.put_if(&format!("{path}/draft"), &read.etag(), &draft).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_to_be_corrected_is_read_place_by_place() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let ready = world.demarche(NOTICE, "ready").await;
    let path = format!("/v1/demarches/{}", ready.id());
    let piece = attach(owner, &path, "Plan.pdf").await.expect(201).id();
    let tag = owner.get(&path).await.expect(200).etag();
    owner.post_if(&format!("{path}/transmissions"), &tag, &Value::Null).await.expect(201);
    let points = json!([
        { "pointer": "/closes_at", "words": "L'heure de fermeture est trop tôt." },
        { "attachment_id": piece, "canned": "invalid_piece" },
        { "missing_piece": "Accord du ministre", "canned": "missing_piece" },
        { "pointer": "/titulaires", "rule": "F.001" },
        { "words": "Merci de votre attention." }
    ]);
    server.set_time("2024-02-01T10:00:00Z");
    let back = send_back(&world, &path, points).await.expect(201);
    assert_eq!(
        (&back.json["status"], &back.json["correction"]),
        (&json!("to_correct"), &json!("Merci de corriger."))
    );
    let list = format!("{path}/corrections");
    let read = owner.speaking("fr").get(&list).await.expect(200);
    let round = &read.json["items"][0];
    assert_eq!(
        (&round["number"], &round["opens"], &round["resolved"]),
        (&json!(1), &json!("named"), &json!(false))
    );
    assert_eq!((&round["sent_at"], &round["sent_by"]), (&json!("2024-02-01T10:00:00Z"), &Value::Null));
    let points = round["points"].as_array().unwrap();
    assert_eq!(points.len(), 5);
    assert_eq!(points[0]["words"], "L'heure de fermeture est trop tôt.");
    assert_eq!(points[1]["attachment_id"], piece.as_str());
    assert_eq!(points[1]["canned_text"], "La pièce jointe n'est pas valable.");
    assert_eq!(points[2]["missing_piece"], "Accord du ministre");
    assert_eq!(points[3]["rule"]["code"], "F.001");
    assert!(!points[3]["rule"]["title"].as_str().unwrap().is_empty());
    assert_eq!(points[4]["pointer"], Value::Null);
    let german = owner.speaking("de").get(&list).await.expect(200);
    assert_eq!(german.json["items"][0]["points"][1]["canned_text"], "Der Beleg ist nicht gültig.");
    // The desk knows its reviewer, the filer does not; and the other way round for who corrects.
    let theirs = reviewer.get(&list).await.expect(200);
    assert!(theirs.json["items"][0]["sent_by"].is_string());

    change(owner, &path, &json!({ "closes_at": "18:30" })).await.expect(200);
    server.set_time("2024-02-02T08:00:00Z");
    world.space.finish(&path).await;
    let mine = owner.get(&list).await.expect(200);
    let round = &mine.json["items"][0];
    assert_eq!((&round["resolved"], &round["resolved_at"]), (&json!(true), &json!("2024-02-02T08:00:00Z")));
    assert_eq!(round["resolved_by"], "Marc Müller");
    let theirs = reviewer.get(&list).await.expect(200);
    assert_eq!(
        (&theirs.json["items"][0]["resolved"], &theirs.json["items"][0]["resolved_by"]),
        (&json!(true), &Value::Null)
    );
    // A second round is number two, and the first one stays.
    server.set_time("2024-02-02T08:30:00Z");
    send_back(&world, &path, json!([])).await.expect(201);
    let rounds = owner.get(&format!("{list}?limit=1")).await.expect(200);
    let next = owner.get(&format!("{list}?limit=1&cursor={}", rounds.text("/next"))).await.expect(200);
    assert_eq!(
        (&rounds.json["items"][0]["number"], &next.json["items"][0]["number"]),
        (&json!(1), &json!(2))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_named_fields_are_open_and_every_other_change_is_told() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let path = format!("/v1/demarches/{}", world.demarche(NOTICE, "transmitted").await.id());
    let points = json!([
        { "pointer": "/closes_at", "words": "Trop tôt." }, { "pointer": "/headcount", "rule": "F.001" },
        { "pointer": "/opening_day", "words": "Il manque." }
    ]);
    send_back(&world, &path, points).await.expect(201);
    let before = owner.get(&path).await.expect(200);
    let other = json!({ "closes_at": "18:30", "place": "Ailleurs", "postal_vote": true, "opens_at": null });
    let refused = change(owner, &path, &other).await.problem(422, "content_invalid");
    let mut found = refused.found();
    found.sort_unstable();
    let closed = |pointer| (pointer, "field_not_open");
    assert_eq!(found, [closed("/opens_at"), closed("/place"), closed("/postal_vote")]);
    let after = owner.get(&path).await.expect(200);
    assert_eq!(
        (before.etag(), &before.json["draft"]),
        (after.etag(), &after.json["draft"]),
        "nothing is saved"
    );

    let mut headcount = before.json["draft"]["headcount"].clone();
    headcount["total"] = json!(61);
    let open = json!({ "closes_at": "18:30", "headcount": headcount, "opening_day": "2024-03-11" });
    change(owner, &path, &open).await.expect(200);
    // What is saved in steps stays within the same opening.
    let again = change(owner, &path, &json!({ "place": "Ailleurs" })).await.problem(422, "content_invalid");
    assert_eq!(again.found(), [closed("/place")]);
    let fewer = owner.get(&path).await.expect(200);
    let mut draft = fewer.json["draft"].clone();
    draft.as_object_mut().unwrap().remove("place");
    let removed = owner.put_if(&format!("{path}/draft"), &fewer.etag(), &draft).await;
    assert_eq!(removed.problem(422, "content_invalid").found(), [closed("/place")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_that_names_no_place_opens_everything_and_says_so() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let path = format!("/v1/demarches/{}", world.demarche(NOTICE, "transmitted").await.id());
    send_back(&world, &path, json!([{ "words": "Relisez tout." }])).await.expect(201);
    let read = owner.get(&format!("{path}/corrections")).await.expect(200);
    assert_eq!(read.json["items"][0]["opens"], "everything");
    change(owner, &path, &json!({ "place": "Ailleurs", "closes_at": "18:30" })).await.expect(200);
    attach(owner, &path, "Plan.pdf").await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_named_pieces_may_be_taken_away_and_added() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let path = format!("/v1/demarches/{}", world.demarche(NOTICE, "ready").await.id());
    let named = attach(owner, &path, "Plan.pdf").await.expect(201).id();
    let other = attach(owner, &path, "Accord.pdf").await.expect(201).id();
    let tag = owner.get(&path).await.expect(200).etag();
    owner.post_if(&format!("{path}/transmissions"), &tag, &Value::Null).await.expect(201);
    send_back(&world, &path, json!([{ "attachment_id": named, "canned": "illegible_piece" }]))
        .await
        .expect(201);

    let detach = async |piece: &str| {
        let tag = owner.get(&path).await.expect(200).etag();
        owner.delete_if(&format!("/v1/attachments/{piece}"), &tag).await
    };
    assert_eq!(detach(&other).await.problem(422, "content_invalid").found(), [("", "piece_not_open")]);
    detach(&named).await.expect(204);
    let wrong = attach(owner, &path, "Mauvais.pdf").await.expect(201).id();
    detach(&wrong).await.expect(204);
    attach(owner, &path, "Meilleur.pdf").await.expect(201);
    let refused = change(owner, &path, &json!({ "place": "Ailleurs" })).await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/place", "field_not_open")]);
    server.set_time("2024-02-02T08:00:00Z");
    world.space.finish(&path).await;

    // Where only a field is named, pieces stay as they are.
    send_back(&world, &path, json!([{ "pointer": "/place", "words": "Où ?" }])).await.expect(201);
    let refused = attach(owner, &path, "Encore.pdf").await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/file_id", "piece_not_asked")]);
    assert_eq!(detach(&other).await.problem(422, "content_invalid").found(), [("", "piece_not_open")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paper_that_states_the_content_follows_the_fields_that_are_corrected() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let path = format!(
        "/v1/demarches/{}",
        world.demarche(DemarcheKind::FunctionsDeclaration, "transmitted").await.id()
    );
    let first = owner.get(&format!("{path}/attachments")).await.expect(200).text("/items/0/id");
    let points = json!([{ "pointer": "/president", "words": "Nom d'usage." }]);
    send_back(&world, &path, points).await.expect(201);
    let mut president = owner.get(&path).await.expect(200).json["draft"]["president"].clone();
    president["surname"] = json!("Weber-Thill");
    change(owner, &path, &json!({ "president": president })).await.expect(200);
    let tag = owner.get(&path).await.expect(200).etag();
    owner.delete_if(&format!("/v1/attachments/{first}"), &tag).await.expect(204);
    let refused = attach(owner, &path, "Plan.pdf").await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/file_id", "piece_not_asked")], "what states nothing stays closed");
    server.set_time("2024-04-04T08:00:00Z");
    world.space.finish(&path).await;
    let changes = world.authority.reviewer.get(&format!("{path}/changes")).await.expect(200);
    assert_eq!(changes.json["fields"][0]["pointer"], "/president/surname");
    assert_eq!(changes.json["pieces_removed"][0]["id"], first.as_str());
    assert_eq!(changes.json["pieces_added"][0]["kind"], "signed_form");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_that_comes_to_require_a_piece_takes_it() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, election) = (&world.space.owner, &world.company.election);
    let kind = DemarcheKind::CandidateDeclaration;
    let started = world.space.start(election, kind).await;
    let path = format!("/v1/demarches/{}", started.id());
    let nobody = json!({ "situation": "no_candidate" });
    owner.put_if(&format!("{path}/draft"), &started.etag(), &nobody).await.expect(200);
    world.space.finish(&path).await;
    let whole = world.space.sample(election, kind).await;
    let named = whole
        .as_object()
        .unwrap()
        .keys()
        .map(|field| json!({ "pointer": format!("/{field}"), "words": "?" }));
    send_back(&world, &path, named.collect()).await.expect(201);
    change(owner, &path, &whole).await.expect(200);
    server.set_time("2024-02-02T08:00:00Z");
    world.space.finish(&path).await;
    // And back: what was required by the content that lies there may go with it.
    let pieces = owner.get(&format!("{path}/attachments")).await.expect(200);
    assert_eq!(pieces.json["items"][0]["kind"], "candidatures");
    send_back(&world, &path, json!([{ "pointer": "", "words": "?" }])).await.expect(201);
    let tag = owner.get(&path).await.expect(200).etag();
    let saved = owner.put_if(&format!("{path}/draft"), &tag, &nobody).await.expect(200);
    let piece = format!("/v1/attachments/{}", pieces.text("/items/0/id"));
    owner.delete_if(&piece, &saved.etag()).await.expect(204);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_point_names_must_be_there() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let reviewer = &world.authority.reviewer;
    let path = format!("/v1/demarches/{}", world.demarche(NOTICE, "transmitted").await.id());
    let nil = uuid::Uuid::nil().to_string();
    let points = json!([
        { "pointer": "/a/b", "words": "?" }, { "pointer": "place", "words": "?" },
        { "attachment_id": nil, "words": "?" }, { "rule": "F.999" }, { "pointer": "/place" }
    ]);
    let refused = send_back(&world, &path, points).await.problem(422, "content_invalid");
    let expected = [
        ("/points/0/pointer", "pointer_leads_nowhere"),
        ("/points/1/pointer", "pointer_leads_nowhere"),
        ("/points/2/attachment_id", "piece_not_received"),
        ("/points/3/rule", "rule_unknown"),
        ("/points/4", "point_says_nothing"),
    ];
    assert_eq!(refused.found(), expected);
    let points =
        json!([{ "pointer": "/place", "missing_piece": "Plan", "words": "?" }, { "canned": "rien" }]);
    let refused = send_back(&world, &path, points).await.problem(422, "content_invalid");
    assert_eq!(
        refused.found(),
        [("/points/0", "point_in_two_places"), ("/points/1/canned", "canned_text_unknown")]
    );
    let many: Vec<_> = (0..201).map(|_| json!({ "words": "?" })).collect();
    let refused = send_back(&world, &path, json!(many)).await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/points", "too_many_items")]);
    assert_eq!(reviewer.get(&path).await.expect(200).json["status"], "transmitted", "nothing was sent back");
    send_back(&world, &path, json!(many[..200])).await.expect(201);
    let read = reviewer.get(&format!("{path}/corrections")).await.expect(200);
    assert_eq!(read.json["items"][0]["points"].as_array().unwrap().len(), 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_sees_what_changed_between_what_it_had_and_what_came() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let path = format!("/v1/demarches/{}", world.demarche(NOTICE, "ready").await.id());
    let gone = attach(owner, &path, "Plan.pdf").await.expect(201).id();
    attach(owner, &path, "Accord.pdf").await.expect(201);
    let tag = owner.get(&path).await.expect(200).etag();
    owner.post_if(&format!("{path}/transmissions"), &tag, &Value::Null).await.expect(201);
    server.set_time("2024-02-01T10:00:00Z");
    let points = json!([{ "pointer": "/closes_at", "words": "Trop tôt." }, { "attachment_id": gone, "canned": "other_piece" }]);
    send_back(&world, &path, points).await.expect(201);
    let changes = format!("{path}/changes");
    let nothing = reviewer.get(&changes).await.expect(200);
    assert_eq!((&nothing.json["correction_id"], &nothing.json["total"]), (&Value::Null, &json!(0)));

    let tag = owner.get(&path).await.expect(200).etag();
    owner.delete_if(&format!("/v1/attachments/{gone}"), &tag).await.expect(204);
    let came = attach(owner, &path, "Bon plan.pdf").await.expect(201).id();
    change(owner, &path, &json!({ "closes_at": "18:30" })).await.expect(200);
    let still = reviewer.get(&changes).await.expect(200);
    assert_eq!(still.json["total"], 0, "nothing of the correction before it is transmitted");
    server.set_time("2024-02-02T08:00:00Z");
    world.space.finish(&path).await;
    for client in [reviewer, owner] {
        let answer = client.get(&changes).await.expect(200);
        let fields = json!([{ "pointer": "/closes_at", "before": "17:00", "now": "18:30", "asked": true }]);
        assert_eq!(
            (&answer.json["fields"], &answer.json["total"], &answer.json["number"]),
            (&fields, &json!(1), &json!(1))
        );
        let ids = |name: &str| -> Vec<String> {
            let pieces = answer.json[name].as_array().unwrap();
            pieces.iter().map(|piece| piece["id"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!((ids("pieces_added"), ids("pieces_removed")), (vec![came.clone()], vec![gone.clone()]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_any_change_of_a_correction_a_new_signature_is_needed() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let path = format!("/v1/demarches/{}", world.demarche(NOTICE, "transmitted").await.id());
    send_back(&world, &path, json!([{ "pointer": "/place", "words": "Où ?" }])).await.expect(201);
    let sent_back = owner.get(&path).await.expect(200);
    let early = owner.post_if(&format!("{path}/transmissions"), &sent_back.etag(), &Value::Null).await;
    early.problem(409, "demarche_step_refused");
    change(owner, &path, &json!({ "place": "Réfectoire" })).await.expect(200);
    let confirmed = owner.post(&format!("{path}/confirmations"), &Value::Null).await.expect(201);
    let signature = json!({ "statement": "lu et approuvé", "content_digest": confirmed.text("/demarche/content_digest") });
    let signed =
        owner.post_if(&format!("{path}/signatures"), &confirmed.etag(), &signature).await.expect(201);
    assert_eq!(signed.json["status"], "ready");
    let changed = change(owner, &path, &json!({ "place": "Cantine" })).await.expect(200);
    assert_eq!(
        (&changed.json["status"], &changed.json["content_digest"]),
        (&json!("to_correct"), &Value::Null)
    );
    let unsigned = owner.post_if(&format!("{path}/transmissions"), &changed.etag(), &Value::Null).await;
    unsigned.problem(409, "demarche_step_refused");
    server.set_time("2024-02-02T08:00:00Z");
    assert_eq!(world.space.finish(&path).await.json["status"], "transmitted");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_warning_is_ticked_off_with_a_reason_that_the_desk_reads() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (owner, reviewer) = (&world.space.owner, &world.authority.reviewer);
    let started = world.space.start(&world.company.election, NOTICE).await;
    let path = format!("/v1/demarches/{}", started.id());
    let mut draft = world.space.sample(&world.company.election, NOTICE).await;
    draft["posted_on"] = json!("2024-02-20");
    owner.put_if(&format!("{path}/draft"), &started.etag(), &draft).await.expect(200);
    let checked = owner.get(&format!("{path}/checks")).await.expect(200);
    assert_eq!(checked.json["complete"], true, "{}", checked.json);
    let warning = checked.json["findings"][0].clone();
    assert_eq!(warning["severity"], "warning", "{}", checked.json);
    let tick = |code: &Value, pointer: &Value, reason: &str| json!({ "code": code, "pointer": pointer, "reason": reason });
    let (code, pointer) = (&warning["code"], &warning["pointer"]);
    let confirm = async |acknowledged: Value| {
        owner.post(&format!("{path}/confirmations"), &json!({ "acknowledged": acknowledged })).await
    };
    let good = tick(code, pointer, "Affiché après une panne.");
    let unknown = confirm(json!([good, tick(&json!("W.999"), pointer, "?"), good])).await;
    let expected = [("/acknowledged/1", "warning_not_found"), ("/acknowledged/2", "warning_not_found")];
    assert_eq!(unknown.problem(422, "content_invalid").found(), expected);
    let blank = confirm(json!([tick(code, pointer, " ")])).await.problem(422, "content_invalid");
    assert_eq!(blank.found(), [("/acknowledged/0/reason", "text_blank")]);
    let confirmed = confirm(json!([good])).await.expect(201);
    let signature = json!({ "statement": "lu et approuvé", "content_digest": confirmed.text("/demarche/content_digest") });
    let signed =
        owner.post_if(&format!("{path}/signatures"), &confirmed.etag(), &signature).await.expect(201);
    owner.post_if(&format!("{path}/transmissions"), &signed.etag(), &Value::Null).await.expect(201);
    assert_eq!(reviewer.get(&path).await.expect(200).json["acknowledged"], json!([good]));

    // A change undoes it for the filer; the desk keeps what reached it.
    send_back(&world, &path, json!([])).await.expect(201);
    assert_eq!(owner.get(&path).await.expect(200).json["acknowledged"], json!([]));
    assert_eq!(reviewer.get(&path).await.expect(200).json["acknowledged"], json!([good]));
    // Without a word about it the confirmation still passes.
    owner.post(&format!("{path}/confirmations"), &Value::Null).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn reviewers_find_their_canned_texts_in_three_languages() {
    let server = TestServer::start().await;
    let reviewer = server.client().persona("reviewer").await;
    let mut texts = Vec::new();
    for language in ["fr", "de", "en"] {
        let listed = reviewer.speaking(language).get("/v1/desk/canned-texts").await.expect(200);
        let items = listed.json["items"].as_array().unwrap().clone();
        assert!(items.len() >= 10);
        texts.push(items[0]["text"].clone());
    }
    assert!(texts[0] != texts[1] && texts[1] != texts[2]);
}
