//! What changes many things at once leaves one event for each, as an independent witness counts them.

use serde_json::{Value, json};
use tests::{
    TestServer,
    witness::Witness,
    world::{Agency, Authority, Codes, Space, fresh_matricule, returned_document, upload_signed},
};
use types::DemarcheKind;

const NOTICE: DemarcheKind = DemarcheKind::ElectionNotice;

#[tokio::test(flavor = "multi_thread")]
async fn companies_by_import_codes_in_a_batch_and_accesses_in_bulk_leave_one_event_each() {
    let server = TestServer::start().await;
    let mut witness = Witness::of(&server.database).await;
    let nobody = server.client();
    let authority = Authority::of(&nobody).await;
    let lines: String = (0..5)
        .map(|number| {
            format!("{};Firme {number};1, rue de la Gare;L-1611;Luxembourg\n", fresh_matricule().as_str())
        })
        .collect();
    let csv = format!("matricule;legal_name;street;postal_code;locality\n{lines}");
    let path = format!("/v1/terms/{}/company-imports", authority.term);
    let import = || authority.administrator.post_bytes(&path, "text/csv", csv.clone().into());
    assert_eq!(import().await.expect(201).json["added"], 5);
    assert_eq!(import().await.expect(201).json["added"], 0);
    let corrected = csv.replace("1, rue de la Gare", "2, rue de la Gare").into_bytes();
    let apply = format!("{path}?apply_changes=true");
    let applied = authority.administrator.post_bytes(&apply, "text/csv", corrected).await;
    assert_eq!(applied.expect(201).json["changes"].as_array().map(Vec::len), Some(5));
    let listed = authority.administrator.get("/v1/companies").await.expect(200);
    let companies = listed.json["items"].as_array().unwrap().iter();
    let companies: Vec<_> = companies.map(|company| company["id"].as_str().unwrap().to_owned()).collect();
    let codes = authority.issue(&companies).await;
    let owner = nobody.fresh_person("Anne Weber").await;
    let space = Space::found(&owner, "fiduciary", "Fiduciaire", &authority.term).await;
    let line =
        |codes: &Codes| json!({ "titulaire_code": codes.titulaire, "mandataire_code": codes.mandataire });
    let items: Vec<_> = codes.iter().chain(&codes[..1]).map(line).collect();
    let bulk = format!("/v1/spaces/{}/accesses/bulk", space.id);
    let body = json!({ "items": items });
    owner.post(&format!("{bulk}?validate_only=true"), &body).await.expect(207);
    let before = witness.changes().await;
    assert_eq!(owner.post(&bulk, &body).await.expect(207).json["added"], 5);
    assert_eq!(witness.changes().await - before, 10, "five accesses and five codes");
    assert_eq!(witness.faults().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_grouping_a_pattern_and_the_end_of_a_mandate_leave_one_event_each() {
    let server = TestServer::start().await;
    let mut witness = Witness::of(&server.database).await;
    let agency = Agency::of(&server.client(), &[20, 200, 2000]).await;
    let (space, reviewer) = (&agency.space, &agency.authority.reviewer);
    let owner = &space.owner;
    for (place, until) in [(0, "draft"), (1, "transmitted")] {
        space.demarche(&agency.companies[place].election, NOTICE, until).await;
    }
    let patterns = format!("/v1/spaces/{}/title-pattern", space.id);
    let tag = owner.get(&patterns).await.expect(200).etag();
    let pattern = json!({ "pattern": "{year} · {company}", "language": "fr" });
    assert_eq!(owner.put_if(&patterns, &tag, &pattern).await.expect(200).json["renamed"], 2);
    let order = json!({ "term_id": agency.authority.term });
    space.group(&order).await;
    let done = space.group(&order).await;
    let target = done.text("/groups/1/space_id");
    let moves = format!("/v1/accesses/{}/moves", agency.accesses[0]);
    owner.post(&moves, &json!({ "space_id": target })).await.expect(200);
    owner.post(&moves, &json!({ "space_id": space.id, "placed": false })).await.expect(200);
    let path = format!("/v1/spaces/{target}");
    let tag = owner.get(&path).await.expect(200).etag();
    owner.patch_if(&path, &tag, &json!({ "pinned": true })).await.expect(200);
    let why = json!({ "reason": "Fin du mandat" });
    owner.post(&format!("/v1/accesses/{}/endings", agency.accesses[1]), &why).await.expect(200);
    let company = &agency.companies[1];
    let company_owner = server.client().fresh_person("Marc Müller").await;
    let own = Space::found(&company_owner, "firm", "Firme", &agency.authority.term).await;
    own.certify(company).await;
    let listed = company_owner.get(&format!("/v1/spaces/{}/demarches", own.id)).await.expect(200);
    let taken_over = listed.text("/items/0/id");
    let document = returned_document(reviewer, &taken_over).await.text("/document/id");
    let copy = json!({ "file_id": upload_signed(&company_owner).await });
    company_owner.post(&format!("/v1/documents/{document}/signed-copies"), &copy).await.expect(201);
    reviewer.post(&format!("/v1/demarches/{taken_over}/closures"), &Value::Null).await.expect(201);
    assert_eq!(witness.faults().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_witness_sees_a_change_without_event_an_event_without_change_and_a_twin() {
    let server = TestServer::start().await;
    let mut witness = Witness::of(&server.database).await;
    server.client().fresh_person("Anne Weber").await;
    assert_eq!(witness.faults().await, [""; 0]);
    let event = |kind: &str| {
        format!(
            "insert into audit_events select gen_random_uuid(), now(), gen_random_uuid(), 'test', 'tried', '{kind}', id,
             null, null, null, '', '' from persons limit 1"
        )
    };
    let change = "update persons set wants_mail = not wants_mail where id = (select id from persons limit 1)";
    let twins = format!("{change}; {}; {}", event("person"), event("person"));
    for statements in [change.to_owned(), event("token"), twins] {
        witness.run(&format!("begin; {statements}; commit;")).await;
    }
    assert_eq!(
        witness.faults().await,
        [
            "no event at all: person has no event, but: update persons",
            "person is recorded 2 times: test tried, test tried",
            "token is recorded as test tried, but no row changed",
        ]
    );
}
