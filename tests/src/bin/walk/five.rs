//! E. All five démarches of one poll.

use tests::world::Space;
use types::DemarcheKind;

use crate::{
    authority::World,
    lists::{all, demarche},
    told::{day, late, section, shows, step, text},
};

/// E.
pub(crate) async fn act(world: &World, space: &Space) {
    section("E. The five démarches of the firm of 150, for the poll of 2024");
    for (kind, number) in DemarcheKind::ALL.into_iter().zip(1..) {
        step(&format!("Démarche {number}: {}", kind.label(types::Language::Fr)));
        let sent = space.demarche(&world.proportional.election, kind, "transmitted").await;
        let seen = demarche(&space.owner, &sent.id()).await;
        assert_eq!((text(&seen, "status_label"), late(&seen)), ("Transmis", "late"));
        shows(format!("Transmis, due {}, {}", day(&seen["due_on"]), late(&seen)));
    }
    step("Its space lists them all");
    let listed = all(&space.owner, &format!("/v1/spaces/{}/demarches", space.id)).await;
    assert_eq!(listed.len(), 5);
    assert!(listed.iter().all(|filed| filed["status"] == "transmitted"));
    shows("5 démarches, 5 transmitted");
}
