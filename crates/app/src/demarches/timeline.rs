//! What happened to a démarche: every step with its time, its side, and the name of who did it where that is known here.

use routing::{
    demarche::Actor,
    timeline::{Entry, Happening},
};
use store::{Listed, Page, demarches::timeline};
use types::DemarcheId;

use crate::{
    App, AppResult, Request,
    policy::{self, Visibility},
};

/// A page of what happened to a démarche, the oldest first. The filer sees every step, the desk only what reached it and
/// what it did itself, and so does the company in whose name it was filed. Names are those of the own side, and of the space
/// that has the démarche now.
pub async fn list(app: &App, request: &Request, id: DemarcheId, page: Page) -> AppResult<Listed<Entry>> {
    app.permit(&request.call, async |tx| policy::visible_demarche(tx, request, id).await)
        .run(async |tx, (demarche, visibility)| {
            let own = match visibility {
                Visibility::Draft => Actor::Filer,
                Visibility::LastTransmitted | Visibility::InItsName => Actor::Authority,
            };
            let kinds: Vec<_> = Happening::ALL.into_iter().filter(|kind| kind.seen_by(own)).collect();
            let listed = timeline::of_demarche(tx, id, &kinds, page).await?;
            Ok(listed.map(|entry| {
                let colleague = match own {
                    Actor::Filer => entry.space == Some(demarche.space),
                    Actor::Authority => true,
                };
                let known =
                    visibility != Visibility::InItsName && entry.happening.actor() == own && colleague;
                Entry { by: entry.by.filter(|_| known), ..entry }
            }))
        })
        .await
}
