//! Titles: one by hand, all of a space by its pattern, and lists by title, kind, status and company.

use serde_json::{Value, json};
use tests::{
    Answer, TestServer,
    world::{Agency, OwnCompany, Space},
};
use types::DemarcheKind;

const NOTICE: DemarcheKind = DemarcheKind::ElectionNotice;

fn titles(answer: &Answer) -> Vec<&str> {
    answer.json["items"].as_array().unwrap().iter().map(|item| item["title"].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demarche_is_renamed_wherever_it_stands_and_its_last_change_of_status_stays() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    for until in ["draft", "ready", "transmitted"] {
        let demarche = world.demarche(NOTICE, until).await;
        let path = format!("/v1/demarches/{}", demarche.id());
        let before = owner.get(&path).await.expect(200);
        server.set_time("2024-02-01T11:00:00Z");
        owner.patch_if(&path, "\"0\"", &json!({ "title": "Müller 1" })).await.problem(412, "stale");
        let renamed =
            owner.patch_if(&path, &before.etag(), &json!({ "title": "Müller 1" })).await.expect(200);
        server.set_time(tests::server::START);
        assert_eq!(
            (renamed.text("/title"), renamed.text("/status")),
            ("Müller 1".into(), before.text("/status"))
        );
        assert_eq!(renamed.json["updated_at"], before.json["updated_at"]);
        assert_eq!(renamed.json["content_digest"], before.json["content_digest"], "a signature stays");
        owner
            .patch_if(&path, &renamed.etag(), &json!({ "title": " a\n" }))
            .await
            .problem(422, "content_invalid");
        owner.patch_if(&path, &renamed.etag(), &json!({})).await.problem(422, "content_invalid");
        let back = owner.patch_if(&path, &renamed.etag(), &json!({ "title": null })).await.expect(200);
        assert_eq!(back.text("/title"), "Election notice · Boulangerie Müller");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pattern_of_a_space_titles_all_but_what_was_named_by_hand_and_what_comes_new() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[60, 200]).await;
    let (owner, space) = (&agency.space.owner, &agency.space);
    let one = space.demarche(&agency.companies[0].election, NOTICE, "transmitted").await;
    server.set_time("2024-02-01T09:00:01Z");
    space.start(&agency.companies[1].election, NOTICE).await;
    server.set_time("2024-02-01T09:00:02Z");
    let named = space.start(&agency.companies[1].election, DemarcheKind::ClaimsNotice).await;
    let path = format!("/v1/demarches/{}", named.id());
    owner.patch_if(&path, &named.etag(), &json!({ "title": "À moi" })).await.expect(200);

    let list = format!("/v1/spaces/{}/demarches", space.id);
    let patterns = format!("/v1/spaces/{}/title-pattern", space.id);
    let read = owner.get(&patterns).await.expect(200);
    assert_eq!((&read.json["pattern"], &read.json["language"]), (&Value::Null, &json!("fr")));
    assert!(read.json["placeholders"].as_array().unwrap().iter().any(|each| each["name"] == "{band}"));

    let pattern = json!({ "pattern": "{year} · {kind} · {company} · {band}", "language": "de" });
    let preview = owner.post(&format!("{patterns}/previews"), &pattern).await.expect(200);
    assert_eq!((&preview.json["changes"], &preview.json["by_hand"]), (&json!(2), &json!(1)));
    assert_eq!(preview.text("/items/0/demarche_id"), one.id());
    assert_eq!(preview.text("/items/0/old"), "Election notice · Firme de 60");
    assert_eq!(preview.text("/items/0/new"), "2024 · Wahlankündigung · Firme de 60 · 15-150");
    assert_eq!(preview.text("/items/2/new"), "À moi");
    let unchanged = owner.get(&list).await.expect(200);
    assert_eq!(titles(&unchanged)[0], "Election notice · Firme de 60", "a preview changes nothing");

    owner.put_if(&patterns, "\"99\"", &pattern).await.problem(412, "stale");
    let applied = owner.put_if(&patterns, &read.etag(), &pattern).await.expect(200);
    assert_eq!(applied.json["renamed"], 2);
    let expected = [
        "2024 · Wahlankündigung · Firme de 60 · 15-150",
        "2024 · Wahlankündigung · Firme de 200 · 151-300",
        "À moi",
    ];
    assert_eq!(titles(&owner.get(&list).await.expect(200)), expected);
    let new = space.start(&agency.companies[0].election, DemarcheKind::ClaimsNotice).await;
    assert_eq!(new.text("/title"), "2024 · Bekanntmachung der Einspruchsfrist · Firme de 60 · 15-150");
    let given = owner.get(&path).await.expect(200);
    let back = owner.patch_if(&path, &given.etag(), &json!({ "title": null })).await.expect(200);
    assert_eq!(back.text("/title"), "2024 · Bekanntmachung der Einspruchsfrist · Firme de 200 · 151-300");

    let none = json!({ "pattern": null, "language": "fr" });
    let tag = owner.get(&patterns).await.expect(200).etag();
    assert_eq!(owner.put_if(&patterns, &tag, &none).await.expect(200).json["renamed"], 4);
    assert_eq!(titles(&owner.get(&list).await.expect(200))[0], "Avis d'élection · Firme de 60");
    let speaking_german = Space { owner: owner.speaking("de"), ..space.clone() };
    let new = speaking_german.start(&agency.companies[1].election, NOTICE).await;
    assert_eq!(new.text("/title"), "Avis d'élection · Firme de 200", "all of a space in one language");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pattern_that_names_what_there_is_not_is_refused_with_its_column() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let path = format!("/v1/spaces/{}/title-pattern", world.space.id);
    let tag = owner.get(&path).await.expect(200).etag();
    for (pattern, code, column) in [
        ("{year} · {firm}", "pattern_placeholder_unknown", "10"),
        ("{year} · {company", "pattern_brace_alone", "10"),
        ("{year}}", "pattern_brace_alone", "7"),
    ] {
        let body = json!({ "pattern": pattern });
        for answer in
            [owner.put_if(&path, &tag, &body).await, owner.post(&format!("{path}/previews"), &body).await]
        {
            let refused = answer.problem(422, "content_invalid");
            assert_eq!(refused.found(), [("/pattern", code)], "{pattern}");
            assert!(refused.text("/errors/0/message").contains(column), "{pattern}");
        }
    }
    assert_eq!(owner.get(&path).await.expect(200).etag(), tag);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_cut_to_kind_status_company_and_title_and_read_on_in_pages() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[60, 70]).await;
    let (owner, space) = (&agency.space.owner, &agency.space);
    space.demarche(&agency.companies[0].election, NOTICE, "transmitted").await;
    space.demarche(&agency.companies[0].election, NOTICE, "ready").await;
    space.demarche(&agency.companies[1].election, NOTICE, "confirmed").await;
    space.start(&agency.companies[1].election, DemarcheKind::ClaimsNotice).await;
    let odd = space.start(&agency.companies[1].election, DemarcheKind::ClaimsNotice).await;
    let title = json!({ "title": "100 %_Ü de plus" });
    owner.patch_if(&format!("/v1/demarches/{}", odd.id()), &odd.etag(), &title).await.expect(200);
    let company = &agency.companies[1].company;
    let list = format!("/v1/spaces/{}/demarches", space.id);
    for (query, count) in [
        ("kind=election_notice".to_owned(), 3),
        ("kind=claims_notice".to_owned(), 2),
        ("status=draft".to_owned(), 3),
        ("status=ready".to_owned(), 1),
        ("status=closed".to_owned(), 0),
        (format!("company_id={company}"), 3),
        (format!("company_id={company}&kind=election_notice&status=draft"), 1),
        ("title=FIRME%20de%2060".to_owned(), 2),
        ("title=%25_%C3%BC".to_owned(), 1),
        ("title=_".to_owned(), 1),
        ("title=%5C".to_owned(), 0),
    ] {
        let found = owner.get(&format!("{list}?{query}")).await.expect(200);
        assert_eq!(titles(&found).len(), count, "{query}: {:?}", titles(&found));
    }
    let first = owner.get(&format!("{list}?kind=election_notice&limit=2")).await.expect(200);
    let next = format!("{list}?kind=election_notice&limit=2&cursor={}", first.text("/next"));
    assert_eq!(titles(&owner.get(&next).await.expect(200)).len(), 1);
    owner.get(&format!("{list}?status=lost")).await.problem(400, "query_unreadable");
    owner.get(&format!("{list}?title=")).await.problem(400, "query_unreadable");
}
