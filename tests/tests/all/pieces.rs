//! Pieces of a démarche (7.6) and the passed checks before its transmission (7.7).

use serde_json::{Value, json};
use tests::{
    Answer, Client, TestServer,
    world::{Agency, OwnCompany, PDF, upload},
};
use types::DemarcheKind;

const NOTICE: DemarcheKind = DemarcheKind::ElectionNotice;

async fn attach(client: &Client, path: &str, body: Value) -> Answer {
    client.post(&format!("{path}/attachments"), &body).await
}

async fn lights(client: &Client, path: &str) -> Answer {
    client.get(&format!("{path}/lights")).await.expect(200)
}

/// The red lights: code, piece and what does it.
fn red(lights: &Answer) -> Vec<(String, String, String)> {
    let text = |light: &Value, name: &str| light[name].as_str().unwrap_or_default().to_owned();
    let all = lights.json["lights"].as_array().unwrap().iter();
    let red: Vec<_> = all
        .filter(|light| light["state"] == "red")
        .map(|light| (text(light, "code"), text(light, "piece"), text(light, "operation")))
        .collect();
    assert_eq!(lights.json["transmissible"], red.is_empty(), "{}", lights.json);
    red
}

fn named(red: &[(String, String, String)]) -> Vec<(&str, &str, &str)> {
    red.iter().map(|(code, piece, operation)| (code.as_str(), piece.as_str(), operation.as_str())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demarche_is_not_transmitted_while_a_required_piece_is_missing() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    for (kind, piece, finding) in [
        (DemarcheKind::CandidateDeclaration, "candidatures", "candidatures_missing"),
        (DemarcheKind::ResultDeclaration, "signed_pv", "signed_pv_missing"),
        (DemarcheKind::FunctionsDeclaration, "signed_form", "signed_form_missing"),
    ] {
        let ready = world.demarche(kind, "ready").await;
        let path = format!("/v1/demarches/{}", ready.id());
        let missing = red(&lights(owner, &path).await);
        assert_eq!(named(&missing), [("required_piece", piece, "attach_file")]);
        let transmissions = format!("{path}/transmissions");
        let refused = owner.post_if(&transmissions, &ready.etag(), &Value::Null).await;
        assert_eq!(refused.problem(409, "pieces_missing").found(), [("", finding)]);

        let other = json!({ "file_id": upload(owner).await, "name": "Note.pdf" });
        attach(owner, &path, other).await.expect(201);
        assert_eq!(named(&red(&lights(owner, &path).await)), [("required_piece", piece, "attach_file")]);
        let required = json!({ "file_id": upload(owner).await, "kind": piece });
        let attached = attach(owner, &path, required).await.expect(201);
        assert_eq!(named(&red(&lights(owner, &path).await)), []);

        let seen = owner.get(&path).await.expect(200);
        owner.delete_if(&format!("/v1/attachments/{}", attached.id()), &seen.etag()).await.expect(204);
        assert_eq!(named(&red(&lights(owner, &path).await)), [("required_piece", piece, "attach_file")]);
        attach(owner, &path, json!({ "file_id": upload(owner).await, "kind": piece })).await.expect(201);
        let seen = owner.get(&path).await.expect(200);
        owner.post_if(&transmissions, &seen.etag(), &Value::Null).await.expect(201);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_light_turns_green_by_what_it_names() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let started = world.demarche(NOTICE, "draft").await;
    let path = format!("/v1/demarches/{}", started.id());
    let seen = lights(owner, &path).await;
    let (confirm, sign) = (
        ("entries_confirmed", "", "confirm_demarche"),
        [("signed", "", "sign_demarche"), ("signature_covers_content", "", "sign_demarche")],
    );
    assert_eq!(named(&red(&seen)), [confirm, sign[0], sign[1]]);
    assert_eq!(seen.json["notice"], "Nothing has reached the administration yet.");
    let french = owner.speaking("fr").get(&format!("{path}/lights")).await.expect(200);
    assert_eq!(french.json["notice"], "Rien n'est encore parvenu à l'administration.");

    let draft = world.space.sample(&world.company.election, NOTICE).await;
    owner.put_if(&format!("{path}/draft"), &started.etag(), &draft).await.expect(200);
    let confirmed = owner.post(&format!("{path}/confirmations"), &Value::Null).await.expect(201);
    assert_eq!(named(&red(&lights(owner, &path).await)), sign);
    let digest = confirmed.text("/demarche/content_digest");
    let signature = json!({ "statement": "lu et approuvé", "content_digest": digest });
    let signed =
        owner.post_if(&format!("{path}/signatures"), &confirmed.etag(), &signature).await.expect(201);
    assert_eq!(named(&red(&lights(owner, &path).await)), []);

    owner.post_if(&format!("{path}/transmissions"), &signed.etag(), &Value::Null).await.expect(201);
    let sent = lights(owner, &path).await;
    assert_eq!(named(&red(&sent)), [("not_with_administration", "", "")]);
    assert_eq!(sent.json["notice"], Value::Null);

    let text = json!({ "text": "Le lieu manque." });
    world.authority.reviewer.post(&format!("{path}/corrections"), &text).await.expect(201);
    let back = lights(owner, &path).await;
    assert_eq!(named(&red(&back)), [confirm, sign[0], sign[1]]);
    assert!(back.text("/notice").starts_with("The administration has what was transmitted"), "{}", back.json);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edit_and_a_second_filing_turn_lights_red() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let ready = world.demarche(NOTICE, "ready").await;
    let path = format!("/v1/demarches/{}", ready.id());
    assert_eq!(named(&red(&lights(owner, &path).await)), []);
    world.demarche(NOTICE, "transmitted").await;
    let second = ("first_of_its_kind", "", "delete_demarche");
    assert_eq!(named(&red(&lights(owner, &path).await)), [second]);
    let draft = world.space.sample(&world.company.election, NOTICE).await;
    owner.put_if(&format!("{path}/draft"), &ready.etag(), &draft).await.expect(200);
    let codes: Vec<_> = red(&lights(owner, &path).await).into_iter().map(|(code, ..)| code).collect();
    assert_eq!(codes, ["entries_confirmed", "signed", "signature_covers_content", "first_of_its_kind"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_lights_list_every_piece_with_its_reason() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let path =
        format!("/v1/demarches/{}", world.demarche(DemarcheKind::FunctionsDeclaration, "draft").await.id());
    attach(owner, &path, json!({ "file_id": upload(owner).await, "kind": "president_notice" }))
        .await
        .expect(201);
    let seen = lights(owner, &path).await;
    let pieces: Vec<_> = seen.json["pieces"].as_array().unwrap().iter().collect();
    let found: Vec<_> =
        pieces.iter().map(|piece| (&piece["kind"], &piece["need"], &piece["attached"])).collect();
    let expected = [
        (json!("signed_form"), json!("required"), json!(0)),
        (json!("president_notice"), json!("optional"), json!(1)),
        (json!("other"), json!("optional"), json!(0)),
    ];
    assert_eq!(
        found,
        expected.iter().map(|(kind, need, attached)| (kind, need, attached)).collect::<Vec<_>>()
    );
    assert_eq!(pieces[0]["article"], "L.416-1(3)");
    assert!(pieces.iter().all(|piece| piece["reason"].as_str().is_some_and(|reason| !reason.is_empty())));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_name_of_a_piece_may_be_left_out() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let path =
        format!("/v1/demarches/{}", world.demarche(DemarcheKind::ResultDeclaration, "draft").await.id());
    let body = json!({ "file_id": upload(owner).await, "kind": "signed_pv" });
    let piece = attach(&owner.speaking("fr"), &path, body).await.expect(201);
    assert_eq!(
        (piece.text("/name"), piece.text("/kind")),
        ("Procès-verbal signé.pdf".into(), "signed_pv".into())
    );
    assert_eq!(piece.text("/kind_label"), "Procès-verbal signé");
    let piece = attach(owner, &path, json!({ "file_id": upload(owner).await })).await.expect(201);
    assert_eq!((piece.text("/name"), piece.text("/kind")), ("Other document.pdf".into(), "other".into()));

    let wrong = json!({ "file_id": upload(owner).await, "kind": "signed_form" });
    let refused = attach(owner, &path, wrong).await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/kind", "piece_not_of_demarche")]);
    let refused = attach(owner, &path, json!({ "name": "x" })).await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/file_id", "required")]);
    let (file, kept) = (upload(owner).await, world.space.keep("Mandat.pdf", None).await.id());
    let both = json!({ "file_id": file, "space_file_id": kept });
    let refused = attach(owner, &path, both).await.problem(422, "content_invalid");
    assert_eq!(refused.found(), [("/space_file_id", "one_of_two")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_piece_comes_from_the_space_and_outlives_its_document_there() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let path =
        format!("/v1/demarches/{}", world.demarche(DemarcheKind::ResultDeclaration, "draft").await.id());
    let store = format!("/v1/spaces/{}/files", world.space.id);
    let body = json!({ "file_id": upload(owner).await, "name": "PV du 12 mars.pdf", "kind": "signed_pv",
        "company_id": world.company.company });
    let kept = owner.post(&store, &body).await.expect(201);
    let piece = attach(owner, &path, json!({ "space_file_id": kept.id() })).await.expect(201);
    assert_eq!((piece.text("/name"), piece.text("/kind")), ("PV du 12 mars.pdf".into(), "signed_pv".into()));
    assert_eq!(piece.text("/sha256"), kept.text("/sha256"));
    let again = attach(owner, &path, json!({ "space_file_id": kept.id() })).await;
    again.problem(409, "document_already_attached");

    // In another démarche it serves once more, under another name.
    let other =
        format!("/v1/demarches/{}", world.demarche(DemarcheKind::ResultDeclaration, "draft").await.id());
    let body = json!({ "space_file_id": kept.id(), "name": "Annexe.pdf", "kind": "other" });
    let second = attach(owner, &other, body).await.expect(201);
    assert_eq!((second.text("/name"), second.text("/kind")), ("Annexe.pdf".into(), "other".into()));

    let document = format!("/v1/space-files/{}", kept.id());
    owner.delete_if(&document, &kept.etag()).await.expect(204);
    owner.get(&document).await.problem(404, "not_found");
    let bytes = owner.get(&format!("/v1/attachments/{}/file", piece.id())).await.expect(200);
    assert_eq!(bytes.bytes, PDF);
    let tag = owner.get(&path).await.expect(200).etag();
    owner.delete_if(&format!("/v1/attachments/{}", piece.id()), &tag).await.expect(204);
    let bytes = owner.get(&format!("/v1/attachments/{}/file", second.id())).await.expect(200);
    assert_eq!(bytes.bytes, PDF, "what one démarche drops, the other one keeps");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_of_another_company_or_space_is_not_attached() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[60, 60]).await;
    let (space, owner) = (&agency.space, &agency.space.owner);
    let [first, second] = &agency.companies[..] else { panic!("two firms") };
    let path = format!("/v1/demarches/{}", space.demarche(&first.election, NOTICE, "draft").await.id());
    let theirs = space.keep("PV de l’autre.pdf", Some(&second.company)).await;
    let refused = attach(owner, &path, json!({ "space_file_id": theirs.id() })).await;
    refused.problem(409, "file_not_usable");
    let elsewhere = OwnCompany::of(&server.client(), 60).await.space.keep("Ailleurs.pdf", None).await;
    let refused = attach(owner, &path, json!({ "space_file_id": elsewhere.id() })).await;
    refused.problem(409, "file_not_usable");
    for kept in [space.keep("Mandat.pdf", None).await, space.keep("PV.pdf", Some(&first.company)).await] {
        let piece = attach(owner, &path, json!({ "space_file_id": kept.id() })).await;
        // Both hold the same bytes: the first is attached, the second is there already.
        assert!([201, 409].contains(&piece.status.as_u16()), "{}", piece.json);
    }
    let listed = owner.get(&format!("{path}/attachments")).await.expect(200);
    assert_eq!(listed.json["items"].as_array().map(Vec::len), Some(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_of_a_space_are_found_by_their_letters_renamed_and_read_page_by_page() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let store = format!("/v1/spaces/{}/files", world.space.id);
    for (minute, name) in
        ["Procès-verbal 2019.pdf", "Mandat.pdf", "proces verbal 2024.pdf"].iter().enumerate()
    {
        server.set_time(&format!("2024-02-01T10:{minute:02}:00Z"));
        world.space.keep(name, None).await;
    }
    let names = |answer: &Answer| -> Vec<String> {
        let items = answer.json["items"].as_array().unwrap();
        items.iter().map(|item| item["name"].as_str().unwrap().to_owned()).collect()
    };
    let found = owner.get(&format!("{store}?q=PROC%C3%88S%20verbal")).await.expect(200);
    assert_eq!(names(&found), ["Procès-verbal 2019.pdf", "proces verbal 2024.pdf"]);
    assert!(names(&owner.get(&format!("{store}?q=100%25")).await.expect(200)).is_empty());
    let page = owner.get(&format!("{store}?limit=2")).await.expect(200);
    assert_eq!(names(&page), ["Procès-verbal 2019.pdf", "Mandat.pdf"]);
    let rest = owner.get(&format!("{store}?limit=2&cursor={}", page.text("/next"))).await.expect(200);
    assert_eq!((names(&rest), &rest.json["next"]), (vec!["proces verbal 2024.pdf".into()], &Value::Null));
    owner.get(&format!("{store}?kind=nothing")).await.problem(400, "query_unreadable");
    assert!(names(&owner.get(&format!("{store}?kind=signed_pv")).await.expect(200)).is_empty());

    let mandate = page.json["items"][1]["id"].as_str().unwrap();
    let document = format!("/v1/space-files/{mandate}");
    let seen = owner.get(&document).await.expect(200);
    let change = json!({ "name": "Procuration.pdf", "kind": "signed_pv" });
    owner.patch_if(&document, "\"7\"", &change).await.problem(412, "stale");
    let changed = owner.patch_if(&document, &seen.etag(), &change).await.expect(200);
    assert_eq!(
        (changed.text("/name"), changed.text("/kind")),
        ("Procuration.pdf".into(), "signed_pv".into())
    );
    let found = owner.get(&format!("{store}?kind=signed_pv&q=procuration")).await.expect(200);
    assert_eq!(names(&found), ["Procuration.pdf"]);
    owner.delete_if(&document, &seen.etag()).await.problem(412, "stale");
    owner.delete_if(&document, &changed.etag()).await.expect(204);
    assert_eq!(names(&owner.get(&store).await.expect(200)).len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_limited_member_finds_the_documents_of_its_companies_and_no_others() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[60, 60]).await;
    let space = &agency.space;
    let [first, second] = &agency.companies[..] else { panic!("two firms") };
    let whole = space.keep("Mandat.pdf", None).await.id();
    let theirs = space.keep("Première.pdf", Some(&first.company)).await.id();
    let own = space.keep("Seconde.pdf", Some(&second.company)).await.id();
    let (limited, _) = space.member("Anne", "contributor", Some(std::slice::from_ref(&second.company))).await;
    let listed = limited.get(&format!("/v1/spaces/{}/files", space.id)).await.expect(200);
    let ids: Vec<_> = listed.json["items"].as_array().unwrap().iter().map(|item| &item["id"]).collect();
    assert_eq!(ids, [&json!(own)]);
    for hidden in [&whole, &theirs] {
        limited.get(&format!("/v1/space-files/{hidden}")).await.problem(404, "not_found");
        limited.get(&format!("/v1/space-files/{hidden}/file")).await.problem(404, "not_found");
    }
    let path = format!("/v1/demarches/{}", space.demarche(&second.election, NOTICE, "draft").await.id());
    let refused = attach(&limited, &path, json!({ "space_file_id": whole })).await;
    refused.problem(409, "file_not_usable");
    attach(&limited, &path, json!({ "space_file_id": own })).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_documents_of_a_company_leave_sight_with_its_mandate() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[60]).await;
    let (space, owner) = (&agency.space, &agency.space.owner);
    let kept = space.keep("PV.pdf", Some(&agency.companies[0].company)).await.id();
    owner.get(&format!("/v1/space-files/{kept}")).await.expect(200);
    let path = format!("/v1/accesses/{}/endings", agency.accesses[0]);
    owner.post(&path, &json!({ "reason": "Fin du mandat" })).await.expect(200);
    owner.get(&format!("/v1/space-files/{kept}")).await.problem(404, "not_found");
    let listed = owner.get(&format!("/v1/spaces/{}/files", space.id)).await.expect(200);
    assert_eq!(listed.json["items"], json!([]));
    let file = upload(owner).await;
    let body = json!({ "file_id": file, "company_id": agency.companies[0].company });
    let refused = owner.post(&format!("/v1/spaces/{}/files", space.id), &body).await;
    refused.problem(404, "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_space_keeps_so_many_documents_and_not_more_and_those_of_an_ended_mandate_do_not_count() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[60]).await;
    let (space, owner, company) = (&agency.space, &agency.space.owner, &agency.companies[0]);
    let most = usize::try_from(app::documents::space_files::MAX_DOCUMENTS).unwrap();
    space.keep("PV.pdf", Some(&company.company)).await;
    for _ in 1..most / 20 {
        futures_util::future::join_all((0..20).map(|_| space.keep("Plan.pdf", None))).await;
    }
    futures_util::future::join_all((0..19).map(|_| space.keep("Plan.pdf", None))).await;
    let store = format!("/v1/spaces/{}/files", space.id);
    let body = json!({ "file_id": upload(owner).await });
    let refused = owner.post(&store, &body).await;
    assert_eq!(refused.problem(422, "content_invalid").found(), [("/file_id", "space_store_full")]);
    let ending = format!("/v1/accesses/{}/endings", agency.accesses[0]);
    owner.post(&ending, &json!({ "reason": "Fin du mandat" })).await.expect(200);
    owner.post(&store, &body).await.expect(201);
    let body = json!({ "file_id": upload(owner).await });
    owner.post(&store, &body).await.problem(422, "content_invalid");
}
