//! B. The companies open their own spaces with the titulaire code.

use serde_json::json;
use tests::{
    Client,
    world::{Company, Space},
};

use crate::{
    authority::World,
    lists::{all, french},
    output::{day, detail, findings, refusal, section, shows, step, text},
};

/// The two companies' own spaces.
pub(crate) struct OwnSpaces {
    pub(crate) sixty: Space,
    pub(crate) proportional: Space,
}

/// B.
pub(crate) async fn act(nobody: &Client, world: &World) -> OwnSpaces {
    section("B. The firms: their own space, certified by the titulaire code");
    let sixty = open(nobody, world, "Marc Müller", "Boulangerie Müller & Fils").await;
    mistype(&sixty, &world.sixty).await;
    certify(&sixty, &world.sixty, "The right titulaire code certifies the space").await;
    seats(&sixty, &world.sixty, "3 + 3, majorité relative").await;
    let proportional = open(nobody, world, "Anne Weber", "Ateliers de l’Alzette").await;
    certify(&proportional, &world.proportional, "Its titulaire code certifies the space").await;
    seats(&proportional, &world.proportional, "5 + 5, représentation proportionnelle").await;
    OwnSpaces { sixty, proportional }
}

async fn open(nobody: &Client, world: &World, person: &str, company: &str) -> Space {
    step(&format!("{person} opens the space of {company}"));
    let owner = nobody.fresh_person(person).await;
    let space = Space::found(&owner, "firm", company, &world.authority.term).await;
    let seen = owner.get(&format!("/v1/spaces/{}", space.id)).await.expect(200);
    assert!(seen.json["certified_at"].is_null());
    shows(format!("space {} of the term, not yet certified", seen.json["ordinal"]));
    space
}

/// Another character in the middle of this group, from 1 to 5.
pub(crate) fn mistyped(code: &str, group: usize) -> String {
    let place = (group - 1) * 6 + 2;
    let other = |character| if character == 'A' { 'B' } else { 'A' };
    code.chars()
        .enumerate()
        .map(|(at, character)| if at == place { other(character) } else { character })
        .collect()
}

async fn mistype(space: &Space, company: &Company) {
    let path = format!("/v1/spaces/{}/certifications", space.id);
    let wrong = mistyped(&company.codes.titulaire, 3);
    for (what, typed, code) in [
        ("The titulaire code is mistyped in its third group", &wrong, "code_check"),
        ("The mandataire code is typed in the titulaire field", &company.codes.mandataire, "code_other_kind"),
    ] {
        step(what);
        let refused = space.owner.post(&path, &json!({ "titulaire_code": typed })).await;
        shows(refusal(&refused, 422, "content_invalid"));
        let found = findings(&refused);
        assert!(found.len() == 1 && found[0].contains(code), "{found:?}");
        assert!(code != "code_check" || found[0].contains("group 3"), "{found:?}");
        found.iter().for_each(detail);
    }
}

async fn certify(space: &Space, company: &Company, what: &str) {
    step(what);
    let certified = space.certify(company).await;
    assert_eq!(certified.text("/space/company_id"), company.company);
    let accesses = all(&space.owner, &format!("/v1/spaces/{}/accesses", space.id)).await;
    assert_eq!(accesses.len(), 1);
    shows(format!(
        "the space of {}, since {}",
        text(&accesses[0], "legal_name"),
        day(&certified.json["space"]["certified_at"])
    ));
}

async fn seats(space: &Space, company: &Company, expected: &str) {
    step("The server computes the delegation to be elected");
    let poll = french(&space.owner, &format!("/v1/elections/{}", company.election)).await;
    let seats = &poll["seats"];
    let system = text(seats, "system_label").to_lowercase();
    let computed = format!("{} + {}, {system}", seats["titulaires"], seats["suppleants"]);
    assert_eq!(computed, expected);
    shows(format!("{} employees, poll of {}: {computed}", poll["headcount"], day(&poll["election_day_on"])));
}
