//! The passed checks of a démarche.

use actix_web::http::StatusCode;
use app::demarches::lights::Shown;
use edge::texts::NotThere;
use filings::pieces::{Wanted, of_draft};
use routing::{
    demarche::Step,
    lights::{Check, transmissible},
};
use types::{DemarcheId, Language, PieceKind};

use crate::handlers::Server;
use crate::{answer::ApiResult, ask::ApiRequest};

views! {
    /// One condition of the transmission.
    struct LightView of (light: Check, language: Language) {
        let label = light.condition.label(language);
        let red = !light.green;
        /// `not_with_administration`, `entries_confirmed`, `signed`, `signature_covers_content`, `first_of_its_kind` or
        /// `required_piece`.
        code: &'static str = light.condition.code(),
        /// `green` or `red`.
        state: &'static str = if red { "red" } else { "green" },
        /// What must hold.
        label: String = match light.piece {
            Some(piece) => format!("{label}{}{}", language.pick(" : ", ": ", ": "), piece.label(language)),
            None => label.to_owned(),
        },
        /// The piece, where the light stands for one.
        #[serde(skip_serializing_if = "Option::is_none")]
        piece: Option<PieceKind>,
        /// What to do where it is red.
        #[serde(skip_serializing_if = "Option::is_none")]
        action: Option<&'static str> = red.then(|| light.condition.action(language)),
        /// The operation that does it, where there is one.
        #[serde(skip_serializing_if = "Option::is_none")]
        operation: Option<&'static str> = light.condition.step().filter(|_| red).and_then(operation),
    }
    /// A piece that a démarche asks for or takes.
    struct WantedView of (wanted: &Wanted, language: Language, attached: &[PieceKind]) {
        /// What it is.
        kind: PieceKind = wanted.piece,
        /// Its name.
        label: &'static str = wanted.piece.label(language),
        /// `required` or `optional`.
        need: &'static str = wanted.need.code(),
        /// How many of it are attached.
        attached: usize = attached.iter().filter(|kind| **kind == wanted.piece).count(),
        /// Why it is asked for.
        reason: &'static str = wanted.why(language),
        /// Where the law says so.
        #[serde(skip_serializing_if = "Option::is_none")]
        article: Option<&'static str>,
    }

    /// What is missing before a démarche can go.
    struct LightsView of (shown: Shown, language: Language) {
        let Shown { demarche, lights, attached, draft } = shown;
        let state = demarche.state;
        /// The démarche.
        demarche_id: DemarcheId = demarche.id,
        /// Whether all lights are green: then, and only then, it can be transmitted.
        transmissible: bool = transmissible(&lights),
        /// What of it has reached the administration, in words; absent where all of it has.
        #[serde(skip_serializing_if = "Option::is_none")]
        notice: Option<&'static str> = match (state.with_administration(), state.has_reached_administration()) {
            (true, _) => None,
            (false, true) => Some(NotThere::OfCorrection.render(language)),
            (false, false) => Some(NotThere::Nothing.render(language)),
        },
        /// Every condition.
        lights: Vec<LightView> = lights.into_iter().map(|light| LightView::of(light, language)).collect(),
        /// The pieces that it asks for or takes.
        pieces: Vec<WantedView> = of_draft(demarche.kind, &draft)
            .map(|wanted| WantedView::of(wanted, language, &attached))
            .collect(),
    }
}

/// The operation behind a step of the filer.
const fn operation(step: Step) -> Option<&'static str> {
    match step {
        Step::Confirm => Some("confirm_demarche"),
        Step::Sign => Some("sign_demarche"),
        Step::Attach => Some("attach_file"),
        Step::Delete => Some("delete_demarche"),
        Step::Edit
        | Step::Detach
        | Step::Transmit
        | Step::Accept
        | Step::SendBack
        | Step::ReturnDocument
        | Step::Close
        | Step::Reopen => None,
    }
}

/// Show what is missing before a démarche can be transmitted: each condition, green or red, with what to do.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/lights", tag = "demarches",
    responses((status = 200, description = "The lights", body = LightsView)))]
pub(crate) async fn read_lights(app: Server, ask: ApiRequest<DemarcheId>) -> ApiResult {
    let shown = app::demarches::lights::show(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, shown, |shown| LightsView::of(shown, ask.language)))
}
