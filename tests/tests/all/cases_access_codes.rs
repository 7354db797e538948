//! The written cases of the access codes, AC1 to AC8, each by its id. What else holds for codes stands in `spaces*.rs`.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tests::{
    Client, TestServer,
    world::{Agency, Authority, OwnCompany, Space},
};

async fn fiduciary(nobody: &Client, term: &str) -> Space {
    let owner = nobody.fresh_person("Anne Weber").await;
    Space::found(&owner, "fiduciary", "Fiduciaire du Centre", term).await
}

/// The companies for which the space acts, as this member sees them.
async fn clients(member: &Client, space: &Space) -> Vec<String> {
    let listed = member.get(&format!("/v1/spaces/{}/accesses?limit=100", space.id)).await.expect(200);
    let items = listed.json["items"].as_array().unwrap();
    items.iter().map(|access| access["company_id"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn ac1_the_titulaire_code_is_accepted_once_and_certifies_the_space() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let company = authority.company("Boulangerie Müller", 60).await;
    let owner = server.client().fresh_person("Marc Müller").await;
    let space = Space::found(&owner, "firm", "Boulangerie Müller", &authority.term).await;
    let certified = space.certify(&company).await;
    assert_eq!(certified.json["space"]["company_id"], company.company.as_str());
    assert!(certified.json["space"]["certified_at"].is_string());
}

#[tokio::test(flavor = "multi_thread")]
async fn ac2_a_titulaire_code_that_is_registered_is_refused() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = server.client().fresh_person("Anne Weber").await;
    let second = Space::found(&owner, "firm", "Une autre", &world.authority.term).await;
    let code = json!({ "titulaire_code": world.company.codes.titulaire });
    for space in [&second, &world.space] {
        let path = format!("/v1/spaces/{}/certifications", space.id);
        space.owner.post(&path, &code).await.problem(409, "code_already_registered");
    }
    let read = owner.get(&format!("/v1/spaces/{}", second.id)).await.expect(200);
    assert_eq!(read.json["certified_at"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn ac3_both_codes_of_a_client_add_the_access_to_the_mandataires_space() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let company = authority.company("Garage Schmit", 60).await;
    let space = fiduciary(&server.client(), &authority.term).await;
    let access = space.add_codes(&company.codes).await;
    assert_eq!(access.text("/company_id"), company.company);
    assert_eq!(clients(&space.owner, &space).await, [company.company]);
}

#[tokio::test(flavor = "multi_thread")]
async fn ac4_the_mandataire_code_alone_is_refused() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let company = authority.company("Garage Schmit", 60).await;
    let space = fiduciary(&server.client(), &authority.term).await;
    let path = format!("/v1/spaces/{}/accesses", space.id);
    let code = &company.codes.mandataire;
    for body in [json!({ "mandataire_code": code }), json!({ "mandataire_code": code, "titulaire_code": "" })]
    {
        let refused = space.owner.post(&path, &body).await.problem(422, "content_invalid");
        assert_eq!(refused.found(), [("/titulaire_code", "required")], "{body}");
    }
    assert!(clients(&space.owner, &space).await.is_empty());
    // The refusal used nothing up.
    space.add(&company).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ac5_an_eleventh_space_of_a_mandataire_is_refused() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let space = fiduciary(&server.client(), &authority.term).await;
    let path = format!("/v1/organisations/{}/spaces", space.organisation);
    let open = |number: u32| {
        let body = json!({ "term_id": authority.term, "title": format!("Groupe {number}") });
        let (owner, path) = (space.owner.clone(), path.clone());
        async move { owner.post(&path, &body).await }
    };
    for number in 2..=10 {
        assert_eq!(open(number).await.expect(201).json["ordinal"], number);
    }
    open(11).await.problem(409, "space_limit_reached");
}

#[tokio::test(flavor = "multi_thread")]
async fn ac6_one_space_takes_any_number_of_clients() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[60; 40]).await;
    let mut expected: Vec<_> = agency.companies.iter().map(|company| company.company.clone()).collect();
    let mut held = clients(&agency.space.owner, &agency.space).await;
    expected.sort();
    held.sort();
    assert_eq!(held, expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn ac7_a_client_is_visible_to_all_members_but_those_limited_to_other_companies() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[60, 80]).await;
    let (space, [sixty, eighty]) =
        (&agency.space, [&agency.companies[0].company, &agency.companies[1].company]);
    for (role, limits, visibility) in [
        ("reader", None, vec![sixty, eighty]),
        ("contributor", None, vec![sixty, eighty]),
        ("manager", None, vec![sixty, eighty]),
        ("reader", Some(vec![eighty.clone()]), vec![eighty]),
        ("manager", Some(vec![eighty.clone()]), vec![eighty]),
        ("contributor", Some(Vec::new()), Vec::new()),
    ] {
        let (member, _) = space.member("Paul", role, limits.as_deref()).await;
        let held = BTreeSet::from_iter(clients(&member, space).await);
        assert_eq!(
            held.iter().collect::<BTreeSet<_>>(),
            visibility.iter().copied().collect(),
            "{role} {limits:?}"
        );
        let status = if visibility.contains(&sixty) { 200 } else { 404 };
        member.get(&format!("/v1/companies/{sixty}")).await.expect(status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ac8_a_certificate_number_has_20_digits() {
    let server = TestServer::start().await;
    let authority = Authority::of(&server.client()).await;
    let space = fiduciary(&server.client(), &authority.term).await;
    let path = format!("/v1/spaces/{}/invitations", space.id);
    let invite = |number: String| {
        let body = json!({
            "surname": "Weber", "first_name": "Anne", "email": "weber@example.lu", "certificate_number": number,
            "role": "reader"
        });
        let (owner, path) = (space.owner.clone(), path.clone());
        async move { owner.post(&path, &body).await }
    };
    for digits in [19, 21] {
        let refused = invite("7".repeat(digits)).await.problem(422, "content_invalid");
        assert_eq!(refused.found(), [("/certificate_number", "certificate_number_form")], "{digits}");
    }
    invite("7".repeat(20)).await.expect(201);
}
