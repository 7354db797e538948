//! Between a company and its fiduciary: what the company sees, what an ended mandate hides, and companies that change their space.

use serde_json::{Value, json};
use tests::{
    Answer, Client, TestServer,
    world::{Agency, Company, Space, returned_document, upload_signed},
};
use types::DemarcheKind;

const NOTICE: DemarcheKind = DemarcheKind::ElectionNotice;

/// The certified space of a company.
async fn own_space(server: &TestServer, agency: &Agency, company: &Company) -> Space {
    let owner = server.client().fresh_person("Marc Müller").await;
    let own = Space::found(&owner, "firm", "Firme", &agency.authority.term).await;
    own.certify(company).await;
    own
}

async fn ids(client: &Client, path: &str) -> Vec<String> {
    let listed = client.get(path).await.expect(200);
    let items = listed.json["items"].as_array().unwrap().iter();
    items.map(|item| item["id"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_company_sees_what_its_fiduciary_received_unless_it_does_not_want_to() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[60, 80]).await;
    let own = own_space(&server, &agency, &agency.companies[0]).await;
    let mut documents = Vec::new();
    for company in &agency.companies {
        let sent = agency.space.demarche(&company.election, NOTICE, "transmitted").await;
        documents.push(returned_document(&agency.authority.reviewer, &sent.id()).await.text("/document/id"));
    }
    let listed = format!("/v1/spaces/{}/documents", own.id);
    let card = format!("/v1/documents/{}", documents[0]);
    assert_eq!(ids(&own.owner, &listed).await, [documents[0].clone()]);
    own.owner.get(&card).await.expect(200);
    own.owner.get(&format!("{card}/file")).await.expect(200);
    own.owner.post(&format!("{card}/readings"), &Value::Null).await.problem(403, "not_allowed");
    own.owner.get(&format!("/v1/documents/{}", documents[1])).await.problem(404, "not_found");

    let company = format!("/v1/companies/{}", agency.companies[0].company);
    let sharing = format!("/v1/spaces/{}/sharing", own.id);
    let set = |visibility: bool, tag: String| {
        let (owner, sharing) = (&own.owner, sharing.as_str());
        async move { owner.put_if(sharing, &tag, &json!({ "sees_fiduciary_documents": visibility })).await }
    };
    let tag = own.owner.get(&company).await.expect(200).etag();
    let off = set(false, tag.clone()).await.expect(200);
    assert_eq!(off.json["sees_fiduciary_documents"], false);
    assert!(ids(&own.owner, &listed).await.is_empty());
    for path in [card.clone(), format!("{card}/file"), format!("{card}/signed-copy")] {
        own.owner.get(&path).await.problem(404, "not_found");
    }
    agency.space.owner.get(&card).await.expect(200);
    set(true, tag).await.problem(412, "stale");
    set(true, off.etag()).await.expect(200);
    assert_eq!(ids(&own.owner, &listed).await.len(), 1);
    let fiduciary = format!("/v1/spaces/{}/sharing", agency.space.id);
    let body = json!({ "sees_fiduciary_documents": true });
    let refused = agency.space.owner.put_if(&fiduciary, "\"1\"", &body).await;
    refused.problem(409, "not_a_firm_space");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ended_mandate_hides_everything_from_the_fiduciary() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[60]).await;
    let (company, space) = (&agency.companies[0], &agency.space);
    let own = own_space(&server, &agency, company).await;
    let sent = space.demarche(&company.election, NOTICE, "transmitted").await;
    let returned = returned_document(&agency.authority.reviewer, &sent.id()).await;
    let draft = space.demarche(&company.election, DemarcheKind::ClaimsNotice, "draft").await;
    let mandates = ids(&own.owner, &format!("/v1/spaces/{}/mandates", own.id)).await;
    assert_eq!(mandates, agency.accesses);
    let endings = format!("/v1/accesses/{}/endings", mandates[0]);
    let reason = json!({ "reason": "Changement de fiduciaire" });
    let stranger = server.client().fresh_person("Quelqu'un").await;
    stranger.post(&endings, &reason).await.problem(404, "not_found");
    own.owner.post(&endings, &json!({})).await.problem(422, "content_invalid");
    let ended = own.owner.post(&endings, &reason).await.expect(200);
    assert!(ended.json["ended_at"].is_string());
    own.owner.post(&endings, &reason).await.problem(409, "access_already_ended");

    for list in ["accesses", "demarches", "documents"] {
        assert!(ids(&space.owner, &format!("/v1/spaces/{}/{list}", space.id)).await.is_empty(), "{list}");
    }
    let (sent, card) = (sent.id(), returned.text("/document/id"));
    for path in [
        format!("/v1/demarches/{sent}"),
        format!("/v1/demarches/{sent}/receipts"),
        format!("/v1/demarches/{sent}/attachments"),
        format!("/v1/demarches/{sent}/documents"),
        format!("/v1/demarches/{}", draft.id()),
        format!("/v1/documents/{card}"),
        format!("/v1/documents/{card}/file"),
        format!("/v1/companies/{}", company.company),
        format!("/v1/elections/{}", company.election),
    ] {
        space.owner.get(&path).await.problem(404, "not_found");
    }
    let start = json!({ "election_id": company.election, "kind": "claims_notice" });
    let started = space.owner.post(&format!("/v1/spaces/{}/demarches", space.id), &start).await;
    started.problem(404, "not_found");
    // Nothing is lost for the company and the authority.
    own.owner.get(&format!("/v1/documents/{card}")).await.expect(200);
    agency.authority.reviewer.get(&format!("/v1/demarches/{sent}")).await.expect(200);
    assert!(ids(&own.owner, &format!("/v1/spaces/{}/mandates", own.id)).await.is_empty());
}

/// The companies of each space of a fiduciary.
/// Takes a démarche that was sent back through correction to its second transmission.
async fn correct(space: &Space, id: &str, election: &str) {
    let path = format!("/v1/demarches/{id}");
    let mine = space.owner.get(&path).await.expect(200);
    assert_eq!(mine.json["status"], "to_correct");
    let mut draft = space.sample(election, NOTICE).await;
    draft["closes_at"] = json!("18:30");
    space.owner.put_if(&format!("{path}/draft"), &mine.etag(), &draft).await.expect(200);
    let confirmed = space.owner.post(&format!("{path}/confirmations"), &Value::Null).await.expect(201);
    let digest = confirmed.text("/demarche/content_digest");
    let signature = json!({ "statement": "lu et approuvé", "content_digest": digest });
    let signed = space.owner.post_if(&format!("{path}/signatures"), &confirmed.etag(), &signature).await;
    let signed = signed.expect(201);
    space.owner.post_if(&format!("{path}/transmissions"), &signed.etag(), &Value::Null).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_filed_goes_on_in_the_companys_space_when_the_mandate_ends() {
    let server = TestServer::start().await;
    for certified_before in [true, false] {
        let agency = Agency::of(&server.client(), &[60]).await;
        let (company, reviewer) = (&agency.companies[0], &agency.authority.reviewer);
        let early = if certified_before { Some(own_space(&server, &agency, company).await) } else { None };
        let sent = agency.space.demarche(&company.election, NOTICE, "transmitted").await.id();
        let text = json!({ "text": "L'heure de fermeture manque." });
        reviewer.post(&format!("/v1/demarches/{sent}/corrections"), &text).await.expect(201);
        let ending = format!("/v1/accesses/{}/endings", agency.accesses[0]);
        agency.space.owner.post(&ending, &json!({ "reason": "Fin de mandat" })).await.expect(200);
        let own = match early {
            Some(own) => own,
            None => own_space(&server, &agency, company).await,
        };

        agency.space.owner.get(&format!("/v1/demarches/{sent}")).await.problem(404, "not_found");
        correct(&own, &sent, &company.election).await;
        let returned = returned_document(reviewer, &sent).await;
        let copies = format!("/v1/documents/{}/signed-copies", returned.text("/document/id"));
        let copy = json!({ "file_id": upload_signed(&own.owner).await });
        own.owner.post(&copies, &copy).await.expect(201);
        let receipts = own.owner.get(&format!("/v1/demarches/{sent}/receipts")).await.expect(200);
        assert_eq!(receipts.json["items"].as_array().unwrap().len(), 4, "before {certified_before}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_grouping_shows_no_company_of_a_space_in_which_the_caller_is_nobody() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[60, 200]).await;
    let organisation = &agency.space.organisation;
    let order = json!({ "term_id": agency.authority.term });
    let simulations = format!("/v1/organisations/{organisation}/grouping-simulations");
    let (manager, _) = agency.space.member("Luc", "manager", None).await;
    manager.post(&simulations, &order).await.expect(200);
    agency.space.group(&order).await;
    // The grouping opened a second space, of the owner alone.
    manager.post(&simulations, &order).await.problem(403, "not_allowed");
    agency.space.owner.post(&simulations, &order).await.expect(200);
}

async fn companies_of(owner: &Client, space: &str) -> Vec<String> {
    let listed = owner.get(&format!("/v1/spaces/{space}/accesses?limit=100")).await.expect(200);
    let items = listed.json["items"].as_array().unwrap().iter();
    let mut companies: Vec<_> = items.map(|item| item["company_id"].as_str().unwrap().to_owned()).collect();
    companies.sort();
    companies
}

fn group(answer: &Answer, place: usize) -> (String, usize, Option<String>) {
    let group = &answer.json["groups"][place];
    let space = group["space_id"].as_str().map(str::to_owned);
    (group["label"].as_str().unwrap().to_owned(), group["firms"].as_array().unwrap().len(), space)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_grouping_moves_companies_with_all_that_was_filed_for_them() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[10, 20, 200, 220, 2000]).await;
    let (space, reviewer) = (&agency.space, &agency.authority.reviewer);
    let moving = &agency.companies[1];
    let sent = space.demarche(&moving.election, NOTICE, "transmitted").await;
    let document = returned_document(reviewer, &sent.id()).await.text("/document/id");
    let order = json!({ "term_id": agency.authority.term });
    let path = format!("/v1/organisations/{}", space.organisation);
    let plan = space.owner.post(&format!("{path}/grouping-simulations"), &order).await.expect(200);
    assert_eq!((&plan.json["applied"], &plan.json["moves"]), (&json!(false), &json!(2)));
    assert_eq!(group(&plan, 0), ("15-150".into(), 1, None));
    assert_eq!(group(&plan, 1), ("151-300".into(), 2, Some(space.id.clone())), "where most of them are");
    assert_eq!(group(&plan, 2), ("> 1000".into(), 1, None));
    assert_eq!(plan.json["unassigned"][0]["reason"], "below_threshold");
    assert_eq!(companies_of(&space.owner, &space.id).await.len(), 5, "a simulation moves nothing");

    let done = space.group(&order).await;
    assert_eq!((&done.json["applied"], &done.json["moves"]), (&json!(true), &json!(2)));
    let second = group(&done, 0).2.unwrap();
    assert_eq!(companies_of(&space.owner, &second).await, std::slice::from_ref(&moving.company));
    assert_eq!(companies_of(&space.owner, &space.id).await.len(), 3);
    assert_eq!(ids(&space.owner, &format!("/v1/spaces/{second}/demarches")).await, [sent.id()]);
    assert_eq!(
        ids(&space.owner, &format!("/v1/spaces/{second}/documents")).await,
        std::slice::from_ref(&document)
    );
    assert!(ids(&space.owner, &format!("/v1/spaces/{}/demarches", space.id)).await.is_empty());
    let read = space.owner.get(&format!("/v1/demarches/{}", sent.id())).await.expect(200);
    assert_eq!(read.json["space_id"], second.as_str());
    space.owner.post(&format!("/v1/documents/{document}/readings"), &Value::Null).await.expect(200);
    let again = space.group(&order).await;
    assert_eq!(again.json["moves"], 0, "a grouping that is applied again moves nothing");
    // A member of the first space, who is not in the second, no longer sees the company.
    let (member, _) = space.member("Paul", "reader", None).await;
    member.get(&format!("/v1/demarches/{}", sent.id())).await.problem(404, "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_grouping_is_ordered_in_bands_that_follow_each_other() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[20]).await;
    let path = format!("/v1/organisations/{}/grouping-simulations", agency.space.organisation);
    let band = |from: u32, to: Option<u32>| json!({ "from": from, "to": to });
    for (bands, pointer, code) in [
        (json!([]), "/bands", "too_few_items"),
        (json!([band(1, Some(20))]), "/bands/0", "bands_below_threshold"),
        (json!([band(15, Some(10))]), "/bands/0", "band_reversed"),
        (json!([band(15, None), band(100, None)]), "/bands/0", "band_open_before_last"),
        (json!([band(15, Some(50)), band(60, None)]), "/bands/0", "bands_gap"),
        (json!([band(15, Some(50)), band(50, None)]), "/bands/0", "bands_overlap"),
        (json!([band(15, Some(50)), json!({ "to": 5 })]), "/bands/1/from", "required"),
        (json!(vec![band(15, None); 51]), "/bands", "too_many_items"),
    ] {
        let body = json!({ "term_id": agency.authority.term, "bands": bands });
        let answer = agency.space.owner.post(&path, &body).await.problem(422, "content_invalid");
        assert_eq!(answer.found(), [(pointer, code)], "{bands}");
    }
    let nowhere = json!({ "term_id": uuid::Uuid::nil() });
    let answer = agency.space.owner.post(&path, &nowhere).await.problem(422, "content_invalid");
    assert_eq!(answer.found(), [("/term_id", "term_unknown")]);
}
