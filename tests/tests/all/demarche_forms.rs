//! The form of a démarche on paper: everything that is confirmed, for its makers and for the desk what reached it.

use tests::{TestServer, world::OwnCompany};
use types::DemarcheKind;

#[tokio::test(flavor = "multi_thread")]
async fn each_of_the_five_is_printed_once_it_is_confirmed_and_not_before() {
    let server = TestServer::start().await;
    for headcount in [60, 150] {
        server.set_time(tests::server::START);
        let world = OwnCompany::of(&server.client(), headcount).await;
        let owner = &world.space.owner;
        for kind in DemarcheKind::ALL {
            let draft = world.demarche(kind, "draft").await.id();
            let refused = owner.get(&format!("/v1/demarches/{draft}/paper")).await;
            refused.problem(409, "paper_not_ready");
            let confirmed = world.demarche(kind, "confirmed").await.id();
            let path = format!("/v1/demarches/{confirmed}/paper");
            let mut papers = Vec::new();
            for language in ["fr", "de", "en"] {
                let paper = owner.get(&format!("{path}?language={language}")).await.expect(200);
                assert_eq!(paper.header("content-type"), "application/pdf");
                papers.push(paper.bytes);
            }
            papers.dedup();
            assert_eq!(papers.len(), 3, "{kind:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_content_has_the_same_bytes_for_makers_and_desk_whenever_it_is_printed() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let sent = world.demarche(DemarcheKind::ElectionNotice, "transmitted").await.id();
    let path = format!("/v1/demarches/{sent}/paper?language=fr");
    let first = world.space.owner.get(&path).await.expect(200);
    server.set_time("2024-02-01T09:30:00Z");
    let later = world.space.owner.get(&path).await.expect(200);
    assert_eq!(first.bytes, later.bytes);
    let desk = server.client().persona("reviewer").await;
    assert_eq!(first.bytes, desk.get(&path).await.expect(200).bytes);
}
