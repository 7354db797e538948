//! Groups keep their place: a band its space, a pinned space its companies, and nobody sees a company unannounced.

use serde_json::{Value, json};
use tests::{Answer, Client, TestServer, world::Agency};

/// Enters another headcount of this company into the register.
async fn recount(agency: &Agency, place: usize, headcount: u32) {
    let fields = json!({ "headcount": headcount });
    agency.authority.register(&agency.companies[place].company, &fields).await;
}

/// Label and space of each group.
fn places(answer: &Answer) -> Vec<(String, Option<String>)> {
    let groups = answer.json["groups"].as_array().unwrap().iter();
    groups
        .map(|group| {
            (group["label"].as_str().unwrap().to_owned(), group["space_id"].as_str().map(str::to_owned))
        })
        .collect()
}

async fn simulate(agency: &Agency, order: &Value) -> Answer {
    let path = format!("/v1/organisations/{}/grouping-simulations", agency.space.organisation);
    agency.space.owner.post(&path, order).await.expect(200)
}

/// The companies that somebody sees in all spaces, by id, sorted.
async fn seen(person: &Client) -> Vec<String> {
    let mut seen = Vec::new();
    let spaces = person.get("/v1/spaces?limit=100").await.expect(200);
    for space in spaces.json["items"].as_array().unwrap() {
        let path = format!("/v1/spaces/{}/accesses?limit=100", space["id"].as_str().unwrap());
        let listed = person.get(&path).await.expect(200);
        let items = listed.json["items"].as_array().unwrap().iter();
        seen.extend(items.map(|item| item["company_id"].as_str().unwrap().to_owned()));
    }
    seen.sort();
    seen
}

#[tokio::test(flavor = "multi_thread")]
async fn a_band_keeps_its_space_whatever_band_comes_between() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[40, 60, 400]).await;
    let order = json!({ "term_id": agency.authority.term });
    let first = places(&agency.space.group(&order).await);
    let (small, large) = (first[0].1.clone(), first[1].1.clone());
    assert_eq!(small, Some(agency.space.id.clone()));
    let owner = &agency.space.owner;
    let read = owner.get(&format!("/v1/spaces/{}", large.clone().unwrap())).await.expect(200);
    assert_eq!(
        (&read.json["title"], &read.json["band"]),
        (&json!("301-500"), &json!({ "from": 301, "to": 500 }))
    );
    let (colleague, _) = {
        let space = tests::world::Space { id: large.clone().unwrap(), ..agency.space.clone() };
        space.member("Luc", "manager", None).await
    };
    // One of the small ones has 200 now: a band between the two, which takes no space from them.
    recount(&agency, 1, 200).await;
    let plan = simulate(&agency, &order).await;
    assert_eq!(
        places(&plan),
        [("15-150".into(), small), ("151-300".into(), None), ("301-500".into(), large)]
    );
    assert_eq!(
        (&plan.json["moves"], &plan.json["sight"]),
        (&json!(1), &json!([])),
        "the owner founds the new one"
    );
    assert_eq!(agency.space.group(&order).await.json["moves"], 1);
    assert_eq!(seen(&colleague).await, std::slice::from_ref(&agency.companies[2].company));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_simulation_names_who_sees_what_and_is_applied_as_it_was() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[40, 60, 400]).await;
    let (space, companies) = (&agency.space, &agency.companies);
    let order = json!({ "term_id": agency.authority.term });
    space.group(&order).await;
    let (member, _) = space.member("Léa", "reader", None).await;
    let only = [companies[0].company.clone()];
    let (limited, _) = space.member("Tom", "reader", Some(&only)).await;
    recount(&agency, 0, 350).await;
    let before = (seen(&member).await, seen(&limited).await);
    let plan = simulate(&agency, &order).await;
    let sight = plan.json["sight"].as_array().unwrap();
    assert_eq!(sight.len(), 2, "{sight:?}");
    for lost in sight {
        assert_eq!((&lost["gains"], &lost["loses"]), (&json!([]), &json!([companies[0].company])));
    }
    // Something changes before it is applied: the plan is another one.
    let groupings = format!("/v1/organisations/{}/groupings", space.organisation);
    let applied = space.simulated(&space.owner, &order).await;
    recount(&agency, 1, 61).await;
    space.owner.post(&groupings, &applied).await.problem(412, "stale");
    assert_eq!((seen(&member).await, seen(&limited).await), before, "nothing has moved");
    let without = space.owner.post(&groupings, &order).await.problem(422, "content_invalid");
    assert_eq!(without.found(), [("/digest", "required")]);
    space.group(&order).await;
    assert_eq!(seen(&member).await, std::slice::from_ref(&companies[1].company));
    assert_eq!(seen(&limited).await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_pinned_or_moved_by_hand_stays_and_those_who_see_it_are_told() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[40, 60, 400]).await;
    let (space, owner) = (&agency.space, &agency.space.owner);
    let order = json!({ "term_id": agency.authority.term });
    let large = places(&space.group(&order).await)[1].1.clone().unwrap();
    let path = format!("/v1/accesses/{}/moves", agency.accesses[0]);
    let moved = owner.post(&path, &json!({ "space_id": large })).await.expect(200);
    assert_eq!((&moved.json["space_id"], &moved.json["placed"]), (&json!(large), &json!(true)));
    let again = space.group(&order).await;
    assert_eq!(again.json["moves"], 0);
    assert_eq!(again.json["unassigned"][0]["reason"], "placed_by_hand");
    // Given back to the groupings, it goes where its band is.
    owner.post(&path, &json!({ "space_id": large, "placed": false })).await.expect(200);
    assert_eq!(simulate(&agency, &order).await.json["moves"], 1);
    let one = format!("/v1/spaces/{large}");
    let tag = owner.get(&one).await.expect(200).etag();
    let pinned = owner.patch_if(&one, &tag, &json!({ "pinned": true })).await.expect(200);
    assert_eq!((&pinned.json["pinned"], &pinned.json["title"]), (&json!(true), &json!("301-500")));
    let plan = simulate(&agency, &order).await;
    assert_eq!(plan.json["moves"], 0);
    assert_eq!(plan.json["unassigned"][0]["reason"], "space_pinned");

    let foreign = Agency::of(&server.client(), &[50]).await;
    for nowhere in [foreign.space.id.clone(), uuid::Uuid::nil().to_string()] {
        let refused =
            owner.post(&path, &json!({ "space_id": nowhere })).await.problem(422, "content_invalid");
        assert_eq!(refused.found(), [("/space_id", "space_unknown")]);
    }
    owner
        .post(&format!("/v1/accesses/{}/endings", agency.accesses[0]), &json!({ "reason": "Fin" }))
        .await
        .expect(200);
    owner.post(&path, &json!({ "space_id": space.id })).await.problem(409, "access_already_ended");
}

#[tokio::test(flavor = "multi_thread")]
async fn spaces_that_are_grouped_afresh_keep_no_band() {
    let server = TestServer::start().await;
    let agency = Agency::of(&server.client(), &[40, 200, 250]).await;
    let wide = json!({ "term_id": agency.authority.term, "bands": [{ "from": 15, "to": 300 }] });
    assert_eq!(agency.space.group(&wide).await.json["groups"].as_array().unwrap().len(), 1);
    let order = json!({ "term_id": agency.authority.term });
    assert_eq!(places(&simulate(&agency, &order).await).len(), 1, "the bands of a space stay together");
    let afresh = json!({ "term_id": agency.authority.term, "afresh": true });
    let own = Some(agency.space.id.clone());
    assert_eq!(places(&simulate(&agency, &afresh).await), [("15-150".into(), None), ("151-300".into(), own)]);
}
