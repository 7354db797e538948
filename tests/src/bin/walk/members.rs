//! G. Colleagues of the fiduciary, and the company that ends its mandate.

use serde_json::{Value, json};
use tests::{
    Client,
    world::{Codes, Company, Space, returned_document},
};
use types::DemarcheKind;

use crate::{
    authority::{ClientCompany, World},
    fiduciary::Fiduciary,
    lists::{all, french},
    output::{moment, refusal, section, shows, step, text},
};

/// The number of the colleague's certificate.
const CERTIFICATE: &str = "20240312000000000042";

/// G.
pub(crate) async fn act(nobody: &Client, world: &World, fiduciary: &Fiduciary) {
    section("G. Members of a space, and the end of a mandate");
    let client =
        world.clients.iter().find(|client| client.company == fiduciary.companies[0]).expect("a client");
    let colleague = invite(nobody, fiduciary, client).await;
    limits(&colleague, fiduciary, client).await;
    last_owner(&fiduciary.space).await;
    let election =
        text(&all(&colleague, &format!("/v1/companies/{}/elections", client.company)).await[0], "id")
            .to_owned();
    let company = Company { company: client.company.clone(), election, codes: client.codes.clone() };
    let (demarche, document) = file(world, &colleague, fiduciary, &company).await;
    let own = open_own(nobody, world, client, &company).await;
    visibility(&own, fiduciary, &document).await;
    end(&own, fiduciary, &demarche, &document).await;
    replace(nobody, world, fiduciary, &company).await;
}

async fn invite(nobody: &Client, fiduciary: &Fiduciary, client: &ClientCompany) -> Client {
    let space = &fiduciary.space;
    step("The owner invites a colleague, for one firm only");
    let body = json!({
        "surname": "Reding", "first_name": "Luc", "email": "luc.reding@example.lu", "certificate_number": CERTIFICATE,
        "role": "manager", "limits": [client.company]
    });
    let invited = space.owner.post(&format!("/v1/spaces/{}/invitations", space.id), &body).await.expect(201);
    let link = invited.text("/link_token");
    shows(format!("Luc Reding, certificate …{}", invited.text("/invitation/certificate_last_four")));
    let colleague = nobody.fresh_person("Luc Reding").await;
    let accept = async |number: &str| {
        let body = json!({ "link_token": link, "certificate_number": number });
        colleague.speaking("fr").post("/v1/invitation-acceptances", &body).await
    };
    step("With another certificate the link opens nothing");
    let refused = accept("20240312000000000043").await;
    refused.clone().expect(404);
    shows(format!("404 {}", refused.code()));
    step("With his own, Luc Reding accepts by the one-time link");
    let member = accept(CERTIFICATE).await.expect(201);
    shows(format!("{}, limited to {}", member.text("/role_label"), client.name));
    step("The link works once");
    let again = accept(CERTIFICATE).await.expect(409);
    assert_eq!(again.code(), "invitation_closed");
    shows(format!("409 {}", again.code()));
    colleague
}

async fn limits(colleague: &Client, fiduciary: &Fiduciary, client: &ClientCompany) {
    step("He sees this firm of the space and no other");
    let path = format!("/v1/spaces/{}/accesses", fiduciary.space.id);
    let (seen, whole) = (all(colleague, &path).await, all(&fiduciary.space.owner, &path).await);
    assert_eq!((seen.len(), whole.len()), (1, fiduciary.companies.len()));
    colleague.get(&format!("/v1/companies/{}", client.company)).await.expect(200);
    for other in fiduciary.companies.iter().skip(1).take(3) {
        colleague.get(&format!("/v1/companies/{other}")).await.expect(404);
    }
    shows(format!("{} of {} firms; the others are not there (404)", seen.len(), whole.len()));
}

async fn last_owner(space: &Space) {
    step("The last owner can't leave");
    let members = all(&space.owner, &format!("/v1/spaces/{}/members", space.id)).await;
    let own = members.iter().find(|member| member["role"] == "owner").expect("an owner");
    let path = format!("/v1/members/{}", text(own, "id"));
    let etag = space.owner.get(&path).await.expect(200).etag();
    shows(refusal(&space.owner.delete_if(&path, &etag).await, 409, "last_owner"));
}

/// The démarche and the document that the reviewer returned for it.
async fn file(
    world: &World,
    colleague: &Client,
    fiduciary: &Fiduciary,
    company: &Company,
) -> (String, String) {
    step("He files the firm's avis, without its codes again");
    let space = Space { owner: colleague.speaking("fr"), ..fiduciary.space.clone() };
    let sent = space.demarche(&company.election, DemarcheKind::ElectionNotice, "transmitted").await;
    let seen = french(colleague, &format!("/v1/demarches/{}", sent.id())).await;
    shows(format!("{}: {}", text(&seen, "title"), text(&seen, "status_label")));
    step("The reviewer takes it on and returns a PV à signer");
    let returned = returned_document(&world.authority.reviewer, &sent.id()).await;
    let document = returned.text("/document/id");
    assert_eq!(returned.text("/document/space_id"), fiduciary.space.id);
    let seen = french(colleague, &format!("/v1/documents/{document}")).await;
    shows(format!("{} ({}), in the fiduciary's space", text(&seen, "heading"), text(&seen, "state_label")));
    (sent.id(), document)
}

async fn open_own(nobody: &Client, world: &World, client: &ClientCompany, company: &Company) -> Space {
    step("The firm opens its own space; its titulaire code is free");
    let owner = nobody.fresh_person("Sophie Kieffer").await;
    let own = Space::found(&owner, "firm", &client.name, &world.authority.term).await;
    own.certify(company).await;
    shows(format!("{}, certified", client.name));
    own
}

async fn visibility(own: &Space, fiduciary: &Fiduciary, document: &str) {
    step("There it sees the document that its fiduciary received");
    let listed = all(&own.owner.speaking("fr"), &format!("/v1/spaces/{}/documents", own.id)).await;
    assert_eq!(listed.len(), 1);
    assert_eq!(
        (text(&listed[0], "id"), text(&listed[0], "space_id")),
        (document, fiduciary.space.id.as_str())
    );
    shows(format!("{}: {}", text(&listed[0], "heading"), text(&listed[0], "name")));
}

async fn end(own: &Space, fiduciary: &Fiduciary, demarche: &str, document: &str) {
    step("The firm ends the mandate");
    let mandates = all(&own.owner, &format!("/v1/spaces/{}/mandates", own.id)).await;
    let mandate =
        mandates.iter().find(|one| one["space_id"] == fiduciary.space.id.as_str()).expect("the mandate");
    let path = format!("/v1/accesses/{}/endings", text(mandate, "id"));
    let reason = "L'entreprise fait désormais ses démarches elle-même";
    let ended = own.owner.post(&path, &json!({ "reason": reason })).await.expect(200);
    shows(format!("ended {}: « {reason} »", moment(&ended.json["ended_at"])));
    step("The fiduciary sees nothing of it any more, the firm does");
    let manager = &fiduciary.space.owner;
    for path in [format!("/v1/demarches/{demarche}"), format!("/v1/documents/{document}")] {
        manager.get(&path).await.expect(404);
    }
    own.owner.get(&format!("/v1/documents/{document}")).await.expect(200);
    shows("fiduciary: 404, firm: 200");
}

async fn replace(nobody: &Client, world: &World, fiduciary: &Fiduciary, company: &Company) {
    step("The authority replaces the mandataire code");
    let of_company =
        |code: &&Value| code["company_id"] == company.company.as_str() && code["kind"] == "mandataire";
    let old = world.codes.iter().find(of_company).expect("the mandataire code");
    let path = format!("/v1/codes/{}/replacements", text(old, "id"));
    let body = json!({ "reason": "Fin du mandat" });
    let new = world.authority.administrator.post(&path, &body).await.expect(201);
    let (before, after) = (text(old, "last_four").to_owned(), new.text("/last_four"));
    assert_ne!(before, after);
    shows(format!("…{before} gives way to …{after}"));
    step("The old code opens nothing any more");
    let pair = |mandataire: &str| json!({ "titulaire_code": company.codes.titulaire, "mandataire_code": mandataire });
    let path = format!("/v1/spaces/{}/accesses", fiduciary.space.id);
    let refused = fiduciary.space.owner.post(&path, &pair(&company.codes.mandataire)).await;
    shows(refusal(&refused, 422, "code_not_accepted"));
    step("With the new one the firm lets another mandataire in");
    let owner = nobody.fresh_person("Paul Thill").await;
    let other = Space::found(&owner, "fiduciary", "Bureau Thill", &world.authority.term).await;
    let codes = Codes { titulaire: company.codes.titulaire.clone(), mandataire: new.text("/code") };
    other.add(&Company { codes, ..company.clone() }).await;
    shows("Bureau Thill acts for the firm");
}
